/** Around a tie: who speaks before a verb, the evidence named; noun phrases of the sentence as spans. */
import { NAMED_MONTHS } from '../lexicon/name-words.ts'
import { hasWord, tokenSpan } from '../span.ts'
import type { Document, TokenSpan } from '../types.ts'
import { NOMINAL, NOUN_OR_ADJECTIVE, path, VERB_GROUP } from './path.ts'
import { type Line, NAME } from './sentence.ts'
import { LETTERS } from './word-classes.ts'

/** Positions `[from, to)` of the line as a span of tokens. */
export function spanAt(document: Document, line: Line, from: number, to: number): TokenSpan {
  return tokenSpan(document, line.tokens[from]!, line.tokens[to - 1]! + 1)
}

const OF_OR_AND = path('[of and]')
const NOUNISH = /^(ADJ|DET|NOUN|NUM|PROPN|PART)$/

/** One past the noun phrase that begins here; “of …” goes on, and “and …” with another noun. */
export function phraseEnd({ forms, tags, path, names }: Line, from: number): number {
  let to = from
  // “more than 300 firms”, “our elections”.
  if (/^(more|fewer|less)$/.test(forms[to] ?? '') && forms[to + 1] === 'than') to += 2
  else if (tags[to] === 'PRON' && path[to] === LETTERS.det) to++
  const isNoun = (k: number): boolean => NOUNISH.test(tags[k] ?? '') || (k > from && names[k] === NAME)
  while (to < Math.min(forms.length, from + 14)) {
    const tag = tags[to]!
    if (isNoun(to) && forms[to] !== 'to' && !(to > from && tag === 'DET' && !/^(of|and|in|than)$/.test(forms[to - 1]!)))
      to++
    else if (
      to > from &&
      /^(of|and|'s|'|-|&)$/.test(forms[to]!) &&
      // “firms - Daily News”: a dash, not a hyphen.
      (forms[to] !== '-' || path[to] === LETTERS.adj) &&
      isNoun(to + 1) &&
      forms[to + 1] !== 'to'
    )
      to++
    else break
  }
  return to
}

/** “in 2016 ⟨North Korean hackers⟩”, “was sure ⟨Iran⟩ did”: neither belongs to who follows. */
const UNBOUND = /^(?:\d{4}|certain|confident|convinced|sure)$/

/** Where the noun phrase begins whose later part this is: “⟨the notorious⟩ Russian hackers”. */
export function phraseStart({ path, forms }: Line, from: number): number {
  let start = from
  while (start > 0 && from - start < 7 && path[start - 1] === LETTERS.adj && !UNBOUND.test(forms[start - 1]!)) start--
  return start > 0 && path[start - 1] === LETTERS.det ? start - 1 : start
}

/** The noun phrase that ends before the verb group of a charge: “⟨the FBI⟩ has repeatedly accused”, “⟨experts⟩ who say”. */
export function subjectBefore(line: Line, verb: number): { from: number; to: number } | null {
  const { path, forms } = line
  let to = verb
  while (to > 0 && verb - to < 5 && VERB_GROUP.test(path[to - 1]!)) to--
  // “authorities ⟨on Wednesday⟩ charged”, “the FBI ⟨last week⟩ accused”.
  if (TIMES.test(forms[to - 1] ?? '') && !isNamed(line, to - 1))
    to -= /^(in|last|late|on|this)$/.test(forms[to - 2] ?? '') ? 2 : 1
  // “the minister, ⟨who chairs the committee⟩, said”, “the agency ⟨(NCA)⟩ said”.
  to = beforeAside(line, to)
  // “Ann Lee, ⟨44⟩, said”.
  if (/^\d+$/.test(forms[to - 1] ?? '') && path[to - 2] === LETTERS.comma) to -= 2
  if (/^(who|which|that)$/.test(forms[to - 1] ?? '')) {
    const end = path[to - 2] === LETTERS.comma ? to - 2 : to - 1
    return phraseBefore(line, end) ?? { from: to - 1, to }
  }
  return phraseBefore(line, to)
}

/** “Theresa ⟨May⟩”: a month behind a name is a surname. */
const isNamed = ({ forms, names, tags }: Line, at: number): boolean =>
  NAMED_MONTHS.has(forms[at]!) && names[at] === NAME && names[at - 1] === NAME && tags[at - 1] === 'PROPN'

const LONGEST_ASIDE = 14

/** Where an aside between two commas or brackets begins that ends here. */
function beforeAside({ path }: Line, end: number): number {
  if (path[end - 1] !== LETTERS.comma) return end
  const open = path.lastIndexOf(LETTERS.comma, end - 2)
  return open > 0 && end - open < LONGEST_ASIDE && !path.slice(open, end).includes(LETTERS.stop) ? open : end
}

function phraseBefore({ path, forms }: Line, to: number): { from: number; to: number } | null {
  let from = to
  const goesOn = (at: number): boolean =>
    NOMINAL.test(path[at]!) ||
    (at < to - 1 && OF_OR_AND.test(path[at]!)) ||
    // “an expert ⟨at⟩ another firm”, “the ambassador ⟨to⟩ Peru”.
    (at < to - 1 && BINDING.has(forms[at]!) && path[at - 1] === LETTERS.noun)
  while (from > 0 && to - from < 14 && goesOn(from - 1)) from--
  // “the widely⟨-⟩believed lie”: the hyphen hangs on the verb.
  while (from < to && (OF_OR_AND.test(path[from]!) || BINDING.has(forms[from]!) || !hasWord(forms[from]!))) from++
  return from < to && NOUN_OR_ADJECTIVE.test(path[to - 1]!) ? { from, to } : null
}

const BINDING = new Set(['at', 'from', 'with'])

export const TIMES: RegExp =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|weekend|today|yesterday|\d+)$/

/** “pointing to ⟨the revelations by …⟩”, “citing ⟨an internal memo⟩”, “based on ⟨…⟩”. */
export function basisIn(document: Document, line: Line): TokenSpan | null {
  const { forms } = line
  for (let k = 0; k + 1 < forms.length; k++) {
    const two = `${forms[k]} ${forms[k + 1]}`
    const from =
      two === 'pointing to' || two === 'based on' || two === 'points to' ? k + 2 : forms[k] === 'citing' ? k + 1 : -1
    if (from < 0 || from >= forms.length) continue
    let to = from
    while (to < forms.length && !/^[.,;:]$/.test(forms[to]!)) to++
    if (forms.slice(from, to).some(hasWord)) return spanAt(document, line, from, to)
  }
  return null
}
