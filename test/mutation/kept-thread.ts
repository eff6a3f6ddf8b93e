/**
 * A pool for vitest whose one thread is kept from run to run, with all modules that it has loaded.
 *
 * Stryker starts vitest anew for each of some thousand mutants, and each time vitest starts a thread that loads wink's model and
 * all word lists: a second, for tests that take a hundredth of it. Which mutant is on is told to the thread with each run,
 * so nothing has to be loaded again (mutants of what happens while a module is loaded are left out: `ignoreStatic`).
 */
import { type PoolOptions, type PoolRunnerInitializer, type PoolWorker, ThreadsPoolWorker } from 'vitest/node'

/** Then a fresh one, since vitest's listeners pile up in the old one. */
const MOST_RUNS = 100

let thread: ThreadsPoolWorker | undefined
let runs = 0

type Listener = Parameters<PoolWorker['on']>[1]

class KeptThread implements PoolWorker {
  readonly name: string = 'kept-thread'
  private readonly listeners: [event: string, listener: Listener][] = []

  constructor(private readonly options: PoolOptions) {}

  async start(): Promise<void> {
    if (thread === undefined || runs >= MOST_RUNS) {
      await thread?.stop()
      thread = new ThreadsPoolWorker(this.options)
      await thread.start()
      runs = 0
    }
    runs++
  }

  on(event: string, listener: Listener): void {
    this.listeners.push([event, listener])
    thread!.on(event, listener)
  }

  off(event: string, listener: Listener): void {
    thread!.off(event, listener)
  }

  send(message: Parameters<PoolWorker['send']>[0]): void {
    if (message.type !== 'stop') {
      thread!.send(message)
      return
    }
    // The thread need not know that a run is over.
    const stopped = { type: 'stopped', __vitest_worker_response__: true } as never
    setImmediate(() => {
      for (const [event, listener] of this.listeners) if (event === 'message') listener(stopped)
    })
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.listeners) thread!.off(event, listener)
  }

  deserialize(data: unknown): unknown {
    return data
  }
}

export const keptThread: PoolRunnerInitializer = {
  name: 'kept-thread',
  createPoolWorker: (options) => new KeptThread(options),
}
