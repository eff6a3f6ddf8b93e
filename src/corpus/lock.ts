/**
 * Keeps two processes of one machine from writing one file: beside it lies a lock that says who is writing, until he is
 * done or dead.
 *
 *   claims.jsonl.lock        “4711 88231”: the process, and when it was started, since numbers are given out again
 *   claims.jsonl.lock.lock   somebody is taking away the lock of a dead process
 */
import { rmSync, writeFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { SaidwhoError } from '../errors.ts'

/**
 * @param path the file that the lock is for, to be named in errors
 * @throws {SaidwhoError} `ERR_RESUME` if a living process has it
 */
export async function acquire(lock: string, path: string): Promise<void> {
  const me = await ownerOf(process.pid)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(lock, me)) return
    const owner = await read(lock)
    if (owner === null) continue
    if (await isAlive(owner)) throw taken(lock, `process ${owner.split(' ')[0]} is writing ${path}`)
    await removeDead(lock, owner, path)
  }
  throw taken(lock, `other processes are taking ${path}`)
}

/** Gives a lock back. One that has become somebody else's, after it was removed by hand, is left alone. */
export async function release(lock: string): Promise<void> {
  const owner = await readFile(lock, 'utf8').catch(() => null)
  if (owner === (await ownerOf(process.pid))) await rm(lock, { force: true })
}

/** Others come and go in between, but not as often as that. */
const ATTEMPTS = 20

const taken = (lock: string, who: string) => new SaidwhoError('ERR_RESUME', `${who}; if that is not so, remove ${lock}`)

/** Made and written in one go, so that it is empty for as short a time as can be. */
function create(lock: string, owner: string): boolean {
  try {
    writeFileSync(lock, owner, { flag: 'wx' })
    return true
  } catch (cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // A full disk has room for its name, but not for what it should hold.
    if (syscall === 'write') rmSync(lock, { force: true })
    throw cause
  }
}

/**
 * Two who find the lock of a dead process must not both remove it: the second would remove the new lock of the first.
 * So whoever removes it holds a lock for that, and has looked once more.
 */
async function removeDead(lock: string, owner: string, path: string): Promise<void> {
  const removing = `${lock}.lock`
  await acquire(removing, path)
  try {
    if ((await read(lock)) === owner) await rm(lock)
  } finally {
    await release(removing)
  }
}

/** Who has it, null if it is gone. It is empty for a moment before its owner has written it, or for good if he died then. */
async function read(lock: string): Promise<string | null> {
  for (let waited = 0; ; waited += WAIT_MS) {
    try {
      const owner = await readFile(lock, 'utf8')
      if (owner !== '' || waited >= EMPTY_MS) return owner
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw cause
    }
    await setTimeout(WAIT_MS)
  }
}

const WAIT_MS = 20
const EMPTY_MS = 1000

async function isAlive(owner: string): Promise<boolean> {
  const [number = '', start] = owner.split(' ')
  const pid = Number(number)
  if (!Number.isInteger(pid) || pid < 1) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = await look(pid)
  if (now.state === 'Z') return false
  // Without a time to compare, one's own number can only be that of a dead process before: each container has a first.
  if (start === undefined || now.start === null) return pid !== process.pid
  return start === now.start
}

async function ownerOf(pid: number): Promise<string> {
  const { start } = await look(pid)
  return start === null ? `${pid}` : `${pid} ${start}`
}

/** What Linux tells of a process: whether it is dead but not yet buried (Z), and when it was started. */
async function look(pid: number): Promise<{ readonly state: string | null; readonly start: string | null }> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name before it may hold spaces and brackets.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] || null, start: fields[19] ?? null }
}
