/** The part of STIX 2.1 that we write, as a JSON Schema of our own, after the OASIS specification: strict, no field more. */

/** Sections 2.9, 3.2 and 3.6 of the specification. */
const timestamp = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }
const identifier = (types: string) => ({
  type: 'string',
  pattern: `^(?:${types})--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
})
const refs = (types: string) => ({ type: 'array', items: identifier(types), minItems: 1, uniqueItems: true })
const words = { type: 'string', minLength: 1 }
const list = { type: 'array', items: words, minItems: 1, uniqueItems: true }
const confidence = { type: 'integer', minimum: 0, maximum: 100 }
const ACTORS = 'threat-actor|identity'
const ALL = `${ACTORS}|relationship|note|opinion|report`

const reference = {
  type: 'object',
  properties: { source_name: words, external_id: { type: 'string' }, url: words },
  required: ['source_name', 'external_id'],
  additionalProperties: false,
}

function object(type: string, properties: object, required: readonly string[]): object {
  return {
    type: 'object',
    properties: {
      type: { const: type },
      spec_version: { const: '2.1' },
      id: identifier(type),
      created: timestamp,
      modified: timestamp,
      created_by_ref: identifier('identity'),
      labels: list,
      external_references: { type: 'array', items: reference, minItems: 1 },
      ...properties,
    },
    required: ['type', 'spec_version', 'id', 'created', 'modified', ...required],
    additionalProperties: false,
  }
}

/** Sections 4.5 identity, 4.11 note, 4.13 opinion, 4.14 report, 4.17 threat-actor, 5.1 relationship; 8 bundle. */
const objects: readonly object[] = [
  object(
    'identity',
    {
      name: words,
      // 10.7: identity-class-ov
      identity_class: { enum: ['individual', 'group', 'system', 'organization', 'class', 'unknown'] },
      description: words,
    },
    ['name'],
  ),
  object(
    'threat-actor',
    {
      name: words,
      threat_actor_types: { type: 'array', items: { enum: ['nation-state', 'unknown'] } },
      description: words,
    },
    ['name'],
  ),
  object(
    'relationship',
    {
      relationship_type: { enum: ['attributed-to', 'targets'] },
      source_ref: identifier('threat-actor'),
      target_ref: identifier('identity'),
      description: words,
      confidence,
    },
    ['relationship_type', 'source_ref', 'target_ref'],
  ),
  object('note', { abstract: words, content: words, authors: list, object_refs: refs(ALL), confidence }, [
    'content',
    'object_refs',
  ]),
  object(
    'opinion',
    {
      opinion: { enum: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] },
      explanation: words,
      authors: list,
      object_refs: refs('note|relationship'),
    },
    ['opinion', 'object_refs'],
  ),
  object(
    'report',
    {
      name: words,
      report_types: { type: 'array', items: { const: 'threat-actor' }, minItems: 1 },
      published: timestamp,
      object_refs: refs(ALL),
    },
    ['name', 'published', 'object_refs'],
  ),
]

export const stixSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    type: { const: 'bundle' },
    id: identifier('bundle'),
    objects: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['type'],
        discriminator: { propertyName: 'type' },
        oneOf: objects,
      },
    },
  },
  required: ['type', 'id', 'objects'],
  additionalProperties: false,
}
