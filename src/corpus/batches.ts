/** Articles → batches of articles, none of which waits for a slow source. */
import { type Article, asArticle, type BrokenArticle, isBroken } from './articles.ts'
import type { Articles } from './extract-all.ts'

export type Batch = readonly (Article | BrokenArticle)[]

/** How long an article waits for others to share its way to a worker. */
const WAIT_MS = 10

/**
 * Gives batches of at most `most` articles, which end once they hold `characters`. What the source gave before it threw
 * is given before its error is thrown on.
 */
export async function* inBatches(articles: Articles, most: number, characters: number): AsyncGenerator<Batch, void> {
  const iterator = Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]()
  // A result that is waited for already when a batch is sent off early.
  let reading: Promise<IteratorResult<unknown>> | null = null
  let ended = false
  try {
    while (!ended) {
      const batch: (Article | BrokenArticle)[] = []
      let failure: { readonly cause: unknown } | null = null
      for (let held = 0; batch.length < most && held < characters; ) {
        reading ??= (async () => iterator.next())()
        try {
          const result: IteratorResult<unknown> | null = batch.length === 0 ? await reading : await soon(reading)
          if (result === null) break
          reading = null
          ended = result.done === true
          if (ended) break
          const article = asArticle(result.value)
          batch.push(article)
          held += isBroken(article) ? 0 : article.text.length
        } catch (cause) {
          failure = { cause }
          ended = true
          break
        }
      }
      if (batch.length > 0) yield batch
      if (failure !== null) throw failure.cause
    }
  } finally {
    if (!ended) await iterator.return?.()
  }
}

/** What is promised, or null if it takes longer than the articles before it should wait. */
async function soon<T>(promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS, null)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
