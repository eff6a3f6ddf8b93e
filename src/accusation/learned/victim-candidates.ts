/** Who may have been hit: phrases of the act's sentence, those that hang on acts in other sentences, and nobody. */
import { nationalityOf } from '../../lexicon/countries.ts'
import { BELONGINGS } from '../../lexicon/victim-words.ts'
import { contains, overlaps } from '../../span.ts'
import type { Document, TokenSpan } from '../../types.ts'
import type { Actor } from '../actor.ts'
import type { ActPlace } from '../acts.ts'
import type { Context } from '../context.ts'
import type { Tie } from '../patterns.ts'
import { spanAt } from '../roles.ts'
import { type Line, NAME } from '../sentence.ts'
import { headOfPhrase, placesOf } from '../tree.ts'
import { victimOf } from '../victim.ts'
import { widened } from '../victim-phrase.ts'
import { between, isNamed, mayBeHit, modifiersOf, type Phrase } from './phrases.ts'
import { isPassiveAt, type Way, wayBetween } from './way.ts'

export interface VictimQuestion {
  readonly context: Context
  readonly line: Line
  readonly tie: Tie
  /** The words of the accuser, who may complain. */
  readonly accuser: TokenSpan | null
  /** What the rules say; null where they name nobody. */
  readonly rule: TokenSpan | null
  /** Nobody is the last. */
  readonly candidates: readonly VictimCandidate[]
  /** By the noun: in how many sentences around it hangs on an act, and is hit as the rules say. */
  readonly votes: ReadonlyMap<string, Votes>
}

interface Votes {
  readonly all: number
  readonly hit: number
}

/** A phrase, and the act that it may have suffered: in the charge's sentence the charged one, in others the nearest. */
export interface HitPhrase {
  readonly line: Line
  readonly phrase: Phrase
  /** `modifier`: “the ⟨Acme⟩ hack”. */
  readonly part: 'phrase' | 'modifier'
  readonly act: ActPlace
  readonly way: Way
  readonly isRule: boolean
}

/** With what is told of it in all questions. */
export interface HitWords extends HitPhrase {
  readonly mention: TokenSpan
  readonly words: string
}

export interface VictimCandidate extends Partial<HitPhrase> {
  /** Null where nobody is named. */
  readonly mention: TokenSpan | null
  /** Sentences from that of the charge; negative before it. */
  readonly offset: number
  readonly isRule: boolean
}

const NOBODY: Actor = { from: -1, to: -1, type: 'group', country: null, sponsor: null, name: null }

export type Hittable = Pick<HitPhrase, 'phrase' | 'part'>

/** Which phrases of a sentence may have been hit. */
export function hittable(line: Line, phrases: readonly Phrase[]): readonly Hittable[] {
  const found: Hittable[] = []
  for (const phrase of phrases) {
    if (mayBeHit(line, phrase)) found.push({ phrase, part: 'phrase' })
    const inner = modifiersOf(line, phrase.head)
    if (inner !== null && mayBeHit(line, inner) && isOwner(line, inner, phrase.head))
      found.push({ phrase: inner, part: 'modifier' })
  }
  return found
}

/** “the ⟨Acme⟩ hack”, and not “⟨President⟩ Lee”, “⟨Peruvian⟩ voters”, “⟨computer⟩ attacks”. */
function isOwner({ forms, names }: Line, { from, to }: Phrase, noun: number): boolean {
  const last = forms[to - 1]!
  if (names[noun] === NAME || BELONGINGS.has(last)) return false
  return to - from > 1 || (nationalityOf(last) === undefined && last !== 'state')
}

/** Of another sentence than the charge's what is further from an act was not hit by it. */
const NEAR = 4

