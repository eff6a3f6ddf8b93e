/** The one-to-one pairing with the greatest sum of weights (Hungarian method); pairs of weight 0 are never made. */

export interface Pair<G, P> {
  readonly gold: G
  readonly predicted: P
}

export function pair<G, P>(
  gold: readonly G[],
  predicted: readonly P[],
  weigh: (gold: G, predicted: P) => number,
): Pair<G, P>[] {
  if (gold.length === 0 || predicted.length === 0) return []
  const size = Math.max(gold.length, predicted.length)
  const weights = gold.map((g) => predicted.map((p) => Math.max(0, weigh(g, p))))
  const cost = (row: number, column: number) => -(weights[row - 1]?.[column - 1] ?? 0)
  // Rows and columns count from 1; index 0 stands for “none yet”.
  const [rowPrice, columnPrice] = [new Float64Array(size + 1), new Float64Array(size + 1)]
  const [rowOf, before] = [new Int32Array(size + 1), new Int32Array(size + 1)]
  for (let row = 1; row <= size; row++) {
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const done = new Uint8Array(size + 1)
    rowOf[0] = row
    let column = 0
    do {
      done[column] = 1
      let best = -1
      for (let j = 1; j <= size; j++) {
        if (done[j]) continue
        const reduced = cost(rowOf[column]!, j) - rowPrice[rowOf[column]!]! - columnPrice[j]!
        if (reduced < slack[j]!) {
          slack[j] = reduced
          before[j] = column
        }
        if (best < 0 || slack[j]! < slack[best]!) best = j
      }
      const delta = slack[best]!
      for (let j = 0; j <= size; j++) {
        if (done[j]) {
          rowPrice[rowOf[j]!]! += delta
          columnPrice[j]! -= delta
        } else slack[j]! -= delta
      }
      column = best
    } while (rowOf[column] !== 0)
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!
  }
  const columnOf = new Map<number, number>()
  for (let j = 1; j <= predicted.length; j++) if (cost(rowOf[j]!, j) < 0) columnOf.set(rowOf[j]!, j)
  return gold.flatMap((g, i) => {
    const column = columnOf.get(i + 1)
    return column === undefined ? [] : [{ gold: g, predicted: predicted[column - 1]! }]
  })
}
