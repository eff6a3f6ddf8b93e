/**
 * Names with a full stop or another mark in them → one token, where the engine reads the end of a sentence.
 *
 *   Node ⟨.⟩ js      t ⟨.⟩ me/bot      Yahoo ⟨!⟩ Japan      his show Who Cares ⟨?⟩ is back
 */
import { DOMAIN_ENDS, DOMAIN_ENDS_AND_WORDS, NAMES_WITH_MARK } from '../lexicon/addresses.ts'
import type { Token } from '../types.ts'
import type { Reading } from './engine/engine.ts'

export function glued(text: string, reading: Reading): Reading {
  const { tokens } = reading
  let merged: Token[] | null = null
  /** For each merged run its first token and how many tokens it saves. */
  const cuts: Run[] = []
  for (let i = 1; i < tokens.length; i++) {
    const mark = tokens[i]!.text
    if (mark !== '.' && mark !== '!' && mark !== '?') continue
    const run = mark === '.' ? address(tokens, i) : nameWithMark(text, tokens, i)
    if (run === null || run.from < (cuts.at(-1)?.to ?? 0)) continue
    merged ??= []
    pushTokens(merged, tokens, cuts.at(-1)?.to ?? 0, run.from)
    merged.push(oneToken(text, tokens, run))
    cuts.push(run)
    i = run.to - 1
  }
  if (merged === null) return reading
  pushTokens(merged, tokens, cuts.at(-1)!.to, tokens.length)
  const named = cuts.filter(({ to }) => !tokens[to - 1]!.text.match(PATH) && !beginsAnew(tokens[to]))
  const notEnds = new Set(named.map(({ to }) => to))
  const sentenceEnds = reading.sentenceEnds.filter((end) => !notEnds.has(end))
  return { tokens: merged, sentenceEnds: moved(sentenceEnds, cuts), lineEnds: moved(reading.lineEnds, cuts) }
}

/** “She left Yahoo! The firm fell.”, but “Yahoo! Japan fell.” */
function beginsAnew(next: Token | undefined): boolean {
  return next !== undefined && next.tag !== 'PROPN'
}

interface Run {
  readonly from: number
  readonly to: number
}

function pushTokens(to: Token[], tokens: readonly Token[], from: number, end: number): void {
  for (let i = from; i < end; i++) to.push(tokens[i]!)
}

/** In tokens; a longer address is cut. */
const LONGEST = 24

/** “www.example.org/plan”, “Node.js”: the words around a full stop without a space, to the end of the address. */
function address(tokens: readonly Token[], stop: number): Run | null {
  const next = tokens[stop + 1]
  if (next === undefined || next.start !== tokens[stop]!.end || !/^[a-z0-9]/.test(next.text)) return null
  if (tokens[stop - 1]!.end !== tokens[stop]!.start || !LABEL.test(tokens[stop - 1]!.text)) return null
  let from = stop - 1
  while (from > 1 && tokens[from - 1]!.end === tokens[from]!.start && /^[-@]$/.test(tokens[from - 1]!.text)) from -= 2
  let to = stop + 2
  let last = next.text
  const goesOn = () =>
    to + 1 < tokens.length && tokens[to + 1]!.start === tokens[to - 1]!.end + 1 && to - from < LONGEST
  while (goesOn() && tokens[to]!.text === '.' && LABEL.test(tokens[to + 1]!.text)) {
    last = tokens[to + 1]!.text
    to += 2
  }
  const hasPath = tokens[to]?.text === '/' && tokens[to]!.start === tokens[to - 1]!.end
  const isEnd = DOMAIN_ENDS.has(last) || (hasPath && DOMAIN_ENDS_AND_WORDS.has(last))
  if (!isEnd && tokens[from]!.text.toLowerCase() !== 'www') return null
  // The path behind it: whatever has no space, but for marks at its end.
  let end = to
  if (hasPath) {
    while (end < tokens.length && tokens[end]!.start === tokens[end - 1]!.end && end - from < LONGEST) {
      end++
      if (PATH.test(tokens[end - 1]!.text)) to = end
    }
  }
  return { from, to }
}
const LABEL = /^[A-Za-z0-9]+$/
const PATH = /[A-Za-z0-9/]$/

/** “Yahoo! Japan” by its name; “the show What Now? is back”, for a sentence begins in upper case. */
function nameWithMark(text: string, tokens: readonly Token[], mark: number): Run | null {
  const before = tokens[mark - 1]!
  const next = tokens[mark + 1]
  if (before.end !== tokens[mark]!.start || next === undefined || text[tokens[mark]!.end] !== ' ') return null
  if (NAMES_WITH_MARK.has(before.text + tokens[mark]!.text)) return { from: mark - 1, to: mark + 1 }
  const isCapital = (token: Token | undefined) => token !== undefined && /^[A-Z][a-z]/.test(token.text)
  if (!isCapital(before) || !/^[a-z]+$/.test(next.text)) return null
  // “Stop! he cried” begins so, and so does “said: Stop! he …”: a word in lower case must lead to the name.
  let first = mark - 1
  while (mark - first < 4 && isCapital(tokens[first - 1])) first--
  return /^[a-z]+$/.test(tokens[first - 1]?.text ?? '') ? { from: mark - 1, to: mark + 1 } : null
}

function oneToken(text: string, tokens: readonly Token[], { from, to }: Run): Token {
  const { start } = tokens[from]!
  const { end } = tokens[to - 1]!
  const word = text.slice(start, end)
  return { start, end, text: word, tag: /^[A-Z]/.test(word) ? 'PROPN' : 'SYM', lemma: word.toLowerCase() }
}

/** Ends that lay inside a run are none. */
function moved(ends: readonly number[], cuts: readonly Run[]): number[] {
  const found: number[] = []
  let saved = 0
  let next = 0
  for (const end of ends) {
    while (next < cuts.length && cuts[next]!.to <= end) saved += cuts[next]!.to - cuts[next++]!.from - 1
    const inside = next < cuts.length && cuts[next]!.from < end
    // Behind its last token a run may well be the end: “It is at Booking.com”.
    if (!inside) found.push(end - saved)
  }
  return found
}
