/** Accusations as sentences in plain English, each with what is known of it; then as a picture and along time. */

import type { Accusation, Entity, Extraction } from '../../types.ts'
import { accusationParts, type Entities } from '../../views/accusation-sentence.ts'
import { isDenied } from './filters.ts'
import { foreign } from './foreign.ts'
import { graphHtml } from './graph.ts'
import { timelineHtml } from './timeline.ts'
import { whyHtml } from './why.ts'
import { isUnsureAccusation, percent, statesHtml } from './words.ts'

export function accusationsHtml({ accusations, claims, entities }: Extraction): string {
  if (accusations.length === 0) return ''
  const there = new Set(claims.map(({ id }) => id))
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  const items = accusations.map((accusation) => accusationHtml(accusation, known, there)).join('\n')
  const time = timelineHtml(accusations, known)
  return (
    `<section class="accusations"><h2>Who accuses whom</h2>\n<ol class="cards">${items}</ol>\n` +
    `${time === '' ? '' : `${time}\n`}${graphHtml(accusations, known)}</section>`
  )
}

/** The sentence that the fields make, as HTML. */
export function sentenceHtml(accusation: Accusation, entities: Entities): string {
  return accusationParts(accusation, entities)
    .map((part) => (typeof part === 'string' ? part : foreign(part.name)))
    .join('')
}

function accusationHtml(accusation: Accusation, entities: Entities, claims: ReadonlySet<string>): string {
  const { id, accused, accuser, victim, act, form, modality, basis, time, sentence, responses } = accusation
  const number = id.slice(1)
  const nameOf = (entity: string) => foreign((entities.get(entity) as Entity).name)
  const states = statesHtml(accused)
  const facts: readonly (readonly [string, string | null])[] = [
    ['accused', `${nameOf(accused.entity)}${states === null ? '' : `: ${states}`}`],
    ['accuser', accuser && withStates(nameOf(accuser.entity), statesHtml(accuser))],
    ['victim', victim && withStates(nameOf(victim.entity), statesHtml(victim))],
    ['when', time && foreign(time.text)],
    ['basis', basis && foreign(basis.text)],
    ['confidence', percent(accusation.confidence)],
    ['why', whyHtml(accusation.evidence)],
  ]
  const answers = responses.map((response) => {
    // Whoever exports some of the claims alone may have left it out.
    const { type, by, claim } = response
    const who = by === null ? '' : ` by ${nameOf(by)}`
    const where = claim === null || !claims.has(claim) ? '' : ` <a href="#${claim}">claim ${claim.slice(1)}</a>`
    return `<li><b>${type}</b>${who}${where}: <q>${foreign(response.sentence.text)}</q></li>`
  })
  const unsure = isUnsureAccusation(accusation)
  const parties = [accused, accuser, victim].flatMap((party) => (party === null ? [] : [party.entity]))
  const tokens = [...parties, ...responses.flatMap(({ by }) => by ?? [])].map((entity) => `by-${entity}`)
  const is = ['accusation', ...(isDenied(accusation) ? ['denied'] : []), ...new Set(tokens)].join(' ')
  const tags = [
    act.type,
    form,
    modality,
    ...(states === null ? [] : [states]),
    ...(time === null ? [] : [foreign(time.text)]),
  ]
  return (
    `<li id="${id}" class="card${unsure ? ' unsure' : ''}" data-is="${is}"><h3>${sentenceHtml(accusation, entities)}</h3>` +
    `<p class="tags">${unsure ? '<em>check this</em> ' : ''}${tags.map((tag) => `<span>${tag}</span>`).join(' ')}</p>` +
    `<p class="do"><a class="where" href="#at-${id}">Show in the text<span class="unseen">: accusation ${number}</span></a></p>` +
    `<details><summary>Details<span class="unseen"> of accusation ${number}</span></summary><blockquote>${foreign(sentence.text)}</blockquote><dl>` +
    `${facts.flatMap(([name, value]) => (value === null ? [] : [`<dt>${name}</dt><dd>${value}</dd>`])).join('')}</dl>` +
    `${answers.length > 0 ? `<ul class="answers">${answers.join('')}</ul>` : ''}</details></li>`
  )
}

const withStates = (name: string, states: string | null): string => (states === null ? name : `${name}: ${states}`)
