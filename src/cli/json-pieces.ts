/** Values → indented JSON in pieces, since that of one article may be longer than a string can be. */

/** Code units of a piece, about. */
const PIECE = 1 << 20
/** What JSON makes of one code unit, at most: `\u0000`. */
const MOST_OF_ONE = 6

/**
 * Together they are what `JSON.stringify(value, null, 2)` gives, with `indent` before each line but the first.
 *
 * @param value plain data
 */
export function* jsonPieces(value: unknown, indent: string = '', most: number = PIECE): Generator<string, void> {
  if (isOneWord(value) || weigh(value, most) < most) {
    const json = JSON.stringify(value, null, 2)
    yield indent === '' ? json : json.replaceAll('\n', `\n${indent}`)
  } else if (typeof value === 'string') {
    yield* stringPieces(value, most)
  } else {
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    const inner = `${indent}  `
    let before = open
    for (const name of Object.keys(value as object)) {
      const part = (value as Readonly<Record<string, unknown>>)[name]
      if (part === undefined) continue
      yield `${before}\n${inner}${Array.isArray(value) ? '' : `${JSON.stringify(name)}: `}`
      yield* jsonPieces(part, inner, most)
      before = ','
    }
    yield `\n${indent}${close}`
  }
}

/** Nothing that could be cut. */
const isOneWord = (value: unknown) =>
  typeof value !== 'string' && (typeof value !== 'object' || value === null || Object.keys(value).length === 0)

/** Cut in no pair: each half would be escaped, as if it had no other. */
function* stringPieces(text: string, most: number): Generator<string, void> {
  const length = Math.max(1, Math.floor(most / MOST_OF_ONE))
  yield '"'
  for (let start = 0; start < text.length; ) {
    let end = start + length
    if (isPair(text, end - 1)) end++
    yield JSON.stringify(text.slice(start, end)).slice(1, -1)
    start = end
  }
  yield '"'
}

const isPair = (text: string, at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at, at + 2))

/** At least as many code units as the JSON has, but for its indents; counted up to `most`. */
function weigh(value: unknown, most: number): number {
  if (typeof value === 'string') return MOST_OF_ONE * value.length
  if (typeof value !== 'object' || value === null) return 30
  let weight = 2
  for (const name of Object.keys(value)) {
    weight += 30 + name.length + weigh((value as Readonly<Record<string, unknown>>)[name], most)
    if (weight >= most) break
  }
  return weight
}
