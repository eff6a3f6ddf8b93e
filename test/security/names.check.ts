/** Names that every object has, `constructor` and the like, are words as all others; nothing that is read changes an object of others. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fromRecord } from '../../src/corpus/readers/fields.ts'
import { summarise } from '../../src/corpus/summarise.ts'
import { exportFormats, fromBrat } from '../../src/export/export.ts'
import { accusationGraph, toDot, toMermaid } from '../../src/graph/graph.ts'
import { createExtractor, type ExtractorOptions, extract, tokenize } from '../../src/index.ts'
import { compareCase, parseCase, score } from '../../src/testing/testing.ts'
import { expectSoundExtraction } from '../soundness.ts'

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__']

/** The objects that all others are made after, as they were. */
const shapes = () =>
  [Object, Array, String, Number, Function, Map, Set, RegExp, Error].map(
    ({ prototype }) => Reflect.ownKeys(prototype).length,
  )
let before: number[]
beforeEach(() => {
  before = shapes()
})
afterEach(() => {
  expect(shapes()).toEqual(before)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

describe.each(NAMES)('%s', (name) => {
  const text = `“The ${name} is safe,” said ${name} Lee. China accused ${name} of hacking ${name}. ${name} denied it.`

  test('as a word of a text, in all formats', () => {
    const extraction = extract(text)
    expectSoundExtraction(text, extraction)
    const article = { id: name, text, extraction }
    for (const { one } of Object.values(exportFormats)) expect(one(article)).not.toContain('[native code]')
    const graph = accusationGraph([extraction])
    expect(toDot(graph) + toMermaid(graph)).not.toContain('[native code]')
  })

  test('as a verb and a name of one’s own', () => {
    const { extract } = createExtractor({
      lexicon: { cues: [{ lemma: name }], entities: [{ name, kind: 'group', aliases: [`${name} Gang`] }] },
    })
    const own = `Ann Lee will ${name} that the bridge is safe. Iran accused ${name} of hacking its banks.`
    const extraction = extract(own)
    expectSoundExtraction(own, extraction)
    if (/^\w+$/.test(name) && !name.startsWith('_')) expect(extraction.entities.map((one) => one.name)).toContain(name)
  })

  test('as an option and as the value of one', () => {
    const make = (options: unknown) => () => createExtractor(options as ExtractorOptions)
    expect(make({ confidence: name })).toThrowError(expect.objectContaining({ code: 'ERR_OPTION' }))
    expect(make({ attribution: name })).toThrowError(expect.objectContaining({ code: 'ERR_OPTION' }))
    expect(make({ lexicon: { cues: [{ lemma: 'skeet', like: name }] } })).toThrowError(
      expect.objectContaining({ code: 'ERR_LEXICON' }),
    )
    expect(make({ lexicon: { cues: [{ lemma: 'skeet', act: name }] } })).toThrowError(
      expect.objectContaining({ code: 'ERR_LEXICON' }),
    )
    expect(make({ lexicon: JSON.parse(`{"${name}": []}`) })).toThrowError(
      expect.objectContaining({ code: 'ERR_LEXICON' }),
    )
  })

  test('as the field of a record that lacks it', () => {
    const context = { idField: name, textField: 'text', warn: () => {}, onBytes: () => {} }
    expect(fromRecord({ text: 'x' }, 'a:1', context)).toMatchObject({ error: { code: 'ERR_NOT_AN_ARTICLE' } })
    const record = JSON.parse(`{"${name}": "a1", "text": "x"}`)
    expect(fromRecord(record, 'a:1', context)).toEqual({ id: 'a1', text: 'x' })
  })

  test('as id, type and identity in a brat file', () => {
    const ann = `${name}\tContent 0 4\tSome\nT1\t${name} 0 4\tSome\nT${name}\tContent 0 4\tSome\nR1\t${name} Arg1:T1 Arg2:T${name}
A1\t${name} T${name} x\n#1\tAnnotatorNotes T${name}\t{"entity":"${name}","name":"${name}","__proto__":{"polluted":1}}\n`
    expectSoundExtraction('Some text.', fromBrat('Some text.', ann).extraction)
  })

  test('as label and field of a case, and as an entity of gold', () => {
    const one = parseCase(`[content|“No,”] [cue|said] [source|Ann].\n=> ${name}: x`)
    expect(() => compareCase(one, extract(one.text))).toThrowError(
      expect.objectContaining({ code: 'ERR_CASE', message: expect.stringContaining(`unknown field “${name}”`) }),
    )
    const entities = [{ id: name, name }]
    expect(score({ text, entities, claims: [], attributions: [] }, extract(text)).counts.articles).toBe(1)
  })

  test('as the code of an error in a summary', async () => {
    const error = Object.assign(new Error('x'), { code: name }) as never
    await expect(summarise([{ ok: false, id: name, error }])).rejects.toMatchObject({ code: 'ERR_ARGUMENT' })
  })
})

test('“constructor-led” is cut as “builder-led” is', () => {
  const cut = (text: string) => tokenize(text).tokens.map((token) => token.text)
  expect(cut('a constructor-led team–constructor')).toEqual([
    'a',
    'constructor',
    '-',
    'led',
    'team',
    '–',
    'constructor',
  ])
})

test('an own __proto__ from JSON, at each place where JSON is taken', () => {
  const evil = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'
  expect(() => createExtractor({ lexicon: JSON.parse(evil) })).toThrowError(
    expect.objectContaining({ code: 'ERR_LEXICON' }),
  )
  expect(() =>
    createExtractor({ lexicon: JSON.parse(`{"cues": [{"lemma": "skeet", "__proto__": {"like": "deny"}}]}`) }),
  ).toThrowError(expect.objectContaining({ code: 'ERR_LEXICON' }))
  expect(() => createExtractor(JSON.parse(evil))).toThrowError(
    expect.objectContaining({ code: 'ERR_OPTION', message: expect.stringContaining('unknown option “__proto__”') }),
  )
})

test('a value that cannot be shown is told, and no error of its own', () => {
  const strange = JSON.parse('{"toString": 1, "valueOf": 1}')
  for (const options of [{ confidence: strange }, { attribution: strange }]) {
    expect(() => createExtractor(options)).toThrowError(expect.objectContaining({ code: 'ERR_OPTION' }))
  }
})
