/** What a process holds after a full collection, while it does something again and again. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectNow = runInNewContext('gc') as () => void

/** Finalizers and weak references are told between tasks, so one full collection is not enough. */
export async function collect(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    collectNow()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Bytes in use: objects, and the buffers of typed arrays, which do not count as heap. */
export async function heldBytes(): Promise<number> {
  await collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export interface Curve {
  /** For each tenth of the way the least and the most that was held, in bytes. */
  readonly tenths: readonly { readonly done: number; readonly least: number; readonly most: number }[]
  /**
   * By how much of itself the memory grows over the whole way, by the line that fits best: 0.01 is one percent. The first
   * tenth does not count: that is when words are learned and code is compiled.
   */
  readonly growth: number
}

export interface Looking {
  /** How often to look on the whole way; ten times in every tenth unless told otherwise. */
  readonly looks?: number
  readonly onTenth?: (tenth: Curve['tenths'][number]) => void
}

/** Calls `each` so many times, and looks at what is held. */
export async function heapCurve(
  times: number,
  each: (i: number) => void,
  { looks = 100, onTenth = () => {} }: Looking = {},
): Promise<Curve> {
  const held: number[] = []
  const tenths: Curve['tenths'][number][] = []
  for (let i = 0; i < times; i++) {
    each(i)
    if (Math.floor(((i + 1) * looks) / times) === held.length) continue
    held.push(await heldBytes())
    if (held.length % (looks / 10) !== 0) continue
    const last = held.slice(-looks / 10)
    const tenth = { done: i + 1, least: Math.min(...last), most: Math.max(...last) }
    tenths.push(tenth)
    onTenth(tenth)
  }
  return { tenths, growth: growthOf(held.slice(looks / 10)) }
}

function growthOf(held: readonly number[]): number {
  const middle = (held.length - 1) / 2
  const mean = held.reduce((sum, bytes) => sum + bytes, 0) / held.length
  let across = 0
  let along = 0
  held.forEach((bytes, i) => {
    across += (i - middle) * (bytes - mean)
    along += (i - middle) ** 2
  })
  return ((across / along) * held.length) / mean
}
