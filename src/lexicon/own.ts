/** A custom lexicon: plain data for one extractor, checked when the extractor is created. Nothing of it is global. */
import { isRecord, nearest } from '../checks/check.ts'
import { shown } from '../checks/shown.ts'
import { SaidwhoError } from '../errors.ts'
import type { Act, EntityKind } from '../types.ts'
import { REPORTING_VERBS } from '../weights/reporting-verbs.ts'
import { formsOf } from './forms.ts'

/** Custom words. Later entries override earlier ones, and all of them override the built-in words. */
export interface Lexicon {
  readonly cues?: readonly LexiconCue[]
  readonly entities?: readonly LexiconEntity[]
}

/** A verb that reports what somebody says: “Ann Lee *skeeted* that …”. */
export interface LexiconCue {
  /** The verb's dictionary form, one word: `skeet`. Its regular forms follow from it. */
  readonly lemma: string
  /**
   * Irregular forms, and forms that the tagger takes for another part of speech. They count wherever they occur.
   * Default: none.
   */
  readonly forms?: readonly string[]
  /** The built-in verb that is used in the same way. Default: the verb of `act`, or else `say`. */
  readonly like?: string
  /** The act of a claim with this verb. Default: that of `like`. With `assert`, the content decides. */
  readonly act?: Act
}

/** An entity known in advance: a company, a group, a person. */
export interface LexiconEntity {
  /** The name to output, whichever of its names the text uses. */
  readonly name: string
  /** Other names, matched exactly, including capitals. Default: none. */
  readonly aliases?: readonly string[]
  /** A `group` can be the accused wherever it is named. */
  readonly kind: EntityKind
  /**
   * ISO 3166-1 alpha-2 code, for countries, governments and agencies; what these say counts as official. Default: null.
   */
  readonly country?: string | null
  /** The state behind it (ISO 3166-1 alpha-2), if the article names none. Default: null. */
  readonly sponsor?: string | null
  readonly role?: string | null
}

/** Where a name of one's own stands: up to the token before `to`. */
export interface OwnName {
  readonly to: number
  readonly entity: LexiconEntity
}

/** How a word of one's own is read: as this built-in verb, by the one who finds claims and by the one who judges them. */
export interface CueReading {
  readonly like: string
  readonly act: string
}

/** A lexicon made ready for looking words up. */
export interface OwnWords {
  /** By lemma, base form and third person, where the word is a verb. */
  readonly verbs: ReadonlyMap<string, CueReading>
  /** By form in lower case, whatever the tagger takes it for. */
  readonly forms: ReadonlyMap<string, CueReading>
  /** By the name as it is written, with straight apostrophes. */
  readonly names: ReadonlyMap<string, LexiconEntity>
  /** The length of the longest name, by where one can begin: its first letters, or digits. */
  readonly beginnings: ReadonlyMap<string, number>
}

/** The verb of each act: a cue with this act is read as it. */
const VERB_OF: Readonly<Record<Act, string>> = {
  accuse: 'accuse',
  assert: 'say',
  concede: 'admit',
  criticize: 'criticize',
  demand: 'demand',
  deny: 'deny',
  predict: 'predict',
  promise: 'promise',
  question: 'question',
  support: 'support',
  warn: 'warn',
}
const KINDS: readonly EntityKind[] = ['person', 'organization', 'country', 'group', 'unknown']

