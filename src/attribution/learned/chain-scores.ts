/**
 * Tokens around a cue → scores of labels: the features of `label-features.ts`, found by their place instead of by their hash.
 *
 * Nearly all features of a token as seen from a cue are one word's kind, or the cue's lemma, with a few small numbers: so
 * many commas between, inside the marks or not. For those the row of weights is looked up once and its number kept at a
 * place that the small numbers give. It is the same sum as that of `addOwnFeatures` and `addCueRelativeFeatures`, which
 * the training counts with and `test/attribution/chain-scores.test.ts` compares; it takes a fifth of the time.
 */
import { keyOf, mix } from '../../model/hash.ts'
import { type PackedRows, packedRow, packRows, ROW } from '../../model/rows.ts'
import type { WeightTable } from '../../model/table.ts'
import { between, type CueFrame, EDGE, few, near, T } from './label-features.ts'
import { LABELS } from './labels.ts'
import { TAGS, type View } from './view.ts'

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
  /** Buffers: the rows of a token, and the sum of those that are not kept. */
  readonly picked: Int32Array
  readonly sum: Int16Array
}

type Places = Uint16Array | Int32Array

/** At a place whose row was not looked up yet. */
const UNKNOWN = 0xffff

/** Kinds that are kept, far more than the thousand of 840 articles; a block has 870 bytes. */
const MOST_KINDS = 2048
const KIND_SLOTS = 8192

// ── where each template has its places: the product of the small numbers that it is made of ─────────────────────────

const SIDES = 3
const DISTANCES = 10 * SIDES
const FEW = 4
const INSIDE = 3
const QUOTES = 8
const ROLES = 6
const RULES = 32
const MARKS = 9
const TAG_COUNT = TAGS.length + 1
const COVERED = 8
const THATS = 4

const sizes = (...of: number[]): number[] => {
  const starts: number[] = [0]
  for (const size of of) starts.push(starts[starts.length - 1]! + size)
  return starts
}

/** In the block of a kind. */
const [K2, K9, K11, K12, K21, K10, K30, K25, KIND_SIZE] = sizes(
  DISTANCES,
  SIDES * FEW,
  SIDES * FEW,
  SIDES * FEW,
  SIDES * FEW,
  SIDES * FEW * INSIDE,
  ROLES * ROLES,
  SIDES * FEW * INSIDE * QUOTES,
) as [number, number, number, number, number, number, number, number, number]

/** In the block of the cue. */
const [C7, C16, C27, C19, C20, C31, CUE_SIZE] = sizes(
  DISTANCES,
  SIDES * FEW * INSIDE,
  SIDES * FEW * INSIDE,
  SIDES * THATS * FEW,
  SIDES * INSIDE,
  ROLES * ROLES,
) as [number, number, number, number, number, number, number]

/** In the block that all share. */
const [A1, A13, A14, A15, A28, A29, A32, A33, COMMON_SIZE] = sizes(
  DISTANCES,
  SIDES * FEW * FEW * FEW * FEW * TAG_COUNT,
  SIDES * THATS * FEW * TAG_COUNT,
  SIDES * FEW * INSIDE * QUOTES,
  SIDES * MARKS * INSIDE * FEW * 2,
  ROLES * ROLES * RULES,
  ROLES * ROLES * RULES,
  ROLES * ROLES * COVERED * SIDES,
) as [number, number, number, number, number, number, number, number, number]

const tabulate = (size: number, value: (i: number) => number): Int32Array =>
  Int32Array.from({ length: size }, (_, i) => value(i))
