/** An article → its view, a file to keep, or the tree of one of its sentences, beside the page's own thread. */
import { exportFormats } from '../../src/export/formats.ts'
import { headlineOf } from '../../src/export/html/headline.ts'
import { htmlParts, toHtml } from '../../src/export/html/html.ts'
import { createExtractor, type Extraction, type Extractor } from '../../src/index.ts'
import type { Answer, ExportFormat, ReadAnswer, ReadRequest, Request, Settings } from './messages.ts'
import { treeReader } from './tree-at.ts'

const treeAt = treeReader()
const extractors = new Map<string, Extractor>()
/** What was read last. */
let last: { readonly text: string; readonly extraction: Extraction } | null = null

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { kind, number } = data
  if (kind === 'read') answer(read(data))
  else if (kind === 'tree') answer({ kind, number, words: treeAt(data.text, data.caret) })
  else answer({ kind, number, content: contentOf(data.format) })
})

const answer = (given: Answer): void => postMessage(given)

function read({ number, text, settings }: ReadRequest): ReadAnswer {
  const { extract } = extractorFor(settings)
  const start = performance.now()
  const extraction = extract(text)
  const milliseconds = performance.now() - start
  last = { text, extraction }
  const { body, style } = htmlParts(extraction, text, { title: titleOf(text) })
  const [from, to] = [body.indexOf('<article>') + '<article>'.length, body.indexOf('</article>')]
  return {
    kind: 'read',
    number,
    head: body.slice(0, from),
    paragraphs: body.slice(from, to).split(/(?<=<\/p>)\n/),
    tail: body.slice(to),
    style,
    milliseconds,
  }
}

function extractorFor({ precise, attribution }: Settings): Extractor {
  const key = `${precise} ${attribution}`
  const known = extractors.get(key)
  if (known !== undefined) return known
  const made = createExtractor({ attribution, confidence: precise ? 'precise' : 'balanced' })
  extractors.set(key, made)
  return made
}

const titleOf = (text: string): string => headlineOf(text) ?? 'Who said what'

function contentOf(format: ExportFormat): string {
  if (last === null) return ''
  const { text, extraction } = last
  if (format === 'json') return `${JSON.stringify(extraction, null, 2)}\n`
  if (format === 'html') return toHtml(extraction, text, { title: titleOf(text) })
  const { head, one, tail } = exportFormats[format]
  return head + one({ id: titleOf(text), text, extraction }) + tail
}

extractorFor({ precise: false, attribution: 'accurate' })
// The engine is there, so the page may say so.
answer(null)
