/**
 * An extraction → a table for people: the claims, what was said under each, then the accusations.
 *
 *   c7   James Lewis        assert    probable · neutral
 *        “In private, I think their position isn't as hard,”
 *   c20  FBI                warn      certain  − negative: a group affiliated with the Chinese government
 */

import type { Id } from '../corpus/articles.ts'
import { printable } from '../corpus/printable.ts'
import type { Accusation, AccusationResponse, Claim, Extraction, Party, Polarity } from '../types.ts'
import type { Paint } from './paint.ts'
import { toWidth, wrap } from './wrap.ts'

export function toTable(extraction: Extraction & { readonly id: Id }, width: number, paint: Paint): string {
  const { id, claims, entities, accusations } = extraction
  const names = new Map(entities.map((entity) => [entity.id, printable(entity.name)]))
  const speakers = new Set(claims.map(({ speaker }) => (speaker === null ? NOBODY : names.get(speaker)!)))
  const longest = [...speakers].reduce((most, name) => Math.max(most, name.length), 0) + 2
  const context: Context = { width, paint, names, speakerWidth: Math.min(longest, Math.floor(width * 0.36)) }
  const title = id === '-' ? 'standard input' : printable(String(id))
  const counts = [
    count(claims.length, 'claim'),
    count(speakers.size - Number(speakers.has(NOBODY)), 'speaker'),
    count(accusations.length, 'accusation'),
  ]
  return [
    `${paint.bold(title)}  ${paint.dim(counts.join(' · '))}`,
    ...(claims.length > 0 ? ['', paint.bold('Claims'), ...claims.map((claim) => claimLines(claim, context))] : []),
    ...(accusations.length > 0 ? ['', paint.bold('Accusations')] : []),
    ...accusations.flatMap((accusation, i) => [...(i > 0 ? [''] : []), accusationLines(accusation, context)]),
    '',
  ].join('\n')
}

interface Context {
  readonly width: number
  readonly paint: Paint
  /** Entity id → name. */
  readonly names: ReadonlyMap<string, string>
  readonly speakerWidth: number
}

const INDENT = ' '.repeat(5)
const ACT_WIDTH = 'criticize '.length
const CERTAINTY_WIDTH = 'probable '.length
const NOBODY = '(nobody named)'

function claimLines(claim: Claim, { width, paint, names, speakerWidth }: Context): string {
  const { act, polarity, certainty, target } = claim.stance
  const speaker = claim.speaker === null ? NOBODY : names.get(claim.speaker)!
  const left = width - INDENT.length - speakerWidth - ACT_WIDTH - CERTAINTY_WIDTH
  const attitude = `${SIGN[polarity]} ${polarity}${target === null ? '' : `: ${printable(target.text)}`}`
  const line = [
    paint.dim(`${claim.id} `.padEnd(INDENT.length)),
    paint.bold(toWidth(speaker, speakerWidth)),
    paint.cyan(act.padEnd(ACT_WIDTH)),
    (certainty === 'certain' ? plain : paint.yellow)(certainty.padEnd(CERTAINTY_WIDTH)),
    inPolarity(polarity, paint, toWidth(attitude, left).trimEnd()),
  ]
  return `${line.join('')}\n${wrap(claim.content.map(({ text }) => text).join(' … '), width, INDENT)}`
}

function accusationLines(accusation: Accusation, context: Context): string {
  const { width, paint } = context
  const { id, accuser, accused, victim, act, form, modality, time, basis, sentence, mentions, responses } = accusation
  const parties = `${accuser ? partyName(accuser, context) : NOBODY} → ${partyName(accused, context)}`
  const lines = [
    paint.dim(`${id} `.padEnd(INDENT.length)) + paint.bold(wrap(parties, width, INDENT).trimStart()),
    INDENT + [paint.cyan(act.type), form, modality === 'asserted' ? modality : paint.yellow(modality)].join(' · '),
    wrap(sentence.text, width, INDENT),
    ...labelled('victim', victim && partyName(victim, context), context),
    ...labelled('when', time && printable(time.text), context),
    ...labelled('basis', basis && printable(basis.text), context),
    ...(mentions.length > 0 ? [INDENT + paint.dim(`told again in ${count(mentions.length, 'sentence')}`)] : []),
    ...responses.map((response) => responseLines(response, context)),
  ]
  return lines.join('\n')
}

function labelled(label: string, text: string | null, { paint, width }: Context): string[] {
  if (text === null) return []
  return [`${INDENT}${paint.dim(`${label}: `)}${toWidth(text, width - INDENT.length - label.length - 2).trimEnd()}`]
}

/** A response that is a claim is only named: its words stand above. */
function responseLines({ type, by, sentence, claim }: AccusationResponse, { width, paint, names }: Context): string {
  const who = by === null ? '' : ` by ${names.get(by)}`
  const line = `${INDENT}${paint.dim('└')} ${paint.cyan(type)}${who}`
  return claim === null ? `${line}\n${wrap(sentence.text, width, `${INDENT}  `)}` : `${line} ${paint.dim(`(${claim})`)}`
}

const SIGN: Readonly<Record<Polarity, string>> = { positive: '+', negative: '−', neutral: '·' }

function inPolarity(polarity: Polarity, paint: Paint, text: string): string {
  if (polarity === 'neutral') return paint.dim(text)
  return polarity === 'positive' ? paint.green(text) : paint.red(text)
}

function partyName({ entity, country, sponsor }: Party, { names }: Context): string {
  const notes = [country, sponsor && `sponsor ${sponsor}`].filter((note) => note !== null && note !== '')
  return names.get(entity)! + (notes.length > 0 ? ` (${notes.join(', ')})` : '')
}

const plain = (text: string) => text
const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
