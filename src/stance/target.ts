/** What the polarity is about: the smallest noun phrase that names it, in the content or else nearest to it. */
import { OPINIONS } from '../lexicon/attitudes.ts'
import { DUTY_LEADS } from '../lexicon/auxiliaries.ts'
import { BEHIND_POINTER, PHRASE_OPENERS, SKIPPED } from '../lexicon/function-words.ts'
import { PERSONAL_SUBJECTS, STAND_INS } from '../lexicon/pronouns.ts'
import { PARTS } from '../lexicon/speaker-nouns.ts'
import { hasWord, tokenSpan } from '../span.ts'
import type { Polarity, TokenSpan } from '../types.ts'
import { type ClaimWords, isNegation } from './claim-words.ts'
import type { ActAnswer } from './judgement.ts'

/** Positions `[from, to)` in the content. */
interface Piece {
  readonly from: number
  readonly to: number
}

export interface TargetFound {
  readonly rule: TargetRuleName
  readonly target: TokenSpan
}

export type TargetRuleName =
  | 'thing-demanded'
  | 'doer'
  | 'object-of-cue'
  | 'thing-promised'
  | 'thing-denied'
  | 'object-of-speaker'
  | 'subject'
  | 'first-noun-phrase'
  | 'content'

interface Rule {
  readonly name: TargetRuleName
  readonly find: (words: ClaimWords, act: ActAnswer, polarity: Polarity) => Piece | null
}

/** In order; a reason a line. */
const RULES: readonly Rule[] = [
  // A demand is for what is to be done, whoever is to do it.
  { name: 'thing-demanded', find: (words, { act }) => (act === 'demand' ? demanded(words) : null) },
  // “blamed the leak on ⟨the vendor⟩”, “was sold out by ⟨the board⟩”: who did it, not what was done.
  { name: 'doer', find: (words, { act }) => (act === 'accuse' ? doer(words) : null) },
  // “criticized ⟨the plan⟩ for its price”, “called ⟨it⟩ a mess”: the cue takes an object.
  { name: 'object-of-cue', find: objectOfCue },
  // “is willing to ⟨be questioned⟩”, “plans to skip ⟨the debate⟩”
  { name: 'thing-promised', find: promised },
  // “was not ⟨hiding anything⟩”
  { name: 'thing-denied', find: denied },
  // “I reject ⟨the plan⟩”, “she likes ⟨the idea⟩”, “it was dropping ⟨the plan⟩”: what the speaker is for or against.
  { name: 'object-of-speaker', find: objectOfSpeaker },
  // “⟨The plan⟩ is a disaster”
  { name: 'subject', find: subject },
  { name: 'first-noun-phrase', find: (words) => nounPhrase(words, 0) },
  { name: 'content', find: opening },
]

export function findTarget(words: ClaimWords, act: ActAnswer, polarity: Polarity): TargetFound | null {
  if (polarity === 'neutral' || words.content.length === 0) return null
  for (const { name, find } of RULES) {
    const piece = find(words, act, polarity)
    if (piece !== null && isWorded(words, piece)) return { rule: name, target: cut(words, piece) }
  }
  return null
}

/** “$” of “to $15 an hour” names nothing. */
function isWorded({ document, content }: ClaimWords, { from, to }: Piece): boolean {
  for (let k = from; k < to; k++) if (hasWord(document.tokens[content[k]!]!.text)) return true
  return false
}

/** The first words, whatever they are, without marks around them: “⟨that⟩?”. */
function opening(words: ClaimWords): Piece | null {
  const { content } = words
  let from = 0
  while (from < content.length && !isWorded(words, { from, to: from + 1 })) from++
  let to = Math.min(content.length, from + 8)
  while (to > from + 1 && !isWorded(words, { from: to - 1, to })) to--
  return from < to ? { from, to } : null
}

/** A clause has its verb behind a subject: not “the plan” and not “to pass it”. */
function isClause({ forms, verb }: ClaimWords): boolean {
  return verb.from < verb.to && verb.from > 0 && forms[verb.from - 1] !== 'to' && !PHRASE_OPENERS.has(forms[0]!)
}
const NEEDS = new Set(['need', 'want', 'require'])

