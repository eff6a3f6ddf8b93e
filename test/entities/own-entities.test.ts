/** What a lexicon of one's own makes of the cast: names that become one, and what either side knows of them. */
import { describe, expect, test } from 'vitest'
import { castOf, readArticle } from '../../src/entities/cast.ts'
import { withOwnEntities } from '../../src/entities/own-entities.ts'
import type { Cast, Identity } from '../../src/findings.ts'
import { tokenize } from '../../src/index.ts'
import { type LexiconEntity, readLexicon } from '../../src/lexicon/own.ts'
import { readAs } from '../../src/lexicon/read-as.ts'
import type { TokenSpan } from '../../src/types.ts'

const identity = (name: string, rest: Partial<Identity> = {}): Identity => {
  return { key: `name ${name}`, name, kind: 'unknown', country: null, role: null, pronoun: null, ...rest }
}

/** The place of the identity with this number: one token. */
const placeOf = (i: number): TokenSpan => ({ start: i * 10, end: i * 10 + 5, from: i, to: i + 1 })

/** A cast in which each identity is named once, ten characters apart, and speaks once; and one claim that nobody makes. */
function castWith(all: readonly Identity[]): Cast {
  return {
    identities: new Map(all.map((one) => [one.key, one])),
    mentions: all.map(({ key }, i) => ({ ...placeOf(i), key })),
    speakers: [...all.map(({ key }) => ({ key, reasons: [] })), { key: null, reasons: [] }],
    parties: all.map(({ key }, i) => ({ ...placeOf(i), key })),
  }
}

const owned = (all: readonly Identity[], entities: readonly LexiconEntity[]): Cast =>
  withOwnEntities(castWith(all), readLexicon({ entities }))

const GROUP: LexiconEntity = { name: 'Sand Cobra', aliases: ['Dune’s Viper'], kind: 'group' }

test('a lexicon without names changes nothing', () => {
  const cast = castWith([identity('Sand Cobra')])
  expect(withOwnEntities(cast, readLexicon({ entities: [] }))).toBe(cast)
})

describe('all names of an entry are one', () => {
  const read = () =>
    owned([identity('Sand Cobra'), identity('Ann Lee', { kind: 'person' }), identity("Dune's  Viper")], [GROUP])

  test('wherever they are named and whoever speaks', () => {
    const cast = read()
    const keys = ['lexicon Sand Cobra', 'name Ann Lee', 'lexicon Sand Cobra']
    expect(cast.mentions.map(({ key }) => key)).toEqual(keys)
    expect(cast.mentions[1]).toEqual({ ...placeOf(1), key: 'name Ann Lee' })
    expect(cast.speakers.map(({ key }) => key)).toEqual([...keys, null])
  })

  test('with the kind of the entry and by its first name', () => {
    const cast = read()
    expect([...cast.identities.values()]).toEqual([
      { key: 'lexicon Sand Cobra', name: 'Sand Cobra', kind: 'group', country: null, role: null, pronoun: null },
      identity('Ann Lee', { kind: 'person' }),
    ])
  })

  test('also where they are parties', () => {
    const keys = ['lexicon Sand Cobra', 'name Ann Lee', 'lexicon Sand Cobra']
    expect(read().parties).toEqual(keys.map((key, i) => ({ ...placeOf(i), key })))
  })
})

describe('country and role', () => {
  const found = [
    identity('Sand Cobra'),
    identity("Dune's Viper", { country: 'NO', role: 'gang' }),
    identity('Sand  Cobra', { key: 'again', country: 'SE', role: 'band' }),
  ]

  test('are those of the entry', () => {
    const cast = owned(found, [{ ...GROUP, country: 'IR', role: 'hackers' }])
    expect(cast.identities.get('lexicon Sand Cobra')).toMatchObject({ country: 'IR', role: 'hackers' })
  })

  test('are those that the article gives one of its names first, where the entry leaves them open', () => {
    const cast = owned(found, [GROUP])
    expect(cast.identities.get('lexicon Sand Cobra')).toMatchObject({ country: 'NO', role: 'gang' })
  })
})

test('what finds accusations is told which names are groups, and who stands behind each entry', () => {
  const firm: LexiconEntity = { name: 'Hollow Pine', kind: 'organization', country: 'DK' }
  const { own } = owned([], [{ ...GROUP, sponsor: 'IR' }, firm])
  expect([...own!.groups]).toEqual(['sand cobra', "dune's viper"])
  expect([...own!.backings]).toEqual([
    ['lexicon Sand Cobra', { country: null, sponsor: 'IR' }],
    ['lexicon Hollow Pine', { country: 'DK', sponsor: null }],
  ])
})

test('a name of the lexicon is one in lower case too, with the kind and country of its entry, and only whole', () => {
  const oak: LexiconEntity = { name: 'oakcrew', aliases: ['Oak Crew'], kind: 'group', country: 'IR' }
  const text = 'The sailors of oakcrew met Oak Crew and Oak Crew Harlow early.'
  const { finding, names } = readAs(tokenize(text), readLexicon({ entities: [oak] }))
  const { mentions, identities } = castOf(readArticle(finding, [], names))
  const found = mentions.map(({ start, end, key }) => [text.slice(start, end), identities.get(key)!.kind])
  expect(found).toEqual([
    ['oakcrew', 'group'],
    ['Oak Crew', 'group'],
    ['Oak Crew Harlow', 'unknown'],
  ])
})
