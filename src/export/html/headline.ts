/** The headline of an article by its first line alone: an export has no parsed document. */

/** Longer first lines are sentences of the article. */
const LONGEST = 150

/** Returns the first line if it is short, ends like no sentence, and more follows; otherwise null. */
export function headlineOf(text: string): string | null {
  const found = /^\s*(\S[^\n]*)\n\s*\S/.exec(text.slice(0, 2 * LONGEST))
  const line = found?.[1]?.trim()
  if (line === undefined || line.length > LONGEST || /[.!,;:”"’]$/.test(line)) return null
  return line
}