function objectOfCue(words: ClaimWords, { explicit }: ActAnswer): Piece | null {
  if (!explicit || isClause(words)) return null
  if (tagAt(words, 0) === 'PRON') return { from: 0, to: 1 }
  // “denied ⟨hiding the losses⟩”
  if (words.forms[0]!.endsWith('ing') && tagAt(words, 1) === 'DET') return verbPhrase(words, 0)
  return nounPhrase(words, 0)
}

/** What the speaker will do, or, where he is against it, to what. */
function promised(words: ClaimWords, { act }: ActAnswer, polarity: Polarity): Piece | null {
  if (act !== 'promise') return null
  const { forms, verb, content } = words
  const to = forms.findIndex((form, k) => form === 'to' && k >= verb.from - 1 && k < verb.to + 4)
  const from = to >= 0 ? to + 1 : verb.to - 1
  if (from < 0 || from >= content.length || verb.from >= verb.to) return null
  return polarity === 'negative' ? nounPhrase(words, from + 1) : verbPhrase(words, from)
}

function denied(words: ClaimWords, { act }: ActAnswer, polarity: Polarity): Piece | null {
  const { forms, verb, content, document } = words
  if (act !== 'deny' || polarity !== 'negative' || !isClause(words)) return null
  const not = forms.findIndex((form, k) => k >= verb.from && k < verb.to && isNegation(form))
  if (not < 0 || not + 1 >= content.length) return null
  const last = document.tokens[content[verb.to - 1]!]!
  return last.tag === 'VERB' && verb.to - 1 > not ? verbPhrase(words, verb.to - 1) : null
}

/** “urged Congress to ⟨pass the bill⟩”, “should ⟨take steps⟩”, “called for ⟨a recount⟩”, “needs ⟨a leader⟩”. */
function demanded(words: ClaimWords): Piece | null {
  const { forms, lemmas, cueForms, content, document, verb } = words
  const first = forms[0]!
  // “called for ⟨a recount⟩”, where what follows “for” is not who is to do it: “for ⟨him⟩ to resign”.
  const last = cueForms[cueForms.length - 1]
  const behind = first === 'for' || first === 'on' ? 1 : last === 'for' || last === 'on' ? 0 : -1
  if (behind >= 0 && tagAt(words, behind) !== 'VERB') {
    const thing = nounPhrase(words, behind)
    if (thing !== null && forms[thing.to] !== 'to') return thing
  }
  const lead = forms.findIndex(
    (form, k) => k < 16 && DUTY_LEADS.has(form) && !(form === 'to' && isAmount(words, k + 1)),
  )
  if (lead >= 0) {
    let from = lead + 1
    while (SKIPPED.has(forms[from] ?? '') || (tagAt(words, from) === 'ADV' && from < lead + 3)) from++
    if (from < content.length && forms[from - 1] !== 'be') return verbPhrase(words, from)
    if (from < content.length && document.tokens[content[from]!]!.tag === 'VERB') {
      // “should be ⟨released⟩”: the thing is its subject.
      return subjectPhrase(words) ?? verbPhrase(words, from)
    }
    if (from < content.length) return verbPhrase(words, from)
  }
  for (let k = verb.from; k < verb.to; k++) {
    if (NEEDS.has(lemmas[k]!)) return nounPhrase(words, k + 1)
  }
  return null
}
/** “raise it to ⟨$15⟩ an hour”, “from ten to ⟨15⟩”: nothing is done there. */
const isAmount = (words: ClaimWords, k: number): boolean => /^(?:NUM|SYM)$/.test(tagAt(words, k))
/** A verb with its object, without what follows that: “pass the bill” of “pass the bill by May”. */
function verbPhrase(words: ClaimWords, from: number): Piece {
  const { content, forms } = words
  let to = from + 1
  if (forms[from] === 'be' && to < content.length) to++
  // “move on”, “crack down on the gangs”
  while (to < content.length && to < from + 3 && adjacent(words, to) && tagAt(words, to) === 'ADP') to++
  const object = to < content.length && adjacent(words, to) ? phraseAt(words, to) : null
  if (object !== null) return { from, to: object.to }
  return { from, to: Math.max(from + 1, tagAt(words, to - 1) === 'ADP' && to > from + 2 ? to - 1 : to) }
}

