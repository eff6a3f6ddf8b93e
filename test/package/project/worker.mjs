/** The program in a web worker. */
import { answer } from './answer.mjs'

globalThis.onmessage = ({ data }) => globalThis.postMessage(answer(data))
