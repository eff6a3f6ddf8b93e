/** A corpus of three articles, one of them broken, run in every way there is. */
const WAYS = {
  inProcess: {},
  inThreads: { concurrency: 2 },
  withModule: { concurrency: 2, module: new URL('./own-extractor.mjs', import.meta.url) },
}

/** @returns the outcomes of each way, as JSON */
export async function runs({ extractAll, SaidwhoError }, article) {
  const found = {}
  for (const [way, options] of Object.entries(WAYS)) {
    found[way] = []
    for await (const one of extractAll([{ id: 1, text: article }, { id: 2 }, { id: 3, text: '' }], options)) {
      if (one.ok) found[way].push(one)
      else found[way].push({ id: one.id, code: one.error instanceof SaidwhoError ? one.error.code : 'no SaidwhoError' })
    }
  }
  return JSON.stringify(found)
}
