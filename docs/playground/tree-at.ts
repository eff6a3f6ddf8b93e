/** A text and an offset → the dependency tree of the sentence that stands there. */
import { readDocument } from '../../src/document/document.ts'
import { createEngine, type Engine } from '../../src/document/engine/engine.ts'
import type { TokenizedDocument } from '../../src/index.ts'
import { LONGEST } from '../../src/syntax/parser/words.ts'
import { createSyntax, type Syntax } from '../../src/syntax/syntax.ts'
import type { TreeWord } from './messages.ts'

/**
 * `tokenize(text, { syntax: true })` parses every sentence, which takes a second for a text of 200,000 characters. Here
 * only the one that is asked for is parsed, and the text is kept: the next question is mostly about another place in it.
 * As there, the parser reads what markup stands for (“&amp;” as “&”), and words are shown as the text has them.
 */
export function treeReader(): (text: string, offset: number) => TreeWord[] {
  let kept: Syntax | null = null
  let engine: Engine | null = null
  return (text, offset) => {
    engine ??= createEngine()
    const syntax = kept?.document.text === text ? kept : createSyntax(readDocument(engine, text))
    kept = syntax
    const { tokens } = syntax.document
    const { from, to } = piece(syntax.document, offset)
    return tokens.slice(from, to).map((token, i) => {
      const head = syntax.head(from + i)
      return {
        text: text.slice(token.start, token.end),
        tag: token.tag,
        head: head < 0 ? null : head - from,
        relation: syntax.relation(from + i),
      }
    })
  }
}

/** The sentence at the offset, or the one before it. Of a sentence that is too long, the part that is parsed as one. */
function piece(
  { tokens, sentences }: TokenizedDocument,
  offset: number,
): { readonly from: number; readonly to: number } {
  const sentence = sentences.findLast(({ start }) => start <= offset) ?? sentences[0]
  if (sentence === undefined) return { from: 0, to: 0 }
  let from = sentence.from
  while (from + LONGEST < sentence.to && tokens[from + LONGEST]!.start <= offset) from += LONGEST
  return { from, to: Math.min(sentence.to, from + LONGEST) }
}
