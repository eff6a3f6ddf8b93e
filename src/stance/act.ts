/** What the speaker does in saying it: the first rule that fits decides. */
import type { Reason } from '../findings.ts'
import { BAD, GOOD, HARM, WRONGDOING } from '../lexicon/evaluation.ts'
import { ACT_OF, ACT_OF_PHRASE, ATTITUDES, NON_SPEECH } from '../lexicon/reporting-acts.ts'
import type { Act, Span } from '../types.ts'
import { type ClaimWords, cueWords, isNegation, wordsAt } from './claim-words.ts'
import { CHARGED, DENIED, ESSENTIAL, FALSE, FAULT, Flag, INTENDING, WANTING } from './word-flags.ts'

/** An act with the rule that gave it; `silent` marks a claim in which nothing is said (“declined to comment”). */
export interface ActFinding {
  readonly act: Act
  readonly silent: boolean
  readonly explicit: boolean
  readonly reason: Reason
}

interface Rule {
  readonly name: string
  readonly silent?: true
  readonly explicit?: true
  /** Bits of which the content must have one: without them the rule is not asked. */
  readonly needs?: number
  readonly find: (words: ClaimWords) => { readonly act: Act; readonly words: readonly Span[] } | null
}

/** In order; a reason a line. */
const RULES: readonly Rule[] = [
  // Saying nothing comes first: “declined to criticize” criticizes nobody.
  { name: 'nothing-said', silent: true, find: nothingSaid },
  // Phrases before single words: “ask to” demands, “ask whether” questions.
  { name: 'cue-phrase', explicit: true, find: cuePhrase },
  // “wants to win”, “seeks to reassure”: a wish of one's own is no demand, whatever else is in the cue.
  { name: 'own-wish', find: ownWish },
  { name: 'cue-word', explicit: true, find: cueWord },
  { name: 'cue-attitude', explicit: true, find: cueAttitude },
  // From here on the cue leaves the act open and the content decides.
  { name: 'question-mark', find: (words) => (words.asks ? { act: 'question', words: [] } : null) },
  // “would be surprised if it passed”: says what will not be. Before the condition is taken for one.
  { name: 'surprise', needs: Flag.MODAL, explicit: true, find: surprise },
  // “I apologize for that”, “we oppose it”: the speaker names the act.
  { name: 'act-named-by-speaker', explicit: true, needs: Flag.ACT, find: (words) => namedBySpeaker(words, FIRST) },
  { name: 'act-named-of-speaker', needs: Flag.ACT, find: (words) => namedBySpeaker(words, SELF) },
  { name: 'charge-denied', needs: Flag.CHARGE, find: chargeDenied },
  { name: 'insistence', find: insistence },
  { name: 'own-fault', needs: Flag.FAULT, find: ownFault },
  { name: 'own-conduct-defended', find: conductDefended },
  { name: 'danger-ahead', needs: Flag.DANGER, find: dangerAhead },
  { name: 'obligation', needs: Flag.DUTY, find: obligation },
  { name: 'wanted-of-others', needs: Flag.WANT, find: wantedOfOthers },
  { name: 'own-commitment', needs: Flag.MODAL | Flag.INTENT, find: ownCommitment },
  { name: 'future', needs: Flag.MODAL | Flag.PROBABLE | Flag.POSSIBLE | Flag.BELIEF | Flag.IF, find: future },
  { name: 'wrong-deed', needs: Flag.WRONG, find: wrongDeed },
  { name: 'judgement', needs: Flag.BAD | Flag.GOOD, find: judgement },
]

export function decideAct(words: ClaimWords): ActFinding {
  for (const { name, find, silent, explicit, needs } of RULES) {
    if (needs !== undefined && (words.flagged & needs) === 0) continue
    const found = find(words)
    if (found === null) continue
    return {
      act: found.act,
      silent: silent === true,
      explicit: explicit === true,
      reason: { field: 'act', rule: name, words: found.words },
    }
  }
  return { act: 'assert', silent: false, explicit: false, reason: { field: 'act', rule: 'nothing-more', words: [] } }
}

const SPEAKING = new Set([
  'answer',
  'comment',
  'discuss',
  'disclose',
  'elaborate',
  'reply',
  'respond',
  'reveal',
  'say',
  'speak',
  'specify',
  'talk',
  'tell',
])

