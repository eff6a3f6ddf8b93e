/** Words of charges: who makes them, what they are called, what the courts do, and how they are denied. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** What the law has against somebody; lemmas. */
export const SANCTION_NOUNS: ReadonlySet<string> = wordList(
  'case charge charges complaint indictment sanction sanctions warrant',
)

/** Where somebody is who was sentenced or is held. */
export const SENTENCE_NOUNS: ReadonlySet<string> = wordList(
  'charges custody indictment jail prison probation sentence suspicion trial',
)

/** “⟨pleaded⟩ guilty to”, “⟨admitted⟩ hacking”; lemmas. */
export const ADMITTING: ReadonlySet<string> = wordList('admit confess plead')

/** “denied any role”, “had nothing to do with”; lemmas. */
export const DENIAL_WORDS: ReadonlySet<string> = wordList('deny nothing reject')

/** “press China on”; lemmas. */
export const CONFRONTING_VERBS: ReadonlySet<string> = wordList(
  'challenge confront criticize press pressure question warn',
)

/** What the article itself says before a charge: “⟨allegations⟩ that Russia hacked”. */
export const ALLEGATION_NOUNS: ReadonlySet<string> = wordList(
  'accusation accusations allegation allegations claim claims rumor rumors suspicion suspicions',
)

/** “⟨prosecutors⟩ say that Lee hacked”. */
export const COURT_WORDS: ReadonlySet<string> = wordList('complaint court indictment prosecutor prosecutors')
