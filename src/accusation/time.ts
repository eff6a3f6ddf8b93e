/** When it was: the time expression of a sentence that stands nearest to the act, whole: “between April and August of 2013”. */
import { tokensIn } from '../span.ts'
import type { Document, Span, TokenSpan } from '../types.ts'
import type { Line } from './sentence.ts'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const YEAR = '(?:19|20)\\d\\d'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const SEASON = '(?:spring|summer|autumn|fall|winter)'
const UNIT = '(?:hour|day|week|month|year|decade|weekend|quarter)'
const HOUR = '(?: (?:morning|afternoon|evening|night))?'
const COUNT =
  '(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|few|a few|a couple of|a dozen|\\d{1,3}) )'
const ABOUT = '(?:(?:about|almost|around|at least|just|less than|more than|nearly|over|some) )?'

/** “4 May 2021”, “the 7th of October”. */
const DAY_FIRST = `(?:the )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`
/** “July 16, 2020”, “May of 2016”, “June last year”. */
const MONTH_FIRST = `${MONTH} (?:(?:of )?${YEAR}|(?:of )?(?:last|this) year|${DAY},? ${YEAR}|${DAY})`
/** “last week”, “late last year”, “earlier this spring”, “last Friday morning”. */
const RELATIVE = `(?:(?:earlier|later?|early) )?(?:this|(?:the )?(?:last|past)) (?:${UNIT}|${SEASON}|${MONTH}|${WEEKDAY}${HOUR})`
/** “the spring of 2015”, “fall 2016”, “2016”. */
const IN_YEAR = `(?:(?:the )?${SEASON} (?:of )?)?${YEAR}`

/** “the ⟨U.S. presidential⟩ election”: a verb among them would end the name. */
const OF_EVENT =
  '(?: (?:\\p{Lu}[\\p{L}.]*|presidential|general|midterm|congressional|primary|parliamentary|federal|national|regional|local)){0,3}'
const EVENT_NOUN =
  '(?:elections?|races?|campaigns?|votes?|midterms?|polls?|primary|primaries|referendum|Olympics|cycle|nominees?|candidates?|meddling)'
/** A pattern as one reads it, with any white space for its blanks. */
const regular = (source: string, flags: string): RegExp => new RegExp(source.replace(/ /g, '\\s'), flags)

/** Expressions that may begin with a preposition, and those that are whole. At one place the first that fits is taken. */
const KINDS: readonly RegExp[] = [
  `${WEEKDAY},? ${DAY_FIRST}`,
  `${WEEKDAY},? ${MONTH_FIRST}`,
  DAY_FIRST,
  MONTH_FIRST,
  // “2010-2011”.
  `${YEAR} ?[-–—] ?${YEAR}`,
  IN_YEAR,
  RELATIVE,
  `${WEEKDAY}(?: and ${WEEKDAY})?${HOUR}`,
  // A bare month may be a name or a verb, a bare season may be what the sentence is about.
  `(?:in|on|since|during|by|until|around|throughout|at) (?:early |late |mid[- ]|the (?:end|beginning|start|middle) of )?(?:${MONTH}|(?:the )?${SEASON})`,
  // “two weeks ago”, “just weeks ago”, “for almost a year”, “over the past four decades”, “in recent years”.
  `${ABOUT}${COUNT}?${UNIT}s? ago`,
  `(?:for|over|during|within|in)(?: ${ABOUT}the)? (?:last|past) ${COUNT}?${UNIT}s?`,
  `(?:for|over) ${ABOUT}(?:${UNIT}s|${COUNT}${UNIT}s?)(?: last year| in ${YEAR})?`,
  `in recent ${UNIT}s`,
  '(?:earlier |late |early )?(?:yesterday|today)',
  'recent(?:ly)?|since then',
].map((source) => regular(source, 'giu'))

/** “⟨since at least⟩ 2012”, “⟨at the end of⟩ April 2016”, “⟨late⟩ 2016”, “⟨on the morning of⟩ 9 June”. */
const LINK = regular(
  '(?:(?:as (?:early|late|recently|far back) as|(?:back|beginning|starting|late|early) (?:in|on)|in|on|since|during|by|until|from|around|throughout|before|after|as of|at)(?: (?:about|around|at least|at|in|on))? )?(?:(?:the )?(?:end|beginning|start|middle|morning|evening|night) of |(?:early|late|mid)[ -])?$',
  'iu',
)
/** The longest link, and some more. */
const LONGEST_LINK = 50

