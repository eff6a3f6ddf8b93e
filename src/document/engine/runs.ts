/**
 * Runs of characters → their numbers, without cutting a string out of the text: an open table over typed arrays.
 *
 * A map of strings does the same, but for each word of an article it makes a string, hashes it, and goes to four places
 * in memory; here it is two. Who knows the hash can choose words that all want the same place: after some places a run
 * goes to a map of strings after all, whose hash nobody knows.
 */

export interface RunTable {
  /** `hash, number + 1` a slot; 0 where empty. */
  slots: Int32Array
  /** The characters of all runs, one run behind the other. */
  chars: Uint16Array
  /** For each run where its characters begin and where what it consists of does; one entry more than there are runs. */
  starts: Int32Array
  count: number
  /** Runs for which no place was found near the one they want. */
  crowded: Map<string, number>
}

/** At most half of the slots are taken, so hardly any run of an ordinary text is so far from its place. */
const MOST_PROBES = 32

const FEWEST = 1024

export function createRunTable(): RunTable {
  return {
    slots: new Int32Array(FEWEST * 4),
    chars: new Uint16Array(FEWEST * 8),
    starts: new Int32Array(FEWEST * 2),
    count: 0,
    crowded: new Map(),
  }
}

/** To be gone on with for each character; what it begins with is `FIRST_HASH`. FNV-1a, as in `model/hash.ts`. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}
export const FIRST_HASH: number = 0x811c9dc5 | 0

/** The number of the run `text[from, to)`, or -1. */
export function findRun(table: RunTable, text: string, from: number, to: number, hash: number): number {
  const { slots, chars, starts } = table
  const mask = slots.length / 2 - 1
  const length = to - from
  let slot = (hash ^ (hash >>> 15)) & mask
  for (let probe = 0; probe < MOST_PROBES; probe++, slot = (slot + 1) & mask) {
    const number = slots[slot * 2 + 1]! - 1
    if (number < 0) return -1
    if (slots[slot * 2] !== hash) continue
    const start = starts[number * 2]!
    if (starts[number * 2 + 2]! - start !== length) continue
    let i = 0
    while (i < length && chars[start + i] === text.charCodeAt(from + i)) i++
    if (i === length) return number
  }
  return table.crowded.get(text.slice(from, to)) ?? -1
}

/** Adds a run that is not there yet; what it consists of begins at `parts`, and ends where that of the next run begins. */
export function addRun(table: RunTable, run: string, parts: number, endOfParts: number): void {
  if (table.count * 4 >= table.slots.length) widen(table)
  const number = table.count++
  const start = table.starts[number * 2]!
  const end = start + run.length
  if (end > table.chars.length) table.chars = longer(table.chars, new Uint16Array(end * 2))
  if (number * 2 + 4 > table.starts.length) table.starts = longer(table.starts, new Int32Array(table.starts.length * 2))
  for (let i = 0; i < run.length; i++) table.chars[start + i] = run.charCodeAt(i)
  table.starts[number * 2 + 1] = parts
  table.starts[number * 2 + 2] = end
  table.starts[number * 2 + 3] = endOfParts
  if (!put(table.slots, hashOf(run), number)) table.crowded.set(run, number)
}

function hashOf(run: string): number {
  let hash = FIRST_HASH
  for (let i = 0; i < run.length; i++) hash = hashOn(hash, run.charCodeAt(i))
  return hash
}

/** False where no place is free near the one it wants. */
function put(slots: Int32Array, hash: number, number: number): boolean {
  const mask = slots.length / 2 - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  for (let probe = 0; probe < MOST_PROBES; probe++, slot = (slot + 1) & mask) {
    if (slots[slot * 2 + 1] !== 0) continue
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = number + 1
    return true
  }
  return false
}

/** All runs find their places anew: whoever still finds none has no free one before him, and so it stays until the next time. */
function widen(table: RunTable): void {
  const { slots, crowded } = table
  table.slots = new Int32Array(slots.length * 2)
  table.crowded = new Map()
  for (let at = 0; at < slots.length; at += 2) {
    const number = slots[at + 1]! - 1
    if (number >= 0 && !put(table.slots, slots[at]!, number)) table.crowded.set(runOf(table, number), number)
  }
  for (const [run, number] of crowded) {
    if (!put(table.slots, hashOf(run), number)) table.crowded.set(run, number)
  }
}

function runOf({ chars, starts }: RunTable, number: number): string {
  let run = ''
  for (let i = starts[number * 2]!; i < starts[number * 2 + 2]!; i++) run += String.fromCharCode(chars[i]!)
  return run
}

/** A copy with room for more. */
export function longer<T extends Uint16Array | Int32Array | Uint8Array>(few: T, more: T): T {
  more.set(few)
  return more
}
