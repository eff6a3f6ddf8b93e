/** Document, claims and cast → accusations with their responses. (Stub.) */
import type { AccusationFinding, Cast, ClaimFinding } from '../findings.ts'
import type { Document } from '../types.ts'

export function findAccusations(
  _document: Document,
  _claims: readonly ClaimFinding[],
  _cast: Cast,
): readonly AccusationFinding[] {
  return []
}
