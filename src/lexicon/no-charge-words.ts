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
export const EVIDENCE_NOUNS: ReadonlySet<string> = wordList('evidence hint indication proof sign suggestion trace')

/** “could not ⟨confirm⟩ that Iran hacked it”. */
export const PROVING_WORDS: ReadonlySet<string> = wordList('conclude confirm determine establish prove proven')

/** “nothing ⟨suggests⟩ that Iran hacked it”. */
export const TELLING_VERBS: ReadonlySet<string> = wordList(
  'connects indicate indicates links prove proves say says show shows suggest suggests ties',
)

/** “the Peruvian mining ⟨breach⟩”: the noun before it was hit. */
export const BREACH_NOUNS: ReadonlySet<string> = wordList('breach hack heist leak')

/** “the Peruvian ⟨data⟩ breach”: they tell how or by whom, and not whose. */
export const MANNER_NOUNS: ReadonlySet<string> = wordList(
  'computer cyber data e-mail email government intelligence military server state',
)

/** “⟨potential⟩ attacks by Iran”: not done yet. */
export const UNDONE_ADJECTIVES: ReadonlySet<string> = wordList('future hypothetical next possible potential')

/** “⟨denied⟩ that Iran hacked it”, “⟨rejected⟩ reports that”; lemmas. */
export const DENYING_VERBS: ReadonlySet<string> = wordList(`
  contradict debunk deny dismiss disprove dispute rebuff rebut refute reject repudiate retract ridicule scoff
  withdraw`)

/** “⟨doubts⟩ that Iran hacked it”; verbs, nouns and adjectives by lemma. */
export const DOUBTING_WORDS: ReadonlySet<string> = wordList(`
  disbelieve doubt doubtful dubious exonerate misgiving question sceptical skeptical skepticism unaware unconvinced unlikely unsure wonder`)

/** “⟨refused⟩ to say that”: what follows was not done; lemmas. */
export const FALLING_SHORT: ReadonlySet<string> = wordList(
  'avoid decline fail forbear forget hesitate neglect refrain refuse',
)

/** “is a ⟨lie⟩ that”, “it is ⟨false⟩ that”, “was ⟨wrong⟩ to blame”. */
export const FALSE_WORDS: ReadonlySet<string> = wordList(`
  absurd baseless false falsehood fabrication fiction foolish groundless hoax inaccurate incorrect lie ludicrous mistake mistaken myth
  nonsense unfounded untrue wrong`)

/** “called reports that … ⟨nonsense⟩”. */
export const CALLED_FALSE: ReadonlySet<string> = wordList(
  'absurd baseless fabrication fake false fiction groundless hoax lie nonsense rubbish slander unfounded untrue',
)

/** Before a clause, or governing it: “asked ⟨whether⟩ Iran hacked it”, “⟨imagine⟩ that”. */
export const ASKING_WORDS: ReadonlySet<string> = wordList(
  'if whether unless imagine pretend suppose envision envisage hypothesize fantasize',
)

/** “⟨planned⟩ to hack”, “a ⟨plan⟩ to hack”: not done; lemmas. */
export const INTENDING_WORDS: ReadonlySet<string> = wordList(`
  agree consider contemplate dream hope intend mull plan pledge prefer prepare promise propose threaten vow want weigh wish`)

/** What follows is so whether it was known or not: “did not ⟨notice⟩ that Iran had hacked it”; lemmas. */
export const FACTIVE_VERBS: ReadonlySet<string> = wordList(`
  acknowledge admit announce concede detect disclose forget ignore know learn mention mind notice publicize realise realize regret remember reveal stop`)

/** Of which it may be said that it is so: “⟨reports⟩ that Iran hacked it were rejected”; lemmas. */
export const REPORT_NOUNS: ReadonlySet<string> = wordList(`
  accusation allegation assertion assessment belief charge claim conclusion finding idea insinuation notion report rumor rumour
  speculation story suggestion suspicion theory view`)

/** “is not ⟨clear⟩ that”, “is not ⟨believed⟩ to have”. */
export const SURENESS: ReadonlySet<string> = wordList(
  'believe certain clear confident convinced evident known likely obvious plausible possible proven say sure suspect think',
)

/** Where what is told did not happen; lemmas. */
export const FICTIONS: ReadonlySet<string> = wordList(`
  drama drill exercise fantasy fiction film game hypothetical movie nightmare novel scenario screenplay series simulation sitcom
  thriller wargame`)

/** “is ⟨able⟩ to hack”, “has the ⟨ability⟩ to”, “⟨allows⟩ spies to”: it can be done; lemmas. */
export const ENABLING_WORDS: ReadonlySet<string> = wordList(
  'ability able allow call capability capable capacity enable encourage incentive invite let motive permit ready require urge willing',
)