/** “declined to comment”, “did not respond”, “refused to say whether”. */
function nothingSaid(words: ClaimWords): ReturnType<Rule['find']> {
  if (words.cue.some((i) => NON_SPEECH.has(words.document.tokens[i]!.lemma))) {
    return { act: 'assert', words: cueWords(words, (lemma) => NON_SPEECH.has(lemma)) }
  }
  const refuses = words.cueLemmas.has('refuse') || words.cueNegated
  if (!refuses) return null
  const speaks =
    words.cue.some((i) => SPEAKING.has(words.document.tokens[i]!.lemma)) || SPEAKING.has(words.lemmas[1] ?? '')
  if (!speaks) return null
  // “did not say that he would go” still says nothing; “has not been told” does not come here.
  return { act: 'assert', words: cueWords(words, (lemma) => lemma === 'refuse' || SPEAKING.has(lemma)) }
}

/** Cues whose act depends on what comes with them. */
function cuePhrase(words: ClaimWords): ReturnType<Rule['find']> {
  const { head, forms, lemmas, cueForms, cueLemmas } = words
  const first = forms[0] ?? ''
  const toWithin = forms.slice(0, 8).includes('to') || cueForms[cueForms.length - 1] === 'to'
  if (head === 'request' || cueLemmas.has('request')) return byHead(words, 'demand')
  if (head === 'plead')
    return byHead(words, forms.slice(0, 3).includes('not') ? 'deny' : forms[0] === 'guilty' ? 'concede' : 'demand')
  if (head === 'ask') {
    if (cueForms.includes('for') || (toWithin && !WH.has(first) && first !== 'if' && first !== 'whether'))
      return byHead(words, 'demand')
    return byHead(words, 'question')
  }
  if (head === 'tell' && (first === 'to' || (forms[1] === 'to' && !isClause(words)))) return byHead(words, 'demand')
  if (head === 'call') {
    if (cueForms.includes('for') || cueForms.includes('on') || first === 'for' || first === 'on')
      return byHead(words, 'demand')
    if (lemmas.some((lemma) => BAD.has(lemma))) return byHead(words, 'criticize')
    if (lemmas.some((lemma) => GOOD.has(lemma))) return byHead(words, 'support')
    // “called it ‘arbitrary’”: what is put into quotation marks behind “called” is mostly blame.
    return byHead(words, 'criticize')
  }
  if (head === 'vote' || head === 'campaign' || head === 'argue' || head === 'side' || head === 'speak') {
    const words2 = new Set([...cueForms, first])
    if (words2.has('against')) return byHead(words, 'criticize')
    if ((words2.has('for') && head !== 'speak') || head === 'vote') return byHead(words, 'support')
    if (words2.has('with') && head === 'side') return byHead(words, 'support')
    if (words2.has('out')) return byHead(words, 'criticize')
  }
  if ((head === 'reject' || head === 'dismiss' || head === 'rebuff') && lemmas.slice(0, 8).some((l) => CLAIMS.has(l)))
    return byHead(words, 'deny')
  if ((head === 'want' || head === 'seek' || head === 'need') && !words.cueNegated && !isTo(words))
    return byHead(words, 'demand')
  if (head === 'compare' || head === 'liken') return byHead(words, 'criticize')
  if (head === 'insist' && /^(on|upon)$/.test(cueForms[cueForms.length - 1] ?? first)) return byHead(words, 'demand')
  if (cueLemmas.has('doubt') || cueLemmas.has('skeptical') || cueLemmas.has('sceptical'))
    return byHead(words, 'question')
  const known = knownPhrase(words)
  if (known !== null) return known
  if (head === 'raise' && (cueLemmas.has('question') || forms.includes('questions'))) return byHead(words, 'question')
  if (head === 'raise' && cueLemmas.has('concern')) return byHead(words, 'warn')
  if (head === 'express' || head === 'voice') {
    if (has(words, ['concern', 'fear', 'worry', 'alarm'])) return byHead(words, 'warn')
    if (has(words, ['support', 'appreciation', 'gratitude', 'admiration', 'confidence', 'approval', 'solidarity']))
      return byHead(words, 'support')
    if (has(words, ['regret', 'remorse'])) return byHead(words, 'concede')
    if (has(words, ['anger', 'outrage', 'frustration', 'opposition', 'disappointment', 'disapproval', 'dismay']))
      return byHead(words, 'criticize')
    if (has(words, ['doubt', 'skepticism', 'scepticism'])) return byHead(words, 'question')
  }
  return null
}

