/** An actor and an act in one sentence → how the sentence ties them, or nothing. Each pattern is drawn under an example. */
import { ACT_NOUNS, ACT_VERBS, type ActWord, ATTRIBUTING, CHARGING, LEGAL, LIGHT_VERBS } from '../lexicon/cyber-acts.ts'
import type { Actor } from './actors.ts'
import type { Line } from './sentence.ts'

/** A word of an act at a position of the line. */
export interface ActPlace extends ActWord {
  readonly at: number
  readonly verb: boolean
}

export interface Tie {
  readonly pattern: string
  readonly actor: Actor
  readonly act: ActPlace
  /** Position of the verb that makes the charge (“accused”), or -1. */
  readonly charge: number
  readonly legal: boolean
  /** The charge has an agent that could be named: “X accused Y”, not “Y was accused”. */
  readonly active: boolean
}

export function findActs(line: Line): ActPlace[] {
  const acts: ActPlace[] = []
  line.forms.forEach((form, at) => {
    const lemma = line.lemmas[at]!
    const tag = line.tags[at]!
    // “crack down on”, and “Hacking Team”, which is a firm.
    if (lemma === 'crack' && line.forms[at + 1] === 'down') return
    if (tag === 'PROPN' && line.tags[at + 1] === 'PROPN' && line.forms[at + 1] === 'team') return
    const verb = tag === 'VERB' ? ACT_VERBS.get(lemma) : undefined
    const noun = ACT_NOUNS.get(form) ?? ACT_NOUNS.get(lemma)
    // “hacking” is tagged a verb in “cyber spying” and “reported hacking on”: an -ing form behind no auxiliary is a noun.
    const ing = form.endsWith('ing') && !BE.has(line.forms[at - 1] ?? '')
    if (noun !== undefined && (tag !== 'VERB' || ing)) acts.push({ ...noun, at, verb: false })
    else if (verb !== undefined) acts.push({ ...verb, at, verb: true })
    else if (ing && ACT_VERBS.has(lemma)) acts.push({ ...ACT_VERBS.get(lemma)!, at, verb: false })
  })
  return acts
}

const BE = new Set(['am', 'are', 'be', 'been', 'being', 'is', 'was', 'were'])
const HAVE = new Set(['had', 'has', 'have', "'s"])
const MODALS = new Set([
  'can',
  'could',
  'may',
  'might',
  'must',
  'ought',
  'shall',
  'should',
  'will',
  'would',
  "'ll",
  "'d",
])

interface Pattern {
  readonly name: string
  readonly find: (line: Line, actor: Actor, act: ActPlace) => Pick<Tie, 'charge' | 'active' | 'legal'> | null
}

const none = { charge: -1, active: false, legal: false }

/** In order: a charge in so many words before the mere deed, the noun phrase last. */
export const PATTERNS: readonly Pattern[] = [
  // “accused ⟨China⟩ of ⟨hacking⟩”, “charged ⟨two Russians⟩ with ⟨stealing⟩”.
  { name: 'charged-with', find: chargedWith },
  // “⟨Iranians⟩ were indicted for ⟨hacking⟩ banks”.
  { name: 'was-charged', find: wasCharged },
  // “⟨the man⟩ pleaded guilty to ⟨hacking⟩”.
  { name: 'pleaded', find: pleaded },
  // “linked the ⟨breach⟩ to ⟨China⟩”, “⟨attacks⟩ blamed on ⟨Russia⟩”, “the work of ⟨…⟩”.
  { name: 'act-attributed', find: actAttributed },
  // “⟨hacked⟩ by ⟨Russia⟩”, “⟨espionage⟩ by ⟨a group⟩”.
  { name: 'act-by', find: actBy },
  // “named ⟨China⟩ as the culprit in the ⟨theft⟩”.
  { name: 'identified-as', find: identifiedAs },
  // “⟨Russia⟩ was behind the ⟨hack⟩”, “responsible for”; “the ⟨hack⟩ … that ⟨Russia⟩ was behind it”.
  { name: 'actor-behind', find: actorBehind },
  // “⟨Russia⟩ was linked to the ⟨breach⟩”.
  { name: 'actor-linked', find: actorLinked },
  // “⟨Hackers from …⟩ have launched ⟨attacks⟩”.
  { name: 'carried-out', find: carriedOut },
  // “⟨Chinese hackers⟩ ⟨stole⟩ the files”.
  { name: 'actor-did', find: actorDid },
  // “press ⟨China⟩ on reported ⟨hacking⟩”.
  { name: 'confronted-on', find: confrontedOn },
  // “⟨Russian⟩ ⟨hacking⟩”, “⟨China⟩'s ⟨theft⟩ of secrets”.
  { name: 'named-in-noun-phrase', find: nounPhrase },
  // “⟨attacks⟩ from ⟨North Korea⟩”.
  { name: 'act-from', find: actFrom },
]

/** Of a person, only a charge in so many words is one. */
const PERSONAL = new Set(['charged-with', 'was-charged', 'pleaded'])

