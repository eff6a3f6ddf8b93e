/** Around a tie: the victim, the time, the evidence named; noun phrases of the sentence as spans. */
import type { Document, Span } from '../types.ts'
import type { Tie } from './patterns.ts'
import type { Line } from './sentence.ts'

/** Positions `[from, to)` of the line as a span of the text. */
export function spanAt(document: Document, line: Line, from: number, to: number): Span {
  return { start: document.tokens[line.tokens[from]!]!.start, end: document.tokens[line.tokens[to - 1]!]!.end }
}

const NOUNISH = /^(ADJ|DET|NOUN|NUM|PROPN|PART)$/

/** One past the noun phrase that begins here; “of …” goes on, and “and …” with another noun. */
export function phraseEnd({ forms, tags }: Line, from: number): number {
  let to = from
  while (to < Math.min(forms.length, from + 14)) {
    const tag = tags[to]!
    if (
      NOUNISH.test(tag) &&
      forms[to] !== 'to' &&
      !(to > from && tag === 'DET' && !/^(of|and|in)$/.test(forms[to - 1]!))
    )
      to++
    else if (
      to > from &&
      /^(of|and|'s|-|&)$/.test(forms[to]!) &&
      NOUNISH.test(tags[to + 1] ?? '') &&
      forms[to + 1] !== 'to'
    )
      to++
    else break
  }
  return to
}

/** Where the noun phrase begins whose later part this is: “⟨the notorious⟩ Russian hackers”. */
export function phraseStart({ path }: Line, from: number): number {
  let start = from
  while (start > 0 && from - start < 4 && path[start - 1] === 'a') start--
  return start > 0 && path[start - 1] === 'd' ? start - 1 : start
}

/** The noun phrase that ends before the verb group of a charge. */
export function subjectBefore({ forms, tags }: Line, verb: number): { from: number; to: number } | null {
  let to = verb
  while (to > 0 && /^(AUX|ADV|PART)$/.test(tags[to - 1]!) && verb - to < 5) to--
  let from = to
  while (from > 0 && to - from < 10 && (NOUNISH.test(tags[from - 1]!) || /^(of|'s|-)$/.test(forms[from - 1]!))) from--
  return from < to && /^(NOUN|PROPN)$/.test(tags[to - 1]!) ? { from, to } : null
}

const GENERIC = new Set(
  'him it them themselves victim victims user users people information data computers systems'.split(' '),
)
const ON = /^(on|against|of|into|at|targeting|in|from)$/

/** Who was hit, in the sentence alone: a wider search loses more than it finds. */
export function victimOf(line: Line, { act, actor, pattern }: Tie): { from: number; to: number } | null {
  const { forms, tags } = line
  const usable = (from: number, to: number) => {
    if (to <= from || GENERIC.has(forms[to - 1]!)) return null
    if (from < actor.to && actor.from < to) return null
    if (!/^(NOUN|PROPN|ADJ)$/.test(tags[to - 1]!)) return null
    return { from, to }
  }
  // “was hacked by”: the subject before.
  if (act.verb && pattern === 'act-by') {
    let end = act.at
    while (end > 0 && /^(AUX|ADV)$/.test(tags[end - 1]!)) end--
    let from = end
    while (from > 0 && NOUNISH.test(tags[from - 1]!) && end - from < 8) from--
    const subject = usable(from, end)
    if (subject !== null) return subject
  }
  // “hacked ⟨the bank⟩”, “broke into ⟨the bank⟩”, “hacking on ⟨firms⟩”, “stole files from ⟨the bank⟩”, “for targeting ⟨firms⟩”.
  const limit = Math.min(forms.length, act.at + 14)
  for (let k = act.at + 1; k < limit; k++) {
    if (/^[.;:]$/.test(forms[k]!)) break
    const direct = act.verb && k === act.at + 1 && NOUNISH.test(tags[k]!)
    const after = ON.test(forms[k - 1]!) || forms[k - 1] === 'hit' || forms[k - 1] === 'targeted'
    if (!direct && !after) continue
    const found = usable(k, phraseEnd(line, k))
    // “stole ⟨files⟩ from ⟨the bank⟩”: what was stolen is not who was hit.
    if (found !== null && !(direct && (line.lemmas[act.at] === 'steal' || line.lemmas[act.at] === 'leak'))) return found
  }
  // “the DNC hack”.
  if (!act.verb) {
    let from = act.at
    while (from > 0 && /^(PROPN)$/.test(tags[from - 1]!) && act.at - from < 4) from--
    const before = usable(from, act.at)
    if (before !== null && pattern !== 'named-in-noun-phrase') return before
  }
  return null
}

const TIME =
  /\b(?:(?:in|on|since|during|by|until|last|this|earlier|late|early|mid)\s+)*(?:(?:last|this|earlier this|late last|early last|next)\s+(?:week|month|year|summer|fall|spring|winter|weekend|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:in|on|since|until)\s+(?:(?:early|late|mid)[- ])?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)(?:\s+\d{1,2})?(?:,?\s+\d{4})?|(?:in|since)\s+(?:19|20)\d\d|(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|yesterday|today|recently|(?:a|two|three|several|few)\s+(?:days|weeks|months|years)\s+ago)\b/u

/** The first time expression of the sentence, capped. */
export function timeIn(document: Document, { sentence }: Line): Span | null {
  const text = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))
  const found = TIME.exec(text)
  if (found === null) return null
  return { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }
}

/** “pointing to ⟨the revelations by …⟩”, “citing ⟨an internal memo⟩”, “based on ⟨…⟩”. */
export function basisIn(document: Document, line: Line): Span | null {
  const { forms } = line
  for (let k = 0; k + 1 < forms.length; k++) {
    const two = `${forms[k]} ${forms[k + 1]}`
    const from =
      two === 'pointing to' || two === 'based on' || two === 'points to' ? k + 2 : forms[k] === 'citing' ? k + 1 : -1
    if (from < 0 || from >= forms.length) continue
    let to = from
    while (to < forms.length && !/^[.,;:]$/.test(forms[to]!)) to++
    if (to > from) return spanAt(document, line, from, to)
  }
  return null
}
