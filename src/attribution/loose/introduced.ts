/** A quotation whose speaker is told right before it: at the end of the paragraph before, or before a colon.
 *
 *   Lee said in a letter:        And from the mayor, Ann Lee:        Ann Lee: “We are broke.”
 *   S   cue                               └─── source ──┘            source
 *   “We are broke.”              “We are broke.”
 */
import { HEARER_VERBS } from '../../lexicon/attribution-words.ts'
import { REPORTING } from '../../lexicon/reporting-acts.ts'
import { LEADING, SPEECH, WORDS_OF } from '../../lexicon/speech-words.ts'
import { haveWord, tokenSpan } from '../../span.ts'
import { nounPhrase } from '../../syntax/noun-phrase.ts'
import { subjectOf } from '../../syntax/subject.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import { isInfinitive, isPassive, verbGroup } from '../../syntax/verb-group.ts'
import type { TokenSpan } from '../../types.ts'
import { isPerson, maySpeak, sourceOf } from './speaker-words.ts'

/** Who speaks by which words; `head` is -1 where there is no word of saying. */
export interface Introduction {
  readonly source: readonly TokenSpan[]
  readonly cue: readonly TokenSpan[]
  readonly head: number
}

/** The longest label in front of a colon: “And from the chairwoman of the board, Helen Aldous:”. */
const LONGEST_LABEL = 16

