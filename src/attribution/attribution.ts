/**
 * Document → attributions: which words are tied to which source by which cue.
 *
 *   document ─► rules/ (hand-written, as hints) ─► learned/ (models that choose) ─► attributions
 */
import type { Attribution, AttributionFinder } from '../findings.ts'
import { PACKED } from '../model/weights/attribution.ts'
import type { Document } from '../types.ts'
import { EFFORTS } from './learned/efforts.ts'
import { type AttributionModels, unpackModels } from './learned/models.ts'
import { attributionsBy } from './learned/pipeline.ts'
import { attributionsByRules } from './rules/rules.ts'

/**
 * From which chance on a claim counts, by cross-validation on the training part: the highest whose F1 is within 0.2 of the
 * best, and the lowest from which nine of ten contents are right.
 */
export const THRESHOLDS: { readonly balanced: number; readonly precise: number } = PACKED.thresholds

/** The ways to find attributions: the models with full or little effort, or the rules without any model. */
export const WAYS = ['accurate', 'fast', 'rules'] as const
export type Way = (typeof WAYS)[number]

let models: AttributionModels | undefined

/** The attributions of a document as they are found unless another way is asked for. */
export function findAttributions(document: Document): readonly Attribution[] {
  return attributionFinder('accurate', THRESHOLDS.balanced)(document)
}

/** A finder that works in this way and gives claims from this chance on. The weights are unpacked at the first document. */
export function attributionFinder(way: Way, threshold: number): AttributionFinder {
  if (way === 'rules') {
    return (document) => attributionsByRules(document).filter(({ confidence }) => confidence >= threshold)
  }
  return (document) => {
    models ??= unpackModels(PACKED)
    return attributionsBy(models, document, threshold, EFFORTS[way])
  }
}
