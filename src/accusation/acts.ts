/** The words of a sentence that name a hostile act, and “behind it”, which names one told before. */
import { ATTACKER_NOUNS, GROUP_AND_TOOL_NOUNS } from '../lexicon/attacker-words.ts'
import { ACT_NOUNS, ACT_VERBS, type ActWord, GAINING_VERBS, POSSIBLE_ACTS } from '../lexicon/cyber-acts.ts'
import { DEMONSTRATIVES } from '../lexicon/function-words.ts'
import type { AccusedAct } from '../types.ts'
import { NOMINAL, path } from './path.ts'
import { type Line, NAME } from './sentence.ts'
import { LETTERS } from './word-classes.ts'

/** The act at the words `[at, end)` of the line; `at` is its head. */
export interface ActPlace extends ActWord {
  readonly at: number
  readonly verb: boolean
  /** “behind it”, “was responsible”: the act itself is told elsewhere. */
  readonly pointer: boolean
  /** A word that tells an act only now and then. */
  readonly possible: boolean
}

/** Of two types the more telling one comes first. */
export const RANK: Readonly<Record<AccusedAct, number>> = {
  espionage: 0,
  theft: 1,
  influence: 2,
  disruption: 3,
  intrusion: 4,
  unspecified: 5,
}

const CLAUSE_END = path('[stop comma]')
/** “the attackers ⟨were⟩”, “are believed to be”, “may have been”. */
const THEN_BE = path('^ (?:[adv have]? be | believe to be | modal? have? be)')
const BEFORE_VERB = path('[adv to have]')
const BE_OR_WHO = path('[be who]')
const AUXILIARY = path('[be have] adv? $')

export function findActs(line: Line): ActPlace[] {
  const acts: ActPlace[] = []
  for (let at = 0; at < line.forms.length; at++) {
    const word = actAt(line, at)
    if (word === null) continue
    const last = acts.at(-1)
    // “ransomware attack”, “hacking and spying campaign”: one act, the more telling type of both.
    if (last !== undefined && !last.verb && !word.verb && last.at === at - 1) {
      const type = RANK[last.type] < RANK[word.type] ? last.type : word.type
      acts[acts.length - 1] = { ...word, type, weak: last.weak && word.weak }
    } else acts.push(word)
  }
  return acts
}

/** The acts, and the words that may be some, in their order. */
export function withPossible({ lemmas, tags }: Line, acts: readonly ActPlace[]): readonly ActPlace[] {
  const found = [...acts]
  for (let at = 0; at < lemmas.length; at++) {
    const type = POSSIBLE_ACTS.get(lemmas[at]!)
    const isWord = tags[at] === 'VERB' || tags[at] === 'NOUN' || tags[at] === 'PROPN'
    if (type === undefined || !isWord || acts.some((act) => act.at === at)) continue
    found.push({ type, weak: true, at, verb: tags[at] === 'VERB', pointer: false, possible: true })
  }
  return found.length === acts.length ? acts : found.sort((a, b) => a.at - b.at)
}

function actAt(line: Line, at: number): ActPlace | null {
  // Most words are none of the subject, and are left at the first look.
  if (!SUBJECT.has(line.forms[at]!) && !SUBJECT.has(line.lemmas[at]!)) return null
  return pointerAt(line, at) ?? phraseAt(line, at) ?? wordAt(line, at)
}

/** “was behind it”, “the attackers were Iranian”: of what, was told before. */
function pointerAt({ forms, path }: Line, at: number): ActPlace | null {
  const form = forms[at]!
  const pointer: ActPlace = { type: 'unspecified', weak: true, at, verb: false, pointer: true, possible: false }
  if (POINTING.has(form)) {
    const after = form === 'responsible' && forms[at + 1] === 'for' ? at + 2 : at + 1
    const word = forms[after] ?? '.'
    const alone = DEMONSTRATIVES.has(word) && CLAUSE_END.test(path[after + 1] ?? LETTERS.stop)
    return alone || /^(it|them|[.,])$/.test(word) ? pointer : null
  }
  // “the FBI says that Iranians did it”.
  if (form === 'did') return forms[at + 1] === 'it' && /^[.,]?$/.test(forms[at + 2] ?? '') ? pointer : null
  if (!ATTACKER_NOUNS.has(form) || !/^(?:the|these|those)$/.test(forms[at - 1] ?? '')) return null
  return THEN_BE.test(path.slice(at + 1, at + 5)) ? pointer : null
}

/** Acts of two words, whose verb alone is none. */
function phraseAt({ forms, lemmas, tags }: Line, at: number): ActPlace | null {
  const lemma = lemmas[at]!
  // “gained access to the network”: the verb is the act.
  if (GAINING_VERBS.has(lemma) && tags[at] === 'VERB' && accessAfter(forms, at))
    return { type: 'intrusion', weak: true, at, verb: true, pointer: false, possible: false }
  // “took down the website”, “knocked it offline”.
  const takes =
    (lemma === 'take' && forms[at + 1] === 'down') ||
    // “shut down the grid”, “knocked out a power station”.
    (lemma === 'shut' && forms[at + 1] === 'down') ||
    (lemma === 'knock' && forms[at + 1] === 'out')
  const knocks = lemma === 'knock' && forms.slice(at + 1, at + 7).includes('offline')
  return takes || knocks ? { type: 'disruption', weak: true, at, verb: true, pointer: false, possible: false } : null
}

