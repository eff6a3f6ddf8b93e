/** What checks of behaviour look at: an extraction with words in place of spans, and names in place of ids. */
import type { Entity, Excerpt, Extraction, Party } from '../types.ts'

export interface ClaimView {
  readonly kind: string
  /** Pieces are joined by ` … `. */
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly speaker: string | null
  /** The speaker's kind and country. */
  readonly sk: string | null
  readonly iso: string | null
  readonly act: string
  readonly pol: string
  readonly cert: string
  readonly target: string | null
}

export interface AccusationView {
  readonly accuser: string | null
  readonly accused: string | undefined
  /** The words by which the accused is mentioned. */
  readonly accm: string
  readonly country: string | null
  readonly sponsor: string | null
  readonly victim: string | null
  readonly type: string
  readonly form: string
  readonly modality: string
  readonly basis: string | null
  readonly time: string | null
  /** `deny:Moscow,retaliate:null` */
  readonly resp: string
  readonly mentions: number
}

export interface View {
  readonly claims: readonly ClaimView[]
  readonly acc: readonly AccusationView[]
  /** Excerpts that are not what stands at their place. */
  readonly bad: readonly unknown[]
}

export function viewOf(text: string, extraction: Extraction): View {
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]))
  const named = (id: string | null): Entity | undefined => (id === null ? undefined : entities.get(id))
  const accused = (party: Party | null) => named(party?.entity ?? null)?.name
  const pieces = (excerpts: readonly Excerpt[]) => excerpts.map((excerpt) => excerpt.text).join(' … ')
  return {
    claims: extraction.claims.map(({ kind, source, cue, content, speaker, stance }) => ({
      kind,
      source: pieces(source),
      cue: pieces(cue),
      content: pieces(content),
      speaker: named(speaker)?.name ?? null,
      sk: named(speaker)?.kind ?? null,
      iso: named(speaker)?.country ?? null,
      act: stance.act,
      pol: stance.polarity,
      cert: stance.certainty,
      target: stance.target?.text ?? null,
    })),
    acc: extraction.accusations.map((one) => ({
      accuser: accused(one.accuser) ?? null,
      accused: accused(one.accused),
      accm: one.accused.mention.text,
      country: one.accused.country,
      sponsor: one.accused.sponsor,
      victim: one.victim?.mention.text ?? null,
      type: one.act.type,
      form: one.form,
      modality: one.modality,
      basis: one.basis?.text ?? null,
      time: one.time?.text ?? null,
      resp: one.responses.map(({ type, by }) => `${type}:${named(by)?.name ?? null}`).join(','),
      mentions: one.mentions.length,
    })),
    bad: excerptsElsewhere(text, extraction),
  }
}

function excerptsElsewhere(text: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap((part) => excerptsElsewhere(text, part))
  const { start, end, text: words } = value as Partial<Excerpt>
  const isElsewhere = typeof start === 'number' && typeof words === 'string' && text.slice(start, end) !== words
  return isElsewhere ? [value, ...inside] : inside
}
