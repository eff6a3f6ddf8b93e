/** Verbs of doing and of putting an end to something. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** They ask for an end of what is said to be bad. */
export const STOPPING: ReadonlySet<string> = wordList(`
  abandon abolish ban block boycott cancel cease close cut defund delay delete disavow dismiss drop eliminate end fire
  halt impeach oust overturn postpone prevent quit reject release remove repeal resign reverse scrap shut stop suspend
  undo withdraw`)

/** “Has done nothing”: verbs whose denial is blame. */
export const DOING: ReadonlySet<string> = wordList('accomplish achieve contribute do offer')
