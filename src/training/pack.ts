/** Fitted models → packed text, and the files of weights that hold it: keys as steps, weights at 127 levels a side. Read again by `src/model/decode.ts`. */
import type { Calibration } from '../model/calibration.ts'
import type { DecisionName } from '../model/decision.ts'
import { maskBytesOf } from '../model/decode.ts'
import type { Model } from '../model/model.ts'
import { createTable, levelOf, scaleOf, type WeightTable } from '../model/table.ts'
import { encodeBytes } from './ans.ts'
import type { Fitted } from './fit/adagrad.ts'

export function packTable({ keys, rows, width, step }: Fitted): string {
  const scale = step ?? scaleOf(rows)
  const order = keys
    .map((key, i) => ({ key, row: rows.slice(i * width, (i + 1) * width).map((w) => levelOf(w, scale)) }))
    .filter(({ row }) => row.some((w) => w !== 0))
    .sort((a, b) => a.key - b.key)
  const steps: number[] = []
  let last = 0
  for (const { key } of order) {
    steps.push(...varint(key - last))
    last = key
  }
  const masks = order.flatMap(({ row }) => {
    const mask = row.reduce((bits, w, k) => (w === 0 ? bits : bits | (1 << k)), 0)
    return Array.from({ length: maskBytesOf(width) }, (_, i) => (mask >>> (8 * i)) & 255)
  })
  const weights = order.flatMap(({ row }) => row.filter((w) => w !== 0).map((w) => w & 255))
  return Buffer.from([
    ...[width, Math.round(scale * 1e6), order.length, steps.length, weights.length].flatMap(varint),
    ...[steps, masks, weights].flatMap((list) => encodeBytes(Uint8Array.from(list))),
  ]).toString('base64')
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  return [...bytes, rest]
}

export function packRates(rates: ReadonlyMap<string, number>): string {
  return [...rates]
    .map(([word, step]) => `${word}:${step}`)
    .sort()
    .join(' ')
}

/** The table as it will be in the package, its weights rounded to steps. */
export function tableOf({ keys, rows, width, step }: Fitted): WeightTable {
  const scale = step ?? scaleOf(rows)
  return createTable(
    keys,
    rows.map((w) => levelOf(w, scale)),
    width,
    scale,
  )
}

export function modelOf(fitted: Fitted, calibration: Calibration): Model {
  return { table: tableOf(fitted), calibration, rules: new Map() }
}

/** The file of one decision's weights. */
export function modelFile(
  name: DecisionName,
  fitted: Fitted,
  { slope, offset }: Calibration,
  rules: Readonly<Record<string, number>>,
): string {
  const right = Object.entries(rules).map(([rule, share]) => `    '${rule}': ${share},\n`)
  return `${heading(name)}import type { PackedModel } from '../model/model.ts'

export const ${name.toUpperCase()}: PackedModel = {
  table:
    '${packTable(fitted)}',
  calibration: { slope: ${slope}, offset: ${offset} },
  rules: {${right.length === 0 ? '' : `\n${right.join('')}  `}},
}
`
}

export const heading = (name: DecisionName): string =>
  `/** Weights of the decision \`${name}\`. Written by \`npm run train -- --only ${name}\`; docs/cards/${name}.md tells how good they are. */\n`

/** A string as it stands in a file. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
