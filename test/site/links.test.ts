/** Every link of the README, the changelog and docs/ leads somewhere: file and heading. Those to other sites are asked for form alone. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { type Page, pages, ROOT } from './pages.ts'

const PAGES = new Map(pages().map((page) => [page.file, page]))

function isElsewhere(link: string): boolean {
  return /^[a-z]+:/i.test(link)
}

/** A path from the top is that of a file which the site serves as it is. */
function fileOf(page: Page, path: string): string {
  if (path === '') return page.file
  return path.startsWith('/') ? `docs/public${path}` : posix.join(posix.dirname(page.file), path)
}

/** What is wrong with a link, or null. */
function faultOf(page: Page, link: string): string | null {
  if (isElsewhere(link)) return isWellFormed(link) ? null : 'not a whole https address'
  const [path = '', anchor] = link.split('#')
  const file = fileOf(page, path)
  if (!existsSync(join(ROOT, file))) return 'no such file'
  if (file.endsWith('/') || !posix.basename(file).includes('.'))
    return file === 'LICENSE' ? null : 'a folder, which the site has not'
  if (anchor === undefined) return null
  return PAGES.get(file)?.anchors.has(anchor) ? null : 'no such heading'
}

function isWellFormed(link: string): boolean {
  return URL.canParse(link) && /^https:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(link)
}

test.each([...PAGES.keys()])('links of %s', (file) => {
  const page = PAGES.get(file)!
  const wrong = page.links.flatMap((link) => {
    const fault = faultOf(page, link)
    return fault === null ? [] : [`${link}: ${fault}`]
  })
  expect(wrong).toEqual([])
})

test.each([
  ['nowhere.md', 'no such file'],
  ['/images/nowhere.png', 'no such file'],
  ['../README.md#no-such-heading', 'no such heading'],
  ['#no-such-heading', 'no such heading'],
  ['guides', 'a folder, which the site has not'],
  ['http://winkjs.org/', 'not a whole https address'],
  ['https:///path', 'not a whole https address'],
])('a link to %s is a fault', (link, fault) => {
  expect(faultOf(PAGES.get('docs/definitions.md')!, link)).toBe(fault)
})

test('every page can be reached by links from the README or the index', () => {
  const reached = new Set<string>()
  const visit = (file: string): void => {
    const page = PAGES.get(file)
    if (page === undefined || reached.has(file)) return
    reached.add(file)
    for (const link of page.links) {
      if (!isElsewhere(link)) visit(posix.join(posix.dirname(file), link.replace(/#.*/, '') || posix.basename(file)))
    }
  }
  for (const start of ['README.md', 'docs/index.md', 'docs/changelog.md']) visit(start)
  expect([...PAGES.keys()].filter((file) => !reached.has(file))).toEqual([])
})
