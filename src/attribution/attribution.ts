/** Document → attributions: which words are tied to which source by which cue. (Stub.) */
import type { Attribution } from '../findings.ts'
import type { Document } from '../types.ts'

export function findAttributions(_document: Document): readonly Attribution[] {
  return []
}
