/** text → Document: tokens, paragraphs, quotations, sentences, headline, each from the ones before. */
import type { Document, TokenSpan } from '../types.ts'
import type { Engine } from './engine/engine.ts'
import { findHeadline } from './headline.ts'
import { findQuotations } from './quotations.ts'
import { findSentences } from './sentences.ts'

export function readDocument(engine: Engine, text: string): Document {
  const { tokens, sentenceEnds, lineEnds } = engine.read(text)
  // A line is a paragraph: news as text has no other mark for one.
  const paragraphs: TokenSpan[] = []
  let from = 0
  for (const to of lineEnds) {
    if (to === from) continue
    paragraphs.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to })
    from = to
  }
  // Marks are paired before sentences are cut: a closing mark belongs to the sentence that it closes.
  const quotations = findQuotations({ text, tokens, paragraphs })
  const sentences = findSentences({ tokens, paragraphs, quotations, ends: sentenceEnds })
  return { text, tokens, sentences, paragraphs, quotations, headline: findHeadline(tokens, paragraphs, quotations) }
}
