/** A run of tokens as a name: what kind of somebody it is by its words, which gender, which country. */
import { COUNTRY_WORDS } from '../lexicon/countries.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/first-names.ts'
import { MAKERS, NO_BODIES, SUFFIXES } from '../lexicon/name-words.ts'
import { BODY_NOUNS, NAME_HEADS, OF_HEADS } from '../lexicon/organizations.ts'
import { type Gender, genderOfRole, TITLES } from '../lexicon/roles.ts'
import { beginsThreatGroup, isThreatGroup } from '../lexicon/threat-groups.ts'
import type { Known } from './known-names.ts'
import type { Name } from './name.ts'
import { bare, isAcronym, isGivenName, wordsOf } from './name-parts.ts'
import { isCapital, type Scene } from './scene.ts'

export function nameOf(
  scene: Scene,
  from: number,
  to: number,
  lead: number,
  titleWord: string | null,
  known: Known | null,
  sentence: number,
): Name {
  const words = wordsOf(scene, from, to)
  const title = titleWord === null ? null : (TITLES.get(bare(titleWord)) ?? titleWord)
  // “the Pentagon”, but not “the Iowa caucuses”
  const next = scene.document.tokens[to]
  const article = lead > sentence && scene.words[lead - 1] === 'the' && next?.tag !== 'NOUN' && next?.tag !== 'ADJ'
  let { kind, country } = known ?? classify(scene, from, to, words, title, article)
  if (known?.titleOnly) kind = 'unknown'
  const given = kind === 'person' && words.length > 1 ? genderOfName(words) : null
  const titled = titleWord === null ? null : genderOfRole(bare(titleWord))
  if (kind === 'organization' && country === null) {
    // “Russian Defense Ministry” is a body of the state; “American Civil Liberties Union” is none.
    const own = BODY_NOUNS.get(words[words.length - 1]!) === 'government'
    const nation = own ? COUNTRY_WORDS.get(scene.words[from]!) : undefined
    if (nation !== undefined) country = nation.code
  }
  return {
    from,
    to,
    lead,
    words,
    kind,
    country,
    gender: titled ?? given,
    title: known?.titleOnly ? words[0]! : kind === 'person' ? title : null,
    article,
    owner: null,
    within: known?.kind === 'group' && country !== null && isModifier(scene, to),
    place: known?.place ?? false,
  }
}

/** “⟨Chinese⟩ hackers”: the adjective is no mention of the Chinese. “⟨Russians⟩ accused of it” are Russians; “Swiss” may be either. */
function isModifier({ document, words }: Scene, to: number): boolean {
  const next = document.tokens[to]
  if (/[^s]s$/.test(words[to - 1]!)) return false
  return next !== undefined && (next.tag === 'NOUN' || next.tag === 'PROPN' || next.tag === 'ADJ')
}

/** “the gang Grey Otter”; a consulting group is a firm. */
const GANGS: ReadonlySet<string> = new Set(['cell', 'crew', 'faction', 'gang', 'militia'])

function genderOfName(words: readonly string[]): Gender | null {
  const first = words[0]!
  if (MALE_NAMES.has(first)) return FEMALE_NAMES.has(first) ? null : 'male'
  return FEMALE_NAMES.has(first) ? 'female' : null
}

function classify(
  scene: Scene,
  from: number,
  to: number,
  words: readonly string[],
  title: string | null,
  article: boolean,
): Known {
  const { tokens } = scene.document
  const last = words[words.length - 1]!
  // “the drug maker Pfizer”, “the newspaper Haaretz”
  const before = scene.words[from - 1]
  if (before !== undefined && to - from < 3 && (BODY_NOUNS.has(before) || (to - from === 1 && MAKERS.has(before)))) {
    const kind = GANGS.has(before) ? 'group' : 'organization'
    if (!isGivenName(words[0]!) && !isCapital(tokens[from - 1]!)) return { kind, country: null }
  }
  if (title !== null) return { kind: 'person', country: null }
  if (
    beginsThreatGroup(words[0]!) &&
    isThreatGroup(words.join(' '), BODY_NOUNS.get(scene.words[from - 1] ?? '') === 'group')
  ) {
    return { kind: 'group', country: null }
  }
  // “Unit 61398”
  if (words[words.length - 2] === 'unit' && scene.document.tokens[to - 1]!.tag === 'NUM') {
    return { kind: 'organization', country: null }
  }
  if (NAME_HEADS.has(last)) return { kind: 'organization', country: null }
  for (let i = 1; i < words.length - 1; i++) {
    if ((words[i] === 'of' || words[i] === 'for' || words[i] === 'on') && OF_HEADS.has(words[i - 1]!)) {
      return { kind: 'organization', country: null }
    }
    if (words[i] === '&') return { kind: 'organization', country: null }
  }
  const alone = to - from === 1
  const { text } = tokens[from]!
  if (alone && ((isAcronym(text) && !NO_BODIES.has(words[0]!)) || isCamelCase(text)))
    return { kind: 'organization', country: null }
  if (alone || article || words.length > 5) return { kind: 'unknown', country: null }
  if (isGivenName(words[0]!) || /^[a-z]$/.test(words[0]!) || SUFFIXES.has(last))
    return { kind: 'person', country: null }
  return { kind: 'unknown', country: null }
}

/** “CrowdStrike”, “iPhone”, but not “McCain” or “DeMint”. */
function isCamelCase(text: string): boolean {
  return /^[A-Z]?[a-z]{2,}[A-Z]/.test(text) && !/^(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O)[A-Z]/.test(text)
}
