/** `saidwho/testing`: what tests on extractions need, whatever they are run by. */
export { type Case, type Marks, numbered, parseCase, parseCases } from './cases.ts'
export type { Agreement, Counts, Labels, Share } from './counts.ts'
export type { Gold, GoldAccusation, GoldAttribution, GoldClaim, GoldEntity, GoldParty } from './gold.ts'
export type { SourceType } from './names.ts'
export { type Score, score, scoreAll } from './score.ts'
export type { AccusationScore } from './score-accusations.ts'
export type { Answers, ClaimScore, SpeakerScore, StanceScore } from './score-claims.ts'
export type { Range } from './words.ts'