/** “between 2016 and 2018”, “from October 2011 through at least May 2013”, “beginning in 2011 and reaching into 2013”. */
const OPENS = regular('(?:between|from|beginning in|starting in) (?:at least )?', 'giu')
const JOINS = regular(' (?:and|to|until|till|through|and \\w{1,12} into) (?:at least )?', 'iuy')
const END = regular(
  `(?:(?:early|late|mid)[ -]|the (?:end|beginning|start|middle) of )?(?:${DAY_FIRST}|${MONTH_FIRST}|${MONTH}|${IN_YEAR}|${RELATIVE})`,
  'iuy',
)

/** What follows a year that only names an event: “in the ⟨2012⟩ U.S. midterm election”, “⟨last year⟩’s election”. */
const NAMES_EVENT = regular(`(?:['’]s)?${OF_EVENT} ${EVENT_NOUN}`, 'uy')
/** “in the 2016 election” is where; “during the 2016 election” is when. */
const DURING = regular(
  '(?:during|before|after|ahead of|prior to|throughout|in the (?:run-?up|lead-?up) to|in the (?:days|weeks|months) (?:before|leading up to)) ',
  'giu',
)
/** “the 2012 U.S. midterm election”, “last year’s vote”, “the campaign”. */
const EVENT = regular(
  `(?:the|(?:the )?(?:${YEAR}|(?:last|this) (?:year|${SEASON}|month)['’]s|${MONTH}['’]s|last|next))${OF_EVENT} ${EVENT_NOUN}`,
  'uy',
)

/** One of these is in every expression. */
const MAY_TELL = regular(`\\d|${MONTH}|${SEASON}|${UNIT}|recent|since then|${EVENT_NOUN}`, 'iu')

/** Of longer sentences no more is read: what stands beyond dates nothing near. */
const LONGEST = 600
/** “the ⟨recent⟩ hack”, “⟨recently⟩ charged with hacking”: it dates what stands right behind it. */
const NEAR = 30

/** The expression nearest to the act. The parse chose no better one: 294 of 399 right by it, 295 without. */
export function timeIn(document: Document, { sentence, tokens }: Line, act: number): TokenSpan | null {
  const text = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
  const at = document.tokens[tokens[act]!]!
  const place = { start: at.start - sentence.start, end: at.end - sentence.start }
  if (!MAY_TELL.test(text)) return null
  let best: Span | null = null
  for (const span of timesIn(text)) {
    const isRecent = /^recent/i.test(text.slice(span.start, span.end))
    if (isRecent && (place.start < span.end || place.start - span.end > NEAR)) continue
    if (best === null || gap(span, place) < gap(best, place)) best = span
  }
  return best && tokensIn(document, { start: sentence.start + best.start, end: sentence.start + best.end })
}

/** All expressions in text order; of those that overlap, the one that begins first, and of these the first kind. */
function timesIn(text: string): Span[] {
  const found = [...chainsIn(text, OPENS, [END, JOINS, END]), ...chainsIn(text, DURING, [EVENT])]
  for (const kind of KINDS) {
    for (const { 0: words, index } of text.matchAll(kind)) {
      const end = index + words.length
      if (isWhole(text, index, end) && !namesEvent(text, end)) found.push({ start: withLink(text, index), end })
    }
  }
  const sorted = found.map((span, kind) => ({ ...span, kind })).sort((a, b) => a.start - b.start || a.kind - b.kind)
  let end = 0
  return sorted.filter((span) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

/** What begins so and goes on with these parts, one behind the other. */
function chainsIn(text: string, opening: RegExp, parts: readonly RegExp[]): Span[] {
  const chains: Span[] = []
  for (const { 0: words, index } of text.matchAll(opening)) {
    let end = index + words.length
    for (const part of parts) end = end < 0 ? end : endAt(part, text, end)
    if (end > 0 && isWhole(text, index, end)) chains.push({ start: index, end })
  }
  return chains
}

function endAt(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start
  const found = sticky.exec(text)
  return found === null ? -1 : start + found[0].length
}

const namesEvent = (text: string, end: number): boolean => {
  const last = endAt(NAMES_EVENT, text, end)
  return last >= 0 && ends(text, last)
}

/** Where the preposition begins that belongs to it. */
function withLink(text: string, start: number): number {
  const { length } = LINK.exec(text.slice(Math.max(0, start - LONGEST_LINK), start))![0]
  return begins(text, start - length) ? start - length : start
}

/** Not a part of “CVE-2017-8291”, “$2,016” or “Mayer”. */
const isWhole = (text: string, start: number, end: number): boolean => begins(text, start) && ends(text, end)
const begins = (text: string, start: number): boolean => !/[\p{L}\d,.$€£#-]/u.test(text.charAt(start - 1))
const ends = (text: string, end: number): boolean => !/^(?:[\p{L}\d%]|[-.,]\d)/u.test(text.slice(end, end + 2))

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0)
