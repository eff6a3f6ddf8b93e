/** Document → its proper names: runs of capitalised words, with title, gender and kind where words tell them. */
import { capitalOf, countryOf, nationalityOf } from '../lexicon/countries.ts'
import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from '../lexicon/first-names.ts'
import {
  BODIES,
  FEMALE_TITLES,
  GROUP_NOUNS,
  HONORIFICS,
  MALE_TITLES,
  ORGANIZATION_WORDS,
  ROLES,
} from '../lexicon/people-words.ts'
import type { Document, EntityKind, Token } from '../types.ts'

export type Gender = 'female' | 'male' | null

/** One place where somebody or something is named. */
export interface Name {
  /** Tokens `[from, to)`, without title. */
  readonly from: number
  readonly to: number
  /** The name as written, without a title. */
  readonly text: string
  /** Its words in lower case. */
  readonly words: readonly string[]
  readonly kind: EntityKind
  readonly country: string | null
  readonly gender: Gender
  /** The capitalised title or role before it: “FBI Director”. */
  readonly title: string | null
}

const CAPITAL = /^\p{Lu}/u
/** Small words inside the names of organizations: “Center for Strategic and International Studies”. */
const LINKS = new Set([
  'of',
  'for',
  'and',
  'the',
  '&',
  'de',
  'del',
  'al',
  'bin',
  'van',
  'von',
  'la',
  'le',
  'el',
  'on',
  '-',
])
/** Capitalised at the beginning of a sentence, but no names. */
const NO_NAMES = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'INTJ', 'PART', 'PRON', 'SCONJ', 'PUNCT', 'NUM', 'ADV'])
const MONTHS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb aug sept oct nov dec'.split(
    ' ',
  ),
)
/** Before a name: which side somebody is on. */
const SIDES = new Set([
  'democrat',
  'democratic',
  'republican',
  'gop',
  'libertarian',
  'independent',
  'conservative',
  'liberal',
  'former',
  'billionaire',
])
const LONGEST = 12

export function findNames(document: Document): Name[] {
  const { tokens, sentences } = document
  const names: Name[] = []
  // A word in upper case in the middle of a sentence is a name; at its beginning it may only be the beginning.
  const inside = new Set<string>()
  for (const { from, to } of sentences) {
    for (let i = from + 1; i < to; i++) if (isCapital(tokens[i]!)) inside.add(tokens[i]!.text)
  }
  for (const { from, to } of sentences) {
    for (let i = from; i < to; ) {
      if (!startsName(tokens, i, from, inside)) {
        i++
        continue
      }
      let end = i + 1
      while (end < to && end - i < LONGEST) {
        if (isCapital(tokens[end]!) && tokens[end]!.tag !== 'PRON' && tokens[end]!.text !== 'The') end++
        else if (LINKS.has(tokens[end]!.text) && linksOn(tokens, i, end, to)) end += 2
        else break
      }
      names.push(...split(document, i, end))
      i = end
    }
  }
  return names
}

function isCapital({ text, tag }: Token): boolean {
  return CAPITAL.test(text) && tag !== 'PUNCT' && !MONTHS.has(text.toLowerCase().replace('.', ''))
}

function startsName(tokens: readonly Token[], i: number, sentence: number, inside: ReadonlySet<string>): boolean {
  const token = tokens[i]!
  if (!isCapital(token) || token.text === 'I') return false
  const opens = i === sentence || tokens[i - 1]!.tag === 'PUNCT'
  if (!opens) return token.tag !== 'PRON' && token.tag !== 'AUX'
  if (NO_NAMES.has(token.tag) || GROUP_NOUNS.has(token.text.toLowerCase())) return false
  if (token.tag === 'PROPN' || inside.has(token.text)) return true
  const next = tokens[i + 1]
  return next !== undefined && isCapital(next) && !NO_NAMES.has(next.tag)
}

