/** The parse of parts of a document, read as a document of their own: nothing is parsed twice. */
import type { Document } from '../types.ts'
import type { Syntax } from './syntax.ts'

/**
 * `excerpt` has tokens of the whole document alone, in their order; `places` gives for each its index there. A token whose head is
 * in another sentence of the excerpt, or left out, is a root.
 */
export function syntaxOfExcerpt(whole: Syntax, excerpt: Document, places: readonly number[]): Syntax {
  const sentenceOf = new Int32Array(excerpt.tokens.length)
  excerpt.sentences.forEach(({ from, to }, i) => {
    sentenceOf.fill(i, from, to)
  })
  /** Where a token of the whole document stands in the sentence of `token`; -1 where it does not. */
  const placeIn = (token: number, original: number): number => {
    const { from, to } = excerpt.sentences[sentenceOf[token]!]!
    const place = token + original - places[token]!
    return place >= from && place < to && places[place] === original ? place : -1
  }
  const syntax: Syntax = {
    document: excerpt,
    head(token) {
      const head = whole.head(places[token]!)
      return head < 0 ? -1 : placeIn(token, head)
    },
    relation: (token) => (syntax.head(token) < 0 ? 'ROOT' : whole.relation(places[token]!)),
    tag: (token) => whole.tag(places[token]!),
    dependents: (token) =>
      whole
        .dependents(places[token]!)
        .map((one) => placeIn(token, one))
        .filter((one) => one >= 0),
    dependent(token, ...relations) {
      for (const one of syntax.dependents(token)) if (relations.includes(syntax.relation(one))) return one
      return -1
    },
    subtree(token) {
      const { from, to } = whole.subtree(places[token]!)
      const sentence = excerpt.sentences[sentenceOf[token]!]!
      const shift = token - places[token]!
      return { from: Math.max(sentence.from, from + shift), to: Math.min(sentence.to, to + shift) }
    },
    sentence: (token) => sentenceOf[token]!,
  }
  return syntax
}