export function tie(line: Line, actor: Actor, act: ActPlace): Tie | null {
  for (const { name, find } of PATTERNS) {
    if (actor.type === 'person' && !PERSONAL.has(name)) continue
    const found = find(line, actor, act)
    if (found !== null) return { pattern: name, actor, act, ...found }
  }
  return null
}

/** The position of the first form between two that passes, or -1. */
function seek(
  line: Line,
  from: number,
  to: number,
  passes: (form: string, lemma: string, k: number) => boolean,
): number {
  for (let k = Math.max(from, 0); k < Math.min(to, line.forms.length); k++)
    if (passes(line.forms[k]!, line.lemmas[k]!, k)) return k
  return -1
}

const passive = ({ forms }: Line, k: number): boolean =>
  BE.has(forms[k - 1] ?? '') || (BE.has(forms[k - 2] ?? '') && !HAVE.has(forms[k - 1] ?? ''))
const breaks = (line: Line, from: number, to: number): boolean =>
  seek(line, from, to, (form) => /^[.;:]$/.test(form)) >= 0

function chargedWith(line: Line, { from, to }: Actor, { at }: ActPlace): ReturnType<Pattern['find']> {
  if (at < to || at - to > 14 || breaks(line, to, at)) return null
  const charge = seek(line, from - 7, from, (_, lemma) => CHARGING.has(lemma))
  if (charge < 0 || line.tags[charge] === 'NOUN' || passive(line, charge)) return null
  if (seek(line, charge + 1, from, (form, _, k) => /^[.;,]$/.test(form) || line.tags[k] === 'VERB') >= 0) return null
  const link = seek(line, to, at, (form) => /^(of|for|with|in|over|after)$/.test(form))
  return link < 0 ? null : { charge, active: true, legal: LEGAL.has(line.lemmas[charge]!) }
}

function wasCharged(line: Line, { to, type }: Actor, { at }: ActPlace): ReturnType<Pattern['find']> {
  if (type === 'adjective' || at < to || at - to > 18 || breaks(line, to, at)) return null
  const charge = seek(line, to, Math.min(at, to + 10), (_, lemma, k) => CHARGING.has(lemma) && passive(line, k))
  return charge < 0 ? null : { charge, active: false, legal: LEGAL.has(line.lemmas[charge]!) }
}

function pleaded(line: Line, { to, type }: Actor, { at }: ActPlace): ReturnType<Pattern['find']> {
  if (type === 'adjective' || at < to || at - to > 26 || breaks(line, to, at)) return null
  const charge = seek(
    line,
    to,
    at,
    (_, lemma, k) => lemma === 'plead' && line.forms.slice(k + 1, k + 3).includes('guilty'),
  )
  return charge < 0 ? null : { charge, active: false, legal: true }
}

function actAttributed(line: Line, { from, type }: Actor, { at, verb }: ActPlace): ReturnType<Pattern['find']> {
  if (type === 'adjective' || from <= at || from - at > 22 || breaks(line, at, from)) return null
  const work = seek(
    line,
    at,
    from,
    (form, _, k) => (form === 'work' || form === 'handiwork') && line.forms[k + 1] === 'of',
  )
  if (work >= 0 && from - work <= 4) return none
  const link = seek(line, at - (verb ? 0 : 8), from, (_, lemma) => ATTRIBUTING.has(lemma))
  if (link < 0) return null
  const preposition = seek(line, from - 3, from, (form) => form === 'on' || form === 'to' || form === 'at')
  if (preposition < 0 || (link < at && verb)) return null
  return { charge: link, active: link < at, legal: false }
}

function actBy(line: Line, { from, type }: Actor, { at, verb }: ActPlace): ReturnType<Pattern['find']> {
  if (type === 'adjective' || from <= at || from - at > 12 || breaks(line, at, from)) return null
  const by = seek(line, from - 3, from, (form) => form === 'by')
  if (by < at || seek(line, by + 1, from, (_, __, k) => !/^(DET|ADJ|NUM|ADV|NOUN)$/.test(line.tags[k]!)) >= 0)
    return null
  if (by - at <= 2)
    return verb &&
      !line.forms[at]!.endsWith('ed') &&
      !passive(line, at) &&
      !/^(stolen|hit|struck|broken)$/.test(line.forms[at]!)
      ? null
      : none
  // “the attack carried out by …”, “the theft of files by …”: a verb of doing, or nothing but the act's object between.
  const done = seek(line, at + 1, by, (_, lemma) => LIGHT_VERBS.has(lemma) || ACT_VERBS.has(lemma))
  if (done >= 0 && by - done <= 2) return none
  const other = seek(line, at + 1, by, (_, __, k) => line.tags[k] === 'VERB' || line.tags[k] === 'AUX')
  return other < 0 && (!verb || passive(line, at)) ? none : null
}

const CULPRIT = new Set([
  'author',
  'culprit',
  'perpetrator',
  'source',
  'suspect',
  'hacker',
  'hackers',
  'attacker',
  'behind',
  'responsible',
])

