/**
 * News made by a grammar, as much of it as is wanted: no article is met twice, and each has people of its own, so a long
 * text is to a short one as an archive to an article. The same number gives the same words.
 */
import type { Fill } from './texts.ts'
import { newName } from './texts.ts'

/** Articles one behind the other until there is enough text. */
export const prose: Fill = (length, n) => {
  let text = ''
  for (let i = n * 1009; text.length < length; i++) text += `${article(i)}\n\n`
  return text.slice(0, length)
}

/** Some three kilobytes, with a claim in each second sentence, and now and then an accusation. */
export function article(number: number): string {
  const pick = chooser(number)
  const people = Array.from({ length: 5 }, (_, i) => `${pick(FIRST_NAMES)} ${surname(number, i)}`)
  const bodies = Array.from({ length: 3 }, () => `the ${pick(ADJECTIVES)} ${pick(BODIES)}`)
  const who = () => pick(pick([people, people, bodies]))
  const clause = () =>
    pick([
      () => `the ${pick(THINGS)} ${pick(VERBS)} the ${pick(ADJECTIVES)} ${pick(THINGS)}`,
      () => `${pick(PLACES)} ${pick(VERBS)} ${number % 90} ${pick(ADJECTIVES)} ${pick(THINGS)}s`,
      () => `no ${pick(THINGS)} of ${pick(bodies)} ${pick(VERBS)} the ${pick(THINGS)} in ${pick(PLACES)}`,
    ])()
  const lines = [`${upper(pick(ADJECTIVES))} ${upper(pick(THINGS))} ${upper(pick(VERBS))} ${pick(PLACES)}`]
  for (let p = 0; p < 9; p++) {
    const sentences = Array.from({ length: 3 }, () => pick(SENTENCES)(pick, who, clause))
    lines.push(sentences.join(' '))
  }
  return lines.join('\n')
}

/** A text of a sentence or two, another one for each number. */
export function shortText(number: number, newNames = false): string {
  const pick = chooser(number)
  const name = newNames ? newName(number) : pick(SURNAMES)
  const clause = () => `the ${pick(THINGS)} ${pick(VERBS)} the ${pick(ADJECTIVES)} ${pick(THINGS)}`
  return pick(SENTENCES)(pick, () => `${pick(FIRST_NAMES)} ${name}`, clause)
}

type Pick = <T>(of: readonly T[]) => T
type Write = (pick: Pick, who: () => string, clause: () => string) => string

const SENTENCES: readonly Write[] = [
  (_, who, clause) => `“${upper(clause())},” said ${who()}.`,
  (pick, who, clause) => `“${upper(clause())},” ${pick(CUES)} ${who()}, ${pick(ROLES)}. “${upper(clause())}.”`,
  (pick, who, clause) => `${upper(who())} ${pick(CUES)} that ${clause()}.`,
  (_, who, clause) => `According to ${who()}, ${clause()}.`,
  (pick, who, clause) => `He ${pick(CUES)} ${clause()}, and ${who()} did not agree.`,
  (pick, _, clause) => `${upper(clause())}, while ${clause()} near ${pick(PLACES)}.`,
  (_, who, clause) => `${upper(clause())}. ${upper(who())} met ${who()} in the spring.`,
  (pick, _, clause) => `In ${pick(PLACES)}, ${clause()}; ${clause()}, as before.`,
  (pick, who) => `${upper(who())} accused ${pick(COUNTRIES)} of hacking the ${pick(ADJECTIVES)} ${pick(BODIES)}.`,
  (pick, who) =>
    `${pick(COUNTRIES)} denied it, and called what ${who()} had said a ${pick(ADJECTIVES)} ${pick(THINGS)}.`,
]

const CUES = 'said said said added claimed argued warned announced explained insisted'.split(' ')
const FIRST_NAMES = 'Ann Bob Carla David Elena Frank Grace Henry Irene James Laura Martin Nora Oscar Paula Simon'.split(
  ' ',
)
const SURNAMES = 'Abbott Barlow Castell Dorman Ellery Farrow Garland Hobbs Ingram Jessop Kendal Lowther'.split(' ')
const PLACES = 'Lisbon Oslo Ghent Turin Leeds Bergen Graz Lyon Porto Utrecht Malmo Bath'.split(' ')
const COUNTRIES = 'China Russia Iran India France Britain Vietnam Pakistan'.split(' ')
const BODIES = 'ministry agency council committee bank university company court union'.split(' ')
const ROLES = ['the mayor of Ghent', 'a spokeswoman', 'who heads the council', 'an analyst', 'the chief engineer']
const ADJECTIVES =
  'national old new foreign broad careful modest local large former quiet northern public plain costly early'.split(' ')
const THINGS =
  'plan bridge report budget network harbour vote treaty garden railway school price winter letter fund market'.split(
    ' ',
  )
const VERBS = 'changed crossed doubled passed helped closed carried needed reached filled cleared missed'.split(' ')

const upper = (words: string): string => words[0]!.toUpperCase() + words.slice(1)

/** Half of the surnames are new to whoever has read other articles. */
function surname(article: number, person: number): string {
  return person % 2 === 0 ? newName(article * 8 + person) : SURNAMES[(article + person) % SURNAMES.length]!
}

/** Choices that look like chance and are none. */
function chooser(seed: number): Pick {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return (of) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return of[((mixed ^ (mixed >>> 14)) >>> 0) % of.length]!
  }
}
