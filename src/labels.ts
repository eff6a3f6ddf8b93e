/** Every value that a label can have, once; the types and the order of columns of weights derive from these lists. */

/** `direct`: all of the content stands in quotation marks; `mixed`: some of it; `indirect`: none. */
export const CLAIM_KINDS = ['direct', 'mixed', 'indirect'] as const

/** What the speaker does in saying it. */
export const ACTS = [
  'assert',
  'deny',
  'accuse',
  'criticize',
  'support',
  'demand',
  'warn',
  'predict',
  'promise',
  'question',
  'concede',
] as const

export const POLARITIES = ['positive', 'negative', 'neutral'] as const
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const
export const ENTITY_KINDS = ['person', 'organization', 'country', 'group', 'unknown'] as const

/** Hostile acts by cyber means. */
export const ACCUSED_ACTS = ['espionage', 'theft', 'intrusion', 'disruption', 'influence', 'unspecified'] as const
export const ACCUSATION_FORMS = ['legal', 'official', 'statement', 'report', 'warning', 'implied'] as const
export const MODALITIES = ['asserted', 'alleged', 'denied'] as const
export const RESPONSE_TYPES = ['deny', 'counter-accuse', 'retaliate', 'concede'] as const
