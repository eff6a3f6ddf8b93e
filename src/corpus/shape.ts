/** How much of an extraction is written: without its evidence, or some of its fields alone. Plain data, for threads. */
import type { Extraction } from '../types.ts'

/** Fields to keep, within which only some may be kept again; null keeps all of it. */
export interface Mask {
  readonly [field: string]: Mask | null
}

export interface Shape {
  /** Without, the lists are there, and empty: whoever reads lines finds every field. */
  readonly evidence: boolean
  /** Null for all fields. */
  readonly fields: Mask | null
}

export function shaped(extraction: Extraction, { evidence, fields }: Shape): object {
  const { claims, entities, accusations } = extraction
  const all = evidence ? extraction : { claims: claims.map(bare), entities, accusations: accusations.map(bare) }
  return fields === null ? all : (masked(all, fields) as object)
}

const bare = <Item extends { readonly evidence: unknown }>(item: Item): Item => ({ ...item, evidence: [] })

/** A list has what is kept of each; what is null stays null. */
function masked(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, mask))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => Object.hasOwn(mask, name))
  return Object.fromEntries(kept.map(([name, part]) => [name, mask[name] ? masked(part, mask[name]) : part]))
}
