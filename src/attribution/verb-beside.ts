/**
 * A quotation with a verb of its own beside it, whatever the verb: what stands so is said, sighed or texted.
 *
 *   “It is too cold,”  grumbled  Ada Finn, a porter.        “Well done,”  the coach  emailed  back.
 *   └─ content ─────┘    cue     └──── source ────┘         └ content ─┘  └ source ┘   cue
 *
 * The models know the verbs that they have met. Only what they left without a speaker is looked at, or gave to the
 * speaker of another quotation.
 */
import type { AttributionFinding } from '../findings.ts'
import { MESSAGE_VERBS, SPEECH_PARTICLES } from '../lexicon/message-verbs.ts'
import { SPEECH } from '../lexicon/speech-words.ts'
import { firstIndex, haveWord, inTextOrder, sentenceAt, tokenSpan } from '../span.ts'
import { isNominal, wholeNounPhrase } from '../syntax/noun-phrase.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Document, Quotation, Token, TokenSpan } from '../types.ts'
import { withKind } from './kind.ts'
import type { Range } from './rules/range.ts'

/** How often such a claim is right. */
const CONFIDENCE = 0.85

export function withVerbsBeside(
  syntax: Syntax,
  attributions: readonly AttributionFinding[],
  threshold: number,
): readonly AttributionFinding[] {
  const { quotations } = syntax.document
  if (quotations.length === 0 || threshold > CONFIDENCE) return attributions
  const holders = holdersOf(syntax.document, attributions)
  const heads = new Set(attributions.map(({ head }) => head))
  const released = new Set<Quotation>()
  const found: AttributionFinding[] = []
  for (const quotation of quotations) {
    if (quotation.depth > 0 || !quotation.closed || !isSpeech(syntax.document, quotation)) continue
    // “…,” she said: nothing is.
    if (!haveWord(syntax.document, quotation)) continue
    const holder = holders[quotation.from]!
    const untold = holder !== null && isUntold(holder, quotation)
    if (holder !== null && !untold && !isFarFrom(holder, quotation)) continue
    const saying =
      (untold || isNameBehindComma(syntax.document, quotation) ? null : sayingBehind(syntax, quotation)) ??
      sayingBefore(syntax, quotation)
    if (saying === null || heads.has(saying.verb) || !haveWord(syntax.document, saying.source)) continue
    heads.add(saying.verb)
    if (holder !== null) released.add(quotation)
    found.push(claimOf(syntax, quotation, saying))
  }
  if (found.length === 0) return attributions
  const left = attributions.flatMap((one) => without(syntax.document, one, released))
  return [...left, ...found].sort((a, b) => inTextOrder(a.cue[0] ?? a.content[0]!, b.cue[0] ?? b.content[0]!))
}

/** For each token the attribution whose content holds it. */
function holdersOf(
  { tokens }: Document,
  attributions: readonly AttributionFinding[],
): readonly (AttributionFinding | null)[] {
  const holders: (AttributionFinding | null)[] = new Array(tokens.length).fill(null)
  for (const one of attributions) for (const { from, to } of one.content) holders.fill(one, from, to)
  return holders
}

/** Attached to a claim whose cue stands elsewhere, and which has other words left. */
function isFarFrom({ content, cue, source }: AttributionFinding, { from, to }: Quotation): boolean {
  if (content.length < 2 || !content.some((piece) => piece.from === from && piece.to === to)) return false
  return [...cue, ...source].every((span) => span.to <= from || span.from > to + 8)
}

/** Tied to whoever stands before its colon, without a word of saying: “Lee ⟨grumbled⟩: “No.””. */
function isUntold({ cue, content }: AttributionFinding, { from, to }: Quotation): boolean {
  return cue.length === 0 && content.length === 1 && content[0]!.from === from && content[0]!.to === to
}

/** Whether it begins a sentence, and ends in a mark of its own or before a comma: no title, no word in quotation marks. */
function isSpeech({ tokens, sentences }: Document, { from, to }: Quotation): boolean {
  const before = tokens[from - 1]?.text
  const long = to - from > SHORT
  const starts =
    before === undefined || BEFORE.test(before) || sentences[sentenceAtFrom(sentences, from)]?.from === from
  return (
    starts &&
    ((long && !isTitle(tokens, from + 1, to - 1)) ||
      /^[,.!?…—–]|^--$/.test(tokens[to - 2]!.text) ||
      tokens[to]?.text === ',')
  )
}
const SHORT = 6

/** “You Can’t Always Get What You Want”: all longer words in upper case. */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[a-z]{4}/.test(tokens[i]!.text)) return false
  return true
}

