/** How strongly the speaker commits to the content. */

import { CERTAINTIES } from '../labels.ts'
import { FUTURE } from '../lexicon/auxiliaries.ts'
import { BELIEF, POSSIBLE, PROBABLE } from '../lexicon/evaluation.ts'
import { COMPARING } from '../lexicon/function-words.ts'
import { WISHING } from '../lexicon/mental-verbs.ts'
import { BELIEVERS } from '../lexicon/pronouns.ts'
import { SUGGESTING, TOPIC_CUES } from '../lexicon/speech-words.ts'
import { type Classification, FEATURE, FINAL, type Hint } from '../model/decision.ts'
import type { Certainty } from '../types.ts'
import { type ClaimWords, cueWords, wordsAt } from './claim-words.ts'
import { type ActAnswer, addJudgementFeatures, JUDGEMENT_TEMPLATES, type JudgementQuestion } from './judgement.ts'
import { Flag } from './word-flags.ts'

export interface CertaintyRule extends Hint<CertaintyQuestion, Certainty> {
  readonly name: CertaintyRuleName
}

export type CertaintyRuleName =
  | 'nothing-said'
  | 'question-or-demand'
  | 'told-to'
  | 'wish'
  | 'topic'
  | 'suggestion'
  | 'surprise'
  | 'condition'
  | 'possibility'
  | 'lone-appearance'
  | 'belief-cue'
  | 'belief'
  | 'likelihood'
  | 'expectation'
  | 'no-hedge'

type CertaintyQuestion = Pick<JudgementQuestion, 'words' | 'act'>

/** What a rule's word counts among the weights. */
const HEARD = 1

/** A rule that gives its certainty where it finds words. */
function rule(
  name: CertaintyRuleName,
  label: Certainty,
  bonus: number,
  find: (words: ClaimWords, act: ActAnswer) => readonly number[] | null,
  needs = 0,
): CertaintyRule {
  return {
    name,
    bonus,
    says: ({ words, act }) => {
      if (needs !== 0 && (words.flagged & needs) === 0) return null
      const found = find(words, act)
      return found === null ? null : { label, words: found }
    },
  }
}

/** In order: what is no assertion at all first, then the weakest marker. */
const RULES: readonly CertaintyRule[] = [
  rule('nothing-said', 'unknown', FINAL, (_, act) => (act.silent ? act.words : null)),
  rule('question-or-demand', 'unknown', FINAL, (_, { act, words }) =>
    act === 'question' || act === 'demand' ? words : null,
  ),
  // “warned firms to be on the lookout”: what somebody is told to do is no assertion.
  rule('told-to', 'unknown', FINAL, (words, { act }) =>
    act === 'warn' && words.verb.from > 0 && words.forms[words.verb.from - 1] === 'to'
      ? wordsAt(words, [words.verb.from - 1])
      : null,
  ),
  rule('wish', 'unknown', HEARD, wish),
  rule('topic', 'unknown', HEARD, topic),
  rule('suggestion', 'possible', HEARD, (words) => cueIs(words, SUGGESTING)),
  rule('surprise', 'probable', FINAL, (_, { rule, words }) => (rule === 'surprise' ? words : null)),
  rule('condition', 'possible', HEARD, condition, Flag.IF),
  rule('possibility', 'possible', HEARD, possibility, Flag.MODAL | Flag.POSSIBLE),
  rule('lone-appearance', 'probable', HEARD, (words) =>
    words.head === 'seem' || words.head === 'appear' ? cueIs(words, APPEARING) : null,
  ),
  rule('belief-cue', 'probable', HEARD, (words, { act }) =>
    act === 'support' || act === 'criticize' ? null : cueIs(words, BELIEVING),
  ),
  rule('belief', 'probable', HEARD, belief, Flag.BELIEF),
  rule('likelihood', 'probable', HEARD, likelihood),
  rule('expectation', 'probable', HEARD, (words, { act }) =>
    act === 'demand' ? null : at(words, (form, k) => form === 'should' && inVerb(words, k)),
  ),
  // No marker at all, which says little: the weights are free.
  rule('no-hedge', 'certain', FEATURE, () => []),
]

