/** The turns of an interview, a briefing or a court transcript: a label for who speaks, and what that one says.
 *
 *   Q. Did you read the letter?        MR. SMITH: When was that?        Reporter: Will you run again?
 *   A. I burned it.                    THE WITNESS: In May.             Senator Bly: I have not decided.
 *   S  └─ content ┘
 */
import type { AttributionFinding } from '../findings.ts'
import { NO_LABELS, QUESTION_LABELS } from '../lexicon/label-words.ts'
import { isRole } from '../lexicon/roles.ts'
import { firstIndex, hasWord, haveWord, inTextOrder, tokenSpan } from '../span.ts'
import type { ClaimKind, Document, Quotation, TokenSpan } from '../types.ts'

interface Turn {
  readonly paragraph: number
  /** The label `[from, to)`; what is said begins at `said`. */
  readonly from: number
  readonly to: number
  readonly said: number
  readonly label: string
  /** “Q  Thank you. When …”, as briefings are typed: no mark tells it from a sentence. */
  readonly bare?: boolean
}

/** How often a turn is a claim with this content and source, of those looked at in news. */
const CONFIDENCE = 0.8

/** The claims with the turns of a transcript, in place of what was found within them. */
export function withTurns(
  document: Document,
  claims: readonly AttributionFinding[],
  threshold: number,
): readonly AttributionFinding[] {
  if (CONFIDENCE < threshold) return claims
  const turns = transcriptOf(document)
  if (turns.length === 0) return claims
  const dense = isDense(turns)
  const outer = document.quotations.filter(({ depth }) => depth === 0)
  const found = turns
    .map((turn, i) => claimOf(document, outer, turn, dense ? turns[i + 1] : undefined))
    // “Q: …”
    .filter(({ content }) => content.length > 0)
  const inTurn = new Uint8Array(document.tokens.length)
  for (const { source, content } of found) for (const { from, to } of [...source, ...content]) inTurn.fill(1, from, to)
  const isInside = ({ head, source, content }: AttributionFinding): boolean =>
    (head >= 0 && inTurn[head] === 1) || [...source, ...content].some(({ from }) => inTurn[from] === 1)
  return [...claims.filter((claim) => !isInside(claim)), ...found].sort((a, b) =>
    inTextOrder(a.cue[0] ?? a.content[0]!, b.cue[0] ?? b.content[0]!),
  )
}

/** `next`: the turn up to which lines without a label belong to this one. */
function claimOf(
  document: Document,
  outer: readonly Quotation[],
  turn: Turn,
  next: Turn | undefined,
): AttributionFinding {
  const { paragraphs } = document
  const content: TokenSpan[] = []
  const last = next?.paragraph ?? turn.paragraph + 1
  for (let p = turn.paragraph; p < last; p++) {
    const from = p === turn.paragraph ? turn.said : paragraphs[p]!.from
    let { to } = paragraphs[p]!
    // As of any words without marks: the full stop ends the line.
    if (document.tokens[to - 1]!.text === '.' && to - from > 1) to--
    if (haveWord(document, { from, to }) && !(p > turn.paragraph && isStageDirection(document, from, to)))
      content.push(tokenSpan(document, from, to))
  }
  const label = tokenSpan(document, turn.from, turn.to)
  // “Q.” is one token, and its full stop no part of the label.
  const source = LETTER_AND_MARK.test(document.tokens[turn.to - 1]!.text) ? { ...label, end: label.end - 1 } : label
  return {
    kind: kindOf(document, outer, content),
    source: [source],
    cue: [],
    content,
    head: -1,
    confidence: CONFIDENCE,
    reasons: [{ field: 'attribution', rule: 'speaker-colon', words: [source] }],
  }
}

/** “(BEGIN VIDEO CLIP)”, “[Break]” */
function isStageDirection({ tokens }: Document, from: number, to: number): boolean {
  return /^[([]/.test(tokens[from]!.text) && /[)\]]$/.test(tokens[to - 1]!.text)
}

