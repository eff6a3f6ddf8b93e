/** Pronouns, by what they can stand for. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** They open a noun phrase: “his statement”; “whose” does, too. */
export const POSSESSIVES: ReadonlySet<string> = wordList('her his its my our their whose your')

/** Behind them a form in -s is a verb: “she claims that”. */
export const SINGULAR_SUBJECTS: ReadonlySet<string> = wordList('he it she which who')

/** “I think”, “you guess”: whoever may hold a belief inside what is said. */
export const BELIEVERS: ReadonlySet<string> = wordList('he i she they we you')

/** The speaker and what is the speaker’s own. */
export const OWN: ReadonlySet<string> = wordList('he i my our she we')

/** Pronouns that may be a claim’s subject, relative ones among them. */
export const SUBJECT_LIKE: ReadonlySet<string> = wordList('he i it she that they we which who')

/** The speaker, alone or with others. */
export const FIRST_PERSON: ReadonlySet<string> = wordList('i me my our us we')

/** Others, as a subject. */
export const THIRD_PERSON: ReadonlySet<string> = wordList('he it she they')

/** They tie a clause to a noun: “the man who”. */
export const RELATIVE_PRONOUNS: ReadonlySet<string> = wordList('that which who whom whose')

/** As they stand at the head of a sentence. */
export const CAPITAL_PRONOUNS: ReadonlySet<string> = wordList('He I It She They We You')

/** They name nothing by themselves: “it”, “something”, “a lot”. */
export const STAND_INS: ReadonlySet<string> = wordList(`
  anything everything i it lot nobody nothing something that there this way we what which who you`)

/** Determiners alone: “⟨his⟩ statement”. */
export const POSSESSIVE_DETERMINERS: ReadonlySet<string> = wordList('her his its my our their your')

/** They stand for a whole noun phrase: “⟨she⟩ said”, “⟨those⟩ said”. */
export const BARE_PRONOUNS: ReadonlySet<string> = wordList(`
  he her hers herself him himself his i it its itself me my one our she that their them themselves these they this those
  us we which who whom whose you your`)

/** A clause begins with them that only describes: “aides ⟨who⟩ left”, “the day ⟨when⟩”. */
export const RELATIVE_WORDS: ReadonlySet<string> = wordList('that when where which who whom whose')

/** “⟨their⟩ plan”: they mean several, or a body. */
export const PLURAL_THIRD_PERSON: ReadonlySet<string> = wordList('their theirs them themselves they')
