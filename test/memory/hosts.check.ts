/** A host application that uses wink-nlp or compromise itself is not disturbed by us, and does not disturb us. */
import { createHash } from 'node:crypto'
import compromise from 'compromise/three'
import { expect, test } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { createEngine } from '../../src/document/engine/engine.ts'
import { createExtractor, extract, tokenize } from '../../src/index.ts'
import { article, shortText } from '../bench/prose.ts'

/** What one would read otherwise if it learned from another. */
const TEXTS = [
  'Quentari’s—he left. Quentari’s plan failed, and Zorbo.com (zorbo.com) fell.',
  '“We skeeted it,” said Ann Lee of Zorbo Works. The Blarg-Fneep talks, and blarg-fneep.',
  'Mr.Plonk said China hacked the bank on May 3rd for $5.50; China denied it.',
  article(3),
  article(4),
]

/** Short, since a failing test would show some hundred kilobytes twice. */
const digest = (data: unknown): string => createHash('sha1').update(JSON.stringify(data)).digest('hex')

/** All that is ours, by the shared extractor and by a new one with words of its own. */
function ours(): string {
  const lexicon = {
    cues: [{ lemma: 'skeet', like: 'say' }],
    entities: [{ name: 'Zorbo Works', kind: 'organization' as const }],
  }
  const own = createExtractor({ lexicon })
  return digest(TEXTS.map((text) => [extract(text), tokenize(text), own.extract(text)]))
}

/** So much of ours that whatever it changes is changed. */
function extractMuch(): void {
  for (let i = 0; i < 200; i++) extract(shortText(i, true))
  for (let i = 0; i < 3; i++) createExtractor({ attribution: 'fast' }).extract(TEXTS.join('\n'))
}

type WinkHost = ReturnType<typeof winkNLP>

function readByWink({ readDoc, its }: WinkHost): string {
  return digest(
    TEXTS.map((text) => {
      const doc = readDoc(text)
      const tokens = [its.value, its.normal, its.pos, its.lemma, its.negationFlag, its.stopWordFlag, its.shape].map(
        (it) => doc.tokens().out(it as typeof its.value),
      )
      return [
        tokens,
        doc.sentences().out(),
        doc.entities().out(its.detail as unknown as typeof its.value),
        doc.customEntities().out(its.detail as unknown as typeof its.value),
        doc.out(its.sentiment as unknown as typeof its.value),
      ]
    }),
  )
}

function winkHost(): WinkHost {
  const nlp = winkNLP(model)
  nlp.learnCustomEntities([
    { name: 'talks', patterns: ['[|DET] [Blarg|Zorbo] [|PUNCT] [Fneep]'] },
    { name: 'somebody', patterns: ['PROPN PROPN'] },
  ])
  return nlp
}

test('a host’s wink-nlp reads the same before, between and after, and so do we', () => {
  const first = ours()
  const host = winkHost()
  readByWink(host)
  // wink learns from what it reads: the second time it is another text to it, and from then on the same.
  const before = readByWink(host)
  expect(host.readDoc('Ann Lee met the Blarg-Fneep.').customEntities().out()).toEqual(['Ann Lee', 'the Blarg-Fneep'])
  // Only the first instance of a process finds entities of its own, whether we are there or not.
  const fresh = readByWink(winkHost())
  expect(ours()).toBe(first)
  extractMuch()
  expect(readByWink(host)).toBe(before)
  expect(readByWink(winkHost())).toBe(fresh)
  host.learnCustomEntities([{ name: 'verb', patterns: ['VERB'] }])
  expect(readByWink(host)).not.toBe(before)
  expect(ours()).toBe(first)
})

test('our engines use up none of the instances that a process may have', () => {
  const before = readByWink(winkHost())
  for (let i = 0; i < 40; i++) createEngine().read(shortText(i))
  // Each instance of a host doubles what wink writes; with forty of ours among them the next one would throw.
  for (let i = 0; i < 5; i++) expect(readByWink(winkHost())).toBe(before)
})

/** All but the ids of its terms, which it counts on from text to text. */
function readByCompromise(nlp: typeof compromise): string {
  const read = TEXTS.map((text) => [nlp(text).json({ offset: true }), nlp(text).people().out('array')])
  return digest(JSON.stringify(read).replace(/"id":"[^"]*"/g, ''))
}

test('a host’s compromise reads the same before, between and after, and so do we', () => {
  const first = ours()
  const plain = readByCompromise(compromise)
  extractMuch()
  expect(readByCompromise(compromise)).toBe(plain)
  // All of this is global to compromise.
  compromise.addWords({ quentari: 'Person', skeeted: 'PastTense', said: 'Noun', china: 'Verb' })
  compromise.plugin({ words: { zorbo: 'FirstName' } })
  compromise.extend({ words: { denied: 'Adjective' }, tags: { Zorb: { isA: 'Noun' } } })
  const changed = readByCompromise(compromise)
  expect(changed).not.toBe(plain)
  expect(ours()).toBe(first)
  extractMuch()
  expect(readByCompromise(compromise)).toBe(changed)
})
