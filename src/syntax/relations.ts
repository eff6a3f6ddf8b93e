/** The names of relations between a word and its head, and of fine tags. docs/definitions.md tells what each means. */
import type { FINE_TAGS } from '../labels.ts'

export type FineTag = (typeof FINE_TAGS)[number]
export type { Relation } from '../types.ts'
