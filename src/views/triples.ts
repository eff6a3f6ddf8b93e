/** An extraction → flat records: who said what and where they stand, with all that is needed to go on. */
import { mustBeExtraction } from '../checks/extraction.ts'
import type { Extraction } from '../types.ts'
import { entitiesOf, placeOf } from './flat.ts'
import type { Triple } from './records.ts'

/**
 * Returns one flat record per claim, in text order. The speaker is the entity's full name, or null if the article names
 * nobody. A quote in several pieces is joined with “ … ”, for reading; `spans` has where each piece is.
 *
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction
 * @example
 * const [first] = triples(extract('“We reject it,” said Ann Lee, the minister.'))
 * first?.speaker // 'Ann Lee'
 * first?.act // 'deny'
 */
export function triples(extraction: Extraction): Triple[] {
  mustBeExtraction(extraction)
  const entities = entitiesOf(extraction)
  return extraction.claims.map(({ id, kind, speaker, content, stance, confidence, within }) => {
    const who = entities(speaker)
    const { act, polarity, certainty, target } = stance
    return {
      id,
      speaker: who?.name ?? null,
      speakerKind: who?.kind ?? null,
      speakerPronoun: who?.pronoun ?? null,
      speakerId: speaker,
      quote: content.map((piece) => piece.text).join(' … '),
      kind,
      act,
      polarity,
      certainty,
      target: target?.text ?? null,
      confidence,
      stanceConfidence: stance.confidence,
      start: content[0]?.start ?? 0,
      end: content.at(-1)?.end ?? 0,
      spans: content.map(placeOf),
      targetSpan: target && placeOf(target),
      within,
      stance,
    }
  })
}
