/** Line breaks inside sentences are spaces; all others stay, and no offset moves. */
import { expect, test } from 'vitest'
import { unwrapped } from '../../src/document/hard-wrap.ts'

/** Fills lines as a mail program does. */
function wrap(text: string, width: number): string {
  let lines = ''
  let room = width
  for (const word of text.split(' ')) {
    const fits = word.length + 1 <= room
    lines += lines === '' ? word : `${fits ? ' ' : '\n'}${word}`
    room = (fits ? room : width + 1) - word.length - 1
  }
  return lines
}

const STORY = [
  'The harbour of Tromsø froze on the third of March, and no ship could leave it for nine days. Ida Holm, the harbour master, told the council that the ice was thicker than in any year since 1966, when the Polar Star lay there.',
  'Bo Lim of the Arctic Line said Norway had to buy an icebreaker. The Ministry of Trade has none to lend.',
]

test.each([50, 60, 64, 72, 76, 80, 100])('a story filled to %i characters is read as before', (width) => {
  const text = STORY.map((paragraph) => wrap(paragraph, width)).join('\n\n')
  expect(text.split('\n').length).toBeGreaterThan(5)
  expect(unwrapped(text)).toBe(STORY.join('\n\n'))
})

test('with the line ends of any system, and no place moves', () => {
  for (const mark of ['\n', '\r\n', '\r']) {
    const text = STORY.map((paragraph) => wrap(paragraph, 72).replaceAll('\n', mark)).join(mark + mark)
    const plain = unwrapped(text)
    expect(plain).toHaveLength(text.length)
    expect(plain.split(mark + mark).map((paragraph) => paragraph.replace(/ +/g, ' '))).toEqual(STORY)
  }
})

test.each([
  ['goes on in lower case', 'The minister said on Monday that the bridge\nwould open in May.'],
  ['ends with an article', 'It was shown on Tuesday evening at the\nBergen Theatre.'],
  ['ends with a comma', 'When the snow fell on the roofs of Narvik,\nAnn Lee left.'],
  ['ends with a title', 'The letter had been written on paper by Mr.\nLee.'],
  ['ends inside a quotation', '“I stood on the quay with forty others and\nnobody came,” she said.'],
])('a line that %s is joined to the next', (_, text) => {
  expect(unwrapped(text)).toBe(text.replace('\n', ' '))
})

test.each([
  ['a headline and its story', 'Mayor quits over the bridge to Narvik\nAnn Lee resigned on Monday after the vote.'],
  ['a sentence a line', 'The mayor resigned on Monday after the vote.\nshe said no more.'],
  ['a short line in lower case', 'home\nnews\nweather'],
  ['a bullet', 'What the office found when it looked into the\n• the alarm was off'],
  ['a number of a list', 'The council wants to look into these and\n2. the alarm'],
  ['a speaker’s label', 'The host of the evening programme asked about the\nLEE: I do not know.'],
  ['an empty line', 'The minister said on Monday that the bridge\n\nwould open in May.'],
  ['a line of spaces', 'The minister said on Monday that the bridge\n  \nwould open in May.'],
  ['a caption longer than any wrapped line', `${'The bridge to Narvik as it stood in May '.repeat(4)}\nin the rain`],
])('%s stays apart', (_, text) => {
  expect(unwrapped(text)).toBe(text)
})

test('paragraphs of one line each, whatever their length, stay apart', () => {
  const lines = [
    'Ann Lee left the council on Monday, and with her went all but two of its nine members.',
    'The vote had been called at noon.',
    'Bo Lim, who stayed, said the council would meet again in the new year, if there was one by then to meet.',
  ]
  expect(unwrapped(lines.join('\n'))).toBe(lines.join('\n'))
})
