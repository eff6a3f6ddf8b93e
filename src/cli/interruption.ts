/** Ctrl-C, a supervisor that wants to stop, a terminal that is closed: the run ends in order, then the command as asked. */
import { constants } from 'node:os'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type Signal = (typeof SIGNALS)[number]

/** Why a run was stopped. */
export class Interruption extends Error {
  readonly signal: Signal

  constructor(signal: Signal) {
    super(signal)
    this.signal = signal
  }
}

/** A second signal finds nobody listening, and ends the process at once. */
export function interruptible(): AbortSignal {
  const stop = new AbortController()
  for (const signal of SIGNALS) process.once(signal, () => stop.abort(new Interruption(signal)))
  return stop.signal
}

/**
 * Ends the process by the signal that it was sent, as if nobody had listened: a shell then says 130, 143 or 129, and
 * leaves its own loop after Ctrl-C, which it does not after a mere exit with 130. Nor would that end a process that
 * waits for a pipe to be opened, or for more on one.
 */
export async function dieOf({ signal }: Interruption): Promise<never> {
  // What was written goes out first, unless nobody takes it.
  const flushed = new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
  await Promise.race([flushed, setTimeout(1000)])
  for (const name of SIGNALS) process.removeAllListeners(name)
  if (process.platform !== 'win32') process.kill(process.pid, signal)
  // The first process of a container does not die of its own signals, and Windows has none.
  await setTimeout(100)
  process.exit(128 + constants.signals[signal])
}
