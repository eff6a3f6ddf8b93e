/** By whose hands or tools an act is done: hired hackers, malware written or used, attempts. */
import { HIRING_VERBS, MAKING_VERBS, TOOL_WORDS, USING_VERBS } from '../../lexicon/attacker-words.ts'
import type { Actor } from '../actor.ts'
import type { ActPlace } from '../acts.ts'
import { path } from '../path.ts'
import type { Line } from '../sentence.ts'
import { AFTER } from './parts.ts'
import type { MeansPattern, Pattern } from './pattern.ts'

const ON_OR_OF = path('[on of]')

export const MEANS: Readonly<Record<MeansPattern, Pattern>> = {
  // “⟨Russia⟩ hired two men to ⟨hack⟩”.
  'actor-hired': {
    path: path(`^ ${AFTER} [adv be have do]* try [det adj noun of comma and]{1,12} to adv? $`),
    act: 'verb',
    // What “they” used is a step of what they did.
    passes: ({ lemmas }, { to, type }, { at }) =>
      type !== 'anaphor' && lemmas.slice(to, at).some((lemma) => HIRING_VERBS.has(lemma)),
  },
  // “⟨the navy⟩ wrote a worm to ⟨sabotage⟩ pumps”.
  'made-to': {
    path: path(`^ ${AFTER} [adv be have do]* verb [det adj noun]{1,5} to adv? $`),
    act: 'verb',
    passes: makesTool,
  },
  // “a worm written by ⟨Iran⟩ and Syria to ⟨sabotage⟩ pumps”.
  'made-by': {
    before: path('verb by [det adj noun and]{0,6} $'),
    path: path('^ (?:and [det adj noun]{1,4})? to adv? $'),
    act: 'verb',
    passes: ({ lemmas }, { from }) =>
      lemmas.slice(Math.max(0, from - 8), from).some((lemma) => MAKING_VERBS.has(lemma)),
  },
  // “malware used by ⟨the group⟩ in the ⟨attack⟩”.
  'used-by': {
    before: path('[verb try] by [det adj noun]{0,3} $'),
    path: path('^ [in for to] [det adj noun]{0,4} $'),
    act: 'noun',
    passes: ({ lemmas, path }, { from }, { at }) =>
      // “in its attacks” hits nobody.
      ON_OR_OF.test(path[at + 1] ?? '') &&
      lemmas.slice(Math.max(0, from - 5), from).some((lemma) => USING_VERBS.has(lemma)),
  },
  // “attempt by ⟨Iran⟩ to ⟨steal⟩”.
  'attempt-by': { before: path('try by [det adj noun]{0,3} $'), path: path('^ to adv? $'), act: 'verb' },
}

/** “created a virus to sabotage”: a tool and its purpose. */
function makesTool({ forms, lemmas }: Line, { to }: Actor, { at }: ActPlace): boolean {
  return (
    lemmas.slice(to, at).some((lemma) => MAKING_VERBS.has(lemma)) &&
    forms.slice(to, at).some((form) => TOOL_WORDS.has(form))
  )
}
