/**
 * What is known of a word, as bits, so that each word of a content is looked up once. The bits of a whole content tell which
 * rules cannot fit: without any word of danger none has to be looked for.
 */
import { CHARGED, DENIED, ESSENTIAL, FALSE, FAULT, INNOCENT, NOT_DONE, UNTRUTHS } from '../lexicon/attitudes.ts'
import { DUTY, MODALS } from '../lexicon/auxiliaries.ts'
import { BAD, BELIEF, DANGER, GOOD, HARMING, POSSIBLE, PROBABLE, WRONGDOING, WRONGING } from '../lexicon/evaluation.ts'
import { INTENDING } from '../lexicon/mental-verbs.ts'
import { ACT_OF } from '../lexicon/reporting-acts.ts'

export const Flag = {
  BAD: 1,
  GOOD: 2,
  DANGER: 4,
  WRONG: 8,
  BELIEF: 16,
  POSSIBLE: 32,
  PROBABLE: 64,
  /** Names an act: “criticize”, “promise”. */
  ACT: 128,
  MODAL: 256,
  IF: 512,
  /** A charge, or a word that says what is denied of one: “allegation”, “guilty”, “nothing”. */
  CHARGE: 1024,
  FAULT: 2048,
  /** “ask”, “want”, “looking”: of somebody else, perhaps. */
  WANT: 4096,
  /** “must”, “have”, “essential”. */
  DUTY: 8192,
  /** “plan”, “willing”. */
  INTENT: 16384,
  /** A deed, a harm, a fault or a falsehood: what the rules of the main clause go by. */
  DEED: 32768,
} as const

export const WANTING: ReadonlySet<string> = new Set(['ask', 'want'])
const FLAGS: ReadonlyMap<string, number> = (() => {
  const flags = new Map<string, number>()
  const add = (words: Iterable<string>, flag: number): void => {
    for (const word of words) flags.set(word, (flags.get(word) ?? 0) | flag)
  }
  add(BAD, Flag.BAD)
  add(GOOD, Flag.GOOD)
  add(DANGER, Flag.DANGER)
  add(WRONGDOING, Flag.WRONG)
  add(BELIEF, Flag.BELIEF)
  add(['mind', 'opinion', 'view'], Flag.BELIEF)
  add(POSSIBLE, Flag.POSSIBLE)
  add(['chance'], Flag.POSSIBLE)
  add(PROBABLE, Flag.PROBABLE)
  add(ACT_OF.keys(), Flag.ACT)
  add(MODALS, Flag.MODAL)
  add(['if', 'unless'], Flag.IF)
  add([...CHARGED, ...DENIED, ...FALSE, 'nothing'], Flag.CHARGE)
  add(FAULT, Flag.FAULT)
  add([...WANTING, 'looking'], Flag.WANT)
  add([...DUTY, ...ESSENTIAL], Flag.DUTY)
  add(INTENDING, Flag.INTENT)
  for (const words of [FALSE, FAULT, HARMING, INNOCENT, NOT_DONE, UNTRUTHS, WRONGDOING, WRONGING]) add(words, Flag.DEED)
  add(['cover', 'loom', 'nothing', 'true', 'wrong'], Flag.DEED)
  return flags
})()

/** A word's bits by its lemma; of its form only what it judges or leaves open, since “rigged” blames where “rig” may not. */
export function flagsOf(lemma: string, form: string): number {
  const known = FLAGS.get(lemma) ?? 0
  return form === lemma ? known : known | ((FLAGS.get(form) ?? 0) & OF_FORMS)
}
const OF_FORMS = Flag.BAD | Flag.GOOD | Flag.MODAL | Flag.WANT | Flag.DUTY | Flag.CHARGE | Flag.INTENT

/** A rule that is not asked where no word of the content has one of the bits: it could not answer. */
export function needing<Question extends { readonly flagged: number }, Answer>(
  bits: number,
  find: (question: Question) => Answer | null,
): (question: Question) => Answer | null {
  return (question) => ((question.flagged & bits) === 0 ? null : find(question))
}
