/** The act that the content tells, where the cue leaves it open: “we will respond” promises, “is not true” denies. */

import { CHARGED, DENIED, ESSENTIAL, FALSE, FAULT, FOND, SURPRISED } from '../lexicon/attitudes.ts'
import { FUTURE_OR_ABLE, WILL } from '../lexicon/auxiliaries.ts'
import { BAD, GOOD, HARM, WRONGDOING } from '../lexicon/evaluation.ts'
import { INTENDING } from '../lexicon/mental-verbs.ts'
import { OWN } from '../lexicon/pronouns.ts'
import { ACT_OF } from '../lexicon/reporting-acts.ts'
import type { Act } from '../types.ts'
import type { ActSaid } from './act.ts'
import { type ClaimWords, cueWords, isNegation, wordsAt } from './claim-words.ts'
import { WANTING } from './word-flags.ts'

/** “is not true”, “had nothing to do with”, “has never broken the law”, “the allegations are false”. */
export function chargeDenied(words: ClaimWords): ActSaid | null {
  const { forms, lemmas, verb } = words
  const window = Math.min(forms.length, verb.to + 5)
  for (let k = verb.from; k < window; k++) {
    if (!isNegation(forms[k]!)) continue
    for (let j = k + 1; j < Math.min(window, k + 4); j++) {
      if (DENIED.has(lemmas[j]!) || CHARGED.has(lemmas[j]!)) return { label: 'deny', words: wordsAt(words, [k, j]) }
    }
  }
  const nothing = forms.indexOf('nothing')
  if (
    nothing >= 0 &&
    (forms.slice(nothing, nothing + 5).includes('do') || lemmas[nothing + 1] === 'wrong') &&
    forms.slice(0, nothing).some((f) => f === 'had' || f === 'has' || f === 'have' || f === 'did' || f === 'done')
  ) {
    return { label: 'deny', words: wordsAt(words, [nothing]) }
  }
  const charge = lemmas.findIndex((lemma) => CHARGED.has(lemma))
  const false_ = lemmas.findIndex((lemma) => FALSE.has(lemma))
  if (charge >= 0 && false_ >= 0 && Math.abs(charge - false_) < 6)
    return { label: 'deny', words: wordsAt(words, [charge, false_]) }
  return null
}

/** “would be surprised if”, “wouldn't be shocked to see”: a prediction that is not quite sure. */
export function surprise(words: ClaimWords): ActSaid | null {
  const { forms, verb } = words
  for (let k = verb.from + 1; k < Math.min(forms.length - 1, verb.to + 3); k++) {
    if (!SURPRISED.has(forms[k]!) || (forms[k + 1] !== 'if' && forms[k + 1] !== 'to')) continue
    const would = forms.slice(verb.from, k).findIndex((form) => form === 'would' || form === "'d" || form === '’d')
    if (would >= 0) return { label: 'predict', words: wordsAt(words, [verb.from + would, k]) }
  }
  return null
}

/** “I blame the vendor”, “she supports the bill”: first person, or the third person of an indirect telling. */
export function namedBySpeaker(words: ClaimWords, speakers: ReadonlySet<string>): ActSaid | null {
  const { lemmas, forms, verb, subject } = words
  const who = subject[subject.length - 1] ?? ''
  if (subject.length > 2 || !speakers.has(who)) return null
  const group = forms.slice(verb.from, verb.to)
  if (group.some((form) => FUTURE_OR_ABLE.has(form) || WILL.has(form))) return null
  const lemma = lemmas[verb.to - 1] ?? ''
  // “We oppose it” does it in saying so; “we were praised”, “we had to refuse”, “I praised him then” tell of something.
  if (speakers === FIRST && (group.length !== 1 || group[0] !== lemma)) return null
  // “I like it, but …”: fondness is often only the opening.
  const act = speakers === FIRST && FOND.has(lemma) ? undefined : ACT_OF.get(lemma)
  if (act === undefined || !NAMED.has(act)) return null
  const negated = group.some(isNegation)
  if (negated && act !== 'support') return null
  return { label: negated ? 'criticize' : act, words: wordsAt(words, [verb.to - 1]) }
}

export const FIRST: ReadonlySet<string> = new Set(['i', 'we'])
const NAMED: ReadonlySet<Act> = new Set<Act>(['accuse', 'concede', 'criticize', 'demand', 'support', 'promise', 'warn'])

