/**
 * Sentences that say what is asked and what should come out: “⟨Lee⟩ called and *asked* for help.” asks for “asked” and
 * expects “Lee”; without ⟨⟩ it expects nothing. A row that begins with “todo: ” is not met yet, and fails once it is.
 */
import { expect, test } from 'vitest'
import { tokenize } from '../../src/index.ts'
import { tokensIn } from '../../src/span.ts'
import { createSyntax, type Syntax } from '../../src/syntax/syntax.ts'

/** Tokens `[from, to)`. */
export interface Tokens {
  readonly from: number
  readonly to: number
}

export interface Asked {
  readonly syntax: Syntax
  /** The sentence without its marks. */
  readonly text: string
  readonly asked: readonly Tokens[]
  readonly expected: readonly Tokens[]
}

/** Reads the marks of a row; `todo: ` must be off. */
export function readMarked(row: string): Asked {
  const spans: { asked: boolean; start: number; end: number }[] = []
  const open: { mark: string; at: number }[] = []
  let text = ''
  for (const piece of row.split(/([⟨⟩*])/)) {
    if (piece === '⟨' || (piece === '*' && !open.some(({ mark }) => mark === '*')))
      open.push({ mark: piece, at: text.length })
    else if (piece === '⟩' || piece === '*') {
      const { mark, at } = open.splice(
        open.findLastIndex((one) => one.mark === (piece === '*' ? '*' : '⟨')),
        1,
      )[0]!
      spans.push({ asked: mark === '*', start: at, end: text.length })
    } else text += piece
  }
  const document = tokenize(text)
  const tokens = (asked: boolean) =>
    spans
      .filter((one) => one.asked === asked)
      .map((one) => tokensIn(document, one))
      .sort((a, b) => a.from - b.from)
  return { syntax: createSyntax(document), text, asked: tokens(true), expected: tokens(false) }
}

/** One test a row: what `answer` gives for each of the words asked for, marked in the sentence, is the row. */
export function runMarked(
  answer: (syntax: Syntax, asked: Tokens) => readonly Tokens[] | readonly number[] | number,
  rows: readonly string[],
): void {
  for (const row of rows) {
    const sentence = row.replace(/^todo: /, '')
    const declare = row === sentence ? test : test.fails
    declare(row, () => {
      const { syntax, text, asked, expected } = readMarked(sentence)
      expect(asked.length).toBeGreaterThan(0)
      for (const one of asked) {
        const found = [answer(syntax, one)]
          .flat()
          .map((span) => (typeof span === 'number' ? { from: span, to: span + 1 } : span))
        expect(
          marked(
            syntax,
            text,
            found.filter(({ from }) => from >= 0),
          ),
        ).toBe(marked(syntax, text, expected))
      }
    })
  }
}

function marked({ document: { tokens } }: Syntax, text: string, spans: readonly Tokens[]): string {
  const marks = spans.flatMap(({ from, to }) => [
    { at: tokens[from]!.start, mark: '⟨' },
    { at: tokens[to - 1]!.end, mark: '⟩' },
  ])
  return marks.sort((a, b) => b.at - a.at).reduce((out, { at, mark }) => out.slice(0, at) + mark + out.slice(at), text)
}
