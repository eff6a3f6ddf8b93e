/** Words by which a charge is answered: rejected or conceded. */
import { wordList } from './word-list.ts'

/** Words in which the accused answers a charge without “deny”; “nothing to do with” has its own look. */
export const REJECTING: ReadonlySet<string> =
  wordList(`absurd baseless deny dismiss false fabricate fabricated fabrication groundless innocence innocent nonsense oppose
   ridiculous refute reject slander unfounded untrue witch-hunt`)

/** Words in which the accused admits a charge. */
export const CONCEDING: ReadonlySet<string> = wordList('acknowledge admit apologise apologize apology concede confess')

/** “Moscow has ⟨denied⟩ involvement”, told by the article; lemmas. */
export const ANSWERS_OF_DENIAL: ReadonlySet<string> = wordList('deny dismiss plead refute reject')

/** “Lee ⟨admitted⟩ the theft”, “⟨claimed⟩ responsibility”, told by the article; lemmas. */
export const ANSWERS_OF_ADMISSION: ReadonlySet<string> = wordList('admit apologise apologize claim confess take')

/** “let them ⟨show⟩ proof”; lemmas. */
export const PRESENTING_VERBS: ReadonlySet<string> = wordList('offer present produce provide show')

/** “⟨voted⟩ to expel the envoys”: the measure is taken; lemmas. */
export const DECIDING_VERBS: ReadonlySet<string> = wordList('decide move order vote')
