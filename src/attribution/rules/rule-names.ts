/** The names of the rules, once: a name spelled otherwise does not compile. They are also the evidence that users see. */

/**
 * The learned models know a rule by its place in this list, so a new rule goes to the end and needs new weights. The last
 * one is a reading of its own, which the models are not asked about.
 */
export const RULE_NAMES = [
  'according-to',
  'clause-after-cue',
  'cue-after-clause',
  'cue-after-quote',
  'infinitive-after-cue',
  'nominal-cue',
  'noun-phrase-after-cue',
  'participle-behind-comma',
  'participle-behind-noun',
  'participle-fronted',
  'passive',
  'predicate-adjective',
  'preposition-after-cue',
  'quote-after-cue',
  'relative-clause',
  'speaker-colon',
  'speaker-dash',
] as const

export type RuleName = (typeof RULE_NAMES)[number]
