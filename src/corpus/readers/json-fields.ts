/** What stands in the fields of a JSON object, as it is written: `JSON.parse` rounds numbers, and keeps the last of two. */

/**
 * Each time that one of the fields stands in the object itself, not in what it holds.
 *
 *   {"id": 9007199254740993, "more": {"id": 1}}      of “id”:  [["id", "9007199254740993"]]
 *
 * @param json an object that `JSON.parse` takes
 */
export function writtenFields(json: string, fields: readonly string[]): (readonly [field: string, written: string])[] {
  const found: (readonly [string, string])[] = []
  let at = json.indexOf('{') + 1
  for (;;) {
    at = afterSpace(json, at)
    if (json[at] !== '"') return found
    const endOfKey = afterString(json, at)
    const key = json.slice(at, endOfKey)
    // Behind the colon.
    const start = afterSpace(json, afterSpace(json, endOfKey) + 1)
    const end = afterValue(json, start)
    const field = key.includes('\\') ? (JSON.parse(key) as string) : key.slice(1, -1)
    if (fields.includes(field)) found.push([field, json.slice(start, end)])
    at = afterSpace(json, end)
    if (json[at] === ',') at++
  }
}

function afterSpace(json: string, start: number): number {
  let at = start
  while (json[at] === ' ' || json[at] === '\t' || json[at] === '\n' || json[at] === '\r') at++
  return at
}

/** @param start its quotation mark */
function afterString(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); ; at = json.indexOf('"', at + 1)) {
    let slashes = at
    while (json[slashes - 1] === '\\') slashes--
    if ((at - slashes) % 2 === 0) return at + 1
  }
}

function afterValue(json: string, start: number): number {
  let depth = 0
  let at = start
  for (;;) {
    const character = json[at]
    if (character === '"') {
      at = afterString(json, at)
      if (depth === 0) return at
      continue
    }
    if (character === '{' || character === '[') depth++
    // The object's own end, behind a number or a word.
    else if (depth === 0 && (character === '}' || character === ',')) return trimmed(json, at)
    else if (character === '}' || character === ']') {
      depth--
      if (depth === 0) return at + 1
    }
    at++
  }
}

function trimmed(json: string, end: number): number {
  let at = end
  while (' \t\n\r'.includes(json[at - 1]!)) at--
  return at
}
