/**
 * Loaded before the command (`node --import`): notes each operation on the files of a run, one a line, and puts a fault in
 * at one of them, counted from 1.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

/** What the names of the run's files have in common; a signal, or the code of an error that the disk has. */
const { OF, AT, FAULT = '', NOTES = '' } = process.env

/** Long enough for a signal to be heard before the operation begins. */
const HEARD_MS = 30
const note = fs.appendFileSync
let count = 0

/** What becomes of an operation: null where nothing is to be changed. */
function faultAt(name, place) {
  count++
  note(NOTES, `${name} ${typeof place === 'string' ? place.replace(/.*\//, '').trim() : ''}\n`)
  if (count !== Number(AT)) return null
  if (FAULT.startsWith('SIG')) {
    process.kill(process.pid, FAULT)
    return { error: null }
  }
  return { error: Object.assign(new Error(`${FAULT}: made up, ${name}`), { code: FAULT, syscall: name }) }
}

const wrapped = (name, original, isOurs, how) =>
  function (...given) {
    const fault = isOurs(given[0]) ? faultAt(name, given[0]) : null
    return fault === null
      ? original.apply(this, given)
      : how(fault.error, () => original.apply(this, given), given.at(-1))
  }
const atOnce = (error, run) => {
  if (error !== null) throw error
  return run()
}
const calledBack = (error, run, callback) => setTimeout(error === null ? run : () => callback(error), HEARD_MS)
const promised = async (error, run) => {
  await new Promise((resolve) => setTimeout(resolve, HEARD_MS))
  return atOnce(error, run)
}

if (isMainThread) {
  const isOurs = (place) => String(place).includes(OF)
  const descriptors = new Set()
  const open = fs.open
  const opened = (path, ...rest) => {
    const callback = rest.pop()
    open(path, ...rest, (error, descriptor) => {
      if (isOurs(path)) descriptors.add(descriptor)
      callback(error, descriptor)
    })
  }
  fs.open = wrapped('open', opened, isOurs, calledBack)
  for (const name of ['read', 'write', 'writev', 'fsync', 'close']) {
    fs[name] = wrapped(name, fs[name], (descriptor) => descriptors.has(descriptor), calledBack)
  }
  for (const name of ['writeFileSync', 'rmSync']) fs[name] = wrapped(name, fs[name], isOurs, atOnce)
  const handle = await fs.promises.open('/dev/null')
  const methods = Object.getPrototypeOf(handle)
  await handle.close()
  for (const name of ['stat', 'sync', 'close', 'write', 'writev', 'truncate', 'appendFile']) {
    methods[name] = wrapped(name, methods[name], () => true, promised)
  }
  for (const name of ['open', 'stat', 'rename', 'rm', 'writeFile', 'readFile', 'truncate', 'realpath']) {
    fs.promises[name] = wrapped(name, fs.promises[name], isOurs, promised)
  }
  syncBuiltinESMExports()
}
