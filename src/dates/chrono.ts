/** chrono-node, which reads dates in English: the only file that imports it. */
import { casual, type ParsedResult } from 'chrono-node/en'

/** What the words say, read at noon of that day. */
export function parse(words: string, day: string): ParsedResult[] {
  return casual.parse(words, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 })
}

export type ParsedComponents = ParsedResult['start']
