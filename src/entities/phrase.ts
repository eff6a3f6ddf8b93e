/**
 * A source's words → what they are built of: determiner, head noun, number, and where the name or description ends.
 *
 *   the  senior officials  at the ministry  , who asked not to be named
 *   └ definite ┘└ head ┘   │                └ no part of the description
 *   └────── core ───────┘  └ part of it
 */

import { BEFORE_SOURCE } from '../lexicon/function-words.ts'
import { ARTIFACTS, QUANTITIES } from '../lexicon/groups.ts'
import { BARE_PRONOUNS, POSSESSIVE_DETERMINERS, RELATIVE_WORDS } from '../lexicon/pronouns.ts'
import { isRole, singularOf, TITLES } from '../lexicon/roles.ts'
import { hasWord } from '../span.ts'
import { isGenitive } from '../syntax/genitive.ts'
import type { TokenSpan } from '../types.ts'
import type { Figures } from './figure.ts'
import { isCapital, type Scene } from './scene.ts'

export type Determiner = 'definite' | 'demonstrative' | 'indefinite' | 'possessive' | 'none'

export interface Phrase {
  /** All tokens, without marks around them. */
  readonly from: number
  readonly to: number
  /** One past the core: noun and what stands before it. */
  readonly coreTo: number
  /** One past the description: the core and its prepositional phrases, without relative clause and apposition. */
  readonly end: number
  /** Index of the head's token, or -1 where there is no noun. */
  readonly head: number
  /** The head in the singular and in lower case. */
  readonly noun: string
  readonly plural: boolean
  readonly determiner: Determiner
  /** The pronoun in lower case, where it is one. */
  readonly pronoun: string | null
  /** The indices of “and”, “or” between heads. */
  readonly conjunctions: readonly number[]
}

/** Nobody is described in more words; a hostile span may hold a million. */
const LONGEST = 60

const BREAKS = new Set([',', '(', '—', '–', ';', ':', '--', '“', '"', "''"])

type TokenRange = Pick<TokenSpan, 'from' | 'to'>

export function readPhrase(scene: Scene, figures: Figures, span: TokenRange): Phrase | null {
  const { document, words } = scene
  const { tokens } = document
  let { from, to } = span
  if (to - from > LONGEST) to = from + LONGEST
  while (from < to && isMark(scene, from)) from++
  while (to > from && (isMark(scene, to - 1) || words[to - 1] === "'")) to--
  while (from + 1 < to && BEFORE_SOURCE.has(words[from]!) && figures.at[from]! < 0) {
    // “at least one aide” keeps its “at”.
    if (words[from + 1] === 'least' || words[from + 1] === 'most') break
    from++
  }
  if (from >= to) return null
  const first = words[from]!
  // “US says” names a country.
  if (to - from === 1 && BARE_PRONOUNS.has(first) && figures.at[from]! < 0) return bare(from, to, first)
  const determiner = determinerOf(first, words, from)

  let head = -1
  let i = from
  let quantity = false
  // “one of the aides” is one aide.
  let single = false
  const conjunctions: number[] = []
  while (i < to) {
    const word = words[i]!
    const { tag } = tokens[i]!
    // “Secretary of State John Kerry”: title and name are one.
    const appearance = figures.at[i]! >= 0 ? figures.at[i]! : figures.leads[i]!
    if (appearance >= 0) {
      const { name } = figures.appearances[appearance]!
      if (name.lead <= i && name.to <= to) {
        i = name.to
        head = i - 1
        continue
      }
    }
    if (word === ',' && namesOn(scene, figures, i, to)) {
      i++
      continue
    }
    if (i > from && (BREAKS.has(word) || RELATIVE_WORDS.has(word))) break
    // “more than 60 percent of voters”, “more than half of them”, “less than a dozen”
    if (word === 'than' && isQuantity(scene, words[i + 1] === 'a' ? i + 2 : i + 1, to)) {
      i++
      continue
    }
    // “the Democrats⟨'⟩ lawyers”
    if (word === "'" && isGenitive(document, i) && isNominal(tokens[i + 1]?.tag, i + 1 < to)) {
      i++
      continue
    }
    // “Rev⟨.⟩ Ann Lee”
    if (word === '.' && i > from && TITLES.has(words[i - 1]!)) {
      i++
      continue
    }
    // “⟨about⟩ half of the voters”, “⟨outside⟩ groups”: at the beginning it modifies.
    if (tag === 'ADP' || word === 'to') {
      // “a number of ⟨delegates⟩”, “one of the ⟨officials⟩”: those are meant.
      if (
        word === 'of' &&
        head >= 0 &&
        (QUANTITIES.has(words[head]!) || words[head] === 'some' || words[head] === '%') &&
        isNominal(tokens[i + 1]?.tag, i + 1 < to)
      ) {
        quantity = true
        single = words[head] === 'one'
        i++
        continue
      }
      if (i > from) break
      i++
      continue
    }
    if (tag === 'CCONJ' && i > from) {
      if (!isNominal(tokens[i + 1]?.tag, i + 1 < to) && tokens[i + 1]?.tag !== 'PRON') break
      // “political and legal experts” are one noun.
      if (tokens[i - 1]!.tag !== 'ADJ' && word !== 'but') conjunctions.push(i)
      i++
      continue
    }
    if (tag === 'VERB' || tag === 'AUX') {
      const modifies =
        /(?:ing|ed|en)$/.test(word) &&
        isNominal(tokens[i + 1]?.tag, i + 1 < to) &&
        (i === from || tokens[i - 1]!.tag !== 'NOUN')
      // “Judicial Watch/VERB President …”: a capital inside the phrase is no verb; nor is a title before its name.
      const titles = figures.at[i + 1] !== undefined && figures.at[i + 1]! >= 0 && i + 1 < to
      const noun =
        i === from ||
        (head < i - 1 && i + 1 === to) ||
        isRole(word) ||
        isRole(singularOf(word) ?? '') ||
        titles ||
        isCapital(tokens[i]!)
      if (!modifies && !noun) break
      if (!modifies) head = i
      i++
      continue
    }
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'X' || tag === 'SYM') head = i
    else if (tag === 'ADJ' || tag === 'PRON' || tag === 'DET') {
      // “the polling average/ADJ”
      if (i + 1 === to && ARTIFACTS.has(word)) head = i
      else if (head < 0 || tokens[head]!.tag === 'ADJ' || tokens[head]!.tag === 'DET' || tokens[head]!.tag === 'PRON')
        head = i
    } else if (
      tag !== 'ADV' &&
      tag !== 'PART' &&
      word !== '-' &&
      word !== '/' &&
      word !== '&' &&
      word !== '$' &&
      word !== '%'
    )
      break
    i++
  }
  const coreTo = Math.max(i, from + 1)
  let end = coreTo
  // “a new poll ⟨released Monday⟩” is a relative clause in short.
  const short = head >= 0 && (ARTIFACTS.has(singularOf(words[head]!) ?? words[head]!) || words[coreTo] === 'surveyed')
  if (!(short && coreTo < to && tokens[coreTo]!.tag === 'VERB')) {
    while (end < to && (!BREAKS.has(words[end]!) || listsOn(scene, end, to)) && !RELATIVE_WORDS.has(words[end]!)) end++
  }
  // “the group’s”: the mark belongs to what follows.
  while (end > from + 1 && words[end - 1] === "'s") end--
  const last = head < 0 ? first : words[head]!
  // “front-runner”, “co-founder” are three tokens.
  const joined = head >= from + 2 && words[head - 1] === '-' ? `${words[head - 2]}-${last}` : last
  const noun = joined !== last && isRole(singularOf(joined) ?? joined) ? joined : last
  const singular = head >= 0 && tokens[head]!.tag !== 'ADJ' ? singularOf(noun) : null
  return {
    from,
    to,
    coreTo,
    end,
    head,
    noun: singular ?? noun,
    plural: !single && (singular !== null || quantity || conjunctions.length > 0),
    determiner: quantity ? 'indefinite' : determiner,
    pronoun: null,
    conjunctions,
  }
}

