/** What holds of the parse of any string, and that its packed weights are read as they were written. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../src/index.ts'
import { FINE_TAGS, RELATIONS } from '../../src/labels.ts'
import { clauseOf, governorOf } from '../../src/syntax/clauses.ts'
import { negationOf } from '../../src/syntax/negation.ts'
import { appositionsOf, conjuncts, headOf, nounPhrase, wholeNounPhrase } from '../../src/syntax/noun-phrase.ts'
import { decodeCells, STEPS } from '../../src/syntax/parser/cells.ts'
import { decodeParser } from '../../src/syntax/parser/model.ts'
import { LONGEST } from '../../src/syntax/parser/words.ts'
import { agentOf, objectOf, subjectOf } from '../../src/syntax/subject.ts'
import { createSyntax, type Syntax } from '../../src/syntax/syntax.ts'
import { verbGroup } from '../../src/syntax/verb-group.ts'
import { packCells, toSteps } from '../../src/training/parser/pack.ts'
import { PARSER } from '../../src/weights/parser.ts'
import { news } from '../fuzz/grammar/article.ts'
import { anything } from '../fuzz/grammar/characters.ts'

const read = (text: string): Syntax => createSyntax(tokenize(text))
const texts = fc.oneof(news({ sentences: 6, characters: 600 }), anything)

/** All that can be asked of each token, as one string. */
function answers(syntax: Syntax, order: readonly number[]): string {
  const each: string[] = []
  for (const token of order) {
    each[token] = JSON.stringify([
      syntax.tag(token),
      syntax.relation(token),
      syntax.head(token),
      syntax.dependents(token),
      syntax.subtree(token),
      syntax.sentence(token),
      subjectOf(syntax, token),
      objectOf(syntax, token),
      agentOf(syntax, token),
      verbGroup(syntax, token),
      negationOf(syntax, token),
      nounPhrase(syntax, token),
      wholeNounPhrase(syntax, token),
      appositionsOf(syntax, token),
      conjuncts(syntax, token),
      clauseOf(syntax, token),
      governorOf(syntax, token),
    ])
  }
  return each.join('\n')
}

const forwards = ({ document }: Syntax): number[] => document.tokens.map((_, i) => i)

/** The roots of the tokens `[from, to)`; throws where they make no forest within it. */
function rootsOf(syntax: Syntax, from: number, to: number): number[] {
  const roots: number[] = []
  for (let token = from; token < to; token++) {
    const head = syntax.head(token)
    if (head === -1) roots.push(token)
    else expect(head >= from && head < to && head !== token).toBe(true)
    expect(head === -1).toBe(syntax.relation(token) === 'ROOT')
    let steps = 0
    for (let one = token; one >= 0; one = syntax.head(one)) expect(++steps).toBeLessThanOrEqual(to - from)
  }
  return roots
}

describe('any string', () => {
  test('has trees: one head a token, no cycle, at least one root a sentence', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const syntax = read(text)
        for (const { from, to } of syntax.document.sentences) {
          expect(rootsOf(syntax, from, to).length).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  test('has dependents that are those whose head it is, in order, and subtrees that hold them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const syntax = read(text)
        for (const token of forwards(syntax)) {
          const dependents = forwards(syntax).filter((one) => syntax.head(one) === token)
          expect(syntax.dependents(token)).toEqual(dependents)
          const { from, to } = syntax.subtree(token)
          for (const one of dependents) {
            const below = syntax.subtree(one)
            expect(from <= below.from && below.to <= to).toBe(true)
          }
        }
      }),
      { numRuns: 50, seed: 2 },
    )
  })

  test('answers all questions the same in any order, with names that are known', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const syntax = read(text)
        const tokens = forwards(syntax)
        expect(answers(read(text), tokens.toReversed())).toBe(answers(syntax, tokens))
        for (const token of tokens) {
          expect(RELATIONS).toContain(syntax.relation(token))
          expect(FINE_TAGS).toContain(syntax.tag(token))
        }
      }),
      { numRuns: 100, seed: 3 },
    )
  })

  test('gives answers within the sentence', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const syntax = read(text)
        for (const token of forwards(syntax)) {
          const { from, to } = syntax.document.sentences[syntax.sentence(token)]!
          const within = (one: number): boolean => one === -1 || (one >= from && one < to)
          for (const find of [subjectOf, objectOf, agentOf, negationOf, clauseOf, governorOf]) {
            expect(within(find(syntax, token))).toBe(true)
          }
          expect(clauseOf(syntax, token)).toBeGreaterThanOrEqual(from)
          for (const find of [nounPhrase, wholeNounPhrase]) {
            const phrase = find(syntax, token)
            expect(phrase.from >= from && phrase.from <= token && phrase.to > token && phrase.to <= to).toBe(true)
            const head = headOf(syntax, phrase.from, phrase.to)
            expect(head >= phrase.from && head < phrase.to).toBe(true)
          }
          expect(verbGroup(syntax, token).tokens.every(within)).toBe(true)
          expect([...appositionsOf(syntax, token), ...conjuncts(syntax, token)].every(within)).toBe(true)
        }
      }),
      { numRuns: 100, seed: 4 },
    )
  })

  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['a full stop', '.'],
    ['marks', '“”"\'…—!?,;:()[]'],
    ['half a pair', '\ud83d said \udc00.'],
    ['names that objects have', 'constructor said toString hasOwnProperty __proto__.'],
    ['one word often', 'that '.repeat(LONGEST)],
    ['commas', ','.repeat(LONGEST)],
    ['clauses in clauses', `${'Lee said that '.repeat(60)}it rained.`],
    ['negations in negations', `${'Lee did not deny that '.repeat(40)}it rained.`],
  ])('%s', (_, text) => {
    const syntax = read(text)
    for (const { from, to } of syntax.document.sentences) rootsOf(syntax, from, to)
    expect(answers(syntax, forwards(syntax)).split('\n').length).toBe(Math.max(1, syntax.document.tokens.length))
  })
})

