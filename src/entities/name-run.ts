/** Where a name begins and how far it runs: capitalised words, and the small ones between them. */
import { ARTIFACTS, CROWDS, MEMBERS } from '../lexicon/groups.ts'
import {
  CALENDAR,
  DATED,
  NAMED_MODALS,
  NAMED_MONTHS,
  NO_BODIES,
  NO_FIRST,
  OFFICES,
  PARTICLES,
  SPEAKS,
  SYLLABLES,
} from '../lexicon/name-words.ts'
import { GOVERNMENT_BODIES, NAME_HEADS, OF_HEADS } from '../lexicon/organizations.ts'
import { isRole, singularOf, TITLES } from '../lexicon/roles.ts'
import type { Token } from '../types.ts'
import { nationOf } from './known-names.ts'
import { bare, isAcronym, isGivenName, isMark, isTitleWord } from './name-parts.ts'
import { isCapital, type Scene } from './scene.ts'

const OPENING = new Set(['“', '"', '‘', "''", '``', '(', '—', '–', ':', '-', '•', '…', '...', ';', '*', '«'])
/** Word classes that are never a name at the head of a sentence, and mostly none inside it. */
export const SMALL: ReadonlySet<string> = new Set([
  'ADP',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NUM',
  'PART',
  'PRON',
  'PUNCT',
  'SCONJ',
])
const NEVER_INSIDE = new Set(['AUX', 'DET', 'PRON'])
const LONGEST = 14

/** “food and drug”, “securities and exchange”: beginnings of bodies that have “and” in their name. */
const WITH_AND: ReadonlySet<string> = new Set(
  [...GOVERNMENT_BODIES.keys()].filter((name) => / and /.test(name)).map((name) => /(?<!\S)\S+ and \S+/.exec(name)![0]),
)

export function startsName(scene: Scene, i: number, sentence: number, to: number): boolean {
  const { document, words, lowered } = scene
  const token = document.tokens[i]!
  const word = words[i]!
  // “The” may be tagged as a name: “The Federalist”.
  if (!isCapital(token) || word === 'the') return false
  if (NO_FIRST.has(word) && (i === sentence || token.tag !== 'PROPN')) return false
  if (CALENDAR.has(word)) return isNamedMonth(document.tokens, words, i)
  if (NO_BODIES.has(word) && !isCapital(document.tokens[i + 1] ?? token)) return false
  const initial = i === sentence || OPENING.has(words[i - 1]!)
  const next = document.tokens[i + 1]
  const runs =
    i + 1 < to && next !== undefined && isCapital(next) && !SMALL.has(next.tag) && !CALENDAR.has(words[i + 1]!)
  // “said ⟨Will Marsh⟩”; “⟨Will Marsh⟩ said”, but not “Will Marsh stay?”
  if (NAMED_MODALS.has(word) && token.tag === 'AUX') return runs && (!initial || speaksBehind(scene, i + 1, to))
  if (!initial) return !SMALL.has(token.tag) || (token.tag === 'ADP' && runs)
  if ((words[i + 1] === 'of' || words[i + 1] === 'for') && isTitleWord(word) && hasOffice(scene, i, to)) return true
  if (token.tag === 'PROPN') {
    if (runs) return true
    // “Experts say”, “Polls show”: the tagger takes many first words for names.
    const singular = singularOf(word)
    if (singular !== null && (isRole(singular) || ARTIFACTS.has(singular) || CROWDS.has(singular))) {
      return MEMBERS.has(singular)
    }
    if (isTitleWord(word) || CROWDS.has(word) || ARTIFACTS.has(word)) return false
    return !lowered.has(word) || nationOf(word) !== null
  }
  if (SMALL.has(token.tag) || !runs) return nationOf(word) !== null
  return (
    NAME_HEADS.has(words[i + 1]!) ||
    isGivenName(word) ||
    TITLES.has(bare(word)) ||
    MEMBERS.has(word) ||
    nationOf(word) !== null
  )
}

/** “Will ⟨Marsh⟩ said”, “Will ⟨Marsh⟩, who”, and no question */
function speaksBehind({ document, words }: Scene, surname: number, to: number): boolean {
  const { tokens } = document
  let i = surname + 1
  while (i < to && tokens[i]!.tag === 'PROPN') i++
  if (i >= to || words[to - 1] === '?') return false
  return words[i] === ',' || words[i] === '(' || (tokens[i]!.tag === 'VERB' && /(?:ed|id|s)$/.test(words[i]!))
}

