/** Whole articles: headline, dateline, paragraphs; then torn at as a scraper, an editor or an attacker would. */
import fc from 'fast-check'
import { anything, LINE_ENDS, odd, SPACES } from './characters.ts'
import { sentence, word } from './sentences.ts'
import { FORMATS, PERSONS } from './words.ts'

export interface Size {
  readonly sentences: number
  /** How many characters a text may be repeated to. */
  readonly characters: number
}

const headline = fc.constantFrom(
  '',
  '',
  'Harbour Deal “Close,” Minister Says',
  'CHINA DENIES HACKING',
  'By Ann Lee',
  '# News',
  'x',
)
const dateline = fc.constantFrom(
  '',
  '',
  'OSLO (Reuters) - ',
  'WASHINGTON — ',
  'BEIJING, May 3 — ',
  '(CNN) -- ',
  '[Update] ',
)
const paragraph = fc
  .array(fc.tuple(sentence, fc.constantFrom(...SPACES)), { minLength: 1, maxLength: 4 })
  .map((all) => all.flat().join(''))

function clean({ sentences }: Size): fc.Arbitrary<string> {
  const paragraphs = fc.array(fc.tuple(paragraph, fc.constantFrom(...LINE_ENDS)), {
    size: 'max',
    maxLength: Math.max(1, sentences >> 1),
  })
  return fc
    .tuple(headline, fc.constantFrom(...LINE_ENDS), dateline, paragraphs)
    .map(([head, end, line, body]) => (head === '' ? '' : head + end) + line + body.flat().join(''))
}

/** One thing done to a text at a place, which is a share of its length. */
type Tear = readonly [
  place: number,
  length: number,
  what: 'delete' | 'double' | 'swap' | 'put' | 'cut' | 'mark each',
  piece: string,
]

const tear: fc.Arbitrary<Tear> = fc.tuple(
  fc.nat(1000),
  fc.nat(40),
  fc.constantFrom('delete', 'double', 'swap', 'put', 'put', 'put', 'cut', 'mark each'),
  fc.oneof(
    { weight: 3, arbitrary: odd },
    { weight: 2, arbitrary: word },
    { weight: 1, arbitrary: anything },
    fc.constantFrom(...FORMATS),
  ),
)

function torn(text: string, [place, length, what, piece]: Tear): string {
  const at = Math.floor((place / 1000) * text.length)
  const [before, some, behind] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)]
  switch (what) {
    case 'delete':
      return before + behind
    case 'double':
      return before + some + some + behind
    case 'swap':
      return before + behind.slice(0, length) + some + behind.slice(length)
    case 'put':
      return before + piece + some + behind
    case 'cut': // Its head or its tail, wherever that falls: also into a pair of surrogates.
      return place < 300 ? some + behind : place > 700 ? before : text
    case 'mark each':
      return before + [...some].join(piece.slice(0, 2)) + behind
  }
}

/** A text that repeats itself, to the size of a flood. */
function repeated({ characters }: Size, unit: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(unit, fc.integer({ min: 2, max: Math.max(2, characters) })).map(([piece, most]) => {
    return piece === '' ? '' : piece.repeat(Math.ceil(most / piece.length)).slice(0, most)
  })
}

/** News of a kind: clean, torn, words in any order, any characters, or the same over and over. */
export function news(size: Size): fc.Arbitrary<string> {
  const article = clean(size)
  const tears = fc.array(tear, { minLength: 1, maxLength: 12 })
  const scattered = fc
    .tuple(fc.array(fc.oneof(word, odd), { size: 'max', maxLength: size.sentences * 8 }), fc.constantFrom(...SPACES))
    .map(([words, space]) => words.join(space))
  return fc.oneof(
    { weight: 3, arbitrary: article },
    { weight: 6, arbitrary: fc.tuple(article, tears).map(([text, all]) => all.reduce(torn, text)) },
    { weight: 2, arbitrary: scattered },
    { weight: 1, arbitrary: anything },
    { weight: 1, arbitrary: repeated(size, fc.oneof(odd, word, sentence, fc.constantFrom(...PERSONS))) },
  )
}
