/** Words by which what reads like a charge is none: incitement, defence, figures of speech, denials. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** “⟨urged⟩ Russia to hack”; lemmas. */
export const INCITING_VERBS: ReadonlySet<string> = wordList('ask call dare encourage invite urge')

/** “⟨protection⟩ from attacks by”; lemmas. */
export const DEFENCE_WORDS: ReadonlySet<string> = wordList(`
  combat counter defence defend defense deter exposed fear guard prevent protect protection risk threat vulnerable`)

/** What is breached without a computer: “a breach of ⟨duty⟩”; lemmas. */
export const OBLIGATION_NOUNS: ReadonlySet<string> = wordList(
  'agreement confidence contract duty etiquette law obligation promise protocol rule treaty trust',
)

/** What is stolen without a computer: “stole the ⟨show⟩”; lemmas. */
export const PROVERBIAL_LOOT: ReadonlySet<string> = wordList('election heart job march show spotlight thunder')

/** “has ⟨not⟩ accused”, “⟨falsely⟩ attributed to”. */
export const UNTRUE_WORDS: ReadonlySet<string> = wordList("falsely mistakenly n't not without wrongly")

/** “⟨no⟩ evidence”, “⟨unable⟩ to confirm”. */
export const NO_WORDS: ReadonlySet<string> = wordList("any cannot lack little n't no nor not unable without")
