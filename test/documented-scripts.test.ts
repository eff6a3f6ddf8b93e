/** Each script of package.json is explained to contributors, and no page names one that there is not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const SCRIPTS = Object.keys(JSON.parse(read('package.json')).scripts)
/** Run by npm or by others alone. */
const UNTOLD = ['prepack', 'build', 'lint']

/** `npm start`, `npm test`, `npm run NAME`, `npm run --silent NAME`. */
function scriptsIn(page: string): string[] {
  return [...page.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, own]) => (run ?? own)!,
  )
}

test('each script is in docs/contributing.md', () => {
  const told = new Set(scriptsIn(read('docs/contributing.md')))
  expect(SCRIPTS.filter((name) => !told.has(name) && !UNTOLD.includes(name))).toEqual([])
})

test('each script that a page or CI names is there', () => {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  const pages = docs.filter((name) => name.endsWith('.md') && !/^(?:api|decisions)\b/.test(name))
  const named = ['README.md', '.ci/run', '.github/workflows/ci.yml', ...pages.map((name) => join('docs', name))]
  const wrong = named.flatMap((page) =>
    scriptsIn(read(page)).flatMap((name) => (SCRIPTS.includes(name) ? [] : [`${page}: npm run ${name}`])),
  )
  expect(wrong).toEqual([])
})
