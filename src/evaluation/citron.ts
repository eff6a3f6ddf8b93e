/**
 * The figures that Citron (bbc/citron) reports of itself, written from their definition, so that both can be set side by
 * side. Nothing is one to one here.
 *
 * Exact: a cue is right if the other side has the same one; a source or content, if some item of the other side with a cue
 * that overlaps has the same; a quote, if all three are the same. Overlap: the words that each item shares with each of the
 * other side, over all words of the one or the other; a source that serves two claims counts twice, so gold against
 * itself has more than all.
 */

import { ROLES } from './claim-details.ts'
import { ratio, type Tally } from './counts.ts'
import type { Item } from './matching.ts'
import { overlap, same, shared } from './words.ts'

const EXACT = ['cue', 'source', 'content', 'quote'] as const

interface Figures {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

export interface CitronScore {
  readonly exact: Readonly<Record<(typeof EXACT)[number], Figures>>
  readonly overlap: Readonly<Record<(typeof EXACT)[number], Figures>>
}

const AGREES: Readonly<Record<(typeof EXACT)[number], (a: Item, b: Item) => boolean>> = {
  cue: sameCue,
  source: (a, b) => cuesOverlap(a, b) && same(a.source, b.source),
  content: (a, b) => cuesOverlap(a, b) && same(a.content, b.content),
  quote: (a, b) => sameCue(a, b) && same(a.source, b.source) && same(a.content, b.content),
}

function sameCue(a: Item, b: Item): boolean {
  return (a.cue.length > 0 && same(a.cue, b.cue)) || sameMark(a, b)
}

function cuesOverlap(a: Item, b: Item): boolean {
  return shared(a.cue, b.cue) > 0 || sameMark(a, b)
}

/** A mere colon or dash has no word: such cues are compared by their place. */
function sameMark(a: Item, b: Item): boolean {
  if (a.cue.length > 0 || b.cue.length > 0) return false
  return a.cueSpans.some((one) => b.cueSpans.some((other) => overlap(one, other)))
}

export function countCitron(tally: Tally, wanted: readonly Item[], given: readonly Item[]): void {
  for (const part of EXACT) {
    const agrees = AGREES[part]
    tally.add(`citron.${part}.right`, given.filter((p) => wanted.some((g) => agrees(p, g))).length)
    tally.add(`citron.${part}.missed`, wanted.filter((g) => !given.some((p) => agrees(p, g))).length)
  }
  for (const role of ROLES) {
    const length = (items: readonly Item[]) => items.reduce((sum, item) => sum + item[role].length, 0)
    let both = 0
    for (const p of given) for (const g of wanted) both += shared(p[role], g[role])
    tally.add(`citron.${role}.shared`, both)
    tally.add(`citron.${role}.predictedWords`, length(given))
    tally.add(`citron.${role}.goldWords`, length(wanted))
  }
}

export function citronScore(tally: Tally): CitronScore {
  const exact = EXACT.map((part) => {
    const [right, missed] = [tally.get(`citron.${part}.right`), tally.get(`citron.${part}.missed`)]
    return [part, figures(right, tally.get('claims.predicted'), right + missed)]
  })
  const all = (name: string, roles: readonly string[]) =>
    roles.reduce((sum, role) => sum + tally.get(`citron.${role}.${name}`), 0)
  const overlap = EXACT.map((part) => {
    const roles = part === 'quote' ? ROLES : [part]
    return [part, figures(all('shared', roles), all('predictedWords', roles), all('goldWords', roles))]
  })
  return {
    exact: Object.fromEntries(exact) as CitronScore['exact'],
    overlap: Object.fromEntries(overlap) as CitronScore['overlap'],
  }
}

function figures(right: number, predicted: number, gold: number): Figures {
  const [precision, recall] = [ratio(right, predicted), ratio(right, gold)]
  if (precision === null || recall === null) return { precision, recall, f1: null }
  const sum = precision + recall
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 }
}
