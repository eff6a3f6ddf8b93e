/** The words of a piece → tokens at their places in the text, with the ends of lines and sentences. */
import type { Span, Token } from '../../types.ts'
import { staysWhole } from './parts.ts'
import { ENDS_LINE, type Room } from './room.ts'
import type { Wink } from './wink.ts'

export interface Piece extends Span {
  readonly text: string
  readonly prepared: string
  readonly masks: readonly Span[]
  /** The first mask that may lie in the piece. */
  readonly mask: number
}

/** What the pieces before gave, and this one adds to. */
export interface Growing {
  readonly tokens: Token[]
  readonly sentenceEnds: number[]
  readonly lineEnds: number[]
}

/** `ends` are the last tokens of wink's sentences. Gives the first mask of the next piece. */
export function placeTokens(
  wink: Wink,
  piece: Piece,
  { lexemes, places, tags }: Room,
  size: number,
  ends: readonly number[],
  { tokens, sentenceEnds, lineEnds }: Growing,
): number {
  const { text, prepared, masks } = piece
  const { words } = wink.lexemes
  let mask = piece.mask
  let sentence = 0
  for (let i = 0; i < size; i++) {
    const at = places[i]!
    if (at === ENDS_LINE) endAt(lineEnds, tokens.length)
    if (at >= 0) {
      let word = words[lexemes[i]!]
      if (word === undefined || word.by !== tags[i]!) word = wink.lexemes.word(lexemes[i]!, tags[i]!)
      const masked = masks[mask]
      if (masked !== undefined && masked.start <= at) {
        tokens.push(stretch(text, masked.start, masked.end, 'X'))
        mask++
      } else if (word.parts === null || staysWhole(word.parts, prepared, at + word.length)) {
        tokens.push({ start: at, end: at + word.length, text: word.text, tag: word.tag, lemma: word.lemma })
      } else {
        let from = at
        for (const part of word.parts) {
          tokens.push({ start: from, end: from + part.text.length, ...part })
          from += part.text.length
        }
      }
    }
    if (i === ends[sentence]) {
      endAt(sentenceEnds, tokens.length)
      sentence++
    }
  }
  return mask
}

/** A token that wink's lexicon knows nothing of. */
function stretch(text: string, start: number, end: number, tag: string): Token {
  const word = text.slice(start, end)
  return { start, end, text: word, tag, lemma: word.toLowerCase() }
}

export function endAt(ends: number[], end: number): void {
  if (end > 0 && ends[ends.length - 1] !== end) ends.push(end)
}
