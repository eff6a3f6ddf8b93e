/** Which attribution gets a quotation that has no words of saying of its own. */
import { expect, test } from 'vitest'
import { attachQuotes } from '../../src/attribution/rules/attach-quotes.ts'
import type { Draft } from '../../src/attribution/rules/draft.ts'
import { readClasses } from '../../src/attribution/rules/reading.ts'
import { tokenize } from '../../src/index.ts'
import { tokensIn } from '../../src/span.ts'
import { parseCases } from '../../src/testing/testing.ts'

/** The contents of the marked attributions, with the quotations that they get, each in its pieces. */
function contents(marked: string): string[][] {
  const { text, marks } = parseCases(marked)[0]!
  const document = tokenize(text)
  const ranges = (label: string) => (marks[label] ?? []).map((span) => tokensIn(document, span))
  const drafts = ['', '2', '3'].flatMap((number): Draft[] => {
    const content = ranges(`content${number}`)
    const cue = ranges(`cue${number}`)[0] ?? null
    return content.length === 0
      ? []
      : [{ rule: 'clause-after-cue', source: null, cue, head: cue?.from ?? -1, content, rate: 100 }]
  })
  return attachQuotes(readClasses(document), drafts).map(({ content }) =>
    content.map(({ from, to }) => text.slice(document.tokens[from]!.start, document.tokens[to - 1]!.end)),
  )
}