/** The mixed values of `addCueRelativeFeatures`, by their small numbers. */
const DISTANCE = tabulate(DISTANCES, (i) => mix(Math.floor(i / 10) + 1, i % 10))
const PAIR = tabulate(FEW * FEW, (i) => mix(i >> 2, i & 3))
const PLACE = tabulate(SIDES * FEW * INSIDE * QUOTES, (i) => {
  const quotes = i % QUOTES
  const inside = Math.floor(i / QUOTES) % INSIDE
  const commas = Math.floor(i / QUOTES / INSIDE) % FEW
  return mix(Math.floor(i / QUOTES / INSIDE / FEW) + 1, mix(commas, mix(inside, quotes)))
})
const LAST = tabulate(FEW * 2, (i) => mix(i >> 1, i & 1))
const ROLE_PAIR = tabulate(ROLES * ROLES, (i) => mix(Math.floor(i / ROLES), i % ROLES))

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
    common: numbers(COMMON_SIZE).fill(UNKNOWN),
    kinds: new Int32Array(KIND_SLOTS),
    blocks: new Array<Places | undefined>(KIND_SLOTS),
    met: 0,
    spare: numbers(KIND_SIZE),
    cue: numbers(CUE_SIZE),
    picked: new Int32Array(PLACED),
    sum: new Int16Array(LABELS),
  }
}

/** The number of a feature's row; 0 for one that was never learned. */
function find({ packed }: ChainRows, template: number, a: number, b: number, c = 0, d = 0): number {
  return packedRow(packed, keyOf(template, a, b, c, d))
}