/** “on ⟨hackers⟩” behind “blamed”, “by ⟨the board⟩” behind a passive. */
function doer(words: ClaimWords): Piece | null {
  const { head, forms, verb } = words
  if (head === 'blame' || head === 'pin') {
    const on = forms.indexOf('on')
    if (on > 0) return nounPhrase(words, on + 1)
  }
  const by = forms.indexOf('by', verb.from)
  if (by > verb.from && by < verb.to + 4 && tagAt(words, by + 1) !== 'VERB' && tagAt(words, by + 1) !== 'NUM')
    return phraseAt(words, by + 1)
  return null
}

const ATTITUDE = new Set(['act-named-by-speaker', 'act-named-of-speaker'])

/** The object of a verb whose subject is the speaker. */
function objectOfSpeaker(words: ClaimWords, { act, rule }: ActAnswer, polarity: Polarity): Piece | null {
  const { subject: opening, verb, forms, kind, content } = words
  const who = opening[opening.length - 1] ?? ''
  if (opening.length > 6 || verb.to >= content.length || verb.from >= verb.to) return null
  const first = who === 'i' || who === 'we'
  const attitude = ATTITUDE.has(rule) || (first && (act === 'support' || act === 'criticize' || act === 'warn'))
  // “He said ⟨he⟩ was dropping the plan”; of “she broke the law” the target is she.
  const drops = act === 'assert' && polarity === 'negative' && kind === 'indirect' && PERSONAL_SUBJECTS.has(who)
  if (!attitude && !drops) return null
  // “I am proud of ⟨her⟩”, “am an admirer of ⟨hers⟩”
  const of = forms.indexOf('of', verb.to)
  if (first && of > 0 && of < verb.to + 5) return nounPhrase(words, of + 1)
  if (isPointer(words, verb.to)) return { from: verb.to, to: verb.to + 1 }
  return nounPhrase(words, forms[verb.to] === 'that' ? verb.to + 1 : verb.to)
}

/** “We reject ⟨it⟩”, “I hate ⟨this⟩”; but not “I love it when they lose” and “I find it hard”, where it stands for what comes. */
function isPointer(words: ClaimWords, at: number): boolean {
  const form = words.forms[at]!
  if (form === 'that') return at === words.content.length - 1
  if (form !== 'it' && form !== 'this') return false
  return !adjacent(words, at + 1) || BEHIND_POINTER.has(words.forms[at + 1]!)
}
/** What the main clause is about. */
function subject(words: ClaimWords): Piece | null {
  return isClause(words) ? subjectPhrase(words) : null
}

/** The noun phrase before the main verb; a pronoun that stands for something counts, “it is clear that …” does not. */
function subjectPhrase(words: ClaimWords): Piece | null {
  const { forms, verb } = words
  const end = verb.from
  let from = end
  // Back to the last mark, or where the cue interrupts: “In the end, ⟨the plan⟩ fails”.
  while (from > 0 && adjacent(words, from) && end - from < 24) from--
  if (adjacent(words, from) && from > 0) return null
  if (end - from === 0) return null
  const pronoun = forms[end - 1]!
  if (end - from <= 3 && tagAt(words, end - 1) === 'PRON') {
    const behind = pronoun === 'it' ? behindDummy(words) : -1
    if (behind > 0) return nounPhrase(words, behind)
    if (pronoun === 'there' || pronoun === 'who' || pronoun === 'what') return null
    return { from: end - 1, to: end }
  }
  // “In many ways ⟨the mayor⟩ is …”: an opening without a comma.
  if (tagAt(words, from) === 'ADP' || tagAt(words, from) === 'ADV' || tagAt(words, from) === 'SCONJ') {
    let last: Piece | null = null
    for (let at = from; at < end; ) {
      const next = nounPhrase(words, at, end)
      if (next === null) break
      last = next
      at = next.to
    }
    return last
  }
  return nounPhrase(words, from, end)
}

