/** What is right: an extraction with one of everything, and what is made of it. */
import Ajv2020 from 'ajv/dist/2020.js'
import { extractionSchema } from '../../src/export/export.ts'
import { type Excerpt, type Extraction, extract } from '../../src/index.ts'
import type { Gold } from '../../src/testing/testing.ts'

export const TEXT = 'Canada accused Iran of hacking a bank. Iran denied it. “We won,” said Ann Lee, the minister.'

/** Not all that there is: each part of it is tried with each value in each function. */
export const EXTRACTION: Extraction = slim(extract(TEXT))

function slim({ claims, entities, accusations }: Extraction): Extraction {
  return {
    claims: claims.map((claim) => ({ ...claim, evidence: claim.evidence.slice(0, 1) })),
    entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.slice(0, 1) })),
    accusations: accusations.map((one) => ({ ...one, evidence: one.evidence.slice(0, 1) })),
  }
}

const fitsSchema = new Ajv2020({ allowUnionTypes: true }).compile(extractionSchema)

/** By the published schema and by what types.ts says beside it: another way than that of the library. */
export function isRight(value: unknown, text: string | null): boolean {
  if (!fitsSchema(value)) return false
  const { claims, entities, accusations } = value as Extraction
  for (const list of [claims, entities, accusations])
    if (new Set(list.map(({ id }) => id)).size < list.length) return false
  for (const { start, end, text: words } of excerptsIn(value)) {
    if (end < start || words.length !== end - start) return false
    if (text !== null && words !== text.slice(start, end)) return false
  }
  const ids = [null, ...entities.map(({ id }) => id)] as unknown[]
  const named = [
    ...claims.map(({ speaker }) => speaker),
    ...accusations.flatMap(({ accuser, accused, victim, responses }) => [
      ...[accuser?.entity ?? null, accused.entity, victim?.entity ?? null],
      ...responses.map(({ by }) => by),
    ]),
  ]
  return named.every((id) => ids.includes(id))
}

function* excerptsIn(value: unknown): Generator<Excerpt> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'end' in value && 'text' in value) yield value as Excerpt
  for (const part of Object.values(value)) yield* excerptsIn(part)
}

const said = EXTRACTION.claims.find(({ kind }) => kind === 'direct')!
const range = ({ start, end }: Excerpt) => [start, end] as const

export const GOLD: Gold = {
  text: TEXT,
  attributions: [
    { source: said.source.map(range), cue: said.cue.map(range), content: said.content.map(range), kind: 'direct' },
  ],
  entities: [{ id: 'lee', name: 'Ann Lee', kind: 'person', iso: null }],
  claims: [{ attribution: 0, speaker: 'lee', act: 'assert', polarity: 'neutral', certainty: 'certain', target: null }],
  accusations: EXTRACTION.accusations.map((one) => ({
    accuser: { span: range(one.accused.mention), name: 'Canada', iso: 'CA', sponsor: null },
    accused: { span: [range(one.accused.mention)], name: 'Iran', iso: 'IR' },
    victim: [{ name: 'a bank' }],
    act: { type: 'intrusion', span: range(one.act.mention) },
    ...{ form: 'official', modality: 'asserted', basis: null, time: null, sentence: range(one.sentence) },
    mentions: one.mentions.map(range),
    responses: one.responses.map(({ type, sentence }) => ({ type, sentence: range(sentence) })),
  })),
}
