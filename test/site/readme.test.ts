/** The README takes a minute when it is read aloud, and its links lead where package.json says that the site is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { address, withLinks } from '../../docs/.vitepress/address.ts'
import { ROOT } from './pages.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const SITE = 'https://owner.github.io/saidwho/'
/** At a calm pace: readers of the news speak 170 words a minute. */
const WORDS_A_MINUTE = 180

/** What is read aloud: paragraphs and headings, without code and tables. */
function prose(markdown: string): string {
  const blocks = new MarkdownIt().parse(markdown, {})
  const inTable = (at: number) => {
    const tables = blocks.slice(0, at).filter(({ type }) => /^table_/.test(type))
    return tables.at(-1)?.type === 'table_open'
  }
  const spoken = blocks.filter(({ type }, at) => type === 'inline' && !inTable(at))
  return spoken
    .flatMap(({ children }) => children ?? [])
    .flatMap(({ type, content }) => (type === 'text' || type === 'code_inline' ? [content] : [' ']))
    .join('')
}

test('the README takes a minute', () => {
  const words = prose(README).match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  expect(words.length).toBeGreaterThan(100)
  expect(words.length).toBeLessThanOrEqual(WORDS_A_MINUTE)
})

test('its links are those that `npm run address` writes', () => {
  expect(withLinks(README, address().site)).toBe(README)
})

test('an address makes links to docs absolute, and without one they are as before', () => {
  const relative = withLinks(README, null, address().site)
  const absolute = withLinks(relative, SITE, null)
  expect(absolute).toContain(`(${SITE}definitions.html)`)
  expect(absolute).toContain(`(${SITE}guides/getting-started.html)`)
  expect(absolute).toContain(`(${SITE}changelog.html)`)
  expect(absolute).toContain(`(${SITE}images/view.png)`)
  expect(absolute).not.toMatch(/\]\((?:docs\/|CHANGELOG)/)
  expect(withLinks(absolute, null, SITE)).toBe(relative)
  expect(withLinks(absolute, 'https://saidwho.example/', SITE)).toBe(
    withLinks(relative, 'https://saidwho.example/', null),
  )
})

test.each([
  [{}, { site: null, sources: null }],
  [{ homepage: 'https://saidwho.example' }, { site: 'https://saidwho.example/', sources: null }],
  [{ repository: { url: 'git+https://github.com/o/s.git' } }, { site: null, sources: 'https://github.com/o/s' }],
])('%j says where site and sources are', (manifest, expected) => expect(address(manifest)).toEqual(expected))
