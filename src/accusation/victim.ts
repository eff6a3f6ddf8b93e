/** Around a tie: who was hit, by the grammar of the act alone; in order of how often each place is right. */
import { nationalityOf } from '../lexicon/countries.ts'
import { CROWDS, isThing } from '../lexicon/groups.ts'
import { BODY_NOUNS } from '../lexicon/organizations.ts'
import { isRole, singularOf } from '../lexicon/roles.ts'
import {
  BELONGINGS,
  DATA_NOUNS,
  GENERIC_HEADS,
  HITTING_VERBS,
  NEVER_HIT,
  NO_VICTIMS,
  OWNERS,
  SUFFERING_VERBS,
  TAKING_WORDS,
  VICTIM_NOUNS,
} from '../lexicon/victim-words.ts'
import { hasWord } from '../span.ts'
import { NOMINAL, PASSIVE, path, VERB_GROUP } from './path.ts'
import type { Tie } from './patterns.ts'
import { phraseEnd, subjectBefore, TIMES } from './roles.ts'
import { type Line, NAME } from './sentence.ts'
import { LETTERS } from './word-classes.ts'

export interface Hit {
  readonly from: number
  readonly to: number
  /** “its computers”, “it was the victim”: a pronoun that mostly means whoever complains. */
  readonly isPronoun: boolean
}

/** “broke ⟨into⟩ the bank”, “spied ⟨on⟩ it”: before who was hit. */
const BEFORE_OBJECT = path('[adv on in out]')
const STOP_OR_VERB = path('[stop verb]')
const NOUN_PHRASES = path('^ [det adj noun and]*')

