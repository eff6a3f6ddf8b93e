/** Around a tie: the victim, the time, the evidence named; noun phrases of the sentence as spans. */
import { nationalityOf } from '../lexicon/countries.ts'
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
export function phraseStart({ path, forms }: Line, from: number): number {
  let start = from
  // “in 2016 ⟨North Korean hackers⟩”: a year counts nobody.
  while (start > 0 && from - start < 4 && path[start - 1] === 'a' && !/^\d{4}$/.test(forms[start - 1]!)) start--
  return start > 0 && path[start - 1] === 'd' ? start - 1 : start
}

/** The noun phrase that ends before the verb group of a charge: “⟨the FBI⟩ has repeatedly accused”. */
export function subjectBefore({ path, forms }: Line, verb: number): { from: number; to: number } | null {
  let to = verb
  while (to > 0 && verb - to < 5 && /[rhbox]/.test(path[to - 1]!)) to--
  // “authorities ⟨on Wednesday⟩ charged”, “the FBI ⟨last week⟩ accused”.
  if (TIMES.test(forms[to - 1] ?? '')) to -= /^(in|last|late|on|this)$/.test(forms[to - 2] ?? '') ? 2 : 1
  let from = to
  while (from > 0 && to - from < 12 && (/[dan]/.test(path[from - 1]!) || (/[O&]/.test(path[from - 1]!) && from < to)))
    from--
  while (from < to && /[O&]/.test(path[from]!)) from++
  if (from < to && /[na]/.test(path[to - 1]!)) return { from, to }
  return /^(who|which)$/.test(forms[to - 1] ?? '') ? { from: to - 1, to } : null
}

/** Heads that name nobody. */
const GENERIC = new Set(
  `account accounts attack attacks attempt behalf bid campaign computer computers data documents e-mails effort emails
   files him information it kind number operation order part people response series sort system systems them themselves
   time type user users variety victim victims way`.split(/\s+/),
)
/** Things that belong to who was hit: of “Yahoo's database” the owner is the victim. */
const BELONGINGS = new Set(
  `account accounts computer computers data database databases e-mail e-mails email emails files network networks server
   servers site system systems website`.split(/\s+/),
)
/** Tools and doers: never the ones hit. */
const NEVER = new Set(
  'activity confidentiality gang group groups hacker hackers malware more ransomware spear use worm'.split(' '),
)
/** What is stolen is not who was hit. */
const TAKING = new Set('copy dump exfiltrate harvest leak obtain release siphon steal take theft'.split(' '))
const HITTING = new Set(
  `affect attack breach compromise cripple hack hit hobble infect infiltrate paralyze penetrate strike target`.split(
    /\s+/,
  ),
)
const TIMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|weekend|today|yesterday|\d+)$/

interface Places {
  readonly from: number
  readonly to: number
}