/** “insisted that it does crack down”: to insist on a fact is to say no to a charge. */
export function insistence(words: ClaimWords): ActSaid | null {
  if (words.head !== 'insist' || words.verb.from === words.verb.to) return null
  if (
    words.forms
      .slice(words.verb.from, words.verb.to)
      .some((form) => FUTURE_OR_ABLE.has(form) || WILL.has(form) || form === 'should' || form === 'must')
  )
    return null
  return { label: 'deny', words: cueWords(words, (lemma) => lemma === 'insist') }
}

/** “what I did was a mistake”, “I am sorry”, “she regrets it”. */
export function ownFault(words: ClaimWords): ActSaid | null {
  const { forms, lemmas, verb } = words
  const own = forms.slice(0, verb.to + 1).some((form) => OWN.has(form))
  if (!own) return null
  const k = lemmas.findIndex((lemma, place) => FAULT.has(lemma) && place < verb.to + 10)
  return k < 0 || forms.slice(Math.max(0, k - 4), k).some(isNegation)
    ? null
    : { label: 'concede', words: wordsAt(words, [k]) }
}

/** “she complied with the rules”, “we did nothing wrong”: says no to a charge by affirming the contrary. */
export function conductDefended(words: ClaimWords): ActSaid | null {
  const { lemmas, verb } = words
  for (let k = verb.from; k < Math.min(lemmas.length, verb.to); k++) {
    if (lemmas[k] === 'comply' || lemmas[k] === 'cooperate' || lemmas[k] === 'obey' || lemmas[k] === 'adhere')
      return { label: 'deny', words: wordsAt(words, [k]) }
  }
  return null
}

/** “could lead to more attacks”, “is a threat to”: harm that is still to come. */
export function dangerAhead(words: ClaimWords): ActSaid | null {
  const { forms, lemmas, verb } = words
  const modal = forms.slice(verb.from, verb.to).findIndex((form) => FUTURE_OR_ABLE.has(form))
  if (modal < 0) return null
  const danger = lemmas.findIndex((lemma, k) => k > verb.from && k < verb.to + 8 && HARM.has(lemma))
  return danger < 0 ? null : { label: 'warn', words: wordsAt(words, [verb.from + modal, danger]) }
}

/** “should take steps”, “must resign”, “needs to”, “has to”; “it is essential that”. */
export function obligation(words: ClaimWords): ActSaid | null {
  const { forms, lemmas, verb, content, document } = words
  for (let k = verb.from; k < Math.min(verb.to + 1, forms.length); k++) {
    const form = forms[k]!
    const next = forms[k + 1]
    const bare = document.tokens[content[k + 1] ?? -1]?.tag
    if ((form === 'should' || form === 'must') && forms[k + 1] !== 'have')
      return { label: 'demand', words: wordsAt(words, [k]) }
    if ((lemmas[k] === 'need' || lemmas[k] === 'have' || form === 'got') && next === 'to' && k < verb.from + 3) {
      return { label: 'demand', words: wordsAt(words, [k]) }
    }
    if (form === 'let' && (next === "'s" || next === '’s' || next === 'us'))
      return { label: 'demand', words: wordsAt(words, [k]) }
    if (form === 'ought' && bare !== undefined) return { label: 'demand', words: wordsAt(words, [k]) }
  }
  const essential = lemmas.findIndex((lemma, k) => k < 8 && ESSENTIAL.has(lemma))
  if (
    essential >= 0 &&
    (forms.slice(essential + 1, essential + 3).includes('that') ||
      forms.slice(essential + 1, essential + 5).includes('to'))
  ) {
    return { label: 'demand', words: wordsAt(words, [essential]) }
  }
  // An imperative: a bare verb begins the quotation.
  return null
}

/** “we want them to leave”, “we are looking for an improvement”: of others, not of oneself. */
export function wantedOfOthers(words: ClaimWords): ActSaid | null {
  const { forms, lemmas } = words
  for (let k = 1; k < Math.min(forms.length - 2, 60); k++) {
    const looks = forms[k] === 'looking' && forms[k + 1] === 'for'
    if (!looks && !(WANTING.has(lemmas[k]!) && forms[k + 1] !== 'to' && k < words.verb.to + 2)) continue
    const before = forms.slice(Math.max(0, k - 3), k)
    if (before.some(isNegation) || !before.some((form) => form === 'i' || form === 'we')) continue
    if (looks) return { label: 'demand', words: wordsAt(words, [k, k + 1]) }
    if (forms.slice(k + 2, k + 6).includes('to')) return { label: 'demand', words: wordsAt(words, [k]) }
  }
  return null
}