function isMark({ document, words }: Scene, i: number): boolean {
  const { tag, text } = document.tokens[i]!
  // The tagger takes emoji for nouns.
  return tag === 'PUNCT' || tag === 'SYM' || words[i] === "'s" || !hasWord(text)
}

function isQuantity({ document, words }: Scene, i: number, to: number): boolean {
  return i < to && (document.tokens[i]!.tag === 'NUM' || QUANTITIES.has(words[i]!))
}

/** A word of a noun phrase, inside the span. */
function isNominal(tag: string | undefined, inside: boolean): boolean {
  return inside && (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'DET' || tag === 'NUM')
}

/** “Ann Lee⟨,⟩ Bo Chan and Mayor Tom Hale”: names up to the last one, and nothing else. */
function namesOn({ words }: Scene, { at, leads, appearances }: Figures, comma: number, to: number): boolean {
  if (comma === 0 || at[comma - 1]! < 0) return false
  for (let i = comma; i < to; ) {
    let next = words[i] === ',' ? i + 1 : i
    const last = words[next] === 'and' || words[next] === 'or'
    if (last) next++
    if (next === i || next >= to) return false
    const { name } = appearances[at[next]! >= 0 ? at[next]! : leads[next]!] ?? {}
    if (name === undefined || name.to > to || (name.lead !== next && name.from !== next)) return false
    if (last) return true
    i = name.to
  }
  return false
}

/** “leaders across Europe⟨,⟩ Asia and elsewhere”: a comma inside a list, not before an apposition. */
function listsOn({ document, words }: Scene, comma: number, to: number): boolean {
  if (words[comma] !== ',') return false
  for (let i = comma + 1; i < Math.min(to, comma + 5); i++) {
    if (words[i] === 'and' || words[i] === 'or') return i > comma + 1 && document.tokens[comma - 1]!.tag !== 'VERB'
    const { tag } = document.tokens[i]!
    if (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ') return false
  }
  return false
}

function bare(from: number, to: number, pronoun: string): Phrase {
  return {
    from,
    to,
    coreTo: to,
    end: to,
    head: from,
    noun: pronoun,
    plural: false,
    determiner: 'none',
    pronoun,
    conjunctions: [],
  }
}

function determinerOf(first: string, words: readonly string[], from: number): Determiner {
  if (first === 'the') return 'definite'
  if (first === 'all' && words[from + 1] === 'the') return 'definite'
  if (first === 'this' || first === 'that' || first === 'these' || first === 'those') return 'demonstrative'
  if (POSSESSIVE_DETERMINERS.has(first)) return 'possessive'
  return first === 'a' || first === 'an' || first === 'one' || first === 'another' ? 'indefinite' : 'none'
}