/** “Theresa ⟨May⟩, “Mrs. ⟨May⟩”, “⟨April⟩ Ryan”, “⟨May⟩ said”, but not “in May” or “Feb. to April 4”. */
function isNamedMonth(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  if (!NAMED_MONTHS.has(words[i]!)) return false
  const before = words[i - 1]
  const next = tokens[i + 1]
  if (next?.tag === 'NUM') return false
  if (before !== undefined && isCapital(tokens[i - 1]!) && (isGivenName(before) || TITLES.has(bare(before))))
    return true
  if (next === undefined || before === 'in') return false
  return words[i] === 'may' ? SPEAKS.has(words[i + 1]!) : next.tag === 'PROPN' && words[i + 1] !== 'fools'
}
/** “in ⟨May⟩”, “⟨May⟩ 4”: nobody, even where Theresa May is in the article. */
export function isDate({ document, words }: Scene, i: number): boolean {
  return CALENDAR.has(words[i]!) && (document.tokens[i + 1]?.tag === 'NUM' || DATED.has(words[i - 1] ?? ''))
}
export function endOfRun(scene: Scene, from: number, to: number): number {
  const { words } = scene
  const { tokens } = scene.document
  let preposition = false
  let end = from + 1
  while (end < to && end - from < LONGEST) {
    const word = words[end]!
    const last = words[end - 1]!
    if (goesOn(scene, end, to)) {
      end++
      continue
    }
    if (word === 'of' || word === 'for' || word === 'on') {
      const next = words[end + 1] === 'the' ? end + 2 : end + 1
      // “Minister ⟨for Ports and Rivers⟩ Joan Beck”
      const joins = OF_HEADS.has(last) || (word !== 'on' && (TITLES.has(bare(last)) || (word === 'of' && isRole(last))))
      if (!joins || !goesOn(scene, next, to)) break
      preposition = true
      end = next + 1
      continue
    }
    // “Rev. ⟨Ann Lee⟩”, where the full stop is a token of its own.
    if (word === '.' && TITLES.has(last) && goesOn(scene, end + 1, to) && tokens[end]!.start === tokens[end - 1]!.end) {
      end += 2
      continue
    }
    if (word === '&' && goesOn(scene, end + 1, to)) {
      end += 2
      continue
    }
    if (word === 'and' && goesOn(scene, end + 1, to)) {
      const inside = preposition && !isAcronym(tokens[end + 1]!.text) && !TITLES.has(bare(words[end + 1]!))
      if (!inside && !WITH_AND.has(`${last} and ${words[end + 1]}`)) break
      end += 2
      continue
    }
    const nickname = behindNickname(scene, end, to)
    if (nickname > 0) {
      end = nickname + 1
      continue
    }
    if (PARTICLES.has(word)) {
      const next = PARTICLES.has(words[end + 1] ?? '') ? end + 2 : end + 1
      if (!goesOn(scene, next, to)) break
      end = next + 1
      continue
    }
    if ((word === '-' || word === '/') && end + 1 < to) {
      const glued = tokens[end]!.start === tokens[end - 1]!.end && tokens[end + 1]!.start === tokens[end]!.end
      if (!glued || !(goesOn(scene, end + 1, to) || (word === '-' && SYLLABLES.has(words[end + 1]!)))) break
      end += 2
      continue
    }
    // “People’s Liberation Army”, “Coroner’s Office”
    if (isMark(word) && goesOn(scene, end + 1, to) && (last === 'people' || NAME_HEADS.has(words[end + 1]!))) {
      end += 2
      continue
    }
    if (tokens[end]!.tag === 'NUM' && last === 'unit') {
      end++
      continue
    }
    break
  }
  return end
}

/** “Robert ⟨“Bobby”⟩ Lanza”, “Jennifer ⟨(Jen)⟩ Cole”: where the name goes on behind a nickname, or -1. */
function behindNickname(scene: Scene, open: number, to: number): number {
  const { words } = scene
  const closing = NICKNAME_MARKS.get(words[open]!)
  if (closing === undefined || !isGivenName(words[open - 1]!) || !goesOn(scene, open + 1, to)) return -1
  if (words[open] === '(' && !isGivenName(words[open + 1]!)) return -1
  for (let i = open + 2; i < Math.min(to, open + 5); i++)
    if (words[i] === closing || (words[i] === "'" && closing === '’')) return goesOn(scene, i + 1, to) ? i + 1 : -1
  return -1
}
const NICKNAME_MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['(', ')'],
])

/** A capitalised word that may stand inside a name. */
function goesOn({ document, words, capitals }: Scene, i: number, to: number): boolean {
  if (i >= to || capitals[i] === 0) return false
  return CALENDAR.has(words[i]!) ? isNamedMonth(document.tokens, words, i) : !NEVER_INSIDE.has(document.tokens[i]!.tag)
}

/** Whether an office and its bearer open the sentence: “⟨Secretary of State John Kerry⟩ said”, not “⟨President⟩ of France”. */
function hasOffice(scene: Scene, title: number, to: number): boolean {
  const end = endOfRun(scene, title, to)
  return end > title + 2 && behindOffice(scene, title + 1, end) < end
}

/** “Secretary of State ⟨John Kerry⟩”; `to` where no name follows. */
export function behindOffice({ words }: Scene, from: number, to: number): number {
  for (let i = from + 1; i < to - 1; i++) if (isGivenName(words[i]!) && !OFFICES.has(words[i]!)) return i
  let i = from + 1
  while (i < to && (OFFICES.has(words[i]!) || words[i] === 'the' || words[i] === 'national')) i++
  return i > from + 1 ? i : to
}
