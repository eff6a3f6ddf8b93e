/**
 * Gold accusations against what the stage may find: which actors and acts of a sentence a labelled charge means. Spans of the
 * gold are offsets into the text, those of the stage positions in its sentence.
 */
import type { Actor } from '../../accusation/actor.ts'
import { findActors } from '../../accusation/actors.ts'
import type { ActPlace } from '../../accusation/acts.ts'
import { pairsOf } from '../../accusation/charges.ts'
import type { Context } from '../../accusation/context.ts'
import type { Pair } from '../../accusation/learned/pair.ts'
import type { Line } from '../../accusation/sentence.ts'
import { isSuspect } from '../../accusation/suspects.ts'
import type { GoldAccusation } from '../../evaluation/gold.ts'
import { compatibleNames } from '../../evaluation/names.ts'
import type { Range } from '../../evaluation/words.ts'
import type { Span } from '../../types.ts'

export interface LabelledPair {
  readonly pair: Pair
  /** The charges that it tells; null where nobody can say: another word of the sentence is the act, or “they” may be anybody. */
  readonly told: readonly GoldAccusation[] | null
}

/** The ranges of a span, which may be one, several or none. */
export function rangesOf(span: Range | readonly Range[] | null | undefined): readonly Range[] {
  if (span === null || span === undefined) return []
  return typeof span[0] === 'number' ? [span as Range] : (span as readonly Range[])
}

export const isIn = (ranges: readonly Range[], { start, end }: Span): boolean =>
  ranges.some(([from, to]) => from < end && start < to)

export const placesOf = ({ sentence, mentions }: GoldAccusation): readonly Range[] => [sentence, ...(mentions ?? [])]

/** All pairs of an article, each with the charges that it tells. */
export function labelledPairs(context: Context, gold: readonly GoldAccusation[]): LabelledPair[] {
  const found: LabelledPair[] = []
  // Who was charged in a sentence before is a suspect from then on.
  const charged = new Set<string>()
  for (const line of context.lines) {
    const acts = context.possible[line.index]!
    if (acts.length === 0) continue
    const actors = findActors(context.document, line, context.scene)
    const here = gold.filter((charge) => isIn(placesOf(charge), line.sentence))
    for (const actor of actors) {
      const mine = here.filter((charge) => isAccused(context, line, actor, charge))
      // “They hacked it”, where the charge is told and nobody else in the sentence is the accused.
      const isOpen =
        actor.type === 'anaphor' &&
        mine.length === 0 &&
        here.some((charge) => !actors.some((other) => isAccused(context, line, other, charge)))
      const key = context.scene.persons.get(line.tokens[actor.from]!)?.key
      const suspect = actor.type === 'person' && isSuspect(line, actor, context.scene, charged)
      for (const pair of pairsOf(context, line, actors, acts, actor, suspect))
        found.push({ pair, told: isOpen ? null : toldBy(context, pair, mine, acts) })
      if (mine.length > 0 && key !== undefined) charged.add(key)
    }
  }
  return found
}

/** Of the charges against an actor those whose act this is; all where the gold has another word for the act than the stage. */
function toldBy(
  context: Context,
  { line, act }: Pair,
  mine: readonly GoldAccusation[],
  acts: readonly ActPlace[],
): readonly GoldAccusation[] | null {
  if (mine.length === 0) return []
  const isActOf = ({ at }: ActPlace, charge: GoldAccusation): boolean =>
    isIn(rangesOf(charge.act.span), context.document.tokens[line.tokens[at]!]!)
  const exact = mine.filter((charge) => isActOf(act, charge))
  if (exact.length > 0) return exact
  return acts.some((other) => mine.some((charge) => isActOf(other, charge))) ? null : mine
}

function isAccused(context: Context, line: Line, actor: Actor, { accused }: GoldAccusation): boolean {
  const { tokens, text } = context.document
  const span = { start: tokens[line.tokens[actor.from]!]!.start, end: tokens[line.tokens[actor.to - 1]!]!.end }
  if (isIn(rangesOf(accused.span), span)) return true
  if (actor.type === 'anaphor') return false
  const countries = [accused.iso, accused.sponsor]
  if ([actor.country, actor.sponsor].some((code) => code !== null && countries.includes(code))) return true
  return compatibleNames(accused.name ?? '', text.slice(span.start, span.end))
}
