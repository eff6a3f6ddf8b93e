/**
 * Scene → the places where somebody or something is named: runs of capitalised words, cut into title and name.
 *
 *   FBI Director James Comey       Center for Strategic and International Studies       China’s foreign ministry
 *   └── lead ──┘ └─ name ──┘       └───────────────── name ────────────────────┘       └─ owner and body ──┘
 */
import { COUNTRY_WORDS } from '../lexicon/countries.ts'
import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from '../lexicon/first-names.ts'
import { ARTIFACTS, CROWDS, EVENTS, MEMBERS, PLACE_HEADS } from '../lexicon/groups.ts'
import { BODY_NOUNS, GOVERNMENT_BODIES, MEDIA, NAME_HEADS, OF_HEADS, ORGANIZATIONS } from '../lexicon/organizations.ts'
import type { LexiconEntity } from '../lexicon/own.ts'
import { PLACES } from '../lexicon/places.ts'
import { type Gender, genderOfRole, isRole, ROLES, singularOf, TITLES } from '../lexicon/roles.ts'
import { beginsThreatGroup, isThreatGroup } from '../lexicon/threat-groups.ts'
import type { EntityKind, Token } from '../types.ts'
import { isCapital, type Scene } from './scene.ts'

/** One place where somebody or something is named. */
export interface Name {
  /** Tokens `[from, to)` of the name alone. */
  readonly from: number
  readonly to: number
  /** The first token of the title or role before it; `from` where there is none. */
  readonly lead: number
  /** Its words in lower case, without full stops. */
  readonly words: readonly string[]
  /** `unknown` where the words alone do not tell. */
  readonly kind: EntityKind
  /** For a country, a body of its government, or the people of a nation. */
  readonly country: string | null
  readonly gender: Gender | null
  /** The role in the title before the name, as a noun: “Sen.” → “senator”. Empty for “Mr.”, null without a title. */
  readonly title: string | null
  /** “the” stands before it: the name of no person. */
  readonly article: boolean
  /** Whose body it is, where it is named so: “Clinton” in “Clinton’s campaign”. */
  readonly owner: Name | null
  /** Part of a longer description, and so no mention: “the ⟨Sanders campaign⟩ officials”. */
  readonly within: boolean
  /** A city or region, which may be a place, a government, or a person's name. */
  readonly place: boolean
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const CALENDAR = list(`
  april august december february friday january july june march may monday november october saturday september sunday
  thursday tuesday wednesday jan feb mar apr aug sept sep oct nov dec jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.
  mon. tue. wed. thu. fri. sat. sun. christmas easter thanksgiving a.m p.m a.m. p.m. am pm est edt gmt`)
/** Months that are names too: “Theresa May”, “April Ryan”. */
const NAMED_MONTHS = list('april august june may')
const PARTICLES = list('al bin da de del della den der di dos du el ibn la le ter ul van von y zu')
/** The last syllable of a Korean given name: “Kim Jong-un”. */
const SYLLABLES = list(
  'chul gyu hak ho hun hwan hye hyun il in jin ju jun ki min moon nam shik sik soo suk un won woo yong young',
)
const OPENING = new Set(['“', '"', '‘', "''", '``', '(', '—', '–', ':', '-', '•', '…', '...', ';', '*', '«'])
/** Word classes that are never a name at the head of a sentence, and mostly none inside it. */
const SMALL = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NUM', 'PART', 'PRON', 'PUNCT', 'SCONJ'])
/** Capitalised only because they begin a sentence. */
const NO_FIRST = list(`
  about again all almost also another any as both but each either even every few fewer finally first half here how
  however if indeed instead last later less like many maybe meanwhile more most much nearly neither next no none not now
  once one only other others our perhaps plus roughly several since so some somewhere soon still such that then there
  these this those though three thus today together tomorrow tonight two what when where whether while who why with yes
  yesterday yet you your`)
/** Abbreviations of things and offices, not of bodies. */
const NO_BODIES = list(`
  ad ag ai am bc byod ceo cfo cio ciso coo cto ddos diy dna dvd ep faq fyi hd hiv hq id ied ig ip ipo iq isp it iot led
  lgbt lgbtq ll mia mou mvp ngo ok os pac pc pdf phd plc pm pr qa rsvp rv sms sos sql suv tpp tv url usb vip vp vpn wmd`)
const NEVER_INSIDE = new Set(['AUX', 'DET', 'PRON'])
/** Before one word they are firms as often as persons. */
const MAKERS = list('buyer contractor developer maker operator owner provider publisher seller supplier')
/** “Secretary of State Kerry”: where the office ends and the name begins. */
const OFFICES = list(`
  agriculture commerce defence defense education energy health homeland interior intelligence justice labor security
  state transportation treasury war`)
const SUFFIXES = list('jr sr ii iii iv')
const LONGEST = 14

/** “food and drug”, “securities and exchange”: beginnings of bodies that have “and” in their name. */
const WITH_AND: ReadonlySet<string> = new Set(
  [...GOVERNMENT_BODIES.keys()].filter((name) => / and /.test(name)).map((name) => /(?<!\S)\S+ and \S+/.exec(name)![0]),
)

/** What the lexicon knows by a whole name; a country goes before its capital, a body before a firm of the same name. */
const KNOWN: ReadonlyMap<string, Known> = new Map<string, Known>([
  ...[...PLACES].map((name): [string, Known] => [name, { kind: 'unknown', country: null, place: true }]),
  ...[...MEMBERS].map((word): [string, Known] => [`${word}s`, { kind: 'group', country: null }]),
  ['gop', { kind: 'group', country: null }],
  ...[...ORGANIZATIONS, ...MEDIA].map((name): [string, Known] => [name, { kind: 'organization', country: null }]),
  ...[...COUNTRY_WORDS].map(([words, { code, sort }]): [string, Known] => [
    words,
    { kind: sort === 'people' ? 'group' : 'country', country: code, place: sort === 'capital' },
  ]),
  ...[...GOVERNMENT_BODIES].map(([name, code]): [string, Known] => [name, { kind: 'organization', country: code }]),
])

/** The first words of those: most names begin with none, and are not put together and looked up then. */
const KNOWN_BEGINNINGS: ReadonlySet<string> = new Set(
  [...KNOWN.keys()].flatMap((name) => [name.split(' ')[0]!, name.split(/[^\p{L}\p{N}]/u)[0]!]),
)

/** The nation that one capitalised word names as a people: “Chinese”, “Russians”. */
function nationOf(word: string): string | null {
  const known = COUNTRY_WORDS.get(word)
  return known?.sort === 'people' ? known.code : null
}

const bare = (word: string): string => (word.endsWith('.') && word.length > 1 ? word.slice(0, -1) : word)
const isMark = (word: string): boolean => word === "'s" || word === "'"

export function findNames(scene: Scene): Name[] {
  const { document } = scene
  const { sentences } = document
  const names: Name[] = []
  const doubtful: number[] = []
  sentences.forEach(({ from, to }, s) => {
    if (scene.titleCase[s]) return
    for (let i = from; i < to; ) {
      if (scene.capitals[i] === 0) {
        const own = scene.own?.get(i)
        if (own !== undefined) names.push(nameOf(scene, i, own.to, i, null, knownAs(own.entity), from))
        i = own?.to ?? i + 1
        continue
      }
      if (!startsName(scene, i, from, to)) {
        if (isCapital(document.tokens[i]!) && !SMALL.has(document.tokens[i]!.tag) && !isDate(scene, i)) doubtful.push(i)
        i++
        continue
      }
      const end = endOfRun(scene, i, to)
      names.push(cutRun(scene, i, end, from))
      i = end
    }
  })
  const more = [...namesInTitleCase(scene, names), ...surnamesAfterAll(scene, names, doubtful)]
  const all = more.length === 0 ? names : [...more, ...names].sort((a, b) => a.from - b.from)
  return withBodies(scene, all)
}

function startsName(scene: Scene, i: number, sentence: number, to: number): boolean {
  const { document, words, lowered } = scene
  const token = document.tokens[i]!
  const word = words[i]!
  // “The” may be tagged as a name: “The Federalist”.
  if (!isCapital(token) || word === 'the') return false
  if (NO_FIRST.has(word) && (i === sentence || token.tag !== 'PROPN')) return false
  if (CALENDAR.has(word)) return isNamedMonth(document.tokens, words, i)
  if (NO_BODIES.has(word) && !isCapital(document.tokens[i + 1] ?? token)) return false
  const initial = i === sentence || OPENING.has(words[i - 1]!)
  const next = document.tokens[i + 1]
  const runs =
    i + 1 < to && next !== undefined && isCapital(next) && !SMALL.has(next.tag) && !CALENDAR.has(words[i + 1]!)
  if (!initial) return !SMALL.has(token.tag) || (token.tag === 'ADP' && runs)
  if (words[i + 1] === 'of' && isTitleWord(word) && hasOffice(scene, i, to)) return true
  if (token.tag === 'PROPN') {
    if (runs) return true
    // “Experts say”, “Polls show”: the tagger takes many first words for names.
    const singular = singularOf(word)
    if (singular !== null && (isRole(singular) || ARTIFACTS.has(singular) || CROWDS.has(singular))) {
      return MEMBERS.has(singular)
    }
    if (isTitleWord(word) || CROWDS.has(word) || ARTIFACTS.has(word)) return false
    return !lowered.has(word) || nationOf(word) !== null
  }
  if (SMALL.has(token.tag) || !runs) return nationOf(word) !== null
  return (
    NAME_HEADS.has(words[i + 1]!) ||
    isGivenName(word) ||
    TITLES.has(bare(word)) ||
    MEMBERS.has(word) ||
    nationOf(word) !== null
  )
}

/** “Theresa ⟨May⟩”, “Mrs. ⟨May⟩”, “⟨April⟩ Ryan”, “⟨May⟩ said”, but not “in May” or “Feb. to April 4”. */
function isNamedMonth(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  if (!NAMED_MONTHS.has(words[i]!)) return false
  const before = words[i - 1]
  const next = tokens[i + 1]
  if (next?.tag === 'NUM') return false
  if (before !== undefined && isCapital(tokens[i - 1]!) && (isGivenName(before) || TITLES.has(bare(before))))
    return true
  if (next === undefined || before === 'in') return false
  return words[i] === 'may' ? SPEAKS.has(words[i + 1]!) : next.tag === 'PROPN' && words[i + 1] !== 'fools'
}
/** “in ⟨May⟩”, “⟨May⟩ 4”: nobody, even where Theresa May is in the article. */
function isDate({ document, words }: Scene, i: number): boolean {
  return CALENDAR.has(words[i]!) && (document.tokens[i + 1]?.tag === 'NUM' || DATED.has(words[i - 1] ?? ''))
}
const DATED = list('during early in last late next on since this through till until')
const SPEAKS = list('added argued insisted said says told')

const GIVEN_NAMES: ReadonlySet<string> = new Set([...MALE_NAMES, ...FEMALE_NAMES, ...OTHER_NAMES])
const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word)

