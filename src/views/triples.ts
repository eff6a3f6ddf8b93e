/** An extraction → flat records: the speaker's name, the words said, the stance. */
import { mustBeExtraction } from '../checks/extraction.ts'
import type { Extraction, Triple } from '../types.ts'

/**
 * One record a claim, in the order of the text. The speaker is the entity's full name, or null where the article names
 * nobody; a quote in pieces is joined with “ … ”, so it is for reading: offsets are in the claims.
 *
 * @throws {SaidwhoError} `ERR_EXTRACTION` for what is no extraction
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
