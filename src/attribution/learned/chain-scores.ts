/**
 * Tokens around a cue → scores of labels: the features of `label-features.ts`, found by their place instead of by their hash.
 *
 * Nearly all features of a token as seen from a cue are one word's kind, or the cue's lemma, with a few small numbers: so
 * many commas between, inside the marks or not. For those the row of weights is looked up once and its number kept at a
 * place that the small numbers give. It is the same sum as that of `addOwnFeatures` and `addCueRelativeFeatures`, which
 * the training counts with and `test/attribution/chain-scores.test.ts` compares; it takes a fifth of the time.
 */
import { addRow, PAIR, RAISED, ROW, SUM } from '../../model/rows.ts'
import {
  COVERED,
  DISTANCE_MIXED,
  FEW,
  INSIDE,
  LAST_MIXED,
  MARKS,
  OF_ALL,
  OF_CUE,
  OF_KIND,
  PAIR_MIXED,
  PLACE_MIXED,
  QUOTES,
  ROLES,
  ROLES_MIXED,
  RULES,
  SIDES,
  THATS,
} from './chain-places.ts'
import { blockOf, CHANGING, type ChainRows, find, STEADY, UNKNOWN } from './chain-rows.ts'
import { ROLE } from './hints.ts'
import { between, type CueFrame, EDGE, few, near, placeToThat, QUOTED, SIDE, T } from './label-features.ts'
import { LABELS } from './labels.ts'
import { addSide, OWN_ROWS, OWN_SUMS, type OwnScores, ownRow } from './own-scores.ts'
import { TAG_COUNT, type View } from './view.ts'

// Read once: the loop below is the innermost one of an extraction.
const {
  distanceKind: DISTANCE_KIND,
  commasKind: COMMAS_KIND,
  verbsKind: VERBS_KIND,
  cuesKind: CUES_KIND,
  linksKind: LINKS_KIND,
  marksKind: MARKS_KIND,
  roleKind: ROLE_KIND,
  placeKind: PLACE_KIND,
} = OF_KIND
const {
  cueDistance: CUE_DISTANCE,
  cuePlace: CUE_PLACE,
  signaturePlace: SIGNATURE_PLACE,
  cueThat: CUE_THAT,
  cueQuotes: CUE_QUOTES,
  roleCue: ROLE_CUE,
} = OF_CUE
const {
  distance: DISTANCE,
  countsTag: COUNTS_TAG,
  thatTag: THAT_TAG,
  place: PLACE,
  mark: MARK,
  roleBefore: ROLE_BEFORE,
  roleBehind: ROLE_BEHIND,
  roleCovered: ROLE_COVERED,
} = OF_ALL

/** How far above a label's score its sum stands, see `addRow`. */
const RAISED_BY: number = (OWN_ROWS + CHANGING + STEADY) * RAISED

