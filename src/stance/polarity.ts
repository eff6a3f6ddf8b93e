/** For or against: mostly what the act is; else what the content says for or against something. */

import { POLARITIES } from '../labels.ts'
import { FALSE, OWN_FAULT, UNTRUTHS } from '../lexicon/attitudes.ts'
import { DOING, STOPPING } from '../lexicon/deed-verbs.ts'
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import { type Classification, FINAL, type Hint } from '../model/decision.ts'
import type { Act, Polarity } from '../types.ts'
import { type ClaimWords, isNegation, wordsAt } from './claim-words.ts'
import { addJudgementFeatures, JUDGEMENT_TEMPLATES, type JudgementQuestion } from './judgement.ts'
import { Flag } from './word-flags.ts'

export interface PolarityRule extends Hint<PolarityQuestion, Polarity> {
  readonly name: PolarityRuleName
}

export type PolarityRuleName =
  | 'nothing-said'
  | 'not-done'
  | `act-${Act}`
  | 'own-conduct'
  | 'demand-to-stop'
  | 'demand'
  | 'doubt'
  | 'own-fault'
  | 'reluctance'
  | 'futility'
  | 'judging-word'

/** What a rule's word counts among the weights. */
const HEARD = 1
/** “Neutral” is a default for assertions; with the full bonus half of the stances for and against something are missed. */
const DEFAULT = 0.4

type PolarityQuestion = Pick<JudgementQuestion, 'words' | 'act'>

/** For an act that by definition is for or against what it is about, or is mostly. */
const byAct = (act: Act, label: Polarity, bonus: number): PolarityRule => ({
  name: `act-${act}`,
  bonus,
  says: (question) => (question.act.act === act ? { label, words: question.act.words } : null),
})

/** A rule that finds one word, asked where the act leaves the polarity open. */
const byWord =
  (find: (words: ClaimWords) => number, label: Polarity): PolarityRule['says'] =>
  ({ words }) => {
    const k = find(words)
    return k < 0 ? null : { label, words: wordsAt(words, [k]) }
  }

/** In order; a reason a line. */
const RULES: readonly PolarityRule[] = [
  {
    name: 'nothing-said',
    bonus: FINAL,
    says: ({ act }) => (act.silent ? { label: 'neutral', words: act.words } : null),
  },
  // “did not accuse them of it”, “has not praised it”
  {
    name: 'not-done',
    bonus: FINAL,
    says: ({ words, act }) =>
      act.explicit && act.act === 'assert' && words.cueNegated ? { label: 'neutral', words: act.words } : null,
  },
  // By definition against or for what they are about.
  byAct('accuse', 'negative', FINAL),
  byAct('criticize', 'negative', FINAL),
  byAct('warn', 'negative', FINAL),
  byAct('support', 'positive', FINAL),
  // Who only affirms what he does is for himself; who says no is against what he says no to.
  {
    name: 'own-conduct',
    bonus: FINAL,
    says: ({ words, act }) =>
      act.act === 'deny' && affirmsItself(words) ? { label: 'positive', words: act.words } : null,
  },
  byAct('deny', 'negative', HEARD),
  // “should stop the raids” is against the raids.
  {
    name: 'demand-to-stop',
    bonus: FINAL,
    says: ({ words, act }) => {
      const k = act.act === 'demand' ? stopped(words) : -1
      return k < 0 ? null : { label: 'negative', words: wordsAt(words, [k]) }
    },
  },
  {
    name: 'demand',
    bonus: HEARD,
    says: ({ act }) => (act.act === 'demand' ? { label: 'positive', words: act.words } : null),
  },
  {
    name: 'doubt',
    bonus: HEARD,
    says: ({ words, act }) =>
      act.act === 'question' && words.cueLemmas.includes('doubt') ? { label: 'negative', words: act.words } : null,
  },
  byAct('question', 'neutral', HEARD),
  {
    name: 'own-fault',
    bonus: HEARD,
    says: ({ words, act }) =>
      act.act === 'concede' && OWN_FAULT.has(words.head) ? { label: 'negative', words: act.words } : null,
  },
  byAct('concede', 'neutral', HEARD),
  // What is left is asserted, predicted or promised: its words tell.
  { name: 'reluctance', bonus: FINAL, says: byWord(reluctance, 'negative') },
  { name: 'futility', bonus: FINAL, says: byWord(futility, 'negative') },
  { name: 'judging-word', bonus: HEARD, says: judgingWord },
  { ...byAct('predict', 'neutral', HEARD), says: noJudgement('predict') },
  { ...byAct('promise', 'neutral', HEARD), says: noJudgement('promise') },
  { ...byAct('assert', 'neutral', DEFAULT), says: () => ({ label: 'neutral', words: [] }) },
]