/** An act that the cue's main word names. */
function byHead(words: ClaimWords, act: Act): ReturnType<Rule['find']> {
  return { act, words: cueWords(words, (lemma) => lemma === words.head) }
}

/** What is said of others and can be turned away: “rejected the notion”, “dismissed the criticism”. */
const CLAIMS = new Set([
  'accusation',
  'allegation',
  'assertion',
  'attack',
  'call',
  'charge',
  'claim',
  'contention',
  'critic',
  'criticism',
  'idea',
  'invitation',
  'notion',
  'offer',
  'question',
  'report',
  'request',
  'rumor',
  'suggestion',
  'theory',
])

const isTo = ({ forms, cueForms }: ClaimWords): boolean => forms[0] === 'to' || cueForms[cueForms.length - 1] === 'to'

/** “railed against”, “raised new concerns”: a word of the cue and one of the four behind it. */
function knownPhrase(words: ClaimWords): ReturnType<Rule['find']> {
  const { document, cue, forms } = words
  const length = Math.min(cue.length, 12)
  for (let k = 0; k < length; k++) {
    const { lemma, start, end } = document.tokens[cue[k]!]!
    for (let j = k + 1; j <= Math.min(k + 4, length); j++) {
      const token = j < length ? document.tokens[cue[j]!]! : document.tokens[words.content[0] ?? -1]
      if (token === undefined) continue
      const act = ACT_OF_PHRASE.get(`${lemma} ${j < length ? token.text.toLowerCase() : forms[0]}`)
      if (act === undefined) continue
      const turned = words.cueNegated ? turnedRound(act) : act
      return {
        act: turned,
        words: [
          { start, end },
          { start: token.start, end: token.end },
        ],
      }
    }
  }
  return null
}

/** What “did not praise” is: negation turns support round, and a denied denial concedes. */
function turnedRound(act: Act): Act {
  if (act === 'support') return 'criticize'
  if (act === 'deny') return 'concede'
  if (act === 'promise' || act === 'demand') return 'deny'
  return 'assert'
}

/** “wants to win”, “is seeking to reassure”. */
function ownWish(words: ClaimWords): ReturnType<Rule['find']> {
  const { head } = words
  if (head !== 'want' && head !== 'seek' && head !== 'try' && head !== 'aim' && head !== 'need') return null
  return isTo(words) ? { act: 'assert', words: cueWords(words, (lemma) => lemma === head) } : null
}

const WH = new Set(['how', 'what', 'when', 'where', 'whether', 'which', 'who', 'why'])
const has = (words: ClaimWords, wanted: readonly string[]): boolean =>
  wanted.some((word) => words.cueLemmas.has(word) || words.lemmas[0] === word || words.lemmas[1] === word)
const isClause = (words: ClaimWords): boolean =>
  words.verb.to > words.verb.from && words.verb.from > 0 && words.forms[words.verb.from - 1] !== 'to'

/** “criticized”, “a warning”: the cue's own word. Negation turns support and criticism round, and denies the rest. */
function cueWord(words: ClaimWords): ReturnType<Rule['find']> {
  const { document, cue, head, cueNegated } = words
  // “fired back”, “shot back” answer; what they answer is for the content to say.
  if (words.cueForms.includes('back')) return null
  let act = ACT_OF.get(head)
  let chosen = head
  if (act === undefined) {
    for (const i of cue) {
      const { lemma, tag, text } = document.tokens[i]!
      // “said on the Evening Show”: a name in the cue does nothing.
      if (tag === 'ADV' || tag === 'AUX' || tag === 'PROPN') continue
      const found = ACT_OF.get(lemma) ?? ACT_OF.get(text.toLowerCase())
      if (found === undefined) continue
      act = found
      chosen = lemma
      break
    }
  }
  if (act === undefined) return null
  const said = { words: cueWords(words, (lemma) => lemma === chosen) }
  return { act: cueNegated ? turnedRound(act) : act, ...said }
}

