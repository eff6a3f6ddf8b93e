/** All names of somebody → the figure: the fullest name, the kind, gender and role that they tell. */
import { ARTIFACTS, EVENTS, isThing } from '../lexicon/groups.ts'
import { CALENDAR, MAKERS } from '../lexicon/name-words.ts'
import { BODY_NOUNS } from '../lexicon/organizations.ts'
import { sameRole, singularOf } from '../lexicon/roles.ts'
import type { EntityKind } from '../types.ts'
import { addBeside, type Beside } from './beside-name.ts'
import { type Figure, surnameOf } from './figure.ts'
import type { Name } from './name.ts'
import type { Group } from './name-groups.ts'
import { isGivenName } from './name-parts.ts'
import { roleOf } from './role.ts'
import type { Scene } from './scene.ts'

export function toFigure(scene: Scene, group: Group, speaking: (name: Name) => boolean): Figure {
  const { tokens, text } = scene.document
  const own = group.members
  const nation = group.id.startsWith('country ') || group.id.startsWith('people ')
  let longest = own[0]!
  for (const name of own) {
    const length = nation ? lengthOf(scene, name) : name.words.length
    if (length > (nation ? lengthOf(scene, longest) : longest.words.length)) longest = name
  }
  const beside = { nouns: new Set<string>(), words: new Set<string>() }
  for (const name of own.slice(0, MOST_PLACES)) addBeside(scene, name, beside)
  const found = figureKind(scene, own, longest, speaking)
  const kind = found === 'unknown' && !longest.place ? kindBeside(beside) : found
  const gender =
    own.find(({ title, gender }) => title !== null && gender !== null)?.gender ??
    own.find(({ gender }) => gender !== null)?.gender ??
    null
  const heads = new Set<string>()
  let role: string | null = null
  if (kind === 'person') {
    // A cap, since whoever is named two hundred times is not introduced by the two hundredth.
    for (const name of own.slice(0, MOST_PLACES)) {
      const found = roleOf(scene, name)
      if (found !== null) {
        heads.add(sameRole(found.head))
        if (role === null || role.length < 5) role = found.text
      }
      if (name.title) heads.add(sameRole(name.title))
    }
  } else if (kind === 'organization') {
    heads.add(longest.words[longest.words.length - 1]!)
    // “Department of Justice”, “Court of Appeals”
    if (longest.words[1] === 'of' || longest.words[1] === 'for') heads.add(longest.words[0]!)
  }
  const country = own.find((name) => name.country !== null)?.country ?? null
  return {
    key: `name ${group.id}`,
    name: text.slice(tokens[longest.from]!.start, tokens[longest.to - 1]!.end),
    kind,
    country: kind === 'country' || kind === 'organization' ? country : null,
    role,
    gender: kind === 'person' ? gender : null,
    heads,
    beside,
    count: own.length,
  }
}

/** “Ardent, ⟨a maker of boats⟩,”, “⟨the port authority⟩, Harlow Docks,” */
function kindBeside({ nouns }: Beside): EntityKind {
  for (const noun of nouns) {
    const body = BODY_NOUNS.get(noun)
    if (body !== undefined) return body === 'group' ? 'group' : 'organization'
    if (MAKERS.has(noun)) return 'organization'
  }
  return 'unknown'
}

const MOST_PLACES = 60
const lengthOf = ({ document }: Scene, { from, to }: Name): number =>
  document.tokens[to - 1]!.end - document.tokens[from]!.start

