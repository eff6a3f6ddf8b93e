/** Texts that the exporters are tried on: the fixture, the cases of all stages, and strings that nobody would write. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { readCases } from '../cases.ts'

export const ARTICLE: string = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')

/** Texts of the cases that are about accusations, each once. */
export const ACCUSING: readonly string[] = textsOf(['accusation', 'extract'])

/**
 * Texts of cases of all stages, each once. Of attribution and stance every tenth: they are more than a thousand plain
 * sentences, which a format cannot tell apart.
 */
export const CASES: readonly string[] = [
  ...new Set([
    ...textsOf(['accusation', 'entities', 'extract']),
    ...textsOf(['attribution', 'stance']).filter((_, i) => i % 10 === 0),
  ]),
]

function textsOf(folders: readonly string[]): string[] {
  return [...new Set(folders.flatMap((folder) => readCases(folder).map(({ text }) => text)))]
}

/** Words that wake the rules up, between characters that break formats. */
const WORDS = [
  ...['said', 'accused', 'denied', 'hacked', 'according to', 'was charged with hacking', 'of spying on', 'blamed'],
  ...['China', 'Moscow', 'the FBI', 'Ann Lee', 'APT28', 'the ministry', 'Iran-backed hackers', 'the bank’s computers'],
  ...['“', '”', '"', "'", '‘', '’', '.', ',', ';', ':', '\n', '\n\n', '\r\n', '\r', '\t', '\u2028', ' ', '\u0000'],
  ...['=1+1', '@SUM', '-', '+', '#', '|', '<b>', '&', '\\', '\\n', '🙂', '\ud83d', '\udc00', '\ufeff', 'é', 'a;b'],
]

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const anything = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''))
const word = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: anything })

/** News of a kind: the words above, or sentences from the cases with such words between them. */
export const news: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 2, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...CASES) }), {
    maxLength: 25,
  })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')))
