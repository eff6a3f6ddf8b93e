/** Articles → one line of JSON each: an extraction or an error, always in the order of the articles. */
import { SaidwhoError } from '../errors.ts'
import { type Article, type BrokenArticle, type Id, originOf } from './articles.ts'
import { type Articles, repliesTo } from './extract-all.ts'
import type { CorpusOptions } from './options.ts'
import type { Shape } from './shape.ts'
import { isTooLongALine, MOST_OF_A_LINE, TOO_LONG_A_LINE } from './strings.ts'
import type { Reply } from './worker.ts'

/**
 * The lines are made where the extraction is, in the workers: making them here would leave the others waiting.
 *
 *   {"id": …, "claims": […], "entities": […], "accusations": […]}
 *   {"id": …, "file": …, "date": …, "page": {…}, "claims": […], "entities": […], "accusations": […]}
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
    const { line, error } = lineOf(article, reply)
    await write(line, article)
    tell(article.id, error)
  }
}

export interface Line {
  /** Without its line feed. */
  readonly line: string
  /** What it tells, if it is of an error. */
  readonly error: SaidwhoError | null
}

/** An article and a reply whose extraction is JSON already → a line. */
export function lineOf(article: Article | BrokenArticle, reply: Reply): Line {
  const { file, date, page } = originOf(article)
  const about = reply.ok ? { id: article.id, file, date, page } : { id: article.id, file }
  const head = `${JSON.stringify(about).slice(0, -1)},`
  if (reply.ok) {
    const extraction = reply.extraction as string
    if (head.length + extraction.length - 1 <= MOST_OF_A_LINE) {
      const line = head + extraction.slice(1)
      if (!isTooLongALine(line)) return { line, error: null }
    }
    return lineOf(article, { ok: false, code: 'ERR_SIZE_LIMIT', message: TOO_LONG_A_LINE })
  }
  const { code, message } = reply
  return { line: `${head}"error":${JSON.stringify({ code, message })}}`, error: new SaidwhoError(code, message) }
}
