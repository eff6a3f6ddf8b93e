/** An article → its view and its JSON, or the tree of one of its sentences, beside the page's own thread. */
import { htmlParts } from '../../src/export/html/html.ts'
import { createExtractor } from '../../src/index.ts'
import type { Answer, ReadAnswer, Request } from './messages.ts'
import { treeReader } from './tree-at.ts'

const { extract } = createExtractor()
const treeAt = treeReader()

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { kind, number, text } = data
  answer(kind === 'read' ? read(number, text) : { kind, number, words: treeAt(text, data.caret) })
})

const answer = (given: Answer): void => postMessage(given)

function read(number: number, text: string): ReadAnswer {
  const start = performance.now()
  const extraction = extract(text)
  const milliseconds = performance.now() - start
  const { body, style } = htmlParts(extraction, text, { title: 'Who said what' })
  const [from, to] = [body.indexOf('<article>') + '<article>'.length, body.indexOf('</article>')]
  return {
    kind: 'read',
    number,
    head: body.slice(0, from),
    paragraphs: body.slice(from, to).split(/(?<=<\/p>)\n/),
    tail: body.slice(to),
    style,
    json: JSON.stringify(extraction, null, 2),
    milliseconds,
  }
}

// The engine is there, so the page may say so.
answer(null)