export const CERTAINTY: Classification<JudgementQuestion, Certainty, CertaintyRule> = {
  name: 'certainty',
  templates: JUDGEMENT_TEMPLATES,
  labels: CERTAINTIES,
  hints: RULES,
  addFeatures: addJudgementFeatures,
  prior: ({ words }) => words.composed.certainty,
}

const APPEARING = new Set(['seem', 'appear'])
const BELIEVING = BELIEF
const inVerb = ({ verb }: ClaimWords, k: number): boolean => k >= verb.from && k < verb.to

function cueIs(words: ClaimWords, wanted: ReadonlySet<string>): readonly number[] | null {
  return wanted.has(words.head) ? cueWords(words, (lemma) => wanted.has(lemma)) : null
}

/** The first word of the content, up to just behind its main verb group, that passes. */
function at(words: ClaimWords, passes: (form: string, k: number) => boolean): readonly number[] | null {
  for (let k = 0; k < Math.min(words.forms.length, words.verb.to + 4); k++) {
    if (passes(words.forms[k]!, k)) return wordsAt(words, [k])
  }
  return null
}

/** “wants to”, “hopes to”, “seeks a deal”: a wish commits to nothing. */
function wish(words: ClaimWords, { explicit }: ActAnswer): readonly number[] | null {
  return explicit ? null : cueIs(words, WISHING)
}

/** “talked about trade”: a noun phrase without a verb of its own. */
function topic(words: ClaimWords, { explicit }: ActAnswer): readonly number[] | null {
  if (explicit || words.verb.from < words.verb.to) return null
  return TOPIC_CUES.has(words.head) ? cueWords(words, (lemma) => TOPIC_CUES.has(lemma)) : null
}

const MAY = new Set(['could', 'may', 'might'])

/** “may”, “might”, “could” of the main clause; “perhaps”, “a chance”. */
function possibility(words: ClaimWords): readonly number[] | null {
  const { lemmas } = words
  return at(words, (form, k) => {
    if (inVerb(words, k) && MAY.has(form))
      return !(form === 'could' && (words.forms[k + 1] === "n't" || words.forms[k + 1] === 'not'))
    if (POSSIBLE.has(lemmas[k]!) && k < words.verb.to + 2) return form !== 'might' || inVerb(words, k)
    return lemmas[k] === 'chance' && k > 0
  })
}

const IF = new Set(['if', 'unless'])

/** “will fail if …”, “if …, it would …”: a future that hangs on something. */
function condition(words: ClaimWords): readonly number[] | null {
  const { forms } = words
  const k = forms.findIndex((form, place) => IF.has(form) && place < 40)
  if (k < 0) return null
  const future = forms.some(
    (form, place) => place < 40 && (FUTURE.has(form) || (form === 'going' && forms[place + 1] === 'to')),
  )
  return future ? wordsAt(words, [k]) : null
}

/** “I think”, “we believe”, “in my view”. */
function belief(words: ClaimWords): readonly number[] | null {
  const { lemmas, forms } = words
  if (words.believed) return at(words, (_, k) => BELIEF.has(lemmas[k]!))
  return at(words, (form, k) => {
    if (
      k > 0 &&
      BELIEF.has(lemmas[k]!) &&
      (BELIEVERS.has(forms[k - 1]!) || (BELIEVERS.has(forms[k - 2] ?? '') && k < 6))
    )
      return true
    return (
      (form === 'view' || form === 'opinion' || form === 'mind') && (forms[k - 1] === 'my' || forms[k - 1] === 'our')
    )
  })
}

/** “is likely to”, “probably”. */
function likelihood(words: ClaimWords): readonly number[] | null {
  return (
    at(
      words,
      (_, k) => PROBABLE.has(words.lemmas[k]!) && k < words.verb.to + 3 && !COMPARING.has(words.forms[k - 1] ?? ''),
    ) ??
    (words.cueForms.some((form) => PROBABLE.has(form) && form !== 'apparently') && words.head !== 'say'
      ? cueWords(words, (_, form) => PROBABLE.has(form))
      : null)
  )
}
