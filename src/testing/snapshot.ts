/**
 * An extraction → a text for snapshots: one line a claim, one an accusation, so that a diff says what changed.
 *
 * There are no ids, offsets or confidences in it, and no columns: a claim that comes or goes is one line of the diff.
 *
 *   Ann Lee | deny | negative: the charge | certain | indirect | denied | the charge
 *   Canada → Russia (RU) | intrusion | official | asserted | victim: Canada’s tax agency | In March, Canada accused …
 *     deny by Moscow: Moscow denied the charge.
 */
import { mustBeExtraction } from '../checks/extraction.ts'
import type { Accusation, Claim, Excerpt, Extraction, Party } from '../types.ts'

const NOBODY = '(nobody named)'

/**
 * Formats an extraction as stable text, for `toMatchFileSnapshot` and similar snapshot tests.
 *
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction
 * @example
 * toSnapshot(extract('“No,” said Ann Lee.')) // … Ann Lee | deny | neutral | certain | direct | said | “No,” …
 */
export function toSnapshot(extraction: Extraction): string {
  mustBeExtraction(extraction)
  const { claims, entities, accusations } = extraction
  const names = new Map(entities.map(({ id, name }) => [id, oneLine(name)]))
  const nameOf = (id: string | null) => (id === null ? NOBODY : names.get(id)!)
  return [
    `claims: ${claims.length}`,
    ...claims.map((claim) => claimLine(claim, nameOf)),
    '',
    `accusations: ${accusations.length}`,
    ...accusations.flatMap((accusation) => accusationLines(accusation, nameOf)),
    '',
  ].join('\n')
}

type NameOf = (id: string | null) => string

function claimLine({ speaker, stance, kind, cue, content }: Claim, nameOf: NameOf): string {
  const { act, polarity, certainty, target } = stance
  const attitude = target === null ? polarity : `${polarity}: ${oneLine(target.text)}`
  return [nameOf(speaker), act, attitude, certainty, kind, pieces(cue), pieces(content)].join(' | ')
}

function accusationLines(accusation: Accusation, nameOf: NameOf): string[] {
  const { accuser, accused, victim, act, form, modality, time, basis, sentence, mentions, responses } = accusation
  const party = ({ entity, country, sponsor }: Party) => {
    const notes = [country, sponsor && `sponsor ${sponsor}`].filter((note) => note !== null && note !== '')
    return nameOf(entity) + (notes.length > 0 ? ` (${notes.join(', ')})` : '')
  }
  const parts = [
    `${accuser === null ? NOBODY : party(accuser)} → ${party(accused)}`,
    ...[act.type, form, modality],
    ...(victim === null ? [] : [`victim: ${party(victim)}`]),
    ...(time === null ? [] : [`time: ${oneLine(time.text)}`]),
    ...(basis === null ? [] : [`basis: ${oneLine(basis.text)}`]),
    ...(mentions.length === 0 ? [] : [`told again: ${mentions.length}`]),
    oneLine(sentence.text),
  ]
  const answers = responses.map(({ type, by, sentence: answer }) => {
    return `  ${type}${by === null ? '' : ` by ${nameOf(by)}`}: ${oneLine(answer.text)}`
  })
  return [parts.join(' | '), ...answers]
}

const pieces = (excerpts: readonly Excerpt[]) => excerpts.map(({ text }) => oneLine(text)).join(' … ') || '–'

/** White space is one space; what else cannot be seen, or is half a character, is written out. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .trim()
}
