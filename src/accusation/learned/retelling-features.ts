/** What is asked of two tellings against the same accused: do both tell one charge? */
import type { Features } from '../../model/features.ts'
import { hashOf } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import { sameAccused, sameParty, sameVictim, tellsAgain } from '../merge.ts'
import type { Telling } from '../telling.ts'

export interface Tellings {
  readonly later: Telling
  readonly first: Telling
  /** How many lie between both. */
  readonly between: number
}

enum T {
  bias,
  rule,
  accusers,
  accuserKinds,
  victims,
  acts,
  words,
  gap,
  names,
  types,
  forms,
  title,
  chance,
  times,
  loose,
  both,
  between,
  determiner,
  shared,
  fresh,
  claims,
}

export const RETELLING_TEMPLATES: TemplateGroups = {
  bias: [T.bias],
  rule: [T.rule],
  parties: [T.accusers, T.accuserKinds, T.victims, T.names, T.types, T.both],
  act: [T.acts, T.words, T.times, T.determiner],
  sentences: [T.shared, T.fresh, T.claims],
  place: [T.gap, T.title, T.between],
  tie: [T.forms, T.chance, T.loose],
}

const log = (n: number): number => Math.min(6, Math.floor(Math.log2(n + 1)))

export function addRetellingFeatures(out: Features, { later, first, between }: Tellings): void {
  out.add(T.bias)
  out.add(T.rule, Number(tellsAgain(later, first)))
  const [a, b] = [later.accuser, first.accuser]
  const accusers =
    a === null ? (b === null ? 0 : 1) : b === null ? 2 : sameParty(a, b) || a.identity.key === b.identity.key ? 3 : 4
  out.add(T.accusers, accusers)
  out.add(T.accuserKinds, a === null ? 0 : hashOf(a.identity.kind), b === null ? 0 : hashOf(b.identity.kind))
  const [v, w] = [later.victim, first.victim]
  const victims = v === null ? (w === null ? 0 : 1) : w === null ? 2 : sameVictim(v, w) ? 3 : 4
  out.add(T.victims, victims)
  const [x, y] = [later.act.type, first.act.type]
  const acts = x === y ? 1 : x === 'unspecified' ? 2 : y === 'unspecified' ? 3 : 4
  out.add(T.acts, acts)
  out.add(T.acts, hashOf(x), hashOf(y))
  const [word, other] = [later.line.lemmas[later.tie.act.at]!, first.line.lemmas[first.tie.act.at]!]
  out.add(T.words, Number(word === other))
  out.add(T.words, hashOf(word), 1)
  out.add(T.both, accusers, victims, acts)
  out.add(T.both, accusers, victims, 9)
  out.add(T.both, accusers, acts, 10)
  const same = later.line.index === first.line.index
  const gap = same ? 9 : log(later.line.index - first.line.index)
  out.add(T.gap, gap)
  out.add(T.gap, gap, accusers)
  out.add(T.between, Math.min(5, between))
  out.add(T.between, Math.min(5, between), accusers)
  const named = later.accused.identity.key === first.accused.identity.key ? 2 : Number(sameAccused(later, first))
  out.add(T.names, named)
  out.add(T.names, named, accusers)
  out.add(T.types, hashOf(later.tie.actor.type), hashOf(first.tie.actor.type))
  out.add(T.types, hashOf(later.tie.actor.type), 1)
  out.add(T.forms, hashOf(later.form), hashOf(first.form))
  out.add(T.forms, hashOf(later.form), Number(later.form === first.form), 1)
  out.add(T.forms, hashOf(later.modality), hashOf(first.modality), 2)
  out.add(T.title, Number(later.isHeadline), Number(first.isHeadline))
  out.add(T.chance, Math.round(4 * later.chance), Math.round(4 * first.chance))
  out.add(T.times, later.time === null ? 0 : 1, first.time === null ? 0 : 1)
  out.add(T.loose, Number(later.tie.traits.loose === true), Number(first.tie.traits.loose === true))
  out.add(T.loose, Number(later.tie.act.possible), Number(later.tie.act.pointer), 2)
  const [names, words] = wordsOf(first)
  const [ownNames, ownWords] = wordsOf(later)
  const sharedNames = count(ownNames, (name) => names.has(name))
  const sharedWords = count(ownWords, (one) => words.has(one))
  const fresh = ownNames.size - sharedNames
  const share = Math.floor((6 * sharedWords) / Math.max(1, Math.min(words.size, ownWords.size)))
  out.add(T.shared, Math.min(4, sharedNames), 1)
  out.add(T.shared, Math.min(4, sharedNames), accusers, 4)
  out.add(T.shared, share, 2)
  out.add(T.shared, Math.min(6, sharedWords), 3)
  out.add(T.shared, share, Math.min(2, sharedNames), accusers)
  out.add(T.fresh, Math.min(4, fresh))
  out.add(T.fresh, Math.min(3, fresh), Math.min(3, sharedNames))
  out.add(T.fresh, Math.min(4, names.size - sharedNames), 5)
  out.add(
    T.claims,
    Number(later.claim >= 0),
    Number(first.claim >= 0),
    Number(later.claim >= 0 && later.claim === first.claim),
  )
  out.add(T.determiner, hashOf(later.line.forms[later.tie.act.at - 1] ?? ''))
}

/** The names of a sentence but the accused, and its words that say something. */
function wordsOf({ line, tie: { actor } }: Telling): [Set<string>, Set<string>] {
  const names = new Set<string>()
  const words = new Set<string>()
  line.lemmas.forEach((lemma, k) => {
    if (k >= actor.from && k < actor.to) return
    if (line.names[k] === 'N') names.add(line.forms[k]!)
    else if (/^(?:NOUN|VERB|ADJ)$/.test(line.tags[k]!)) words.add(lemma)
  })
  return [names, words]
}

function count<V>(values: ReadonlySet<V>, passes: (value: V) => boolean): number {
  let found = 0
  for (const value of values) if (passes(value)) found++
  return found
}
