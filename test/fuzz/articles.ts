/** Articles from files, each held against all that holds for every extraction: how many do not, and why. */
import { readArticles } from '../../src/corpus/corpus.ts'
import { extract, tokenize } from '../../src/index.ts'
import { expectDefined, expectSoundDocument, expectSoundExtraction } from '../soundness.ts'

/** Tells of each article that does not hold or cannot be read, then of all; gives how many those are. */
export async function checkArticles(
  files: string,
  tell: (line: string) => void,
  hold: (text: string) => void = expectAll,
): Promise<number> {
  const reasons = new Map<string, number>()
  let [read, failed, broken] = [0, 0, 0]
  for await (const article of readArticles(files)) {
    if ('error' in article) {
      broken++
      tell(`${article.id}: ${article.error.message}`)
      continue
    }
    read++
    try {
      hold(article.text)
    } catch (error) {
      failed++
      const { message } = error as Error
      const reason = message.split(':')[0]!
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      tell(`${article.id}: ${message.slice(0, 300)}`)
    }
  }
  for (const [reason, count] of reasons) tell(`${reason}: ${count} articles`)
  tell(`${read} articles, ${failed} do not hold, ${broken} could not be read`)
  return failed + broken
}

function expectAll(text: string): void {
  const [document, extraction] = [tokenize(text), extract(text)]
  expectSoundDocument(document)
  expectSoundExtraction(text, extraction)
  expectDefined(document, extraction)
}
