/**
 * The dependency parse of a document, read by all stages: of each token its head, its relation to it, and its dependents.
 *
 *   Syntax ─► relations by name (here) ─► subjects, verb groups, negation, noun phrases, clauses (the files beside)
 *
 * A sentence is parsed when something is asked of one of its tokens, and kept. docs/definitions.md has the relations.
 */

import { FINE_TAGS, RELATIONS } from '../labels.ts'
import type { Document, Relation } from '../types.ts'
import { PARSER } from '../weights/parser.ts'
import { decodeParser } from './parser/model.ts'
import { createParser, type Parser, type ParseTarget } from './parser/parser.ts'

/** A part-of-speech tag of the Penn Treebank (Marcus et al. 1993) as OntoNotes has them. */
type FineTag = (typeof FINE_TAGS)[number]

export interface Syntax {
  readonly document: Document
  /** The index of the token's head; -1 where the token is the root of its sentence. */
  head(token: number): number
  /** The token's relation to its head; `ROOT` for a root. */
  relation(token: number): Relation
  /** The Penn Treebank tag that the parse was built on: `VBD`, `NNP` … */
  tag(token: number): FineTag
  /** The token's dependents, in text order. */
  dependents(token: number): readonly number[]
  /** The token's first dependent with one of these relations; -1 if it has none. */
  dependent(token: number, ...relations: readonly Relation[]): number
  /** The first and one past the last token of the subtree under a token, itself included. */
  subtree(token: number): { readonly from: number; readonly to: number }
  /** The index of the token's sentence. */
  sentence(token: number): number
}

// The parser's numbers count from 1: 0 is “none”.
const ROOT = RELATIONS.indexOf('ROOT') + 1
const OTHER = RELATIONS.indexOf('dep') + 1

const NO_DEPENDENTS: readonly number[] = []

export function createSyntax(document: Document): Syntax {
  const { tokens, sentences } = document
  const sentenceOf = new Int32Array(tokens.length)
  sentences.forEach(({ from, to }, i) => {
    sentenceOf.fill(i, from, to)
  })
  const parse: ParseTarget = {
    heads: new Int32Array(tokens.length),
    relations: new Uint8Array(tokens.length),
    tags: new Uint8Array(tokens.length),
  }
  const isParsed = new Uint8Array(sentences.length)
  const dependents: (number[] | undefined)[] = new Array(tokens.length)

  function parsed(token: number): ParseTarget {
    const index = sentenceOf[token]!
    if (isParsed[index] === 1) return parse
    isParsed[index] = 1
    const { from, to } = sentences[index]!
    theParser().parse(tokens, from, to, parse)
    for (let i = from; i < to; i++) {
      const head = parse.heads[i]!
      // Each relation is chosen for itself, and of rare pairs of tags any may be: only roots are roots.
      if (head < 0) parse.relations[i] = ROOT
      else if (parse.relations[i] === ROOT) parse.relations[i] = OTHER
      if (head < 0) continue
      const known = dependents[head]
      if (known === undefined) dependents[head] = [i]
      else known.push(i)
    }
    return parse
  }

  const syntax: Syntax = {
    document,
    head: (token) => parsed(token).heads[token]!,
    relation: (token) => RELATIONS[parsed(token).relations[token]! - 1]!,
    tag: (token) => FINE_TAGS[parsed(token).tags[token]! - 1]!,
    dependents: (token) => {
      parsed(token)
      return dependents[token] ?? NO_DEPENDENTS
    },
    dependent(token, ...relations) {
      for (const one of syntax.dependents(token)) if (relations.includes(syntax.relation(one))) return one
      return -1
    },
    subtree(token) {
      let from = token
      let to = token + 1
      for (let one = syntax.dependents(from)[0]; one !== undefined && one < from; one = syntax.dependents(from)[0])
        from = one
      for (
        let one = syntax.dependents(to - 1).at(-1);
        one !== undefined && one >= to;
        one = syntax.dependents(to - 1).at(-1)
      )
        to = one + 1
      return { from, to }
    },
    sentence: (token) => sentenceOf[token]!,
  }
  return syntax
}

let kept: Parser | undefined

/** Weights are decoded when the first sentence is parsed. */
function theParser(): Parser {
  kept ??= createParser(decodeParser(PARSER))
  return kept
}
