/**
 * `npm run api`: compares what users can build on with what is recorded in test/api/surface, and shows what differs.
 * With `--write` the record is written anew; nothing else ever writes it.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { surface } from './surface.ts'

const ROOT = join(import.meta.dirname, '../..')
const RECORD = 'test/api/surface'

const { write } = parseArgs({ options: { write: { type: 'boolean', default: false } } }).values
mkdirSync(join(ROOT, 'test/.bench'), { recursive: true })
const folder = mkdtempSync(join(ROOT, 'test/.bench/api-'))
try {
  const pages = surface(folder)
  if (write) save(pages, join(ROOT, RECORD))
  else {
    const now = join(folder, 'now')
    save(pages, now)
    process.exitCode = compare(join(ROOT, RECORD), now)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function save(pages: ReadonlyMap<string, string>, place: string): void {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  for (const [name, page] of pages) writeFileSync(join(place, name), page)
}

/** Both ways: what is new, what is another, and what is recorded and there no more. */
function compare(recorded: string, now: string): number {
  const { status, stdout, stderr } = spawnSync('git', ['diff', '--no-index', '--no-prefix', recorded, now], {
    encoding: 'utf8',
  })
  if (status === 0) return 0
  const diff = stdout.replaceAll(recorded, RECORD).replaceAll(now, RECORD)
  console.error(`${diff}${stderr}
What users can build on has changed. If it should, see docs/stability.md for what that means, write it into the
changelog, and record it: npm run api -- --write`)
  return 1
}
