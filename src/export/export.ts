/**
 * `saidwho/export`: what was found, in the formats that other tools read. The public names, listed one by one.
 * @module saidwho/export
 */
export type { ArticleInfo } from './article.ts'
export { type BratIdentity, bratConfig, toBrat } from './brat.ts'
export { accusationsToCsv, type CsvOptions, claimsToCsv } from './csv.ts'
export { type ExportedArticle, type ExportFormat, exportFormats, type FormatName } from './formats.ts'
export { type BratProblem, type FromBrat, fromBrat } from './from-brat.ts'
export { type HtmlOptions, type HtmlParts, htmlParts, toHtml } from './html/html.ts'
export { extractionSchema, type JsonSchema, recordSchema } from './schema.ts'
export { type StixBundle, type StixObject, type StixReference, toStix } from './stix.ts'
export {
  type AnnotationBody,
  type AnnotationPage,
  type AnnotationTarget,
  toWebAnnotations,
  type WebAnnotation,
} from './web-annotation.ts'