/** Who hangs closely on the acts of a sentence. */
export function hitIn({ document, acts: all, hittable }: Context, line: Line): readonly HitWords[] {
  const acts = all[line.index]!
  if (acts.length === 0) return []
  const found: HitWords[] = []
  const hits = acts.map((act) => {
    const isPassive = act.verb && isPassiveAt(line, act.at) === 1
    return victimOf(line, { traits: isPassive ? { passive: true } : {}, act, actor: NOBODY })
  })
  for (const { phrase, part } of hittable(line)) {
    let best: HitPhrase | null = null
    for (const [k, act] of acts.entries()) {
      if (phrase.head === act.at) continue
      const way = wayBetween(line, phrase.head, act.at)
      const hit = hits[k]!
      const isRule = hit !== null && !hit.isPronoun && hit.from < phrase.to && phrase.from < hit.to
      if (best === null || way.steps < best.way.steps || (isRule && !best.isRule))
        best = { line, act, phrase, way, part, isRule }
    }
    if (best === null || !(best.way.steps <= NEAR || best.isRule)) continue
    const mention = mentionOf(document, line, phrase, part, NOBODY, best.act.at)
    found.push({ ...best, mention, words: line.forms.slice(phrase.from, phrase.to).join(' ') })
  }
  return found
}

/** Sentences before and behind the charge's own, and those at the top of the article. */
const BEFORE = 8
const BEHIND = 3
const TOP = 3

export function victimQuestion(
  context: Context,
  line: Line,
  tie: Tie,
  accuser: TokenSpan | null,
  rule: TokenSpan | null,
): VictimQuestion {
  const { actor, act } = tie
  const isRuled = (mention: TokenSpan): boolean => rule !== null && overlaps(rule, mention)
  const found: VictimCandidate[] = []
  for (const { phrase: whole, part } of context.hittable(line)) {
    if (whole.head === act.at || (whole.head >= actor.from && whole.head < actor.to)) continue
    const phrase = between(line, whole, actor, act.at)
    if (phrase === null) continue
    const mention = mentionOf(context.document, line, phrase, part, actor, act.at)
    const way = wayBetween(line, phrase.head, act.at)
    found.push({ mention, line, phrase, part, act, way, offset: 0, isRule: isRuled(mention) })
  }
  const votes = new Map<string, Votes>()
  const seen = new Set<string>()
  for (const there of around(context, line)) {
    for (const one of context.hit(there)) {
      const { phrase, words, mention } = one
      const noun = there.forms[phrase.head]!
      const { all, hit } = votes.get(noun) ?? { all: 0, hit: 0 }
      votes.set(noun, { all: all + 1, hit: hit + Number(one.isRule) })
      // The nearest of those who are called alike.
      if (seen.has(words)) continue
      seen.add(words)
      const { act, way, part } = one
      const offset = there.index - line.index
      found.push({ mention, line: there, phrase, part, act, way, offset, isRule: isRuled(mention) })
    }
  }
  if (rule !== null && !found.some(({ isRule }) => isRule)) {
    const own = ruled(context, rule)
    if (own !== null) {
      const way = own.line === line ? wayBetween(line, own.phrase.head, act.at) : undefined
      found.push({
        ...own,
        part: 'phrase',
        act,
        ...(way && { way }),
        mention: rule,
        offset: own.line.index - line.index,
        isRule: true,
      })
    }
  }
  found.push({ mention: null, offset: 0, isRule: rule === null })
  return { context, line, tie, accuser, rule, candidates: found, votes }
}

/** The nearest sentences first: those before, those behind, the top of the article. */
function around({ lines }: Context, { index }: Line): Line[] {
  const from = Math.max(0, index - BEFORE)
  return [
    ...lines.slice(from, index).reverse(),
    ...lines.slice(index + 1, index + 1 + BEHIND),
    ...lines.slice(0, Math.min(TOP, from)),
  ]
}

/** “⟨banks in Oslo, a hospital in Bergen and the port of Turku⟩”; of “the Acme hack” the name. */
function mentionOf(
  document: Document,
  line: Line,
  phrase: Phrase,
  part: HitPhrase['part'],
  actor: Actor,
  act: number,
): TokenSpan {
  const { from, to } = part === 'phrase' ? widened(line, phrase, actor, act) : phrase
  return spanAt(document, line, from, to)
}

/** What the rules alone take for hit: who complains of “its computers”, computers without a name. */
function ruled({ lines }: Context, rule: TokenSpan): Pick<HitPhrase, 'line' | 'phrase'> | null {
  const line = lines.find(({ sentence }) => contains(sentence, rule))
  if (line === undefined) return null
  const { from, to } = placesOf(line, rule)
  if (from >= to) return null
  return { line, phrase: { head: headOfPhrase(line, from, to), from, to, named: isNamed(line, from, to) } }
}
