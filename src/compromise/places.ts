/**
 * Spans of a text → phrases of a compromise document, each within one sentence.
 *
 *   “We tested it. It is safe,” said Ann Lee.     one span, [0, 25)
 *   [0, 0, 3]      [1, 0, 3]                      two phrases: sentence, first term, term behind the last
 */
import type { Span } from '../types.ts'

/** As much of a term as there is need for. */
export interface Term {
  readonly pre: string
  readonly text: string
  readonly post: string
}

/** A sentence, its first term, and the term behind its last. */
export type Phrase = [sentence: number, start: number, end: number]

export interface Places {
  /** All terms with what stands between them: the text that was given to compromise, or what became of it. */
  readonly text: string
  phrasesAt(spans: readonly Span[]): Phrase[]
}

export function placesOf(document: readonly (readonly Term[])[]): Places {
  const pieces: string[] = []
  const terms: { readonly sentence: number; readonly term: number; readonly start: number; readonly end: number }[] = []
  let at = 0
  for (const [sentence, all] of document.entries()) {
    for (const [term, { pre, text, post }] of all.entries()) {
      const start = at + pre.length
      at = start + text.length + post.length
      terms.push({ sentence, term, start, end: start + text.length })
      pieces.push(pre, text, post)
    }
  }

  /** The first term that ends behind an offset. Terms stand in the order of the text. */
  function firstBehind(offset: number): number {
    let [low, high] = [0, terms.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (terms[middle]!.end > offset) high = middle
      else low = middle + 1
    }
    return low
  }

  function phrasesAt(spans: readonly Span[]): Phrase[] {
    const phrases: Phrase[] = []
    for (const { start, end } of spans) {
      let open: Phrase | null = null
      for (let i = firstBehind(start); i < terms.length; i++) {
        const { sentence, term, start: first, end: last } = terms[i]!
        // “isn’t” is two terms, of which the second has no letters: it goes with the first.
        if (first >= end && !(first === last && open?.[0] === sentence && open[2] === term)) break
        if (open !== null && open[0] === sentence) open[2] = term + 1
        else {
          open = [sentence, term, term + 1]
          phrases.push(open)
        }
      }
    }
    return phrases
  }

  return { text: pieces.join(''), phrasesAt }
}
