/** Words that are cut short. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** Words whose first letters an apostrophe stands for: “’em”, “’til”. */
export const ELIDED: ReadonlySet<string> = wordList('cause em im n round til till tis twas')

/** Before a name: never the end of a sentence. */
export const ABBREVIATED_TITLES: ReadonlySet<string> = wordList(`
  adm atty brig capt cmdr col cpl det dr fr gen gov govs hon lt maj messrs mr mrs ms pres prof pvt rep reps rev sen
  sens sgt st supt vs`)
