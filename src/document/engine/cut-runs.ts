/** A piece of text → its runs, cut as wink cuts: at spaces and around line breaks and tabs. */
import type { Span } from '../../types.ts'
import { isSpace, SPACE } from './prepare.ts'
import { FIRST_HASH, findRun, hashOn, longer } from './runs.ts'
import type { Wink } from './wink.ts'

/** `place, number` of each run, of which the first `count` numbers count. */
export interface Runs {
  readonly runs: Int32Array
  readonly count: number
}

/** Those that nobody met before are learned first. */
export function cutRuns(wink: Wink, prepared: string, { start, end }: Span): Runs {
  const { known } = wink
  const room = wink.room(0)
  let { runs } = room
  let count = 0
  const unknown: { readonly at: number; readonly to: number; readonly hash: number }[] = []
  for (let at = start; at < end; ) {
    let code = prepared.charCodeAt(at)
    if (code === SPACE) {
      at++
      continue
    }
    const from = at
    const space = isSpace(code)
    let hash = FIRST_HASH
    do {
      hash = hashOn(hash, code)
      if (++at === end) break
      code = prepared.charCodeAt(at)
    } while (code !== SPACE && isSpace(code) === space)
    const number = findRun(known, prepared, from, at, hash)
    if (count + 2 > runs.length) {
      runs = longer(runs, new Int32Array(runs.length * 2))
      room.runs = runs
    }
    runs[count] = from
    runs[count + 1] = number
    if (number < 0) unknown.push({ at: count, to: at, hash })
    count += 2
  }
  if (unknown.length === 0) return { runs, count }
  wink.learn(new Set(unknown.map(({ at, to }) => prepared.slice(runs[at]!, to))))
  for (const { at, to, hash } of unknown) runs[at + 1] = findRun(known, prepared, runs[at]!, to, hash)
  return { runs, count }
}
