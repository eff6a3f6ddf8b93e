/** Conjunctions, prepositions, negations and other small closed classes. Our own lists of common usage. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** They turn what follows into its contrary. */
export const NEGATIONS: ReadonlySet<string> = list("hardly n't neither never no nor not n’t without")

/** They open a clause that hangs on another. */
export const CLAUSE_LINKS: ReadonlySet<string> = list(
  'although as because if once since though unless until when while',
)

/** A clause may begin with them right behind a verb that reports: “polls show he”. */
export const CLAUSE_OPENERS: ReadonlySet<string> = list('he how it she the there they we what why')

/** They open a question. */
export const WH_WORDS: ReadonlySet<string> = list('how what when where whether which who why')

/** Prepositions that open a phrase of what is talked about. */
export const PHRASE_OPENERS: ReadonlySet<string> = list('about against at by for from of on over to toward with')

/** Passed over between a verb and what it is said of: “is not to be”. */
export const SKIPPED: ReadonlySet<string> = list("be n't never not n’t to")

/** Behind “this” or “that” they show that it stands alone. */
export const BEHIND_POINTER: ReadonlySet<string> = list('and as because but or since so')

/** “more likely to vote” compares, it does not hedge. */
export const COMPARING: ReadonlySet<string> = list('least less more most')