test.each([
  [
    'goes to the speaker before it',
    'She [cue|said] [content|no]. “We tried it once.”',
    [['no', '“We tried it once.”']],
  ],
  [
    'goes to the speaker behind it',
    '“We tried it once.” She [cue|said] [content|no].',
    [['“We tried it once.”', 'no']],
  ],
  [
    'stays where it belongs already',
    'She [cue|said], [content|“We tried it once.”] He [cue2|said] [content2|no].',
    [['“We tried it once.”'], ['no']],
  ],
  [
    'that belongs to the second of two stays there',
    'She [cue|said] [content|no]. He [cue2|said], [content2|“We tried it once.”]',
    [['no'], ['“We tried it once.”']],
  ],
  [
    'goes to the nearer of two before it, in whatever order they were found',
    'She [cue2|said] [content2|no]. He [cue|said] [content|yes]. “We tried it once.”',
    [['no'], ['yes', '“We tried it once.”']],
  ],
  [
    'goes to the one before it, though another behind it is nearly as near',
    'She [cue|said] [content|it is bad]. “We tried it once.” Then it rained and he [cue2|said] [content2|yes].',
    [['it is bad', '“We tried it once.”'], ['yes']],
  ],
  [
    'goes to the one behind it, if that is much nearer',
    'She [cue|said] [content|it is by no means as bad as all of that]. “We tried it once.” He [cue2|said] [content2|yes].',
    [['it is by no means as bad as all of that'], ['“We tried it once.”', 'yes']],
  ],
  [
    'that is as far from both goes to the one before',
    'He [cue|added] [content|it all]. “We tried it once.” Now he [cue2|said] [content2|yes].',
    [['it all', '“We tried it once.”'], ['yes']],
  ],
  [
    'goes to a speaker without words of saying',
    'Ann Lee: [content|no]. “We tried it once.”',
    [['no', '“We tried it once.”']],
  ],
  ['of another paragraph goes to nobody', 'She [cue|said] [content|no].\n\n“We tried it once.”', [['no']]],
  ['of a paragraph before goes to nobody behind', '“We tried it once.”\n\nShe [cue|said] [content|no].', [['no']]],
  [
    'that opens a paragraph goes to a speaker who opens the next one no more than that',
    'It rained. “We tried it once.”\n\n[cue|Said] she: [content|no].',
    [['no']],
  ],
  [
    'in the paragraph behind a colon goes to the last speaker before it',
    'He [cue|said] [content|no]. She [cue2|said] [content2|this], in full:\n\n“We tried it once.”',
    [['no'], ['this', '“We tried it once.”']],
  ],
  [
    'behind a colon goes to a speaker in the first word of that paragraph',
    '[cue|Said] she, [content|in full]:\n\n“We tried it once.”',
    [['in full', '“We tried it once.”']],
  ],
  [
    'behind a colon goes to nobody from further back',
    'She [cue|said] [content|no].\n\nThis is all of it:\n\n“We tried it once.”',
    [['no']],
  ],
  [
    'behind a colon goes to nobody where nobody has spoken',
    'This is all of it:\n\n“We tried it once.”\n\nShe [cue|said] [content|no].',
    [['no']],
  ],
  [
    'behind a colon goes to the speaker of its own paragraph, where there is one',
    'She [cue|said] [content|this], in full:\n\n“We tried it once.” He [cue2|said] [content2|no].',
    [['this'], ['“We tried it once.”', 'no']],
  ],
  [
    'behind a colon goes to no speaker who opens its own paragraph behind it',
    'It was all said, in full:\n\n[cue|Said] she, [content|this].\n\n“We tried it once.”',
    [['this']],
  ],
  [
    'that goes on in the next paragraph stays with its speaker, though another is nearer',
    'She [cue|said], [content|“We tried.]\n\n“We tried it once,” he [cue2|said] [content2|too].',
    [['“We tried.', '“We tried it once,”'], ['too']],
  ],
  [
    'that goes on from somebody unknown goes to the one who is named',
    '“We tried it once.\n\n“We tried it twice,” he [cue|said] [content|too].',
    [['“We tried it twice,”', 'too']],
  ],
  [
    'that does not go on goes to the nearer one',
    'She [cue|said], [content|“We tried.]\n\nIt was then. “We tried it once,” he [cue2|said] [content2|too].',
    [['“We tried.'], ['“We tried it once,”', 'too']],
  ],
  ['of two words is no speech', 'She [cue|said] [content|no]. “Never again” was it. “Never.”', [['no']]],
  ['of two words and a stop is one', 'She [cue|said] [content|no]. “Never again.”', [['no', '“Never again.”']]],
  ['inside a sentence is a name', 'She [cue|said] [content|no]. The so-called “plan of the year.” failed.', [['no']]],
  [
    'that is only the beginning of a sentence is none',
    'She [cue|said] [content|no]. “The plan of all” failed.',
    [['no']],
  ],
  [
    'before the end of a sentence stands alone, wherever the stop is',
    'She [cue|said] [content|no]. “We tried it once”.',
    [['no', '“We tried it once”']],
  ],
  [
    'before a comma stands alone',
    'She [cue|said] [content|no]. “We tried it once,” and it rained.',
    [['no', '“We tried it once,”']],
  ],
  [
    'behind a comma, a colon or another quotation stands alone',
    'She [cue|said] [content|no]. Then, “We tried it once.” “We tried it twice.” Again: “We tried it often.”',
    [['no', '“We tried it once.”', '“We tried it twice.”', '“We tried it often.”']],
  ],
  [
    'that opens the text stands alone',
    '“We tried it once,” and she [cue|said] [content|no].',
    [['“We tried it once,”', 'no']],
  ],
  [
    'that opens a paragraph behind a line without a stop stands alone',
    'Rain in the north\n\n“We tried it once,” and she [cue|said] [content|no].',
    [['“We tried it once,”', 'no']],
  ],
  [
    'that opens a paragraph and is never closed stands alone',
    'She [cue|said] [content|this]:\n\n“We tried it once and again',
    [['this', '“We tried it once and again']],
  ],
])('a quotation %s', (_, marked, expected) => {
  expect(contents(marked)).toEqual(expected)
})

test('a speech has sixty pieces at most', () => {
  const [content] = contents(`She [cue|said] [content|no]. ${'“We tried it once.” '.repeat(62)}`)
  expect(content).toHaveLength(60)
})
