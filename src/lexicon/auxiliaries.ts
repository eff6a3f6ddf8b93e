/** Auxiliary and modal verbs, by form, and the participles that they stand with. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** With them nothing is said to be so already. */
export const FUTURE_OR_ABLE: ReadonlySet<string> = wordList("'ll can could may might will would ’ll")

/** What they open has not happened; with “wo” of “won’t”. */
export const FUTURE: ReadonlySet<string> = wordList("'ll could will wo would ’ll")

/** They promise or foretell; with “wo” of “won’t”. */
export const WILL: ReadonlySet<string> = wordList("'ll shall will wo ’ll")

/** Modal verbs, with their short forms and the halves of “can’t” and “won’t”. */
export const MODALS: ReadonlySet<string> = wordList(`
  'd 'll ca can could going may might must need needs ought shall should will wo would ’d ’ll`)

/** They say that something should be done: “has got to”, “let us”. */
export const DUTY: ReadonlySet<string> = wordList('got have let must need ought should')

/** Forms of “be”, with “’s” whatever it stands for. */
export const BE: ReadonlySet<string> = wordList("'s am are be been being is was were ’s")

/** Participles without -ed that a form of “be” makes a passive of. */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = wordList(`
  felt found heard held known made meant put quoted said seen sent set shown sought taken thought told understood
  written`)
