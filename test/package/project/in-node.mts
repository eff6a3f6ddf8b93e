/** Uses the types of what runs in Node alone. */
import { extractAll, type Outcome, readArticles, summarise } from 'saidwho/corpus'

export const ids = async (outcomes: AsyncIterable<Outcome> = extractAll([])): Promise<void> => {
  for await (const outcome of outcomes) if (outcome.ok) outcome.extraction.claims.map(({ id }) => id)
}
const { signal } = new AbortController()
export const claims = async (): Promise<number> =>
  (await summarise(extractAll(readArticles('corpus'), { signal, concurrency: 2 }))).claims