function endOfRun(scene: Scene, from: number, to: number): number {
  const { words } = scene
  const { tokens } = scene.document
  let preposition = false
  let end = from + 1
  while (end < to && end - from < LONGEST) {
    const word = words[end]!
    const last = words[end - 1]!
    if (goesOn(scene, end, to)) {
      end++
      continue
    }
    if (word === 'of' || word === 'for' || word === 'on') {
      const next = words[end + 1] === 'the' ? end + 2 : end + 1
      const joins = OF_HEADS.has(last) || (word === 'of' && (TITLES.has(bare(last)) || isRole(last)))
      if (!joins || !goesOn(scene, next, to)) break
      preposition = true
      end = next + 1
      continue
    }
    // “Rev. ⟨Ann Lee⟩”, where the full stop is a token of its own.
    if (word === '.' && TITLES.has(last) && goesOn(scene, end + 1, to) && tokens[end]!.start === tokens[end - 1]!.end) {
      end += 2
      continue
    }
    if (word === '&' && goesOn(scene, end + 1, to)) {
      end += 2
      continue
    }
    if (word === 'and' && goesOn(scene, end + 1, to)) {
      const inside = preposition && !isAcronym(tokens[end + 1]!.text) && !TITLES.has(bare(words[end + 1]!))
      if (!inside && !WITH_AND.has(`${last} and ${words[end + 1]}`)) break
      end += 2
      continue
    }
    if (PARTICLES.has(word)) {
      const next = PARTICLES.has(words[end + 1] ?? '') ? end + 2 : end + 1
      if (!goesOn(scene, next, to)) break
      end = next + 1
      continue
    }
    if ((word === '-' || word === '/') && end + 1 < to) {
      const glued = tokens[end]!.start === tokens[end - 1]!.end && tokens[end + 1]!.start === tokens[end]!.end
      if (!glued || !(goesOn(scene, end + 1, to) || (word === '-' && SYLLABLES.has(words[end + 1]!)))) break
      end += 2
      continue
    }
    // “People’s Liberation Army”, “Coroner’s Office”
    if (isMark(word) && goesOn(scene, end + 1, to) && (last === 'people' || NAME_HEADS.has(words[end + 1]!))) {
      end += 2
      continue
    }
    if (tokens[end]!.tag === 'NUM' && last === 'unit') {
      end++
      continue
    }
    break
  }
  return end
}

