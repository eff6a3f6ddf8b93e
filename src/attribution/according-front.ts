/**
 * “According to” that begins a sentence: where its source ends and the content begins, by the parse.
 *
 *   According to  the complaint, filed on Monday in Reno,  the firm hid the losses.
 *       cue       └─ source, with what is told of it ─┘    └─ content ──────────┘
 */
import type { AttributionFinding } from '../findings.ts'
import { haveWord, inTextOrder, tokenSpan } from '../span.ts'
import { wholeNounPhrase } from '../syntax/noun-phrase.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { RULE_CONFIDENCE } from '../weights/rule-confidence.ts'
import { withKind } from './kind.ts'

/** Mends those that were found, and adds those that were not. */
export function withAccordingFronts(
  syntax: Syntax,
  attributions: readonly AttributionFinding[],
  threshold: number,
): readonly AttributionFinding[] {
  const { tokens, sentences } = syntax.document
  const fronts = new Map<number, Front>()
  for (const { from, to } of sentences) {
    if (tokens[from]!.text !== 'According' || tokens[from + 1]?.text !== 'to') continue
    const front = frontAt(syntax, from, to)
    if (front !== null) fronts.set(from, front)
  }
  if (fronts.size === 0) return attributions
  const mended = attributions.map((one) => {
    const front = fronts.get(one.head)
    if (front === undefined) return one
    fronts.delete(one.head)
    return mend(syntax, one, front)
  })
  const [confidence] = RULE_CONFIDENCE['according-to']
  if (threshold > confidence) return mended
  const added = [...fronts].flatMap(([head, front]) => {
    const within = attributions.some(({ content }) => content.some((span) => span.from <= head && head < span.to))
    const taken = attributions.some(({ head: other }) => other >= front.end && other < front.to)
    const says =
      haveWord(syntax.document, { from: front.end, to: front.to }) &&
      haveWord(syntax.document, { from: front.from, to: front.end })
    return within || taken || !says ? [] : [claimOf(syntax, head, front, confidence)]
  })
  if (added.length === 0) return mended
  return [...mended, ...added].sort((a, b) => inTextOrder(a.cue[0] ?? a.content[0]!, b.cue[0] ?? b.content[0]!))
}

interface Front {
  /** Where the source begins, and the comma at its end. */
  readonly from: number
  readonly end: number
  /** Where the sentence ends, without its full stop. */
  readonly to: number
}

/** The phrase of “According”, if a comma ends it, and a clause with its verb stands behind. */
function frontAt(syntax: Syntax, head: number, sentenceEnd: number): Front | null {
  const { tokens } = syntax.document
  let end = syntax.subtree(head).to
  while (tokens[end - 1]!.text === ',') end--
  const verb = syntax.head(head)
  let to = sentenceEnd
  while (to > end && /^[.;:!?]$/.test(tokens[to - 1]!.text)) to--
  if (tokens[end]?.text !== ',' || verb <= end || verb >= to || end <= head + 2) return null
  const subject = syntax.dependent(verb, 'nsubj', 'nsubjpass', 'expl', 'csubj')
  if (subject <= end) return null
  // “the report, ⟨released on Friday⟩, …”, if the parse ties it to the verb: the clause begins with its subject.
  const begin = wholeNounPhrase(syntax, subject).from
  const added = /^(?:WDT|WP|VB[DNG])/.test(syntax.tag(end + 1)) && begin > end + 2 && tokens[begin - 1]!.text === ','
  return { from: head + 2, end: added ? begin - 1 : end, to }
}

function mend({ document }: Syntax, one: AttributionFinding, { from, end }: Front): AttributionFinding {
  const [first, ...rest] = one.content
  const source = one.source.at(-1)
  if (first === undefined || source === undefined || source.from !== from || first.from > end + 1) return one
  if (first.to <= end + 1 || (source.to === end && first.from === end + 1)) return one
  return withKind(document, {
    ...one,
    source: [tokenSpan(document, from, end)],
    content: [tokenSpan(document, end + 1, first.to), ...rest],
  })
}

function claimOf({ document }: Syntax, head: number, { from, end, to }: Front, confidence: number): AttributionFinding {
  const cue = tokenSpan(document, head, head + 2)
  const content = tokenSpan(document, end + 1, to)
  return withKind(document, {
    kind: 'indirect',
    source: [tokenSpan(document, from, end)],
    cue: [cue],
    content: [content],
    head,
    confidence,
    reasons: [{ field: 'attribution', rule: 'according-to', words: [cue] }],
  })
}
