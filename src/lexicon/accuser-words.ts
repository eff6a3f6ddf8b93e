/** Words around whoever accuses: verbs of saying and finding, nouns of belief, papers that speak. */

/** Verbs behind what was said: “…, the navy ⟨said⟩”. */
export const SAID_LAST: ReadonlySet<string> = new Set('add allege claim conclude report say tell'.split(' '))

/** Nouns of belief: “Canada's ⟨allegation⟩ that”. */
export const BELIEFS: ReadonlySet<string> = new Set(
  'accusation accusations allegation allegations assertion assessment belief charge charges claim claims conclusion confidence consensus suspicion suspicions view'.split(
    ' ',
  ),
)

/** Verbs of having a belief: “⟨have⟩ high confidence that”. */
export const HOLDING: ReadonlySet<string> = new Set(['express', 'have', 'hold', 'share', 'voice'])

/** Papers of a court that name the accused. */
export const COURT_PAPERS: ReadonlySet<string> = new Set('complaint filing indictment'.split(' '))

/** Verbs of signs: “files that ⟨suggest⟩ that”. */
export const SHOWING: ReadonlySet<string> = new Set('indicate show suggest'.split(' '))

/** Verbs of those who find signs: “the lab ⟨examined⟩ files”. */
export const FINDING: ReadonlySet<string> = new Set(
  'analyse analyze cite detect discover examine find identify point study uncover unearth'.split(' '),
)

/** Verbs that make a charge when a clause follows. */
export const SAYING: ReadonlySet<string> = new Set(
  'argue assess suspect assert conclude confirm declare maintain state tell warn'.split(' '),
)

/** Deeds and tools, which say nothing, whatever stands before “shows that”. */
export const MUTE: ReadonlySet<string> = new Set(
  'attack attacks breach campaign hack hacks malware operation ransomware virus worm'.split(' '),
)

/** Verbs of making a statement: “⟨issued⟩ a statement accusing”. */
export const ISSUING: ReadonlySet<string> = new Set(
  'deliver file give issue make post publish release send tweet write'.split(' '),
)

/** What somebody speaks by: “issued a ⟨statement⟩ accusing”. */
export const SPEECHES: ReadonlySet<string> = new Set('complaint letter post report speech statement tweet'.split(' '))