/** “is critical of”, “was proud of”. */
function cueAttitude(words: ClaimWords): ReturnType<Rule['find']> {
  for (const i of words.cue) {
    const token = words.document.tokens[i]!
    const act = ATTITUDES.get(token.text.toLowerCase()) ?? ATTITUDES.get(token.lemma)
    if (act === undefined) continue
    const turned = words.cueNegated
      ? act === 'support'
        ? 'criticize'
        : act === 'criticize'
          ? 'support'
          : 'assert'
      : act
    return { act: turned, words: [{ start: token.start, end: token.end }] }
  }
  return null
}

/** “is not true”, “had nothing to do with”, “has never broken the law”, “the allegations are false”. */
function chargeDenied(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, lemmas, verb } = words
  const window = Math.min(forms.length, verb.to + 5)
  for (let k = verb.from; k < window; k++) {
    if (!isNegation(forms[k]!)) continue
    for (let j = k + 1; j < Math.min(window, k + 4); j++) {
      if (DENIED.has(lemmas[j]!) || CHARGED.has(lemmas[j]!)) return { act: 'deny', words: wordsAt(words, [k, j]) }
    }
  }
  const nothing = forms.indexOf('nothing')
  if (
    nothing >= 0 &&
    (forms.slice(nothing, nothing + 5).includes('do') || lemmas[nothing + 1] === 'wrong') &&
    forms.slice(0, nothing).some((f) => f === 'had' || f === 'has' || f === 'have' || f === 'did' || f === 'done')
  ) {
    return { act: 'deny', words: wordsAt(words, [nothing]) }
  }
  const charge = lemmas.findIndex((lemma) => CHARGED.has(lemma))
  const false_ = lemmas.findIndex((lemma) => FALSE.has(lemma))
  if (charge >= 0 && false_ >= 0 && Math.abs(charge - false_) < 6)
    return { act: 'deny', words: wordsAt(words, [charge, false_]) }
  return null
}

const SURPRISED = new Set(['amazed', 'astonished', 'shocked', 'stunned', 'surprised', 'surprising'])

/** “would be surprised if”, “wouldn't be shocked to see”: a prediction that is not quite sure. */
function surprise(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, verb } = words
  for (let k = verb.from + 1; k < Math.min(forms.length - 1, verb.to + 3); k++) {
    if (!SURPRISED.has(forms[k]!) || (forms[k + 1] !== 'if' && forms[k + 1] !== 'to')) continue
    const would = forms.slice(verb.from, k).findIndex((form) => form === 'would' || form === "'d" || form === '’d')
    if (would >= 0) return { act: 'predict', words: wordsAt(words, [verb.from + would, k]) }
  }
  return null
}

/** “I blame the vendor”, “she supports the bill”: first person, or the third person of an indirect telling. */
function namedBySpeaker(words: ClaimWords, speakers: ReadonlySet<string>): ReturnType<Rule['find']> {
  const { lemmas, forms, verb, subject } = words
  const who = subject[subject.length - 1] ?? ''
  if (subject.length > 2 || !speakers.has(who)) return null
  const group = forms.slice(verb.from, verb.to)
  if (group.some((form) => FUTURE.has(form) || WILL.has(form))) return null
  const lemma = lemmas[verb.to - 1] ?? ''
  // “We oppose it” does it in saying so; “we were praised”, “we had to refuse”, “I praised him then” tell of something.
  if (speakers === FIRST && (group.length !== 1 || group[0] !== lemma)) return null
  // “I like it, but …”: fondness is often only the opening.
  const act = speakers === FIRST && FOND.has(lemma) ? undefined : ACT_OF.get(lemma)
  if (act === undefined || !NAMED.has(act)) return null
  const negated = group.some(isNegation)
  if (negated && act !== 'support') return null
  return { act: negated ? 'criticize' : act, words: wordsAt(words, [verb.to - 1]) }
}

const FIRST: ReadonlySet<string> = new Set(['i', 'we'])
const FOND = new Set(['like', 'love', 'prefer', 'trust', 'vote'])
const SELF: ReadonlySet<string> = new Set(['he', 'i', 'she', 'they', 'we'])
const NAMED: ReadonlySet<Act> = new Set<Act>(['accuse', 'concede', 'criticize', 'demand', 'support', 'promise', 'warn'])

