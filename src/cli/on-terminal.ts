/** Data that is printed on a terminal, and must not steer it. In a file or a pipe it is left as it is. */
import type { Output } from './output.ts'

/** Controls but for those of lines and columns, and of the direction. JSON escapes most of them itself, but not all. */
const STEERING = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g

const escaped = (text: string) =>
  text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** In JSON, where they can only stand in strings, `\u009b` means the same; elsewhere it is what people can see of it. */
export function onTerminal(output: Output): Output {
  if (output.stream.isTTY !== true) return output
  return { ...output, put: (text) => output.put(escaped(text)), line: (text) => output.line(escaped(text)) }
}
