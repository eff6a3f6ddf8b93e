/**
 * Lets many run at a time, or one alone. An article over which a process died must be alone when it is tried again, or
 * others that were in hand at the same time would share its blame.
 */
export type Gate = <T>(alone: boolean, run: () => Promise<T>) => Promise<T>

export function createGate(): Gate {
  let running = 0
  let isAlone = false
  // Whoever wants to be alone waits for those who run, and others for him: else he might wait as long as there is work.
  let wanting = 0
  let waiting: (() => void)[] = []

  async function enter(alone: boolean): Promise<void> {
    if (alone) wanting++
    while (isAlone || (alone ? running > 0 : wanting > 0)) {
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    if (alone) wanting--
    isAlone = alone
    running++
  }

  function leave(): void {
    running--
    isAlone = false
    const others = waiting
    waiting = []
    for (const go of others) go()
  }

  return async (alone, run) => {
    await enter(alone)
    try {
      return await run()
    } finally {
      leave()
    }
  }
}
