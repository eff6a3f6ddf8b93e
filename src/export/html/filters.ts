/**
 * What can be filtered: the strip of counts on top, speakers as chips, and lists of acts, polarities and certainties. A claim
 * has a token for each answer; a filter is a token that a claim must have. Without the page's script they are only counts.
 */
import type { Accusation, Claim, Extraction, Span } from '../../types.ts'
import { foreign } from './foreign.ts'
import { overlapping } from './places.ts'
import type { Group } from './speakers.ts'
import { isUnsure, NOBODY } from './words.ts'

export const isDenied = ({ modality, responses }: Accusation): boolean =>
  modality === 'denied' || responses.some(({ type }) => type === 'deny')

/** Makes the function that gives a claim's tokens, as the attribute `data-is`. */
export function tokensOf({ accusations, entities }: Extraction): (claim: Claim) => string {
  const people = new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const accuses = overlapping(accusations.flatMap(spansOf))
  const denies = overlapping(accusations.filter(isDenied).flatMap(spansOf))
  return (claim) => {
    const { speaker, kind, cue, content, stance } = claim
    const spans: readonly Span[] = [...cue, ...content]
    const tokens = [
      `by-${speaker ?? 'nobody'}`,
      ...(speaker !== null && people.has(speaker) ? ['person'] : []),
      kind,
      `act-${stance.act}`,
      `is-${stance.polarity}`,
      `is-${stance.certainty}`,
      ...(spans.some(accuses) ? ['accusation'] : []),
      ...(spans.some(denies) ? ['denied'] : []),
    ]
    return tokens.join(' ')
  }
}

const spansOf = ({ sentence, mentions, responses }: Accusation): Span[] => [
  sentence,
  ...mentions,
  ...responses.map((response) => response.sentence),
]

/** “5 accusations · 3 denied · 4 people · 8 direct quotations”, each of which is a filter. */
export function stripHtml({ claims, accusations, entities }: Extraction): string {
  const people = new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const speaking = new Set(claims.flatMap(({ speaker }) => (speaker !== null && people.has(speaker) ? [speaker] : [])))
  const direct = claims.filter(({ kind }) => kind === 'direct').length
  const counts: readonly (readonly [token: string, n: number, one: string, many: string])[] = [
    ['accusation', accusations.length, 'accusation', 'accusations'],
    ['denied', accusations.filter(isDenied).length, 'denied', 'denied'],
    ['person', speaking.size, 'person', 'people'],
    ['direct', direct, 'direct quotation', 'direct quotations'],
  ]
  const buttons = counts.map(
    ([token, n, one, many]) =>
      `<button type="button" aria-pressed="false" data-filter="${token}"${n === 0 ? ' disabled' : ''}><b>${n}</b> ${n === 1 ? one : many}</button>`,
  )
  return `<fieldset class="strip" disabled><legend>Found; each filters what is shown</legend>${buttons.join('')}</fieldset>`
}

export function filtersHtml({ claims }: Extraction, groups: readonly Group[]): string {
  if (claims.length === 0) return ''
  const chips = groups.map(
    ({ speaker, said }) =>
      `<button type="button" aria-pressed="false" data-filter="by-${speaker?.id ?? 'nobody'}">${speaker === null ? NOBODY : foreign(speaker.name)} <b>${said.length}</b></button>`,
  )
  const selects = [
    selectHtml('Act', 'act-', claims, ({ stance }) => stance.act),
    selectHtml('Polarity', 'is-', claims, ({ stance }) => stance.polarity),
    selectHtml('Certainty', 'is-', claims, ({ stance }) => stance.certainty),
  ]
  const unsure = claims.filter(isUnsure).length
  return (
    '<fieldset class="filters" disabled><legend>Show only</legend>' +
    `<div class="chips" role="group" aria-label="Speakers">${chips.join('')}</div>` +
    `<div class="selects">${selects.join('')}<button type="button" class="all" hidden>Show all</button>` +
    `<output>${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}${unsure > 0 ? `, ${unsure} to check` : ''}</output></div></fieldset>`
  )
}

/** The values that occur, the most frequent first. */
function selectHtml(name: string, prefix: string, claims: readonly Claim[], of: (claim: Claim) => string): string {
  const counts = new Map<string, number>()
  for (const claim of claims) counts.set(of(claim), (counts.get(of(claim)) ?? 0) + 1)
  const options = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([value, n]) => `<option value="${prefix}${value}">${value} (${n})</option>`)
  return `<label>${name} <select><option value="">any</option>${options.join('')}</select></label>`
}
