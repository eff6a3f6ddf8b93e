/** What tests of faults share: the built command over a corpus of its own, faults that are counted, chance that is not. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { type Built, buildForTests } from '../built.ts'

export interface Rig {
  readonly built: Built
  readonly folder: string
  /**
   * A corpus with broken lines in it, and what an undisturbed run makes of it, which is in `expected.jsonl`, too. Errors
   * name the file as it was named, so it is by the same name in all runs: they all start in the folder.
   */
  readonly corpus: string
  readonly expected: string
  /** Runs the command to its end. */
  saidwho(args: readonly string[], given?: Given): Ended
  /** The same in a shell, where `$saidwho` is the command. */
  shell(script: string, env?: Readonly<Record<string, string>>): Ended
  start(args: readonly string[], given?: { readonly stdin?: 'pipe' }): Started
  file(name: string, content: string | Uint8Array): string
  remove(): void
}

export interface Given {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface Ended {
  readonly out: string
  readonly err: string
  /** The exit code, or the signal that ended it. */
  readonly code: number | string | null
}

export interface Started {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
}

export const ARTICLES = 120
const isBroken = (i: number) => i % 50 === 33
/** How many of them are broken lines. */
export const BROKEN: number = Array.from({ length: ARTICLES }, (_, i) => i).filter(isBroken).length

/** A build and a run take seconds, and more on a machine that is busy. */
export const HOOK_MS = 120_000

export async function makeRig(): Promise<Rig> {
  const built = await buildForTests()
  const folder = mkdtempSync(join(tmpdir(), 'saidwho-faults-'))
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const environment = (env: Readonly<Record<string, string>> = {}) => ({ ...process.env, NO_COLOR: '1', ...env })
  const saidwho: Rig['saidwho'] = (args, { input = '', env } = {}) => {
    const options = { input, env: environment(env), cwd: folder, encoding: 'utf8' as const, maxBuffer: 1 << 28 }
    const { stdout, stderr, status, signal } = spawnSync(process.execPath, [built.cli, ...args], options)
    return { out: stdout, err: stderr, code: status ?? signal }
  }
  const corpus = 'corpus.jsonl'
  file(corpus, `${Array.from({ length: ARTICLES }, (_, i) => lineOf(i)).join('\n')}\n`)
  const expected = saidwho([corpus]).out
  file('expected.jsonl', expected)
  return {
    built,
    folder,
    corpus,
    expected,
    saidwho,
    shell(script, env) {
      const options = {
        env: environment({ saidwho: `${process.execPath} ${built.cli}`, ...env }),
        encoding: 'utf8' as const,
        cwd: folder,
        maxBuffer: 1 << 28,
      }
      const { stdout, stderr, status, signal } = spawnSync('bash', ['-c', script], options)
      return { out: stdout, err: stderr, code: status ?? signal }
    },
    start(args, { stdin } = {}) {
      const stdio = [stdin ?? 'ignore', 'pipe', 'pipe'] as const
      const child = spawn(process.execPath, [built.cli, ...args], {
        stdio: [...stdio],
        env: environment(),
        cwd: folder,
      })
      let [out, err] = ['', '']
      child.stdout!.on('data', (chunk) => {
        out += chunk
      })
      child.stderr!.on('data', (chunk) => {
        err += chunk
      })
      const ended = once(child, 'close').then(([code, signal]) => ({ out, err, code: code ?? signal }))
      return { process: child, ended }
    },
    file,
    remove() {
      built.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function lineOf(i: number): string {
  if (isBroken(i)) return 'broken'
  const sentence = `“We saw ${i} attacks on our networks,” said Ann Lee of Acme Corp. Bo Chan denied that it had been his men. `
  return JSON.stringify({ id: i, text: sentence.repeat(1 + ((i * 7) % 5)) })
}

/**
 * A fault of a kind that is put in, and survived if `run` does not fail. Each is counted in the file that SAIDWHO_FAULTS
 * names, as `npm run faults` asks for.
 */
export async function fault<T>(kind: string, run: () => T | Promise<T>): Promise<T> {
  const note = (what: string) => {
    if (process.env.SAIDWHO_FAULTS !== undefined) appendFileSync(process.env.SAIDWHO_FAULTS, `${what}\t${kind}\n`)
  }
  note('injected')
  const result = await run()
  note('survived')
  return result
}

export const linesOf = (path: string): number =>
  existsSync(path) ? readFileSync(path).filter((byte) => byte === 0x0a).length : 0

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(5)
}

/** Until a process waits for somebody else: its time on the processor does not grow any more. */
export async function untilIdle(pid: number): Promise<void> {
  const spent = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ').slice(11, 13).join()
  await until(() => listensTo(pid, 'SIGHUP'))
  for (let before = ''; spent() !== before; await setTimeout(500)) before = spent()
}

/** Whether a process does something of its own at a signal, as Linux tells it. */
export function listensTo(pid: number, signal: NodeJS.Signals): boolean {
  const [, caught = '0'] = /^SigCgt:\s*(\w+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (BigInt(`0x${caught}`) >> BigInt(constants.signals[signal] - 1)) % 2n === 1n
}

/** Numbers from 0 to 1 that look like chance and are always the same. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Whether the tests may mount what they need. Where they must (SAIDWHO_NEEDS_ROOT), they fail if they may not. */
export function mayMount(): boolean {
  if (spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0) return true
  if (process.env.SAIDWHO_NEEDS_ROOT !== undefined)
    throw new Error('faults of disks need root, and mount of util-linux')
  console.warn('faults of disks are left out: only root may mount a small disk')
  return false
}

/** The lines as they are where several files are read: each with the file that it is from. */
export const withFile = (lines: string, file: string): string =>
  lines.replace(/^(\{"id":(?:null|-?\d+|"[^"]*"),)/gm, `$1"file":${JSON.stringify(file)},`)
