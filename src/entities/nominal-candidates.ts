/** Whom a description may mean: everybody named before it, everybody who has spoken or was described by the same noun. */
import { madeAlike } from '../lexicon/called-again.ts'
import { singularOf } from '../lexicon/roles.ts'
import { firstIndex } from '../span.ts'
import type { TokenSpan } from '../types.ts'
import { type Called, calledBy, type Fit, fits } from './called.ts'
import { describe } from './describe.ts'
import type { Figure } from './figure.ts'
import { modifiersOf } from './nominal-match.ts'
import { type Phrase, readPhrase } from './phrase.ts'
import type { Answer, Context } from './sieve.ts'
import { spanOf } from './sieve.ts'

export interface NominalQuestion {
  readonly context: Context
  readonly phrase: Phrase
  /** The first token of the description. */
  readonly at: number
  readonly called: Called
  readonly modifiers: readonly string[]
  /** What the rules say; null for somebody new. */
  readonly answer: Answer | null
  /** The turn that was last before it, by its index in `turns`; -1 where nobody has spoken. */
  readonly last: number
}

/** A place that told of somebody. */
export interface Place {
  readonly at: number
  readonly words: TokenSpan
  readonly subject: boolean
  readonly possessive: boolean
  /** It opens its sentence. */
  readonly opens: boolean
}

export interface NominalCandidate {
  /** Null for somebody new. */
  readonly who: Figure | null
  /** The nearest first. */
  readonly places: readonly Place[]
  readonly place: Place
  readonly fit: Fit
  /** It was called by this noun before. */
  readonly same: boolean
  /** How often it has spoken. */
  readonly turns: number
  /** 0 for the nearest. */
  readonly order: number
  readonly nearestThatFits: boolean
  /** No other that fits is named as often. */
  readonly most: boolean
  /** Whether it made what the noun names: 2 where it is said so, 1 where it stands in the same sentence, else 0. */
  readonly maker: number
}

export function nominalQuestion(context: Context, phrase: Phrase, answer: Answer | null): NominalQuestion {
  return {
    context,
    phrase,
    at: phrase.from,
    called: calledBy(phrase.noun),
    modifiers: modifiersOf(context.scene, phrase),
    answer,
    last: firstIndex(context.turns, (turn) => turn.at >= phrase.from) - 1,
  }
}

/** Names looked at, the nearest first; speakers; tokens in which the same noun is sought. */
const MOST_NAMES = 80
const MOST_TURNS = 20
const MOST_TOKENS = 400

export function nominalCandidates(question: NominalQuestion): NominalCandidate[] {
  const { context, at, called, phrase, answer } = question
  const { figures, turns } = context
  const found = new Gathering(question)
  const { appearances } = figures
  const next = firstIndex(appearances, ({ name }) => name.from >= at)
  for (let n = next - 1, seen = 0; n >= 0 && seen < MOST_NAMES; n--, seen++) {
    const { name, figure } = appearances[n]!
    if (name.to <= at) found.add(figure, name.from, name.lead, name.to)
  }
  for (let t = question.last, seen = 0; t >= 0 && seen < MOST_TURNS; t--, seen++) {
    const { who, at: place, noun, plural } = turns[t]!
    if (NOBODY.has(noun) || who.key === 'author' || who.key === 'we' || (plural && called !== 'artifact')) continue
    const entry = found.add(who, place, place, place + 1, true, who.count === 0 && noun === phrase.noun)
    // “⟨A Harbor Times⟩ poll found … The survey said”
    if (entry !== null && called === 'artifact' && who.count > 0 && madeAlike(noun, phrase.noun)) entry.maker = 3
  }
  found.addSameNoun()
  if (answer !== null && !found.has(answer.who)) {
    const words = answer.words[0]
    const place = words?.from ?? 0
    found.add(answer.who, place, place, words?.to ?? 1)
  }
  return found.all()
}

/** “you said”, “one said”: nobody who is called again. */
const NOBODY: ReadonlySet<string> = new Set(['one', 'you'])

interface Entry {
  readonly who: Figure
  readonly places: Place[]
  readonly fit: Fit
  turns: number
  same: boolean
  maker: number
}

class Gathering {
  readonly #question: NominalQuestion
  readonly #byKey = new Map<string, Entry>()

  constructor(question: NominalQuestion) {
    this.#question = question
  }

  has({ key }: Figure): boolean {
    return this.#byKey.has(key)
  }

  add(who: Figure, at: number, lead: number, to: number, turn = false, same = false): Entry | null {
    const { context, called, phrase } = this.#question
    let entry = this.#byKey.get(who.key)
    if (entry === undefined) {
      const fit = fits(who, called)
      if (!same && (fit === 0 || (called === 'other' && !isCalled(who, phrase.noun)))) return null
      entry = { who, places: [], fit, turns: 0, same: false, maker: 0 }
      this.#byKey.set(who.key, entry)
    }
    entry.places.push(placeAt(context, at, lead, to, turn))
    if (turn) entry.turns++
    if (same) entry.same = true
    return entry
  }

