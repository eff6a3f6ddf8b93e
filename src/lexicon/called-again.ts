/** Nouns that call somebody again who was named before. */

/** “the bureau” may be the FBI; “the ministry” is called one in its name. */
export const ANY_AGENCY: ReadonlySet<string> = new Set([
  'agency',
  'authority',
  'bureau',
  'department',
  'office',
  'service',
])

/** Nouns that call somebody again more often than they introduce somebody. */
export const PROTAGONIST: ReadonlySet<string> = new Set(
  `actor actress author billionaire businessman candidate comedian congressman congresswoman contender democrat
  developer economist entrepreneur frontrunner front-runner general governor historian investor lawmaker millionaire
  mogul neurosurgeon nominee politician professor republican senator singer socialist star surgeon tycoon veteran`.split(
    /\s+/,
  ),
)
