/**
 * JSON Schema 2020-12 of the output: an extraction, and a line of `--format jsonl`.
 *
 * Kept in step with types.ts by hand, and by test/export/schema.test.ts, in which a type made from this schema must be
 * the type in types.ts. Objects are open: fields may be added in later versions, and who reads must not stumble over
 * them.
 */

/** A JSON Schema, for a validator. */
export type JsonSchema = Readonly<Record<string, unknown>>

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** The definitions with their values as types, for the test; users get them within a `JsonSchema`. */
export const DEFINITIONS = {
  Offset: { type: 'integer', minimum: 0 },
  Excerpts: { type: 'array', items: { $ref: '#/$defs/Excerpt' } },
  MaybeExcerpt: { anyOf: [{ $ref: '#/$defs/Excerpt' }, { type: 'null' }] },
  MaybeTarget: { anyOf: [{ $ref: '#/$defs/Target' }, { type: 'null' }] },
  MaybeTime: { anyOf: [{ $ref: '#/$defs/Time' }, { type: 'null' }] },
  MaybeParty: { anyOf: [{ $ref: '#/$defs/Party' }, { type: 'null' }] },
  MaybeCountry: { description: 'ISO 3166-1 alpha-2.', type: ['string', 'null'], pattern: '^[A-Z]{2}$' },
  MaybeEntityId: { description: "An entity's id.", type: ['string', 'null'], pattern: '^e[1-9][0-9]*$' },
  Share: { type: 'number', minimum: 0, maximum: 1 },
  EvidenceList: { type: 'array', items: { $ref: '#/$defs/Evidence' } },
  Excerpt: {
    description: 'A stretch of the article, [start, end) in UTF-16 code units, and its words.',
    type: 'object',
    properties: { start: { $ref: '#/$defs/Offset' }, end: { $ref: '#/$defs/Offset' }, text: { type: 'string' } },
    required: ['start', 'end', 'text'],
  },
  Target: {
    description: 'The words that a stance is about, and the entity that they mean, where it is one of `entities`.',
    type: 'object',
    properties: {
      start: { $ref: '#/$defs/Offset' },
      end: { $ref: '#/$defs/Offset' },
      text: { type: 'string' },
      entity: { $ref: '#/$defs/MaybeEntityId' },
    },
    required: ['start', 'end', 'text', 'entity'],
  },
  Time: {
    description: 'The words of a time, with their date where they were resolved.',
    type: 'object',
    properties: {
      start: { $ref: '#/$defs/Offset' },
      end: { $ref: '#/$defs/Offset' },
      text: { type: 'string' },
      date: { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' },
      until: { type: ['string', 'null'], pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' },
      precision: { enum: ['day', 'week', 'month', 'season', 'year'] },
    },
    required: ['start', 'end', 'text'],
  },
  Evidence: {
    description: 'Why one answer was given: the field, the rule or model that decided it, and the words it went by.',
    type: 'object',
    properties: { field: { type: 'string' }, rule: { type: 'string' }, words: { $ref: '#/$defs/Excerpts' } },
    required: ['field', 'rule', 'words'],
  },
  Stance: {
    type: 'object',
    properties: {
      act: {
        enum: [
          'assert',
          'deny',
          'accuse',
          'criticize',
          'support',
          'demand',
          'warn',
          'predict',
          'promise',
          'question',
          'concede',
        ],
      },
      polarity: { enum: ['positive', 'negative', 'neutral'] },
      certainty: { enum: ['certain', 'probable', 'possible', 'unknown'] },
      target: { $ref: '#/$defs/MaybeTarget' },
      confidence: { $ref: '#/$defs/Share' },
    },
    required: ['act', 'polarity', 'certainty', 'target', 'confidence'],
  },
  Claim: {
    description: 'The article says that somebody said, wrote, thinks, wants or believes something.',
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^c[1-9][0-9]*$' },
      kind: { enum: ['direct', 'mixed', 'indirect'] },
      source: { $ref: '#/$defs/Excerpts' },
      cue: { $ref: '#/$defs/Excerpts' },
      content: { $ref: '#/$defs/Excerpts' },
      speaker: { $ref: '#/$defs/MaybeEntityId' },
      within: { type: ['string', 'null'], pattern: '^c[1-9][0-9]*$' },
      stance: { $ref: '#/$defs/Stance' },
      confidence: { $ref: '#/$defs/Share' },
      evidence: { $ref: '#/$defs/EvidenceList' },
    },
    required: ['id', 'kind', 'source', 'cue', 'content', 'speaker', 'within', 'stance', 'confidence', 'evidence'],
  },
  Entity: {
    description: 'Somebody or something that speaks, accuses, is accused or is hit.',
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^e[1-9][0-9]*$' },
      name: { type: 'string' },
      kind: { enum: ['person', 'organization', 'country', 'group', 'unknown'] },
      country: { $ref: '#/$defs/MaybeCountry' },
      role: { type: ['string', 'null'] },
      pronoun: { enum: ['he', 'she', 'they', null] },
      mentions: { $ref: '#/$defs/Excerpts' },
    },
    required: ['id', 'name', 'kind', 'country', 'role', 'pronoun', 'mentions'],
  },
  Party: {
    description: "Somebody's part in an accusation; the sponsor is the state said to stand behind it.",
    type: 'object',
    properties: {
      mention: { $ref: '#/$defs/Excerpt' },
      entity: { type: 'string', pattern: '^e[1-9][0-9]*$' },
      country: { $ref: '#/$defs/MaybeCountry' },
      sponsor: { $ref: '#/$defs/MaybeCountry' },
    },
    required: ['mention', 'entity', 'country', 'sponsor'],
  },
  AccusationResponse: {
    description: 'An answer to an accusation, elsewhere in the article.',
    type: 'object',
    properties: {
      type: { enum: ['deny', 'counter-accuse', 'retaliate', 'concede'] },
      sentence: { $ref: '#/$defs/Excerpt' },
      by: { $ref: '#/$defs/MaybeEntityId' },
      claim: { type: ['string', 'null'], pattern: '^c[1-9][0-9]*$' },
    },
    required: ['type', 'sentence', 'by', 'claim'],
  },
  Accusation: {
    description: 'The article reports that somebody holds somebody responsible for a hostile cyber act.',
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^a[1-9][0-9]*$' },
      accuser: { $ref: '#/$defs/MaybeParty' },
      accused: { $ref: '#/$defs/Party' },
      victim: { $ref: '#/$defs/MaybeParty' },
      act: {
        type: 'object',
        properties: {
          type: { enum: ['espionage', 'theft', 'intrusion', 'disruption', 'influence', 'unspecified'] },
          mention: { $ref: '#/$defs/Excerpt' },
        },
        required: ['type', 'mention'],
      },
      form: { enum: ['legal', 'official', 'statement', 'report', 'warning', 'implied'] },
      modality: { enum: ['asserted', 'alleged', 'denied'] },
      basis: { $ref: '#/$defs/MaybeExcerpt' },
      time: { $ref: '#/$defs/MaybeTime' },
      sentence: { $ref: '#/$defs/Excerpt' },
      mentions: { $ref: '#/$defs/Excerpts' },
      responses: { type: 'array', items: { $ref: '#/$defs/AccusationResponse' } },
      confidence: { $ref: '#/$defs/Share' },
      evidence: { $ref: '#/$defs/EvidenceList' },
    },
    required: [
      'id',
      'accuser',
      'accused',
      'victim',
      'act',
      'form',
      'modality',
      'basis',
      'time',
      'sentence',
      'mentions',
      'responses',
      'confidence',
      'evidence',
    ],
  },
  Extraction: {
    description: 'All that was found in one article.',
    type: 'object',
    properties: {
      claims: { type: 'array', items: { $ref: '#/$defs/Claim' } },
      entities: { type: 'array', items: { $ref: '#/$defs/Entity' } },
      accusations: { type: 'array', items: { $ref: '#/$defs/Accusation' } },
    },
    required: ['claims', 'entities', 'accusations'],
  },
} as const

