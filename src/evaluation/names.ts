/**
 * Whether two names refer to the same entity, and what kind of expression a source is: by heuristics, without a parser.
 */
import { type Range, type Words, wordAt, wordsIn } from './words.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const DETERMINERS = list(
  'a an the this that these those some any all both each every many most several few no another such',
)
const HEAD_ENDS_BEFORE = list(
  'of in at for from with on to by about near under over against among between within who whom whose which that where when ' +
    'and or but including speaking citing',
)
const PRONOUNS = list(
  'i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself ' +
    'they them their theirs themselves who whom whose which that this these those one someone somebody anyone anybody everyone ' +
    'everybody no nobody none some others another both all many most few several',
)
const TITLES = list(
  'mr mrs ms miss mx dr prof professor sir dame lord lady president vice premier prime minister chancellor senator sen ' +
    'representative rep congressman congresswoman governor gov secretary judge justice gen general col colonel lt capt captain ' +
    'maj major sgt adm admiral king queen prince princess pope rev reverend former then late',
)
const SUFFIXES = list('jr sr ii iii iv')

/** The kind of expression that a source is. */
export type SourceType = 'pronoun' | 'nominal' | 'name' | 'missing'

/** The index of the word that heads a source: the last before a comma, a preposition or a relative clause; or -1. */
export function headOf(words: Words, spans: readonly Range[]): number {
  const indices = wordsIn(words, spans.slice(0, 1))
  let head = -1
  for (const i of indices) {
    const word = wordAt(words, i).toLowerCase()
    if (head < 0) {
      const leads = DETERMINERS.has(word) || (HEAD_ENDS_BEFORE.has(word) && !PRONOUNS.has(word))
      if (indices.length > 1 && leads) continue
    } else {
      const gap = words.text.slice(words.ranges[i - 1]?.[1] ?? 0, words.ranges[i]![0])
      if (word === 's' && /^['’]$/.test(gap)) continue
      if (/[,;:()[\]–—]|\s-\s|--/.test(gap) || HEAD_ENDS_BEFORE.has(word)) break
    }
    head = i
  }
  return head >= 0 ? head : (indices.at(-1) ?? -1)
}

export function sourceTypeOf(words: Words, spans: readonly Range[]): SourceType {
  const indices = wordsIn(words, spans)
  if (indices.length === 0) return 'missing'
  if (indices.length <= 2 && indices.every((i) => PRONOUNS.has(wordAt(words, i).toLowerCase()))) return 'pronoun'
  const head = wordAt(words, headOf(words, spans))
  return /^[\p{Lu}\p{N}]/u.test(head) && !DETERMINERS.has(head.toLowerCase()) ? 'name' : 'nominal'
}

/** Lower case, without accents, possessive, article and titles: “The FBI’s” → `fbi`, “U.S.” → `us`. */
function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b(\p{L})\.(?=\p{L}\.?)/gu, '$1')
  const all = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const words = all.filter((word, i) => i > 0 || !['a', 'an', 'the'].includes(word))
  let first = 0
  while (first < words.length - 1 && TITLES.has(words[first]!) && !HEAD_ENDS_BEFORE.has(words[first + 1]!)) first++
  return words.slice(first)
}

function nameHead(words: readonly string[]): string | undefined {
  const stop = words.findIndex((word, i) => i > 0 && HEAD_ENDS_BEFORE.has(word))
  return words
    .slice(0, stop < 0 ? words.length : stop)
    .filter((word) => !SUFFIXES.has(word))
    .at(-1)
}

export function sameName(a: string, b: string): boolean {
  const words = nameWords(a)
  return words.length > 0 && words.join(' ') === nameWords(b).join(' ')
}

/** The same, or all words of the one are words of the other and both have one head: “Lewis” and “James Lewis”. */
export function compatibleNames(a: string, b: string): boolean {
  const [short, long] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  if (short.length === 0) return false
  if (short.join(' ') === long.join(' ')) return true
  return short.every((word) => long.includes(word)) && nameHead(short) === nameHead(long)
}
