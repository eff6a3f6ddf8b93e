/** Words on one string, as a set: how the shorter word lists are written. */
export const wordList = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
