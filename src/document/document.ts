/** text → Document: tokens, sentences, paragraphs, quotations, headline. (A first version: sentences are cut at line breaks, quotations are paired by shape.) */
import type { Document, Quotation, Sentence, TokenSpan } from '../types.ts'
import type { Engine } from './engine.ts'

export function readDocument(engine: Engine, text: string): Document {
  const { tokens, sentenceEnds } = engine.read(text)
  const span = (from: number, to: number): TokenSpan => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    from,
    to,
  })
  const breaksAfter = (i: number) =>
    i + 1 >= tokens.length || text.slice(tokens[i]!.end, tokens[i + 1]!.start).includes('\n')
  const paragraphs: TokenSpan[] = []
  const sentences: Sentence[] = []
  const ends = new Set(sentenceEnds)
  let paragraph = 0
  let sentence = 0
  for (let i = 0; i < tokens.length; i++) {
    const last = breaksAfter(i)
    if (last || ends.has(i + 1)) {
      sentences.push({ ...span(sentence, i + 1), paragraph: paragraphs.length })
      sentence = i + 1
    }
    if (last) {
      paragraphs.push(span(paragraph, i + 1))
      paragraph = i + 1
    }
  }
  const quotations: Quotation[] = []
  for (const p of paragraphs) {
    let open = -1
    for (let i = p.from; i < p.to; i++) {
      const mark = tokens[i]!.text
      if (open < 0 && (mark === '“' || mark === '"')) open = i
      else if (open >= 0 && (mark === '”' || mark === '"')) {
        quotations.push({ ...span(open, i + 1), depth: 0, closed: true, continues: false })
        open = -1
      }
    }
    if (open >= 0) quotations.push({ ...span(open, p.to), depth: 0, closed: false, continues: false })
  }
  return { text, tokens, sentences, paragraphs, quotations, headline: null }
}