/** JSON Schema 2020-12 of an extraction, as `extract(text)` returns it. */
export const extractionSchema: JsonSchema = {
  $schema: DIALECT,
  $id: 'urn:saidwho:schema:extraction',
  title: 'What saidwho finds in one article',
  $ref: '#/$defs/Extraction',
  $defs: DEFINITIONS,
}

const id = { description: "The article's id, as it was given.", type: ['string', 'number'] } as const
const file = { description: 'The file that the article is from, where there may be several.', type: 'string' } as const
const date = { description: 'When the article appeared, if that is known.', type: 'string' } as const
const page = {
  description: 'Of an article from a web page: the text that offsets count in, and what the page says of it.',
  type: 'object',
  properties: {
    title: { type: ['string', 'null'] },
    byline: { type: ['string', 'null'] },
    published: { description: 'A day, or a time with its zone.', type: ['string', 'null'] },
    text: { type: 'string' },
  },
  required: ['title', 'byline', 'published', 'text'],
} as const

/** JSON Schema 2020-12 of a line of `saidwho --format jsonl`: an extraction with its article's id, or an error. */
export const recordSchema: JsonSchema = {
  $schema: DIALECT,
  $id: 'urn:saidwho:schema:record',
  title: 'What saidwho writes for one article',
  oneOf: [
    {
      type: 'object',
      properties: { id, file, date, page, ...DEFINITIONS.Extraction.properties },
      required: ['id', ...DEFINITIONS.Extraction.required],
    },
    {
      type: 'object',
      properties: {
        id: { ...id, type: ['string', 'number', 'null'] },
        file,
        error: {
          type: 'object',
          properties: { code: { type: 'string', pattern: '^ERR_' }, message: { type: 'string' } },
          required: ['code', 'message'],
        },
      },
      required: ['id', 'error'],
    },
  ],
  $defs: DEFINITIONS,
}
