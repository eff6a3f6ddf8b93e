/** A PostgreSQL of the tests' own, on a port of its own, that can be killed and started again. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { freePort } from './redis.ts'

export interface Postgres {
  /** Of a database that is empty at first. */
  readonly url: string
  /** As if the machine had crashed: no session is told, and nothing is put in order. */
  kill(): Promise<void>
  /** Starts it again on the same port, and waits until it takes connections. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Debian and Ubuntu keep it where no shell finds it, a folder for each version. */
function programs(): string | null {
  const found = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  if (found.status === 0 && has(found.stdout.trim())) return found.stdout.trim()
  const versions = '/usr/lib/postgresql'
  try {
    const folders = readdirSync(versions).map((version) => join(versions, version, 'bin'))
    return folders.filter(has).at(-1) ?? null
  } catch {
    return null
  }
}
const has = (folder: string) => spawnSync(join(folder, 'initdb'), ['--version']).status === 0

/** False where there is none, unless SAIDWHO_NEEDS_POSTGRES says that there must be one, as in `.ci/run`. */
export function hasPostgres(): boolean {
  // It is killed as Linux kills, and found where Debian and Ubuntu keep it.
  if (process.platform !== 'linux') return false
  if (programs() !== null) return true
  const way = 'apt-get install postgresql'
  if (process.env.SAIDWHO_NEEDS_POSTGRES !== undefined) throw new Error(`no PostgreSQL: ${way}`)
  console.warn(`test/bullmq/postgres.check.ts is left out, since there is no PostgreSQL: ${way}`)
  return false
}

/** It refuses to be run by root: then as the user that its package makes. */
function command(program: string, args: readonly string[]): [string, string[]] {
  const path = join(programs()!, program)
  if (process.getuid?.() !== 0) return [path, [...args]]
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path, ...args]]
}

export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'saidwho-postgres-'))
  chmodSync(folder, 0o700)
  if (process.getuid?.() === 0) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'postgres']).stdout))
    chownSync(folder, uid!, gid!)
  }
  const made = spawnSync(
    ...command('initdb', ['-D', folder, '-A', 'trust', '-U', 'tests', '-E', 'UTF8', '--no-locale']),
    {
      encoding: 'utf8',
      cwd: folder,
    },
  )
  if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${made.stderr}`)
  const port = await freePort()
  const options = ['-D', folder, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  let server: ChildProcess

  async function start(): Promise<void> {
    // Sessions of one that was killed may live for a moment yet, and it is not started beside them.
    for (let attempt = 0; attempt < 50; attempt++) {
      server = spawn(...command('postgres', options), { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder })
      let log = ''
      const ready = new Promise<boolean>((resolve) => {
        server.stderr!.on('data', (text: Buffer) => {
          log += text
          if (log.includes('ready to accept connections')) resolve(true)
        })
        server.once('exit', () => resolve(false))
      })
      if (await ready) return
      if (!/shared memory|lock file/.test(log)) throw new Error(`PostgreSQL ended: ${log}`)
      await setTimeout(200)
    }
    throw new Error('PostgreSQL does not start again')
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }

  await start()
  return {
    url: `postgres://tests@127.0.0.1:${port}/postgres`,
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      // At once, whoever is connected.
      await end('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
