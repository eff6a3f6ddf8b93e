/** The types of lexicons and of the testing kit: what a compiler must take, and what it must refuse. */
import { expectTypeOf, test } from 'vitest'
import {
  createExtractor,
  type Extraction,
  type ExtractorOptions,
  type Lexicon,
  type LexiconCue,
} from '../../src/index.ts'
import {
  type Case,
  compareCase,
  type Gold,
  parseCase,
  type Score,
  score,
  scoreAll,
  toSnapshot,
} from '../../src/testing/testing.ts'

test('a lexicon is readonly data', () => {
  const lexicon = {
    cues: [{ lemma: 'skeet', act: 'warn' }],
    entities: [{ name: 'Hollow Pine', aliases: ['Pine'], kind: 'organization', country: null }],
  } as const
  expectTypeOf(lexicon).toExtend<Lexicon>()
  expectTypeOf<ExtractorOptions['lexicon']>().toEqualTypeOf<Lexicon | undefined>()
  expectTypeOf(createExtractor).toBeCallableWith({ lexicon })
  // @ts-expect-error no such act
  const shout: LexiconCue = { lemma: 'skeet', act: 'shout' }
  // @ts-expect-error an entity has a kind
  const kindless: Lexicon = { entities: [{ name: 'Hollow Pine' }] }
  // @ts-expect-error “alias” is called aliases
  const alias: Lexicon = { entities: [{ name: 'Hollow Pine', kind: 'group', alias: 'Pine' }] }
  void [shout, kindless, alias]
})

test('the testing kit fits the extraction', () => {
  expectTypeOf(toSnapshot).toEqualTypeOf<(extraction: Extraction) => string>()
  expectTypeOf(parseCase).returns.toEqualTypeOf<Case>()
  expectTypeOf(score).toEqualTypeOf<(gold: Gold, extraction: Extraction) => Score>()
  expectTypeOf(scoreAll).toBeCallableWith([{ counts: { articles: 1 } }])
  expectTypeOf(compareCase).parameters.toEqualTypeOf<[Case, Extraction]>()
  expectTypeOf<NonNullable<Score['claims']>['endToEnd']['f1']>().toEqualTypeOf<number | null>()
  // @ts-expect-error gold has a text
  const textless: Gold = { attributions: [] }
  void textless
})