describe('a sentence that is longer than the longest read as one', () => {
  const long = `${'the mayor sold the old bridge and '.repeat(100)}left`
  test('is cut, and each piece is a tree', () => {
    const syntax = read(long)
    const [sentence] = syntax.document.sentences
    expect(syntax.document.sentences.length).toBe(1)
    expect(sentence!.to).toBeGreaterThan(2 * LONGEST)
    let pieces = 0
    for (let from = 0; from < sentence!.to; from += LONGEST, pieces++) {
      expect(rootsOf(syntax, from, Math.min(sentence!.to, from + LONGEST)).length).toBeGreaterThanOrEqual(1)
    }
    expect(pieces).toBe(Math.ceil(sentence!.to / LONGEST))
  })

  test('is answered to its end', () => {
    const syntax = read(long)
    const answered = forwards(syntax).filter((token) => subjectOf(syntax, token) >= 0)
    expect(answered.some((token) => token > 2 * LONGEST)).toBe(true)
  })
})

describe('packed cells', () => {
  const cell = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -2, max: 2 }) },
    { weight: 1, arbitrary: fc.integer({ min: -STEPS, max: STEPS }) },
  )

  test('are read as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }).chain((bits) => fc.array(cell, { minLength: 1 << bits, maxLength: 1 << bits })),
        (cells) => {
          expect([...decodeCells(packCells(Int8Array.from(cells)))]).toEqual(cells.map((one) => one + 0))
        },
      ),
      { numRuns: 200, seed: 5 },
    )
  })

  test.each([
    ['all nothing', new Int8Array(1 << 14)],
    ['each value once or more', Int8Array.from({ length: 1 << 14 }, (_, i) => (i % (2 * STEPS + 1)) - STEPS)],
    ['one that differs', new Int8Array(1 << 16).fill(-STEPS, 12_345, 12_346)],
  ])('%s', (_, cells) => {
    expect(decodeCells(packCells(cells))).toEqual(cells)
  })

  test('those of the parser are written again as they stand', () => {
    for (const packed of [PARSER.tagCells, PARSER.relationCells])
      expect(packCells(decodeCells(packed)) === packed).toBe(true)
  })

  test('are whole steps of the weights, the small ones left out', () => {
    expect([...toSteps([0, 0.4, -0.6, 1.26, -100, 100], { least: 0.5, step: 0.5 })]).toEqual([
      0,
      0,
      -1,
      3,
      -STEPS,
      STEPS,
    ])
  })
})

test('the names that the weights are for are those that are documented', () => {
  const { tags, relations } = decodeParser(PARSER)
  for (const name of tags.slice(1)) expect(FINE_TAGS).toContain(name)
  for (const name of relations.slice(1)) expect(RELATIONS).toContain(name)
})

test.each([
  ['relation', RELATIONS],
  ['tag', FINE_TAGS],
])('docs/definitions.md says of each %s what it means', (_, names) => {
  const page = readFileSync(new URL('../../docs/definitions.md', import.meta.url), 'utf8')
  const section = page.slice(page.indexOf('\n## Relations\n'), page.indexOf('\n## Confidence'))
  const described = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell]) =>
    cell!.split(' ').filter((one) => one !== '```'),
  )
  for (const name of names) expect(described).toContain(name === '``' ? name : `\`${name}\``)
})
