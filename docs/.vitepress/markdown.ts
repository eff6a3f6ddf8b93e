/**
 * How the site reads markdown: the same pages are read on GitHub, in editors and in the package, so headings get the anchors
 * that GitHub gives them, and links to what is no page of the site are carried over to where it is.
 */
import { posix } from 'node:path'
import { slug } from 'github-slugger'
import type { MarkdownOptions } from 'vitepress'
import { type Address, address } from './address.ts'

export const markdown: MarkdownOptions = {
  anchor: { slugify: (heading) => slug(heading) },
  languageAlias: { mjs: 'js', 'sh-session': 'shellsession' },
  config: (renderer) =>
    void renderer.core.ruler.push('carry-links-over', ({ tokens, env }) => {
      for (const { children } of tokens) carryOver(children ?? [], env.relativePath ?? '')
    }),
}

/** The page that includes a file of the folder above; its links are meant from there. */
const CHANGELOG = 'changelog.md'

interface Token {
  type: string
  tag: string
  attrGet(name: string): string | null
  attrSet(name: string, value: string): void
  attrs: [string, string][] | null
}

function carryOver(tokens: readonly Token[], page: string): void {
  let opened: Token | null = null
  for (const token of tokens) {
    if (token.type === 'link_open') {
      opened = token
      const href = hrefOnSite(page, token.attrGet('href') ?? '')
      if (href === null) Object.assign(token, { type: 'words_open', tag: 'span', attrs: null })
      else token.attrSet('href', href)
      // Not a page: the browser itself goes there, and VitePress leaves the address as it is.
      if (href !== null && /^(?![a-z]+:)[^#]*\.(?!md\b)\w+$/.test(href)) token.attrSet('target', '_self')
    } else if (token.type === 'link_close' && opened?.type === 'words_open') {
      Object.assign(token, { type: 'words_close', tag: 'span' })
    }
  }
}

/** The href that a link has on the site. Null where the words stand without a link, as nobody knows where the sources are. */
function hrefOnSite(page: string, href: string, { sources }: Pick<Address, 'sources'> = address()): string | null {
  if (/^(?:[a-z]+:|#|\/)/i.test(href)) return href
  const [path = '', anchor] = href.split('#')
  const at = page === CHANGELOG ? '..' : posix.dirname(page)
  const file = posix.join(at, path).replace(/^\.\.\/(?:docs\/|(?=CHANGELOG\.md$))/, '')
  const end = anchor === undefined ? '' : `#${anchor}`
  if (file.startsWith('../')) return sources === null ? null : `${sources}/blob/main/${file.slice(3)}${end}`
  const onSite = file === 'CHANGELOG.md' ? CHANGELOG : file
  return posix.relative(posix.dirname(page), onSite) + end
}
