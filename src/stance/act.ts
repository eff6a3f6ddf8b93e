/** What the speaker does in saying it: the rules in their order, and the weights where they are not final. */

import { ACTS } from '../labels.ts'
import { SUBJECT_PRONOUNS } from '../lexicon/attribution-words.ts'
import { type Classification, FEATURE, FINAL, type Hint, type Said } from '../model/decision.ts'
import type { Act } from '../types.ts'
import { asksFor, ofClause, ownUp, saysItIsFalse, saysItWasNotDone, seesDanger, wrongedBy } from './act-of-clause.ts'
import {
  chargeDenied,
  conductDefended,
  dangerAhead,
  FIRST,
  future,
  insistence,
  judgement,
  namedBySpeaker,
  obligation,
  ownCommitment,
  ownFault,
  surprise,
  wantedOfOthers,
  wrongDeed,
} from './act-of-content.ts'
import { cueAttitude, cuePhrase, cueWord, nothingSaid, ownWish } from './act-of-cue.ts'
import type { ClaimWords } from './claim-words.ts'
import { addClaimFeatures, CLAIM_TEMPLATES } from './features.ts'
import { Flag, needing } from './word-flags.ts'

export type ActSaid = Said<Act>

export interface ActRule extends Hint<ClaimWords, Act> {
  readonly name: ActRuleName
  /** Nothing is said: “declined to comment”. */
  readonly silent?: true
  /** The cue or the speaker names the act, so the content is what it is done to. */
  readonly explicit?: true
}

export type ActRuleName =
  | 'nothing-said'
  | 'cue-phrase'
  | 'own-wish'
  | 'cue-word'
  | 'cue-attitude'
  | 'question-mark'
  | 'surprise'
  | 'act-named-by-speaker'
  | 'act-named-of-speaker'
  | 'said-to-be-false'
  | 'said-not-to-be-done'
  | 'owned-up'
  | 'danger-seen'
  | 'asked-for'
  | 'wronged'
  | 'charge-denied'
  | 'insistence'
  | 'own-fault'
  | 'own-conduct-defended'
  | 'danger-ahead'
  | 'obligation'
  | 'wanted-of-others'
  | 'own-commitment'
  | 'future'
  | 'wrong-deed'
  | 'judgement'
  | 'nothing-more'

/**
 * What a rule's word counts among the weights. By cross-validation a wide range does equally well (0.4 to 1.6, within a
 * point). Not the least of it is taken, since rules also hold in news about things that the weights never saw.
 */
const HEARD = 0.8
/** Of rules that go by the clause's grammar. */
const TRUSTED = 2.4

/** In order; a reason a line. */
const RULES: readonly ActRule[] = [
  // Saying nothing comes first: “declined to criticize” criticizes nobody.
  { name: 'nothing-said', bonus: FINAL, silent: true, says: nothingSaid },
  // Phrases before single words: “ask to” demands, “ask whether” questions.
  { name: 'cue-phrase', bonus: FINAL, explicit: true, says: cuePhrase },
  // “wants to win”, “seeks to reassure”: a wish of one's own is no demand, whatever else is in the cue.
  { name: 'own-wish', bonus: FINAL, says: ownWish },
  { name: 'cue-word', bonus: FINAL, explicit: true, says: cueWord },
  { name: 'cue-attitude', bonus: FINAL, explicit: true, says: cueAttitude },
  // From here on the cue leaves the act open and the content decides.
  { name: 'question-mark', bonus: HEARD, says: ({ asks }) => (asks ? { label: 'question', words: [] } : null) },
  // “would be surprised if it passed”: says what will not be. Before the condition is taken for one.
  { name: 'surprise', bonus: FINAL, explicit: true, says: needing(Flag.MODAL, surprise) },
  // “I apologize for that”, “we oppose it”: the speaker names the act.
  {
    name: 'act-named-by-speaker',
    bonus: FINAL,
    explicit: true,
    says: needing(Flag.ACT, (words) => namedBySpeaker(words, FIRST)),
  },
  {
    name: 'act-named-of-speaker',
    bonus: HEARD,
    says: needing(Flag.ACT, (words) => namedBySpeaker(words, SUBJECT_PRONOUNS)),
  },
  { name: 'said-to-be-false', bonus: TRUSTED, says: needing(Flag.DEED, ofClause(saysItIsFalse)) },
  { name: 'said-not-to-be-done', bonus: TRUSTED, says: needing(Flag.DEED, ofClause(saysItWasNotDone)) },
  { name: 'owned-up', bonus: TRUSTED, says: needing(Flag.DEED, ofClause(ownUp)) },
  { name: 'danger-seen', bonus: TRUSTED, says: needing(Flag.DEED, ofClause(seesDanger)) },
  { name: 'asked-for', bonus: TRUSTED, says: asksFor },
  { name: 'wronged', bonus: TRUSTED, says: needing(Flag.DEED, ofClause(wrongedBy)) },
  { name: 'charge-denied', bonus: HEARD, says: needing(Flag.CHARGE, chargeDenied) },
  { name: 'insistence', bonus: HEARD, says: insistence },
  { name: 'own-fault', bonus: HEARD, says: needing(Flag.FAULT, ownFault) },
  { name: 'own-conduct-defended', bonus: HEARD, says: conductDefended },
  { name: 'danger-ahead', bonus: HEARD, says: needing(Flag.DANGER, dangerAhead) },
  { name: 'obligation', bonus: HEARD, says: needing(Flag.DUTY, obligation) },
  { name: 'wanted-of-others', bonus: HEARD, says: needing(Flag.WANT, wantedOfOthers) },
  { name: 'own-commitment', bonus: HEARD, says: needing(Flag.MODAL | Flag.INTENT, ownCommitment) },
  {
    name: 'future',
    bonus: HEARD,
    says: needing(Flag.MODAL | Flag.PROBABLE | Flag.POSSIBLE | Flag.BELIEF | Flag.IF, future),
  },
  { name: 'wrong-deed', bonus: HEARD, says: needing(Flag.WRONG, wrongDeed) },
  { name: 'judgement', bonus: HEARD, says: needing(Flag.BAD | Flag.GOOD, judgement) },
  // No rule fits, which says little: the weights are free.
  { name: 'nothing-more', bonus: FEATURE, says: () => ({ label: 'assert', words: [] }) },
]

export const ACT: Classification<ClaimWords, Act, ActRule> = {
  name: 'act',
  templates: CLAIM_TEMPLATES,
  labels: ACTS,
  hints: RULES,
  addFeatures: addClaimFeatures,
  prior: ({ composed }) => composed.act,
}
