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
  Token,
  TokenSpan,
  Triple,
} from './types.ts'
export { toDot, toMermaid } from './views/draw.ts'
export {
  type AccusationGraph,
  accusationGraph,
  type DatedExtraction,
  type GraphEdge,
  type GraphNode,
} from './views/graph.ts'
export { triples } from './views/triples.ts'
