/** Whether a text is English, as far as small words tell. In doubt it is: no English text may be refused. */
import { mustBeText } from '../../checks/check.ts'
import { SaidwhoError } from '../../errors.ts'
import { ENGLISH, OTHERS } from './function-words.ts'

/** The language of articles: `en` refuses texts in other languages, `any` reads whatever comes. */
export type Language = 'en' | 'any'
export const LANGUAGES: readonly Language[] = ['en', 'any']

/**
 * Whether a text is English. Anything that could be is: a headline, a list of names, an English article that quotes a
 * French one. A text is not English if its function words are those of another language, if it has none of English's
 * in 40 words, or if most of its letters are not Latin.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT` if `text` is not a string
 * @example
 * looksEnglish('Der Minister sagte, dass er nicht zurücktreten werde, und verließ den Saal.') // false
 */
export function looksEnglish(text: string): boolean {
  mustBeText(text)
  return otherLanguageOf(text) === null
}

/** @throws {SaidwhoError} `ERR_LANGUAGE` */
export function checkLanguage(text: string, language: Language): void {
  const other = language === 'any' ? null : otherLanguageOf(text)
  if (other === null) return
  throw new SaidwhoError('ERR_LANGUAGE', `the text looks ${other}, and only English is understood`)
}

/** Enough to know English by. Whatever does not begin with it is read whole before it is refused. */
const BEGINNING = 2000
const FEWEST_LETTERS = 10
/** Fewer may be a title in an English sentence, “Pas de deux”; and one of them again and again may be a name. */
const FEWEST_HITS = 3
const FEWEST_WORDS = 2
/** Of English news, one word in three is in the list; of a language without a list of its own, one in fifty. */
const FEWEST_LOWERCASE = 40

/** What to say of the language of a text, if it is not English. */
function otherLanguageOf(text: string): string | null {
  return otherIn(text.slice(0, BEGINNING)) === null ? null : otherIn(text)
}

function otherIn(text: string): string | null {
  const tokens = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  const counts = new Map<string, number>()
  let [english, lowercase, letters, latin] = [0, 0, 0, 0]
  for (const [i, token] of tokens.entries()) {
    letters += token.length
    if (/^\p{Script=Latin}/u.test(token)) latin += token.length
    const word = token.toLowerCase().replaceAll("'", '’')
    if (word[0] === token[0]) lowercase++
    // Of an initial, or of U.S.
    else if (token.length === 1) continue
    if (IN_ENGLISH.has(word)) english++
    if (isOfName(tokens, i)) continue
    if (IN_ENGLISH.has(word) || IN_OTHERS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  if (letters >= FEWEST_LETTERS && latin * 2 < letters) return 'to be in another script than English'
  if (english * 4 >= tokens.length && tokens.length > 0) return null
  for (const [language, words] of LISTS) {
    const [own, different] = hits(counts, words.own)
    const [against] = hits(counts, words.against)
    if (own >= FEWEST_HITS && different >= FEWEST_WORDS && own >= 3 * against && own * 10 >= tokens.length)
      return `to be ${language}`
  }
  return lowercase >= FEWEST_LOWERCASE && english * 12 < lowercase ? 'not to be English' : null
}

/** How often words of a list stand in a text, and how many of them do. */
function hits(counts: ReadonlyMap<string, number>, words: readonly string[]): [all: number, different: number] {
  const found = words.map((word) => counts.get(word) ?? 0).filter((n) => n > 0)
  return [found.reduce((sum, n) => sum + n, 0), found.length]
}

const IN_ENGLISH: ReadonlySet<string> = new Set(ENGLISH)
const IN_OTHERS: ReadonlySet<string> = new Set(Object.values(OTHERS).flat())

/** A word of both languages tells nothing of the two: “in” is German, and “a” Italian. */
const LISTS = Object.entries(OTHERS).map(([language, words]) => {
  const own = words.filter((word) => !IN_ENGLISH.has(word))
  return [language, { own, against: ENGLISH.filter((word) => !words.includes(word)) }] as const
})

/** Whether it leads to a capital, as in “Maria de la Cruz”: names of all languages stand in English texts. */
function isOfName(tokens: readonly string[], at: number): boolean {
  let next = at
  while (PARTICLES.has(tokens[next]?.toLowerCase() ?? '')) next++
  return next > at && /^\p{Lu}/u.test(tokens[next] ?? '')
}

const PARTICLES: ReadonlySet<string> = new Set(
  'de la los las el del da do dos das di della van der den von zu du des le les al y e'.split(' '),
)
