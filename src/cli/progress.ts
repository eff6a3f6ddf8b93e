/** How far a run is: one line on a terminal, rewritten in place, and one sentence at the end. */

export interface Progress {
  /** So many bytes of the input have been read. */
  read(bytes: number): void
  /** One article is through; `before` if an earlier run did it. */
  step(failed: boolean, before?: boolean): void
  /** Takes the line away, for something else to be printed. */
  clear(): void
  /** The line is gone for good; what it would have said in the end. */
  summary(): string
}

const EVERY_MS = 200

/** @param size of the whole input in bytes, null if it cannot be known */
export function createProgress(stream: NodeJS.WriteStream, size: number | null, visible: boolean): Progress {
  const start = performance.now()
  let shown = start
  let [bytes, done, before, failed] = [0, 0, 0, 0]
  let bytesBefore = 0

  function line(seconds: number): string {
    const rate = (done - before) / seconds
    const left = size === null || bytes <= bytesBefore ? null : (seconds * (size - bytes)) / (bytes - bytesBefore)
    return [
      articles(done),
      ...(size === null || size === 0 ? [] : [`${Math.min(100, Math.floor((100 * bytes) / size))} %`]),
      `${count(rate)}/s`,
      ...(failed > 0 ? [`${count(failed)} failed`] : []),
      ...(left === null ? [] : [`${duration(left)} left`]),
    ].join(' · ')
  }

  const clear = () => {
    if (visible) stream.write('\r\x1b[K')
  }
  return {
    read(more) {
      bytes += more
    },
    step(hasFailed, wasBefore = false) {
      done++
      if (hasFailed) failed++
      if (wasBefore) {
        before++
        bytesBefore = bytes
      }
      const now = performance.now()
      if (!visible || now - shown < EVERY_MS) return
      shown = now
      stream.write(`\r${line((now - start) / 1000)}\x1b[K`)
    },
    clear,
    summary() {
      const seconds = (performance.now() - start) / 1000
      const rate = count((done - before) / seconds)
      return [
        `${articles(done - before)} in ${duration(seconds)} (${rate} a second)`,
        ...(before > 0 ? [`${count(before)} were done before`] : []),
        ...(failed > 0 ? [`${count(failed)} failed`] : []),
      ].join(', ')
    },
  }
}

const count = (n: number) => (n < 10 ? String(Math.round(n * 10) / 10) : Math.round(n).toLocaleString('en-US'))

const articles = (n: number) => `${count(n)} article${n === 1 ? '' : 's'}`

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds * 10) / 10} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