/** “His film, ⟨“Long Road,”⟩ won”: behind a comma the short ones are names. */
function isNameBehindComma({ tokens }: Document, { from, to }: Quotation): boolean {
  return tokens[from - 1]?.text === ',' && to - from <= SHORT
}
const BEFORE = /^[.,:;!?—–”"’)]$/

function sentenceAtFrom(sentences: readonly TokenSpan[], token: number): number {
  return firstIndex(sentences, (sentence) => sentence.from >= token)
}

interface Saying {
  readonly verb: number
  readonly cue: Range
  readonly source: Range
}

/** The verb behind the quotation, with its subject behind or before it. */
function sayingBehind(syntax: Syntax, { to: close }: Quotation): Saying | null {
  const { tokens, sentences } = syntax.document
  const at = tokens[close]?.text === ',' ? close + 1 : close
  if (at >= tokens.length) return null
  const { to: end } = sentences[sentenceAt(syntax.document, at)]!
  const first = tokens[at]!.text
  // A new sentence behind a full stop: only names begin in upper case within one.
  if (sentences[sentenceAt(syntax.document, at)]!.from === at && !/^[a-z]/.test(first)) return null
  return isPast(syntax, at) ? invertedAt(syntax, at, end) : subjectAt(syntax, at, end, isOver(tokens[close - 2]?.text))
}

/** “VA.” is one token. */
const isOver = (mark: string | undefined): boolean => mark !== undefined && /[.!?]$/.test(mark)

/** “grumbled”, “sighs”; not “is”, “has”, “did”. */
function isPast(syntax: Syntax, token: number): boolean {
  return /^VB[DZN]$/.test(syntax.tag(token)) && !AUXILIARIES.has(syntax.document.tokens[token]!.lemma)
}
const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'do', 'get', 'have'])

/** “chimed in her brother, Otto”. */
function invertedAt(syntax: Syntax, verb: number, end: number): Saying | null {
  const { tokens } = syntax.document
  let at = verb + 1
  while (at < end && (SPEECH_PARTICLES.has(tokens[at]!.text) || /^R[BP]/.test(syntax.tag(at)))) at++
  if (at >= end || !BEGINS_PHRASE.test(syntax.tag(at))) return null
  const source = phraseAt(syntax, at, end)
  // “closed the door and left”: another verb shares a subject that stands before.
  if (source === null || syntax.dependents(verb).some((one) => one > source.to && syntax.relation(one) === 'conj'))
    return null
  const words = source.to
  if (words < end && isFiniteVerb(syntax, words)) return null
  return { verb, cue: { from: verb, to: at }, source }
}
const BEGINS_PHRASE = /^(?:DT|PRP|NN|JJ|CD|WP\$)/

/** “the coach emailed back”, “Lena Roth texted her driver”. */
function subjectAt(syntax: Syntax, from: number, end: number, isAfterStop: boolean): Saying | null {
  const { tokens } = syntax.document
  if (!BEGINS_PHRASE.test(syntax.tag(from))) return null
  const source = phraseAt(syntax, from, end)
  if (source === null) return null
  let verb = source.to
  while (verb < end && /^(?:RB|MD)/.test(syntax.tag(verb))) verb++
  if (verb >= end || !isPast(syntax, verb)) return null
  const { lemma } = tokens[verb]!
  let to = verb + 1
  // “emailed back”, but “messaged ⟨on Monday⟩”.
  while (
    to < end &&
    SPEECH_PARTICLES.has(tokens[to]!.text) &&
    !BEGINS_PHRASE.test(syntax.tag(Math.min(to + 1, end - 1)))
  )
    to++
  const object = syntax.dependent(verb, 'dobj', 'dative', 'ccomp', 'xcomp', 'oprd', 'attr', 'acomp')
  if (object > verb && !MESSAGE_VERBS.has(lemma)) return null
  // “Stop!” Lee left: a sentence of its own, where the verb is none that has a message.
  if (isAfterStop && /^[A-Z]/.test(tokens[from]!.text) && !MESSAGE_VERBS.has(lemma)) return null
  return { verb, cue: { from: source.to, to }, source }
}

/** In tokens; a verb that stands farther off introduces something else. */
const NEAR = 14

