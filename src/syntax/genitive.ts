/** Which apostrophes make a genitive: “the Democrats⟨'⟩ lawyers”, and not “the 'hackers⟨'⟩ said”. */
import { firstIndex } from '../span.ts'
import type { Document } from '../types.ts'

/** So many quotations before a mark may it close: more are not nested in one another. */
const DEEPEST = 8

/** Whether the token is an apostrophe that hangs on a word with “s”, has a space behind it, and closes no quotation. */
export function isGenitive({ tokens, quotations }: Document, token: number): boolean {
  const [before, mark, next] = [tokens[token - 1], tokens[token], tokens[token + 1]]
  if (before === undefined || mark === undefined || next === undefined) return false
  if (!/^['’]$/.test(mark.text) || !/s$/i.test(before.text)) return false
  if (before.end !== mark.start || next.start === mark.end) return false
  const behind = firstIndex(quotations, ({ from }) => from > token)
  return !quotations.slice(Math.max(0, behind - DEEPEST), behind).some(({ to }) => to === token + 1)
}
