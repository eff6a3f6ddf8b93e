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

/** “no ⟨evidence⟩ that Iran hacked it”. */
export const EVIDENCE_NOUNS: ReadonlySet<string> = wordList('evidence indication proof suggestion')

/** “could not ⟨confirm⟩ that Iran hacked it”. */
export const PROVING_WORDS: ReadonlySet<string> = wordList('conclude confirm determine establish prove proven')

/** “nothing ⟨suggests⟩ that Iran hacked it”. */
export const TELLING_VERBS: ReadonlySet<string> = wordList(
  'indicate indicates prove proves say says show shows suggest suggests',
)

/** “the Peruvian mining ⟨breach⟩”: the noun before it was hit. */
export const BREACH_NOUNS: ReadonlySet<string> = wordList('breach hack heist leak')

/** “the Peruvian ⟨data⟩ breach”: they tell how or by whom, and not whose. */
export const MANNER_NOUNS: ReadonlySet<string> = wordList(
  'computer cyber data e-mail email government intelligence military server state',
)

/** “⟨potential⟩ attacks by Iran”: not done yet. */
export const UNDONE_ADJECTIVES: ReadonlySet<string> = wordList('future hypothetical next possible potential')
