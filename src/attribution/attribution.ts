/**
 * Document → attributions: which words are tied to which source by which cue.
 *
 *   document ─► rules/ (hand-written, as hints) ─► learned/ (models that choose) ─► what they left (below) ─► attributions
 */
import type { AttributionFinding } from '../findings.ts'
import { createSyntax, type Syntax } from '../syntax/syntax.ts'
import type { Document } from '../types.ts'
import { THRESHOLDS } from '../weights/accept.ts'
import { withAccordingFronts } from './according-front.ts'
import { attributionModels, EFFORTS } from './learned/models.ts'
import { attributionsBy } from './learned/pipeline.ts'
import { withLooseQuotations } from './loose/loose.ts'
import { mendAttributions } from './mend.ts'
import { withNested } from './nested.ts'
import { attributionsByRules } from './rules/rules.ts'
import { withTurns } from './turns.ts'
import { withVerbsBeside } from './verb-beside.ts'

export { THRESHOLDS }

/** The ways to find attributions: the models with full or little effort, or the rules without any model. */
export const WAYS = ['accurate', 'fast', 'rules'] as const
export type Way = (typeof WAYS)[number]

/** Document → its attributions. */
export type FindAttributions = (document: Document, syntax: Syntax) => readonly AttributionFinding[]

/** The attributions of a document as they are found unless another way is asked for. */
export function findAttributions(document: Document): readonly AttributionFinding[] {
  return attributionFinder('accurate', THRESHOLDS.balanced)(document, createSyntax(document))
}

/** The models were taught on what the article says; what others say in it they know less well. */
const NESTED_FROM = 0.55

/** A finder that works in this way and gives claims from this chance on. The weights are unpacked at the first document. */
export function attributionFinder(way: Way, threshold: number): FindAttributions {
  const find = (document: Document, least: number, effort: Exclude<Way, 'rules'>): readonly AttributionFinding[] =>
    way === 'rules'
      ? attributionsByRules(document).filter(({ confidence }) => confidence >= least)
      : attributionsBy(attributionModels(), document, least, EFFORTS[effort])
  return (document, syntax) => {
    const mended = mendAttributions(syntax, find(document, threshold, way === 'rules' ? 'fast' : way))
    // Speakers before their turns; then verbs beside quotations; what is left then has no cue at all. Claims within claims last.
    const turns = withTurns(document, withAccordingFronts(syntax, mended, threshold), threshold)
    const told = withLooseQuotations(syntax, withVerbsBeside(syntax, turns, threshold), threshold)
    const least = Math.max(threshold, NESTED_FROM)
    return withNested(syntax, told, (contents) => find(contents, least, 'fast'))
  }
}
