/** An extraction → flat records: the speaker's name, the words said, the stance. */
import { mustBeExtraction } from '../checks/extraction.ts'
import type { Extraction, Triple } from '../types.ts'

/**
 * Returns one flat record per claim, in text order. The speaker is the entity's full name, or null if the article names
 * nobody. A quote in several pieces is joined with “ … ”, for reading only: the claims have the offsets.
 *
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction
 * @example
 * const [first] = triples(extract('“We reject it,” said Ann Lee, the minister.'))
 * first?.speaker // 'Ann Lee'
 */
export function triples(extraction: Extraction): Triple[] {
  mustBeExtraction(extraction)
  const names = new Map(extraction.entities.map((entity) => [entity.id, entity.name]))
  return extraction.claims.map((claim) => ({
    speaker: claim.speaker === null ? null : names.get(claim.speaker)!,
    quote: claim.content.map((piece) => piece.text).join(' … '),
    stance: claim.stance,
  }))
}
