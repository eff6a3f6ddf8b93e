/** The documentation site is built, every link in it leads somewhere, and it says what its pages say. So do the pages in the package. */
import { execSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { Parser } from 'htmlparser2'
import { beforeAll, describe, expect, test } from 'vitest'
import { address } from '../../docs/.vitepress/address.ts'
import { pages, ROOT } from './pages.ts'

const SITE = join(ROOT, 'docs/.vitepress/dist')
const PAGES = pages()
const BASE = new URL(address().site ?? 'https://site.example/').pathname

interface Built {
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
  readonly text: string
}

function readBuilt(file: string): Built {
  const ids = new Set<string>()
  const links: string[] = []
  let text = ''
  const parser = new Parser({
    onopentag(_, { id, href, src }) {
      if (id !== undefined) ids.add(id)
      links.push(...[href, src].filter((link) => link !== undefined))
    },
    ontext(piece) {
      text += piece
    },
  })
  parser.end(readFileSync(join(SITE, file), 'utf8'))
  return { ids, links, text }
}

/** Spaces aside, since line breaks of a page are spaces on the site, and those in code are elements. */
function bare(text: string): string {
  return text.replace(/[\s\u200b]+/g, '')
}

describe('the site', () => {
  const built = new Map<string, Built>()
  beforeAll(() => {
    execSync('npm run --silent site', { cwd: ROOT, stdio: 'pipe' })
    for (const name of readdirSync(SITE, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.html')) built.set(name.replaceAll('\\', '/'), readBuilt(name))
    }
  }, 900_000)

  function leads(from: string, link: string): boolean {
    if (/^(?:[a-z]+:|\/\/)/i.test(link)) return true
    const [path = '', anchor] = link.split('#')
    if (path.startsWith('/') && !path.startsWith(BASE)) return false
    const file =
      path === '' ? from : path.startsWith('/') ? path.slice(BASE.length) : posix.join(posix.dirname(from), path)
    const found = [file, posix.join(file, 'index.html'), `${file}.html`].find((one) => {
      return existsSync(join(SITE, one)) && statSync(join(SITE, one)).isFile()
    })
    if (found === undefined) return false
    return !anchor || built.get(found) === undefined || built.get(found)!.ids.has(decodeURIComponent(anchor))
  }

  test('every link in it leads somewhere', () => {
    const dead = [...built].flatMap(([file, { links }]) =>
      links.filter((link) => !leads(file, link)).map((link) => `${file}: ${link}`),
    )
    expect(dead).toEqual([])
    expect(leads('index.html', '/nowhere.html')).toBe(false)
    expect(leads('index.html', `${BASE}definitions.html#nowhere`)).toBe(false)
  })

  test.each(PAGES.filter(({ file }) => !/^README|index\.md$/.test(file)).map(({ file }) => file))(
    'it has all words of %s',
    (file) => {
      const { words } = PAGES.find((page) => page.file === file)!
      const onSite =
        file === 'CHANGELOG.md' || file === 'docs/changelog.md'
          ? 'changelog.html'
          : file.replace(/^docs\/(.*)\.md$/, '$1.html')
      const text = bare(built.get(onSite)?.text ?? '')
      expect(words.filter((piece) => !text.includes(bare(piece)))).toEqual([])
    },
  )

  test('playground, scripts and search index are in it', () => {
    for (const file of [
      'playground/index.html',
      'playground/built/page.global.js',
      'guides/scripts/worker.mjs',
      'api/index.html',
    ]) {
      expect(existsSync(join(SITE, file)), file).toBe(true)
    }
    expect(readdirSync(join(SITE, 'assets/chunks')).filter((name) => name.includes('localSearchIndex'))).not.toEqual([])
  })
})

test('pages in the package link to files in the package', () => {
  const [{ files }] = JSON.parse(
    execSync('npm pack --dry-run --json --ignore-scripts', { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }),
  )
  const packed = new Set<string>(files.map(({ path }: { path: string }) => path))
  const inPackage = PAGES.filter(({ file }) => packed.has(file))
  const dead = inPackage.flatMap(({ file, links }) =>
    links
      .filter((link) => !/^[a-z]+:|^#/i.test(link))
      .map((link) => posix.join(posix.dirname(file), link.replace(/#.*/, '')))
      .filter((target) => !packed.has(target))
      .map((target) => `${file}: ${target}`),
  )
  expect(dead).toEqual([])
  expect(inPackage.map(({ file }) => file)).toEqual(expect.arrayContaining(['README.md', 'docs/definitions.md']))
})
