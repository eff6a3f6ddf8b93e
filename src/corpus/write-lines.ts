/** Articles → one line of JSON each: an extraction or an error, always in the order of the articles. */
import { SaidwhoError } from '../errors.ts'
import type { Article, BrokenArticle, Id } from './articles.ts'
import { type Articles, repliesTo } from './extract-all.ts'
import type { CorpusOptions } from './options.ts'
import type { Shape } from './shape.ts'
import { isTooLongALine, MOST_OF_A_LINE, TOO_LONG_A_LINE } from './strings.ts'
import type { Reply } from './worker.ts'

/**
 * The lines are made where the extraction is, in the workers: making them here would leave the others waiting.
 *
 *   {"id": …, "date": …, "claims": […], "entities": […], "accusations": […]}
 *   {"id": …, "error": {"code": …, "message": …}}
 */
export async function writeLines(
  articles: Articles,
  options: CorpusOptions,
  write: (line: string, article: Article | BrokenArticle) => Promise<void>,
  tell: (id: Id | null, error: SaidwhoError | null) => void,
  shape?: Shape,
): Promise<void> {
  for await (const { article, reply } of repliesTo(articles, options, 'json', shape)) {
    const { id } = article
    const { line, error } = lineOf(id, reply, 'date' in article ? article.date : undefined)
    await write(line, article)
    tell(id, error)
  }
}

export interface Line {
  /** Without its line feed. */
  readonly line: string
  /** What it tells, if it is of an error. */
  readonly error: SaidwhoError | null
}

/** An id and a reply whose extraction is JSON already → a line. */
export function lineOf(id: Id | null, reply: Reply, date?: string): Line {
  const dated = reply.ok && date !== undefined ? `"date":${JSON.stringify(date)},` : ''
  const head = `{"id":${JSON.stringify(id)},${dated}`
  if (reply.ok) {
    const extraction = reply.extraction as string
    if (head.length + extraction.length - 1 <= MOST_OF_A_LINE) {
      const line = head + extraction.slice(1)
      if (!isTooLongALine(line)) return { line, error: null }
    }
    return lineOf(id, { ok: false, code: 'ERR_SIZE_LIMIT', message: TOO_LONG_A_LINE })
  }
  const { code, message } = reply
  return { line: `${head}"error":${JSON.stringify({ code, message })}}`, error: new SaidwhoError(code, message) }
}
