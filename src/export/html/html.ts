/** An extraction → a web page: the article with everything marked in it, who said what, who accuses whom. */

import { mustBeOptions, text as words } from '../../checks/check.ts'
import type { Extraction } from '../../types.ts'
import { isolated } from '../../views/bidi.ts'
import { mustBeOfArticle } from '../article.ts'
import { accusationsHtml } from './accusations.ts'
import { articleHtml } from './article.ts'
import { escapeHtml, foreign } from './foreign.ts'
import { speakersHtml } from './speakers.ts'
import { styleOf } from './style.ts'

export interface HtmlOptions {
  /** The heading above the article and the page title. Default: “saidwho”. */
  readonly title?: string
}

/**
 * Returns a self-contained HTML page: no scripts, no external images or fonts, and all text from the article escaped.
 * Colours follow the reader's light or dark scheme and are never the only sign. A claim's number shows its details on
 * hover or keyboard focus.
 *
 * @param text the text of the article that the extraction is of
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction, or one of another text; `ERR_NOT_TEXT`;
 *   `ERR_OPTION` for an unknown option, or a title that is not a string
 * @example
 * writeFileSync('view.html', toHtml(extract(article), article, { title: 'Monday’s news' }))
 */
export function toHtml(extraction: Extraction, text: string, options: HtmlOptions = {}): string {
  mustBeShowable(extraction, text, options)
  return htmlPage(extraction, text, options.title ?? TITLE)
}

/** What is handed to it has been checked. */
export function htmlPage(extraction: Extraction, text: string, title: string): string {
  const { body, style } = partsOf(extraction, text, title)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(isolated(title))}</title>
<style>
body{margin:0}
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`
}

/**
 * Returns the parts of `toHtml`'s page for a page of your own: put `body` in it, and `style` in a style sheet.
 *
 * @throws {SaidwhoError} as `toHtml`
 * @example
 * const { body, style } = htmlParts(extract(article), article)
 */
export function htmlParts(
  extraction: Extraction,
  text: string,
  options: HtmlOptions = {},
): { readonly body: string; readonly style: string } {
  mustBeShowable(extraction, text, options)
  return partsOf(extraction, text, options.title ?? TITLE)
}

const TITLE = 'saidwho'

function mustBeShowable(extraction: Extraction, text: string, options: HtmlOptions): void {
  mustBeOfArticle(extraction, text, true)
  mustBeOptions<HtmlOptions>(options, { title: words })
}

function partsOf(extraction: Extraction, text: string, title: string): ReturnType<typeof htmlParts> {
  const names = new Map(extraction.entities.map(({ id, name }) => [id, name]))
  const { claims, accusations } = extraction
  const counts = [
    count(claims.length, 'claim'),
    count(new Set(claims.flatMap(({ speaker }) => speaker ?? [])).size, 'speaker'),
    count(accusations.length, 'accusation'),
  ]
  const body = `<div class="saidwho" dir="ltr">
<header><h1>${foreign(title)}</h1><p class="role">${counts.join(' · ')}</p></header>
<p class="legend"><u>dotted</u>: who speaks. <b>bold</b>: the words that say so. On a ground, with a number and the act: what was said. Point at a number to see why.</p>
<article>
${articleHtml(text, extraction, names)}
</article>
<aside aria-label="Speakers"><h2>Who said what</h2>
${speakersHtml(extraction, names)}
</aside>
${accusationsHtml(extraction, names)}
</div>`
  return { body, style: styleOf(extraction) }
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
