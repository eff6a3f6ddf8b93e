/**
 * Document → attributions: which words are tied to which source by which cue.
 *
 *   document ─► rules/ (hand-written, as hints) ─► learned/ (models that choose) ─► attributions
 */
import type { Attribution, AttributionFinder } from '../findings.ts'
import { PACKED } from '../model/weights/attribution.ts'
import type { Document } from '../types.ts'
import { EFFORTS, type EffortName } from './learned/efforts.ts'
import { type AttributionModels, unpackModels } from './learned/models.ts'
import { attributionsBy } from './learned/pipeline.ts'

/**
 * From which chance on a claim counts, by cross-validation on the training part: the highest whose F1 is within 0.2 of the
 * best, and the lowest from which nine of ten contents are right.
 */
export const THRESHOLDS: { readonly balanced: number; readonly precise: number } = PACKED.thresholds

let models: AttributionModels | undefined

/** The attributions of a document as they are found unless another way is asked for. */
export function findAttributions(document: Document): readonly Attribution[] {
  return attributionFinder('accurate', THRESHOLDS.balanced)(document)
}

/** A finder that does so much work and gives claims from this chance on. The weights are unpacked at the first document. */
export function attributionFinder(effort: EffortName, threshold: number): AttributionFinder {
  return (document) => {
    models ??= unpackModels(PACKED)
    return attributionsBy(models, document, threshold, EFFORTS[effort])
  }
}
