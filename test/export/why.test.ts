/** Reasons in plain words: the table has every rule that a claim or accusation can name, and no other. */
import { expect, test } from 'vitest'
import { CHARGES } from '../../src/accusation/patterns/charges.ts'
import { CULPRITS } from '../../src/accusation/patterns/culprits.ts'
import { DEEDS } from '../../src/accusation/patterns/deeds.ts'
import { LINKS } from '../../src/accusation/patterns/links.ts'
import { MEANS } from '../../src/accusation/patterns/means.ts'
import { CUE_TEMPLATES } from '../../src/attribution/learned/cue-features.ts'
import { RULE_NAMES } from '../../src/attribution/rules/rule-names.ts'
import type { SieveName } from '../../src/entities/sieve.ts'
import { reasonHtml, whyHtml } from '../../src/export/html/why.ts'
import { WHY_WORDS } from '../../src/export/html/why-words.ts'
import { extract } from '../../src/index.ts'
import { ACT } from '../../src/stance/act.ts'
import { CERTAINTY } from '../../src/stance/certainty.ts'
import { POLARITY } from '../../src/stance/polarity.ts'
import { ARTICLE, CASES } from './texts.ts'

/** A name that is missing here does not compile. */
const SIEVES: Readonly<Record<SieveName, true>> = {
  apposition: true,
  compound: true,
  'elided-subject': true,
  'first-person': true,
  maker: true,
  name: true,
  nominal: true,
  'own-words': true,
  owner: true,
  pronoun: true,
  'relative-pronoun': true,
}

const namesOf = (rules: readonly { readonly name: string }[]) => rules.map(({ name }) => name)
/** What the weights may decide in place of a rule, and what is given up where they are too unsure. */
const BY_WEIGHTS = ['learned-weights']
const LEFT_OPEN = ['too-unsure']

const RULES: Readonly<Record<string, readonly string[]>> = {
  attribution: [
    ...RULE_NAMES,
    ...Object.keys(CUE_TEMPLATES),
    ...['learned-reading', 'rules-around-cue'],
    ...['quotation-attached', 'quotation-beside', 'quotation-introduced', 'verb-beside-quotation'],
  ],
  speaker: Object.keys(SIEVES),
  act: [...namesOf(ACT.hints), ...BY_WEIGHTS, ...LEFT_OPEN],
  polarity: [...namesOf(POLARITY.hints), ...BY_WEIGHTS, ...LEFT_OPEN],
  certainty: [...namesOf(CERTAINTY.hints), ...BY_WEIGHTS],
  target: BY_WEIGHTS,
  accused: [...[CHARGES, LINKS, CULPRITS, DEEDS, MEANS].flatMap((patterns) => Object.keys(patterns)), 'by-weights'],
  sponsor: ['state', 'body', 'people', 'group', 'adjective', 'unnamed-state', 'person', 'anaphor'],
}

test('every rule of the stages stands in the table, and nothing else does', () => {
  for (const [field, rules] of Object.entries(RULES)) {
    expect([field, Object.keys(WHY_WORDS[field]!).sort()]).toEqual([field, [...new Set(rules)].sort()])
  }
  expect(Object.keys(WHY_WORDS).sort()).toEqual(Object.keys(RULES).sort())
})

test('no reason that an article gives is told by the name of its rule, or with a gap', () => {
  let count = 0
  for (const text of [ARTICLE, ...CASES]) {
    const { claims, accusations } = extract(text)
    for (const reason of [...claims, ...accusations].flatMap(({ evidence }) => evidence)) {
      expect([reason.field, reason.rule]).toEqual([reason.field, WHY_WORDS[reason.field]?.[reason.rule] && reason.rule])
      expect(reasonHtml(reason)).not.toMatch(/[{}](?![^<]*<\/bdi>)|: ?$|^: /)
      count++
    }
  }
  expect(count).toBeGreaterThan(1000)
})

test('a reason has the words that decided; without any, it reads on', () => {
  const words = [{ start: 0, end: 4, text: 'said' }]
  const reason = (field: string, rule: string, of: typeof words = []) => reasonHtml({ field, rule, words: of })
  expect(reason('attribution', 'cue-after-quote', words)).toBe('<i><bdi>said</bdi></i> after a quotation')
  expect(reason('attribution', 'cue-after-quote')).toBe('it after a quotation')
  expect(reason('speaker', 'name')).toBe('the speaker is named beside it')
  expect(reason('act', 'nothing-said')).toBe('nothing is said')
})

test('a rule of somebody’s own is named as it is, and escaped', () => {
  const own = { field: '<b>', rule: 'constructor', words: [] }
  expect(reasonHtml(own)).toBe('<bdi>&lt;b&gt;</bdi> by <bdi>constructor</bdi>')
  expect(reasonHtml({ ...own, field: 'act' })).toBe('<bdi>act</bdi> by <bdi>constructor</bdi>')
  expect(whyHtml([own])).toContain('&lt;b&gt;')
  expect(whyHtml([])).toBe('')
})