/** By whether all, some or none of the words stand in quotation marks. */
function kindOf({ tokens }: Document, quotations: readonly Quotation[], content: readonly TokenSpan[]): ClaimKind {
  let inside = 0
  let outside = 0
  for (const { from, to } of content) {
    let q = firstIndex(quotations, (quotation) => quotation.to > from)
    for (let i = from; i < to; i++) {
      while (q < quotations.length && quotations[q]!.to <= i) q++
      if (!hasWord(tokens[i]!.text)) continue
      if (q < quotations.length && quotations[q]!.from <= i) inside++
      else outside++
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed'
}

/** The turns of the document, where it holds a transcript; none where only some lines have labels. */
function transcriptOf(document: Document): Turn[] {
  const turns: Turn[] = []
  document.paragraphs.forEach((_, p) => {
    const turn = turnOf(document, p)
    if (turn !== null) turns.push(turn)
  })
  const marked = turns.filter(({ bare }) => bare !== true)
  if (marked.length < 2) turns.splice(0, turns.length, ...marked)
  // “Lee: The Dam Is Safe”, and a transcript far below.
  if (turns[0]?.paragraph === 0 && document.headline !== null && turns[1]?.paragraph !== 1) turns.shift()
  if (turns.length < 2) return []
  // “ANN LEE: …”, and then “LEE: …”
  const counts = new Map<string, number>()
  for (const { label } of turns) {
    const last = label.slice(label.lastIndexOf(' ') + 1)
    counts.set(last, (counts.get(last) ?? 0) + 1)
  }
  // “A. Renn won, Q. Marsh came third”: somebody must ask.
  const asked = turns.some(({ label, paragraph }) => QUESTION_LABELS.has(label) && isAsked(document, paragraph))
  const answered = turns.some(({ label }) => !QUESTION_LABELS.has(label))
  const alternate = counts.size > 1 && turns.length > 2 && [...counts.values()].some((count) => count > 1)
  const named = turns.filter(({ label }) => !ASKED.test(label) || (asked && answered))
  const spoken = named.filter((turn) => isSpoken(document, turn))
  if (spoken.length * 5 < named.length * 3) return []
  if ((asked && answered) || alternate) return named
  // A reporter and a senator, once each: next to one another, and called by what they are.
  return named.length > 1 && named.every((turn, i) => i === 0 || turn.paragraph === named[i - 1]!.paragraph + 1)
    ? named.filter((turn) => isByRole(turn)).length > 0
      ? named
      : []
    : []
}

function isAsked({ tokens, paragraphs }: Document, paragraph: number): boolean {
  const { from, to } = paragraphs[paragraph]!
  for (let i = to - 1; i > from; i--) if (tokens[i]!.text === '?') return true
  return false
}

/** “Q” and “A” stand for nobody where the other is not there. */
const ASKED = /^[qa]$/

const isByRole = ({ label }: Turn): boolean => label.split(' ').some((word) => isRole(word))

/** Some words and a stop: “Age: 27” is a field of a form. */
function isSpoken({ tokens, paragraphs }: Document, { paragraph, said }: Turn): boolean {
  const { to } = paragraphs[paragraph]!
  return to - said > 1 && /[.?!…”"'’\])—-]$/.test(tokens[to - 1]!.text)
}

const LONGEST_LABEL = 6

function turnOf({ tokens, paragraphs }: Document, paragraph: number): Turn | null {
  const { from, to: limit } = paragraphs[paragraph]!
  let i = from
  while (i < limit && i - from < LONGEST_LABEL && isOfLabel(tokens[i]!.text, i > from)) i++
  if (i === from) return null
  let to = i
  const first = tokens[from]!.text
  const label = tokens
    .slice(from, to)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  // “Q.” may be one token.
  if (LETTER_AND_MARK.test(first) && to < limit) {
    return { paragraph, from, to: from + 1, said: from + 1, label: first[0]!.toLowerCase() }
  }
  if (/^[QA]$/.test(first) && to === from + 1 && tokens[to]?.text === '.' && to + 1 < limit)
    return { paragraph, from, to, said: to + 1, label }
  // “Dr. Lee (the agency):”
  if (tokens[i]?.text === '(') {
    let close = i + 1
    while (close < limit && close - i < LONGEST_LABEL + 2 && tokens[close]!.text !== ')') close++
    if (tokens[close]?.text === ')') {
      i = close + 1
      to = i
    }
  }
  if (tokens[i]?.text !== ':' || i + 1 >= limit) {
    if (first !== 'Q' || !/^\p{Lu}/u.test(tokens[from + 1]?.text ?? '') || from + 2 >= limit) return null
    return { paragraph, from, to: from + 1, said: from + 1, label: 'q', bare: true }
  }
  if (label.split(' ').some((word) => NO_LABELS.has(word))) return null
  return { paragraph, from, to, said: i + 1, label }
}
/** “The minister:” */
const isOfLabel = (word: string, inside: boolean): boolean => LABEL.test(word) || (inside && isRole(word))

const LETTER_AND_MARK = /^[QA][.:]$/
const LABEL = /^(?:\p{Lu}[\p{L}.'’-]*|[QA][.:])$/u

/** Whether most paragraphs between the first and the last turn have a label: the others go on with the turn before. */
function isDense(turns: readonly Turn[]): boolean {
  const span = turns.at(-1)!.paragraph - turns[0]!.paragraph + 1
  return turns.length * 2 >= span
}
