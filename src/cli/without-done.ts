/** Leaves out what an earlier run has done, if the input is still the one that it read. */
import { type Article, type BrokenArticle, isBroken } from '../corpus/articles.ts'
import { counted } from '../corpus/counted.ts'
import type { Journal, Recalled } from '../corpus/journal.ts'
import { SaidwhoError } from '../errors.ts'

/**
 * @param tell called for each article that is left out
 * @throws {SaidwhoError} `ERR_RESUME` for the first line that is of something else than the input has in its place
 */
export async function* withoutDone(
  articles: AsyncIterable<Article | BrokenArticle>,
  journal: Journal,
  tell: (failed: boolean) => void,
): AsyncGenerator<Article | BrokenArticle, void> {
  let place = 0
  for await (const article of articles) {
    place++
    if (place > journal.done) {
      yield article
      continue
    }
    const line = await journal.recall(article)
    if (line.is !== 'the same') throw changed(difference(article, line, place))
    tell(line.failed)
  }
  if (place < journal.done) {
    const are = journal.done === 1 ? 'is' : 'are'
    throw changed(`${counted(journal.done, 'article')} ${are} done, but the input has only ${place}`)
  }
}

const changed = (how: string) => new SaidwhoError('ERR_RESUME', `the input has changed: ${how}; --restart starts over`)

function difference(article: Article | BrokenArticle, { is, failed }: Recalled, place: number): string {
  const id = JSON.stringify(article.id)
  const broken = isBroken(article)
  if (broken && is === 'of another text' && failed) return `its line ${place} is another error than the input has there`
  if (broken) {
    return `its line ${place} is of an article, and the input has an error there: ${article.error.message}`
  }
  if (is === 'of another id') return `its line ${place} is not of the article that the input has there, ${id}`
  if (failed) return `its line ${place} is an error, and the input has an article there`
  return `the text of article ${id} is not the one that its line ${place} was made of`
}
