/** A source's words → what they are: a name, a pronoun, a description with its head noun. */
import { capitalOf, countryOf, nationalityOf } from '../lexicon/countries.ts'
import { GROUP_NOUNS, ORGANIZATION_WORDS, ROLES } from '../lexicon/people-words.ts'
import { tokensIn } from '../span.ts'
import type { Document, EntityKind, Span } from '../types.ts'
import type { Name } from './names.ts'
import type { Named, People } from './people.ts'

export interface Phrase {
  readonly from: number
  readonly to: number
  /** Without relative clause, apposition and trailing comma: the part that names or describes. */
  readonly core: { readonly from: number; readonly to: number }
  /** The head noun, in lower case. */
  readonly head: string
  readonly definite: boolean
  readonly plural: boolean
  readonly pronoun: string | null
  /** The name that is meant itself, not one that only qualifies (“⟨China⟩'s foreign ministry”). */
  readonly name: { readonly name: Name; readonly who: Named } | null
}

const PRONOUNS = new Set(
  'he she it they we i you him her them us me himself herself themselves itself who which that this his their its my our someone somebody anyone everyone nobody others one those these'.split(
    ' ',
  ),
)
const STOPS = new Set(['who', 'which', 'whose', 'that', 'where', 'when'])
const PREPOSITIONS = new Set([
  'of',
  'in',
  'at',
  'from',
  'for',
  'with',
  'on',
  'by',
  'to',
  'about',
  'against',
  'among',
  'near',
  'affiliated',
  'linked',
])

export function readPhrase(document: Document, people: People, span: Span): Phrase {
  const { tokens } = document
  const { from, to } = tokensIn(document, span)
  const words = (i: number): string => tokens[i]?.text.toLowerCase() ?? ''
  // “criticized by ⟨critics⟩”: a preposition that was taken along names nobody.
  let start = from
  if (start + 1 < to && /^(by|from|among|between)$/.test(words(start))) start++
  let end = start
  while (end < to) {
    const { text } = tokens[end]!
    if (end > start && (text === ',' || text === '(' || text === '—' || text === '–' || STOPS.has(words(end)))) break
    end++
  }
  const pronoun = end - start === 1 && PRONOUNS.has(words(start)) ? words(start) : null
  // The head: the last noun before the first preposition.
  let head = start
  let stop = end
  for (let i = start; i < end; i++) {
    if (i > start && PREPOSITIONS.has(words(i))) {
      stop = i
      break
    }
    if (/^(NOUN|PROPN|VERB|ADJ|X)$/.test(tokens[i]!.tag)) head = i
  }
  const first = start < to ? words(start) : ''
  const base = {
    from,
    to,
    core: { from: start, to: end },
    pronoun,
    definite: first === 'the' || /^(his|her|their|its|this|that|these|those)$/.test(first),
  }
  const named = pronoun === null ? nameIn(document, people, start, end, stop) : null
  const name =
    named ??
    (pronoun === null
      ? (appositionIn(document, people, end, to) ?? makerIn(people, start, end, words(head < to ? head : start)))
      : null)
  const noun = from < to ? words(Math.min(head, tokens.length - 1)) : ''
  return {
    ...base,
    head: noun,
    plural: GROUP_NOUNS.has(noun) || (noun.endsWith('s') && !noun.endsWith('ss') && tokens[head]?.tag === 'NOUN'),
    name,
  }
}

/** The name that the phrase is about: it ends where the head ends, or is followed by nothing but an apposition. */
function nameIn(document: Document, people: People, from: number, end: number, stop: number): Phrase['name'] {
  const { tokens } = document
  let found: Phrase['name'] = null
  for (let i = from; i < end; i++) {
    const here = people.at.get(i)
    if (here === undefined) continue
    const { to } = here.name
    i = to - 1
    if (to > end) continue
    const next = tokens[to]
    const genitive = to + 1 < end && next !== undefined && /^['’]s?$/.test(next.text)
    if (genitive) continue
    // “a ⟨State Department⟩ official”: more nouns follow.
    if (to < stop && /^(NOUN|PROPN|VERB|ADJ|NUM)$/.test(tokens[to]!.tag)) continue
    if (here.name.from >= stop && found === null && stop > from && hasNoun(document, from, stop)) continue
    if (here.who.identity.kind === 'group' && to - from > 1) continue
    found = here
    if (to >= stop) break
  }
  // “a fellow at Brookings”, “members of the Army”: the name only qualifies.
  return found
}

/** “her lawyer, ⟨David Kendall⟩”: the apposition names who was described. */
function appositionIn({ tokens }: Document, people: People, comma: number, to: number): Phrase['name'] {
  if (tokens[comma]?.text !== ',') return null
  const here = people.at.get(comma + 1) ?? people.at.get(comma + 2)
  if (here === undefined || here.name.to > to || here.who.identity.kind !== 'person') return null
  const next = tokens[here.name.to]
  return next === undefined || here.name.to >= to || next.tag === 'PUNCT' ? here : null
}

/** “a ⟨Quinnipiac University⟩ poll”, “a survey by ⟨Gallup⟩”: an artifact speaks for its maker, where one is named. */
function makerIn(people: People, from: number, to: number, head: string): Phrase['name'] {
  if (!ARTIFACTS.has(head)) return null
  for (let i = from; i < to; i++) {
    const here = people.at.get(i)
    if (here === undefined) continue
    if (here.who.identity.kind === 'organization' || here.who.identity.kind === 'unknown') return here
    i = here.name.to - 1
  }
  return null
}

const ARTIFACTS = new Set(
  'average complaint filing forecast indictment investigation lawsuit poll polling projection report statement study survey'.split(
    ' ',
  ),
)

function hasNoun({ tokens }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.tag === 'NOUN' || tokens[i]!.tag === 'PROPN') return true
  return false
}

/** Kind and country of somebody who is only described: “China's foreign ministry”, “a senior official”. */
export function describe(
  document: Document,
  { core, head, plural }: Phrase,
): { kind: EntityKind; country: string | null } {
  const { tokens } = document
  let country: string | null = null
  for (let i = core.from; i < core.to && country === null; i++) {
    const { text } = tokens[i]!
    const two = i + 1 < core.to ? `${text} ${tokens[i + 1]!.text}` : text
    country = countryOf(two) ?? nationalityOf(two) ?? countryOf(text) ?? nationalityOf(text) ?? capitalOf(text) ?? null
  }
  if (GROUP_NOUNS.has(head)) return { kind: 'group', country: null }
  if (BODY_HEADS.has(head)) return { kind: 'organization', country }
  if (ROLES.has(head) || PERSON_HEADS.has(head)) return { kind: 'person', country: null }
  if (ORGANIZATION_WORDS.has(head) || FIRM_HEADS.has(head)) return { kind: 'organization', country: null }
  return { kind: plural ? 'group' : 'unknown', country: null }
}

const BODY_HEADS = new Set(
  'administration agency army cabinet commission congress council court department embassy government legislature military ministry navy parliament police regime senate state'.split(
    ' ',
  ),
)
const PERSON_HEADS = new Set(
  'boy brother candidate father friend girl hacker man mother neighbor person resident sister suspect victim voter woman worker'.split(
    ' ',
  ),
)
const FIRM_HEADS = new Set('business company corporation firm foundation maker startup vendor website'.split(' '))
