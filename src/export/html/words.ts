/** What is known of a claim, in words: for the note beside it and for the list of speakers. */

import type { Claim, Polarity } from '../../types.ts'
import { foreign } from './foreign.ts'

export const SIGN: Readonly<Record<Polarity, string>> = { positive: '+', negative: '−', neutral: '·' }

export const NOBODY = '(nobody named)'

export const nameHtml = (id: string | null, names: ReadonlyMap<string, string>): string =>
  id === null ? NOBODY : foreign(names.get(id)!)

/** Name and value of each as HTML, in the order in which one wants to read them. */
export function factsOf(claim: Claim, names: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const { act, polarity, certainty, target } = claim.stance
  return [
    ['speaker', nameHtml(claim.speaker, names)],
    ['stance', `${act}, ${polarity}${target === null ? '' : `: ${foreign(target.text)}`}`],
    ['certainty', certainty],
    ['confidence', `${Math.round(claim.confidence * 100)} %`],
    ['why', whyOf(claim)],
  ]
}

/** Each decision with its rule and the words that it went by. */
function whyOf({ evidence }: Claim): string {
  const reasons = evidence.map(({ field, rule, words }) => {
    const quoted = words.map(({ text }) => ` “${foreign(text)}”`).join('')
    // Of a finder of one's own, these may be any words.
    return `${foreign(field)} by ${foreign(rule)}${quoted}`
  })
  return reasons.join('; ')
}
