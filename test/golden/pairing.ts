/** The one-to-one pairing with the greatest sum of weights (Hungarian method); pairs of weight 0 are never made. */
export function pairs<G, P>(gold: readonly G[], found: readonly P[], weight: (gold: G, found: P) => number): [G, P][] {
  const size = Math.max(gold.length, found.length)
  const cost = (row: number, column: number) =>
    row <= gold.length && column <= found.length ? -weight(gold[row - 1]!, found[column - 1]!) : 0
  // Rows and columns count from 1; index 0 stands for “none yet”.
  const zeros = () => new Array<number>(size + 1).fill(0)
  const [rowPrice, columnPrice, rowOf, before] = [zeros(), zeros(), zeros(), zeros()]
  for (let row = 1; row <= size; row++) {
    const slack = zeros().fill(Number.POSITIVE_INFINITY)
    const done = new Set<number>()
    rowOf[0] = row
    let column = 0
    while (rowOf[column] !== 0 || column === 0) {
      done.add(column)
      let best = -1
      for (let j = 1; j <= size; j++) {
        if (done.has(j)) continue
        const reduced = cost(rowOf[column]!, j) - rowPrice[rowOf[column]!]! - columnPrice[j]!
        if (reduced < slack[j]!) {
          slack[j] = reduced
          before[j] = column
        }
        if (best < 0 || slack[j]! < slack[best]!) best = j
      }
      const delta = slack[best]!
      for (let j = 0; j <= size; j++) {
        if (done.has(j)) {
          rowPrice[rowOf[j]!]! += delta
          columnPrice[j]! -= delta
        } else slack[j]! -= delta
      }
      column = best
    }
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!
  }
  const made: [G, P][] = []
  for (let j = 1; j <= found.length; j++) {
    const row = rowOf[j]!
    if (row <= gold.length && cost(row, j) < 0) made.push([gold[row - 1]!, found[j - 1]!])
  }
  return made
}
