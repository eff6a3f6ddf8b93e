/** An extraction → one page to look at: the article with everything marked in it, who said what, who accuses whom. */
import type { Extraction } from '../../types.ts'
import { accusationsHtml } from './accusations.ts'
import { articleHtml } from './article.ts'
import { escapeHtml } from './escape-html.ts'
import { withPlainNames } from './plain-names.ts'
import { speakersHtml } from './speakers.ts'
import { styleOf } from './style.ts'

export interface HtmlOptions {
  /** Stands above the article and in the window's title, “saidwho” if nothing is said. */
  readonly title?: string
}

/**
 * One HTML file that needs nothing else: no script, no picture, no font from elsewhere, and everything that the article
 * says escaped. Colours follow the reader's choice of light or dark; acts are also named, so that none is needed. A
 * claim's number shows what is known of it when pointed at or reached by the keyboard.
 *
 * @param text the article that was extracted from
 * @example
 * writeFileSync('view.html', toHtml(extract(article), article, { title: 'Monday’s news' }))
 */
export function toHtml(extraction: Extraction, text: string, options: HtmlOptions = {}): string {
  const title = escapeHtml(options.title ?? 'saidwho')
  const { body, style } = htmlParts(extraction, text, options)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
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

/** The same in parts, for a page that has a head of its own: it puts `body` somewhere, and `style` into a style sheet. */
export function htmlParts(
  extraction: Extraction,
  text: string,
  options: HtmlOptions = {},
): { readonly body: string; readonly style: string } {
  return partsOf(withPlainNames(extraction), text, options)
}

function partsOf(extraction: Extraction, text: string, options: HtmlOptions): ReturnType<typeof htmlParts> {
  const names = new Map(extraction.entities.map(({ id, name }) => [id, name]))
  const { claims, accusations } = extraction
  const counts = [
    count(claims.length, 'claim'),
    count(new Set(claims.flatMap(({ speaker }) => speaker ?? [])).size, 'speaker'),
    count(accusations.length, 'accusation'),
  ]
  const body = `<div class="saidwho">
<header><h1>${escapeHtml(options.title ?? 'saidwho')}</h1><p class="role">${counts.join(' · ')}</p></header>
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
