/** `saidwho` itself: extract, tokenize, createExtractor with all that can be chosen, triples. */
import fc from 'fast-check'
import { THRESHOLDS } from '../../../src/attribution/attribution.ts'
import {
  accusationRecords,
  createExtractor,
  type Extraction,
  type Extractor,
  type ExtractorOptions,
  extract,
  tokenize,
  triples,
} from '../../../src/index.ts'
import {
  expectDefined,
  expectEverybodyMentioned,
  expectFitsSchema,
  expectPlain,
  expectSoundDocument,
  expectSoundExtraction,
} from '../../soundness.ts'
import { news } from '../grammar/article.ts'
import { finder, lexicon, options, wrongOptions } from '../grammar/options.ts'
import { frozen, must, mustEqual, nothing, type Property, property, refusedOr } from '../property.ts'

const extractors = new Map<string, Extractor>()

/** Making one takes longer than extracting; the ways are made once, and used for thousands of texts in any order. */
function extractorOf(way: 'accurate' | 'fast' | 'rules'): Extractor {
  const made = extractors.get(way) ?? createExtractor({ attribution: way })
  extractors.set(way, made)
  return made
}

/** All that is promised of an extraction by one of our ways. */
export function expectSound(text: string, extraction: Extraction): void {
  expectSoundExtraction(text, extraction)
  expectDefined(tokenize(text), extraction)
  expectFitsSchema(extraction)
  expectPlain(extraction)
}

function thresholdOf({ confidence = 'balanced' }: ExtractorOptions): number {
  return typeof confidence === 'number' ? confidence : THRESHOLDS[confidence]
}

/** Changes everything in it that can be changed. */
function scramble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) scramble(part)
  if (Array.isArray(value)) value.reverse().splice(0, 1)
  else for (const key of Object.keys(value)) (value as Record<string, unknown>)[key] = -7
}

const short = news({ sentences: 4, characters: 400 })

export const EXTRACTING: readonly Property[] = [
  property({
    name: 'the document fits the text, and is JSON',
    calls: ['tokenize'],
    weight: 2,
    beside: nothing,
    check(text) {
      const document = tokenize(text)
      expectSoundDocument(document)
      expectPlain(document)
      must(document.text === text, 'another text')
    },
  }),
  property({
    name: 'the extraction is sound, defined, fits the schema, and is JSON, by each way',
    calls: ['extract', 'createExtractor'],
    weight: 4,
    beside: fc.constantFrom('accurate', 'fast', 'rules'),
    check(text, way) {
      const extraction = extractorOf(way).extract(text)
      expectSound(text, extraction)
      if (way === 'accurate') mustEqual(extraction, extract(text), 'extract is not the accurate way')
    },
  }),
  property({
    name: 'what was read before, and what callers did to it, changes nothing',
    calls: ['extract', 'tokenize', 'createExtractor'],
    beside: fc.tuple(short, fc.constantFrom('accurate', 'fast', 'rules')),
    check(text, [other, way]) {
      const used = extractorOf(way)
      const [document, extraction] = [used.tokenize(text), used.extract(text)]
      const before = JSON.stringify([document, extraction])
      scramble(document)
      scramble(extraction)
      scramble(used.extract(other))
      scramble(used.tokenize(other))
      must(before === JSON.stringify([used.tokenize(text), used.extract(text)]), 'other bytes the second time')
    },
  }),
  property({
    name: 'options and lexicons are left as they are, kept to, and those of one extractor are no other’s',
    calls: ['createExtractor', 'extract'],
    weight: 0.2,
    beside: options,
    check(text, given) {
      const plain = extract(text)
      const made = createExtractor(frozen(given))
      const extraction = made.extract(text)
      expectSound(text, extraction)
      const threshold = thresholdOf(given)
      for (const claim of extraction.claims) must(claim.confidence >= threshold - 0.0005, 'below the threshold', claim)
      mustEqual(made.extract(text), extraction, 'not the same with the same words')
      mustEqual(
        createExtractor(JSON.parse(JSON.stringify(given))).extract(text),
        extraction,
        'another one, other bytes',
      )
      mustEqual(extract(text), plain, 'the lexicon got into the shared extractor')
    },
  }),
  property({
    name: 'options that cannot be are refused with a code',
    calls: ['createExtractor'],
    weight: 0.5,
    beside: wrongOptions,
    check(text, given) {
      const made = refusedOr(['ERR_OPTION', 'ERR_LEXICON'], () => createExtractor(given as ExtractorOptions))
      if (typeof (given as ExtractorOptions).attribution !== 'function') made?.extract(text)
    },
  }),
  property({
    name: 'a lexicon of nothing says nothing',
    calls: ['createExtractor'],
    weight: 0.1,
    beside: fc.constantFrom({}, { cues: [] }, { entities: [] }, { cues: [], entities: [] }),
    check(text, lexicon) {
      mustEqual(createExtractor({ lexicon }).extract(text), extract(text), 'an empty lexicon changes something')
    },
  }),
  property({
    name: 'a finder of one’s own may mark anything',
    calls: ['createExtractor'],
    weight: 0.3,
    beside: fc.tuple(finder, fc.option(lexicon)),
    check(text, [{ find }, lexicon]) {
      const made = createExtractor({ attribution: find, ...(lexicon === null ? {} : { lexicon }) })
      const extraction = made.extract(text)
      expectSoundExtraction(text, extraction)
      expectEverybodyMentioned(extraction)
      expectFitsSchema(extraction)
      expectPlain(extraction)
      mustEqual(extraction.claims.length, find(made.tokenize(text)).length, 'claims were lost')
    },
  }),
  property({
    name: 'triples are the claims, in order',
    calls: ['triples'],
    beside: nothing,
    check(text) {
      const extraction = frozen(extract(text))
      const flat = triples(extraction)
      expectPlain(flat)
      mustEqual(
        flat.map(({ stance }) => stance),
        extraction.claims.map(({ stance }) => stance),
        'other claims',
      )
      for (const [i, { speaker, quote, spans, start, end }] of flat.entries()) {
        const claim = extraction.claims[i]!
        mustEqual(spans.map((span) => text.slice(span.start, span.end)).join(' … '), quote, 'other places')
        mustEqual([start, end], [spans[0]!.start, spans.at(-1)!.end], 'not all of it')
        mustEqual(speaker, extraction.entities.find(({ id }) => id === claim.speaker)?.name ?? null, 'another speaker')
        mustEqual(quote, claim.content.map((piece) => piece.text).join(' … '), 'other words')
      }
    },
  }),
  property({
    name: 'records are the accusations, in order',
    calls: ['accusationRecords'],
    beside: nothing,
    check(text) {
      const extraction = frozen(extract(text))
      const flat = accusationRecords(extraction)
      expectPlain(flat)
      mustEqual(
        flat.map(({ id, form, modality }) => [id, form, modality]),
        extraction.accusations.map(({ id, form, modality }) => [id, form, modality]),
        'other accusations',
      )
      for (const [i, { sentence, start, end, answers }] of flat.entries()) {
        mustEqual(text.slice(start, end), sentence, 'another place')
        mustEqual(answers.length, extraction.accusations[i]!.responses.length, 'answers were lost')
      }
    },
  }),
]
