/** Verbs of what goes on in a mind: belief, wish, intention. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** They hold an opinion, inside what is said. */
export const BELIEVING: ReadonlySet<string> = wordList('believe feel figure guess hope imagine suppose suspect think')

/** What is wished for is not so yet. */
export const WISHING: ReadonlySet<string> = wordList('aim desire eager hope look seek try want wish')

/** “plans to”, “is willing to”, “decided to”. */
export const INTENDING: ReadonlySet<string> = wordList('decide intend plan planning pledge promise ready vow willing')
