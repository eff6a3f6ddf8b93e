/** The whole phrase of who was hit: “⟨banks in Oslo, a hospital in Bergen and the port of Turku⟩”. */
import { appositionsOf, nounPhrase } from '../syntax/noun-phrase.ts'
import type { Actor } from './actor.ts'
import type { Line } from './sentence.ts'
import { dependentsAt, headOfPhrase, placeOf, placesOf, relationAt } from './tree.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Longer than that no victim is named. */
const LONGEST = 30
const LONGEST_CLAUSE = 9

/** The phrase with what the parse adds behind it: places, what it is joined to, and the clause that says which. */
export function widened<Hit extends Stretch>(line: Line, hit: Hit, { from, to }: Actor, act: number): Hit {
  const head = headOfPhrase(line, hit.from, hit.to)
  // “⟨the bank⟩'s computers”, “the ⟨Acme⟩ breach”: what follows is another's.
  if (/^(?:poss|compound|amod|nmod)$/.test(relationAt(line, head))) return hit
  const end = endOf(line, head, hit.to)
  const isOther = (end <= from || hit.from >= to) && (end <= act || hit.from > act)
  return end > hit.to && end - hit.from <= LONGEST && isOther ? { ...hit, to: end } : hit
}

function endOf(line: Line, head: number, least: number): number {
  const { syntax, tokens } = line
  const token = tokens[head]!
  let end = least
  // A name says enough: “stole files from ⟨Acme⟩ in May”.
  if (!/^NNP/.test(syntax.tag(token))) {
    const phrase = placesOf(line, nounPhrase(syntax, token))
    if (phrase.to > end && isPlaces(line, head)) end = phrase.to
    const clause = dependentsAt(line, head).find((one) => relationAt(line, one) === 'relcl')
    // “lawmakers ⟨who criticized Beijing⟩”; behind a comma it tells more of them.
    if (clause !== undefined) {
      const { from, to } = placesOf(line, syntax.subtree(tokens[clause]!))
      if (from === end && to - from < LONGEST_CLAUSE && /^(?:who|whose)$/.test(line.forms[from]!)) end = to
    }
  }
  const added = [...appositionsOf(syntax, token), ...joinedTo(line, head).map((one) => tokens[one]!)]
  for (const one of added) {
    const place = placeOf(line, one)
    if (place < end) continue
    const phrase = placesOf(line, nounPhrase(syntax, one))
    // Only what follows without a break.
    if (/^(?:[,&]|and|or| )*$/.test(line.forms.slice(end, phrase.from).join(' '))) end = Math.max(end, phrase.to)
  }
  return end
}

/** “banks ⟨in Oslo⟩”, and not “banks for years”. */
function isPlaces(line: Line, head: number): boolean {
  return dependentsAt(line, head)
    .filter((one) => one > head && relationAt(line, one) === 'prep')
    .every((one) => /^(?:at|for|from|in|of|to|with)$/.test(line.forms[one]!) && !/^\d/.test(line.forms[one + 1] ?? ''))
}

function joinedTo(line: Line, head: number): number[] {
  const found: number[] = []
  for (const one of dependentsAt(line, head))
    if (relationAt(line, one) === 'conj' && one > head) found.push(one, ...joinedTo(line, one))
  return found
}
