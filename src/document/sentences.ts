/** The engine's sentence ends → sentences: never over a line's end, and mended where an abbreviation, a bracket or a quotation misled the engine. */
import type { Quotation, Sentence, Token, TokenSpan } from '../types.ts'

interface Material {
  readonly tokens: readonly Token[]
  readonly paragraphs: readonly TokenSpan[]
  readonly quotations: readonly Quotation[]
  /** Token indices one past each sentence's last token. */
  readonly ends: readonly number[]
}

export function findSentences({ tokens, paragraphs, quotations, ends }: Material): Sentence[] {
  const closing = closingMarks(quotations)
  const opening = new Set(quotations.map(({ from }) => from))
  const sentences: Sentence[] = []
  let next = 0
  paragraphs.forEach((paragraph, p) => {
    let from = paragraph.from
    let brackets = 0
    let seen = from
    for (let end = from; end < paragraph.to; ) {
      while (next < ends.length && ends[next]! <= end) next++
      const proposed = Math.min(ends[next] ?? paragraph.to, paragraph.to)
      end = proposed
      // A closing mark belongs to the sentence that it closes.
      while (end < paragraph.to && closing.has(end)) end++
      for (; seen < end; seen++) brackets += BRACKETS.get(tokens[seen]!.text) ?? 0
      if (brackets < 0) brackets = 0
      if (end < paragraph.to && continuesBehind({ tokens, from, end, to: paragraph.to, brackets, opening, closing }))
        continue
      for (const cut of swallowedEnds(tokens, from, end)) {
        sentences.push(sentence(tokens, from, cut, p))
        from = cut
      }
      sentences.push(sentence(tokens, from, end, p))
      from = end
      brackets = 0
    }
  })
  return sentences
}

const BRACKETS = new Map([
  ['(', 1],
  ['[', 1],
  [')', -1],
  [']', -1],
])

function sentence(tokens: readonly Token[], from: number, to: number, paragraph: number): Sentence {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, paragraph }
}

function closingMarks(quotations: readonly Quotation[]): ReadonlySet<number> {
  const closing = new Set<number>()
  for (const { to, closed } of quotations) if (closed) closing.add(to - 1).add(to - 2)
  for (const { from } of quotations) closing.delete(from)
  return closing
}

interface Break {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly end: number
  readonly to: number
  readonly brackets: number
  readonly opening: ReadonlySet<number>
  readonly closing: ReadonlySet<number>
}

/** Whether the sentence goes on behind a proposed end. The order does not matter: each case is enough. */
function continuesBehind({ tokens, from, end, to, brackets, opening, closing }: Break): boolean {
  const last = tokens[end - 1]!
  const next = tokens[end]!
  // “The U.S. government”, “Yahoo! is”, “‘No!’ she said”: a sentence begins in upper case.
  if (/^[a-z]/.test(next.text) && end - from < LONGEST) return true
  // “Rev. Al Sharpton”, “Sens. Cruz and Rubio”.
  if (
    TITLES.has(last.text.toLowerCase()) ||
    (last.text === '.' && TITLES.has(`${tokens[end - 2]?.text.toLowerCase()}.`))
  )
    return true
  // “Sen. Tim Scott (R-S.C.) said”: the bracket closes soon.
  if (brackets > 0 && closesWithin(tokens, end, Math.min(to, end + 12))) return true
  // “Really?” Mr. Smith asked.
  if (
    closing.has(end - 1) &&
    ASKING.has(tokens[end - 2]?.text ?? '') &&
    speechVerbFollows(tokens, end, Math.min(to, end + 12), opening)
  )
    return true
  return false
}

/** No join makes a sentence longer than this many tokens. */
const LONGEST = 300

const ASKING = new Set(['?', '!', "'"])

/** Before a name: never the end of a sentence. */
const TITLES = new Set(
  'adm. amb. atty. brig. capt. cmdr. col. cpl. det. dr. drs. fr. gen. gov. govs. hon. lt. maj. messrs. mr. mrs. ms. pres. prof. pvt. rep. reps. rev. sen. sens. sgt. st. supt. vs.'.split(
    ' ',
  ),
)

/** Verbs that follow a question or a cry in quotation marks. */
const SPEECH = new Set(
  'add announce answer argue ask boast call comment complain conclude continue cry declare demand exclaim explain go insist interject joke note observe post quip recall remark repeat reply respond say shout state tell tweet urge warn wonder write yell'.split(
    ' ',
  ),
)

function closesWithin(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const bracket = BRACKETS.get(tokens[i]!.text)
    if (bracket !== undefined) return bracket < 0
  }
  return false
}

function speechVerbFollows(tokens: readonly Token[], from: number, to: number, opening: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) {
    if (opening.has(i)) return false
    if (SPEECH.has(tokens[i]!.lemma)) return true
    if (tokens[i]!.text === '.') return false
  }
  return false
}

/** Ends that the engine does not see: “… said no. He left.”, where it read an abbreviation of “number”. */
function swallowedEnds(tokens: readonly Token[], from: number, to: number): number[] {
  const cuts: number[] = []
  for (let i = from + 1; i + 1 < to; i++) {
    if (tokens[i]!.text === '.' && tokens[i - 1]!.text === 'no' && /^[A-Z“"]/.test(tokens[i + 1]!.text))
      cuts.push(i + 1)
  }
  return cuts
}
