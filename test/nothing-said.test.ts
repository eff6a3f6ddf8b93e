/** Marks, symbols and emoji alone are nothing that somebody said, and nobody: no claim, no piece, no target, no name. */
import { expect, test } from 'vitest'
import { WAYS } from '../src/extract.ts'
import { createExtractor, tokenize } from '../src/index.ts'
import { expectDefined, expectSoundExtraction } from './soundness.ts'

const extractors = WAYS.map((attribution) => createExtractor({ attribution }))

/** Quotations of no word. */
const SILENT = [
  '…',
  '...',
  '?!',
  '—',
  '– – –',
  '***',
  '$',
  '€ %',
  '🙂',
  '❤️',
  '👩‍👩‍👧',
  '. . . . . .',
  '‘’',
  '[…]',
  '\u200b',
  '#',
  '\u0301',
]
/** Near misses: a letter of any script or a digit is a word. */
const SAYING = ['No', '42', '5', 'X', 'é', '国', 'да', 'No…', '… no …', '🙂 yes', '$5', '¾']

const FRAMES: readonly ((words: string) => string)[] = [
  (words) => `“${words},” said Ann Lee, the minister.`,
  (words) => `“${words}” Ann Lee said.`,
  (words) => `Ann Lee said: “${words}”`,
  (words) => `The minister, Ann Lee, said, “${words}.”`,
  (words) => `“${words}”\n— Ann Lee, minister\n`,
]

test.each(SILENT)('%j is nothing said', (words) => {
  for (const frame of FRAMES) {
    const text = frame(words)
    for (const { extract } of extractors) {
      const extraction = extract(text)
      expect(extraction.claims.map(({ content }) => content.map((piece) => piece.text))).toEqual([])
    }
  }
})

test.each(SAYING)('%j is something said', (words) => {
  const found = FRAMES.map((frame) => extractors[0]!.extract(frame(words)).claims.length)
  // The first is the plainest; no way finds all of them.
  expect(found[0]).toBe(1)
})

test.each([
  ['“We tried,” Ann Lee said. “…”', ['“We tried,”']],
  ['“…,” Ann Lee said. “We tried.”', ['“We tried.”']],
  ['“We tried,” Ann Lee said, “🙂.”', ['“We tried,”']],
  // Near miss: a piece of one word.
  ['“We tried,” Ann Lee said. “Hard.”', ['“We tried,”', '“Hard.”']],
])('%s has these pieces', (text, pieces) => {
  const { claims } = extractors[0]!.extract(text)
  expect(claims.map(({ content }) => content.map((piece) => piece.text))).toEqual([pieces])
})

test.each([
  ['A majority of voters want it increased to $15 an hour.', 'it'],
  ['The plan called for raising the deduction to $12,000 for couples.', 'raising the deduction'],
  ['And why wouldn’t he reject that?', 'that'],
  ['They urged the board to raise wages from 10 to 15 percent.', 'raise wages'],
])('%s has a target with words', (text, target) => {
  expect(extractors[0]!.extract(text).claims.map(({ stance }) => stance.target?.text)).toEqual([target])
})

/** Texts of which a mark was a content, a source, a target, a party or a name once. */
test.each([
  '³say}',
  'And, as Roe says …\n\n[Ann] was there.',
  'The endlessly-debunked yet widely-believed lie that Moscow hacked the port came back, she said.',
  'The oft-hacked – bank was hacked by Chinese spies, 🙂 said.',
  '“We see it,” Lee said. “We are late,” adding that lines are “twice as long.”',
  '🙂: “No,” 🙂 said. ™ denied it. – said that Iran hacked the port.',
])('%j is sound by each way', (text) => {
  for (const { extract } of extractors) {
    const extraction = extract(text)
    expectSoundExtraction(text, extraction)
    expectDefined(tokenize(text), extraction)
  }
})