/** “It is hard to say”, “it was clear that”: “it” stands for what comes. Where that begins, or -1. */
function behindDummy({ lemmas, forms, verb, document, content }: ClaimWords): number {
  if (lemmas[verb.to - 1] !== 'be') return -1
  for (let k = verb.to; k < Math.min(forms.length, verb.to + 5); k++) {
    if (forms[k] === 'to' || forms[k] === 'that' || forms[k] === 'for' || forms[k] === 'when') return k + 1
    const { tag } = document.tokens[content[k]!]!
    if (tag === 'NOUN' && !OPINIONS.has(forms[k]!)) return -1
  }
  return -1
}

const tagAt = ({ document, content }: ClaimWords, k: number): string => document.tokens[content[k] ?? -1]?.tag ?? ''
/** Nothing but a quotation mark, an apostrophe or a hyphen stands between this word and the one before. */
function adjacent({ document, content }: ClaimWords, k: number): boolean {
  if (k <= 0 || k >= content.length) return false
  for (let i = content[k - 1]! + 1; i < content[k]!; i++) {
    if (i > content[k - 1]! + 2 || !INSIDE.has(document.tokens[i]!.text)) return false
  }
  return true
}
const INSIDE = new Set(['“', '”', '"', "''", '‘', '’', "'", '-'])

const NAMING = new Set(['ADJ', 'DET', 'NOUN', 'NUM', 'PROPN', 'PRON'])
const LIMIT = 40

/** The first noun phrase from a position on; a lone “it” or “there” is passed over. */
function nounPhrase(words: ClaimWords, from: number, end = LIMIT): Piece | null {
  const limit = Math.min(words.content.length, end)
  for (let at = from; at < limit; at++) {
    if (!NAMING.has(tagAt(words, at)) || (STAND_INS.has(words.forms[at]!) && tagAt(words, at + 1) !== 'NOUN')) continue
    const phrase = phraseAt(words, at)
    if (phrase !== null) return phrase
  }
  return null
}

/** The noun phrase that begins here: with all that is joined to it, without what hangs on it. */
function phraseAt(words: ClaimWords, from: number): Piece | null {
  let to = simplePhrase(words, from)
  if (to < 0) return null
  // “Lee and her team”, “the aides, the donors and the press”
  for (let turns = 0; turns < 3 && (words.forms[to] === 'and' || words.forms[to] === 'or'); turns++) {
    const next = simplePhrase(words, to + 1)
    // “the plan and he said”: a clause is no conjunct.
    if (next < 0 || !adjacent(words, to) || isVerbal(words, next)) break
    to = next
  }
  // “members ⟨of the board⟩”: the head alone says too little.
  if (PARTS.has(words.forms[to - 1]!) && words.forms[to] === 'of') {
    const whole = simplePhrase(words, to + 1)
    if (whole > 0) to = whole
  }
  return { from, to }
}
const isVerbal = (words: ClaimWords, k: number): boolean => {
  const tag = tagAt(words, k)
  return (tag === 'VERB' || tag === 'AUX') && adjacent(words, k)
}

/** One past the end of the noun phrase that begins here, or -1. */
function simplePhrase(words: ClaimWords, from: number): number {
  const { content, forms } = words
  let to = from
  let head = -1
  while (to < Math.min(content.length, from + 12)) {
    const tag = tagAt(words, to)
    const form = forms[to]!
    if (to > from && !adjacent(words, to)) break
    const genitive = form === "'s" || form === '’s' || form === "'" || form === '’'
    if (genitive && head < 0) break
    // “a ⟨full and final⟩ ban”
    const joins = form === 'and' && head < 0 && to > from && tagAt(words, to + 1) === 'ADJ'
    if (!genitive && !joins && !NAMING.has(tag)) break
    if (to > from && (tag === 'PRON' || tag === 'DET') && !genitive && forms[to - 1] !== 'all') break
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') head = to
    to++
  }
  if (head < 0) return -1
  // What judges behind the noun is no part of it: “called the rule useless”.
  while (to - 1 > head) to--
  if (forms[to - 1] === "'s" || forms[to - 1] === '’s') to--
  return to > from ? to : -1
}

function cut({ document, content }: ClaimWords, { from, to }: Piece): TokenSpan {
  return tokenSpan(document, content[from]!, content[to - 1]! + 1)
}
