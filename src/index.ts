/** The public names of saidwho, one by one. */

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
  Document,
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
  TokenSpan,
  Triple,
} from './types.ts'
export { triples } from './views/triples.ts'
