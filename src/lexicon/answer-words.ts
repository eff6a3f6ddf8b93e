/** Words by which a charge is answered: rejected or conceded. */

/** Words in which the accused answers a charge without “deny”; “nothing to do with” has its own look. */
export const REJECTING: ReadonlySet<string> = new Set(
  `absurd baseless deny dismiss false fabricate fabricated fabrication groundless innocence innocent nonsense oppose
   ridiculous refute reject slander unfounded untrue witch-hunt`.split(/\s+/),
)

/** Words in which the accused admits a charge. */
export const CONCEDING: ReadonlySet<string> = new Set(
  'acknowledge admit apologise apologize apology concede confess'.split(' '),
)
