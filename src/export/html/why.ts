/** The evidence of a claim or accusation as a sentence for a reader: “*said* after a quotation; the speaker is named beside it”. */
import type { Evidence } from '../../types.ts'
import { foreign } from './foreign.ts'
import { WHY_WORDS } from './why-words.ts'

/** That a model compared readings says less than what spoke for the reading that it chose. */
const IS_GENERAL = 'learned-reading'

/** All reasons of an answer as HTML, each once, a line for each field. Empty if there is none. */
export function whyHtml(evidence: readonly Evidence[]): string {
  const isTold = evidence.some(({ field, rule }) => field === 'attribution' && rule !== IS_GENERAL)
  const byField = new Map<string, Set<string>>()
  for (const one of evidence) {
    if (one.rule === IS_GENERAL && isTold) continue
    byField.set(one.field, (byField.get(one.field) ?? new Set()).add(reasonHtml(one)))
  }
  return [...byField.values()].map((reasons) => `<span class="reason">${[...reasons].join('; ')}</span>`).join(' ')
}

/** A rule that nobody knows comes from a finder of the user's own, and may be any words: it is shown as it is. */
export function reasonHtml({ field, rule, words }: Evidence): string {
  const told = words.map(({ text }) => `<i>${foreign(text)}</i>`).join(' … ')
  const known = Object.hasOwn(WHY_WORDS, field) ? WHY_WORDS[field]! : {}
  if (!Object.hasOwn(known, rule)) return `${foreign(field)} by ${foreign(rule)}${told === '' ? '' : `: ${told}`}`
  const plain = known[rule]!
  if (told !== '') return plain.replace('{}', () => told)
  return plain.replace(/: \{\}|\{\}: |\{\}/, (gap) => (gap === '{}' ? 'it' : ''))
}
