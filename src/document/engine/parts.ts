/** “Snowden's”, “I'm”, “no.”: tokens of wink's that are two, since it cuts “Ann's”, “it's” and “not.” everywhere else. */
import type { Token } from '../../types.ts'

export type Part = Omit<Token, 'start' | 'end'>

/** “He said no. Then …”: wink reads the abbreviation of “number”, wherever it stands. */
const NO: ReadonlyMap<string, readonly Part[]> = new Map(
  ['no', 'No', 'NO'].map((word) => [`${word}.`, [part(word, 'DET'), part('.', 'PUNCT')]]),
)

/** The parts of a token, or null where it is one. */
export function partsOf(text: string, tag: string): readonly Part[] | null {
  const no = NO.get(text)
  if (no !== undefined) return no
  const last = text.length - 1
  if (isApostrophe(text, 0) && (text === `${text[0]}a` || text === `${text[0]}A`)) {
    // “''A tale''”: the second mark is taken for the first letter of a word.
    return [part(text.slice(0, 1), 'PUNCT'), part(text.slice(1), 'DET')]
  }
  if (last < 2 || !isApostrophe(text, last - 1)) return null
  const word = text.slice(0, last - 1)
  const end = text.slice(last - 1)
  if (end.endsWith('s') || end.endsWith('S')) return [part(word, tag), { text: end, tag: 'PART', lemma: "'s" }]
  // In capitals too: “I'M”. All others are contractions in wink's lexicon.
  if (word === 'I') return [part(word, 'PRON'), { text: end, tag: 'AUX', lemma: 'be' }]
  return null
}

/** Whether the parts stay one token at this place: “no. 5”. */
export function staysWhole(parts: readonly Part[], text: string, at: number): boolean {
  if (parts[1]?.text !== '.') return false
  const code = text.charCodeAt(text[at] === ' ' ? at + 1 : at)
  return code === 35 || (code >= 48 && code <= 57)
}

function part(text: string, tag: string): Part {
  return { text, tag, lemma: text.toLowerCase() }
}

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 39 || code === 0x2019
}
