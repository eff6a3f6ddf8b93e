/** The engine's sentence ends → sentences: never over a line's end, mended where abbreviations, brackets or marks misled it. */
import { ABBREVIATED_TITLES } from '../lexicon/abbreviations.ts'
import { CAPITAL_PRONOUNS } from '../lexicon/pronouns.ts'
import { SPEECH } from '../lexicon/speech-words.ts'
import { datelineEnd } from '../syntax/dateline.ts'
import type { Quotation, Sentence, Token, TokenSpan } from '../types.ts'

interface Material {
  readonly tokens: readonly Token[]
  readonly paragraphs: readonly TokenSpan[]
  readonly quotations: readonly Quotation[]
  /** Token indices one past each sentence's last token. */
  readonly ends: readonly number[]
}

export function findSentences({ tokens, paragraphs, quotations, ends }: Material): Sentence[] {
  const marks = marksOf(tokens, quotations)
  const sentences: Sentence[] = []
  let next = 0
  paragraphs.forEach((paragraph, p) => {
    let from = paragraph.from
    let brackets = 0
    for (let i = from; i < paragraph.to; i++) {
      if (i === from) {
        const place = datelineEnd(tokens, from, paragraph.to, marks.opening)
        if (place > from) {
          sentences.push({ start: tokens[from]!.start, end: tokens[place - 1]!.end, from, to: place, paragraph: p })
          from = place
          i = place
        }
      }
      const token = tokens[i]!
      if (token.text.length === 1) brackets = Math.max(0, brackets + (BRACKETS.get(token.text) ?? 0))
      while (next < ends.length && ends[next]! <= i) next++
      let end = i + 1
      const proposed = ends[next] === end || (token.text === '.' && isSwallowed(tokens, i, paragraph.to))
      if (!proposed && end < paragraph.to) continue
      // A closing mark belongs to the sentence that it closes.
      while (end < paragraph.to && marks.closing.has(end)) end++
      i = end - 1
      const goesOn =
        end < paragraph.to && end - from < LONGEST && goesOnAt({ tokens, end, to: paragraph.to, brackets, ...marks })
      if (goesOn) continue
      sentences.push({ start: tokens[from]!.start, end: tokens[end - 1]!.end, from, to: end, paragraph: p })
      from = end
      brackets = 0
    }
  })
  return sentences
}

/** Nothing is mended beyond that many tokens, so that no text is one endless sentence. */
const LONGEST = 400

const BRACKETS: ReadonlyMap<string, number> = new Map([
  ['(', 1],
  ['[', 1],
  [')', -1],
  [']', -1],
])

/** Token indices of the marks that open, and of those that close; a mark may have two tokens. */
interface Marks {
  readonly opening: ReadonlySet<number>
  readonly closing: ReadonlySet<number>
}

function marksOf(tokens: readonly Token[], quotations: readonly Quotation[]): Marks {
  const opening = new Set<number>()
  const closing = new Set<number>()
  for (const { from, to, closed } of quotations) {
    opening.add(from)
    if (!closed) continue
    closing.add(to - 1)
    const { text, start } = tokens[to - 1]!
    const before = tokens[to - 2]!
    if (before.text === text && before.end === start && to - 2 > from + 1) closing.add(to - 2)
  }
  return { opening, closing }
}

interface Place extends Marks {
  readonly tokens: readonly Token[]
  /** One past the token that seems to end the sentence. */
  readonly end: number
  /** Where the paragraph ends. */
  readonly to: number
  /** How many brackets are open. */
  readonly brackets: number
}

/** Whether the sentence goes on behind a proposed end. The order does not matter: each case is enough. */
function goesOnAt(place: Place): boolean {
  const { tokens, end } = place
  const next = tokens[end]!
  return (
    // “The U.S. government”, “Yahoo! is”: a sentence begins in upper case.
    isSmallLetter(next.text.charCodeAt(0)) ||
    // “Tim Scott (R-S.C.), who …”
    NEVER_FIRST.has(next.text) ||
    isTitle(tokens, end - 1) ||
    isCutInitials(tokens, end) ||
    // “Tim Scott (R-S.C.) said”: the bracket closes soon.
    (place.brackets > 0 && closesWithin(tokens, end, Math.min(place.to, end + 12))) ||
    isAskedBy(place)
  )
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

const NEVER_FIRST: ReadonlySet<string> = new Set(['%', ')', '),', ').', '):', ',', ':', ';', ']', '’s', "'s"])

/** “Rev. Al Sharpton”, “Sens. Cruz and Rubio”: with the full stop in the token or beside it. */
function isTitle(tokens: readonly Token[], last: number): boolean {
  const { text } = tokens[last]!
  if (text === '.') return last > 0 && ABBREVIATED_TITLES.has(tokens[last - 1]!.text.toLowerCase())
  return text.endsWith('.') && ABBREVIATED_TITLES.has(text.slice(0, -1).toLowerCase())
}

/** “R-S.|C.”, “Ph.|D.”, “A.F.L.-C.|I.O.”: no space, and one or two letters before the full stop. */
function isCutInitials(tokens: readonly Token[], end: number): boolean {
  const last = tokens[end - 1]!
  if (last.end !== tokens[end]!.start || !last.text.endsWith('.')) return false
  const letters = last.text === '.' ? (tokens[end - 2]?.text.length ?? 9) : last.text.length - 1
  return letters <= 2
}

function closesWithin(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const bracket = BRACKETS.get(tokens[i]!.text)
    if (bracket !== undefined) return bracket < 0
  }
  return false
}

/** “Really?” Mr. Smith asked. */
function isAskedBy({ tokens, end, to, opening, closing }: Place): boolean {
  if (!closing.has(end - 1)) return false
  let last = end - 2
  while (last > 0 && closing.has(last)) last--
  const asked = tokens[last]?.text
  if (asked !== '?' && asked !== '!') return false
  // “Why?” He answered … begins anew: a pronoun has its capital only there.
  if (CAPITAL_PRONOUNS.has(tokens[end]!.text)) return false
  for (let i = end; i < Math.min(to, end + 12); i++) {
    if (opening.has(i) || tokens[i]!.text === '.') return false
    if (SPEECH.has(tokens[i]!.lemma)) return true
  }
  return false
}

/** “He said no. They left.”, “It is at https://example.org/a. They left.”: the engine reads an abbreviation or an address. */
function isSwallowed(tokens: readonly Token[], i: number, to: number): boolean {
  const next = tokens[i + 1]
  const before = tokens[i - 1]
  if (i + 1 >= to || next === undefined || before === undefined || isSmallLetter(next.text.charCodeAt(0))) return false
  if (SWALLOWING.has(before.text.toLowerCase())) return true
  // “It is at https://example.org/a”. They left.
  const last = CLOSING.has(before.text) && i > 1 ? tokens[i - 2]! : before
  return last.text.includes('://')
}

const CLOSING: ReadonlySet<string> = new Set(['"', '”', '’', ')'])

const SWALLOWING: ReadonlySet<string> = new Set(['miss', 'no'])
