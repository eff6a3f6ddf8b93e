/**
 * One letter for each word between an actor and an act, so that a pattern can be read off the path between both:
 *
 *   Russia  is  believed  to  have  been  behind  the  hack
 *           b   q         T   h     b     R       d    n
 */
import { BLAMING, CONTROLLING, HEDGING_VERBS, LIGHT_VERBS, LINKING, RESPONSIBLE } from '../lexicon/cyber-acts.ts'

const words = (letter: string, list: string): [string, string][] => list.split(' ').map((word) => [word, letter])

/**
 * `b` be · `h` have · `o` do · `m` modal · `x` negation · prepositions in capitals, one a letter (`p` the others) ·
 * `u` particle · `w` relative pronoun, “that” · `s` conditions and clauses of their own · `&` and, or · `,` comma, dash, bracket · `.` a harder stop.
 */
const BY_FORM: ReadonlyMap<string, string> = new Map([
  ...words('b', "am are be been being is was were 'm 're"),
  ...words('h', "had has have having 've"),
  ...words('o', 'did do does'),
  ...words('m', "can could may might must ought shall should will would 'll 'd ca wo"),
  ...words('x', "not n't never neither"),
  ...words('O', 'of'),
  ...words('F', 'for'),
  ...words('I', 'in into inside within'),
  ...words('T', 'to'),
  ...words('N', 'on upon against at onto'),
  ...words('Y', 'by'),
  ...words('M', 'from'),
  ...words('U', 'with'),
  ...words('A', 'as'),
  ...words('u', 'out off up back down'),
  ...words('w', 'who which whom that'),
  ...words('s', 'if unless whether because while although though when but'),
  ...words('&', 'and or & nor plus'),
  ...words(',', ', – — - -- ( ) [ ] /'),
  ...words('.', '. ; : ? ! …'),
  ...words('d', "'s ' the a an this that these those its their his her our"),
  ...words('w', 'that'),
])

const BY_TAG: Readonly<Record<string, string>> = {
  ADJ: 'a',
  ADP: 'p',
  ADV: 'r',
  AUX: 'o',
  DET: 'd',
  NOUN: 'n',
  NUM: 'a',
  PART: 'r',
  PRON: 'n',
  PROPN: 'n',
  VERB: 'v',
}

/** `B` blame, charge · `L` link, attribute · `c` carry out, launch · `t` try, help, attempt · `q` believe, appear · `R` behind, responsible, role. */
export function classOf(form: string, lemma: string, tag: string): string {
  // “in May” is a month.
  if (form === 'may' && tag !== 'AUX' && tag !== 'VERB') return 'n'
  const known = BY_FORM.get(form)
  if (known !== undefined) return known
  if (RESPONSIBLE.has(form)) return 'R'
  // “the hacking group”, “linked to a hacking campaign”: whatever its tag.
  if (form === 'hacking') return 'n'
  if (LINKING.has(lemma)) return 'L'
  if (CONTROLLING.has(lemma)) return 't'
  if (tag === 'VERB' || tag === 'ADJ') {
    if (BLAMING.has(lemma)) return 'B'
    if (LIGHT_VERBS.has(lemma)) return 'c'
    if (HEDGING_VERBS.has(lemma)) return 'q'
  }
  if (form === 'work' || form === 'handiwork' || form === 'hallmarks' || form === 'fingerprints') return 'K'
  return BY_TAG[tag] ?? 'p'
}