/** “I will fight”, “we plan to”, and, of oneself in the third person, “he would respond”. */
export function ownCommitment(words: ClaimWords): ActSaid | null {
  const { forms, verb, subject, lemmas } = words
  const who = subject[subject.length - 1] ?? ''
  const own = (who === 'i' || who === 'we') && subject.length <= 3
  const group = forms.slice(verb.from, verb.to)
  const will = group.findIndex((form) => WILL.has(form))
  if (own && will >= 0 && !group.some((form) => form === 'be' || form === 'have') && !group.some(isNegation)) {
    return { label: 'promise', words: wordsAt(words, [verb.from + will]) }
  }
  if (
    subject.some((form) => form === 'not' || form === 'never') ||
    group.some((form) => isNegation(form) || form === 'barely')
  )
    return null
  const plan = lemmas.slice(verb.from, verb.to + 1).findIndex((lemma) => INTENDING.has(lemma))
  if (plan >= 0 && subject.length <= 4) return { label: 'promise', words: wordsAt(words, [verb.from + plan]) }
  return null
}

/** “will”, “would”, “going to”, “is likely to”, “is unlikely”, “expect”; “if …, … not going to see”. */
export function future(words: ClaimWords): ActSaid | null {
  const { forms, lemmas, verb } = words
  const chance = lemmas.findIndex((lemma, k) => (lemma === 'chance' || lemma === 'likelihood') && k < verb.to + 3)
  if (chance >= 0) return { label: 'predict', words: wordsAt(words, [chance]) }
  if (forms.includes('if') || forms.includes('unless')) {
    const later = forms.findIndex(
      (form, k) => k < 40 && (WILL.has(form) || (form === 'going' && forms[k + 1] === 'to')),
    )
    if (later >= 0) return { label: 'predict', words: wordsAt(words, [later]) }
  }
  for (let k = verb.from; k < Math.min(forms.length, verb.to + 3); k++) {
    const form = forms[k]!
    if (WILL.has(form) && k < verb.to) return { label: 'predict', words: wordsAt(words, [k]) }
    if (form === 'would' && k < verb.to && forms[k + 1] !== 'have' && forms[k + 1] !== 'like')
      return { label: 'predict', words: wordsAt(words, [k]) }
    if (lemmas[k] === 'likely' || lemmas[k] === 'unlikely') return { label: 'predict', words: wordsAt(words, [k]) }
    if (form === 'going' && forms[k + 1] === 'to') return { label: 'predict', words: wordsAt(words, [k, k + 1]) }
    if (lemmas[k] === 'expect' && k < verb.to) return { label: 'predict', words: wordsAt(words, [k]) }
  }
  return null
}

/** “They stole our secrets”: somebody else's wrong deed, done. */
export function wrongDeed(words: ClaimWords): ActSaid | null {
  const { forms, lemmas, verb, subject } = words
  const who = subject[subject.length - 1] ?? ''
  if (who === 'i' || who === 'we' || who === '' || words.asks) return null
  if (forms.slice(verb.from, verb.to).some(isNegation)) return null
  for (let k = verb.from; k < verb.to; k++)
    if (WRONGDOING.has(lemmas[k]!)) return { label: 'accuse', words: wordsAt(words, [k]) }
  return null
}

/** A judging word said of somebody in the main clause: “is a disaster”, “has been wonderful”. */
export function judgement(words: ClaimWords): ActSaid | null {
  const { lemmas, forms, verb } = words
  for (let k = 0; k < Math.min(lemmas.length, verb.to + 6); k++) {
    const lemma = lemmas[k]!
    const bad = BAD.has(lemma)
    if ((!bad && !GOOD.has(lemma)) || forms[k - 1] === 'how') continue
    const { tag } = words.document.tokens[words.content[k]!]!
    if (tag === 'ADV' || (!bad && k < verb.from)) continue
    const negated = forms.slice(Math.max(0, k - 3), k).some(isNegation)
    return { label: bad !== negated ? 'criticize' : 'support', words: wordsAt(words, [k]) }
  }
  return null
}
