/** Words that tell whose infinitive or participle follows: “⟨promised⟩ Lee to go”, “a ⟨hard⟩ thing to do”; lemmas. */
import { wordList } from './word-list.ts'

/** “⟨promised⟩ Lee to go”: not the object goes, but the subject. */
export const SUBJECT_CONTROL: ReadonlySet<string> = wordList('pledge promise swear threaten vow')
/** “It is ⟨hard⟩ to find”: what is found is the subject. */
export const TOUGH_WORDS: ReadonlySet<string> = wordList('difficult easy hard impossible simple tough')
/** “Iran ⟨has⟩ a plan to hack”, “Iran ⟨denied⟩ an attempt to hack”: it is their own. */
export const LIGHT_VERBS: ReadonlySet<string> = wordList(
  'admit begin continue deny get have launch make mount start take use',
)
/** “accused Lee ⟨of⟩ hacking”: the object did it. */
export const OF_THE_OBJECT: ReadonlySet<string> = wordList('for from into of with')
/** “indicted Lee on ⟨charges⟩ of hacking”: what Lee is said to have done. */
export const CHARGE_NOUNS: ReadonlySet<string> = wordList('accusation allegation charge count suspicion')
/** “by ⟨Friday⟩”: who stands behind “by” does nothing. */
export const DATE_WORDS: ReadonlySet<string> =
  wordList(`april august december end february friday january july june march may midnight monday month noon november now
   october saturday september sunday then thursday tomorrow tuesday wednesday week year`)
/** “the claim that Lee fled”: the clause says what is claimed, and the noun is no object of it. */
export const PROPOSITIONS: ReadonlySet<string> =
  wordList(`accusation allegation announcement assertion assessment assumption assurance belief certainty chance charge claim
   concern conclusion condition confidence confirmation conviction decision declaration demand denial doubt evidence
   expectation fact fear feeling finding guarantee hint hope hypothesis idea impression indication information insistence
   likelihood news notion opinion perception point possibility prediction premise proof proposal promise prospect question
   recognition report revelation rumor rumour sense sign statement story suggestion suspicion testimony theory thought threat
   understanding view warning way word worry`)
