/**
 * The worker as a function of a script beside the page: a page opened from disk may start no worker by address, but may
 * start one from its own words.
 */
declare global {
  /** The whole worker, by `built/worker.global.js`: it is never called here, only handed on as text. */
  var saidwhoWorker: (() => void) | undefined
}

/** Null if the script did not load. */
export function startWorker(): Worker | null {
  if (typeof saidwhoWorker !== 'function') return null
  const url = URL.createObjectURL(new Blob([`(${saidwhoWorker})()`], { type: 'text/javascript' }))
  return new Worker(url)
}
