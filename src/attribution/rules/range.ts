/** A stretch of tokens `[from, to)`, as the rules hand them around. */
export interface Range {
  readonly from: number
  readonly to: number
}

export function rangesMeet(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to
}
