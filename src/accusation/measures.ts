/** Counter-measures of a state that the article tells: “China pulled out of the talks”, “expelled 35 Russian diplomats”. */
import { DECIDING_VERBS } from '../lexicon/answer-words.ts'
import { RETALIATING } from '../lexicon/cyber-acts.ts'
import type { TokenSpan } from '../types.ts'
import type { ActorContext } from './context.ts'
import { PASSIVE, path } from './path.ts'
import { phraseEnd, spanAt, subjectBefore } from './roles.ts'
import type { Line } from './sentence.ts'

export interface Measure {
  /** The state that takes the measure, and the one that it is taken against; one of them is known. */
  readonly country: string | null
  readonly against: string | null
  readonly line: Line
  /** The words that name who takes it. */
  readonly mention: TokenSpan
}

/** A counter-measure of a state told by the article: “China pulled out of the talks”, “expelled 35 ⟨Russian⟩ diplomats”. */
export function measuresIn(context: ActorContext): Measure[] {
  return context.lines.flatMap((line) => {
    const verb = measureAt(line)
    if (verb < 0) return []
    const actors = context.actors[line.index]!
    const measure = (from: number, to: number, country: string | null, against: string | null): Measure[] => [
      { country, against, line, mention: spanAt(context.document, line, from, to) },
    ]
    // “two Russian officers, expelled by ⟨Peru⟩”.
    if (AGAINST.has(line.lemmas[verb]!) && line.forms[verb + 1] === 'by') {
      const hit = actors.findLast(({ to, country, sponsor }) => to <= verb && (country ?? sponsor) !== null)
      const to = phraseEnd(line, verb + 2)
      return hit === undefined || to <= verb + 2 ? [] : measure(verb + 2, to, null, hit.country ?? hit.sponsor)
    }
    const hit = actors.find(({ from, country, sponsor }) => from > verb && (country ?? sponsor) !== null)
    const subject = subjectBefore(line, verb - (line.forms[verb - 1] === 'to' ? 2 : 0))
    if (hit !== undefined && AGAINST.has(line.lemmas[verb]!) && subject !== null)
      return measure(subject.from, subject.to, null, hit.country ?? hit.sponsor)
    const state = actors.find(({ type, to }) => (type === 'state' || type === 'body') && to <= verb && verb - to < 5)
    return state === undefined || state.country === null ? [] : measure(state.from, state.to, state.country, null)
  })
}

/** What is done to somebody: the one who was accused is hit by it. */
const AGAINST = new Set(['expel', 'impose', 'sanction'])

/** Modals, negations and “to” before a measure: not done, or not yet. */
const UNDONE = path('[modal not to]')

/** The verb of a measure that was taken; -1 where there is none, or it may only come. */
function measureAt({ lemmas, tags, forms, path }: Line): number {
  return lemmas.findIndex((lemma, k) => {
    const particle = RETALIATING.get(lemma)
    if (particle === undefined || tags[k] !== 'VERB' || (particle !== null && forms[k + 1] !== particle)) return false
    // “a threat of ⟨imposing⟩ sanctions”, “U.S.-⟨imposed⟩ sanctions”: nobody is told to do so.
    if (forms[k - 1] === '-' || (forms[k]!.endsWith('ing') && !PASSIVE.test(path.slice(Math.max(0, k - 3), k))))
      return false
    if (lemma === 'impose' && !forms.slice(k, k + 8).includes('sanctions')) return false
    const decided = forms[k - 1] === 'to' && DECIDING_VERBS.has(lemmas[k - 2] ?? '')
    return decided || !UNDONE.test(path.slice(Math.max(0, k - 4), k))
  })
}
