import { describe, expect, test } from 'vitest'
import { verbGroup } from '../../src/syntax/verb-group.ts'
import { readMarked } from './marked.ts'

/** What the group of the word between stars says: its tokens, tense, modal, “passive”, “perfect”, “progressive”, negation. */
function described(row: string): string {
  const { syntax, asked } = readMarked(row)
  const { tokens, tense, modal, passive, perfect, progressive, negation } = verbGroup(syntax, asked[0]!.from)
  const word = (token: number) => syntax.document.tokens[token]!.text
  return [
    tokens.map(word).join(' '),
    tense,
    ...(modal === null ? [] : [modal]),
    ...(passive ? ['passive'] : []),
    ...(perfect ? ['perfect'] : []),
    ...(progressive ? ['progressive'] : []),
    ...(negation < 0 ? [] : [word(negation)]),
  ].join(' | ')
}

describe('the verb group', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['The mayor *spoke*.', 'spoke | past'],
    ['The mayor *speaks* often.', 'speaks | present'],
    ['The mayors *speak* often.', 'speak | present'],
    ['The mayor will *speak* in May.', 'will speak | future | will'],
    ["She'll *speak* in May.", "'ll speak | future | will"],
    ["The mayor won't *speak*.", "wo n't speak | future | will | n't"],
    ['The mayor could not have *spoken*.', 'could not have spoken | none | could | perfect | not'],
    ['The mayor has repeatedly *spoken*.', 'has repeatedly spoken | present | perfect'],
    ['The mayor had *spoken*.', 'had spoken | past | perfect'],
    ['The mayor is *speaking*.', 'is speaking | present | progressive'],
    ['The mayor has been *speaking*.', 'has been speaking | present | perfect | progressive'],
    ['The bridge was *built* in May.', 'was built | past | passive'],
    ['The bridge is being *built*.', 'is being built | present | passive'],
    ['The bridge will have been *built*.', 'will have been built | future | will | passive | perfect'],
    ['The bridge got *hit* by a truck.', 'got hit | past | passive'],
    ['The mayor did not *speak*.', 'did not speak | past | not'],
    ["The mayor didn't *speak*.", "did n't speak | past | n't"],
    ['The mayor never *spoke*.', 'never spoke | past | never'],
    ['The mayor has never *spoken*.', 'has never spoken | present | perfect | never'],
    ['The mayor cannot *speak*.', 'can not speak | none | can | not'],
    ['The mayor can hardly *speak*.', 'can hardly speak | none | can | hardly'],
    ['The mayor no longer *speaks*.', 'no longer speaks | present | no'],
    ['The mayor *gave* up.', 'gave up | past'],
    ['The mayor wants to *speak*.', 'to speak | none'],
    ['The mayor wants not to *speak*.', 'not to speak | none | not'],
    ['The mayor seems to have *spoken*.', 'to have spoken | none | perfect'],
    ['The bridge *built* in May fell.', 'built | none | passive'],
    ['*Speaking* in Oslo, the mayor smiled.', 'Speaking | none'],
    ['*Has* the mayor spoken?', 'Has spoken | present | perfect'],
    ['The mayor did not apologize or *resign*.', 'resign | past | not'],
    ['todo: The mayor did not speak or *smile*.', 'smile | past | not'],
    ['The mayor did not resign but *apologize*.', 'apologize | past'],
    ['The bridge was hit and *destroyed*.', 'destroyed | past | passive'],
    ['The mayor has spoken and *left*.', 'left | present | perfect'],
    ['The mayor would apologize and *resign*.', 'resign | none | would'],
    ['The mayor did not speak and *left*.', 'left | past'],
    ['todo: The mayor not only *spoke* but sang.', 'spoke | past'],
    ["todo: She's *stolen* the plans.", "'s stolen | present | perfect"],
    ["She's *leaving*.", "'s leaving | present | progressive"],
    ["She'd *leave*.", "'d leave | none | would"],
    ['They have to *leave*.', 'to leave | none'],
    ['The mayor could neither *confirm* nor deny it.', 'could neither confirm | none | could | neither'],
    ['The mayor *is* ill.', 'is | present'],
    ['The mayor *was* not ill.', 'was not | past | not'],
    ['The mayor *has* a plan.', 'has | present'],
    ['*Speak* up!', 'Speak up | none'],
  ]
  for (const [row, expected] of rows) {
    const sentence = row.replace(/^todo: /, '')
    const declare = row === sentence ? test : test.fails
    declare(row, () => {
      expect(described(sentence)).toBe(expected)
    })
  }
})
