/** An extraction → a web page: who accuses whom, who said what, and the article with everything marked in it. */

import { like, mustBeOptions, text as words } from '../../checks/check.ts'
import type { Extraction } from '../../types.ts'
import { isolated } from '../../views/bidi.ts'
import { mustBeOfArticle } from '../article.ts'
import { accusationsHtml } from './accusations.ts'
import { articleHtml } from './article.ts'
import { filtersHtml, stripHtml } from './filters.ts'
import { escapeHtml, foreign } from './foreign.ts'
import { headlineOf } from './headline.ts'
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './page-script.ts'
import { groupsOf, speakersHtml } from './speakers.ts'
import { styleOf } from './style.ts'

export interface HtmlOptions {
  /** The heading above the article and the page title. Default: the article's headline or, without one, “saidwho”. */
  readonly title?: string
  /**
   * Put before each id within the page, so that several articles can stand in one: letters, digits, `-` and `_`. Default: none.
   */
  readonly idPrefix?: string
}

/** What a page of your own is made of. */
export interface HtmlParts {
  /** One element of class `saidwho`. */
  readonly body: string
  /** For a style sheet. */
  readonly style: string
  /**
   * For a `<script>` behind the body: filters, an accusation's places in the text, copying. It wakes up all that is on the
   * page, so put it there once. Without it all can still be read.
   */
  readonly script: string
}

/**
 * Returns a self-contained HTML page: no external scripts, images or fonts, and all text from the article escaped. Colours
 * follow the reader's light or dark scheme and are never the only sign. One small script filters claims, marks an
 * accusation's places in the text and copies quotations; the page's policy allows no other. Without scripts, all of it can
 * still be read.
 *
 * @param text the text of the article that the extraction is of
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction, or one of another text; `ERR_NOT_TEXT`;
 *   `ERR_OPTION` for an unknown option, or a title that is not a string
 * @example
 * writeFileSync('view.html', toHtml(extract(article), article, { title: 'Monday’s news' }))
 */
export function toHtml(extraction: Extraction, text: string, options: HtmlOptions = {}): string {
  mustBeShowable(extraction, text, options)
  return htmlPage(extraction, text, options.title ?? headlineOf(text) ?? TITLE, options.idPrefix)
}

/** What is handed to it has been checked. */
export function htmlPage(extraction: Extraction, text: string, title: string, idPrefix = ''): string {
  const { body, style } = partsOf(extraction, text, title, idPrefix)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${PAGE_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(isolated(title))}</title>
<style>
body{margin:0}
${style}
</style>
</head>
<body>
<main>
${body}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

/**
 * Returns the parts of `toHtml`'s page for a page of your own: put `body` in it, `style` in a style sheet and `script` in a
 * script at its end.
 *
 * @throws {SaidwhoError} as `toHtml`
 * @example
 * const { body, style, script } = htmlParts(extract(article), article)
 */
export function htmlParts(extraction: Extraction, text: string, options: HtmlOptions = {}): HtmlParts {
  mustBeShowable(extraction, text, options)
  return partsOf(extraction, text, options.title ?? headlineOf(text) ?? TITLE, options.idPrefix ?? '')
}

const TITLE = 'saidwho'

/** Of a longer article, a browser lays out only what is in the window; a picture of the whole page would then lack the rest. */
const LONG = 50_000
const MANY = 400

function mustBeShowable(extraction: Extraction, text: string, options: HtmlOptions): void {
  mustBeOfArticle(extraction, text, true)
  mustBeOptions<HtmlOptions>(options, { title: words, idPrefix: PREFIX })
}

const PREFIX = like('letters, digits, “-” and “_”', /^[\w-]*$/)

function partsOf(extraction: Extraction, text: string, title: string, prefix: string): HtmlParts {
  const groups = groupsOf(extraction)
  const isLong = text.length > LONG || extraction.claims.length > MANY
  const body = `<div class="saidwho${isLong ? ' long' : ''}" dir="ltr"${prefix === '' ? '' : ` data-prefix="${prefix}"`}>
<header><h1>${foreign(title)}</h1>${stripHtml(extraction)}</header>
${accusationsHtml(extraction)}
${filtersHtml(extraction, groups)}
<article>
${articleHtml(text, extraction, headlineOf(text) !== null)}
</article>
<section class="said" aria-label="Who said what" tabindex="0"><h2>Who said what</h2>
${speakersHtml(extraction, groups)}
</section>
<p class="legend"><u>dotted</u>: who speaks. <b>bold</b>: the words that say so. On a ground: what was said, with the claim’s number and act; + is for, − against. A1: where an accusation is first told. Dashed and paler: check this.</p>
</div>`
  return { body: withPrefix(body, prefix), style: styleOf(extraction, prefix), script: PAGE_SCRIPT }
}

/** All ids, and what refers to them. No word of an article can look like one: its quotation marks are escaped. */
const withPrefix = (html: string, prefix: string): string =>
  prefix === '' ? html : html.replace(/ (?:id|aria-labelledby)="| href="#/g, (attribute) => attribute + prefix)
