/** The noun phrases of a sentence that may name somebody: who may accuse or may have been hit. */

import { ARTIFACTS, CROWDS, MEMBERS } from '../../lexicon/groups.ts'
import { BODY_NOUNS } from '../../lexicon/organizations.ts'
import { isRole, singularOf } from '../../lexicon/roles.ts'
import { BELONGINGS, VICTIM_NOUNS } from '../../lexicon/victim-words.ts'
import { hasWord } from '../../span.ts'
import { nounPhrase } from '../../syntax/noun-phrase.ts'
import { NOMINAL } from '../path.ts'
import { TIMES } from '../roles.ts'
import { type Line, NAME } from '../sentence.ts'
import { headAt, placesOf, relationAt } from '../tree.ts'
import { LETTERS } from '../word-classes.ts'

/** Positions `[from, to)` of the line, and the head among them. */
export interface Phrase {
  readonly head: number
  readonly from: number
  readonly to: number
  /** A name stands in it. */
  readonly named: boolean
}

/** Longer than that nobody is named. */
const LONGEST = 16

/** Words with these relations head no phrase of their own: “the ⟨Acme⟩ hack” is asked for with `modifiersOf`. */
const MODIFIERS = /^(?:compound|nmod|amod|appos|nummod|det)$/

/** All noun phrases by their heads, without what is told of them in clauses and what is joined to them. */
export function phrasesIn(line: Line): Phrase[] {
  const { syntax, tokens } = line
  const found: Phrase[] = []
  for (let head = 0; head < tokens.length; head++) {
    if (!/^NN/.test(syntax.tag(tokens[head]!)) || MODIFIERS.test(relationAt(line, head))) continue
    const { from, to } = placesOf(line, nounPhrase(syntax, tokens[head]!))
    const phrase = cut(line, head, Math.max(from, head - LONGEST), Math.min(to, head + LONGEST))
    if (phrase !== null) found.push(phrase)
  }
  return found
}

/** Nouns before another noun: “the ⟨Harbour Committee⟩ hack”, “Peruvian ⟨election⟩ meddling”. */
export function modifiersOf(line: Line, noun: number): Phrase | null {
  const isPart = (at: number): boolean => at >= 0 && PARTS.test(relationAt(line, at)) && headAt(line, at) === noun
  let from = noun
  while (from > 0 && noun - from < LONGEST && (isPart(from - 1) || isPart(headAt(line, from - 1)))) from--
  while (from < noun && !isNounAt(line, from)) from++
  let to = from
  while (to < noun && isNounAt(line, to)) to++
  return to > from ? { head: to - 1, from, to, named: isNamed(line, from, to) } : null
}

const PARTS = /^(?:compound|nmod|amod)$/

const isNounAt = ({ syntax, tokens, names }: Line, at: number): boolean =>
  /^NN/.test(syntax.tag(tokens[at]!)) || names[at] === NAME

export const isNamed = ({ names }: Line, from: number, to: number): boolean => names.slice(from, to).includes(NAME)

/** The phrase as far as neither the accused nor the act stand in it. */
export function between(
  line: Line,
  { head, from, to }: Phrase,
  actor: Pick<Phrase, 'from' | 'to'>,
  act: number,
): Phrase | null {
  const ends = [actor.from, act].filter((at) => at > head)
  const begins = [actor.to, act + 1].filter((at) => at <= head)
  return cut(line, head, Math.max(from, ...begins), Math.min(to, ...ends))
}

/** The phrase without words at its ends that belong to no name or noun. */
function cut(line: Line, head: number, first: number, end: number): Phrase | null {
  const { path, forms } = line
  let [from, to] = [first, end]
  while (to > head + 1 && !NOMINAL.test(path[to - 1]!)) to--
  while (to > head + 1 && path[to - 1] === LETTERS.det && !/^'s?$/.test(forms[to - 1]!)) to--
  while (to > head + 1 && /^'s?$/.test(forms[to - 1]!)) to--
  while (from < head && !hasWord(forms[from]!)) from++
  if (!/\p{L}/u.test(forms[head]!) || TIMES.test(forms[head]!)) return null
  return { head, from, to, named: isNamed(line, from, to) }
}

const isNameAt = ({ names }: Line, at: number): boolean => names[at] === NAME

/** Who can speak: somebody named, people, bodies, and papers that stand for who wrote them. */
export function maySpeak(line: Line, phrase: Phrase): boolean {
  const noun = line.forms[phrase.head]!
  const one = singularOf(noun) ?? noun
  return (
    isNameAt(line, phrase.head) ||
    isRole(one) ||
    BODY_NOUNS.has(one) ||
    CROWDS.has(noun) ||
    ARTIFACTS.has(one) ||
    MEMBERS.has(one)
  )
}

/** Who can be hit: somebody named, people, bodies, elections, and what belongs to somebody. */
export function mayBeHit(line: Line, phrase: Phrase): boolean {
  const noun = line.forms[phrase.head]!
  const one = singularOf(noun) ?? noun
  return (
    phrase.named ||
    isRole(one) ||
    BODY_NOUNS.has(one) ||
    VICTIM_NOUNS.has(one) ||
    CROWDS.has(noun) ||
    MEMBERS.has(one) ||
    BELONGINGS.has(noun)
  )
}
