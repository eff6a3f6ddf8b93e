/** text → Document: tokens, paragraphs, quotations, sentences, headline, each from the ones before. */
import type { Document, Token, TokenSpan } from '../types.ts'
import type { Engine } from './engine/engine.ts'
import { glued } from './glued.ts'
import { unwrapped } from './hard-wrap.ts'
import { findHeadline } from './headline.ts'
import { type Markup, readMarkup } from './markup.ts'
import { findQuotations } from './quotations.ts'
import { findSentences } from './sentences.ts'

/**
 * The document as it is read. Of a text with markup, its tokens are what the markup stands for, at the places of the markup.
 * Its text has a space for a line break inside a sentence. `asGiven` gives both as they are in the text given.
 */
export function readDocument(engine: Engine, text: string): Document {
  const markup = readMarkup(text)
  if (markup !== null) return placed(readPlain(engine, unwrapped(markup.text)), text, markup)
  return readPlain(engine, unwrapped(text))
}

function readPlain(engine: Engine, text: string): Document {
  const { tokens, sentenceEnds, lineEnds } = glued(text, engine.read(text))
  // A line is a paragraph, unless it was hard-wrapped: news as text has no other mark for one.
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

/** The document of the text without its markup, at the places that its words have in the text as given. */
function placed(document: Document, text: string, { starts, ends }: Markup): Document {
  const place = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: starts[span.start]!,
    end: ends[span.end - 1]!,
  })
  return {
    text,
    tokens: document.tokens.map(place),
    sentences: document.sentences.map(place),
    paragraphs: document.paragraphs.map(place),
    quotations: document.quotations.map(place),
    headline: document.headline && place(document.headline),
  }
}

/** The document with the text given, and its words: `&quot;` where it is read as a quotation mark. Mostly it is the same. */
export function asGiven<T extends Token, D extends Document & { readonly tokens: readonly T[] }>(
  read: D,
  text: string,
): D {
  const document = read.text === text ? read : { ...read, text }
  if (!text.includes('&') && !text.includes('<')) return document
  const tokens = document.tokens.map((token) => {
    const written = text.slice(token.start, token.end)
    return written === token.text ? token : { ...token, text: written }
  })
  return { ...document, tokens }
}
