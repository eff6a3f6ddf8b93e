/** The tags that words mostly have → those that they have here, by wink's machines that mend tags. */
import { type Facts, hintOf, mayHave, USES_TAG } from './lexemes.ts'
import { type Machine, OTHER, recognize, SKIPPED } from './machine.ts'
import type { Room } from './room.ts'

/** One of wink's machines that mend tags, with what it makes of each tag. */
export interface Tagger {
  readonly machine: Machine
  /** Tag → column. */
  readonly columns: Uint8Array
  /** Final state → tag to set, negative where any word may have it. */
  readonly targets: Int8Array
}

export function taggerOf(machine: Machine, tags: number): Tagger {
  const columns = new Uint8Array(tags)
  // wink's tag 0 is “unknown”, which these machines read over.
  for (let tag = 0; tag < tags; tag++) columns[tag] = tag === 0 ? SKIPPED : (machine.columns.get(tag) ?? OTHER)
  return { machine, columns, targets: Int8Array.from(machine.names, Number) }
}

/** Mends the tags of a piece, machine by machine. */
export function mendTags(
  taggers: readonly Tagger[],
  facts: Facts,
  { lexemes, tags, symbols }: Room,
  size: number,
): void {
  taggers.forEach(({ machine, columns, targets }, tagger) => {
    for (let i = 0; i < size; i++) {
      const hint = hintOf(facts, lexemes[i]!, tagger)
      symbols[i] = hint === USES_TAG ? columns[tags[i]!]! : hint
    }
    recognize(machine, symbols, size, (at, state) => {
      const target = targets[state]!
      if (target < 0) tags[at] = -target
      else if (mayHave(facts, lexemes[at]!, target)) tags[at] = target
    })
  })
}
