/** Fitted models → packed text: keys as steps, weights at 127 levels a side. Read again by `src/model/decode.ts`. */
import { levelOf, scaleOf } from '../model/table.ts'
import type { Fitted } from './linear.ts'

export function packTable({ keys, rows, width }: Fitted): string {
  const scale = scaleOf(rows)
  const order = keys
    .map((key, i) => ({ key, row: rows.slice(i * width, (i + 1) * width).map((w) => levelOf(w, scale)) }))
    .filter(({ row }) => row.some((w) => w !== 0))
    .sort((a, b) => a.key - b.key)
  const bytes: number[] = []
  const varint = (value: number) => {
    let rest = value
    while (rest > 127) {
      bytes.push((rest & 127) | 128)
      rest >>>= 7
    }
    bytes.push(rest)
  }
  varint(width)
  varint(Math.round(scale * 1e6))
  varint(order.length)
  let last = 0
  for (const { key } of order) {
    varint(key - last)
    last = key
  }
  if (width > 1)
    for (const { row } of order) bytes.push(row.reduce((mask, w, k) => (w === 0 ? mask : mask | (1 << k)), 0))
  for (const { row } of order) for (const w of row) if (w !== 0) bytes.push(w & 255)
  return Buffer.from(bytes).toString('base64')
}

export function packRates(rates: ReadonlyMap<string, number>): string {
  return [...rates]
    .map(([word, step]) => `${word}:${step}`)
    .sort()
    .join(' ')
}
