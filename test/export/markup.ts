/** What is wrong with markup, and which words a reader sees in it: for the HTML view of any text. */

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*\/?>/gi
/** The page's own style and script, which no test of markup reads. */
const STYLE = /<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>|<!doctype html>/g

/** Tags that are open when the markup ends or is wrongly nested: none, if it is sound. */
export function unsound(html: string): string[] {
  const open: string[] = []
  for (const [, close, name, attributes] of html.replace(STYLE, '').matchAll(TAG)) {
    if (close === '/') {
      if (open.pop() !== name) return [`</${name}>`]
    } else if (!['meta', 'rect', 'line', 'path'].includes(name!)) open.push(name!)
    if (/\bon\w+=|\bstyle=|javascript:/i.test(attributes!)) return [`attributes of ${name}`]
  }
  const rest = html.replace(STYLE, '').replace(TAG, '')
  return [...open, ...(rest.match(/[<>]/g) ?? [])]
}

/** The names of all elements, each once: nothing of an article may add one. */
export function elementsOf(html: string): Set<string> {
  return new Set([...html.replace(STYLE, '').matchAll(/<([a-z!?][^\s/>]*)/gi)].map(([, name]) => name!))
}

/** The article as a reader would see it, without the badges. */
export function wordsOf(html: string): string {
  const article = html.slice(html.indexOf('<article>') + 9, html.indexOf('</article>'))
  return article
    .replace(/<a class="badge[\s\S]*?<\/a>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    )
}

/** Without what HTML does not tell apart. */
export const squeezed = (text: string): string => text.replace(/\0/g, '\ufffd').replace(/\s+/g, '')