/** A capitalised word that may stand inside a name. */
function goesOn({ document, words, capitals }: Scene, i: number, to: number): boolean {
  if (i >= to || capitals[i] === 0) return false
  return CALENDAR.has(words[i]!) ? isNamedMonth(document.tokens, words, i) : !NEVER_INSIDE.has(document.tokens[i]!.tag)
}

const isAcronym = (text: string): boolean => text.length > 1 && text.length < 7 && /^(?:[A-Z]\.?){2,6}$/.test(text)

/** Cuts the title off a run, and looks for a role in lower case before it. */
function cutRun(scene: Scene, from: number, to: number, sentence: number): Name {
  const { words } = scene
  const whole = wordsOf(scene, from, to)
  const known = knownName(scene, from, to, whole)
  if (known !== null) return nameOf(scene, from, to, from, null, known, sentence)
  let start = from
  let last = to - 1
  while (last > from && SUFFIXES.has(bare(words[last]!))) last--
  for (let i = from; i < to; i++) {
    // “James A. Baker III”, “Mr. Bishop”: what looks like a role behind a given name or a “Mr.” is the surname.
    if (i === last && (i > start || TITLES.get(bare(words[i - 1] ?? '')) === '')) {
      let given = TITLES.get(bare(words[i - 1] ?? '')) === ''
      for (let k = start; k < i && !given; k++) given = isGivenName(words[k]!) || /^[a-z]\.?$/.test(words[k]!)
      if (given) break
    }
    if (isTitleWord(words[i]!)) start = words[i + 1] === '.' && i + 2 < to ? i + 2 : i + 1
  }
  // “Press Secretary”, with nothing behind it: the last title is all the name there is.
  if (start > from && start < to && (words[start] === 'of' || words[start] === 'for'))
    start = behindOffice(scene, start, to)
  const rest = to - start
  if (start > from && rest > 0) {
    const organization = NAME_HEADS.has(bare(words[to - 1]!)) && !(rest > 1 && isGivenName(words[start]!))
    const place = rest < 4 && rest > 1 && COUNTRY_WORDS.get(wordsOf(scene, start, to).join(' '))?.sort === 'name'
    if (!organization && !place && !/^[-&/']/.test(words[start]!)) {
      const title = words[start - 1] === '.' ? words[start - 2]! : words[start - 1]!
      return nameOf(scene, start, to, leadBefore(scene, from, sentence), title, null, sentence)
    }
  }
  if (start > from && rest === 0) {
    // A title alone: “the President”, “the Secretary of State”.
    return nameOf(scene, from, to, from, null, { kind: 'unknown', country: null, titleOnly: true }, sentence)
  }
  // “former contractor ⟨Edward Snowden⟩”: the role stands in lower case.
  const lead = leadBefore(scene, from, sentence)
  return nameOf(
    scene,
    from,
    to,
    lead,
    lead < from && !NAME_HEADS.has(bare(words[to - 1]!)) ? words[from - 1]! : null,
    null,
    sentence,
  )
}

function isTitleWord(word: string): boolean {
  const title = bare(word)
  // Not by the ending -man: “Kleinman” is a surname.
  return TITLES.has(title) || ((ROLES.has(title) || title.endsWith('ist')) && !isGivenName(title))
}

/** Whether an office and its bearer open the sentence: “⟨Secretary of State John Kerry⟩ said”, not “⟨President⟩ of France”. */
function hasOffice(scene: Scene, title: number, to: number): boolean {
  const end = endOfRun(scene, title, to)
  return end > title + 2 && behindOffice(scene, title + 1, end) < end
}

/** “Secretary of State ⟨John Kerry⟩”; `to` where no name follows. */
function behindOffice({ words }: Scene, from: number, to: number): number {
  for (let i = from + 1; i < to - 1; i++) if (isGivenName(words[i]!) && !OFFICES.has(words[i]!)) return i
  let i = from + 1
  while (i < to && (OFFICES.has(words[i]!) || words[i] === 'the' || words[i] === 'national')) i++
  return i > from + 1 ? i : to
}

/** Where the title or role before a name begins: “⟨State Department press secretary⟩ Jen Psaki”. */
function leadBefore({ document, words }: Scene, from: number, sentence: number): number {
  const { tokens } = document
  let lead = from
  if (from > sentence && isCapital(tokens[from]!) && !isCapital(tokens[from - 1]!) && !isRole(words[from - 1]!))
    return lead
  while (lead > sentence && from - lead < 8) {
    const { tag } = tokens[lead - 1]!
    const word = words[lead - 1]!
    const modifies = tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN' || isRole(word) || (word === '-' && lead < from)
    if (!modifies || CALENDAR.has(word) || DAYS.has(word)) break
    lead--
  }
  return lead
}

/** “⟨Today⟩ Ann Lee won”: a noun to the tagger, and no role. */
const DAYS = list('today tomorrow tonight yesterday')

interface Known {
  readonly kind: EntityKind
  readonly country: string | null
  readonly place?: boolean
  readonly titleOnly?: boolean
}

function wordsOf({ words }: Scene, from: number, to: number): string[] {
  const own: string[] = []
  for (let i = from; i < to; i++) own.push(bare(words[i]!))
  return own
}

const knownAs = ({ kind, country = null }: LexiconEntity): Known => ({ kind, country })

/** A name of the lexicon, whole. */
function knownName({ document, words, own }: Scene, from: number, to: number, whole: readonly string[]): Known | null {
  const name = own?.get(from)
  if (name?.to === to) return knownAs(name.entity)
  if (to - from > 8 || !(KNOWN_BEGINNINGS.has(words[from]!) || KNOWN_BEGINNINGS.has(whole[0]!))) return null
  const written = document.text.slice(document.tokens[from]!.start, document.tokens[to - 1]!.end)
  const joined = (written.includes('’') ? written.replace(/’/g, "'") : written).toLowerCase()
  const known = KNOWN.get(joined)
  if (known !== undefined) return joined === 'us' && written !== 'US' ? null : known
  return joined.includes('.') ? (KNOWN.get(whole.join(' ')) ?? null) : null
}

function nameOf(
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

/** A run that holds only a title names nobody: “the President”. */
export function isTitleOnly({ kind, title, lead, from }: Name): boolean {
  return kind === 'unknown' && title !== null && lead === from
}

/** Not “New Jersey”, “Harbor County” or “the Clean Air Act”. */
export function mayBePerson({ place, words }: Name): boolean {
  if (place || words.length < 2) return !place
  const last = words[words.length - 1]!
  return !EVENTS.has(last) && !PLACE_HEADS.has(last)
}

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
    if (!isGivenName(words[0]!) && !isCapital(tokens[from - 1]!)) return { kind: 'organization', country: null }
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

/** “Cook said” opens a sentence as a noun might, but Peter Cook is in the article. */
function surnamesAfterAll(scene: Scene, names: readonly Name[], doubtful: readonly number[]): Name[] {
  if (doubtful.length === 0) return []
  const surnames = new Set<string>()
  for (const { kind, words } of names) if (kind === 'person' && words.length > 1) surnames.add(words[words.length - 1]!)
  return doubtful
    .filter((i) => surnames.has(bare(scene.words[i]!)))
    .map((i) => nameOf(scene, i, i + 1, i, null, { kind: 'unknown', country: null }, i))
}

/** Headlines: only what the body names, or a known given name and what follows it. */
function namesInTitleCase(scene: Scene, names: readonly Name[]): Name[] {
  const { document, words } = scene
  const known = new Map<string, Name>()
  for (const name of names) {
    if (isTitleOnly(name)) continue
    known.set(name.words.join(' '), name)
    const last = name.words[name.words.length - 1]!
    if (name.words.length > 1 && (name.kind === 'person' || name.kind === 'unknown') && !known.has(last)) {
      known.set(last, { ...name, words: [last] })
    }
  }
  const found: Name[] = []
  document.sentences.forEach(({ from, to }, s) => {
    if (!scene.titleCase[s]) return
    for (let i = from; i < to; i++) {
      if (!isCapital(document.tokens[i]!)) continue
      let end = Math.min(to, i + 5)
      let match: Name | null = null
      for (; end > i; end--) {
        const own = wordsOf(scene, i, end)
        const like = known.get(own.join(' '))
        if (like !== undefined) {
          match = { ...like, from: i, to: end, lead: i, words: own, title: null, owner: null }
          break
        }
        const lexical = knownName(scene, i, end, own)
        if (lexical !== null) {
          match = nameOf(scene, i, end, i, null, lexical, from)
          break
        }
      }
      if (match === null && isGivenName(words[i]!) && i + 1 < to && document.tokens[i + 1]!.tag === 'PROPN') {
        end = i + 2
        match = nameOf(scene, i, end, i, null, { kind: 'person', country: null }, from)
      }
      if (match === null) continue
      found.push(match)
      i = end - 1
    }
  })
  return found
}

/** Bodies named by whose they are: “the Obama administration”, “China’s foreign ministry”, “Clinton’s campaign”. */
function withBodies(scene: Scene, names: readonly Name[]): Name[] {
  const { document, words } = scene
  const { tokens } = document
  const all: Name[] = []
  let covered = 0
  for (const name of names) {
    if (name.from < covered) continue
    all.push(name)
    let i = name.to
    const genitive = isMark(words[i] ?? '')
    if (genitive) i++
    const first = i
    while (i < first + 3 && i < tokens.length && isNominal(tokens[i]!.tag) && !OWNED.has(words[i]!)) i++
    if (i === first + 3 || i >= tokens.length || !OWNED.has(words[i]!) || !isNominal(tokens[i]!.tag)) continue
    if (scene.sentenceOf[i] !== scene.sentenceOf[name.from]) continue
    // “Chinese government officials”: the officials, not the government.
    const after = tokens[i + 1]
    const within = after !== undefined && (after.tag === 'NOUN' || after.tag === 'PROPN') && !isCapital(after)
    if (isTitleOnly(name)) continue
    const head = words[i]!
    const governs = BODY_NOUNS.get(head) === 'government'
    if (!governs && name.kind === 'country') continue
    if (name.kind === 'group' && name.country === null) continue
    const country = governs
      ? (name.country ?? (head === 'administration' && name.kind !== 'organization' ? 'US' : null))
      : null
    all.push({
      from: name.from,
      to: i + 1,
      lead: name.from,
      words: [...wordsOf(scene, name.from, i + 1)],
      kind: 'organization',
      country,
      gender: null,
      title: null,
      article: name.article,
      owner: name,
      within,
      place: false,
    })
    if (!within) covered = i + 1
  }
  return all
}

const isNominal = (tag: string): boolean => tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN'
/** Bodies that are called by their owner. */
const OWNED = list(`
  administration army campaign embassy government intelligence junta leadership military ministry navy parliament police
  presidency regime secretariat`)
