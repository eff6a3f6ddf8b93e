/**
 * Where each template of the chain has its places: as many as the product of the small numbers that it is made of.
 *
 * A template that looks at a word's kind has them in the block of that kind, one that looks at the cue in the block of the
 * cue, all others in the block that all share. A name is where in its block a template's places begin.
 */
import { mix } from '../../model/hash.ts'
import { TAG_COUNT } from './view.ts'

/** How many values each small number has. */
export const SIDES = 3
export const DISTANCES: number = 10 * SIDES
export const FEW = 4
export const INSIDE = 3
export const QUOTES = 8
export const ROLES = 6
export const RULES = 32
export const MARKS = 9
export const COVERED = 8
export const THATS = 4

/** Where in a block each template's places begin, and the size of the block. */
type Places<Template extends string> = Readonly<Record<Template | 'size', number>>

function placesOf<Template extends string>(counts: Readonly<Record<Template, number>>): Places<Template> {
  const begins: Record<string, number> = {}
  let size = 0
  for (const [template, count] of Object.entries<number>(counts)) {
    begins[template] = size
    size += count
  }
  return { ...begins, size } as Places<Template>
}

/** In the block of a kind. */
export const OF_KIND: Places<
  'distanceKind' | 'commasKind' | 'verbsKind' | 'cuesKind' | 'linksKind' | 'marksKind' | 'roleKind' | 'placeKind'
> = placesOf({
  distanceKind: DISTANCES,
  commasKind: SIDES * FEW,
  verbsKind: SIDES * FEW,
  cuesKind: SIDES * FEW,
  linksKind: SIDES * FEW,
  marksKind: SIDES * FEW * INSIDE,
  roleKind: ROLES * ROLES,
  placeKind: SIDES * FEW * INSIDE * QUOTES,
})

/** In the block of the cue. */
export const OF_CUE: Places<'cueDistance' | 'cuePlace' | 'signaturePlace' | 'cueThat' | 'cueQuotes' | 'roleCue'> =
  placesOf({
    cueDistance: DISTANCES,
    cuePlace: SIDES * FEW * INSIDE,
    signaturePlace: SIDES * FEW * INSIDE,
    cueThat: SIDES * THATS * FEW,
    cueQuotes: SIDES * INSIDE,
    roleCue: ROLES * ROLES,
  })

/** In the block that all share. */
export const OF_ALL: Places<
  'distance' | 'countsTag' | 'thatTag' | 'place' | 'mark' | 'roleBefore' | 'roleBehind' | 'roleCovered'
> = placesOf({
  distance: DISTANCES,
  countsTag: SIDES * FEW * FEW * FEW * FEW * TAG_COUNT,
  thatTag: SIDES * THATS * FEW * TAG_COUNT,
  place: SIDES * FEW * INSIDE * QUOTES,
  mark: SIDES * MARKS * INSIDE * FEW * 2,
  roleBefore: ROLES * ROLES * RULES,
  roleBehind: ROLES * ROLES * RULES,
  roleCovered: ROLES * ROLES * COVERED * SIDES,
})

const tabulate = (size: number, value: (i: number) => number): Int32Array =>
  Int32Array.from({ length: size }, (_, i) => value(i))

/** The mixed values of `addCueRelativeFeatures`, by their small numbers. */
export const DISTANCE_MIXED: Int32Array = tabulate(DISTANCES, (i) => mix(Math.floor(i / 10) + 1, i % 10))
export const PAIR_MIXED: Int32Array = tabulate(FEW * FEW, (i) => mix(i >> 2, i & 3))
export const PLACE_MIXED: Int32Array = tabulate(SIDES * FEW * INSIDE * QUOTES, (i) => {
  const quotes = i % QUOTES
  const inside = Math.floor(i / QUOTES) % INSIDE
  const commas = Math.floor(i / QUOTES / INSIDE) % FEW
  return mix(Math.floor(i / QUOTES / INSIDE / FEW) + 1, mix(commas, mix(inside, quotes)))
})
export const LAST_MIXED: Int32Array = tabulate(FEW * 2, (i) => mix(i >> 1, i & 1))
export const ROLES_MIXED: Int32Array = tabulate(ROLES * ROLES, (i) => mix(Math.floor(i / ROLES), i % ROLES))
