/** An article → its view and its JSON, beside the page's own thread. */
import { htmlParts } from '../../src/export/html/html.ts'
import { createExtractor } from '../../src/index.ts'
import type { Answer, Request } from './messages.ts'

const { extract } = createExtractor()

addEventListener('message', ({ data: { number, text } }: MessageEvent<Request>) => {
  const start = performance.now()
  const extraction = extract(text)
  const milliseconds = performance.now() - start
  const { body, style } = htmlParts(extraction, text, { title: 'Who said what' })
  const [from, to] = [body.indexOf('<article>') + '<article>'.length, body.indexOf('</article>')]
  const answer: Answer = {
    number,
    head: body.slice(0, from),
    paragraphs: body.slice(from, to).split(/(?<=<\/p>)\n/),
    tail: body.slice(to),
    style,
    json: JSON.stringify(extraction, null, 2),
    milliseconds,
  }
  postMessage(answer)
})

// The engine is there, so the page may say so.
postMessage(null)
