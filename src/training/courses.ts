/** All decisions, in the order in which they build on one another. */
import type { DecisionName } from '../model/decision.ts'
import type { Course } from './recipe.ts'
import { accept } from './recipes/accept.ts'
import { type AccusationLesson, accusationLessons } from './recipes/accusation-lesson.ts'
import { accuser } from './recipes/accuser.ts'
import { act } from './recipes/act.ts'
import { answer } from './recipes/answer.ts'
import { attach } from './recipes/attach.ts'
import { attributionLessons, type Lesson } from './recipes/attribution-lesson.ts'
import { certainty } from './recipes/certainty.ts'
import { chain } from './recipes/chain.ts'
import { charge } from './recipes/charge.ts'
import { cue } from './recipes/cue.ts'
import { deed } from './recipes/deed.ts'
import { form } from './recipes/form.ts'
import { nominal } from './recipes/nominal.ts'
import { polarity } from './recipes/polarity.ts'
import { pronoun, type SpeakerLesson, speakerLessons } from './recipes/pronoun.ts'
import { reading } from './recipes/reading.ts'
import { retelling } from './recipes/retelling.ts'
import { type StanceLesson, stanceLessons } from './recipes/stance-lesson.ts'
import { sure } from './recipes/sure.ts'
import { target } from './recipes/target.ts'
import { victim } from './recipes/victim.ts'

const ATTRIBUTION: Course<Lesson> = {
  folds: 4,
  lessons: attributionLessons,
  recipes: [cue, chain, reading, attach, accept],
}

const STANCE: Course<StanceLesson> = {
  folds: 5,
  lessons: stanceLessons,
  recipes: [act, polarity, certainty, sure, target],
}

const SPEAKERS: Course<SpeakerLesson> = { folds: 10, lessons: speakerLessons, recipes: [pronoun, nominal] }

const ACCUSATIONS: Course<AccusationLesson> = {
  folds: 6,
  lessons: accusationLessons,
  recipes: [charge, retelling, accuser, victim, form, deed, answer],
}

// biome-ignore lint/suspicious/noExplicitAny: each course has lessons of its own type
export const COURSES: readonly Course<any>[] = [ATTRIBUTION, STANCE, SPEAKERS, ACCUSATIONS]

/** The decisions that must be learned so that those asked for can be, of one course. */
export function neededFor(wanted: ReadonlySet<DecisionName>, { recipes }: Course<unknown>): Set<DecisionName> {
  const needed = new Set(recipes.map(({ name }) => name).filter((name) => wanted.has(name)))
  // A recipe needs earlier ones only, so one pass from the end finds them all.
  for (const { name, needs } of [...recipes].reverse()) if (needed.has(name)) for (const one of needs) needed.add(one)
  return needed
}
