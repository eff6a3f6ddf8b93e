/**
 * Who accuses whom, as a picture of three columns: accusers, charges, accused. Each charge has a row of its own, and arrows
 * run between the columns only, so that no label covers another or an arrow:
 *
 *   ┌ FBI ┐ ─── espionage, denied ──→ ┌ a group (China) ┐
 *           └── espionage, denied ──→ ┌ members of …    ┐
 *
 * It is drawn twice, for a wide window and for a phone, where words keep their size and the boxes are narrow.
 */
import type { Accusation } from '../../types.ts'
import type { Entities } from '../../views/accusation-sentence.ts'
import { isolated, withoutTurns } from '../../views/bidi.ts'
import { escapeHtml } from './foreign.ts'
import { NOBODY } from './words.ts'

/** Sizes in CSS pixels; `letters` is how many of them fit on a line of a box. */
interface Format {
  readonly name: string
  readonly width: number
  readonly box: number
  readonly label: number
  readonly letters: number
  readonly labelLetters: number
}

const FORMATS: readonly Format[] = [
  { name: 'wide', width: 760, box: 220, label: 170, letters: 30, labelLetters: 24 },
  { name: 'narrow', width: 328, box: 104, label: 80, letters: 14, labelLetters: 12 },
]
const LINE = 16
const PADDING = 7
const GAP = 12
const MOST_LINES = 4
/** Beyond, a picture is no help; the accusations themselves are all told. */
const MOST_ARROWS = 30

interface Arrow {
  readonly from: string
  readonly to: string
  readonly acts: Set<string>
  readonly replies: Set<string>
}

export function graphHtml(accusations: readonly Accusation[], entities: Entities): string {
  const all = arrowsOf(accusations, entities)
  const arrows = all.slice(0, MOST_ARROWS)
  const rest = all.length > arrows.length ? ` The first ${arrows.length} of ${all.length} are drawn.` : ''
  const pictures = FORMATS.map((format) => pictureHtml(arrows, format)).join('')
  return `<figure><figcaption>Arrows run from who accuses to who is accused; a dashed one is answered.${rest}</figcaption>${pictures}</figure>`
}

/** One for each pair. Whoever is both stands on both sides, so that arrows never run back. */
function arrowsOf(accusations: readonly Accusation[], entities: Entities): readonly Arrow[] {
  const arrows = new Map<string, Arrow>()
  const nameOf = (entity: string) => entities.get(entity)!.name
  for (const { accuser, accused, act, responses } of accusations) {
    const from = accuser === null ? NOBODY : nameOf(accuser.entity)
    const state = accused.sponsor ?? accused.country
    const name = nameOf(accused.entity)
    const to = state === null || entities.get(accused.entity)!.kind === 'country' ? name : `${name} (${state})`
    const key = JSON.stringify([from, to])
    const arrow = arrows.get(key) ?? { from, to, acts: new Set(), replies: new Set() }
    arrow.acts.add(act.type)
    for (const { type } of responses) arrow.replies.add(REPLIED[type])
    arrows.set(key, arrow)
  }
  // Charges of one accuser beside one another.
  const order = new Map<string, number>()
  for (const { from } of arrows.values()) if (!order.has(from)) order.set(from, order.size)
  return [...arrows.values()].sort((a, b) => order.get(a.from)! - order.get(b.from)!)
}

const REPLIED = { deny: 'denied', 'counter-accuse': 'accused back', retaliate: 'retaliated', concede: 'admitted' }

/** A box or label: its lines, and where it stands. */
interface Box {
  readonly name: string
  readonly lines: readonly string[]
  readonly height: number
  y: number
}

function boxOf(name: string, letters: number): Box {
  const lines = linesOf(withoutTurns(name), letters)
  return { name, lines, height: lines.length * LINE + 2 * PADDING, y: 0 }
}

