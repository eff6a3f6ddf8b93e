/** A text file → one article, whose id is the file's name. */
import type { Article } from '../articles.ts'
import { bytesOf, decode, nameOf } from './bytes.ts'
import { type Context, MOST_BYTES, tooLong } from './context.ts'
import type { Input } from './inputs.ts'

export async function* readText(input: Input, context: Context): AsyncGenerator<Article, void> {
  const chunks: Buffer[] = []
  let left = context.mostBytes ?? MOST_BYTES
  for await (const chunk of bytesOf(input, context)) {
    chunks.push(chunk)
    left -= chunk.length
    if (left < 0) throw tooLong(nameOf(input), context).error
  }
  yield { id: input.name, text: decode(Buffer.concat(chunks), nameOf(input), context) }
}
