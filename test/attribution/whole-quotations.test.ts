/** What a content takes of the quotations at its rims. */
import { expect, test } from 'vitest'
import { cueRatesOf, viewOf } from '../../src/attribution/learned/view.ts'
import { joined, wholeQuotations } from '../../src/attribution/learned/whole-quotations.ts'
import { tokenize } from '../../src/index.ts'
import { tokenAt, tokensIn } from '../../src/span.ts'
import { parseCases } from '../../src/testing/testing.ts'

/** The marked content as it is when the quotations are taken. */
function taken(marked: string): string[] {
  const { text, marks } = parseCases(marked)[0]!
  const document = tokenize(text)
  const runs = (marks.content ?? []).map((span) => tokensIn(document, span))
  const head = tokenAt(document, marks.cue![0]!.start)
  const { tokens } = document
  return wholeQuotations(viewOf(document, cueRatesOf(new Map())), head, runs).map(({ from, to }) =>
    text.slice(tokens[from]!.start, tokens[to - 1]!.end),
  )
}

test.each([
  [
    'all sentences before it in the quotation',
    '“We tried. We failed. [content|We will go on,”] she [cue|said].',
    ['“We tried. We failed. We will go on,”'],
  ],
  [
    'all sentences behind it in the quotation',
    'She [cue|said]: [content|“We tried.] We failed. We will go on.”',
    ['“We tried. We failed. We will go on.”'],
  ],
  [
    'the sentences of two quotations',
    '“We tried. [content|We failed,”] she [cue|said], [content|“and it rained.] It froze.”',
    ['“We tried. We failed,”', '“and it rained. It froze.”'],
  ],
  ['the marks around it', '“[content|We will go on],” she [cue|said].', ['“We will go on,”']],
  ['four marks and no more', '“((([content|No)]” she [cue|said].', ['“(((No)”']],
  ['none of five marks', '“(((([content|No)]” she [cue|said].', ['No)”']],
  [
    'no words of the same sentence that it leaves out',
    'She [cue|said] “the plan was [content|far too dear] for us”.',
    ['far too dear'],
  ],
  ['nothing where it stands in no quotation', '“We tried.” She [cue|said] [content|it rained]. “No.”', ['it rained']],
  [
    'nothing of the quotation in which its own cue stands',
    '“It was dark. She [cue|said] [content|it rained]. It froze.”',
    ['it rained'],
  ],
  [
    'each quotation once where two pieces touch it',
    '“We tried. [content|We failed] and [content|went on,”] she [cue|said].',
    ['“We tried. We failed and went on,”'],
  ],
  [
    'quotation and what stands before it',
    'It rained, she [cue|said]. [content|No: “We tried.] We failed.”',
    ['No: “We tried. We failed.”'],
  ],
])('a content takes %s', (_, marked, expected) => {
  expect(taken(marked)).toEqual(expected)
})

test('pieces that touch, overlap or hold one another are one, and all are in order', () => {
  const run = (from: number, to: number) => ({ from, to })
  expect(joined([run(1, 3)])).toEqual([run(1, 3)])
  expect(joined([run(5, 7), run(1, 3)])).toEqual([run(1, 3), run(5, 7)])
  expect(joined([run(1, 3), run(3, 5)])).toEqual([run(1, 5)])
  expect(joined([run(4, 6), run(8, 9), run(1, 5)])).toEqual([run(1, 6), run(8, 9)])
  expect(joined([run(1, 9), run(2, 3)])).toEqual([run(1, 9)])
})