/** Who was hit, in the sentence alone: a wider search loses more than it finds. In order of how often it is right. */
export function victimOf(line: Line, { act, actor, pattern }: Tie): Places | null {
  const { forms, lemmas, path, tags } = line
  const usable = (from: number, to: number): Places | null => {
    if (to <= from || /^(he|she|who|which|what|that|there|it)$/.test(forms[from]!)) return null
    // “U.S. computers” are somebody's, “computers” nobody's.
    const owned = tags.slice(from, to).includes('PROPN') || forms.slice(from, to).includes("'s")
    if ((GENERIC.has(forms[to - 1]!) && !owned) || NEVER.has(forms[to - 1]!)) return null
    // “⟨Yahoo⟩'s database”.
    const owner = forms.indexOf("'s", from)
    if (owner > from && owner < to && BELONGINGS.has(forms[to - 1]!)) return usable(from, owner)
    // “our computers” are nobody's that is named, “Russian” alone is who did it.
    if (/^(their|his|her|its)$/.test(forms[from]!)) return null
    if (tags[to - 1] === 'ADJ' && nationalityOf(forms[to - 1]!) !== undefined) return null
    if (from < actor.to && actor.from < to) return null
    return /^(NOUN|PROPN|ADJ|PRON)$/.test(tags[to - 1]!) && !TIMES.test(forms[to - 1]!) ? { from, to } : null
  }
  const object = (k: number): Places | null => {
    let from = k
    while (/[rNIu]/.test(path[from] ?? '') && from < k + 2) from++
    return usable(from, phraseEnd(line, from))
  }
  const subject = (verb: number): Places | null => {
    let end = verb
    while (end > 0 && verb - end < 6 && /[bhrxo]/.test(path[end - 1]!)) end--
    let from = end
    while (from > 0 && /[dan]/.test(path[from - 1]!) && end - from < 8) from--
    return usable(from, end)
  }
  // “⟨the bank⟩ was hacked by …”.
  if (act.verb && /^(verb-by|done-by)$/.test(pattern)) {
    const hit = subject(act.at)
    if (hit !== null) return hit
  }
  const taking = TAKING.has(lemmas[act.at]!) || TAKING.has(forms[act.at]!)
  if ((act.verb || forms[act.at]!.endsWith('ing')) && !taking) {
    const direct = object(act.at + 1)
    if (direct !== null) return direct
  }
  // “the hack of ⟨the bank⟩”, “attacks on ⟨banks⟩”, “stole files from ⟨the bank⟩”, “broke into ⟨the bank⟩”.
  for (let k = act.at + 1; k < Math.min(forms.length, act.at + 12) && path[k] !== '.'; k++) {
    const links =
      path[k] === 'N' ||
      (path[k] === 'M' && taking) ||
      (path[k] === 'O' && k === act.at + 1 && !taking) ||
      // “interfering in ⟨the election⟩”.
      (forms[k] === 'in' && k === act.at + 1 && act.type === 'influence') ||
      forms[k] === 'into'
    const found = links ? usable(k + 1, phraseEnd(line, k + 1)) : null
    if (found !== null) return found
  }
  // “stole ⟨Yahoo's⟩ database”.
  if (taking && act.verb) {
    const to = phraseEnd(line, act.at + 1)
    const owner = forms.indexOf("'s", act.at)
    if (owner > act.at && owner < to) return usable(act.at + 1, owner)
  }
  // “the ⟨DNC⟩ hack”.
  if (!act.verb) {
    let from = act.at
    while (
      from > 0 &&
      act.at - from < 5 &&
      (tags[from - 1] === 'PROPN' || /^(data|database|e-mail|email)$/.test(forms[from - 1]!))
    )
      from--
    let to = from
    while (to < act.at && tags[to] === 'PROPN') to++
    const before = usable(from, to)
    if (before !== null) return before
  }
  // “warned ⟨firms⟩ of attacks”.
  const warns = lemmas.lastIndexOf('warn', act.at)
  if (warns >= 0 && act.at - warns < 16) {
    // What follows “of” is the danger.
    const { length } = /^[dan&]*/.exec(path.slice(warns + 1, act.at))![0]
    const warned = usable(warns + 1, warns + 1 + length)
    if (warned !== null) return warned
  }
  // “an attack that hit ⟨banks⟩”, “⟨banks⟩ were targeted”: another word of hitting in the sentence.
  for (let k = 0; k < forms.length; k++) {
    if (k === act.at || tags[k] !== 'VERB' || !HITTING.has(lemmas[k]!)) continue
    const passive = /b[rx]*$/.test(path.slice(Math.max(0, k - 4), k)) && !forms[k]!.endsWith('ing')
    const found = passive ? subject(k) : object(k + 1)
    if (found !== null) return found
  }
  return null
}

const TIME =
  /\b(?:(?:in|on|since|during|by|until|last|this|earlier|late|early|mid)\s+)*(?:(?:last|this|earlier this|late last|early last)\s+(?:week|month|year|summer|fall|spring|winter|weekend|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:in|on|since|until)\s+(?:(?:early|late|mid)[- ])?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)(?:\s+\d{1,2})?(?:,?\s+\d{4})?|(?:in|since)\s+(?:19|20)\d\d|(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|yesterday|today|(?:19|20)\d\d|(?:a|two|three|several|few)\s+(?:days|weeks|months|years)\s+ago)\b/giu

/** The time expression of the sentence that stands nearest to the act; capped. */
export function timeIn(document: Document, { sentence }: Line, act: Span): Span | null {
  const text = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))
  let best: Span | null = null
  for (const found of text.matchAll(TIME)) {
    const start = sentence.start + found.index
    const span = { start, end: start + found[0].length }
    if (best === null || gap(span, act) < gap(best, act)) best = span
  }
  return best
}

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0)

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
