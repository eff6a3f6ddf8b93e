/** Words by which hackers are tied to states, and groups to their names. */

/** What ties hackers to a state: “⟨backed⟩ by”, “state-⟨sponsored⟩”. */
export const STATE_TIES: ReadonlySet<string> = new Set(
  `affiliated aligned associated backed backing connected controlled directed employed funded hired linked paid run
   sponsored steered supported supporting tied working`.split(/\s+/),
)

/** Between a group and its name: “a gang ⟨dubbed⟩ Iron Finch”. */
export const CALLED: ReadonlySet<string> = new Set('called dubbed known named nicknamed tracked'.split(' '))

/** Capitalised words before “hackers” that name no group. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  'The A An This That These Those Hacker Hackers Group Hacking Our Their His Other Another Some Many Two Three One Several Security Research'.split(
    ' ',
  ),
)

/** What a state is asked to do to its own hackers: “to ⟨crack⟩ down on hackers who”. */
export const REINING: ReadonlySet<string> = new Set(['crack', 'curb', 'halt', 'rein', 'stop'])

/** Offices that stand for the state: “Russia's ⟨president⟩”. */
export const LEADERS: ReadonlySet<string> = new Set('president premier leader dictator chancellor'.split(' '))
