/** Labelled claims, and the claims found in articles without labels → what the teacher and its student read of them. */
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import zlib, { createGunzip, createGzip } from 'node:zlib'
import { attributionFinder, THRESHOLDS } from '../../attribution/attribution.ts'
import { readDocument } from '../../document/document.ts'
import { createEngine } from '../../document/engine/engine.ts'
import type { AttributionFinding } from '../../findings.ts'
import { ClaimWords } from '../../stance/claim-words.ts'
import { wordsOf } from '../../stance/composed/words.ts'
import { createSyntax, type Syntax } from '../../syntax/syntax.ts'
import type { Act, Certainty, Document, Polarity, TokenSpan } from '../../types.ts'
import { readLabelledClaims } from '../corpora/stance.ts'

/** One claim as a line of the files between the steps. */
export interface ClaimLine {
  readonly id: string
  /** Source and cue, and the content, as they stand in the text. */
  readonly s: string
  readonly c: string
  /** The words that the student reads of both. */
  readonly sw: readonly string[]
  readonly cw: readonly string[]
  readonly label?: { readonly act: Act; readonly polarity: Polarity; readonly certainty: Certainty }
}

export async function writeLabelled(corpus: string, out: string): Promise<void> {
  const syntaxes = new Map<Document, Syntax>()
  const lines = readLabelledClaims(corpus).map(({ article, document, attribution, act, polarity, certainty }) => {
    const syntax = syntaxes.get(document) ?? createSyntax(document)
    syntaxes.set(document, syntax)
    return `${JSON.stringify({ ...lineOf(article, document, attribution, syntax), label: { act, polarity, certainty } })}\n`
  })
  await pipeline(Readable.from(lines), createGzip(), createWriteStream(out))
}

/** In which half of the labelled claims an article is; `teacher.py` knows it, too. */
// By the default import: Node 20 has it from 20.15 on, and only the training needs it.
export const halfOf = (article: string): number => zlib.crc32(article) % 2

/** The claims that we find ourselves, of articles whose text `known` does not hold. */
export async function writeFound(articles: string, known: (text: string) => boolean, out: string): Promise<void> {
  await pipeline(Readable.from(found(articles, known)), createGzip(), createWriteStream(out))
}

async function* found(articles: string, known: (text: string) => boolean): AsyncGenerator<string> {
  const engine = createEngine()
  const find = attributionFinder('accurate', THRESHOLDS.balanced)
  for await (const line of createInterface({ input: createReadStream(articles).pipe(createGunzip()) })) {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    if (known(text)) continue
    const document = readDocument(engine, text)
    const syntax = createSyntax(document)
    const lines = find(document, syntax).map((one) => `${JSON.stringify(lineOf(id, document, one, syntax))}\n`)
    if (lines.length > 0) yield lines.join('')
  }
}

function lineOf(id: string, document: Document, attribution: AttributionFinding, syntax: Syntax): ClaimLine {
  const { before, content } = wordsOf(new ClaimWords(document, attribution, syntax))
  const told = [...attribution.source, ...attribution.cue].sort((a, b) => a.start - b.start)
  return { id, s: textOf(document, told), c: textOf(document, attribution.content), sw: before, cw: content }
}

const textOf = ({ text }: Document, spans: readonly TokenSpan[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' ')
