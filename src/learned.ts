/** The entry `saidwho/learned`: attribution by learned models, more accurate and slower than the rules. */
import { type AttributionModels, unpackModels } from './attribution/learned/models.ts'
import { attributionsBy } from './attribution/learned/pipeline.ts'
import type { Attribution } from './findings.ts'
import { PACKED } from './model/weights/attribution.ts'
import type { Document } from './types.ts'

let models: AttributionModels | undefined

/**
 * Finds the attributions of a document by learned models; the weights are unpacked at the first call.
 * Its figures are in docs/model-card.md.
 *
 * @example
 * import { createExtractor } from 'saidwho'
 * import { learnedAttribution } from 'saidwho/learned'
 * const { extract } = createExtractor({ attribution: learnedAttribution })
 */
export function learnedAttribution(document: Document): readonly Attribution[] {
  models ??= unpackModels(PACKED)
  return attributionsBy(models, document)
}
