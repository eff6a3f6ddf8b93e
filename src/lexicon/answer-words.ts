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

/** Words with which the article may tell an answer; whether it does is learned. Lemmas. */
export const WORDS_OF_ANSWERS: readonly (readonly ['concede' | 'deny' | 'retaliate', ReadonlySet<string>])[] = [
  [
    'deny',
    wordList(`call cast challenge conspiracy contradict decry demand denial denounce denunciation deny dismiss disprove disputed
     dispute doubt doubtful downplay evidence exonerate fabricate fake false fiction hoax implausible insist innocent lie misinformation
     mock nobody nonsense nothing proof propaganda protest provocation question rebuff rebut refuse refute reject scoff scorn
     skeptical skepticism slander smear unclear unconvinced untrue witch`),
  ],
  [
    'concede',
    wordList(`acknowledge admission admit apologise apologize apology boast brag claim concede confess confession confirm credit
     plead responsibility take`),
  ],
  [
    'retaliate',
    wordList(`ban bar boycott cancel consequence counter countermeasure cut eject expel expulsion impose lawsuit measure penalty
     protest pull punish recall respond response retaliate retaliation retaliatory sanction strike sue summon suspend
     withdraw`),
  ],
]
