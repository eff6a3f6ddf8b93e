/**
 * The public names of saidwho, one by one.
 * @module saidwho
 */
export type { TextLimits } from './checks/limits.ts'
export { SaidwhoError, type SaidwhoErrorCode } from './errors.ts'
export {
  createExtractor,
  type Extractor,
  type ExtractorOptions,
  extract,
  type TokenizeOptions,
  tokenize,
} from './extract.ts'
export type { Lexicon, LexiconCue, LexiconEntity } from './lexicon/own.ts'
export type {
  Accusation,
  AccusationForm,
  AccusationResponse,
  AccusedAct,
  Act,
  Attribution,
  AttributionFinder,
  Certainty,
  Claim,
  ClaimKind,
  DatePrecision,
  Entity,
  EntityKind,
  Evidence,
  Excerpt,
  Extraction,
  Modality,
  ParsedDocument,
  ParsedSentence,
  ParsedToken,
  Party,
  Polarity,
  Pronoun,
  Quotation,
  Reason,
  Relation,
  ResponseType,
  Sentence,
  Span,
  Stance,
  Target,
  TimeExcerpt,
  Token,
  TokenizedDocument,
  TokenSpan,
} from './types.ts'
export { accusationRecords } from './views/accusation-records.ts'
export type { AccusationAnswer, AccusationRecord, Triple } from './views/records.ts'
export { triples } from './views/triples.ts'