/** Throws an `ERR_LEXICON` that names the entry. */
export function readLexicon(lexicon: Lexicon): OwnWords {
  checkFields(lexicon, 'lexicon', ['cues', 'entities'])
  const verbs = new Map<string, CueReading>()
  const forms = new Map<string, CueReading>()
  listOf(lexicon.cues, 'lexicon.cues').forEach((cue, i) => {
    const place = placeOf('cues', i, cue, 'lemma')
    checkFields(cue, place, ['lemma', 'forms', 'like', 'act'])
    const { lemma, like, act } = cue as unknown as LexiconCue
    checkWord(lemma, `${place}.lemma`)
    const more = listOf(cue.forms, `${place}.forms`)
    for (const [j, form] of more.entries()) checkWord(form, `${place}.forms[${j}]`)
    const acts = Object.keys(VERB_OF)
    if (act !== undefined && !acts.includes(act)) refuse(`${place}.act`, `must be one of ${acts.join(', ')}`, act)
    if (like !== undefined && !REPORTING_VERBS.has(like)) {
      refuse(`${place}.like`, 'must be a reporting verb that is built in, such as say, claim or announce', like)
    }
    const verb = act === undefined ? undefined : VERB_OF[act]
    const reading = { like: like ?? verb ?? 'say', act: verb ?? like ?? 'say' }
    const base = lemma.toLowerCase()
    const { third, past, gerund } = formsOf(base)
    for (const form of [base, third]) verbs.set(form, reading)
    // “-ed” and “-ing” of a word that no dictionary has are hardly anything but the verb. “frob” may be “frobbed”.
    const doubled = /[^aeiou][aeiou][bdgklmnprtvz]$/.test(base) ? base + base.at(-1) : base
    for (const form of [past, gerund, `${doubled}ed`, `${doubled}ing`, ...(more as string[])]) {
      forms.set(form.toLowerCase(), reading)
    }
  })

  const names = new Map<string, LexiconEntity>()
  listOf(lexicon.entities, 'lexicon.entities').forEach((entity, i) => {
    const place = placeOf('entities', i, entity, 'name')
    checkFields(entity, place, ['name', 'aliases', 'kind', 'country', 'sponsor', 'role'])
    const { name, kind, country, sponsor, role } = entity as unknown as LexiconEntity
    checkName(name, `${place}.name`)
    const aliases = listOf(entity.aliases, `${place}.aliases`)
    for (const [j, alias] of aliases.entries()) checkName(alias, `${place}.aliases[${j}]`)
    if (!KINDS.includes(kind)) refuse(`${place}.kind`, `must be one of ${KINDS.join(', ')}`, kind)
    for (const [field, code] of Object.entries({ country, sponsor })) {
      if (code == null || (typeof code === 'string' && /^[A-Z]{2}$/.test(code))) continue
      refuse(`${place}.${field}`, 'must be an ISO 3166-1 code of two capitals, or null', code)
    }
    if (role != null && !hasWord(role)) refuse(`${place}.role`, 'must be words, or null', role)
    const own = { name, kind, country: country ?? null, sponsor: sponsor ?? null, role: role ?? null }
    for (const one of [name, ...(aliases as string[])]) names.set(plainName(one), own)
  })
  return { verbs, forms, names, beginnings: beginningsOf([...names.keys()]) }
}

/** As names are compared: one space, straight apostrophes, nothing else changed. */
export function plainName(name: string): string {
  return name.replace(/’/g, "'").replace(/\s+/g, ' ').trim()
}

/** The letters or digits with which a name or token begins (“8Base” is two tokens); its first character if with none. */
export function beginningOf(word: string): string {
  return /^(?:[\p{L}\p{M}]+|\p{N}+|.)/su.exec(word)?.[0] ?? ''
}

function beginningsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const name of names) {
    const first = beginningOf(name)
    found.set(first, Math.max(name.length, found.get(first) ?? 0))
  }
  return found
}

/** `lexicon.cues[2] (skeet)`: by number and word, so that it is found in a long list. */
function placeOf(list: string, index: number, entry: Record<string, unknown>, field: string): string {
  const word = isRecord(entry) && Object.hasOwn(entry, field) ? entry[field] : undefined
  const named = typeof word === 'string' && word !== '' ? ` (${word.slice(0, 40)})` : ''
  return `lexicon.${list}[${index}]${named}`
}

function checkFields(value: unknown, place: string, known: readonly string[]): void {
  if (!isRecord(value)) refuse(place, 'must be an object', value)
  const strange = Object.keys(value).find((field) => !known.includes(field))
  if (strange === undefined) return
  const near = nearest(strange, known)
  const hint = near === null ? '' : `; did you mean ${near}?`
  throw new SaidwhoError('ERR_LEXICON', `${place} has no field ${shown(strange)}; there are ${known.join(', ')}${hint}`)
}

function listOf(value: unknown, place: string): Record<string, unknown>[] & unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) refuse(place, 'must be a list', value)
  // With holes filled, which `forEach` would skip.
  return Array.from(value)
}

function checkWord(value: unknown, place: string): void {
  if (typeof value === 'string' && /^[\p{L}\p{M}\p{N}_'’-]+$/u.test(value)) return
  refuse(place, 'must be one word', value)
}

function checkName(value: unknown, place: string): void {
  if (!hasWord(value)) refuse(place, 'must be a name', value)
}

const hasWord = (value: unknown): boolean => typeof value === 'string' && /[\p{L}\p{N}]/u.test(value)

function refuse(place: string, what: string, got: unknown): never {
  throw new SaidwhoError('ERR_LEXICON', `${place} ${what}; got ${shown(got)}`)
}
