/** What single words are within a name: a title, a given name, a mark, initials. */
import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from '../lexicon/first-names.ts'
import { ROLES, TITLES } from '../lexicon/roles.ts'
import type { Scene } from './scene.ts'

/** Without a full stop behind it: “Sen.”. */
export const bare = (word: string): string => (word.endsWith('.') && word.length > 1 ? word.slice(0, -1) : word)
/** The mark of a genitive. */
export const isMark = (word: string): boolean => word === "'s" || word === "'"

const GIVEN_NAMES: ReadonlySet<string> = new Set([...MALE_NAMES, ...FEMALE_NAMES, ...OTHER_NAMES])
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word)

export function isTitleWord(word: string): boolean {
  const title = bare(word)
  // Not by the ending -man: “Kleinman” is a surname.
  return TITLES.has(title) || ((ROLES.has(title) || title.endsWith('ist')) && !isGivenName(title))
}

export const isAcronym = (text: string): boolean =>
  text.length > 1 && text.length < 7 && /^(?:[A-Z]\.?){2,6}$/.test(text)

const NICKNAME_MARK = /^[“”"‘()]$/

/** In lower case, without full stops and the marks around a nickname. */
export function wordsOf({ words }: Scene, from: number, to: number): string[] {
  const own: string[] = []
  for (let i = from; i < to; i++) if (!NICKNAME_MARK.test(words[i]!)) own.push(bare(words[i]!))
  return own
}
