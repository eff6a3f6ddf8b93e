/** How messages show a value that is not what it should be. */

/** `String` would throw for objects that say so themselves: `{"toString": 1}` in JSON. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return typeof value === 'function' ? 'a function' : String(value)
}