/** Writes the scores of the frame's tokens, a row of labels each. */
export function scoreLabels(rows: ChainRows, view: View, frame: CueFrame, own: OwnScores, scores: Float64Array): void {
  const { head, from, to, roles, cues: cuesBefore, quotes } = frame
  const { kind, lemma, tag, mark, quotation, hints } = view
  const { common, picked, steady, scale } = rows
  const { weights } = rows.packed
  const cue = rows.cue.fill(UNKNOWN)
  const sentence = view.document.sentences[view.sentence[head]!]!
  const ownQuotation = quotation[head]!
  let lastPlace = -1
  let lastRoles = -1
  for (let t = from; t < to; t++) {
    // The sides in the order of `SIDE`, counted from 0.
    const side = (t < head ? SIDE.before : t > head ? SIDE.behind : SIDE.cue) - 1
    const low = t < head ? t + 1 : head + 1
    const high = Math.max(t, head)
    const commas = few(between(view.commas, low, high))
    const marks = few(between(view.marks, low, high))
    const verbs = few(between(view.verbs, low, high))
    const cues = few(between(cuesBefore, low, high))
    const links = few(between(view.links, low, high))
    const word = kind[t]!
    const inside = quotation[t] === -1 ? QUOTED.no : quotation[t] === ownQuotation ? QUOTED.withCue : QUOTED.alone
    const that = placeToThat(frame, t)
    const k = t - from
    const role = roles[k]!
    const roleBefore = k > 0 ? roles[k - 1]! : ROLE.beyond
    const roleBehind = t + 1 < to ? roles[k + 1]! : ROLE.beyond
    const last = t + 1 === to ? 1 : 0
    const tagHere = tag[t]!
    const covered = hints.covered[t]!

    const block = blockOf(rows, word)
    const distance = side * 10 + near(t < head ? head - t : t - head)
    const sided = side * FEW + commas
    const place = (sided * INSIDE + inside) * QUOTES + quotes
    const pair = role * ROLES + roleBefore
    const s = side + 1
    let at = distance
    let row = common[DISTANCE + at]!
    if (row === UNKNOWN) row = common[DISTANCE + at] = find(rows, T.distance, DISTANCE_MIXED[distance]!, 0)
    picked[0] = row
    row = block[DISTANCE_KIND + distance]!
    if (row === UNKNOWN)
      row = block[DISTANCE_KIND + distance] = find(rows, T.distanceKind, DISTANCE_MIXED[distance]!, word)
    picked[1] = row
    row = cue[CUE_DISTANCE + distance]!
    if (row === UNKNOWN)
      row = cue[CUE_DISTANCE + distance] = find(rows, T.cueDistance, frame.lemma, DISTANCE_MIXED[distance]!)
    picked[2] = row
    row = block[COMMAS_KIND + sided]!
    if (row === UNKNOWN) row = block[COMMAS_KIND + sided] = find(rows, T.commasKind, s, commas, word)
    picked[3] = row
    at = MARKS_KIND + (side * FEW + marks) * INSIDE + inside
    row = block[at]!
    if (row === UNKNOWN) row = block[at] = find(rows, T.marksKind, s, marks, word, inside)
    picked[4] = row
    at = VERBS_KIND + side * FEW + verbs
    row = block[at]!
    if (row === UNKNOWN) row = block[at] = find(rows, T.verbsKind, s, verbs, word)
    picked[5] = row
    at = CUES_KIND + side * FEW + cues
    row = block[at]!
    if (row === UNKNOWN) row = block[at] = find(rows, T.cuesKind, s, cues, word)
    picked[6] = row
    at = COUNTS_TAG + (((sided * FEW + verbs) * FEW + cues) * FEW + links) * TAG_COUNT + tagHere
    row = common[at]!
    if (row === UNKNOWN) {
      row = common[at] = find(
        rows,
        T.countsTag,
        s,
        PAIR_MIXED[commas * FEW + verbs]!,
        PAIR_MIXED[cues * FEW + links]!,
        tagHere,
      )
    }
    picked[7] = row
    at = THAT_TAG + (sided * THATS + that) * TAG_COUNT + tagHere
    row = common[at]!
    if (row === UNKNOWN) row = common[at] = find(rows, T.thatTag, s, that, tagHere, commas)
    picked[8] = row
    at = LINKS_KIND + side * FEW + links
    row = block[at]!
    if (row === UNKNOWN) row = block[at] = find(rows, T.linksKind, s, links, word)
    picked[9] = row
    row = block[PLACE_KIND + place]!
    if (row === UNKNOWN) row = block[PLACE_KIND + place] = find(rows, T.placeKind, PLACE_MIXED[place]!, word)
    picked[10] = row
    at = MARK + (((side * MARKS + mark[t]!) * INSIDE + inside) * FEW + cues) * 2 + last
    row = common[at]!
    if (row === UNKNOWN) row = common[at] = find(rows, T.mark, s, mark[t]!, inside, LAST_MIXED[cues * 2 + last]!)
    picked[11] = row
    row = block[ROLE_KIND + pair]!
    if (row === UNKNOWN) row = block[ROLE_KIND + pair] = find(rows, T.roleKind, role, roleBefore, word)
    picked[12] = row
    at = ROLE_COVERED + (pair * COVERED + covered) * SIDES + side
    row = common[at]!
    if (row === UNKNOWN) row = common[at] = find(rows, T.roleCovered, ROLES_MIXED[pair]!, covered, s)
    picked[13] = row

    // From word to word these stay the same in seven of ten cases.
    const placeHere = place * THATS + that
    const rolesHere = pair * ROLES + roleBehind
    if (placeHere !== lastPlace || rolesHere !== lastRoles) {
      lastPlace = placeHere
      lastRoles = rolesHere
      steady.fill(0)
      addPlace(rows, frame, cue, s, commas, inside, that)
      addRoles(rows, frame, cue, hints.rule[head]!, role, roleBefore, roleBehind)
    }

    // At the rim of a window the neighbour counts as none, though the sentence goes on.
    let { sums } = own
    let base = 0
    if (s !== SIDE.cue && (t > from || from === sentence.from) && (t + 1 < to || to === sentence.to)) {
      base = ownRow(rows, view, own, t, s)
    } else {
      ownRow(rows, view, own, t, SIDE.before)
      sums = rows.sum
      for (let i = 0; i < SUM; i++) sums[i] = own.sums[t * OWN_SUMS + i]!
      addSide(rows, sums, 0, s, t > from ? kind[t - 1]! : EDGE, word, t + 1 < to ? kind[t + 1]! : EDGE, lemma[t]!)
    }
    let s02 = sums[base]! + steady[0]!
    let s13 = sums[base + 1]! + steady[1]!
    let s46 = sums[base + 2]! + steady[2]!
    let s5 = sums[base + 3]! + steady[3]!
    // As `addRow` does, but with sums that need not go to memory and back.
    for (let i = 0; i < CHANGING; i++) {
      const w = picked[i]! * ROW
      const lower = weights[w]!
      const upper = weights[w + 1]!
      s02 += lower & PAIR
      s13 += (lower >>> 8) & PAIR
      s46 += upper & PAIR
      s5 += (upper >>> 8) & PAIR
    }
    const out = k * LABELS
    scores[out] = ((s02 & 0xffff) - RAISED_BY) * scale
    scores[out + 1] = ((s13 & 0xffff) - RAISED_BY) * scale
    scores[out + 2] = ((s02 >>> 16) - RAISED_BY) * scale
    scores[out + 3] = ((s13 >>> 16) - RAISED_BY) * scale
    scores[out + 4] = ((s46 & 0xffff) - RAISED_BY) * scale
    scores[out + 5] = ((s5 & 0xffff) - RAISED_BY) * scale
    scores[out + 6] = ((s46 >>> 16) - RAISED_BY) * scale
  }
}

