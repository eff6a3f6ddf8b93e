/**
 * One letter for each word between an actor and an act, so that a pattern can be read off the path between both:
 *
 *   Peru    is  reported  to  have  been  behind  the  hack
 *           b   q         T   h     b     R       d    n
 *
 * Patterns are written with the names of the classes (path.ts); the letters are what the names compile to.
 */
import {
  AFFILIATED_FORMS,
  BLAMED_FORMS,
  BLAMING,
  CONTROLLING,
  HEDGING_VERBS,
  LIGHT_FORMS,
  LIGHT_VERBS,
  LINKING,
  RESPONSIBLE,
} from '../lexicon/cyber-acts.ts'
import { FUNCTION_WORDS } from '../lexicon/function-word-classes.ts'

/** The legend, each letter once: `LETTERS.on` is what a path has for “against”. */
export const LETTERS = {
  // Function words, by their form: src/lexicon/function-word-classes.ts has them all.
  /** Forms of “be”: Iran ⟨was⟩ behind the hack. */
  be: 'b',
  /** Forms of “have”: Iran ⟨has⟩ hacked banks. */
  have: 'h',
  /** Forms of “do”, auxiliaries without a class: Iran ⟨did⟩ hack banks. */
  do: 'o',
  /** Modal verbs: Iran ⟨may⟩ have hacked banks. */
  modal: 'm',
  /** Negation: Iran was ⟨not⟩ behind the hack. */
  not: 'x',
  /** “of”: the hack ⟨of⟩ the bank. */
  of: 'O',
  /** “for”, “over”: indicted Iranians ⟨for⟩ hacking. */
  for: 'F',
  /** “in”, “into”, “within”: a role ⟨in⟩ the hack. */
  in: 'I',
  /** “to”: linked Iran ⟨to⟩ the hack. */
  to: 'T',
  /** “on”, “against”, “at”, “upon”: attacks ⟨on⟩ banks. */
  on: 'N',
  /** “by”: was hacked ⟨by⟩ Iran. */
  by: 'Y',
  /** “from”: attacks ⟨from⟩ Iran. */
  from: 'M',
  /** “with”: charged Iranians ⟨with⟩ hacking. */
  with: 'U',
  /** “as”: named Iran ⟨as⟩ the culprit. */
  as: 'A',
  /** Particles: carried ⟨out⟩ the attack. */
  out: 'u',
  /** Relative pronouns, “that”: hackers ⟨who⟩ robbed the bank. */
  who: 'w',
  /** Conjunctions that begin a clause: ⟨if⟩ Iran hacks banks. */
  if: 's',
  /** “and”, “or”, “nor”: Iran ⟨and⟩ Syria. */
  and: '&',
  /** Comma, dash, bracket: Iran⟨,⟩ the firm said⟨,⟩ hacked banks. */
  comma: ',',
  /** A harder stop: full stop, semicolon, colon: It was hacked⟨.⟩. */
  stop: '.',
  /** Articles, possessives, “this”, the genitive: Iran⟨’s⟩ hack of ⟨the⟩ bank. */
  det: 'd',
  // What the engine's tag gives for words in no list.
  /** Adjectives, numbers, a hyphen within a word: the ⟨recent⟩ hack. */
  adj: 'a',
  /** Nouns, names, pronouns: the ⟨navy⟩ was hacked. */
  noun: 'n',
  /** Verbs of no other class: Iran ⟨denied⟩ the hack. */
  verb: 'v',
  /** Adverbs: was ⟨allegedly⟩ hacked. */
  adv: 'r',
  /** Other prepositions, words without a tag: hacked ⟨before⟩ the vote. */
  prep: 'p',
  // Words of a charge: src/lexicon/cyber-acts.ts has them.
  /** Accuse, charge, arrest; “the finger”: ⟨accused⟩ Iran of hacking. */
  blame: 'B',
  /** Attribute, link, trace: ⟨linked⟩ the hack to Iran. */
  link: 'L',
  /** Behind, responsible, role, culprit: Iran was ⟨behind⟩ the hack. */
  behind: 'R',
  /** Carry out, launch, wage: Iran ⟨launched⟩ attacks. */
  commit: 'c',
  /** Try, help, hire, attempt: Iran ⟨tried⟩ to hack banks. */
  try: 't',
  /** Believe, say, appear: Iran is ⟨believed⟩ to have hacked banks. */
  believe: 'q',
  /** Acting, operating, working: hackers ⟨working⟩ for the army. */
  serve: 'g',
} as const

