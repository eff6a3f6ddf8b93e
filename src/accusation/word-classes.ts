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
  MARK_NOUNS,
  RESPONSIBLE,
} from '../lexicon/cyber-acts.ts'
import { FUNCTION_WORDS } from '../lexicon/function-word-classes.ts'

/** The legend: each letter once, each name once. */
export const WORD_CLASSES = [
  // Function words, by their form: src/lexicon/function-word-classes.ts has them all.
  { name: 'be', letter: 'b', words: 'forms of “be”', example: 'Iran ⟨was⟩ behind the hack' },
  { name: 'have', letter: 'h', words: 'forms of “have”', example: 'Iran ⟨has⟩ hacked banks' },
  { name: 'do', letter: 'o', words: 'forms of “do”, auxiliaries without a class', example: 'Iran ⟨did⟩ hack banks' },
  { name: 'modal', letter: 'm', words: 'modal verbs', example: 'Iran ⟨may⟩ have hacked banks' },
  { name: 'not', letter: 'x', words: 'negation', example: 'Iran was ⟨not⟩ behind the hack' },
  { name: 'of', letter: 'O', words: '“of”', example: 'the hack ⟨of⟩ the bank' },
  { name: 'for', letter: 'F', words: '“for”, “over”', example: 'indicted Iranians ⟨for⟩ hacking' },
  { name: 'in', letter: 'I', words: '“in”, “into”, “within”', example: 'a role ⟨in⟩ the hack' },
  { name: 'to', letter: 'T', words: '“to”', example: 'linked Iran ⟨to⟩ the hack' },
  { name: 'on', letter: 'N', words: '“on”, “against”, “at”, “upon”', example: 'attacks ⟨on⟩ banks' },
  { name: 'by', letter: 'Y', words: '“by”', example: 'was hacked ⟨by⟩ Iran' },
  { name: 'from', letter: 'M', words: '“from”', example: 'attacks ⟨from⟩ Iran' },
  { name: 'with', letter: 'U', words: '“with”', example: 'charged Iranians ⟨with⟩ hacking' },
  { name: 'as', letter: 'A', words: '“as”', example: 'named Iran ⟨as⟩ the culprit' },
  { name: 'out', letter: 'u', words: 'particles', example: 'carried ⟨out⟩ the attack' },
  { name: 'who', letter: 'w', words: 'relative pronouns, “that”', example: 'hackers ⟨who⟩ robbed the bank' },
  { name: 'if', letter: 's', words: 'conjunctions that begin a clause', example: '⟨if⟩ Iran hacks banks' },
  { name: 'and', letter: '&', words: '“and”, “or”, “nor”', example: 'Iran ⟨and⟩ Syria' },
  { name: 'comma', letter: ',', words: 'comma, dash, bracket', example: 'Iran⟨,⟩ the firm said⟨,⟩ hacked banks' },
  { name: 'stop', letter: '.', words: 'a harder stop: full stop, semicolon, colon', example: 'It was hacked⟨.⟩' },
  {
    name: 'det',
    letter: 'd',
    words: 'articles, possessives, “this”, the genitive',
    example: 'Iran⟨’s⟩ hack of ⟨the⟩ bank',
  },
  // What the engine's tag gives for words in no list.
  { name: 'adj', letter: 'a', words: 'adjectives, numbers, a hyphen within a word', example: 'the ⟨recent⟩ hack' },
  { name: 'noun', letter: 'n', words: 'nouns, names, pronouns', example: 'the ⟨navy⟩ was hacked' },
  { name: 'verb', letter: 'v', words: 'verbs of no other class', example: 'Iran ⟨denied⟩ the hack' },
  { name: 'adv', letter: 'r', words: 'adverbs', example: 'was ⟨allegedly⟩ hacked' },
  { name: 'prep', letter: 'p', words: 'other prepositions, words without a tag', example: 'hacked ⟨before⟩ the vote' },
  // Words of a charge: src/lexicon/cyber-acts.ts has them.
  { name: 'blame', letter: 'B', words: 'accuse, charge, arrest; “the finger”', example: '⟨accused⟩ Iran of hacking' },
  { name: 'link', letter: 'L', words: 'attribute, link, trace', example: '⟨linked⟩ the hack to Iran' },
  { name: 'behind', letter: 'R', words: 'behind, responsible, role, culprit', example: 'Iran was ⟨behind⟩ the hack' },
  { name: 'mark', letter: 'K', words: 'hallmarks, handiwork, fingerprints, work', example: 'the ⟨work⟩ of Iranians' },
  { name: 'commit', letter: 'c', words: 'carry out, launch, wage', example: 'Iran ⟨launched⟩ attacks' },
  { name: 'try', letter: 't', words: 'try, help, hire, attempt', example: 'Iran ⟨tried⟩ to hack banks' },
  { name: 'believe', letter: 'q', words: 'believe, say, appear', example: 'Iran is ⟨believed⟩ to have hacked banks' },
  { name: 'serve', letter: 'g', words: 'acting, operating, working', example: 'hackers ⟨working⟩ for the army' },
] as const

type WordClass = (typeof WORD_CLASSES)[number]
export type ClassName = WordClass['name']
export type Letter = WordClass['letter']

/** The letter of each class: `LETTERS.on` is what a path has for “against”. */
export const LETTERS: Readonly<Record<ClassName, Letter>> = Object.fromEntries(
  WORD_CLASSES.map(({ name, letter }) => [name, letter]),
) as Record<ClassName, Letter>

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
  return MARK_NOUNS.has(form) ? LETTERS.mark : undefined
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
  ...MARK_NOUNS,
  ...BLAMED_FORMS,
  'finger',
  'fingers',
  'hacking',
])
