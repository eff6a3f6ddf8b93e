/**
 * `saidwho/testing`: what tests on extractions need, whatever they are run by.
 * @module saidwho/testing
 */
export type { Agreement, Counts, Labels, Share } from '../evaluation/counts.ts'
export type { Gold, GoldAccusation, GoldAttribution, GoldClaim, GoldEntity, GoldParty } from '../evaluation/gold.ts'
export type { SourceType } from '../evaluation/names.ts'
export { type Score, score, scoreAll } from '../evaluation/score.ts'
export type { AccusationScore } from '../evaluation/score-accusations.ts'
export type { ClaimScore } from '../evaluation/score-claims.ts'
export type { Answers, SpeakerScore, StanceScore } from '../evaluation/score-labels.ts'
export { scoreTable } from '../evaluation/score-table.ts'
export type { Range } from '../evaluation/words.ts'
export { type Case, type Marks, numbered, parseCase, parseCases } from './cases.ts'
export { type Comparison, compareCase } from './compare-case.ts'
export { toSnapshot } from './snapshot.ts'
