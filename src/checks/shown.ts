/** How messages show a value that is not what it should be. */

/**
 * `String` would throw for objects that say so themselves, `{"toString": 1}` in JSON, and show a string as if it were a
 * number: “limits.claims must be a number, got 5”.
 */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty string' : `“${visible(value)}”`
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return 'a list'
  // What calls itself by a name of its own could call itself anything.
  const kind = kindOf(value)
  return kind === 'Object' || !/^\w{1,40}$/.test(kind) ? 'an object' : `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}`
}

/** “Date”, “Map”, “Promise”: what an object is, from whatever window or thread it comes. */
export function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}

const MOST = 60

/** On one line, and without characters that steer a terminal or the direction of what stands around. */
function visible(text: string): string {
  const characters = [...text.slice(0, MOST + 1)]
  const cut = characters.length > MOST || text.length > MOST + 1 ? `${characters.slice(0, MOST).join('')}…` : text
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  )
}
