/** Labelled charges as the stage tells them: with the accuser and the victim that it finds itself, and the acts of their retellings. */
import { wordsOfAccused } from '../../accusation/accused.ts'
import { aimOf } from '../../accusation/act-type.ts'
import { findActors } from '../../accusation/actors.ts'
import { type Charge, chargeOf } from '../../accusation/charges.ts'
import { whoIsIn } from '../../accusation/known.ts'
import type { DeedQuestion } from '../../accusation/learned/deed.ts'
import type { Pair } from '../../accusation/learned/pair.ts'
import { looseTie } from '../../accusation/loose-tie.ts'
import { toldOf } from '../../accusation/tellings.ts'
import type { GoldAccusation } from '../../evaluation/gold.ts'
import type { AccusationLesson, LabelledCharge } from '../recipes/accusation-lesson.ts'

export interface ToldCharge extends DeedQuestion {
  readonly label: GoldAccusation
}

const read = new WeakMap<AccusationLesson, readonly ToldCharge[]>()

/** Worked out once for each lesson: several decisions ask for them, for each fold. */
export function toldCharges(lesson: AccusationLesson): readonly ToldCharge[] {
  const found = read.get(lesson) ?? readTold(lesson)
  read.set(lesson, found)
  return found
}

function readTold({ context, charges, pairs, reading }: AccusationLesson): ToldCharge[] {
  if (context === null) return []
  const { document, lines, scene } = context
  const asCharge = ({ line, actor, act, tie }: Pair): Charge =>
    chargeOf(context, line, tie ?? looseTie({ line, actor, act }))
  const found = charges.map((one) => ({ ...one, charge: asCharge(one.pair) }))
  const words = found.flatMap(({ pair, charge: { accuser, victim } }) => [
    wordsOfAccused(document, pair.line, pair.actor).who,
    ...(accuser === null || accuser.speaker !== null ? [] : [accuser.mention]),
    ...(victim === null ? [] : [victim]),
  ])
  const cast = reading.withParties(words)
  const actors = lines.map((line) => findActors(document, line, scene))
  const whoIs = whoIsIn(cast)
  const known = { ...context, cast, actors, whoIs, backings: new Map() }
  return found.map(({ pair, label, charge }) => ({
    label,
    told: toldOf(known, pair.line, charge),
    type: aimOf(context, pair.line, pair.act),
    again: retellings({ pair, label }, pairs).map(({ line, act }) => aimOf(context, line, act)),
  }))
}

/** The first pair of each other sentence that tells the same charge. */
function retellings({ pair, label }: LabelledCharge, pairs: AccusationLesson['pairs']): Pair[] {
  const seen = new Set([pair.line])
  return pairs
    .filter(({ told }) => told?.includes(label))
    .map((one) => one.pair)
    .filter(({ line }) => !seen.has(line) && seen.add(line))
}
