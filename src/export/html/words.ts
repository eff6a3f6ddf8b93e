/** What is known of a claim or party, in words: for the lists and the notes. */

import { countryName } from '../../lexicon/countries.ts'
import type { Accusation, Claim, Party, Polarity } from '../../types.ts'
import { foreign } from './foreign.ts'
import { whyHtml } from './why.ts'

export const SIGN: Readonly<Record<Polarity, string>> = { positive: '+', negative: '−', neutral: '·' }

export const NOBODY = '(nobody named)'

/** Below even odds somebody should look: at the words and the source, or at act and polarity. */
const EVEN = 0.5

export const isUnsure = ({ confidence, stance }: Claim): boolean => confidence < EVEN || stance.confidence < EVEN
export const isUnsureAccusation = ({ confidence }: Accusation): boolean => confidence < EVEN

/** What to check. */
export function doubtOf({ confidence, stance }: Claim): string {
  const doubts = [
    ...(confidence < EVEN ? ['whether somebody says this'] : []),
    ...(stance.confidence < EVEN ? ['act and polarity'] : []),
  ]
  return doubts.join('; ')
}

export const percent = (chance: number): string => `${Math.round(chance * 100)} %`

/** “China (CN)”. */
export const stateHtml = (code: string): string => {
  const name = countryName(code)
  return name === undefined ? foreign(code) : `${name} (${code})`
}

/** Name and value of each as HTML, in the order in which one wants to read them. */
export function factsOf(claim: Claim): (readonly [string, string])[] {
  const { act, polarity, certainty, target, confidence } = claim.stance
  const doubt = doubtOf(claim)
  return [
    ...(doubt === '' ? [] : [['check', doubt] as const]),
    ['stance', `${act}, ${polarity}${target === null ? '' : `: ${foreign(target.text)}`}`],
    ['certainty', certainty],
    ['confidence', `words and source ${percent(claim.confidence)}, stance ${percent(confidence)}`],
    ['why', whyHtml(claim.evidence)],
  ]
}

/** Whose a party is, and who is behind it: “China (CN)”, “backed by Iran (IR)”. Null if the article does not say. */
export function statesHtml({ country, sponsor }: Party): string | null {
  const states = [
    ...(country === null ? [] : [stateHtml(country)]),
    ...(sponsor === null || sponsor === country ? [] : [`backed by ${stateHtml(sponsor)}`]),
  ]
  return states.length === 0 ? null : states.join(', ')
}
