/** Words by which hackers are tied to states, and groups to their names. */
import { wordList } from './word-list.ts'

/** What ties hackers to a state: “⟨backed⟩ by”, “state-⟨sponsored⟩”. */
export const STATE_TIES: ReadonlySet<string> =
  wordList(`affiliated aligned associated backed backing connected controlled directed employed funded hired linked paid run
   sponsored steered supported supporting tied working`)

/** Between a group and its name: “a gang ⟨dubbed⟩ Iron Finch”. */
export const CALLED: ReadonlySet<string> = wordList('called dubbed known named nicknamed tracked')

/** Capitalised words before “hackers” that name no group. */
export const NOT_NAMES: ReadonlySet<string> = wordList(
  'The A An This That These Those Hacker Hackers Group Hacking Our Their His Other Another Some Many Two Three One Several Security Research',
)

/** What a state is asked to do to its own hackers: “to ⟨crack⟩ down on hackers who”. */
export const REINING: ReadonlySet<string> = wordList('crack curb halt rein stop')

/** Offices that stand for the state: “Russia's ⟨president⟩”. */
export const LEADERS: ReadonlySet<string> = wordList('president premier leader dictator chancellor')

/** One of a nation: “a Russian ⟨man⟩, Ivan Petrov”. */
export const ONE_OF_PEOPLE: ReadonlySet<string> = wordList('citizen hacker man national officer student teenager woman')

/** Whoever is called so with a name, “the ⟨gang⟩ Iron Finch”, breaks in; a “group” may be anybody. */
export const GANGS: ReadonlySet<string> = wordList('collective crew gang syndicate')

/** What governs: “a foreign ⟨government⟩” is a state without a name. */
export const POWER_NOUNS: ReadonlySet<string> = wordList('agency government governments power service services state')

/** Passed over between a tie and its state: “on behalf ⟨of the⟩ Kremlin”. */
export const BETWEEN_TIE_AND_STATE: ReadonlySet<string> = wordList(
  'and behalf by elements embattled for of on the to with within',
)

/** Passed over before a group's name: “calling ⟨itself⟩ Iron Finch”, “known ⟨as the⟩ …”. */
export const BEFORE_GROUP_NAME: ReadonlySet<string> = wordList('as herself himself itself online the themselves')

/** A description that has one of them is of a group that attacks: “Iron Finch, a Russian ⟨hacking⟩ team”. */
export const ATTACKING_WORDS: ReadonlySet<string> = wordList(
  'cyber cybercrime cyberespionage espionage hacker hackers hacking hacktivist ransomware',
)

/** Between a group's name and its noun: “the Iron Finch ⟨hacking⟩ group”. */
export const BEHIND_GROUP_NAME: ReadonlySet<string> = wordList(
  'cyber cyberespionage espionage hacker hacking notorious phishing ransomware',
)
