/** The hand-written pages with their links and headings, as markdown has them; links to our own site are those to its files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { slug } from 'github-slugger'
import MarkdownIt from 'markdown-it'
import { address, withLinks } from '../../docs/.vitepress/address.ts'

export const ROOT: string = join(import.meta.dirname, '../..')
const markdown = new MarkdownIt({ html: true })

export interface Page {
  /** From the top of the repository: `docs/guides/lexicon.md`. */
  readonly file: string
  readonly links: readonly string[]
  /** What a link may name behind `#`. */
  readonly anchors: ReadonlySet<string>
  /** The words that a reader sees, piece by piece: text, code and blocks of code. */
  readonly words: readonly string[]
}

type Token = ReturnType<typeof markdown.parse>[number]

export function pages(): readonly Page[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('docs', name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.md') && !/^docs\/(?:api|\.vitepress)\//.test(name))
  return ['README.md', 'CHANGELOG.md', ...docs.sort()].map(readPage)
}

function readPage(file: string): Page {
  const text = withLinks(readFileSync(join(ROOT, file), 'utf8'), null, address().site).replace(
    /^---\n[\s\S]*?\n---\n/,
    '',
  )
  const blocks = markdown.parse(text, {})
  const inline = blocks.flatMap(({ children }) => children ?? [])
  const headings = blocks.flatMap(({ type }, at) => (type === 'heading_open' ? [blocks[at + 1]!] : []))
  return {
    file,
    links: [
      ...inline.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []),
      ...[...text.matchAll(/<(?:a|img|source)\s[^>]*?(?:href|src|srcset)="([^"]*)"/g)].map(([, href]) => href!),
    ],
    anchors: new Set(anchorsOf(headings)),
    words: [...inline, ...blocks].flatMap(wordsOf),
  }
}

function anchorsOf(headings: readonly Token[]): string[] {
  const met = new Map<string, number>()
  return headings.map(({ children }) => {
    const anchor = slug((children ?? []).map(({ content }) => content).join(''))
    const times = met.get(anchor) ?? 0
    met.set(anchor, times + 1)
    return times === 0 ? anchor : `${anchor}-${times}`
  })
}

function wordsOf({ type, content }: Token): string[] {
  return ['text', 'code_inline', 'fence'].includes(type) && content.trim() !== '' ? [content] : []
}
