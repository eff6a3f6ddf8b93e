/** The words of a sentence that name a hostile act, and “behind it”, which names one told before. */
import { ACT_NOUNS, ACT_VERBS, type ActWord } from '../lexicon/cyber-acts.ts'
import type { AccusedAct } from '../types.ts'
import type { Line } from './sentence.ts'

/** The act at the words `[at, end)` of the line; `at` is its head. */
export interface ActPlace extends ActWord {
  readonly at: number
  readonly verb: boolean
  /** “behind it”, “was responsible”: the act itself is told elsewhere. */
  readonly pointer: boolean
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

function actAt({ forms, lemmas, tags, path }: Line, at: number): ActPlace | null {
  const form = forms[at]!
  const lemma = lemmas[at]!
  const next = forms[at + 1] ?? ''
  if (form === 'behind' || form === 'responsible') {
    const after = form === 'responsible' && next === 'for' ? at + 2 : at + 1
    const word = forms[after] ?? '.'
    const alone = /^(this|that|these|those)$/.test(word) && /[.,]/.test(path[after + 1] ?? '.')
    const points = alone || /^(it|them|[.,])$/.test(word)
    return points ? { type: 'unspecified', weak: true, at, verb: false, pointer: true } : null
  }
  const verb = ACT_VERBS.get(lemma)
  const noun =
    ACT_NOUNS.get(form) ??
    ACT_NOUNS.get(lemma) ??
    (NOUN_PLURALS.has(form) ? ACT_NOUNS.get(form.slice(0, -1)) : undefined)
  if (verb === undefined && noun === undefined) return null
  // “unauthorized access”; “identity theft” is fraud.
  if (form === 'access' && /^(unauthori[sz]ed|illegal)$/.test(forms[at - 1] ?? ''))
    return { type: 'intrusion', weak: true, at, verb: false, pointer: false }
  if (form === 'theft' && /^identi/.test(forms[at - 1] ?? '')) return null
  // “crack down on”, “Hacking Team”, a firm, and “the hacking group”, a description.
  if ((lemma === 'crack' && next === 'down') || (tags[at] === 'PROPN' && next === 'team')) return null
  if (DESCRIBED.has(next)) return null
  const finite =
    tags[at] === 'VERB' ||
    (verb !== undefined && /[rT]|h$/.test(path[at - 1] ?? '') && form !== 'access' && noun === undefined)
  // “reported hacking on”: an -ing form that follows no “be” is a noun.
  const ing = form.endsWith('ing') && !/[bw]/.test(path[at - 1] ?? '')
  // “the DNC hack” is no verb, whatever the tagger says.
  const bare = form === lemma && /[nda]/.test(path[at - 1] ?? '')
  if (noun !== undefined && (!finite || ing || bare)) return { ...noun, at, verb: false, pointer: false }
  if (verb !== undefined && finite) return { ...verb, at, verb: !ing, pointer: false }
  if (verb !== undefined && ing) return { ...verb, at, verb: false, pointer: false }
  // Headlines and long sentences mislead the tagger: “hacked” is a verb whatever its tag.
  if (verb !== undefined && !verb.weak && /ed$/.test(form)) return { ...verb, at, verb: true, pointer: false }
  return null
}

/** The lemmatizer leaves “cyberattacks” as it is. */
const NOUN_PLURALS: ReadonlySet<string> = new Set([...ACT_NOUNS.keys()].map((noun) => `${noun}s`))
const DESCRIBED = new Set('collective crew gang group groups team tool tools unit'.split(' '))