function blockOf(rows: ChainRows, kind: number): Places {
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

// ── what does not depend on the cue, or on no more than its side ────────────────────────────────────────────────────

/** Sums for each token: without a cue, with one behind it, with one before it; kept for the next cue of the sentence. */
export interface OwnScores {
  readonly sums: Int16Array
  /** Bit by bit, which of the three are there. */
  readonly known: Uint8Array
}

const OWN_SUMS = 3 * LABELS

export function ownScores(view: View): OwnScores {
  return { sums: new Int16Array(view.size * OWN_SUMS), known: new Uint8Array(view.size) }
}

/** Where in `own.sums` the scores of token `t` stand that do not depend on the cue: `side` 1 before it, 2 behind it. */
function ownRow(rows: ChainRows, view: View, own: OwnScores, t: number, side: number): number {
  const base = t * OWN_SUMS
  const at = base + side * LABELS
  const known = own.known[t]!
  if ((known & (1 << side)) !== 0) return at
  const { from, to } = view.document.sentences[view.sentence[t]!]!
  const { kind, lemma } = view
  const { sums } = own
  const word = kind[t]!
  const p1 = t > from ? kind[t - 1]! : EDGE
  const n1 = t + 1 < to ? kind[t + 1]! : EDGE
  if ((known & 1) === 0) {
    addRow(rows, find(rows, T.kind, word, 0), sums, base)
    addRow(rows, find(rows, T.kind1Before, p1, word), sums, base)
    addRow(rows, find(rows, T.kind1Behind, word, n1), sums, base)
    addRow(rows, find(rows, T.lemma, lemma[t]!, 0), sums, base)
    addRow(rows, find(rows, T.kindsAround, p1, word, n1), sums, base)
    addRow(rows, find(rows, T.formFirst, view.form[t]!, t === from ? 1 : 0), sums, base)
    addRow(rows, find(rows, T.kinds2Before, word, t > from + 1 ? kind[t - 2]! : EDGE, p1), sums, base)
    addRow(rows, find(rows, T.kinds2Behind, word, n1, t + 2 < to ? kind[t + 2]! : EDGE), sums, base)
  }
  own.known[t] = known | 1 | (1 << side)
  for (let k = 0; k < LABELS; k++) sums[at + k] = sums[base + k]!
  addSide(rows, sums, at, side, p1, word, n1, lemma[t]!)
  return at
}

function addSide(
  rows: ChainRows,
  sums: Int16Array,
  at: number,
  side: number,
  p1: number,
  word: number,
  n1: number,
  lemma: number,
): void {
  addRow(rows, find(rows, T.sideKindBefore, side, p1, word), sums, at)
  addRow(rows, find(rows, T.sideKindBehind, side, word, n1), sums, at)
  addRow(rows, find(rows, T.sideLemma, side, lemma), sums, at)
}

function addRow({ packed: { weights } }: ChainRows, row: number, sums: Int16Array, at: number): void {
  if (row === 0) return
  for (let k = 0; k < LABELS; k++) sums[at + k]! += weights[row * ROW + k]!
}

// ── what is seen from the cue ────────────────────────────────────────────────────────────────────────────────────────

/** Templates whose row is found by place. */
const PLACED = 22

/** Writes the scores of the frame's tokens, a row of labels each. */
export function scoreLabels(rows: ChainRows, view: View, frame: CueFrame, own: OwnScores, scores: Float64Array): void {
  const { head, from, to, roles, cues: cuesBefore, quotes } = frame
  const { kind, lemma, tag, mark, quotation, hints } = view
  const { common, picked, scale } = rows
  const { weights } = rows.packed
  const cue = rows.cue.fill(UNKNOWN)
  const sentence = view.document.sentences[view.sentence[head]!]!
  const rule = hints.rule[head]!
  const ownQuotation = quotation[head]!
  for (let t = from; t < to; t++) {
    const side = t < head ? 0 : t > head ? 1 : 2
    const low = t < head ? t + 1 : head + 1
    const high = Math.max(t, head)
    const commas = few(between(view.commas, low, high))
    const marks = few(between(view.marks, low, high))
    const verbs = few(between(view.verbs, low, high))
    const cues = few(between(cuesBefore, low, high))
    const links = few(between(view.links, low, high))
    const word = kind[t]!
    const inside = quotation[t] === -1 ? 0 : quotation[t] === ownQuotation ? 1 : 2
    const that = frame.that === -1 ? 0 : t < frame.that ? 1 : t === frame.that ? 2 : 3
    const k = t - from
    const role = roles[k]!
    const roleBefore = k > 0 ? roles[k - 1]! : 0
    const roleBehind = t + 1 < to ? roles[k + 1]! : 0
    const last = t + 1 === to ? 1 : 0
    const tagHere = tag[t]!
    const covered = hints.covered[t]!

    const block = blockOf(rows, word)
    const distance = side * 10 + near(t < head ? head - t : t - head)
    const sided = side * FEW + commas
    const placed = sided * INSIDE + inside
    const place = placed * QUOTES + quotes
    const pair = role * ROLES + roleBefore
    const s = side + 1
    let at = distance
    let row = common[A1 + at]!
    if (row === UNKNOWN) row = common[A1 + at] = find(rows, T.distance, DISTANCE[distance]!, 0)
    picked[0] = row
    row = block[K2 + distance]!
    if (row === UNKNOWN) row = block[K2 + distance] = find(rows, T.distanceKind, DISTANCE[distance]!, word)
    picked[1] = row
    row = cue[C7 + distance]!
    if (row === UNKNOWN) row = cue[C7 + distance] = find(rows, T.cueDistance, frame.lemma, DISTANCE[distance]!)
    picked[2] = row
    row = block[K9 + sided]!
    if (row === UNKNOWN) row = block[K9 + sided] = find(rows, T.commasKind, s, commas, word)
    picked[3] = row
    at = K10 + (side * FEW + marks) * INSIDE + inside
    row = block[at]!
    if (row === UNKNOWN) row = block[at] = find(rows, T.marksKind, s, marks, word, inside)
    picked[4] = row
    at = K11 + side * FEW + verbs
    row = block[at]!
    if (row === UNKNOWN) row = block[at] = find(rows, T.verbsKind, s, verbs, word)
    picked[5] = row
    at = K12 + side * FEW + cues
    row = block[at]!
    if (row === UNKNOWN) row = block[at] = find(rows, T.cuesKind, s, cues, word)
    picked[6] = row
    at = A13 + (((sided * FEW + verbs) * FEW + cues) * FEW + links) * TAG_COUNT + tagHere
    row = common[at]!
    if (row === UNKNOWN) {
      row = common[at] = find(rows, T.countsTag, s, PAIR[commas * FEW + verbs]!, PAIR[cues * FEW + links]!, tagHere)
    }
    picked[7] = row
    at = A14 + (sided * THATS + that) * TAG_COUNT + tagHere
    row = common[at]!
    if (row === UNKNOWN) row = common[at] = find(rows, T.thatTag, s, that, tagHere, commas)
    picked[8] = row
    row = common[A15 + place]!
    if (row === UNKNOWN) row = common[A15 + place] = find(rows, T.place, PLACE[place]!, 0)
    picked[9] = row
    row = cue[C16 + placed]!
    if (row === UNKNOWN) row = cue[C16 + placed] = find(rows, T.cuePlace, frame.lemma, PLACE[place]!)
    picked[10] = row
    at = C19 + sided * THATS + that
    row = cue[at]!
    if (row === UNKNOWN) row = cue[at] = find(rows, T.cueThat, frame.lemma, s, that, commas)
    picked[11] = row
    at = C20 + side * INSIDE + inside
    row = cue[at]!
    if (row === UNKNOWN) row = cue[at] = find(rows, T.cueQuotes, frame.lemma, quotes, s, inside)
    picked[12] = row
    at = K21 + side * FEW + links
    row = block[at]!
    if (row === UNKNOWN) row = block[at] = find(rows, T.linksKind, s, links, word)
    picked[13] = row
    row = block[K25 + place]!
    if (row === UNKNOWN) row = block[K25 + place] = find(rows, T.placeKind, PLACE[place]!, word)
    picked[14] = row
    row = cue[C27 + placed]!
    if (row === UNKNOWN) row = cue[C27 + placed] = find(rows, T.signaturePlace, frame.signature, PLACE[place]!)
    picked[15] = row
    at = A28 + (((side * MARKS + mark[t]!) * INSIDE + inside) * FEW + cues) * 2 + last
    row = common[at]!
    if (row === UNKNOWN) row = common[at] = find(rows, T.mark, s, mark[t]!, inside, LAST[cues * 2 + last]!)
    picked[16] = row
    at = A29 + pair * RULES + rule
    row = common[at]!
    if (row === UNKNOWN) row = common[at] = find(rows, T.roleBefore, role, roleBefore, rule)
    picked[17] = row
    row = block[K30 + pair]!
    if (row === UNKNOWN) row = block[K30 + pair] = find(rows, T.roleKind, role, roleBefore, word)
    picked[18] = row
    row = cue[C31 + pair]!
    if (row === UNKNOWN) row = cue[C31 + pair] = find(rows, T.roleCue, role, roleBefore, frame.lemma)
    picked[19] = row
    at = A32 + (role * ROLES + roleBehind) * RULES + rule
    row = common[at]!
    if (row === UNKNOWN) row = common[at] = find(rows, T.roleBehind, role, roleBehind, rule)
    picked[20] = row
    at = A33 + (pair * COVERED + covered) * SIDES + side
    row = common[at]!
    if (row === UNKNOWN) row = common[at] = find(rows, T.roleCovered, ROLE_PAIR[pair]!, covered, s)
    picked[21] = row

    // At the rim of a window the neighbour counts as none, though the sentence goes on.
    let sums = own.sums
    let base = 0
    if (side < 2 && (t > from || from === sentence.from) && (t + 1 < to || to === sentence.to)) {
      base = ownRow(rows, view, own, t, s)
    } else {
      ownRow(rows, view, own, t, 1)
      sums = rows.sum
      for (let label = 0; label < LABELS; label++) sums[label] = own.sums[t * OWN_SUMS + label]!
      addSide(rows, sums, 0, s, t > from ? kind[t - 1]! : EDGE, word, t + 1 < to ? kind[t + 1]! : EDGE, lemma[t]!)
    }
    let s0 = sums[base]!
    let s1 = sums[base + 1]!
    let s2 = sums[base + 2]!
    let s3 = sums[base + 3]!
    let s4 = sums[base + 4]!
    let s5 = sums[base + 5]!
    let s6 = sums[base + 6]!
    for (let i = 0; i < PLACED; i++) {
      // Unknown features have a row of zeros: adding it costs less than a jump that is guessed wrong.
      const w = picked[i]! * ROW
      s0 += weights[w]!
      s1 += weights[w + 1]!
      s2 += weights[w + 2]!
      s3 += weights[w + 3]!
      s4 += weights[w + 4]!
      s5 += weights[w + 5]!
      s6 += weights[w + 6]!
    }
    const out = k * LABELS
    scores[out] = s0 * scale
    scores[out + 1] = s1 * scale
    scores[out + 2] = s2 * scale
    scores[out + 3] = s3 * scale
    scores[out + 4] = s4 * scale
    scores[out + 5] = s5 * scale
    scores[out + 6] = s6 * scale
  }
}
