/** The chain's table of weights, row by row, and at which place which of its rows was found. */
import { keyOf } from '../../model/hash.ts'
import { type PackedRows, packedRow, packRows, ROW, SUM } from '../../model/rows.ts'
import type { WeightTable } from '../../model/table.ts'
import { OF_ALL, OF_CUE, OF_KIND } from './chain-places.ts'

/** The table's rows, and at which place which of them was found. */
export interface ChainRows {
  readonly packed: PackedRows
  readonly scale: number
  /** What depends on small numbers alone. */
  readonly common: Places
  /** What depends on a kind and small numbers: a block for each kind that was met, found by hashing the kind. */
  readonly kinds: Int32Array
  readonly blocks: (Places | undefined)[]
  met: number
  /** In place of a block where too many kinds were met, and the one of the cue at hand: forgotten at every use. */
  readonly spare: Places
  readonly cue: Places
  /** Buffers: the rows of a token, the sum of those that seldom change from word to word, and that of those that are not kept. */
  readonly picked: Int32Array
  readonly steady: Int32Array
  readonly sum: Int32Array
}

type Places = Uint16Array | Int32Array

/** At a place whose row was not looked up yet. */
export const UNKNOWN = 0xffff

/** Templates whose row is found by place: those that change with every word, and those that seldom do. */
export const CHANGING = 14
export const STEADY = 8

/** Kinds that are kept, far more than the thousand of 840 articles; a block has 870 bytes. */
const MOST_KINDS = 2048
const KIND_SLOTS = 8192

/** Kept beside the table, whose numbers in another order they are. */
const rowsOfTable = new WeakMap<WeightTable, ChainRows>()

export function chainRows(table: WeightTable): ChainRows {
  let rows = rowsOfTable.get(table)
  if (rows === undefined) {
    rows = createChainRows(table)
    rowsOfTable.set(table, rows)
  }
  return rows
}

function createChainRows(table: WeightTable): ChainRows {
  const packed = packRows(table)
  const few = packed.weights.length / ROW < UNKNOWN
  const numbers = (size: number): Places => (few ? new Uint16Array(size) : new Int32Array(size))
  return {
    packed,
    scale: table.scale,
    common: numbers(OF_ALL.size).fill(UNKNOWN),
    kinds: new Int32Array(KIND_SLOTS),
    blocks: new Array<Places | undefined>(KIND_SLOTS),
    met: 0,
    spare: numbers(OF_KIND.size),
    cue: numbers(OF_CUE.size),
    picked: new Int32Array(CHANGING),
    steady: new Int32Array(SUM),
    sum: new Int32Array(SUM),
  }
}

/** The number of a feature's row; 0 for one that was never learned. */
export function find({ packed }: ChainRows, template: number, a: number, b: number, c = 0, d = 0): number {
  return packedRow(packed, keyOf(template, a, b, c, d))
}

export function blockOf(rows: ChainRows, kind: number): Places {
  const { kinds, blocks } = rows
  let slot = (kind ^ (kind >>> 15)) & (KIND_SLOTS - 1)
  for (let block = blocks[slot]; block !== undefined; block = blocks[slot]) {
    if (kinds[slot] === kind) return block
    slot = (slot + 1) & (KIND_SLOTS - 1)
  }
  if (rows.met === MOST_KINDS) return rows.spare.fill(UNKNOWN)
  rows.met++
  kinds[slot] = kind
  blocks[slot] = rows.spare.slice().fill(UNKNOWN)
  return blocks[slot]!
}
