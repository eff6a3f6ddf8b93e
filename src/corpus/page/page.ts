/** A web page → its article: the text that offsets count in, and what the page says of it. */
import { mustBeText } from '../../checks/check.ts'
import { SaidwhoError } from '../../errors.ts'
import { asDate, dateIn } from './page-date.ts'
import { type DomNode, textOf } from './page-text.ts'

/** What a page says of its article. */
export interface PageDetails {
  /** The headline. Null if the page has none. */
  readonly title: string | null
  /** Who wrote it, as the page puts it, without “By”. Null if it does not say. */
  readonly byline: string | null
  /** A day, `2016-08-17`, or a time with its zone, `2016-08-17T08:00:00Z`. Null if the page gives no such date. */
  readonly published: string | null
}

/** The article of a web page. */
export interface Page extends PageDetails {
  /** Its paragraphs, headings and list items, with a blank line between them. Offsets count in this text. */
  readonly text: string
}

type Linkedom = typeof import('linkedom')
type Readable = typeof import('@mozilla/readability')

/** Of a page longer than this, in UTF-16 code units, nobody wrote so much text; and reading it takes seconds. */
const MOST_OF_A_PAGE = 10_000_000
const MOST_DEEP = 250
/** The depths of all elements, summed. News pages have some 200,000; what is deep takes Readability long. */
const MOST_DEPTHS = 1_000_000

/**
 * Takes the article out of a web page: without menus, captions, comments and whatever is hidden, by Mozilla's
 * Readability. A piece of HTML without `<html>` or `<body>`, as content systems keep articles, is an article as a whole.
 * Needs the packages `@mozilla/readability` and `linkedom`. No script is run, and nothing is fetched.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT` if `html` is not a string, `ERR_MISSING_PACKAGE`, `ERR_NO_ARTICLE` if there is
 *   no text that looks like an article, `ERR_SIZE_LIMIT` for a page of more than 10,000,000 UTF-16 code units, or
 *   whose elements are too many or too deep in one another
 * @example
 * const page = await readPage(await (await fetch(url)).text())
 * console.log(page.title, extract(page.text).claims.length)
 */
export async function readPage(html: string): Promise<Page> {
  return (await openPage(html)).page
}

export interface Opened {
  readonly page: Page
  /** Whether it looks like the page of one article: a list of links does not, nor does a very short text. */
  readonly isLikely: boolean
}

export async function openPage(html: string): Promise<Opened> {
  mustBeText(html, 'html')
  if (html.length > MOST_OF_A_PAGE) throw tooLarge(`${MOST_OF_A_PAGE} characters`)
  const [linkedom, readability] = await packages()
  try {
    return isWhole(html) ? articleOf(html, linkedom, readability) : pieceOf(html, linkedom)
  } catch (cause) {
    if (cause instanceof SaidwhoError) throw cause
    throw new SaidwhoError('ERR_NO_ARTICLE', `the page cannot be read: ${cause}`, { cause })
  }
}

const isWhole = (html: string) => /<(?:!doctype|html|head|body)\b/i.test(html)

function articleOf(html: string, { parseHTML }: Linkedom, { Readability, isProbablyReaderable }: Readable): Opened {
  const { document } = parseHTML(html)
  checkDepth(document as unknown as DomNode)
  for (const hidden of document.querySelectorAll(FOR_THE_EAR)) hidden.remove()
  // Before the page is taken apart.
  const [date, isLikely] = [dateIn(document), isProbablyReaderable(document)]
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => inOneLine(textContent))
  const found = new Readability<DomNode>(document, {
    serializer: (element: unknown) => element as DomNode,
  }).parse()
  const [title, byline] = [headlineOf(inOneLine(found?.title), headings), bylineOf(found?.byline)]
  const blocks = found?.content == null ? [] : textOf(found.content).split('\n\n')
  while (blocks.length > 0 && repeats(blocks[0]!, title, byline)) blocks.shift()
  const text = blocks.join('\n\n')
  if (text === '') throw noArticle()
  return { page: { title, byline, published: asDate(found?.publishedTime ?? null) ?? date, text }, isLikely }
}

function pieceOf(html: string, { parseHTML }: Linkedom): Opened {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  checkDepth(document as unknown as DomNode)
  const text = textOf(document.body as unknown as DomNode)
  if (text === '') throw noArticle()
  return { page: { title: null, byline: null, published: null, text }, isLikely: true }
}

/** “Opens in a new window”, for those who hear the page. */
const FOR_THE_EAR = '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .show-for-sr'

/** A page's title often has the paper's name behind the headline: “Ministry rejects report | The Post”. */
function headlineOf(title: string | null, headings: readonly (string | null)[]): string | null {
  return headings.find((heading) => heading !== null && title?.startsWith(heading)) ?? title
}

function inOneLine(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}

/** Whether a block at the beginning only says again who wrote it, or how it is called. */
function repeats(block: string, title: string | null, byline: string | null): boolean {
  const line = inOneLine(block)?.toLowerCase() ?? ''
  return line === title?.toLowerCase() || (byline !== null && line.replace(/^by:? /, '') === byline.toLowerCase())
}

/** Some pages give the address of somebody's profile. */
function bylineOf(text: string | null | undefined): string | null {
  const line = inOneLine(text)?.replace(/^by:? /i, '') ?? null
  return line !== null && /^https?:/i.test(line) ? null : line
}

function checkDepth(document: DomNode): void {
  let [depths, level] = [0, [document]]
  for (let depth = 1; level.length > 0; depth++) {
    level = level.flatMap(({ childNodes }) => [...childNodes])
    depths += depth * level.length
    if (depths > MOST_DEPTHS) throw tooLarge('so many elements that it would take minutes')
    if (depth > MOST_DEEP) throw tooLarge(`${MOST_DEEP} elements in one another`)
  }
}

const tooLarge = (what: string) => new SaidwhoError('ERR_SIZE_LIMIT', `a page of more than ${what}`)

function noArticle(): SaidwhoError {
  const why = 'scripts may fill it, or it is a list of links, a consent form or an error message'
  return new SaidwhoError('ERR_NO_ARTICLE', `no article in this web page: ${why}`)
}

async function packages(): Promise<[Linkedom, Readable]> {
  try {
    return [await import('linkedom'), await import('@mozilla/readability')]
  } catch (cause) {
    const packages = '@mozilla/readability linkedom'
    const message = `reading web pages needs two more packages: npm install ${packages}`
    throw new SaidwhoError('ERR_MISSING_PACKAGE', message, { cause })
  }
}
