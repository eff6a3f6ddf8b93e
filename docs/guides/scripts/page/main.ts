/** Shows who said what in the text that is typed, and stays responsive while a worker reads it. */
import type { Answer } from './worker.ts'

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const text = document.querySelector('textarea')!
const list = document.querySelector('#claims')!
let last = 0

text.addEventListener('input', () => worker.postMessage({ id: ++last, text: text.value }))

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.id !== last) return // an older text
  list.replaceChildren(
    ...data.triples.map(({ speaker, quote, stance }) => {
      const item = document.createElement('li')
      item.textContent = `${speaker ?? 'Somebody'} (${stance.act}): ${quote}`
      return item
    }),
  )
})