/** Whose systems, data or people the act hit, in this sentence. */
export function victimOf(line: Line, { act, actor, traits }: Pick<Tie, 'act' | 'actor' | 'traits'>): Hit | null {
  const { forms, lemmas, path, tags } = line
  const usable = (from: number, to: number): Hit | null => asVictim(line, from, to, actor, false)
  const object = (k: number, isFar: boolean): Hit | null => {
    let from = k
    while (BEFORE_OBJECT.test(path[from] ?? '') && from < k + 2) from++
    const to = phraseEnd(line, from)
    const hit = asVictim(line, from, to, actor, isFar)
    // “all sorts of targets, including ⟨the parliament⟩”, “firms such as ⟨Acme⟩”.
    const examples = path[to] === LETTERS.comma ? to + 1 : to
    const include =
      forms[examples] === 'including' ? 1 : forms[examples] === 'such' && forms[examples + 1] === 'as' ? 2 : 0
    if (hit !== null || include === 0) return hit
    return usable(examples + include, phraseEnd(line, examples + include))
  }
  const subject = (verb: number): Hit | null => {
    let end = verb
    while (end > 0 && verb - end < 6 && VERB_GROUP.test(path[end - 1]!)) end--
    let from = end
    while (from > 0 && NOMINAL.test(path[from - 1]!) && end - from < 8) from--
    return usable(from, end)
  }
  // “⟨the bank⟩ was hacked by …”.
  if (act.verb && traits.passive) {
    const hit = subject(act.at)
    if (hit !== null) return hit
  }
  const taking = TAKING_WORDS.has(lemmas[act.at]!) || TAKING_WORDS.has(forms[act.at]!)
  if ((act.verb || forms[act.at]!.endsWith('ing')) && !taking) {
    const direct = object(act.at + 1, false)
    if (direct !== null) return direct
  }
  // “stole notes on a rival from ⟨the party⟩”: whom from comes before what about.
  if (taking) {
    const from = path.indexOf(LETTERS.from, act.at)
    const source = from > 0 && from - act.at < 14 && !STOP_OR_VERB.test(path.slice(act.at + 1, from)) ? from + 1 : -1
    const robbed = source < 0 ? null : usable(source, phraseEnd(line, source))
    if (robbed !== null) return robbed
  }
  // “the hack of ⟨the bank⟩”, “attacks on ⟨banks⟩”, “stole files from ⟨the bank⟩”, “broke into ⟨the bank⟩”.
  for (let k = act.at + 1; k < Math.min(forms.length, act.at + 12) && path[k] !== LETTERS.stop; k++) {
    const links =
      path[k] === LETTERS.on ||
      // “gained access to ⟨the network⟩”.
      (path[k] === LETTERS.to && forms[k - 1] === 'access' && k > act.at + 1) ||
      (path[k] === LETTERS.from && taking) ||
      (path[k] === LETTERS.of && k === act.at + 1 && !taking) ||
      // “interfering in ⟨the election⟩”.
      (forms[k] === 'in' && k === act.at + 1 && act.type === 'influence') ||
      forms[k] === 'into'
    const found = links ? usable(k + 1, phraseEnd(line, k + 1)) : null
    if (found !== null) return found
  }
  // “stole ⟨Yahoo's⟩ database”, “stealing ⟨their⟩ data”, “theft of ⟨the bank's⟩ files”.
  if (taking) {
    const from = act.at + (path[act.at + 1] === LETTERS.of ? 2 : 1)
    const to = phraseEnd(line, from)
    const owner = forms.findIndex((form, k) => k > act.at && isGenitiveMark(form))
    if (owner > act.at && owner < to) return usable(from, owner)
    if (OWNERS.has(forms[from] ?? '')) return usable(from, to)
    // “a dump of ⟨Acme⟩ files”: the name before what was taken.
    let name = path[from] === LETTERS.det ? from + 1 : from
    while (name < to - 1 && line.names[name] === NAME) name++
    const owned = name < to && line.names[name] !== NAME ? usable(from, name) : null
    if (owned !== null) return owned
  }
  // “the ⟨DNC⟩ hack”.
  if (!act.verb) {
    let from = act.at
    // “the ⟨port⟩ and related hacks”.
    if (/^(?:other|related|similar)$/.test(forms[from - 1] ?? '') && forms[from - 2] === 'and') from -= 2
    const end = from
    while (from > 0 && end - from < 5 && (tags[from - 1] === 'PROPN' || DATA_NOUNS.has(forms[from - 1]!))) from--
    let to = from
    while (to < end && tags[to] === 'PROPN') to++
    const before = usable(from, to)
    if (before !== null) return before
  }
  // “⟨the union⟩ said it was the victim of an attack”, “⟨the bank⟩ had suffered a breach”.
  for (let k = Math.max(0, act.at - 6); k < act.at; k++) {
    const suffers = /^victims?$/.test(forms[k]!) || (SUFFERING_VERBS.has(lemmas[k]!) && tags[k] === 'VERB')
    if (!suffers) continue
    const verb = tags[k] === 'VERB' ? k : path.lastIndexOf(LETTERS.be, k)
    const place = verb > 0 ? subjectBefore(line, verb) : null
    const found = place && usable(place.from, place.to)
    if (found !== null) return found
  }
  // “warned ⟨firms⟩ of attacks”.
  const warns = lemmas.lastIndexOf('warn', act.at)
  if (warns >= 0 && act.at - warns < 16) {
    // What follows “of” is the danger.
    const { length } = NOUN_PHRASES.exec(path.slice(warns + 1, act.at))![0]
    const warned = usable(warns + 1, warns + 1 + length)
    if (warned !== null) return warned
  }
  // “an attack that hit ⟨banks⟩”, “⟨banks⟩ were targeted”: another word of hitting in the sentence.
  for (let k = 0; k < forms.length; k++) {
    if (k === act.at || tags[k] !== 'VERB' || !HITTING_VERBS.has(lemmas[k]!)) continue
    const passive = PASSIVE.test(path.slice(Math.max(0, k - 4), k)) && !forms[k]!.endsWith('ing')
    const found = passive ? subject(k) : object(k + 1, true)
    if (found !== null) return found
  }
  return null
}