export const POLARITY: Classification<JudgementQuestion, Polarity, PolarityRule> = {
  name: 'polarity',
  templates: JUDGEMENT_TEMPLATES,
  labels: POLARITIES,
  hints: RULES,
  addFeatures: addJudgementFeatures,
  prior: ({ words }) => words.composed.polarity,
}

function noJudgement(act: Act): PolarityRule['says'] {
  return (question) => (question.act.act === act ? { label: 'neutral', words: [] } : null)
}

/** “is a disaster”: said of the present; a forecast or a promise that has one in it judges nothing. */
function judgingWord({ words, act: { act } }: PolarityQuestion): ReturnType<PolarityRule['says']> {
  if (act !== 'assert' || (words.flagged & (Flag.BAD | Flag.GOOD)) === 0) return null
  const k = judging(words)
  if (k < 0) return null
  const negated = words.forms.slice(Math.max(0, k - 3), k).some(isNegation)
  const against = BAD.has(words.lemmas[k]!) !== negated
  return { label: against ? 'negative' : 'positive', words: wordsAt(words, [k]) }
}

/** The position of the first judging word, up to just behind the main verb group, or -1. */
function judging({ forms, lemmas, verb }: ClaimWords): number {
  // “how best to begin” praises nothing.
  return lemmas.findIndex(
    (lemma, place) => place < verb.to + 5 && (BAD.has(lemma) || GOOD.has(lemma)) && forms[place - 1] !== 'how',
  )
}

/** “barely willing”, “not interested in”, “reluctant to”: the position of the word, or -1. */
function reluctance({ forms, verb }: ClaimWords): number {
  return forms.findIndex((form, k) => {
    if (k > verb.to + 3) return false
    if (form === 'reluctant' || form === 'unwilling') return true
    return (
      (form === 'willing' || form === 'interested' || form === 'eager') &&
      forms.slice(Math.max(0, k - 3), k).some((before) => isNegation(before) || before === 'barely')
    )
  })
}

/** “will do very little to help”, “has done nothing for them”: the position of “little” or “nothing”, or -1. */
function futility({ document, content, forms, lemmas, verb, subject }: ClaimWords): number {
  // “I did nothing to them” defends; “there is nothing they can do” is no judgement of anybody.
  if (subject.some((form) => form === 'i' || form === 'we')) return -1
  for (let k = verb.from; k < Math.min(forms.length, verb.to + 6); k++) {
    if (forms[k] !== 'little' && forms[k] !== 'nothing') continue
    const before = forms[k - 1] === 'very' || forms[k - 1] === 'so' || forms[k - 1] === 'too' ? k - 2 : k - 1
    const tag = document.tokens[content[k + 1] ?? -1]?.tag
    if (before >= 0 && DOING.has(lemmas[before]!) && tag !== 'NOUN' && lemmas[k + 1] !== 'wrong') return k
  }
  return -1
}

/** “should stop”, “must not”, “urged them to drop”: the position of the word that says no, behind the first word that demands. */
function stopped({ forms, lemmas, verb }: ClaimWords): number {
  const limit = Math.min(forms.length, verb.to + 8)
  for (let k = 0; k < limit; k++) {
    const form = forms[k]!
    const lead = form === 'should' || form === 'must' || form === 'to' || form === 'ought' || form === 'for'
    if (!lead && k > 0) continue
    for (let j = lead ? k + 1 : k; j < Math.min(k + 4, limit); j++) {
      if (STOPPING.has(lemmas[j]!) || (lead && isNegation(forms[j]!))) return j
    }
    if (lead) return -1
  }
  return -1
}

/** “insisted that it does crack down”: the content says no to nothing, it affirms what the speaker does. */
function affirmsItself(words: ClaimWords): boolean {
  if (words.cueNegated || words.head === 'deny' || words.head === 'refuse' || words.head === 'reject') return false
  return (
    !words.forms.slice(0, words.verb.to + 4).some(isNegation) &&
    !words.lemmas.some((lemma) => FALSE.has(lemma) || UNTRUTHS.has(lemma) || lemma === 'none')
  )
}
