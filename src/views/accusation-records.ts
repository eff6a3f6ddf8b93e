/** An extraction → its accusations as flat records, with names in place of ids. */
import { mustBeExtraction } from '../checks/extraction.ts'
import type { Extraction } from '../types.ts'
import { entitiesOf } from './flat.ts'
import type { AccusationRecord } from './records.ts'

/**
 * Returns one flat record per accusation, in text order: who accuses whom of what, who was hit, and what they answer.
 *
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction
 * @example
 * const [first] = accusationRecords(extract('Canada accused Iran of hacking its banks. Iran denied it.'))
 * first?.accused // 'Iran'
 * first?.answers[0] // { type: 'deny', by: 'Iran', sentence: 'Iran denied it.' }
 */
export function accusationRecords(extraction: Extraction): AccusationRecord[] {
  mustBeExtraction(extraction)
  const entities = entitiesOf(extraction)
  return extraction.accusations.map(
    ({ id, accuser, accused, victim, act, form, modality, time, basis, responses, sentence, confidence }) => ({
      id,
      accuser: entities(accuser?.entity)?.name ?? null,
      accuserCountry: accuser?.country ?? null,
      accused: entities(accused.entity)!.name,
      accusedCountry: accused.country,
      accusedSponsor: accused.sponsor,
      victim: entities(victim?.entity)?.name ?? null,
      victimCountry: victim?.country ?? null,
      act: act.type,
      form,
      modality,
      time: time?.text ?? null,
      date: (time as { readonly date?: string | null } | null)?.date ?? null,
      basis: basis?.text ?? null,
      answers: responses.map(({ type, by, sentence: answer }) => {
        return { type, by: entities(by)?.name ?? null, sentence: answer.text }
      }),
      sentence: sentence.text,
      start: sentence.start,
      end: sentence.end,
      confidence,
    }),
  )
}
