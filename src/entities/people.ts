/** Names → people: which names mean the same one. “Ann Lee … Lee … Ms. Lee” is one; two Clintons are two. */
import type { Identity } from '../findings.ts'
import type { EntityKind } from '../types.ts'
import type { Gender, Name } from './names.ts'

/** Somebody or something that the article names, with all places that name it. */
export interface Named {
  readonly identity: Identity
  readonly gender: Gender
  readonly names: readonly Name[]
}

export interface People {
  readonly named: readonly Named[]
  /** By the first token of a name. */
  readonly at: ReadonlyMap<number, { readonly name: Name; readonly who: Named }>
}

interface Draft {
  key: string
  names: Name[]
  longest: Name
}

/**
 * `sources` are the first tokens of names that speak: of a name that could be anything, speaking makes a person.
 */
export function groupNames(
  names: readonly Name[],
  sources: ReadonlySet<number>,
  roleOf: (name: Name) => string | null,
): People {
  const drafts: Draft[] = []
  const byWords = new Map<string, Draft>()
  const add = (key: string, name: Name): Draft => {
    let draft = byWords.get(key)
    if (draft === undefined) {
      draft = { key, names: [], longest: name }
      byWords.set(key, draft)
      drafts.push(draft)
    }
    draft.names.push(name)
    if (name.words.length > draft.longest.words.length) draft.longest = name
    return draft
  }
  const keyOf = (name: Name): string => name.words.map((word) => word.replace(/\.$/, '')).join(' ')

  // Full names first, so that a short one finds its long one even where it comes before: headlines do.
  const ends = new Map<string, Draft[]>()
  const begins = new Map<string, Draft[]>()
  for (const name of names) {
    if (name.words.length < 2) continue
    const key = keyOf(name)
    const isNew = !byWords.has(key)
    const draft = add(key, name)
    if (!isNew || !isPersonLike(name)) continue
    const last = lastWord(name)
    listAt(ends, last).push(draft)
    listAt(begins, name.words[0]!).push(draft)
  }
  const initials = new Map<string, Draft>()
  for (const draft of drafts) initials.set(initialsOf(draft.longest), draft)

  const sameCountry = new Map<string, Draft>()
  const chosen = new Map<Name, Draft>()
  for (const name of names) {
    if (name.kind === 'country') {
      // “the U.S.” and “the United States” are one, by their code.
      const known = sameCountry.get(name.country!)
      if (known !== undefined) {
        chosen.set(name, known)
        continue
      }
      const draft = byWords.get(keyOf(name)) ?? add(keyOf(name), name)
      sameCountry.set(name.country!, draft)
      chosen.set(name, draft)
      continue
    }
    if (name.words.length > 1) {
      chosen.set(name, byWords.get(keyOf(name))!)
      continue
    }
    const word = name.words[0]!
    const acronym = /^\p{Lu}{2,6}$/u.test(name.text) ? initials.get(word) : undefined
    const candidates = [...(begins.get(word) ?? []).slice(-8), ...(ends.get(word) ?? []).slice(-8)]
    const long = acronym ?? (name.kind === 'unknown' || name.kind === 'person' ? best(candidates, name) : undefined)
    chosen.set(name, long ?? add(keyOf(name), name))
  }

  const members = new Map<Draft, Name[]>()
  for (const name of names) {
    const draft = chosen.get(name)!
    const known = members.get(draft)
    if (known === undefined) members.set(draft, [name])
    else known.push(name)
  }
  const at = new Map<number, { name: Name; who: Named }>()
  const named: Named[] = []
  for (const [draft, own] of members) {
    const who = finish(draft, own, sources, roleOf)
    named.push(who)
    for (const name of own) at.set(name.from, { name, who })
  }
  return { named, at }
}

function listAt(map: Map<string, Draft[]>, key: string): Draft[] {
  let list = map.get(key)
  if (list === undefined) {
    list = []
    map.set(key, list)
  }
  return list
}

const isPersonLike = (name: Name): boolean =>
  name.kind === 'person' || (name.kind === 'unknown' && name.words.length < 5)

/** The surname: “Jr.” and “III” are none. */
function lastWord({ words }: Name): string {
  const last = words[words.length - 1]!
  return words.length > 2 && /^(jr|sr|ii|iii|iv)\.?$/.test(last) ? words[words.length - 2]! : last
}

const initialsOf = ({ words }: Name): string =>
  words
    .filter((word) => word.length > 3 || !/^(of|for|and|the|&)$/.test(word))
    .map((word) => word[0])
    .join('')

/** Of several long names with the surname: the right gender, a known person, then the one named last before. */
function best(candidates: readonly Draft[], name: Name): Draft | undefined {
  let chosen: Draft | undefined
  let top = Number.NEGATIVE_INFINITY
  for (const draft of candidates) {
    const { gender, kind } = draft.longest
    if (name.gender !== null && gender !== null && gender !== name.gender) continue
    const before = draft.names.findLast((other) => other.from < name.from)
    const distance = before === undefined ? 5000 + draft.longest.from : name.from - before.from
    const worth = (kind === 'person' ? 10_000 : 0) - distance
    if (worth > top) {
      top = worth
      chosen = draft
    }
  }
  return chosen
}

function finish(
  draft: Draft,
  own: readonly Name[],
  sources: ReadonlySet<number>,
  roleOf: (name: Name) => string | null,
): Named {
  const longest = own.reduce((long, name) => (name.text.length > long.text.length ? name : long), own[0]!)
  const kind = kindOf(own, longest, sources)
  const gender =
    own.find((name) => name.title !== null && name.gender !== null)?.gender ??
    own.find((name) => name.gender !== null)?.gender ??
    null
  const role =
    kind === 'person'
      ? (own.map(roleOf).find((words) => words !== null) ?? own.find((name) => name.title !== null)?.title ?? null)
      : null
  const country = own.find((name) => name.country !== null)?.country ?? null
  return {
    identity: { key: `name:${draft.key}`, name: longest.text, kind, country: kind === 'person' ? null : country, role },
    gender: kind === 'person' ? gender : null,
    names: own,
  }
}

function kindOf(own: readonly Name[], longest: Name, sources: ReadonlySet<number>): EntityKind {
  if (own.some((name) => name.kind === 'country')) return 'country'
  if (own.some((name) => name.title !== null)) return 'person'
  const known = own.find((name) => name.kind !== 'unknown')
  if (known !== undefined) return known.kind
  if (/^\p{Lu}{2,6}$/u.test(longest.text)) return 'organization'
  return longest.words.length > 1 && longest.words.length < 5 && own.some((name) => sources.has(name.from))
    ? 'person'
    : 'organization'
}
