/** A quotation with the name of its speaker behind it or under it, as in lists of quotations and in tweets.
 *
 *   “We will not pay a cent.” — Ann Lee, minister        “I will not leave my house.”
 *                               └─── source ────┘        ANN LEE, a resident, on the order to go
 *                                                        └─ source ────────┘
 */
import { CALENDAR, NO_FIRST, PARTICLES } from '../../lexicon/name-words.ts'
import { NO_SIGNERS } from '../../lexicon/speech-words.ts'
import { tokenSpan } from '../../span.ts'
import type { Document, TokenSpan } from '../../types.ts'
import { DASH, type Speech } from './speeches.ts'

/** Name, trade and town. */
const LONGEST = 14
const LONGEST_NAME = 4

/** The words that sign a speech, or null. */
export function signatureOf(document: Document, speech: Speech): TokenSpan | null {
  const { tokens, paragraphs } = document
  const here = paragraphs[speech.paragraph]!
  const { to } = speech.quotation
  if (!speech.closes) {
    if (tokens[to]!.text === '(') return bracketed(document, to, here.to)
    if (DASH.test(tokens[to]!.text)) return signatureAt(document, to + 1, here.to, 'dash')
    return tokens[here.to - 1]!.text === '.' ? null : signatureAt(document, to, here.to, 'name')
  }
  const next = paragraphs[speech.paragraph + 1]
  if (next === undefined || !speech.opens) return null
  const dashed = DASH.test(tokens[next.from]!.text)
  return dashed
    ? signatureAt(document, next.from + 1, next.to, 'dash')
    : signatureAt(document, next.from, next.to, 'capitals')
}

/** “…” (Ann Lee, minister) */
function bracketed(document: Document, from: number, limit: number): TokenSpan | null {
  const { tokens } = document
  if (tokens[from]!.text !== '(' || tokens[limit - 1]!.text !== ')') return null
  return signatureAt(document, from + 1, limit - 1, 'dash')
}

/**
 * What tells that a name signs: a dash or bracket before it; capitals and a comma behind it in a line of its own; or that it
 * is a whole name with a comma, and no sentence: “We left.” Ann Lee, nurse
 */
type Mark = 'dash' | 'capitals' | 'name'

/** The words of `[from, limit)` that sign, from the first on; null where they do not. */
export function signatureAt(document: Document, from: number, limit: number, mark: Mark): TokenSpan | null {
  const { tokens } = document
  let name = from
  let capitals = true
  while (name < limit && name - from < LONGEST && isOfName(tokens[name]!.text, name > from)) {
    if (/\p{Ll}/u.test(tokens[name]!.text)) capitals = false
    name++
  }
  if (name === from || !/^[\p{Lu}@]/u.test(tokens[from]!.text)) return null
  const first = tokens[from]!.text.toLowerCase()
  if (NO_FIRST.has(first) || CALENDAR.has(first) || NO_SIGNERS.has(first)) return null
  if (mark !== 'dash' && tokens[name]?.text !== ',') return null
  // “ODA KLEIN, a baker”, but “PROBE NEARS ITS END, SOURCES SAY” is a link.
  if (
    mark === 'capitals' &&
    (!capitals || name - from > LONGEST_NAME || !/^\p{Ll}/u.test(tokens[name + 1]?.text ?? ''))
  )
    return null
  if (mark === 'name' && (name - from < 2 || limit - from > LONGEST)) return null
  let to = name
  if (tokens[to]?.text === '(' && to < limit) {
    let close = to + 1
    while (close < limit && close - to < 8 && tokens[close]!.text !== ')') close++
    if (tokens[close]?.text === ')') to = close + 1
  } else if (tokens[to]?.text === ',' && to < limit) to = descriptionEnd(document, to, limit)
  else if (to < limit && !/^[.,;(“"‘]/.test(tokens[to]!.text)) {
    // “— Ann Lee to her staff”, but “— Ready to go on” is an item of a list.
    if (
      mark !== 'dash' ||
      (name - from < 2 && tokens[from]!.text[0] !== '@') ||
      !/^(?:after|at|during|in|on|speaking|to|via)$/.test(tokens[to]!.text)
    )
      return null
  }
  return tokenSpan(document, from, to)
}

const isOfName = (word: string, inside: boolean): boolean =>
  /^(?:\p{Lu}[\p{L}.'’-]*|@\w+)$/u.test(word) || (inside && (PARTICLES.has(word) || /^['’-]$/.test(word)))

/** “Lee⟨, a nurse, Leeds⟩”, “Lee⟨, a nurse⟩, on the order to go” */
function descriptionEnd(document: Document, comma: number, limit: number): number {
  const { tokens } = document
  let to = comma
  let end = comma
  while (to < limit && to - comma < 2 * LONGEST) {
    const { text } = tokens[to]!
    if (/^[.;:“"‘]$/.test(text)) break
    if (text === ',') end = to
    if (to === end + 1 && /^(?:after|before|describing|explaining|in|on|when)$/.test(text)) return end
    to++
  }
  while (to > comma && tokens[to - 1]!.text === ',') to--
  return to
}
