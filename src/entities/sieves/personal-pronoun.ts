/**
 * “he”, “she”: the person before who fits best by gender, distance, grammar and turn.
 *
 *   Clinton told Anderson Cooper that ⟨she⟩ …       → Clinton: a subject, and a woman
 */
import type { Gender } from '../../lexicon/roles.ts'
import { firstIndex } from '../../span.ts'
import type { Answer, Context, Sieve, Trace } from '../sieve.ts'
import { spanOf } from '../sieve.ts'

const GENDER: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['himself', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
])

/** Sentences back. */
const REACH = 6
/** Traces looked at: six sentences seldom hold more. */
const MOST = 40

const WEIGHTS = {
  sentence: -0.9,
  subject: 1,
  possessive: -0.7,
  otherQuotation: -1,
  listed: -1,
  lastSpeaker: 1.2,
  gender: 0.4,
  unsure: -1,
} as const

export const personalPronoun: Sieve = (context, { pronoun, from }) => {
  const gender = pronoun === null ? undefined : GENDER.get(pronoun)
  return gender === undefined ? null : personBefore(context, from, gender)
}

export function genderOfPronoun(word: string): Gender | undefined {
  return GENDER.get(word)
}

export function personBefore(context: Context, at: number, gender: Gender | null): Answer | null {
  const { scene, traces, turns } = context
  const here = scene.sentenceOf[at]!
  const speaker = turns[firstIndex(turns, (turn) => turn.at >= at) - 1]
  let chosen: Trace | null = null
  let top = Number.NEGATIVE_INFINITY
  for (let t = firstIndex(traces, (trace) => trace.at >= at) - 1, seen = 0; t >= 0 && seen < MOST; t--, seen++) {
    const trace = traces[t]!
    const { who } = trace
    const distance = here - scene.sentenceOf[trace.at]!
    if (distance > REACH) break
    if (gender !== null && who.gender !== null && who.gender !== gender) continue
    let worth = distance * WEIGHTS.sentence
    if (trace.subject) worth += WEIGHTS.subject
    if (trace.listed) worth += WEIGHTS.listed
    if (trace.possessive) worth += WEIGHTS.possessive
    if (who.gender !== null && who.gender === gender) worth += WEIGHTS.gender
    if (who.kind !== 'person') worth += who.name.includes(' ') ? WEIGHTS.unsure : 2 * WEIGHTS.unsure
    if (speaker !== undefined && who.key === speaker.who.key) worth += WEIGHTS.lastSpeaker
    const quotation = scene.quotationOf[trace.at]!
    if (quotation >= 0 && quotation !== scene.quotationOf[at]) worth += WEIGHTS.otherQuotation
    if (worth > top) {
      top = worth
      chosen = trace
    }
  }
  return chosen === null
    ? null
    : { who: chosen.who, rule: 'pronoun', words: [spanOf(context, chosen.at, chosen.at + 1)] }
}
