/** A JSON list of articles, or one object over several lines → articles, without holding more than one of them. */
import { type Article, type BrokenArticle, broken } from '../articles.ts'
import { decode, nameOf } from './bytes.ts'
import { type Context, MOST_BYTES, tooLong } from './context.ts'
import type { Input } from './inputs.ts'
import { parseRecord } from './json-lines.ts'
import { jsonValues } from './json-values.ts'

export async function* readJson(
  input: Input,
  context: Context,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Article | BrokenArticle, void> {
  let number = 0
  for await (const { bytes, isCut } of jsonValues(chunks, context.mostBytes ?? MOST_BYTES)) {
    number++
    const place = `${nameOf(input)}, item ${number}`
    if (bytes === null) yield tooLong(place, context)
    else if (isCut) yield broken(null, `${place}: the file ends within it`)
    else yield parseRecord(decode(bytes, place, context), place, `${input.name}:${number}`, context)
  }
  if (number === 0) context.warn(`${nameOf(input)}: no articles in it`)
}