function wordAt({ forms, lemmas, tags, path, names }: Line, at: number): ActPlace | null {
  const form = forms[at]!
  // “the Liberal Campaign Committee”.
  if (names[at] === NAME && names[at + 1] === NAME && (form === 'campaign' || form === 'operation')) return null
  const lemma = lemmas[at]!
  const next = forms[at + 1] ?? ''
  // “had infected”: an adjective to the tagger.
  const verb = ACT_VERBS.get(lemma) ?? pastForm(form, path, at)
  const noun =
    ACT_NOUNS.get(form) ??
    ACT_NOUNS.get(lemma) ??
    (NOUN_PLURALS.has(form) ? ACT_NOUNS.get(form.slice(0, -1)) : undefined)
  if (verb === undefined && noun === undefined) return null
  // “unauthorized access”; “identity theft” is fraud.
  if (form === 'access' && /^(unauthori[sz]ed|illegal)$/.test(forms[at - 1] ?? ''))
    return { type: 'intrusion', weak: true, at, verb: false, pointer: false, possible: false }
  // “surveillance cameras” watch for somebody.
  if (form === 'surveillance' && path[at + 1] === LETTERS.noun) return null
  if (form === 'theft' && /^identi/.test(forms[at - 1] ?? '')) return null
  // “crack down on”, “Hacking Team”, a firm, and “the hacking group”, a description.
  if ((lemma === 'crack' && next === 'down') || (tags[at] === 'PROPN' && next === 'team')) return null
  // “the hacking group”; “a hacked phone” is what was hit.
  if (
    GROUP_AND_TOOL_NOUNS.has(next) ||
    (/ed$/.test(form) && path[at - 1] === LETTERS.det && path[at + 1] === LETTERS.noun)
  )
    return null
  const finite =
    tags[at] === 'VERB' ||
    (verb !== undefined && /ed$/.test(form) && isPast(path, at)) ||
    (verb !== undefined && BEFORE_VERB.test(path[at - 1] ?? '') && form !== 'access' && noun === undefined)
  // “reported hacking on”: an -ing form that follows no “be” is a noun.
  const ing = form.endsWith('ing') && !BE_OR_WHO.test(path[at - 1] ?? '') && !SEEN.has(forms[at - 1] ?? '')
  // “the DNC hack” is no verb, whatever the tagger says.
  const bare = form === lemma && NOMINAL.test(path[at - 1] ?? '')
  if (noun !== undefined && (!finite || ing || bare)) {
    // “a destructive attack”, “the crippling worldwide cyberattack”.
    const destroys =
      noun.type === 'unspecified' && forms.slice(Math.max(0, at - 3), at).some((word) => DESTROYING.has(word))
    return { ...noun, type: destroys ? 'disruption' : noun.type, at, verb: false, pointer: false, possible: false }
  }
  if (verb !== undefined && finite) return { ...verb, at, verb: !ing, pointer: false, possible: false }
  if (verb !== undefined && ing) return { ...verb, at, verb: false, pointer: false, possible: false }
  // Headlines and long sentences mislead the tagger: “hacked” is a verb whatever its tag.
  if (verb !== undefined && !verb.weak && /ed$/.test(form))
    return { ...verb, at, verb: true, pointer: false, possible: false }
  return null
}

const DESTROYING = new Set('crippling destructive disruptive'.split(' '))

/** “had infected”, “the gang infected computers”. */
const isPast = (path: string, at: number): boolean =>
  AUXILIARY.test(path.slice(Math.max(0, at - 2), at)) ||
  (path[at - 1] === LETTERS.noun && NOMINAL.test(path[at + 1] ?? ''))

function pastForm(form: string, path: string, at: number): ActWord | undefined {
  const word = PAST_FORMS.get(form)
  return word !== undefined && isPast(path, at) ? word : undefined
}

const accessAfter = (forms: readonly string[], at: number): boolean =>
  forms[at + 1] === 'access' ||
  (forms[at + 2] === 'access' && /^(?:illegal|remote|unauthori[sz]ed)$/.test(forms[at + 1]!))

const PAST_FORMS: ReadonlyMap<string, ActWord> = new Map(
  [...ACT_VERBS].map(([verb, word]) => [verb.endsWith('e') ? `${verb}d` : `${verb}ed`, word]),
)

/** The lemmatizer leaves “cyberattacks” as it is. */
const NOUN_PLURALS: ReadonlySet<string> = new Set([...ACT_NOUNS.keys()].map((noun) => `${noun}s`))

/** “was observed ⟨targeting⟩”: a verb. */
const SEEN = new Set(['observed', 'seen', 'spotted'])
const POINTING = new Set(['behind', 'responsible'])

/** All words at which an act can begin. */
const SUBJECT: ReadonlySet<string> = new Set([
  ...ACT_VERBS.keys(),
  ...ACT_NOUNS.keys(),
  ...NOUN_PLURALS,
  ...PAST_FORMS.keys(),
  ...ATTACKER_NOUNS,
  ...GAINING_VERBS,
  ...POINTING,
  'did',
  'knock',
  'shut',
  'take',
])
