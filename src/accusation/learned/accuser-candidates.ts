/** Who may make a charge: whoever speaks in a claim, is named or described in its sentence, or does something right before or behind it. */
import type { ClaimFinding } from '../../findings.ts'
import { contains, overlaps } from '../../span.ts'
import type { TokenSpan } from '../../types.ts'
import type { AccuserWords, Asked } from '../accuser.ts'
import { spanAt } from '../roles.ts'
import type { Line } from '../sentence.ts'
import { headAt, headOfPhrase, placesOf, relationAt } from '../tree.ts'
import { between, isNamed, maySpeak, type Phrase } from './phrases.ts'

export interface AccuserQuestion extends Asked {
  /** What the rules say; null where they name nobody. */
  readonly rule: AccuserWords | null
  /** Nobody is the last. */
  readonly candidates: readonly AccuserCandidate[]
}

export interface AccuserCandidate {
  /** Null for nobody: the article's own voice, or somebody whom it does not name. */
  readonly words: AccuserWords | null
  readonly line: Line
  readonly phrase: Phrase
  /** Sentences from that of the charge; negative before it. */
  readonly offset: number
  /** The claim whose source it is. */
  readonly claim: ClaimFinding | null
  /** Of the claims whose content holds the charge the innermost is 0; -1 for others. */
  readonly depth: number
  readonly isRule: boolean
}

/** Sentences before and behind the charge's own. */
const BEFORE = 2
const AFTER = 1

const NO_PHRASE: Phrase = { head: -1, from: 0, to: 0, named: false }

export function accuserQuestion(asked: Asked, rule: AccuserWords | null): AccuserQuestion {
  const { context, line, taken } = asked
  const { document, lines } = context
  const found: AccuserCandidate[] = []
  const add: Add = (words, there, phrase, claim = null, depth = -1) => {
    const { mention } = words
    for (const other of taken) if (overlaps(other, mention)) return
    for (const other of found) if (overlaps(other.words!.mention, mention)) return
    const isRule = rule !== null && overlaps(rule.mention, mention)
    found.push({ words, line: there, phrase, offset: there.index - line.index, claim, depth, isRule })
  }
  const around = lines.slice(Math.max(0, line.index - BEFORE), line.index + AFTER + 1)
  for (const there of around) {
    addSpeakers(asked, around, there, add)
    const isHere = there === line
    for (const whole of context.speakers(there)) {
      if (!isHere && !isProminent(there, whole.head)) continue
      const phrase = isHere ? withoutCharge(line, whole, asked) : whole
      if (phrase === null) continue
      const mention = spanAt(document, there, phrase.from, phrase.to)
      add({ mention, speaker: null }, there, phrase)
    }
  }
  // What the rules cut otherwise, where somebody can be meant by it.
  const at = rule && around.find(({ sentence }) => contains(sentence, rule.mention))
  if (rule && at && !found.some(({ isRule }) => isRule)) {
    const phrase = phraseOf(at, rule.mention)
    if (phrase !== null && maySpeak(at, phrase)) add(rule, at, phrase)
  }
  const nobody = { words: null, line, phrase: NO_PHRASE, offset: 0, claim: null, depth: -1, isRule: rule === null }
  return { ...asked, rule, candidates: [...found, nobody] }
}

/** Adds a candidate that none of those before overlaps. */
type Add = (words: AccuserWords, line: Line, phrase: Phrase, claim?: ClaimFinding | null, depth?: number) => void

/** The sources of claims that have content in this sentence. */
function addSpeakers({ context, line, tie }: Asked, around: readonly Line[], there: Line, add: Add): void {
  const { document, claims, cast, claimsBySentence } = context
  const act = spanAt(document, line, tie.act.at, tie.act.at + 1)
  const near = claimsBySentence.get(there.index) ?? []
  const holding = near
    .filter((one) => claims[one]!.attribution.content.some((piece) => contains(piece, act)))
    .sort((a, b) => lengthOf(claims[a]!) - lengthOf(claims[b]!))
  for (const one of near) {
    const claim = claims[one]!
    const mention = claim.attribution.source[0]
    const speaker = claim.speaker.key === null ? undefined : cast.identities.get(claim.speaker.key)
    const at = mention && around.find(({ sentence }) => contains(sentence, mention))
    const phrase = at && phraseOf(at, mention)
    if (!speaker || !phrase) continue
    add({ mention, speaker }, at, phrase, claim, holding.indexOf(one))
  }
}

function phraseOf(line: Line, span: TokenSpan): Phrase | null {
  const { from, to } = placesOf(line, span)
  return from < to ? { head: headOfPhrase(line, from, to), from, to, named: isNamed(line, from, to) } : null
}

/** Of another sentence only who does something in it, and to whom something is done “by” or “according to”. */
function isProminent(line: Line, head: number): boolean {
  const relation = relationAt(line, head)
  if (relation === 'pobj') return /^(?:by|to)$/.test(line.forms[headAt(line, head)] ?? '')
  return /^(?:nsubj|nsubjpass|poss)$/.test(relation)
}

/** “⟨the report⟩ on Peruvian hacking”: the words of the charge itself belong to no accuser. */
function withoutCharge(line: Line, phrase: Phrase, { tie: { actor, act } }: Asked): Phrase | null {
  const { head } = phrase
  if ((head >= actor.from && head < actor.to) || head === act.at) return null
  return between(line, phrase, actor, act.at)
}

const lengthOf = ({ attribution: { content } }: ClaimFinding): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0)
