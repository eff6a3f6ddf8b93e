/** What runs in a page, and in a worker of that page. */
import { answer } from './answer.mjs'

globalThis.answer = answer
globalThis.answerOfWorker = (article) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(article)
  })
