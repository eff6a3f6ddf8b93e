/** How far each pattern can be trusted: docs/decisions/accusations.md has the counts. */

/** Right and all of each pattern in the annotated articles and those read besides; none where it fired in none. */
const SEEN: readonly (readonly [pattern: string, right: number, all: number])[] = [
  ['act-from', 1, 2],
  ['actor-behind', 13, 13],
  ['actor-did', 15, 18],
  ['actor-hired', 1, 1],
  ['actor-linked', 2, 2],
  ['attempt-by', 2, 2],
  ['attributed', 3, 3],
  ['attributed-to', 10, 10],
  ['behind-it', 2, 2],
  ['carried-out', 7, 7],
  ['charged-with', 9, 9],
  ['culprit-is', 2, 2],
  ['culprit-was', 1, 1],
  ['done-by', 4, 4],
  ['identified-as', 1, 1],
  ['linked-actor', 1, 1],
  ['made-by', 2, 2],
  ['named-in-noun-phrase', 3, 6],
  ['noun-by', 3, 4],
  ['pleaded', 1, 1],
  ['sentenced-for', 2, 2],
  ['verb-by', 1, 2],
  ['was-charged', 2, 2],
  ['work-of', 2, 3],
]

const CONFIDENCE: ReadonlyMap<string, number> = new Map(
  // Drawn towards one half: once right is not always right.
  SEEN.map(([pattern, right, all]) => [pattern, Math.round((100 * (right + 1)) / (all + 2)) / 100]),
)

export function confidenceOf(pattern: string): number {
  return CONFIDENCE.get(pattern) ?? 0.5
}