/** “insisted that it does crack down”: to insist on a fact is to say no to a charge. */
function insistence(words: ClaimWords): ReturnType<Rule['find']> {
  if (words.head !== 'insist' || words.verb.from === words.verb.to) return null
  if (
    words.forms
      .slice(words.verb.from, words.verb.to)
      .some((form) => FUTURE.has(form) || WILL.has(form) || form === 'should' || form === 'must')
  )
    return null
  return { act: 'deny', words: cueWords(words, (lemma) => lemma === 'insist') }
}

/** “what I did was a mistake”, “I am sorry”, “she regrets it”. */
function ownFault(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, lemmas, verb } = words
  const own = forms.slice(0, verb.to + 1).some((form) => OWN.has(form))
  if (!own) return null
  const k = lemmas.findIndex((lemma, place) => FAULT.has(lemma) && place < verb.to + 10)
  return k < 0 || forms.slice(Math.max(0, k - 4), k).some(isNegation)
    ? null
    : { act: 'concede', words: wordsAt(words, [k]) }
}

const OWN = new Set(['he', 'i', 'my', 'our', 'she', 'we'])

/** “she complied with the rules”, “we did nothing wrong”: says no to a charge by affirming the contrary. */
function conductDefended(words: ClaimWords): ReturnType<Rule['find']> {
  const { lemmas, verb } = words
  for (let k = verb.from; k < Math.min(lemmas.length, verb.to); k++) {
    if (lemmas[k] === 'comply' || lemmas[k] === 'cooperate' || lemmas[k] === 'obey' || lemmas[k] === 'adhere')
      return { act: 'deny', words: wordsAt(words, [k]) }
  }
  return null
}

const FUTURE = new Set(['will', 'would', 'could', 'may', 'might', "'ll", '’ll', 'can'])

/** “could lead to more attacks”, “is a threat to”: harm that is still to come. */
function dangerAhead(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, lemmas, verb } = words
  const modal = forms.slice(verb.from, verb.to).findIndex((form) => FUTURE.has(form))
  if (modal < 0) return null
  const danger = lemmas.findIndex((lemma, k) => k > verb.from && k < verb.to + 8 && HARM.has(lemma))
  return danger < 0 ? null : { act: 'warn', words: wordsAt(words, [verb.from + modal, danger]) }
}

/** “should take steps”, “must resign”, “needs to”, “has to”; “it is essential that”. */
function obligation(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, lemmas, verb, content, document } = words
  for (let k = verb.from; k < Math.min(verb.to + 1, forms.length); k++) {
    const form = forms[k]!
    const next = forms[k + 1]
    const bare = document.tokens[content[k + 1] ?? -1]?.tag
    if ((form === 'should' || form === 'must') && forms[k + 1] !== 'have')
      return { act: 'demand', words: wordsAt(words, [k]) }
    if ((lemmas[k] === 'need' || lemmas[k] === 'have' || form === 'got') && next === 'to' && k < verb.from + 3) {
      return { act: 'demand', words: wordsAt(words, [k]) }
    }
    if (form === 'let' && (next === "'s" || next === '’s' || next === 'us'))
      return { act: 'demand', words: wordsAt(words, [k]) }
    if (form === 'ought' && bare !== undefined) return { act: 'demand', words: wordsAt(words, [k]) }
  }
  const essential = lemmas.findIndex((lemma, k) => k < 8 && ESSENTIAL.has(lemma))
  if (
    essential >= 0 &&
    (forms.slice(essential + 1, essential + 3).includes('that') ||
      forms.slice(essential + 1, essential + 5).includes('to'))
  ) {
    return { act: 'demand', words: wordsAt(words, [essential]) }
  }
  // An imperative: a bare verb begins the quotation.
  return null
}

/** “we want them to leave”, “we are looking for an improvement”: of others, not of oneself. */
function wantedOfOthers(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, lemmas } = words
  for (let k = 1; k < Math.min(forms.length - 2, 60); k++) {
    const looks = forms[k] === 'looking' && forms[k + 1] === 'for'
    if (!looks && !(WANTING.has(lemmas[k]!) && forms[k + 1] !== 'to' && k < words.verb.to + 2)) continue
    const before = forms.slice(Math.max(0, k - 3), k)
    if (before.some(isNegation) || !before.some((form) => form === 'i' || form === 'we')) continue
    if (looks) return { act: 'demand', words: wordsAt(words, [k, k + 1]) }
    if (forms.slice(k + 2, k + 6).includes('to')) return { act: 'demand', words: wordsAt(words, [k]) }
  }
  return null
}

