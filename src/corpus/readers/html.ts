/** Web pages → articles: a file of one page, or HTML in the field of a record. */
import { SaidwhoError } from '../../errors.ts'
import { type Article, type BrokenArticle, isBroken } from '../articles.ts'
import { openPage } from '../page/page.ts'
import { decodePage } from '../page/page-bytes.ts'
import { nameOf } from './bytes.ts'
import type { Context } from './context.ts'
import type { Input } from './inputs.ts'
import { isHtml } from './recognise.ts'
import { wholeOf } from './text.ts'

export async function* readHtml(
  input: Input,
  context: Context,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Article | BrokenArticle, void> {
  const bytes = await wholeOf(chunks, input, context)
  yield await ofPage({ id: input.name, text: decodePage(bytes, nameOf(input), context) }, nameOf(input), context)
}

/** An article whose text is HTML → the article in it. Any other is as it was. */
export async function withoutMarkup(
  article: Article | BrokenArticle,
  context: Pick<Context, 'warn'>,
): Promise<Article | BrokenArticle> {
  return isBroken(article) || !isHtml(article.text) ? article : ofPage(article, JSON.stringify(article.id), context)
}

async function ofPage(
  article: Article,
  place: string,
  { warn }: Pick<Context, 'warn'>,
): Promise<Article | BrokenArticle> {
  try {
    const {
      page: { text, ...page },
      isLikely,
    } = await openPage(article.text)
    if (!isLikely) warn(`${place}: may not be the page of one article: it has little text, or is a list of links`)
    const date = article.date ?? page.published
    return { ...article, text, page, ...(date === null ? {} : { date }) }
  } catch (cause) {
    if (!(cause instanceof SaidwhoError)) throw cause
    return { id: article.id, error: new SaidwhoError(cause.code, `${place}: ${cause.message}`, { cause }) }
  }
}
