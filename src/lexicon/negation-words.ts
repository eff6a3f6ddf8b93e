/** Words that negate, and those that govern what is negated; lemmas where verbs are meant. */
import { wordList } from './word-list.ts'

/** They negate the verb that they stand at: “did ⟨not⟩ say”. */
export const NEGATIONS: ReadonlySet<string> = wordList("cannot n't n’t never not nowhere")
/** It is hardly so: “he ⟨barely⟩ spoke”. */
export const NEAR_NEGATIONS: ReadonlySet<string> = wordList('barely hardly rarely scarcely seldom')
/** “⟨no⟩ evidence”, “⟨few⟩ believe it”. */
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = wordList('few little neither no zero')
/** “⟨Nobody⟩ believes it.” “No one” is “one” with a determiner. */
export const NEGATIVE_PRONOUNS: ReadonlySet<string> = wordList('few little neither nobody none nothing')
/** Before “few” and “little” they make some of it: “⟨a⟩ few”, “⟨the⟩ few who came”. */
export const MAKE_SOME: ReadonlySet<string> = wordList('a an only quite the these those')
/** Behind “not” they leave all as it is: “not ⟨only⟩”. */
export const STILL_SO: ReadonlySet<string> = wordList('just least merely only simply solely')
/** “There is no ⟨question⟩ that …”: it is so. */
export const OPEN_QUESTIONS: ReadonlySet<string> = wordList(
  'accident coincidence matter mystery question secret surprise wonder',
)
/** “at no ⟨time⟩ did he”, “in no ⟨way⟩ is it”. */
export const AT_NO: ReadonlySet<string> = wordList('case circumstances means moment point sense time times way')

/** Their infinitive or participle did not happen: “⟨refused⟩ to say”. */
export const FAILING_VERBS: ReadonlySet<string> = wordList('avoid decline fail forget neglect omit refrain refuse')
/** Their clause or object is said not to be so: “⟨denied⟩ that …”, “⟨rejected⟩ the claim”. */
export const DENYING_VERBS: ReadonlySet<string> = wordList(
  'debunk deny disbelieve discount dismiss disprove dispute doubt rebut refute reject',
)
/** What stands behind their “from” did not happen: “⟨kept⟩ him from leaving”. */
export const PREVENTING_VERBS: ReadonlySet<string> = wordList(
  'abstain ban bar deter dissuade keep prevent prohibit refrain stop',
)
/** What stands behind their “of” was not done: “⟨cleared⟩ him of spying”. */
export const CLEARING_VERBS: ReadonlySet<string> = wordList('absolve acquit clear exonerate')
/** “a ⟨denial⟩ that …”, “the ⟨lack⟩ of evidence”. */
export const DENYING_NOUNS: ReadonlySet<string> = wordList('absence denial doubt lack rejection')
/** With an infinitive: “the ⟨failure⟩ to act”, but “the failure of the bank”. */
export const FAILING_NOUNS: ReadonlySet<string> = wordList('failure inability refusal unwillingness')
/** “It is ⟨false⟩ that …”, “⟨baseless⟩ claims that …”. */
export const FALSE_WORDS: ReadonlySet<string> = wordList('baseless false impossible unfounded untrue')
/** With an infinitive: “⟨unable⟩ to say”. */
export const UNABLE_WORDS: ReadonlySet<string> = wordList('impossible unable unwilling')
/** “did not ⟨know⟩ that …”: it is so, known or not (Kiparsky & Kiparsky 1970). */
export const FACTIVE_WORDS: ReadonlySet<string> =
  wordList(`ashamed aware care conceal disguise forget glad happy hide know learn mind notice odd proud realise realize
   regret remember sorry strange surprised surprising`)
