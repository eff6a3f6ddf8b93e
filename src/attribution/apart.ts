/** No word of a claim stands in two of its parts or pieces: a title within the cue is no content, though it is in quotation marks. */

import type { Range } from './rules/noun-phrase.ts'

export interface Parts {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

/**
 * Lee ⟨said in his book, “A Son of the Coast⟩.”   the quotation, taken for more of what Lee said, runs on behind the cue
 *
 * Content gives way to cue and source, unless nothing of it would be left; source gives way to the cue.
 */
export function apart({ source, cue, content: pieces }: Parts, isMark: (token: number) => boolean): Parts {
  const content = melted(pieces)
  const told = without(content, [...cue, ...source], isMark)
  if (told.length === 0) {
    const words = without(cue, content, isMark)
    return { source: without(source, [...content, ...words], isMark), cue: words, content }
  }
  return { source: without(source, cue, isMark), cue, content: told }
}

/** Pieces that share words are one: a quotation that begins before the content which it is taken for more of. */
function melted(pieces: readonly Range[]): readonly Range[] {
  if (!pieces.some((piece, i) => i > 0 && piece.from < pieces[i - 1]!.to)) return pieces
  const found: Range[] = []
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last === undefined || piece.from >= last.to) found.push(piece)
    else found[found.length - 1] = { from: last.from, to: Math.max(last.to, piece.to) }
  }
  return found
}

/** What is left of the ranges without the others, but for bare marks; the same list where none meet. */
function without(
  ranges: readonly Range[],
  others: readonly Range[],
  isMark: (token: number) => boolean,
): readonly Range[] {
  if (!ranges.some((range) => others.some((other) => meet(range, other)))) return ranges
  return ranges.flatMap((range) => {
    let left = [range]
    for (const other of others) left = left.flatMap((piece) => minus(piece, other))
    return left.length === 1 && left[0] === range ? left : left.filter(({ from, to }) => hasWord(from, to, isMark))
  })
}

function minus(range: Range, other: Range): Range[] {
  if (!meet(range, other)) return [range]
  const pieces = [
    { from: range.from, to: other.from },
    { from: other.to, to: range.to },
  ]
  return pieces.filter(({ from, to }) => from < to)
}

const meet = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to

function hasWord(from: number, to: number, isMark: (token: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (!isMark(i)) return true
  return false
}
