/** The list beside the article: each speaker with what they said, those who said most first. */
import type { Claim, Entity, Extraction } from '../../types.ts'
import { foreign } from './foreign.ts'
import { factsOf, NOBODY, SIGN } from './words.ts'

export function speakersHtml({ claims, entities }: Extraction, names: ReadonlyMap<string, string>): string {
  if (claims.length === 0) return '<p class="none">Nobody says anything that was found.</p>'
  const groups = new Map<string | null, Claim[]>()
  for (const claim of claims) {
    const said = groups.get(claim.speaker)
    if (said === undefined) groups.set(claim.speaker, [claim])
    else said.push(claim)
  }
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  return [...groups]
    .sort(([a, ofA], [b, ofB]) => Number(a === null) - Number(b === null) || ofB.length - ofA.length)
    .map(([speaker, said]) => {
      const head = speaker === null ? `<h3>${NOBODY}</h3>` : headOf(known.get(speaker)!)
      return `<section>${head}<ol>${said.map((claim) => claimHtml(claim, names)).join('')}</ol></section>`
    })
    .join('\n')
}

function headOf({ name, kind, country, role }: Entity): string {
  const notes = [role === null ? null : foreign(role), kind === 'unknown' ? null : kind, country]
  const told = notes.filter((note) => note !== null).join(' · ')
  return `<h3>${foreign(name)}</h3>${told === '' ? '' : `<p class="role">${told}</p>`}`
}

function claimHtml(claim: Claim, names: ReadonlyMap<string, string>): string {
  const { act, polarity } = claim.stance
  const facts = factsOf(claim, names)
    .slice(1)
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join('')
  const words = claim.content.map(({ text }) => foreign(text)).join(' … ') || '(no words of it)'
  const sign = polarity === 'neutral' ? '' : ` ${SIGN[polarity]}`
  return (
    `<li id="${claim.id}" class="claim ${act}"><details><summary><span class="stance">${act}${sign}</span> ` +
    `${words}</summary><dl>${facts}</dl></details>` +
    `<a class="back" href="#at-${claim.id}" aria-label="Claim ${claim.id.slice(1)} in the article">${claim.id.slice(1)}</a></li>`
  )
}