/** “Center ⟨for⟩ Strategic …”: a link in an organization's name; “Obama ⟨and⟩ Putin” are two. */
function linksOn(tokens: readonly Token[], from: number, link: number, to: number): boolean {
  const next = tokens[link + 1]
  if (next === undefined || link + 1 >= to || !isCapital(next)) return false
  const word = tokens[link]!.text
  if (word === 'and' || word === 'the' || word === 'on') {
    for (let i = from; i < link; i++) if (tokens[i]!.text === 'for' || tokens[i]!.text === 'of') return true
    return false
  }
  if (word === '-') return next.start === tokens[link]!.end && tokens[link]!.start === tokens[link - 1]!.end
  if (word === 'of' || word === 'for') {
    const before = tokens[link - 1]!.text.toLowerCase()
    return ORGANIZATION_WORDS.has(before) || before === 'secretary' || before === 'minister' || before === 'head'
  }
  return true
}

/** Cuts titles off a run: “FBI Director James Comey” is a title and a name. */
function split(document: Document, from: number, to: number): Name[] {
  const { tokens } = document
  let start = from
  for (let i = from; i < to; i++) {
    const word = tokens[i]!.text.toLowerCase().replace(/\.$/, '')
    // “Secretary of State John Kerry”: the role's own object goes with it.
    if ((HONORIFICS.has(word) || ROLES.has(word) || (i === from && SIDES.has(word) && to - i > 2)) && i + 1 < to) {
      start = i + 1
      if (tokens[start]!.text === 'of' && start + 2 < to) start += 2
      if (tokens[start]!.text === '-' && start + 1 < to) start += 1
    }
  }
  if (start >= to) start = from
  const whole = nameOf(document, from, to, null)
  if (start === from) return [whole]
  // “Board of Directors”, “House Speaker”: a role inside an organization's name is none.
  if (
    ORGANIZATION_WORDS.has(tokens[to - 1]!.text.toLowerCase()) &&
    !HONORIFICS.has(tokens[from]!.text.toLowerCase().replace(/\.$/, ''))
  ) {
    return [whole]
  }
  const title = document.text.slice(tokens[from]!.start, tokens[start - 1]!.end)
  return [nameOf(document, start, to, title)]
}

function nameOf(document: Document, from: number, to: number, title: string | null): Name {
  const { tokens, text } = document
  const words: string[] = []
  for (let i = from; i < to; i++) words.push(tokens[i]!.text.toLowerCase().replace(/’/g, "'"))
  const written = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  return { from, to, text: written, words, title, ...classify(words, written, title) }
}

function classify(
  words: readonly string[],
  written: string,
  title: string | null,
): Pick<Name, 'kind' | 'country' | 'gender'> {
  const titles = (title ?? '').toLowerCase().replace(/\./g, '').split(/\s+/)
  const titled: Gender = titles.some((word) => FEMALE_TITLES.has(word))
    ? 'female'
    : titles.some((word) => MALE_TITLES.has(word))
      ? 'male'
      : null
  const joined = words.join(' ')
  if (title === null) {
    const country = countryOf(written) ?? countryOf(joined)
    if (country !== undefined) return { kind: 'country', country, gender: null }
    const body = BODIES.get(joined)
    if (body !== undefined) return { kind: 'organization', country: body, gender: null }
    const capital = capitalOf(written)
    if (capital !== undefined) return { kind: 'organization', country: capital, gender: null }
    if (words.length === 1 && nationalityOf(written) !== undefined)
      return { kind: 'group', country: null, gender: null }
    if (words.some((word) => ORGANIZATION_WORDS.has(word))) {
      const nation = nationalityOf(written.split(' ')[0] ?? '')
      return { kind: 'organization', country: nation ?? null, gender: null }
    }
  }
  const first = words[0] ?? ''
  const known: Gender = FEMALE_NAMES.has(first) ? 'female' : MALE_NAMES.has(first) ? 'male' : null
  if (title !== null) return { kind: 'person', country: null, gender: titled ?? (words.length > 1 ? known : null) }
  if (words.length > 1 && words.length < 5 && (known !== null || OTHER_NAMES.has(first)))
    return { kind: 'person', country: null, gender: known }
  return { kind: 'unknown', country: null, gender: words.length > 1 ? known : null }
}
