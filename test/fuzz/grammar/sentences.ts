/** Sentences of news by template: who says what in every order, and who accuses whom of what. */
import fc from 'fast-check'
import { anything, PAIRS, QUOTATION_MARKS } from './characters.ts'
import * as words from './words.ts'

const one = (list: readonly string[]) => fc.constantFrom(...list)
const joined = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''))

const capital = (sentence: string) => sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

const name = one(words.PERSONS)
const source = fc.oneof(
  { weight: 4, arbitrary: name },
  { weight: 3, arbitrary: one(words.BODIES) },
  { weight: 2, arbitrary: one(words.STATES) },
  { weight: 2, arbitrary: one(words.PRONOUNS) },
  { weight: 2, arbitrary: joined(name, one(words.TITLES)) },
  { weight: 1, arbitrary: joined(one(words.BODIES), ' and ', name) },
  { weight: 1, arbitrary: one(words.INHERITED) },
)
const cue = fc.oneof({ weight: 9, arbitrary: one(words.CUES) }, { weight: 1, arbitrary: one(words.INHERITED) })
const clause = one(words.CLAUSES)
const stop = fc.constantFrom('.', '.', '.', ',', '?', '!', '...', '…', '', ' .', ';')

/** Balanced, mixed, nested or left open. */
const marks = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PAIRS) },
  { weight: 1, arbitrary: fc.tuple(one(QUOTATION_MARKS), one(QUOTATION_MARKS)) },
  { weight: 1, arbitrary: fc.tuple(one(QUOTATION_MARKS), fc.constant('')) },
)
const quoted = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(marks, inner, fc.constantFrom(',', '.', '?', '!', ''))
    .map(([[open, close], words, end]) => open + words + end + close)
const quotation: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: quoted(clause) },
  { weight: 1, arbitrary: quoted(joined(clause, '. ', clause)) },
  { weight: 1, arbitrary: quoted(one(words.SILENCES)) },
  { weight: 1, arbitrary: quoted(joined(source, ' ', cue, ' ', quoted(clause))) },
)

const accuser = fc.oneof(one(words.BODIES), one(words.STATES), name)
const accused = one(words.STATES)
const charge = one(words.CHARGES)

const TEMPLATES: readonly fc.Arbitrary<string>[] = [
  // Direct
  joined(quotation, ' ', source, ' ', cue, stop),
  joined(quotation, ' ', cue, ' ', source, stop),
  joined(source, ' ', cue, ', ', quotation, stop),
  joined(source, ' ', cue, ': ', quotation),
  joined(source, ': ', quotation),
  joined(quotation, ' ', cue, ' ', source, ', ', quotation, stop),
  joined(quotation, ' — ', source),
  joined(quotation),
  // Indirect and mixed
  joined(source, ' ', cue, ' that ', clause, stop),
  joined(source, ' ', cue, ' ', clause, stop),
  joined('according to ', source, ', ', clause, stop),
  joined(clause, ', according to ', source, stop),
  joined(clause, ', ', source, ' ', cue, stop),
  joined(source, ' ', cue, ' ', clause, ' ', quotation, ' ', clause, stop),
  joined(source, ' ', cue, ' that ', source, ' ', cue, ' that ', clause, stop),
  joined('The claim that ', clause, ' was made by ', source, stop),
  joined(source, ', who ', cue, ' that ', clause, ', ', cue, ' ', quotation, stop),
  // Accusations and answers
  joined(accuser, ' accused ', accused, ' of ', charge, stop),
  joined(accuser, ' said that ', accused, ' ', one(words.DEEDS), ' ', accuser, stop),
  joined(accused, ' ', one(words.DEEDS), ' ', accuser, ' in May, ', accuser, ' ', cue, stop),
  joined(accused, ' has been charged with ', charge, stop),
  joined(accuser, ' blamed ', accused, ' for ', charge, ', pointing to a report by ', accuser, stop),
  joined(accused, ' is accused by ', accuser, ' of ', charge, stop),
  joined(accused, ' ', one(words.ANSWERS), stop),
  // The same words for whoever is charged and whoever answers.
  fc
    .tuple(accuser, fc.oneof(accused, one(words.BODIES)), charge, one(words.ANSWERS), fc.boolean())
    .map(
      ([who, whom, what, answer, the]) =>
        `${who} accused ${whom} of ${what}. ${the ? 'The ' : ''}${capital(whom)} ${answer}.`,
    ),
  joined(quotation, ' ', accused, ' ', one(words.ANSWERS), stop),
  // Anything between
  joined(clause, stop),
  joined(one(words.FORMATS), ' ', source, ' ', cue, ' ', one(words.FORMATS)),
  joined(one(words.INHERITED), ' ', one(words.INHERITED), ' ', one(words.INHERITED), stop),
  anything,
]

export const sentence: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(...TEMPLATES), fc.boolean())
  .map(([words, up]) => (up ? capital(words) : words))

/** A word or mark from anywhere, to be thrown in between. */
export const word: fc.Arbitrary<string> = fc.oneof(
  source,
  cue,
  clause,
  one(words.FORMATS),
  one(words.INHERITED),
  charge,
  one(QUOTATION_MARKS),
)
