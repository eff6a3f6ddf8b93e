/**
 * One letter for each word between an actor and an act, so that a pattern can be read off the path between both:
 *
 *   Peru    is  reported  to  have  been  behind  the  hack
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
  ...words('F', 'for over'),
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

const LIGHT_FORMS: ReadonlySet<string> = new Set(
  'conducted conducting executed launched launching masterminded orchestrated orchestrating perpetrated perpetrating unleashed unleashing waged waging'.split(
    ' ',
  ),
)
const AFFILIATED = new Set(['acting', 'operating', 'working'])

/** `B` blame, charge · `L` link, attribute · `c` carry out, launch · `t` try, help, attempt · `q` believe, appear · `g` working for · `R` behind, responsible, role. */
export function classOf(form: string, lemma: string, tag: string): string {
  // “in May” is a month.
  if (form === 'may' && tag !== 'AUX' && tag !== 'VERB') return 'n'
  const known = BY_FORM.get(form)
  if (known !== undefined) return known
  // Most words are in no list.
  if (LISTED.has(form) || LISTED.has(lemma)) return listed(form, lemma, tag) ?? BY_TAG[tag] ?? 'p'
  return BY_TAG[tag] ?? 'p'
}

/** The class of a word that is in one of the lists; in order, since some are in several. */
function listed(form: string, lemma: string, tag: string): string | undefined {
  if (RESPONSIBLE.has(form) && !(lemma === 'suspect' && tag === 'VERB')) return 'R'
  // “⟨working⟩ on behalf of the army”: what follows belongs to whom it describes.
  if (AFFILIATED.has(form)) return 'g'
  // “pointed the ⟨finger⟩ at Iran”, “India ⟨suspects⟩ Pakistan of”.
  if (form === 'finger' || form === 'fingers' || (lemma === 'suspect' && tag === 'VERB' && form !== 'suspected'))
    return 'B'
  // “has long accused”: a noun to the tagger.
  if (BLAMED.has(form)) return 'B'
  // “the hacking group”, “tied to a hacking spree”: whatever its tag.
  if (form === 'hacking') return 'n'
  // “launched the …”, “was waging a …”: no nouns, whatever the tag.
  if (LIGHT_FORMS.has(form)) return 'c'
  if (LINKING.has(lemma)) return 'L'
  if (CONTROLLING.has(lemma)) return 't'
  if (tag === 'VERB' || tag === 'ADJ') {
    if (BLAMING.has(lemma)) return 'B'
    if (LIGHT_VERBS.has(lemma)) return 'c'
    if (HEDGING_VERBS.has(lemma)) return 'q'
  }
  return MARKS_OF.has(form) ? 'K' : undefined
}

const BLAMED = new Set(['accused', 'blamed', 'indicted'])
const MARKS_OF = new Set(['fingerprints', 'hallmarks', 'handiwork', 'work'])

const LISTED: ReadonlySet<string> = new Set([
  ...RESPONSIBLE,
  ...AFFILIATED,
  ...LIGHT_FORMS,
  ...LINKING,
  ...CONTROLLING,
  ...BLAMING,
  ...LIGHT_VERBS,
  ...HEDGING_VERBS,
  ...MARKS_OF,
  ...BLAMED,
  'finger',
  'fingers',
  'hacking',
])
