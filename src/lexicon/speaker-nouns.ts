/** Nouns for those who speak, alone or many at once, and for what speaks in their place. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** What tells a result instead of an opinion. */
export const FINDINGS: ReadonlySet<string> = wordList(`
  % analysis average data filings percent poll polling polls pollster records report reports results study survey
  surveys voters`)

/** Those who speak for somebody. */
export const VOICES: ReadonlySet<string> = wordList(`
  adviser advisers advisor advisors aide aides allies ally associates attorney campaign counsel lawyer lawyers manager
  office official officials press representative spokesman spokesperson spokeswoman strategist surrogate team`)

/** Those who judge from outside. */
export const EXPERTS: ReadonlySet<string> = wordList(`
  analyst analysts author authors critics economist economists editor expert experts fellow historian observers
  professor researcher researchers scholar scientist scientists`)

/** Many at once. */
export const PEOPLE: ReadonlySet<string> = wordList(`
  americans conservatives democrats majority many most people percent republicans some supporters voter voters`)

/** Before “of” they are not what is meant: “most of the voters”. */
export const PARTS: ReadonlySet<string> = wordList(`
  bunch group half kind lack lot majority members most number part rest some sort thousands type use`)