function pictureHtml(arrows: readonly Arrow[], { name, width, box, label, letters, labelLetters }: Format): string {
  const charges = arrows.map(({ acts, replies }) => {
    const told = [...acts].join(', ')
    const lines = [
      ...linesOf(told, labelLetters),
      ...(replies.size > 0 ? linesOf([...replies].join(', '), labelLetters) : []),
    ]
    return { name: told, lines, height: lines.length * LINE + 2 * PADDING, y: 0 }
  })
  const accusers = [...new Set(arrows.map(({ from }) => from))].map((one) => boxOf(one, letters))
  const accused = [...new Set(arrows.map(({ to }) => to))].map((one) => boxOf(one, letters))
  let y = 0
  for (const charge of charges) {
    charge.y = y
    y += charge.height + GAP
  }
  const center = ({ y, height }: Box) => y + height / 2
  const rowsOf = (one: Box, side: 'from' | 'to') => charges.filter((_, i) => arrows[i]![side] === one.name).map(center)
  const height =
    Math.max(
      y,
      spread(accusers, (one) => rowsOf(one, 'from')),
      spread(accused, (one) => rowsOf(one, 'to')),
    ) -
    GAP +
    2
  const [left, right] = [(width - label) / 2, (width + label) / 2]
  const drawn = arrows.map(({ from, to, replies }, i) => {
    const middle = Math.round(center(charges[i]!))
    const [a, b] = [accusers.find((one) => one.name === from)!, accused.find((one) => one.name === to)!]
    const [y1, y2] = [Math.round(center(a)), Math.round(center(b))]
    const [out, into] = [(box + left) / 2, (right + width - box) / 2]
    return (
      `<g class="${replies.size > 0 ? 'answered' : 'open'}"><path d="M${box} ${y1}C${out} ${y1} ${out} ${middle} ${left} ${middle}"/>` +
      `<path d="M${right} ${middle}C${into} ${middle} ${into} ${y2} ${width - box - 7} ${y2}" marker-end="url(#arrow-${name})"/>` +
      `${wordsOf(charges[i]!, width / 2)}</g>`
    )
  })
  const boxes = (side: readonly Box[], x: number) =>
    side.map(
      (one) =>
        `<g><rect x="${x}" y="${one.y + 1}" width="${box - 2}" height="${one.height - 2}" rx="6"/>` +
        `${wordsOf(one, x + (box - 2) / 2)}<title>${escapeHtml(withoutTurns(one.name))}</title></g>`,
    )
  const told = arrows.map(({ from, to, acts, replies }) => {
    const reply = replies.size > 0 ? ` (${[...replies].join(', ')})` : ''
    return `${isolated(from)} accuses ${isolated(to)}: ${[...acts].join(', ')}${reply}`
  })
  return (
    `<svg class="${name}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="graph-${name}"><title id="graph-${name}">${escapeHtml(told.join('; '))}</title>` +
    `<defs><marker id="arrow-${name}" viewBox="0 0 10 10" refX="2" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">` +
    '<path d="M0 0 10 5 0 10z"/></marker></defs>' +
    `${drawn.join('')}${boxes(accusers, 1).join('')}${boxes(accused, width - box + 1).join('')}</svg>`
  )
}

/** Puts each beside the middle of its rows, in their order, with room between; the height of all. */
function spread(boxes: Box[], rowsOf: (box: Box) => readonly number[]): number {
  const middle = new Map(
    boxes.map((box) => {
      const rows = rowsOf(box)
      return [box, rows.reduce((sum, row) => sum + row, 0) / rows.length]
    }),
  )
  boxes.sort((a, b) => middle.get(a)! - middle.get(b)!)
  let free = 0
  for (const box of boxes) {
    box.y = Math.round(Math.max(free, middle.get(box)! - box.height / 2))
    free = box.y + box.height + GAP
  }
  return free
}

function wordsOf({ lines, y }: Box, x: number): string {
  return lines.map((line, i) => `<text x="${x}" y="${y + PADDING + i * LINE + 12}">${escapeHtml(line)}</text>`).join('')
}

/** Words on lines of so many letters. A word that is longer is broken, and what does not fit on the last line is left out. */
function linesOf(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => broken(one, letters))) {
    if (line !== '' && [...line].length + 1 + [...word].length > letters) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), `${[...lines[MOST_LINES - 1]!].slice(0, letters - 1).join('')}…`]
}

function broken(word: string, letters: number): string[] {
  const characters = [...word]
  const parts: string[] = []
  for (let i = 0; i < characters.length; i += letters) parts.push(characters.slice(i, i + letters).join(''))
  return parts
}
