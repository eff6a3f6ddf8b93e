/**
 * A fault at each operation on the files of a run, one after the other: a signal, a death, a disk that fails. Chance, as
 * in `kills.check.ts`, finds the long moments, this finds all.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fault, HOOK_MS, makeRig, type Rig } from './rig.ts'

/** All of them with `npm run faults`; else a part, since each is a run of its own. */
const EVERY = process.env.SAIDWHO_FAULTS === undefined ? 16 : 1
const FAULT_AT = pathToFileURL(join(import.meta.dirname, 'at-operation.mjs')).href
const DEAD = '4194304 1'

let rig: Rig
let few: string
beforeAll(async () => {
  rig = await makeRig()
  few = [1, 2, 3].map((i) => `{"id":${i},"text":"“No ${i},” said Ann Lee."}\n`).join('broken\n')
  rig.file('few.jsonl', few)
}, HOOK_MS)
afterAll(() => rig.remove())

interface Scene {
  readonly name: string
  readonly format: string
  /** What an undisturbed run ends with. */
  readonly code: number
  /** What lies there before, by the ending of its name, given what an undisturbed run writes. */
  before(expected: string, making: string, keys: string): Readonly<Record<string, string>>
}

const SCENES: readonly Scene[] = [
  { name: 'a new file', format: 'jsonl', code: 1, before: () => ({}) },
  {
    name: 'a run that goes on after a death',
    format: 'jsonl',
    code: 1,
    before: (expected, making, keys) => ({
      '': expected.slice(0, expected.indexOf('{"id":3') + 9),
      '.run.json': making,
      '.run.keys': keys,
      '.lock': DEAD,
    }),
  },
  { name: 'another format', format: 'json', code: 1, before: () => ({ '': 'what was there', '.lock': DEAD }) },
  { name: 'the schema', format: 'schema', code: 0, before: () => ({ '': 'what was there' }) },
]

/** Those by which a disk can fail a writer. */
const WRITES = /^(?:open|write|writev|writeFile|writeFileSync|truncate|sync|fsync|rename) /

test.each(SCENES)(
  '$name',
  async ({ name, format, code, before }) => {
    const out = `${name.replaceAll(' ', '-')}.out`
    const path = (ending = '') => join(rig.folder, out + ending)
    const args = ['few.jsonl', '--attribution', 'rules', '--format', format, '--out', out]
    const contentOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
    /** The files that are there, by the endings of their names. */
    const there = () => {
      const files = readdirSync(rig.folder).filter((file) => file.startsWith(out))
      return Object.fromEntries(files.map((file) => [file.slice(out.length), contentOf(join(rig.folder, file))]))
    }
    const notes = join(rig.folder, 'notes')
    /** Starts from what was there before, and gives the operations, too. */
    const disturbed = (what: string, at: number) => {
      for (const ending of Object.keys(there())) rmSync(path(ending))
      for (const [ending, content] of Object.entries(files)) writeFileSync(path(ending), content)
      writeFileSync(notes, '')
      const env = { NODE_OPTIONS: `--import ${FAULT_AT}`, OF: out, FAULT: what, AT: `${at}`, NOTES: notes }
      const ended = rig.saidwho(args, { env })
      return { ...ended, operations: contentOf(notes).split('\n').slice(0, -1) }
    }

    expect(rig.saidwho(args).code).toBe(code)
    const undisturbed = there()
    const expected = undisturbed['']!
    const files = before(expected, undisturbed['.run.json'] ?? '', undisturbed['.run.keys'] ?? '')
    const was = files[''] ?? ''
    const { operations } = disturbed('none', 0)
    expect(there()).toEqual(undisturbed)
    expect(operations.length).toBeGreaterThan(8)

    const told = new RegExp(`^saidwho: .*${out}.*: input/output error\n`, 'm')
    for (const what of ['SIGINT', 'SIGKILL', 'EIO']) {
      const places = [...operations.keys()].filter((i) => what !== 'EIO' || WRITES.test(operations[i]!))
      for (const place of places.filter((_, i) => i % EVERY === EVERY >> 1)) {
        const ended = disturbed(what, place + 1)
        // How many writes there are is a matter of time: this run may have had one less, and something else in its place.
        if (ended.operations.length <= place || (what === 'EIO' && !WRITES.test(ended.operations[place]!))) continue
        const about = `${what} at ${place + 1}, ${ended.operations[place]}: ${ended.code}\n${ended.err}`
        await fault(`${what} at an operation on a file`, () => {
          expect(ended.err, about).not.toMatch(/^\s+at |node:internal/m)
          const left = there()
          const written = left[''] ?? ''
          if (format === 'jsonl') expect(expected.startsWith(written), about).toBe(true)
          else expect([was, expected], about).toContain(written)

          if (what === 'EIO') expect([ended.code, ended.err], about).toEqual([2, expect.stringMatching(told)])
          else if (what === 'SIGINT' && ended.code === code) expect(written === expected, about).toBe(true)
          else expect(ended.code, about).toBe(what)

          // Whoever dies at once may leave his lock, but nothing that hinders the next. All others clear up, or have left
          // what was there, a dead lock, too, as it was.
          if (what !== 'SIGKILL') {
            const others = Object.keys(left).filter((ending) => left[ending] !== files[ending])
            expect(Object.keys(undisturbed), about).toEqual(expect.arrayContaining(others))
            expect(written === was || written.endsWith('\n') || written === '', about).toBe(true)
          }
          expect(rig.saidwho(args).code, about).toBe(code)
          // Where somebody died who took over the lock of somebody who had died.
          const { '.lock.lock': lockOfLock, ...rest } = there()
          if (what !== 'SIGKILL') expect(lockOfLock, about).toBeUndefined()
          expect(rest, about).toEqual(undisturbed)
        })
      }
    }
  },
  3_600_000,
)
