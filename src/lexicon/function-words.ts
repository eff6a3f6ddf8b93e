/** Conjunctions, prepositions, negations and other small closed classes. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** They turn what follows into its contrary. */
export const NEGATIONS: ReadonlySet<string> = wordList("hardly n't neither never no nor not n’t without")

/** They open a clause that hangs on another. */
export const CLAUSE_LINKS: ReadonlySet<string> = wordList(
  'although as because if once since though unless until when while',
)

/** A clause may begin with them right behind a verb that reports: “polls show he”. */
export const CLAUSE_OPENERS: ReadonlySet<string> = wordList('he how it she the there they we what why')

/** They open a question. */
export const WH_WORDS: ReadonlySet<string> = wordList('how what when where whether which who why')

/** “more likely to vote” compares, it does not hedge. */
export const COMPARING: ReadonlySet<string> = wordList('least less more most')

/** In front of who speaks, and no part of the name: “⟨according⟩ to aides”, “⟨from⟩ the mayor”. */
export const BEFORE_SOURCE: ReadonlySet<string> = wordList(
  'according among as at between both by for from in of to with',
)

/** An apposition ends before them: “Lee, director of the center, ⟨said⟩”, “Lee, a nurse ⟨who⟩ left”. */
export const AFTER_APPOSITION: ReadonlySet<string> = wordList(
  'and said says such that told when where which who whom whose',
)

/** They leave open who speaks: “⟨was⟩ told”, “⟨reportedly⟩ left”. */
export const IMPERSONAL_WORDS: ReadonlySet<string> = wordList(
  'allegedly am apparently are be been being is purportedly reportedly supposedly was were',
)

/** They point at what was told: “⟨this⟩”. */
export const DEMONSTRATIVES: ReadonlySet<string> = wordList('that these this those')

/** Before what was told already: “⟨the⟩ attack”. */
export const DEFINITE_DETERMINERS: ReadonlySet<string> = wordList('that the these this those')
