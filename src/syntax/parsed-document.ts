/** A document with its parse, as plain data: what `tokenize(text, { syntax: true })` gives. */
import type { Document, ParsedDocument } from '../types.ts'
import { createSyntax } from './syntax.ts'

export function parsedDocument(document: Document): ParsedDocument {
  const syntax = createSyntax(document)
  const tokens = document.tokens.map((token, i) => {
    const head = syntax.head(i)
    return { ...token, head: head < 0 ? null : head, relation: syntax.relation(i) }
  })
  const sentences = document.sentences.map((sentence) => {
    let root = sentence.from
    while (tokens[root]!.head !== null) root++
    return { ...sentence, root }
  })
  return { ...document, tokens, sentences }
}
