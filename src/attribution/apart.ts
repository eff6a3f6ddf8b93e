/**
 * No word of a claim stands in two of its parts or pieces: a title within the cue is no content, though it is in quotation
 * marks. And each piece of source and content has a word: “…” is nothing that somebody said.
 */

import type { Range } from './rules/range.ts'

export interface Parts {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

/**
 * Lee ⟨said in his book, “A Son of the Coast⟩.”   the quotation, taken for more of what Lee said, runs on behind the cue
 *
 * Content gives way to cue and source, unless nothing of it would be left; source gives way to the cue. Where no content
 * has a word, none is given, and there is no claim. A cue may be a dash: its marks stay.
 */
export function apart({ source, cue, content: pieces }: Parts, isWord: (token: number) => boolean): Parts {
  const saying = (ranges: readonly Range[]) => ranges.filter((range) => hasWord(range, isWord))
  const content = saying(melted(pieces))
  const told = without(content, [...cue, ...source], isWord)
  if (told.length === 0) {
    const words = without(cue, content, isWord)
    return { source: saying(without(source, [...content, ...words], isWord)), cue: words, content }
  }
  return { source: saying(without(source, cue, isWord)), cue, content: told }
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
  isWord: (token: number) => boolean,
): readonly Range[] {
  if (!ranges.some((range) => others.some((other) => meet(range, other)))) return ranges
  return ranges.flatMap((range) => {
    let left = [range]
    for (const other of others) left = left.flatMap((piece) => minus(piece, other))
    return left.length === 1 && left[0] === range ? left : left.filter((piece) => hasWord(piece, isWord))
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

function hasWord({ from, to }: Range, isWord: (token: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (isWord(i)) return true
  return false
}
