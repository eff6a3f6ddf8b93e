/** Names an article by what is in it, so that a line can be known to be of this text and no other. */
import { createHash } from 'node:crypto'
import { type Article, type BrokenArticle, isBroken } from './articles.ts'

/**
 * SHA-256 of an article, 43 characters. Its error is part of a broken one: nothing else tells two of them apart. So is
 * whatever else goes into its line: the file that it is from, its date, and what its page says of it. As UTF-16, since
 * all characters without a pair are the same in UTF-8, and as JSON a text of controls is too long for a string.
 */
export function keyOf(article: Article | BrokenArticle): string {
  const hash = createHash('sha256')
  if (isBroken(article)) hash.update(JSON.stringify([article.id, article.error.code, article.error.message]))
  else hash.update(`${JSON.stringify(article.id)}\n`).update(article.text, 'utf16le')
  // Most have none of them, and the keys that they always had.
  const { file, date, page } = 'error' in article ? { ...article, date: undefined, page: undefined } : article
  const about = [file, date, page]
  if (about.some((one) => one !== undefined)) hash.update(`\n${JSON.stringify(about)}`)
  return hash.digest('base64url')
}

export const KEY_LENGTH = 43
