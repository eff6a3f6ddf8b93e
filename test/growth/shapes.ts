/** What growth is measured with: news as it is written, and what a hostile mind would send instead. */
import { prose } from '../bench/prose.ts'
import { type Fill, filled, names, newName } from '../bench/texts.ts'

/** A unit for each number, until there is enough of it; the numbers of two texts are never the same. */
const each =
  (unit: (i: number) => string): Fill =>
  (length, n) => {
    let text = ''
    for (let i = n * 1_000_003; text.length < length; i++) text += unit(i)
    return text.slice(0, length)
  }

const opened =
  (open: string, close: string): Fill =>
  (length) =>
    `${filled(open)(length / 2, 0)}${filled(close)(length / 2, 0)}`

export const SHAPES: Readonly<Record<string, Fill>> = {
  prose,
  'one paragraph': (length, n) => prose(length, n).replace(/\n/g, ' '),
  'only quotes': filled('“We tried,” said Ann Lee. “We failed.” '),
  'quotes in quotes': opened('“a ‘b ', 'c’ d” '),
  'quotes left open': filled('“We tried, said Ann Lee.\n“'),
  'new names': names,
  'new speakers': each((i) => `“No,” said Ann ${newName(i)}.\n`),
  'one family': each((i) => `${newName(i)} Lee met Lee. “No,” said Lee. `),
  'one sentence': filled('the man in the house and '),
  'one sentence of claims': filled('he said that she said that '),
  'one sentence of names': filled('Ann Lee, Bob Roe, '),
  'one sentence of charges': filled('China hacked the FBI and '),
  'one word': filled('a'),
  'one title': filled('Title '),
  pronouns: filled('He told her that they saw him. She said so. '),
  'bodies and their owners': filled('The U.S. State Department’s office met Ann Lee’s campaign. '),
  accusations: filled('The FBI accused China of hacking U.S. firms. China denied it.\n'),
  denials: filled('China denied it. '),
  'titles before titles': filled('Chairman President Secretary of State Gen. Sen. Dr. '),
  'marks and brackets': filled('( “ [ ’ " '),
  'lone surrogates': filled('\ud83d \ude42'),
  'no spaces': filled('spyingChina,“Lee”'),
}
