/** Reads articles beside the page's own thread. */
import { extract, type Triple, triples } from 'saidwho'

export interface Answer {
  readonly id: number
  readonly triples: readonly Triple[]
}

addEventListener('message', ({ data }: MessageEvent<{ id: number; text: string }>) => {
  const answer: Answer = { id: data.id, triples: triples(extract(data.text)) }
  postMessage(answer)
})
