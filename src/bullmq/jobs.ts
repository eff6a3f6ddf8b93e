/**
 * What a job holds, and what it is called. Its id is a hash of its articles, so that putting the same articles into the
 * queue again adds nothing, and every line of output is marked with the hash of its article, so that a line which was
 * written twice is known as one.
 */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import type { Article, BrokenArticle } from '../corpus/articles.ts'
import type { Context } from '../corpus/readers/context.ts'
import { withoutMarkup } from '../corpus/readers/html.ts'
import { fromLine } from '../corpus/readers/json-lines.ts'
import { SaidwhoError, type SaidwhoErrorCode } from '../errors.ts'

/** Some articles, where they lie, or that they are done. */
export type ArticlesJob = InlineJob | FileJob | DoneJob

export interface InlineJob extends Begun {
  readonly articles: readonly InlineArticle[]
}

/** How often it was begun alone, after a process had died over it: so many more have died, if it is begun again. */
interface Begun {
  readonly begun?: number
}

/**
 * An article, or why there is none in its place. An error is plain data here. As JSON where it has a character that not
 * every queue takes: PostgreSQL refuses NUL, and half of a surrogate pair.
 */
export type InlineArticle = PlainArticle | string
type PlainArticle = Article | PlainError
interface PlainError extends Pick<BrokenArticle, 'id' | 'file'> {
  readonly code: SaidwhoErrorCode
  readonly message: string
}

/** Some lines of a JSON Lines file. */
export interface FileJob extends Begun {
  /** As seen from the folder that the worker is told, `root`. */
  readonly file: string
  /** The first byte, and the one after the last. */
  readonly from: number
  readonly to: number
  /** Number of the first line, from 1, for what is said of a broken one. */
  readonly line: number
  readonly idField: string
  readonly textField: string
}

/** What is left of a job that is through: its texts would only fill the queue's memory. */
export interface DoneJob {
  readonly done: number
  readonly failed: number
}

/** Names of jobs. A suspect is an article that failed among others, and is tried once more alone. */
export const ARTICLES = 'articles'
export const SUSPECT = 'suspect'

/** Never a whole number and never with a colon, which BullMQ keeps for its own. */
export const jobIdOf = (keys: readonly string[]): string =>
  `a-${createHash('sha256').update(JSON.stringify(keys)).digest('base64url')}`

export function toInline(article: Article | BrokenArticle): InlineArticle {
  const { error, ...plain } = { error: null, ...article }
  const inline = error === null ? plain : { ...plain, code: error.code, message: error.message }
  const words = Object.values({ ...inline, ...('page' in inline ? inline.page : {}) })
  return words.some((word) => REFUSED.test(`${word}`)) ? JSON.stringify(inline) : (inline as PlainArticle)
}

/** By the flag “u”, a surrogate is one without its other half. */
const REFUSED = /[\0\ud800-\udfff]/u

function fromInline(inline: InlineArticle): Article | BrokenArticle {
  const article: PlainArticle = typeof inline === 'string' ? JSON.parse(inline) : inline
  if ('text' in article) return article
  const { code, message, ...rest } = article
  return { ...rest, error: new SaidwhoError(code, message) }
}

/** @throws whatever reading the file throws */
export async function articlesOf(job: InlineJob | FileJob, root: string): Promise<(Article | BrokenArticle)[]> {
  if ('articles' in job) return job.articles.map(fromInline)
  const bytes = await bytesOf(below(root, job.file), job.from, job.to)
  const articles: (Article | BrokenArticle)[] = []
  let line = job.line
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    const article = fromLine(bytes.subarray(start, end), job.file, line, contextOf(job))
    if (article !== null) articles.push(await withoutMarkup(article, contextOf(job)))
    start = end + 1
  }
  return articles
}

export const contextOf = ({ idField, textField }: Pick<FileJob, 'idField' | 'textField'>): Context => {
  return { idField, textField, warn: () => {}, onBytes: () => {} }
}

/** Whoever can write to the queue names files: those of the worker's folder, and no others. */
function below(root: string, file: string): string {
  const path = join(root, file)
  const way = relative(root, path)
  if (way !== '' && !isAbsolute(way) && !/^\.\.(?:[/\\]|$)/.test(way)) return path
  throw new SaidwhoError('ERR_UNREADABLE', `${JSON.stringify(file)} is not below the worker's folder`)
}

async function bytesOf(path: string, from: number, to: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const bytes = Buffer.alloc(to - from)
    let read = 0
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, from + read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}

const LINE_FEED = 0x0a
