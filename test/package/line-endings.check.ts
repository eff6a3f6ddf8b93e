/**
 * Offsets count every character, so no checkout may change a line end: whatever git is told on somebody's machine, files
 * come out as they went in. And an article whose lines end as on Windows gives the same claims, at its own offsets.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import { parseCases } from '../../src/testing/testing.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(ROOT, 'fixtures', name), 'utf8')

describe.runIf(existsSync(join(ROOT, '.git')))('a checkout', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' })
  const staged = git('ls-files', '--stage', '-z').split('\0').slice(0, -1)

  test.each([
    ['as on Windows', ['core.autocrlf=true', 'core.eol=crlf']],
    ['as somebody means well', ['core.autocrlf=input', 'core.eol=crlf']],
    ['as on Linux', ['core.autocrlf=false', 'core.eol=lf']],
  ])('%s has every file as it was put in', (_, settings) => {
    const folder = mkdtempSync(join(tmpdir(), 'saidwho-checkout-'))
    try {
      const told = settings.flatMap((setting) => ['-c', setting])
      git(...told, 'checkout-index', '--all', `--prefix=${folder}/`)
      const changed = staged.filter((line) => {
        const [, blob, name] = /^\d+ ([0-9a-f]+) \d\t([\s\S]*)$/.exec(line)!
        return blobOf(readFileSync(join(folder, name!))) !== blob
      })
      expect(staged.length).toBeGreaterThan(300)
      expect(changed).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** The name that git gives to bytes. */
function blobOf(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

describe('an article whose lines end as on Windows', () => {
  const article = read('china-cyber-spying.txt')
  const dos = article.replaceAll('\n', '\r\n')

  test('gives the same claims, entities and accusations, each excerpt at its place', () => {
    const seen = (text: string) => {
      const places: number[] = []
      const said = JSON.stringify(extract(text), (key, value) => {
        // How many characters stand before, a line end being one: the same place in both texts.
        if (key === 'start' || key === 'end') places.push(text.slice(0, value).replaceAll('\r\n', '\n').length)
        else return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
      })
      return { places, said }
    }
    expect(dos.length).toBeGreaterThan(article.length)
    expect(seen(article).places.length).toBeGreaterThan(100)
    expect(seen(dos)).toEqual(seen(article))
  })
})

test('all cases mean the same in a checkout with other line ends', () => {
  for (const name of ['attribution/clauses', 'document/sentences', 'extract/accusations', 'stance/act']) {
    const file = read(`cases/${name}.txt`)
    expect(parseCases(file).length).toBeGreaterThan(3)
    expect(parseCases(file.replaceAll('\n', '\r\n'))).toEqual(parseCases(file))
  }
})
