/** Accusations as a picture, who accuses whom, and as a list. An arrow that is answered is dashed and says how. */

import type { Accusation, Extraction } from '../../types.ts'
import { isolated, withoutTurns } from '../../views/bidi.ts'
import { escapeHtml, foreign } from './foreign.ts'
import { NOBODY, nameHtml } from './words.ts'

export function accusationsHtml({ accusations, claims }: Extraction, names: ReadonlyMap<string, string>): string {
  if (accusations.length === 0) return ''
  const there = new Set(claims.map(({ id }) => id))
  const items = accusations.map((accusation) => accusationHtml(accusation, names, there)).join('')
  return `<section class="accusations"><h2>Accusations</h2>\n${picture(accusations, names)}\n<ol>${items}</ol></section>`
}

function accusationHtml(
  accusation: Accusation,
  names: ReadonlyMap<string, string>,
  claims: ReadonlySet<string>,
): string {
  const { id, accuser, accused, victim, act, form, modality, basis, time, sentence, responses } = accusation
  const facts = [
    ['what', `${act.type}, ${form}, ${modality}`],
    ['victim', victim && foreign(victim.mention.text)],
    ['when', time && foreign(time.text)],
    ['basis', basis && foreign(basis.text)],
    ['confidence', `${Math.round(accusation.confidence * 100)} %`],
  ].flatMap(([name, value]) => (value === null ? [] : [`<dt>${name}</dt><dd>${value}</dd>`]))
  const answers = responses.map(({ type, by, sentence: told, claim }) => {
    // Whoever exports some of the claims alone may have left it out.
    const where = claim === null || !claims.has(claim) ? '' : ` <a href="#${claim}">claim ${claim.slice(1)}</a>`
    return `<li><b>${type}</b> by ${nameHtml(by, names)}${where}: <q>${foreign(told.text)}</q></li>`
  })
  return (
    `<li id="${id}"><h3>${nameHtml(accuser?.entity ?? null, names)} → ${nameHtml(accused.entity, names)}</h3>` +
    `<blockquote>${foreign(sentence.text)}</blockquote>` +
    `<dl>${facts.join('')}</dl>${answers.length > 0 ? `<ul class="answers">${answers.join('')}</ul>` : ''}</li>`
  )
}

const WIDTH = 800
const ROW = 52
const BOX = 220

interface Arrow {
  readonly from: string
  readonly to: string
  readonly acts: Set<string>
  readonly answers: Set<string>
}

/** Accusers to the left, accused to the right; who is both stands on both sides, so that arrows never run back. */
function picture(accusations: readonly Accusation[], names: ReadonlyMap<string, string>): string {
  const arrows = new Map<string, Arrow>()
  for (const { accuser, accused, act, responses } of accusations) {
    const from = accuser === null ? NOBODY : names.get(accuser.entity)!
    const to = names.get(accused.entity)!
    const key = JSON.stringify([from, to])
    const arrow = arrows.get(key) ?? { from, to, acts: new Set(), answers: new Set() }
    arrow.acts.add(act.type)
    for (const { type } of responses) arrow.answers.add(type)
    arrows.set(key, arrow)
  }
  const all = [...arrows.values()]
  const [left, right] = [[...new Set(all.map(({ from }) => from))], [...new Set(all.map(({ to }) => to))]]
  const rows = Math.max(left.length, right.length)
  const y = (names: readonly string[], name: string) =>
    Math.round(((names.indexOf(name) + 0.5) * rows * ROW) / names.length + ROW / 4)
  const box = (side: readonly string[], x: number) => (name: string) =>
    `<g><rect x="${x}" y="${y(side, name) - 15}" width="${BOX}" height="30" rx="6"/>` +
    `<text x="${x + BOX / 2}" y="${y(side, name) + 5}">${escapeHtml(short(withoutTurns(name)))}<title>${escapeHtml(withoutTurns(name))}</title></text></g>`
  const lines = all.map(({ from, to, acts, answers }) => {
    const [y1, y2] = [y(left, from), y(right, to)]
    const charge = [...acts].join(', ')
    const answer = answers.size > 0 ? `answered: ${[...answers].join(', ')}` : ''
    const end = WIDTH - BOX - 6
    const label = (words: string, below: number) =>
      `<text class="label" x="${(BOX + end) / 2}" y="${(y1 + y2) / 2 + below}">${escapeHtml(short(words, 48))}</text>`
    return (
      `<g class="${answers.size > 0 ? 'answered' : 'open'}"><line x1="${BOX}" y1="${y1}" x2="${end}" y2="${y2}" marker-end="url(#arrow)"/>` +
      `${label(charge, -5)}${answer === '' ? '' : label(answer, 13)}` +
      `<title>${escapeHtml(`${isolated(from)} → ${isolated(to)}: ${charge}${answer === '' ? '' : `, ${answer}`}`)}</title></g>`
    )
  })
  const height = rows * ROW + ROW / 2
  const title = all.map(({ from, to, answers }) => {
    return `${isolated(from)} accuses ${isolated(to)}${answers.size > 0 ? ' (answered)' : ''}`
  })
  return (
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="picture"><title id="picture">${escapeHtml(title.join('; '))}</title>` +
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">' +
    '<path d="M0 0 10 5 0 10z"/></marker></defs>' +
    `${lines.join('')}${left.map(box(left, 1)).join('')}${right.map(box(right, WIDTH - BOX - 1)).join('')}</svg>`
  )
}

const short = (text: string, most = 28) => {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