  /** “⟨a boy⟩ fell. … the boy said”, “⟨a statement by the ministry⟩ … the statement said” */
  addSameNoun(): void {
    const { context, at, phrase, called } = this.#question
    const { scene, figures } = context
    const { words } = scene
    for (let i = at - 1, seen = 0; i >= 0 && seen < MOST_TOKENS; i--, seen++) {
      const made = called === 'artifact' && madeAlike(singularOf(words[i]!) ?? words[i]!, phrase.noun)
      if (words[i] !== phrase.noun && !made) continue
      let from = i
      const floor = Math.max(0, i - 6, scene.document.sentences[scene.sentenceOf[i]!]!.from)
      while (from > floor && INSIDE.has(scene.document.tokens[from - 1]!.tag)) from--
      while (from > floor && !OPENS.has(words[from]!) && OPENS.has(words[from - 1]!)) from--
      if (called === 'artifact') {
        if (this.#addMakers(from, i)) return
        continue
      }
      // “a press ⟨conference⟩” is no press.
      const next = scene.document.tokens[i + 1]?.tag
      if (figures.at[i]! >= 0 || figures.leads[i]! >= 0 || words[from] === 'the' || next === 'NOUN') continue
      const before = readPhrase(scene, figures, { from, to: i + 1 })
      if (before === null || before.head !== i || before.plural !== phrase.plural) continue
      const whole = readPhrase(scene, figures, { from, to: Math.min(words.length, i + 8) })
      const who = describe(
        scene,
        figures,
        whole !== null && whole.head === i ? { ...whole, end: whole.coreTo } : before,
      )
      this.add(who, from, from, i + 1, false, true)
      return
    }
  }

  /** Who made what the noun names: named before it or behind it, or else in its sentence. */
  #addMakers(from: number, noun: number): boolean {
    const { scene, figures } = this.#question.context
    const { from: first, to: last } = scene.document.sentences[scene.sentenceOf[noun]!]!
    const mark = (token: number, maker: number): boolean => {
      const appearance = figures.at[token]! >= 0 ? figures.appearances[figures.at[token]!]! : undefined
      if (appearance === undefined) return false
      const { kind, name } = appearance.figure
      if (PLATFORMS.has(name.toLowerCase())) return false
      if (kind === 'country' || kind === 'unknown') return false
      const entry = this.add(appearance.figure, appearance.name.from, appearance.name.lead, appearance.name.to)
      if (entry !== null) entry.maker = Math.max(entry.maker, maker)
      return entry !== null
    }
    for (let i = noun - 1; i >= from; i--) if (mark(i, 3)) return true
    for (let i = noun + 1; i < Math.min(last, noun + 4); i++) {
      if (scene.words[i] !== 'by' && scene.words[i] !== 'from') continue
      for (let k = i + 1; k < Math.min(last, i + 6); k++) if (mark(k, 3)) return true
    }
    let any = false
    for (let i = noun - 1, seen = 0; i >= Math.max(first, noun - 30) && seen < 2; i--) {
      if (mark(i, seen === 0 ? 2 : 1)) {
        any = true
        seen++
        i = figures.appearances[figures.at[i]!]!.name.from
      }
    }
    return any
  }

  all(): NominalCandidate[] {
    const { context, phrase, called } = this.#question
    const entries = [...this.#byKey.values()]
    for (const { places } of entries) places.sort((a, b) => b.at - a.at)
    entries.sort((a, b) => b.places[0]!.at - a.places[0]!.at)
    const fitting = entries.filter(({ fit }) => fit === 2)
    const first = fitting[0] ?? entries[0]
    let most = 0
    for (const { who, fit } of entries) if (fit > 0) most = Math.max(most, who.count)
    const candidates = entries.map(
      (entry, order): NominalCandidate => ({
        ...entry,
        place: entry.places.find(({ subject }) => subject) ?? entry.places[0]!,
        order,
        nearestThatFits: entry === first,
        most: entry.who.count === most && most > 1,
      }),
    )
    const itself = describe(context.scene, context.figures, phrase).key
    const known = candidates.some(({ who }) => who?.key === itself)
    const here = placeAt(context, phrase.from, phrase.from, phrase.coreTo, false)
    if (!known) {
      candidates.push({
        who: null,
        places: [here],
        place: here,
        fit: called === 'other' ? 1 : 2,
        same: false,
        turns: 0,
        order: candidates.length,
        nearestThatFits: false,
        most: false,
        maker: 0,
      })
    }
    return candidates
  }
}

/** Whether the article calls it by this noun, or its name does. */
function isCalled({ heads, beside, name }: Figure, noun: string): boolean {
  return heads.has(noun) || (beside?.nouns.has(noun) ?? false) || name.toLowerCase().split(' ').includes(noun)
}
/** “a Facebook post” is somebody's, and not Facebook's. */
const PLATFORMS: ReadonlySet<string> = new Set(['facebook', 'instagram', 'reddit', 'telegram', 'twitter', 'youtube'])

const INSIDE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART'])
const OPENS: ReadonlySet<string> = new Set(['a', 'an', 'her', 'his', 'its', 'one', 'the', 'their', 'this'])

function placeAt(context: Context, at: number, lead: number, to: number, turn: boolean): Place {
  const { scene } = context
  const { tokens, sentences } = scene.document
  const next = tokens[to]
  const possessive = scene.words[to] === "'s" || scene.words[to] === "'"
  const opens = lead - sentences[scene.sentenceOf[at]!]!.from < 2
  const before = tokens[lead - 1]?.tag
  const subject = turn || (!possessive && before !== 'ADP' && (opens || next?.tag === 'VERB' || next?.tag === 'AUX'))
  return { at, words: spanOf(context, at, to), subject, possessive, opens }
}
