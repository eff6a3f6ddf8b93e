/** A text file → one article, whose id is the file's name. */
import type { Article } from '../articles.ts'
import { decode, nameOf } from './bytes.ts'
import { type Context, MOST_BYTES, tooLong } from './context.ts'
import type { Input } from './inputs.ts'

export async function* readText(
  input: Input,
  context: Context,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Article, void> {
  const bytes = await wholeOf(chunks, input, context)
  if (bytes.length === 0) context.warn(`${nameOf(input)}: empty`)
  yield { id: input.name, text: decode(bytes, nameOf(input), context) }
}

export async function wholeOf(chunks: AsyncIterable<Buffer>, input: Input, context: Context): Promise<Buffer> {
  const held: Buffer[] = []
  let left = context.mostBytes ?? MOST_BYTES
  for await (const chunk of chunks) {
    held.push(chunk)
    left -= chunk.length
    if (left < 0) throw tooLong(nameOf(input), context).error
  }
  return Buffer.concat(held)
}
