/** Articles → one line of JSON each: an extraction or an error, always in the order of the articles. */
import { SaidwhoError } from '../errors.ts'
import type { Article, BrokenArticle, Id } from './articles.ts'
import { type Articles, repliesTo } from './extract-all.ts'
import type { CorpusOptions } from './options.ts'
import type { Reply } from './worker.ts'

/**
 * The lines are made where the extraction is, in the workers: making them here would leave the others waiting.
 *
 *   {"id": …, "claims": […], "entities": […], "accusations": […]}
 *   {"id": …, "error": {"code": …, "message": …}}
 */
export async function writeLines(
  articles: Articles,
  options: CorpusOptions,
  write: (line: string, article: Article | BrokenArticle) => Promise<void>,
  tell: (id: Id | null, error: SaidwhoError | null) => void,
): Promise<void> {
  for await (const { article, reply } of repliesTo(articles, options, 'json')) {
    const { id } = article
    await write(lineOf(id, reply), article)
    tell(id, reply.ok ? null : new SaidwhoError(reply.code, reply.message))
  }
}

/** An id and a reply whose extraction is JSON already → a line without its line feed. */
export function lineOf(id: Id | null, reply: Reply): string {
  const head = `{"id":${JSON.stringify(id)},`
  if (reply.ok) return head + (reply.extraction as string).slice(1)
  const { code, message } = reply
  return `${head}"error":${JSON.stringify({ code, message })}}`
}
