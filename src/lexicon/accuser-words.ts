/** Words of those who accuse: how they say it, believe it, find it out and publish it. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** “… hacked the port, the navy ⟨said⟩”; lemmas. */
export const VERBS_BEHIND_CHARGE: ReadonlySet<string> = wordList('add allege claim conclude report say tell')

/** “Canada's ⟨allegation⟩ that”. */
export const BELIEF_NOUNS: ReadonlySet<string> = wordList(`
  accusation accusations allegation allegations assertion assessment belief charge charges claim claims conclusion
  confidence consensus suspicion suspicions view`)

/** “⟨have⟩ high confidence that”; lemmas. */
export const HOLDING_VERBS: ReadonlySet<string> = wordList('express have hold share voice')

/** Papers of courts, which accuse. */
export const COURT_PAPERS: ReadonlySet<string> = wordList('complaint filing indictment')

/** “files that ⟨suggest⟩ that”; lemmas. */
export const SHOWING_VERBS: ReadonlySet<string> = wordList('indicate show suggest')

/** “the lab ⟨examined⟩ files”; lemmas. */
export const FINDING_VERBS: ReadonlySet<string> = wordList(
  'analyse analyze cite detect discover examine find identify point study uncover unearth',
)

/** “was ⟨confident⟩ that Iran hacked it”. */
export const SURE_ADJECTIVES: ReadonlySet<string> = wordList('certain confident convinced sure')

/** Verbs of saying in front of a charge, beside those of belief in cyber-acts.ts; lemmas. */
export const SAYING_VERBS: ReadonlySet<string> = wordList(
  'argue assert assess conclude confirm declare maintain state suspect tell warn',
)

/** Deeds and tools: “the ⟨campaign⟩ shows that”. They accuse nobody. */
export const MUTE_NOUNS: ReadonlySet<string> = wordList(
  'sanctions attack attacks breach campaign hack hacks malware operation ransomware virus worm ' +
    // Nor do these, which a wrong subject leaves: “⟨that⟩ says”, “⟨the fact⟩ is”, “Read ⟨MORE⟩”.
    'democracy fact facts irony let more number numbers percent specific that this wake',
)

/** “⟨issued⟩ a statement accusing”; lemmas. */
export const ISSUING_VERBS: ReadonlySet<string> = wordList(
  'deliver file give issue make post publish release send tweet write',
)

/** “a ⟨statement⟩ accusing Russia”: who issued it accuses. */
export const SPEECH_NOUNS: ReadonlySet<string> = wordList('complaint letter post report speech statement tweet')

/** “its staff ⟨knew⟩ that Iran had hacked it”: who knows accuses nobody; lemmas. */
export const KNOWING_VERBS: ReadonlySet<string> = wordList(
  'call dub know learn name realise realize remember understand',
)

/** Not yet what is held, at the head of a noun phrase: “⟨their⟩ belief that”. */
export const DETERMINERS_OF_BELIEF: ReadonlySet<string> = wordList('a an her his its that the their this')
