/**
 * The pages of several articles → one page: an index whose entries open, each to the page of its article.
 *
 *   ▸ news/1.txt    12 claims · 1 accusation          a click shows the article below the line, another hides it
 *   ▾ news/2.txt    3 claims · 0 accusations
 *     ┌ the page of this article, in a frame of its own: its ids, styles and scripts are no one else’s
 *
 * Written from top to bottom without knowing what follows, so that a corpus need not fit into the memory.
 */
import { isolated } from '../../views/bidi.ts'
import { escapeHtml, foreign } from './foreign.ts'

/** An article of the index. */
export interface IndexEntry {
  readonly title: string
  readonly claims: number
  readonly accusations: number
  /** The whole page of the article. */
  readonly page: string
}

const TITLE = 'saidwho'

/** @param page one of the pages: frames inherit the policy of the page around them, so it must allow what theirs do */
export function headOfSeveral(page: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy"[^<>]{0,2000}>/.exec(page)?.[0] ?? ''
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${policy}
<title>${escapeHtml(isolated(TITLE))}</title>
<style>
:root{color-scheme:light dark}
body{margin:0 auto;max-width:120rem;padding:1rem;font:16px/1.5 system-ui,sans-serif}
summary{padding:.5rem;cursor:pointer;overflow-wrap:anywhere}
summary:focus-visible{outline:2px solid}
details{border-top:1px solid #8888}
details[open]>summary{position:sticky;top:0;background:Canvas}
.turn{display:inline-block}
iframe{display:block;width:100%;height:calc(100vh - 4rem);border:0}
small{margin-inline-start:1em;opacity:.75}
</style>
</head>
<body>
<main>
<h1>Articles</h1>
`
}

export function pieceOfSeveral({ title, claims, accusations, page }: IndexEntry): string {
  const counts = `${count(claims, 'claim')} · ${count(accusations, 'accusation')}`
  // Without a base of its own, a link to a place within the article would load the index into the frame.
  const framed = page.replace('<head>', '<head>\n<base href="about:srcdoc">')
  return `<details>
<summary>${foreign(title)}<small>${counts}</small></summary>
<iframe loading="lazy" title="${escapeHtml(isolated(title))}" srcdoc="${escapeHtml(framed)}"></iframe>
</details>
`
}

export const TAIL_OF_SEVERAL = `</main>
</body>
</html>
`

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
