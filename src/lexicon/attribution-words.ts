/** Small closed word lists that attribution rules look at, one sorted entry a line. */

/** Verbs that take another verb by “to” and pass their subject on: “refused to say”, “went on to argue”. */
export const CATENATIVES: ReadonlySet<string> = new Set([
  'attempt',
  'begin',
  'continue',
  'decline',
  'fail',
  'go',
  'have',
  'proceed',
  'refuse',
  'start',
  'try',
  'use',
])

/** Forms of “be” that make a passive of the participle that follows; not “'s”, which is “has” as often. */
export const BE_FORMS: ReadonlySet<string> = new Set([
  "'m",
  "'re",
  'am',
  'are',
  'be',
  'been',
  'being',
  'is',
  'was',
  'were',
  '’m',
  '’re',
])

/** Words that name a time without a preposition: “said Monday”, “said last week”. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  'afternoon',
  'april',
  'august',
  'day',
  'days',
  'december',
  'earlier',
  'early',
  'evening',
  'february',
  'friday',
  'january',
  'july',
  'june',
  'last',
  'late',
  'later',
  'march',
  'may',
  'monday',
  'month',
  'months',
  'morning',
  'next',
  'night',
  'november',
  'october',
  'recently',
  'saturday',
  'september',
  'sunday',
  'this',
  'thursday',
  'today',
  'tomorrow',
  'tuesday',
  'wednesday',
  'week',
  'weekend',
  'weeks',
  'year',
  'years',
  'yesterday',
])

/** The part of TIME_WORDS that can begin a time: “Friday”, “last week”, “this month”. */
export const TIME_OPENERS: ReadonlySet<string> = new Set([
  'earlier',
  'friday',
  'last',
  'late',
  'later',
  'monday',
  'next',
  'recently',
  'saturday',
  'sunday',
  'this',
  'thursday',
  'today',
  'tuesday',
  'wednesday',
  'yesterday',
])

/** Prepositions that join another noun phrase to a noun: “director of”, “spokesman for”. */
export const NOUN_PREPOSITIONS: ReadonlySet<string> = new Set([
  'against',
  'at',
  'behind',
  'between',
  'by',
  'for',
  'from',
  'in',
  'including',
  'inside',
  'near',
  'of',
  'on',
  'to',
  'under',
  'with',
])

/** Pronouns that can only be a subject. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(['he', 'i', 'she', 'they', 'we'])

/** Pronouns that are a whole noun phrase by themselves. */
export const WHOLE_PRONOUNS: ReadonlySet<string> = new Set([
  'another',
  'anybody',
  'anyone',
  'both',
  'everybody',
  'everyone',
  'he',
  'her',
  'him',
  'i',
  'it',
  'many',
  'me',
  'most',
  'nobody',
  'none',
  'one',
  'others',
  'she',
  'some',
  'somebody',
  'someone',
  'them',
  'there',
  'they',
  'us',
  'we',
  'which',
  'who',
  'you',
])

/** Words that open an indirect question: “asked whether”, “explained how”. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'how',
  'if',
  'what',
  'when',
  'where',
  'whether',
  'which',
  'who',
  'whom',
  'whose',
  'why',
])

/** Words that open a clause of their own and so end a noun phrase or a quote's frame. */
export const SUBORDINATORS: ReadonlySet<string> = new Set([
  'after',
  'although',
  'as',
  'because',
  'before',
  'if',
  'once',
  'since',
  'though',
  'unless',
  'until',
  'when',
  'whereas',
  'while',
])

/** Forms of verbs of telling whose passive has the hearer, not the content, as subject: “have been told it will”. */
export const HEARER_VERBS: ReadonlySet<string> = new Set([
  'advise',
  'assure',
  'convince',
  'inform',
  'notify',
  'remind',
  'tell',
])
