/**
 * wink's state machines, which end sentences and mend tags, over small tables of numbers.
 *
 * wink keeps a machine as objects of objects and looks at each word's properties anew for each of them. The same machine
 * as a table of bytes takes a tenth of the time and fits the processor's first cache.
 */

/** The machine as wink's model holds it, in JSON. */
type Packed = readonly [
  version: number,
  lastState: number,
  next: Readonly<Record<string, Readonly<Record<string, number>>>>,
  names: Readonly<Record<string, string>>,
  /** How many symbols at either end of a pattern are only its surroundings. */
  marks: Readonly<Record<string, readonly [number, number]>>,
]

export interface Machine {
  /** Symbol → column of the table; `OTHER` for all others. */
  readonly columns: ReadonlyMap<number, number>
  readonly width: number
  /** State × column → state; 0 is the root, from which patterns begin. */
  readonly next: Uint8Array
  /** For each state: 1 where a pattern ends. */
  readonly final: Uint8Array
  /** For each state the final state that counts if nothing longer is found, or 0. */
  readonly otherwise: Uint8Array
  /** For each final state what its pattern is called. */
  readonly names: readonly string[]
  /** For each final state how far behind its first symbol the pattern proper begins. */
  readonly shifts: Uint8Array
}

/** The column of symbols that no pattern asks for. */
export const OTHER = 0
/** The column of symbols that are read over. */
export const SKIPPED = 255

/** wink's event for “whatever else comes”. */
const OTHERWISE = 2_070_003
/** wink's name for what is to be found so that nothing else is found there. */
const NOTHING = '0'

export function readMachine(json: string): Machine {
  const [, last, table, names, marks] = JSON.parse(json) as Packed
  const columns = new Map<number, number>()
  for (const events of Object.values(table)) {
    for (const event of Object.keys(events)) {
      const symbol = Number(event)
      if (symbol !== OTHERWISE && !columns.has(symbol)) columns.set(symbol, columns.size + 1)
    }
  }
  const width = columns.size + 1
  const next = new Uint8Array((last + 1) * width)
  const otherwise = new Uint8Array(last + 1)
  for (const [state, events] of Object.entries(table)) {
    for (const [event, target] of Object.entries(events)) {
      const symbol = Number(event)
      if (symbol === OTHERWISE) otherwise[Number(state)] = target
      else next[Number(state) * width + columns.get(symbol)!] = target
    }
  }
  const final = new Uint8Array(last + 1)
  const shifts = new Uint8Array(last + 1)
  for (let state = 0; state <= last; state++) {
    if (names[state] !== undefined) final[state] = 1
    shifts[state] = marks[state]?.[0] ?? 0
  }
  return {
    columns,
    width,
    next,
    final,
    otherwise,
    names: Array.from(final, (_, state) => names[state] ?? NOTHING),
    shifts,
  }
}

/**
 * Calls `found` with the place and the final state of each pattern, from left to right; the longest one is taken, and the
 * next is looked for behind it. wink's own way, step by step.
 */
export function recognize(
  { width, next, final, otherwise, names, shifts }: Machine,
  symbols: Uint8Array,
  size: number,
  found: (at: number, state: number) => void,
): void {
  const tell = (first: number, state: number) => {
    if (names[state] !== NOTHING) found(first + shifts[state]!, state)
  }
  let state = 0
  let first = 0
  let fallback = 0
  let fallbackAt = 0
  for (let i = 0; i <= size; i++) {
    for (let j = i; j <= size; j++) {
      // Behind the last symbol stands one that no pattern asks for.
      const symbol = j === size ? OTHER : symbols[j]!
      if (symbol === SKIPPED) continue
      const to = next[state * width + symbol]!
      if (to === 0 && fallback === 0) {
        state = 0
        break
      }
      if (to === 0) {
        tell(first, fallback)
        i = fallbackAt
        state = 0
        fallback = 0
        break
      }
      if (state === 0) first = j
      if (final[to] === 1) {
        tell(first, to)
        i = j
        state = 0
        fallback = 0
        break
      }
      state = to
      if (otherwise[to] !== 0) {
        fallbackAt = j
        fallback = otherwise[to]!
      }
    }
  }
}
