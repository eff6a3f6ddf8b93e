/** The list beside the article: each speaker with what they said, those who said most first. */
import type { Claim, Entity, Extraction } from '../../types.ts'
import { tokensOf } from './filters.ts'
import { foreign } from './foreign.ts'
import { factsOf, isUnsure, NOBODY, SIGN } from './words.ts'

export interface Group {
  readonly speaker: Entity | null
  readonly said: readonly Claim[]
}

/** Claims by speaker, those who said most first and whoever is not named last. */
export function groupsOf({ claims, entities }: Extraction): readonly Group[] {
  const groups = new Map<string | null, Claim[]>()
  for (const claim of claims) {
    const said = groups.get(claim.speaker)
    if (said === undefined) groups.set(claim.speaker, [claim])
    else said.push(claim)
  }
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  return [...groups]
    .sort(([a, ofA], [b, ofB]) => Number(a === null) - Number(b === null) || ofB.length - ofA.length)
    .map(([speaker, said]) => ({ speaker: speaker === null ? null : known.get(speaker)!, said }))
}

export function speakersHtml(extraction: Extraction, groups: readonly Group[]): string {
  if (groups.length === 0) return '<p class="role">Nobody says anything that was found.</p>'
  const tokens = tokensOf(extraction)
  return groups
    .map(({ speaker, said }) => {
      const head = speaker === null ? `<h3>${NOBODY}</h3>` : headOf(speaker)
      return `<section>${head}<ol>${said.map((claim) => claimHtml(claim, tokens(claim))).join('')}</ol></section>`
    })
    .join('\n')
}

function headOf({ name, kind, country, role }: Entity): string {
  const notes = [
    role === null ? null : `<span class="of">${foreign(role)}</span>`,
    kind === 'unknown' ? null : kind,
    country,
  ]
  const told = notes.filter((note) => note !== null).join(' · ')
  return `<h3>${foreign(name)}</h3>${told === '' ? '' : `<p class="role">${told}</p>`}`
}

function claimHtml(claim: Claim, tokens: string): string {
  const { id, kind, content, stance } = claim
  const { act, polarity } = stance
  const number = id.slice(1)
  const facts = factsOf(claim)
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join('')
  const words = content.map(({ text }) => foreign(text)).join(' … ') || '(no words of it)'
  const sign = polarity === 'neutral' ? '' : ` ${SIGN[polarity]}`
  const unsure = isUnsure(claim)
  const copy =
    kind === 'indirect' ? '' : `<button type="button" class="copy" aria-label="Copy quotation ${number}">Copy</button>`
  return (
    `<li id="${id}" class="claim ${act}${unsure ? ' unsure' : ''}" data-is="${tokens}"><details><summary>` +
    `<span class="stance">${act}${sign}</span>${unsure ? ' <em>check this</em>' : ''} <span class="words">${words}</span></summary>` +
    `<dl>${facts}</dl></details><p class="do"><a class="back" href="#at-${id}" aria-label="Claim ${number} in the article">${number}</a>${copy}</p></li>`
  )
}
