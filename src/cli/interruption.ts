/** Ctrl-C, a supervisor that wants to stop, a terminal that is closed: the run ends in order, then the command as asked. */
import { constants } from 'node:os'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type Signal = (typeof SIGNALS)[number]

/** Why a run was stopped. */
class Interruption extends Error {
  readonly signal: Signal

  constructor(signal: Signal) {
    super(signal)
    this.signal = signal
  }
}

/**
 * Runs to the end, or until a signal: then in order, and the process dies of it. The same signal once more finds nobody
 * listening, and ends the process at once.
 *
 * @param state what is told of how far it came
 */
export async function untilSignal(run: (signal: AbortSignal) => Promise<void>, state: () => string): Promise<void> {
  const stop = new AbortController()
  for (const signal of SIGNALS) process.once(signal, () => stop.abort(new Interruption(signal)))
  try {
    await run(stop.signal)
  } catch (cause) {
    // Whatever was being read, written or opened when the signal came may say so in its own words.
    const isStopped = cause instanceof Interruption || (stop.signal.aborted && (cause as Error).name === 'AbortError')
    if (!isStopped) throw cause
    console.error(`saidwho: interrupted${state()}`)
    await dieOf(stop.signal.reason)
  } finally {
    listenNoMore()
  }
}

function listenNoMore(): void {
  for (const signal of SIGNALS) process.removeAllListeners(signal)
}

/**
 * Ends the process by the signal that it was sent, as if nobody had listened: a shell then says 130, 143 or 129, and
 * leaves its own loop after Ctrl-C, which it does not after a mere exit with 130. Nor would that end a process that
 * waits for a pipe to be opened, or for more on one.
 */
async function dieOf({ signal }: Interruption): Promise<never> {
  // What was written goes out first, unless nobody takes it.
  const flushed = new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
  await Promise.race([flushed, setTimeout(1000)])
  listenNoMore()
  if (process.platform !== 'win32') process.kill(process.pid, signal)
  // The first process of a container does not die of its own signals, and Windows has none.
  await setTimeout(100)
  process.exit(128 + constants.signals[signal])
}
