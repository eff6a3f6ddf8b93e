/** “Snowden's”, “I'm”, “no.”: tokens of wink's that are two, since it cuts “Ann's”, “it's” and “not.” everywhere else. */
import type { Token } from '../../types.ts'

export type Part = Omit<Token, 'start' | 'end'>

/** “He said no. Then …”, “She was ill.”: wink reads the abbreviations of “number” and of Illinois, wherever they stand. */
const WHOLE_WORDS: ReadonlyMap<string, readonly Part[]> = new Map(
  (
    [
      ['ark', 'NOUN'],
      ['fig', 'NOUN'],
      ['ill', 'ADJ'],
      ['in', 'ADP'],
      ['mass', 'NOUN'],
      ['miss', 'VERB'],
      ['no', 'DET'],
      ['No', 'DET'],
      ['NO', 'DET'],
      ['ore', 'NOUN'],
      ['rep', 'NOUN'],
      ['sat', 'VERB'],
      ['sun', 'NOUN'],
      ['wash', 'VERB'],
      ['wed', 'VERB'],
    ] as const
  ).map(([word, tag]) => [`${word}.`, [part(word, tag), part('.', 'PUNCT')]]),
)

/** Marks behind an address that are none of it: “https://example.org/now,”” */
const BEHIND_ADDRESS: ReadonlySet<string> = new Set('.,;:!?"”’»]')

function withoutMarks(address: string): string {
  let end = address.length
  for (;;) {
    if (BEHIND_ADDRESS.has(address.charAt(end - 1))) end--
    else if (address.endsWith("''", end)) end -= 2
    else return address.slice(0, end)
  }
}

/** The parts of a token, or null where it is one. */
export function partsOf(text: string, tag: string): readonly Part[] | null {
  const whole = WHOLE_WORDS.get(text)
  if (whole !== undefined) return whole
  if (text.includes('://')) return partsOfAddress(text)
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

/** “(https://example.org/a).” without its bracket, but “https://example.org/a_(b)” with it. */
function partsOfAddress(text: string): readonly Part[] | null {
  let address = withoutMarks(text)
  const count = (bracket: string) => address.split(bracket).length
  if (address.endsWith(')') && count(')') > count('(')) address = withoutMarks(address.slice(0, -1))
  if (address.length === text.length || address.endsWith('://')) return null
  return [part(address, 'SYM'), ...[...text.slice(address.length)].map((mark) => part(mark, 'PUNCT'))]
}

/** Whether the parts stay one token at this place: “no. 5”. */
export function staysWhole(parts: readonly Part[], text: string, at: number): boolean {
  if (parts[1]?.text !== '.' || parts[0]!.tag === 'SYM') return false
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