function identifiedAs(line: Line, { from, to, type }: Actor, { at }: ActPlace): ReturnType<Pattern['find']> {
  if (type === 'adjective' || at < to || at - to > 12 || breaks(line, to, at)) return null
  const verb = seek(
    line,
    from - 4,
    from,
    (_, lemma) => lemma === 'identify' || lemma === 'name' || lemma === 'point' || lemma === 'finger',
  )
  if (verb < 0 || seek(line, to, at, (form) => CULPRIT.has(form)) < 0) return null
  return { charge: verb, active: true, legal: false }
}

const BEHIND = new Set(['behind', 'responsible'])

function actorBehind(line: Line, { to, type }: Actor, { at }: ActPlace): ReturnType<Pattern['find']> {
  if (type === 'adjective') return null
  const behind = seek(line, to, to + 7, (form) => BEHIND.has(form))
  if (behind < 0 || Math.abs(at - behind) > 14 || breaks(line, Math.min(to, at), Math.max(to, at))) return null
  return seek(line, to, behind, (_, __, k) => line.tags[k] === 'NOUN' || line.tags[k] === 'PROPN') >= 0 ? null : none
}

function actorLinked(line: Line, { to, type }: Actor, { at }: ActPlace): ReturnType<Pattern['find']> {
  if (type === 'adjective' || at < to || at - to > 14 || breaks(line, to, at)) return null
  const link = seek(
    line,
    to,
    Math.min(at, to + 6),
    (_, lemma, k) => (lemma === 'link' || lemma === 'tie' || lemma === 'connect') && passive(line, k),
  )
  return link < 0 ? null : { charge: link, active: false, legal: false }
}

/** Words that may stand between who did it and what was done. */
const BETWEEN_TAGS = new Set(['ADV', 'AUX', 'PART', 'DET', 'SCONJ', 'PRON'])
const CONTROL = new Set(['attempt', 'begin', 'continue', 'help', 'manage', 'seek', 'start', 'try', 'use', 'work'])

function carriedOut(line: Line, { to, type }: Actor, { at, verb }: ActPlace): ReturnType<Pattern['find']> {
  if (verb || type === 'adjective' || at < to || at - to > 14 || breaks(line, to, at)) return null
  const doing = seek(line, to, at, (_, lemma, k) => LIGHT_VERBS.has(lemma) && line.tags[k] === 'VERB')
  if (doing < 0 || at - doing > 8 || (passive(line, doing) && !line.forms[doing]!.endsWith('ing'))) return null
  return clean(line, to, doing) ? none : null
}

function actorDid(line: Line, { to, type }: Actor, { at, verb }: ActPlace): ReturnType<Pattern['find']> {
  if (!verb || type === 'adjective' || at < to || at - to > 9) return null
  if (passive(line, at) && !line.forms[at]!.endsWith('ing')) return null
  return clean(line, to, at) ? none : null
}

/** Nothing but auxiliaries, adverbs, “who”, “tried to” from actor to verb; a modal makes it no deed. */
function clean(line: Line, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const form = line.forms[k]!
    if (MODALS.has(form) && line.forms[k + 1] !== 'have') return false
    if (form === ',' || CONTROL.has(line.lemmas[k]!) || form === 'able' || form === 'successfully') continue
    if (!BETWEEN_TAGS.has(line.tags[k]!) && form !== 'to' && form !== 'and') return false
  }
  return true
}

const CONFRONTING = new Set('challenge confront criticize press pressure question warn'.split(' '))

function confrontedOn(line: Line, { from, to }: Actor, { at, verb }: ActPlace): ReturnType<Pattern['find']> {
  if (verb || at < to || at - to > 6) return null
  const confronts = seek(line, from - 3, from, (_, lemma) => CONFRONTING.has(lemma))
  if (confronts < 0 || !/^(on|over|about|for)$/.test(line.forms[to] ?? '')) return null
  return seek(
    line,
    to + 1,
    at,
    (_, __, k) => !/^(ADJ|NOUN|DET|VERB|ADV)$/.test(line.tags[k]!) && line.forms[k] !== "'s",
  ) >= 0
    ? null
    : none
}

function nounPhrase(line: Line, { to, type }: Actor, { at, verb }: ActPlace): ReturnType<Pattern['find']> {
  if (verb || at < to || at - to > 3) return null
  if (type !== 'adjective' && !/^['’]s?$/.test(line.forms[to] ?? '')) return null
  for (let k = to; k < at; k++)
    if (!/^(ADJ|NOUN|ADV|PART|VERB|PUNCT)$/.test(line.tags[k]!) || /^[,.;:]$/.test(line.forms[k]!)) return null
  return none
}

function actFrom(line: Line, { from, type }: Actor, { at, verb }: ActPlace): ReturnType<Pattern['find']> {
  if (verb || type === 'adjective' || from <= at || from - at > 4) return null
  const word = seek(
    line,
    from - 2,
    from,
    (form, _, k) => form === 'from' || (form === 'in' && line.forms[k - 1] === 'originating'),
  )
  return word < at ? null : none
}