export type ClassName = keyof typeof LETTERS
export type Letter = (typeof LETTERS)[ClassName]

/** Words whose form alone tells the class. */
const BY_FORM: ReadonlyMap<string, Letter> = new Map(
  Object.entries(FUNCTION_WORDS satisfies Readonly<Partial<Record<ClassName, string>>>).flatMap(([name, words]) =>
    words.split(' ').map((word): [string, Letter] => [word, LETTERS[name as ClassName]]),
  ),
)

const BY_TAG: Readonly<Record<string, Letter>> = {
  ADJ: LETTERS.adj,
  ADP: LETTERS.prep,
  ADV: LETTERS.adv,
  AUX: LETTERS.do,
  DET: LETTERS.det,
  NOUN: LETTERS.noun,
  NUM: LETTERS.adj,
  PART: LETTERS.adv,
  PRON: LETTERS.noun,
  PROPN: LETTERS.noun,
  VERB: LETTERS.verb,
}

/** The class of a word, by its lower-cased form, its lemma and the engine's tag. */
export function classOf(form: string, lemma: string, tag: string): Letter {
  // “in May” is a month.
  if (form === 'may' && tag !== 'AUX' && tag !== 'VERB') return LETTERS.noun
  const known = BY_FORM.get(form)
  if (known !== undefined) return known
  const other = BY_TAG[tag] ?? LETTERS.prep
  // Most words are in no list.
  return LISTED.has(form) || LISTED.has(lemma) ? (listed(form, lemma, tag) ?? other) : other
}

/** The class of a word that is in one of the lists; in order, since some are in several. */
function listed(form: string, lemma: string, tag: string): Letter | undefined {
  // “India ⟨suspects⟩ Pakistan of”: a verb that blames; “the prime suspect in”, “was suspected of”.
  const suspects = lemma === 'suspect' && tag === 'VERB'
  if (RESPONSIBLE.has(form) && !suspects) return LETTERS.behind
  // “⟨working⟩ on behalf of the army”: what follows belongs to whom it describes.
  if (AFFILIATED_FORMS.has(form)) return LETTERS.serve
  // “pointed the ⟨finger⟩ at Iran”.
  if (form === 'finger' || form === 'fingers' || (suspects && form !== 'suspected')) return LETTERS.blame
  // “has long accused”: a noun to the tagger.
  if (BLAMED_FORMS.has(form)) return LETTERS.blame
  // “the hacking group”, “tied to a hacking spree”: whatever its tag.
  if (form === 'hacking') return LETTERS.noun
  // “launched the …”, “was waging a …”: no nouns, whatever the tag.
  if (LIGHT_FORMS.has(form)) return LETTERS.commit
  if (LINKING.has(lemma)) return LETTERS.link
  if (CONTROLLING.has(lemma)) return LETTERS.try
  if (tag === 'VERB' || tag === 'ADJ') {
    if (BLAMING.has(lemma)) return LETTERS.blame
    if (LIGHT_VERBS.has(lemma)) return LETTERS.commit
    if (HEDGING_VERBS.has(lemma)) return LETTERS.believe
  }
  return undefined
}

const LISTED: ReadonlySet<string> = new Set([
  ...RESPONSIBLE,
  ...AFFILIATED_FORMS,
  ...LIGHT_FORMS,
  ...LINKING,
  ...CONTROLLING,
  ...BLAMING,
  ...LIGHT_VERBS,
  ...HEDGING_VERBS,
  ...BLAMED_FORMS,
  'finger',
  'fingers',
  'hacking',
])
