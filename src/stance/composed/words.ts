/** The words of a claim that the network reads: kind, source and cue in one field, the content in another; each as a number. */
import { hashOf } from '../../model/hash.ts'
import type { ClaimWords } from '../claim-words.ts'

export interface WordsOfClaim {
  readonly before: readonly string[]
  readonly content: readonly string[]
}

/** The end of a source names who speaks, the beginning of a cue how. */
const SOURCE = 6
const CUE = 8
const CUE_IS_NEXT = '|'

export function wordsOf({ kind, source, cueForms, forms }: ClaimWords): WordsOfClaim {
  const before = [`(${kind})`, ...source.slice(-SOURCE), CUE_IS_NEXT, ...cueForms.slice(0, CUE)]
  return { before, content: forms }
}

/** Figures are one word, and apostrophes are plain. */
export function plainOf(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code > 47 && code < 58) return '#'
    if (code === 0x2019) return word.replaceAll('’', "'")
  }
  return word
}

/** “~ing”: of a word that is not known its last letters are read. */
export const endingOf = (plain: string): string => `~${plain.slice(-3)}`

/** 24 bits: among ten thousand words two or three share one. */
export const keyOf = (plain: string): number => hashOf(plain) >>> 8
