/** What is known of a claim, in words: for the note beside it and for the list of speakers. */
import type { Claim, Polarity } from '../../types.ts'

export const SIGN: Readonly<Record<Polarity, string>> = { positive: '+', negative: '−', neutral: '·' }

export const NOBODY = '(nobody named)'

export const nameOf = (id: string | null, names: ReadonlyMap<string, string>): string =>
  (id === null ? undefined : names.get(id)) ?? NOBODY

/** Name and value of each, in the order in which one wants to read them. */
export function factsOf(claim: Claim, names: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const { act, polarity, certainty, target } = claim.stance
  return [
    ['speaker', nameOf(claim.speaker, names)],
    ['stance', `${act}, ${polarity}${target === null ? '' : `: ${target.text}`}`],
    ['certainty', certainty],
    ['confidence', `${Math.round(claim.confidence * 100)} %`],
    ['why', whyOf(claim)],
  ]
}

/** Each decision with its rule and the words that it went by. */
function whyOf({ evidence }: Claim): string {
  const reasons = evidence.map(({ field, rule, words }) => {
    const quoted = words.map(({ text }) => `“${text}”`).join(' ')
    return `${field} by ${rule}${quoted === '' ? '' : ` ${quoted}`}`
  })
  return reasons.join('; ')
}
