/** One piece of text → tokens, ends of sentences and of lines, added to those of the pieces before. */
import { cutRuns } from './cut-runs.ts'
import { AFTER_SPACE, seenBySentences, usualTag } from './lexemes.ts'
import { recognize } from './machine.ts'
import { type Growing, type Piece, placeTokens } from './place-tokens.ts'
import { SPACE } from './prepare.ts'
import { mendTags } from './tagger.ts'
import type { Wink } from './wink.ts'

/** Gives the first mask of the next piece. */
export function readPiece(wink: Wink, piece: Piece, growing: Growing): number {
  wink.makeRoom()
  const { runs, count } = cutRuns(wink, piece.prepared, piece)
  const parts = wink.parts()
  const facts = wink.lexemes.facts()
  const { starts } = wink.known
  let size = 0
  for (let r = 0; r < count; r += 2) {
    const number = runs[r + 1]!
    size += (starts[number * 2 + 3]! - starts[number * 2 + 1]!) / 2
  }
  const room = wink.room(size)
  const { lexemes, places, tags, symbols } = room
  let i = 0
  for (let r = 0; r < count; r += 2) {
    const start = runs[r]!
    const number = runs[r + 1]!
    // What the sentence machine sees of the first one, where a space goes before it.
    let shift = start > piece.start && piece.prepared.charCodeAt(start - 1) === SPACE ? AFTER_SPACE : 0
    for (let p = starts[number * 2 + 1]!; p < starts[number * 2 + 3]!; p += 2, i++) {
      const lexeme = parts[p]!
      const place = parts[p + 1]!
      lexemes[i] = lexeme
      places[i] = place < 0 ? place : start + place
      symbols[i] = seenBySentences(facts, lexeme) >>> shift
      tags[i] = usualTag(facts, lexeme)
      shift = 0
    }
  }
  const ends: number[] = []
  recognize(wink.sentences, symbols, size, (at) => ends.push(at))
  if ((ends[ends.length - 1] ?? -1) < size - 1) ends.push(size - 1)
  mendTags(wink.taggers, facts, room, size)
  return placeTokens(wink, piece, room, size, ends, growing)
}
