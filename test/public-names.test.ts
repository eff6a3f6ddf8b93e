/** The public names, exactly: a name that comes or goes is a decision, and belongs into the changelog. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as saidwho from '../src/index.ts'

test('the functions', () => {
  expect(Object.keys(saidwho).sort()).toEqual([
    'SaidwhoError',
    'accusationRecords',
    'createExtractor',
    'extract',
    'tokenize',
    'triples',
  ])
})

test('the types', () => {
  const source = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8')
  expect(source).not.toContain('export *')
  const lists = [...source.matchAll(/export type \{([^}]*)\}/g)].flatMap((list) => list[1]!.split(','))
  const inline = [...source.matchAll(/\btype (\w+)/g)].map((match) => match[1]!)
  const names = [...lists.map((name) => name.trim()).filter((name) => name !== ''), ...inline]
  expect(names.sort()).toEqual([
    ...['Accusation', 'AccusationAnswer', 'AccusationForm', 'AccusationRecord', 'AccusationResponse'],
    ...['AccusedAct', 'Act'],
    ...['Attribution', 'AttributionFinder'],
    ...[
      'Certainty',
      'Claim',
      'ClaimKind',
      'DatePrecision',
      'Entity',
      'EntityKind',
      'Evidence',
      'Excerpt',
      'Extraction',
    ],
    ...['Extractor', 'ExtractorOptions', 'Lexicon', 'LexiconCue', 'LexiconEntity', 'Modality'],
    ...['ParsedDocument', 'ParsedSentence', 'ParsedToken', 'Party'],
    ...[
      'Polarity',
      'Pronoun',
      'Quotation',
      'Reason',
      'Relation',
      'ResponseType',
      'SaidwhoErrorCode',
      'Sentence',
      'Span',
      'Stance',
      'Target',
      'TextLimits',
      'TimeExcerpt',
      'Token',
      'TokenSpan',
      'TokenizeOptions',
      'TokenizedDocument',
    ],
    'Triple',
  ])
})
