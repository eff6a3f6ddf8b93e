/** A worker in a process of its own, of the built package, as one that a user starts on another machine. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { QueueWorkerOptions } from '../../src/bullmq/bullmq.ts'
import type { Built } from '../built.ts'

const MAIN = `
import { appendFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { createWorker, jsonLinesSink } from './bullmq.js'
const { queue, folder, name, options, diesAfter, writeTakes = 0 } = JSON.parse(process.argv[2])
const sink = jsonLinesSink(folder, name)
let writes = 0
async function write(lines) {
  await setTimeout(writeTakes)
  await sink.write(lines)
  if (++writes !== diesAfter) return
  appendFileSync(folder + '/' + name + '.jsonl', '{"key":"torn')
  process.kill(process.pid, 'SIGKILL')
}
const worker = await createWorker(queue, { ...sink, write }, options)
process.once('SIGTERM', () => worker.close())
`

export interface Given {
  readonly queue: string
  readonly folder: string
  readonly name: string
  readonly options: QueueWorkerOptions
  /** Dies after so many writes, before the queue is told of the last, and within a further line. */
  readonly diesAfter?: number
  /** Milliseconds before each write. */
  readonly writeTakes?: number
}

export interface WorkerProcess {
  readonly process: ChildProcess
  /** Resolves once it is gone, with its exit code or the signal that ended it. */
  readonly ended: Promise<number | string>
}

export function startWorkerProcess(built: Built, given: Given): WorkerProcess {
  const main = join(built.folder, 'worker-process.js')
  writeFileSync(main, MAIN)
  const child = spawn(process.execPath, [main, JSON.stringify(given)], { stdio: ['ignore', 'inherit', 'inherit'] })
  return { process: child, ended: once(child, 'exit').then(([code, signal]) => code ?? signal) }
}
