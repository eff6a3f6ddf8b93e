/** For or against: mostly what the act is; else what the content says for or against something. */
import type { Reason } from '../findings.ts'
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import type { Polarity } from '../types.ts'
import type { ActFinding } from './act.ts'
import { type ClaimWords, isNegation, wordsAt } from './claim-words.ts'

const STOPPING = new Set([
  'abandon',
  'abolish',
  'ban',
  'block',
  'boycott',
  'cancel',
  'cease',
  'close',
  'cut',
  'defund',
  'delay',
  'delete',
  'dismiss',
  'disavow',
  'drop',
  'eliminate',
  'end',
  'fire',
  'halt',
  'impeach',
  'oust',
  'overturn',
  'postpone',
  'prevent',
  'quit',
  'reject',
  'release',
  'remove',
  'repeal',
  'resign',
  'reverse',
  'scrap',
  'shut',
  'stop',
  'suspend',
  'undo',
  'withdraw',
])

export function decidePolarity(
  words: ClaimWords,
  { act, silent, reason }: ActFinding,
): { polarity: Polarity; reason: Reason } {
  const give = (polarity: Polarity, rule: string, spans = reason.words) => ({
    polarity,
    reason: { field: 'polarity', rule, words: spans },
  })
  if (silent) return give('neutral', 'nothing-said')
  switch (act) {
    case 'accuse':
    case 'criticize':
    case 'warn':
      return give('negative', `act-${act}`)
    case 'support':
      return give('positive', 'act-support')
    case 'deny':
      return affirmsItself(words) ? give('positive', 'own-conduct') : give('negative', 'act-deny')
    case 'demand': {
      const k = words.lemmas.findIndex((lemma, place) => place < words.verb.to + 4 && STOPPING.has(lemma))
      const not = words.forms.findIndex((form, place) => place < words.verb.to + 2 && isNegation(form))
      if (k >= 0 || not >= 0) return give('negative', 'demand-to-stop', wordsAt(words, [k >= 0 ? k : not]))
      return give('positive', 'demand')
    }
    case 'question':
      return words.cueLemmas.has('doubt') ? give('negative', 'doubt') : give('neutral', 'act-question')
    case 'concede':
      return OWN_FAULT.has(words.head) ? give('negative', 'own-fault') : give('neutral', 'act-concede')
    default: {
      const unwilling = reluctance(words)
      if (unwilling >= 0) return give('negative', 'reluctance', wordsAt(words, [unwilling]))
      const k = words.lemmas.findIndex(
        (lemma, place) => place < words.verb.to + 5 && (BAD.has(lemma) || GOOD.has(lemma)),
      )
      if (k < 0 || act === 'predict' || act === 'promise') return give('neutral', `act-${act}`, [])
      const negated = words.forms.slice(Math.max(0, k - 3), k).some(isNegation)
      return give(BAD.has(words.lemmas[k]!) !== negated ? 'negative' : 'positive', 'judging-word', wordsAt(words, [k]))
    }
  }
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

const OWN_FAULT = new Set(['apologise', 'apologize', 'apology', 'regret', 'confess', 'sorry'])

/** “insisted that it does crack down”: the content says no to nothing, it affirms what the speaker does. */
function affirmsItself(words: ClaimWords): boolean {
  if (words.head === 'deny' || words.head === 'refuse' || words.head === 'reject') return false
  return (
    !words.forms.slice(0, words.verb.to + 4).some(isNegation) &&
    !words.lemmas.some((lemma) => lemma === 'false' || lemma === 'baseless')
  )
}
