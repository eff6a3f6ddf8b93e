/** For or against: mostly what the act is; else what the content says for or against something. */
import type { Reason } from '../findings.ts'
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import type { Polarity, Span } from '../types.ts'
import type { ActFinding } from './act.ts'
import { type ClaimWords, isNegation, wordsAt } from './claim-words.ts'
import { Flag } from './word-flags.ts'

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
  const { words: deciding } = reason
  if (silent) return give('neutral', 'nothing-said', deciding)
  switch (act) {
    case 'accuse':
    case 'criticize':
    case 'warn':
      return give('negative', `act-${act}`, deciding)
    case 'support':
      return give('positive', 'act-support', deciding)
    case 'deny':
      return affirmsItself(words) ? give('positive', 'own-conduct', deciding) : give('negative', 'act-deny', deciding)
    case 'demand': {
      const k = stopped(words)
      if (k >= 0) return give('negative', 'demand-to-stop', wordsAt(words, [k]))
      return give('positive', 'demand', deciding)
    }
    case 'question':
      return words.cueLemmas.has('doubt')
        ? give('negative', 'doubt', deciding)
        : give('neutral', 'act-question', deciding)
    case 'concede':
      return OWN_FAULT.has(words.head)
        ? give('negative', 'own-fault', deciding)
        : give('neutral', 'act-concede', deciding)
    default: {
      const unwilling = reluctance(words)
      if (unwilling >= 0) return give('negative', 'reluctance', wordsAt(words, [unwilling]))
      const futile = futility(words)
      if (futile >= 0) return give('negative', 'futility', wordsAt(words, [futile]))
      const k = (words.flagged & (Flag.BAD | Flag.GOOD)) === 0 ? -1 : judging(words)
      if (k < 0 || act === 'predict' || act === 'promise') return give('neutral', `act-${act}`, [])
      const negated = words.forms.slice(Math.max(0, k - 3), k).some(isNegation)
      return give(BAD.has(words.lemmas[k]!) !== negated ? 'negative' : 'positive', 'judging-word', wordsAt(words, [k]))
    }
  }
}

function give(polarity: Polarity, rule: string, words: readonly Span[]): { polarity: Polarity; reason: Reason } {
  return { polarity, reason: { field: 'polarity', rule, words } }
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

const DOING = new Set(['achieve', 'accomplish', 'contribute', 'do', 'offer'])

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

const OWN_FAULT = new Set(['apologise', 'apologize', 'apology', 'regret', 'confess', 'sorry'])

/** “insisted that it does crack down”: the content says no to nothing, it affirms what the speaker does. */
function affirmsItself(words: ClaimWords): boolean {
  if (words.head === 'deny' || words.head === 'refuse' || words.head === 'reject') return false
  return (
    !words.forms.slice(0, words.verb.to + 4).some(isNegation) &&
    !words.lemmas.some((lemma) => lemma === 'false' || lemma === 'baseless')
  )
}
