/** Any string → tokens with tags and lemmas, raw sentence ends and line ends. This folder is all that knows wink-nlp; its traps are closed here. */
import type { Token } from '../../types.ts'
import { endAt } from './place-tokens.ts'
import { pieces, prepare } from './prepare.ts'
import { readPiece } from './read-piece.ts'
import { createWink } from './wink.ts'

/** What the engine reads. Ends are token indices, one past the last token, ascending; the last is `tokens.length`. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly sentenceEnds: readonly number[]
  readonly lineEnds: readonly number[]
}

export interface Engine {
  /** Reads any string. What was read before never changes what is given: see `closed-traps.ts`. */
  read(text: string): Reading
}

/** Reading the model takes some 50 ms: make one engine and keep it. */
export function createEngine(): Engine {
  let wink = createWink()
  return {
    read(text) {
      const tokens: Token[] = []
      const sentenceEnds: number[] = []
      const lineEnds: number[] = []
      const { text: prepared, masks, halves } = prepare(text)
      let mask = 0
      for (const { start, end } of pieces(prepared)) {
        if (wink.learned() > MOST_LEARNED) wink = createWink()
        mask = readPiece(wink, { text, prepared, start, end, masks, mask }, { tokens, sentenceEnds, lineEnds })
      }
      endAt(lineEnds, tokens.length)
      endAt(sentenceEnds, tokens.length)
      return { tokens: halves ? tokens.map((token) => asWritten(text, token)) : tokens, sentenceEnds, lineEnds }
    },
  }
}

/** A token whose words were stood in for gets them back. */
function asWritten(text: string, token: Token): Token {
  const written = text.slice(token.start, token.end)
  return written === token.text ? token : { ...token, text: written, tag: 'X', lemma: written.toLowerCase() }
}

/** Ids of learned words collide with wink's sentence hints near 992,000; one piece learns 200,000 at most. */
const MOST_LEARNED = 100_000