/** What the words `[from, to)`, a sentence or the part of one before a quotation, say of its speaker; null if nothing. */
export function introductionBy(syntax: Syntax, from: number, to: number): Introduction | null {
  const { tokens } = syntax.document
  const colon = tokens[to - 1]!.text === ':'
  let last = to - 1
  while (last > from && /^[”"’')\]]+$/.test(tokens[last]!.text)) last--
  if (!colon && /^[.!?…;]/.test(tokens[last]!.text)) return null
  const sender = colon ? senderOf(syntax, from, to - 1) : null
  if (sender !== null) return sender
  // “As the agency ⟨wrote⟩ before the ruling was released:”
  const speech = lastVerbOfSpeech(syntax, from, to, colon, isOfSpeech)
  if (speech >= 0) return byVerb(syntax, speech, from, to)
  const leading = colon ? lastVerbOfSpeech(syntax, from, to, colon, (lemma) => LEADING.has(lemma)) : -1
  if (leading >= 0) return byVerb(syntax, leading, from, to)
  const participle = colon ? participleOfSpeech(syntax, from, to) : -1
  if (participle >= 0) return byVerb(syntax, participle, from, to)
  return colon ? byLabel(syntax, from, to - 1) : null
}

function lastVerbOfSpeech(
  syntax: Syntax,
  from: number,
  to: number,
  colon: boolean,
  isOne: (lemma: string) => boolean,
): number {
  const { tokens } = syntax.document
  for (let i = to - 1; i >= from; i--) {
    const { lemma, tag } = tokens[i]!
    if (tag === 'PUNCT' || !isOne(lemma) || !/^VB/.test(syntax.tag(i))) continue
    // “It seems unfair ⟨to tell⟩ them:”, but “had this to say:”
    if (lemma !== 'say' && isInfinitive(syntax, i)) continue
    // “said ⟨in a letter published on Monday⟩:”, “the letter ⟨seen by Reuters⟩”, “his most ⟨quoted⟩ words”
    const relation = syntax.relation(i)
    if ((relation === 'acl' && syntax.tag(i) === 'VBN') || relation === 'amod' || relation === 'prep') continue
    // “before the verdict ⟨was read⟩:”, “The crowd ⟨was told⟩:”
    if (isPassive(syntax, i)) continue
    if (colon) return i
    // Without a mark only a plain “Lee said”: “Read more” is a link.
    if (!/^(?:ROOT|conj)$/.test(relation) || !/^VB[DPZ]$/.test(syntax.tag(i))) continue
    if (syntax.dependent(i, 'nsubj') >= 0) return i
  }
  return -1
}

/** “Ann Lee, a nurse, ⟨posted⟩ on Monday:”, taken for a participle where the sentence has no other verb. */
function participleOfSpeech(syntax: Syntax, from: number, to: number): number {
  const { tokens } = syntax.document
  let found = -1
  for (let i = from; i < to; i++) {
    const tag = syntax.tag(i)
    if (/^(?:VB[DPZ]|MD)$/.test(tag)) return -1
    if (tag === 'VBN' && (isOfSpeech(tokens[i]!.lemma) || LEADING.has(tokens[i]!.lemma))) found = i
  }
  return found
}

const isOfSpeech = (lemma: string): boolean =>
  !/^(?:accord|mean)$/.test(lemma) && (REPORTING.get(lemma) === 'speech' || SPEECH.has(lemma))

function byVerb(syntax: Syntax, verb: number, from: number, to: number): Introduction | null {
  const group = verbGroup(syntax, verb)
  // “What he did not say:”
  if (group.negation >= 0) return null
  const subject = whoBy(syntax, verb)
  if (subject < from || subject >= to) return null
  const first = Math.min(...group.tokens.filter((one) => one >= from))
  const last = Math.max(...group.tokens)
  return {
    source:
      subject >= from && !/^(?:W|EX)/.test(syntax.tag(subject)) ? [sourceWithin(syntax, subject, from, verb)] : [],
    cue: [tokenSpan(syntax.document, first, last + 1)],
    head: verb,
  }
}

/** The subject of the verb, or else of its sentence: “⟨The film⟩ ends with a voice saying:”; -1 where nobody is told. */
function whoBy(syntax: Syntax, verb: number): number {
  const isOne = (noun: number): boolean => noun >= 0 && !/^(?:W|EX|DT)/.test(syntax.tag(noun))
  const own = subjectOf(syntax, verb)
  if (isOne(own)) return own
  const behind = inverted(syntax, verb)
  if (behind >= 0) return behind
  let root = verb
  while (syntax.head(root) >= 0) root = syntax.head(root)
  const subject = root === verb ? -1 : subjectOf(syntax, root)
  return isOne(subject) ? subject : -1
}

/** “Declared ⟨Lee⟩ of the plan:”, where the parse takes the speaker for an object. */
function inverted(syntax: Syntax, verb: number): number {
  // “told a news conference:” has a hearer there.
  if (HEARER_VERBS.has(syntax.document.tokens[verb]!.lemma)) return -1
  const next = syntax.dependents(verb).find((one) => one > verb && syntax.relation(one) !== 'punct')
  return next !== undefined && maySpeak(syntax, next) && syntax.subtree(next).from === verb + 1 ? next : -1
}

/** “In the words of ⟨Lee⟩:”, “And from ⟨Lee⟩:”, “This from ⟨Lee⟩, writing in the paper:” */
function senderOf(syntax: Syntax, from: number, to: number): Introduction | null {
  const { tokens } = syntax.document
  if (to - from > LONGEST_LABEL) return null
  for (let i = from; i < to; i++) {
    const word = tokens[i]!.text.toLowerCase()
    if (
      word === 'from' ||
      (word === 'by' && i > from) ||
      (word === 'of' && i > from && WORDS_OF.has(tokens[i - 1]!.lemma))
    ) {
      const noun = syntax.dependent(i, 'pobj')
      if (noun < 0 || noun >= to || !maySpeak(syntax, noun)) return null
      // “The letter from the school says:”
      if (finiteBehind(syntax, noun, to)) return null
      const participle = syntax.dependents(noun).find((one) => one > noun && syntax.relation(one) === 'acl')
      return { source: [sourceWithin(syntax, noun, from, participle ?? to)], cue: [], head: -1 }
    }
    if (/^(?:VB[DPZ]|MD)$/.test(syntax.tag(i)) && syntax.dependent(i, 'nsubj', 'nsubjpass') >= 0) return null
  }
  return null
}

function finiteBehind(syntax: Syntax, noun: number, to: number): boolean {
  for (let i = noun + 1; i < to; i++) {
    if (/^(?:VB[DPZ]|MD)$/.test(syntax.tag(i)) && !/^(?:relcl|aux|auxpass)$/.test(syntax.relation(i))) return true
  }
  return false
}

/** Words without a verb of speech before a colon. */
function byLabel(syntax: Syntax, from: number, to: number): Introduction | null {
  if (to - from > LONGEST_LABEL || !haveWord(syntax.document, { from, to })) return null
  let verb = -1
  for (let i = from; i < to; i++) {
    if (!/^(?:VB[DPZ]|MD)$/.test(syntax.tag(i))) continue
    if (verb < 0 || /^(?:ROOT|conj)$/.test(syntax.relation(i))) verb = i
  }
  if (verb >= 0) return bySubject(syntax, verb, from)
  let noun = to - 1
  while (syntax.head(noun) >= from && syntax.head(noun) < to) noun = syntax.head(noun)
  const { document } = syntax
  if (WORDS_OF.has(document.tokens[noun]!.lemma)) {
    // “⟨Her⟩ ⟨reply⟩:”, “⟨The statement⟩ in full:”
    const owner = syntax.dependent(noun, 'poss')
    if (owner < 0) return { source: [sourceWithin(syntax, noun, from, to)], cue: [], head: -1 }
    return { source: [sourceWithin(syntax, owner, from, noun)], cue: [tokenSpan(document, noun, noun + 1)], head: noun }
  }
  return maySpeak(syntax, noun) ? { source: [sourceWithin(syntax, noun, from, to)], cue: [], head: -1 } : null
}

/** “Lee had a message for them:” */
function bySubject(syntax: Syntax, verb: number, from: number): Introduction | null {
  const subject = subjectOf(syntax, verb)
  if (subject < from || !isPerson(syntax, subject)) return null
  return { source: [sourceWithin(syntax, subject, from, verb)], cue: [], head: -1 }
}

/** The words for the speaker up to `to`; “a post ⟨that read:⟩” is its own cue. */
function sourceWithin(syntax: Syntax, noun: number, from: number, to: number): TokenSpan {
  const { document } = syntax
  const isMark = (token: number): boolean => document.tokens[token]!.text === ','
  const whole = sourceOf(syntax, noun)
  // “⟨Declared⟩ Lee:”, with the verb taken for part of the name.
  if (noun >= to) return tokenSpan(document, whole.from <= to ? Math.min(to + 1, noun) : whole.from, whole.to)
  let end = whole.to
  if (end > to) end = syntax.tag(to) === 'VBN' ? to : nounPhrase(syntax, noun).to
  end = Math.max(noun + 1, Math.min(to, end))
  while (end - 1 > noun && isMark(end - 1)) end--
  // “Lee, the minister⟨,⟩ said”: the comma behind belongs to the source, as the one before does.
  const first = Math.max(from, whole.from)
  if (end === to - 1 && isMark(end)) for (let i = first; i < end; i++) if (isMark(i)) end = to
  return tokenSpan(document, first, end)
}
