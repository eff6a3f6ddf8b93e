/** `--fields`: what is kept, by the names that the format has; and what is written without evidence. */
import { expect, test } from 'vitest'
import { chooseFields } from '../../src/cli/fields.ts'
import { shaped } from '../../src/corpus/shape.ts'
import { extract } from '../../src/index.ts'

const EXTRACTION = extract('“No,” said Ann Lee. Canada accused Iran of hacking its banks.')
const kept = (...names: string[]) => shaped(EXTRACTION, { evidence: true, fields: chooseFields(names, 'jsonl').mask })

test('fields of JSON lie within one another, and lists have them of each item', () => {
  expect(kept('claims.stance.act', 'claims.id', 'id')).toEqual({
    claims: EXTRACTION.claims.map(({ id, stance }) => ({ id, stance: { act: stance.act } })),
  })
  expect(kept('claims.content.text', 'accusations.victim.mention.text', 'entities')).toEqual({
    claims: EXTRACTION.claims.map(({ content }) => ({ content: content.map(({ text }) => ({ text })) })),
    accusations: EXTRACTION.accusations.map(({ victim }) => ({
      victim: victim && { mention: { text: victim.mention.text } },
    })),
    entities: EXTRACTION.entities,
  })
})

test('what is asked for whole is whole, whatever else is said of it', () => {
  const whole = { claims: EXTRACTION.claims }
  expect(kept('claims', 'claims.id')).toEqual(whole)
  expect(kept('claims.id', 'claims')).toEqual(whole)
})

test('every field of an extraction has a name', () => {
  const named = (value: unknown, path: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((one) => named(one, path))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, part]) => {
      const whole = path === '' ? name : `${path}.${name}`
      return [whole, ...named(part, whole)]
    })
  }
  const all = [...new Set(named(EXTRACTION, ''))]
  expect(all.length).toBeGreaterThan(50)
  expect(kept(...all)).toEqual(EXTRACTION)
})

test('without evidence all fields are there, and every list of it is empty', () => {
  const bare = shaped(EXTRACTION, { evidence: false, fields: null })
  const empty = <Item extends object>(items: readonly Item[]) => items.map((item) => ({ ...item, evidence: [] }))
  expect(bare).toEqual({
    ...EXTRACTION,
    claims: empty(EXTRACTION.claims),
    accusations: empty(EXTRACTION.accusations),
  })
  expect(shaped(EXTRACTION, { evidence: true, fields: null })).toBe(EXTRACTION)
})

test.each([
  ['triples', 'speeker', 'triples has no field “speeker”; did you mean speaker?'],
  ['csv', 'xyz', 'csv has no field “xyz”; there are article, claim, speaker,'],
  ['jsonl', 'speaker', 'jsonl has no field “speaker”; did you mean claims.speaker?'],
  ['json', 'claim.kind', 'json has no field “claim.kind”; did you mean claims.kind?'],
  [
    'json',
    'constructor',
    'json has no field “constructor”; there are id, file, date, page, claims, entities, accusations',
  ],
  ['json', 'id', '--fields id leaves nothing but ids'],
  ['jsonl', 'date', '--fields date leaves nothing but ids'],
  ['html', 'id', 'html has no fields to choose from; these have: json, jsonl, triples,'],
])('%s: %s is refused', (format, name, message) => {
  expect(() => chooseFields([name], format)).toThrow(expect.objectContaining({ code: 'ERR_OPTION' }))
  expect(() => chooseFields([name], format)).toThrow(message)
})