/** What a word's place to the cue, the quotation marks and “that” says, whatever the word. */
function addPlace(
  rows: ChainRows,
  frame: CueFrame,
  cue: ChainRows['cue'],
  s: number,
  commas: number,
  inside: number,
  that: number,
): void {
  const { common, packed, steady } = rows
  const { quotes } = frame
  const side = s - 1
  const sided = side * FEW + commas
  const placed = sided * INSIDE + inside
  const place = placed * QUOTES + quotes
  let row = common[PLACE + place]!
  if (row === UNKNOWN) row = common[PLACE + place] = find(rows, T.place, PLACE_MIXED[place]!, 0)
  addRow(packed, row, steady, 0)
  row = cue[CUE_PLACE + placed]!
  if (row === UNKNOWN) row = cue[CUE_PLACE + placed] = find(rows, T.cuePlace, frame.lemma, PLACE_MIXED[place]!)
  addRow(packed, row, steady, 0)
  row = cue[SIGNATURE_PLACE + placed]!
  if (row === UNKNOWN)
    row = cue[SIGNATURE_PLACE + placed] = find(rows, T.signaturePlace, frame.signature, PLACE_MIXED[place]!)
  addRow(packed, row, steady, 0)
  let at = CUE_THAT + sided * THATS + that
  row = cue[at]!
  if (row === UNKNOWN) row = cue[at] = find(rows, T.cueThat, frame.lemma, s, that, commas)
  addRow(packed, row, steady, 0)
  at = CUE_QUOTES + side * INSIDE + inside
  row = cue[at]!
  if (row === UNKNOWN) row = cue[at] = find(rows, T.cueQuotes, frame.lemma, quotes, s, inside)
  addRow(packed, row, steady, 0)
}

/** What the rules' reading of the cue says of a word and its neighbours, whatever the words. */
function addRoles(
  rows: ChainRows,
  frame: CueFrame,
  cue: ChainRows['cue'],
  rule: number,
  role: number,
  roleBefore: number,
  roleBehind: number,
): void {
  const { common, packed, steady } = rows
  const pair = role * ROLES + roleBefore
  let at = ROLE_BEFORE + pair * RULES + rule
  let row = common[at]!
  if (row === UNKNOWN) row = common[at] = find(rows, T.roleBefore, role, roleBefore, rule)
  addRow(packed, row, steady, 0)
  row = cue[ROLE_CUE + pair]!
  if (row === UNKNOWN) row = cue[ROLE_CUE + pair] = find(rows, T.roleCue, role, roleBefore, frame.lemma)
  addRow(packed, row, steady, 0)
  at = ROLE_BEHIND + (role * ROLES + roleBehind) * RULES + rule
  row = common[at]!
  if (row === UNKNOWN) row = common[at] = find(rows, T.roleBehind, role, roleBehind, rule)
  addRow(packed, row, steady, 0)
}