/** “Lee grumbled: “No.””, “She sighed, “It is too late.””: the last verb before the mark, which has its subject. */
function sayingBefore(syntax: Syntax, { from, to: close }: Quotation): Saying | null {
  const { tokens, sentences } = syntax.document
  const mark = from - 1
  const colon = tokens[mark]?.text === ':'
  if (mark < 2 || (!colon && tokens[mark]!.text !== ',')) return null
  // Behind a comma it is the end of its sentence, and begins like one.
  if (!colon && !(isOver(tokens[close - 2]!.text) && /^[A-Z]/.test(tokens[from + 1]!.text))) return null
  const first = sentences[sentenceAt(syntax.document, mark)]!.from
  let verb = mark - 1
  while (verb > first && mark - verb < NEAR && !/^VB/.test(syntax.tag(verb))) verb--
  if (!isPast(syntax, verb) || (isBelowNoun(syntax, verb) && !SPEECH.has(tokens[verb]!.lemma))) return null
  const subject = syntax.dependent(verb, 'nsubj')
  if (subject < first || subject > verb) return null
  const object = syntax.dependent(verb, 'dobj', 'ccomp', 'xcomp', 'oprd', 'attr', 'acomp')
  if (object > verb && object < mark && !MESSAGE_VERBS.has(tokens[verb]!.lemma)) return null
  let to = verb + 1
  while (
    to < mark &&
    SPEECH_PARTICLES.has(tokens[to]!.text) &&
    (to + 1 === mark || !BEGINS_PHRASE.test(syntax.tag(to + 1)))
  )
    to++
  // “reminded me of Yeats' lines, “…””
  if (!colon) for (let i = to; i < mark; i++) if (syntax.tag(i) === 'IN') return null
  const source = wholeNounPhrase(syntax, subject)
  let begin = source.to
  while (begin < verb && tokens[begin]!.text === ',') begin++
  // “Dench, ⟨doing what she does⟩, responded”
  if (begin > source.to && tokens[verb - 1]!.text === ',') begin = verb
  for (let i = begin; i < verb; i++) if (!/^(?:RB|MD|VB)/.test(syntax.tag(i))) return null
  return source.to > verb ? null : { verb, cue: { from: begin, to }, source }
}

/** “who worked …”, “she sold …”: a clause within a noun phrase tells of the noun. */
function isBelowNoun(syntax: Syntax, verb: number): boolean {
  return /^(?:relcl|acl|advcl)$/.test(syntax.relation(verb))
}

/** The noun phrase that begins here, with its appositions. */
function phraseAt(syntax: Syntax, from: number, end: number): Range | null {
  let head = from
  for (
    let above = syntax.head(head);
    above > head && above < end && WITHIN.test(syntax.relation(head));
    above = syntax.head(head)
  )
    head = above
  if (!isNominal(syntax, head) && syntax.tag(head) !== 'PRP') return null
  const phrase = wholeNounPhrase(syntax, head)
  // “gushed keeper Una Falk”: the verb may be taken for an adjective.
  if (phrase.from < from - 1) return null
  return { from, to: withoutDate(syntax, head, Math.min(phrase.to, end)) }
}
const WITHIN = /^(?:amod|case|compound|det|nmod|nummod|poss|predet|quantmod)$/

/** “grumbled Lee ⟨on Monday⟩”: when it was said is not who said it. */
function withoutDate(syntax: Syntax, head: number, to: number): number {
  for (const one of syntax.dependents(head)) {
    if (one < head || syntax.relation(one) !== 'prep') continue
    const object = syntax.dependent(one, 'pobj')
    if (object >= 0 && DAY.test(syntax.document.tokens[object]!.text)) return Math.min(to, one)
  }
  return to
}
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:yesterday|\d{4})$/

function isFiniteVerb(syntax: Syntax, token: number): boolean {
  return /^(?:VB[DPZ]|MD)$/.test(syntax.tag(token))
}

function claimOf({ document }: Syntax, { from, to }: Quotation, { verb, cue, source }: Saying): AttributionFinding {
  const words = tokenSpan(document, cue.from, cue.to)
  return {
    kind: 'direct',
    source: [tokenSpan(document, source.from, source.to)],
    cue: [words],
    content: [tokenSpan(document, from, to)],
    head: verb,
    confidence: CONFIDENCE,
    reasons: [{ field: 'attribution', rule: 'verb-beside-quotation', words: [words] }],
  }
}

/** What is left of an attribution; nothing where its only quotation has got a verb. */
function without(
  document: Document,
  one: AttributionFinding,
  released: ReadonlySet<Quotation>,
): readonly AttributionFinding[] {
  const isReleased = ({ from, to }: TokenSpan) => [...released].some((other) => other.from === from && other.to === to)
  const content = one.content.filter((piece) => !isReleased(piece))
  if (content.length === one.content.length) return [one]
  return content.length === 0 ? [] : [withKind(document, { ...one, content })]
}
