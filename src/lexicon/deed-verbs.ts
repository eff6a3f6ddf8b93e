/** Verbs of doing and of putting an end to something. Our own lists of common usage. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** They ask for an end of what is said to be bad. */
export const STOPPING: ReadonlySet<string> = list(`
  abandon abolish ban block boycott cancel cease close cut defund delay delete disavow dismiss drop eliminate end fire
  halt impeach oust overturn postpone prevent quit reject release remove repeal resign reverse scrap shut stop suspend
  undo withdraw`)

/** “Has done nothing”: verbs whose denial is blame. */
export const DOING: ReadonlySet<string> = list('accomplish achieve contribute do offer')