const WILL = new Set(['will', "'ll", '’ll', 'shall', 'wo'])

/** “I will fight”, “we plan to”, and, of oneself in the third person, “he would respond”. */
function ownCommitment(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, verb, subject, lemmas } = words
  const who = subject[subject.length - 1] ?? ''
  const own = (who === 'i' || who === 'we') && subject.length <= 3
  const group = forms.slice(verb.from, verb.to)
  const will = group.findIndex((form) => WILL.has(form))
  if (own && will >= 0 && !group.some((form) => form === 'be' || form === 'have') && !group.some(isNegation)) {
    return { act: 'promise', words: wordsAt(words, [verb.from + will]) }
  }
  if (
    subject.some((form) => form === 'not' || form === 'never') ||
    group.some((form) => isNegation(form) || form === 'barely')
  )
    return null
  const plan = lemmas.slice(verb.from, verb.to + 1).findIndex((lemma) => INTENDING.has(lemma))
  if (plan >= 0 && subject.length <= 4) return { act: 'promise', words: wordsAt(words, [verb.from + plan]) }
  return null
}

/** “will”, “would”, “going to”, “is likely to”, “is unlikely”, “expect”; “if …, … not going to see”. */
function future(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, lemmas, verb } = words
  const chance = lemmas.findIndex((lemma, k) => (lemma === 'chance' || lemma === 'likelihood') && k < verb.to + 3)
  if (chance >= 0) return { act: 'predict', words: wordsAt(words, [chance]) }
  if (forms.includes('if') || forms.includes('unless')) {
    const later = forms.findIndex(
      (form, k) => k < 40 && (WILL.has(form) || (form === 'going' && forms[k + 1] === 'to')),
    )
    if (later >= 0) return { act: 'predict', words: wordsAt(words, [later]) }
  }
  for (let k = verb.from; k < Math.min(forms.length, verb.to + 3); k++) {
    const form = forms[k]!
    if (WILL.has(form) && k < verb.to) return { act: 'predict', words: wordsAt(words, [k]) }
    if (form === 'would' && k < verb.to && forms[k + 1] !== 'have' && forms[k + 1] !== 'like')
      return { act: 'predict', words: wordsAt(words, [k]) }
    if (lemmas[k] === 'likely' || lemmas[k] === 'unlikely') return { act: 'predict', words: wordsAt(words, [k]) }
    if (form === 'going' && forms[k + 1] === 'to') return { act: 'predict', words: wordsAt(words, [k, k + 1]) }
    if (lemmas[k] === 'expect' && k < verb.to) return { act: 'predict', words: wordsAt(words, [k]) }
  }
  return null
}

/** “They stole our secrets”: somebody else's wrong deed, done. */
function wrongDeed(words: ClaimWords): ReturnType<Rule['find']> {
  const { forms, lemmas, verb, subject } = words
  const who = subject[subject.length - 1] ?? ''
  if (who === 'i' || who === 'we' || who === '' || words.asks) return null
  if (forms.slice(verb.from, verb.to).some(isNegation)) return null
  for (let k = verb.from; k < verb.to; k++)
    if (WRONGDOING.has(lemmas[k]!)) return { act: 'accuse', words: wordsAt(words, [k]) }
  return null
}

/** A judging word said of somebody in the main clause: “is a disaster”, “has been wonderful”. */
function judgement(words: ClaimWords): ReturnType<Rule['find']> {
  const { lemmas, forms, verb } = words
  for (let k = 0; k < Math.min(lemmas.length, verb.to + 6); k++) {
    const lemma = lemmas[k]!
    const bad = BAD.has(lemma)
    if ((!bad && !GOOD.has(lemma)) || forms[k - 1] === 'how') continue
    const { tag } = words.document.tokens[words.content[k]!]!
    if (tag === 'ADV' || (!bad && k < verb.from)) continue
    const negated = forms.slice(Math.max(0, k - 3), k).some(isNegation)
    return { act: bad !== negated ? 'criticize' : 'support', words: wordsAt(words, [k]) }
  }
  return null
}