/** The words if they can be hit: somebody named, people and bodies, or so many computers; near the act, whatever is no mere thing. */
function asVictim(line: Line, from: number, to: number, actor: Tie['actor'], isFar: boolean): Hit | null {
  const { forms, tags } = line
  if (to <= from || (from < actor.to && actor.from < to)) return null
  // “the widely⟨-⟩targeted firms”.
  if (!hasWord(forms[from]!)) return asVictim(line, from + 1, to, actor, isFar)
  // “aimed at ⟨tracking⟩ troops”.
  const does = tags[from] === 'VERB' || line.names[from + 1] === NAME || isNation(forms[from + 1] ?? '')
  if (does && forms[from]!.endsWith('ing') && line.names[from] !== NAME) return null
  // “300,000 people ⟨worldwide⟩”.
  if (to - from > 1 && tags[to - 1] === 'ADJ' && tags[to - 2] === 'NOUN')
    return asVictim(line, from, to - 1, actor, isFar)
  const first = forms[from]!
  if (to - from === 1 && /^(?:it|they|we)$/.test(first)) return { from, to, isPronoun: true }
  if (NO_VICTIMS.has(first)) return null
  // “⟨Yahoo⟩'s database”, “⟨Foreign Office⟩ data”.
  const owner = forms.findIndex((form, k) => k > from && isGenitiveMark(form))
  if (owner > from && owner < to && BELONGINGS.has(forms[to - 1]!)) {
    const hit = asVictim(line, from, owner, actor, isFar)
    if (hit !== null || forms[owner] === "'s") return hit
  }
  // “the emails of ⟨the committee⟩”.
  const of = forms.indexOf('of', from)
  if (of > from && of < to - 1 && BELONGINGS.has(forms[of - 1]!)) return asVictim(line, of + 1, to, actor, isFar)
  if (OWNERS.has(first))
    return BELONGINGS.has(forms[to - 1]!) ? { from, to: from + 1, isPronoun: true } : plain(line, from, to, isFar)
  if (
    BELONGINGS.has(forms[to - 1]!) &&
    to - from > 1 &&
    (tags[to - 2] === 'PROPN' || line.names[to - 2] === NAME) &&
    !isNation(forms[to - 2]!)
  )
    return asVictim(line, from, to - 1, actor, isFar)
  return plain(line, from, to, isFar)
}

const isGenitiveMark = (form: string): boolean => form === "'s" || form === "'"
const isNation = (word: string): boolean => nationalityOf(word) !== undefined

function plain(line: Line, from: number, to: number, isFar: boolean): Hit | null {
  const { forms, tags } = line
  const last = forms[to - 1]!
  const head = headOf(line, from, to)
  if (TIMES.test(last) || NEVER_HIT.has(head) || NEVER_HIT.has(last)) return null
  // “Russian” alone is who did it.
  if (to - from < 3 && isNation(last) && !/s$/.test(last)) return null
  if (!/^(?:NOUN|PROPN|ADJ|PRON|VERB|NUM)$/.test(tags[to - 1]!)) return null
  const named = line.names.slice(from, to).includes(NAME) || forms.slice(from, to).some(isNation)
  const counted = tags.slice(from, to).includes('NUM')
  if (GENERIC_HEADS.has(head) && !named && !VICTIM_NOUNS.has(singularOf(last) ?? last)) return null
  // “compromised networks” are nobody's; “a network” may be a broadcaster.
  if (BELONGINGS.has(last) && !named && !counted) return null
  const known =
    isVictimNoun(head) ||
    isVictimNoun(last) ||
    (!isFar && /^(?:the|an?)$/.test(forms[from]!) && !isThing(head) && singularOf(head) === null)
  return named || known || (counted && BELONGINGS.has(head)) ? { from, to, isPronoun: false } : null
}

function isVictimNoun(noun: string): boolean {
  const one = singularOf(noun) ?? noun
  return VICTIM_NOUNS.has(one) || BODY_NOUNS.has(one) || CROWDS.has(one) || isRole(one)
}

/** The noun before the first “of”, “in”, comma; the last word where there is none. */
function headOf({ forms }: Line, from: number, to: number): string {
  for (let k = from + 1; k < to; k++) if (/^(?:of|in|from|,)$/.test(forms[k]!)) return forms[k - 1]!
  return forms[to - 1]!
}
