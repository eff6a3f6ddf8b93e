/** The public names of saidwho, one by one. */
export { SaidwhoError, type SaidwhoErrorCode } from './errors.ts'
export { createExtractor, type Extractor, type ExtractorOptions, extract, tokenize } from './extract.ts'
export type { Attribution, AttributionFinder, Reason } from './findings.ts'
export { toDot, toMermaid } from './graph/draw.ts'
export {
  type AccusationGraph,
  accusationGraph,
  type DatedExtraction,
  type GraphEdge,
  type GraphNode,
} from './graph/graph.ts'
export type { Lexicon, LexiconCue, LexiconEntity } from './lexicon/own.ts'
export type { TextLimits } from './limits.ts'
export { triples } from './triples.ts'
export type {
  Accusation,
  AccusationForm,
  AccusationResponse,
  AccusedAct,
  Act,
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
  Party,
  Polarity,
  Quotation,
  ResponseType,
  Sentence,
  Span,
  Stance,
  Token,
  TokenSpan,
  Triple,
} from './types.ts'