function figureKind(scene: Scene, own: readonly Name[], longest: Name, speaking: (name: Name) => boolean): EntityKind {
  if (own.some(({ title }) => title !== null)) return 'person'
  const known = own.find(({ kind, words }) => kind !== 'unknown' && words.length === longest.words.length)
  if (known !== undefined) return known.kind
  const other = own.find(({ kind }) => kind !== 'unknown')
  if (other !== undefined) return other.kind
  if (longest.place) return 'unknown'
  if (EVENTS.has(longest.words[longest.words.length - 1]!)) return 'unknown'
  // “the Quorum” is no person; “Ayo Balogun”, who speaks or is called by the surname, is one.
  if (own.some(({ article }) => article)) return 'organization'
  const surname = surnameOf(longest.words)
  // “Rasmussen Reports”, “Latino Decisions”
  const thing = singularOf(surname) ?? surname
  if ((thing !== surname && isThing(thing)) || ARTIFACTS.has(thing)) return 'organization'
  if (longest.words.length > 1 && longest.words.length < 5) {
    return own.some((name) => (name.words.length === 1 && name.words[0] === surname) || speaking(name))
      ? 'person'
      : 'unknown'
  }
  const speaks = own.some(speaking)
  // “Period. And he left”: what does nothing and says nothing is nobody.
  const told = takenUpAs(scene, speaks ? own : own.filter(({ to }) => isVerb(scene, to)))
  if (!speaks) return longest.words.length === 1 ? told : 'unknown'
  if (own.slice(0, MOST_PLACES).some((name) => isDescribedAsPerson(scene, name))) return 'person'
  if (told === 'unknown' && longest.words.length === 1 && isGivenName(surname)) return 'person'
  return told === 'person' ? 'person' : 'organization'
}

const isVerb = ({ document }: Scene, i: number): boolean => /^(?:AUX|VERB)$/.test(document.tokens[i]?.tag ?? '')

/** “Marit mends nets. ⟨He⟩ said”, “Marsh, ⟨who⟩ left”: a person; “Norvik sold ⟨its⟩ ships”: a body. The nearest word tells. */
function takenUpAs(scene: Scene, own: readonly Name[]): EntityKind {
  const { words, document, sentenceOf } = scene
  let votes = 0
  for (const { from, lead, to, within } of own.slice(0, MOST_PLACES)) {
    if (within) continue
    if (words[to] === ',' && (words[to + 1] === 'who' || words[to + 1] === 'whose')) votes += 2
    const { from: first, to: end } = document.sentences[sentenceOf[from]!]!
    // Beside another name it may be the other's.
    let alone = true
    for (let i = Math.max(first, lead - REACH); i < lead && alone; i++) alone = !isNamePart(scene, i)
    const last = alone ? (document.sentences[sentenceOf[from]! + 1]?.to ?? end) : end
    for (let i = to; i < Math.min(last, to + REACH); i++) {
      const vote = PRONOUN_VOTES.get(words[i]!)
      if (vote === undefined) {
        if (isNamePart(scene, i)) break
        continue
      }
      votes += vote
      break
    }
  }
  return votes > 0 ? 'person' : votes < 0 ? 'organization' : 'unknown'
}
/** In tokens: a pronoun behind so many may mean anybody. */
const REACH = 24
const PRONOUN_VOTES: ReadonlyMap<string, number> = new Map([
  ...['he', 'her', 'herself', 'him', 'himself', 'his', 'she'].map((word): [string, number] => [word, 1]),
  ...['its', 'itself'].map((word): [string, number] => [word, -1]),
])
const isNamePart = ({ document, words, capitals }: Scene, i: number): boolean =>
  capitals[i] === 1 && document.tokens[i]!.tag === 'PROPN' && !CALENDAR.has(words[i]!)

/** “Sunarti, ⟨a widow⟩”, “Mykola, ⟨34⟩”; but “Solvex, ⟨a maker⟩ of pumps”. */
function isDescribedAsPerson(scene: Scene, name: Name): boolean {
  const { words, document } = scene
  if (words[name.to] !== ',') return false
  if (/^[1-9]\d$/.test(words[name.to + 1] ?? '') && document.tokens[name.to + 2]?.text === ',') return true
  const role = /^an?$/.test(words[name.to + 1] ?? '') ? roleOf(scene, name) : null
  return role !== null && !MAKERS.has(role.head) && !BODY_NOUNS.has(role.head) && !TRADES.has(role.head)
}
/** What a firm may be as well as a person. */
const TRADES: ReadonlySet<string> = new Set(['leader', 'partner', 'pioneer', 'producer'])
