/** Pronouns, by what they can stand for. Our own lists of common usage. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** They open a noun phrase: “his statement”; “whose” does, too. */
export const POSSESSIVES: ReadonlySet<string> = list('her his its my our their whose your')

/** Behind them a form in -s is a verb: “she claims that”. */
export const SINGULAR_SUBJECTS: ReadonlySet<string> = list('he it she which who')

/** Subjects by whom whoever is talked about may be meant. */
export const PERSONAL_SUBJECTS: ReadonlySet<string> = list('he i it she they we')

/** “I think”, “you guess”: whoever may hold a belief inside what is said. */
export const BELIEVERS: ReadonlySet<string> = list('he i she they we you')

/** The speaker and what is the speaker’s own. */
export const OWN: ReadonlySet<string> = list('he i my our she we')

/** Pronouns that may be a claim’s subject, relative ones among them. */
export const SUBJECT_LIKE: ReadonlySet<string> = list('he i it she that they we which who')

/** The speaker, alone or with others. */
export const FIRST_PERSON: ReadonlySet<string> = list('i me my our us we')

/** Others, as a subject. */
export const THIRD_PERSON: ReadonlySet<string> = list('he it she they')

/** They tie a clause to a noun: “the man who”. */
export const RELATIVE_PRONOUNS: ReadonlySet<string> = list('that which who whom whose')

/** As they stand at the head of a sentence. */
export const CAPITAL_PRONOUNS: ReadonlySet<string> = list('He I It She They We You')

/** They name nothing by themselves: “it”, “something”, “a lot”. */
export const STAND_INS: ReadonlySet<string> = list(`
  anything everything i it lot nobody nothing something that there this way we what which who you`)
