/**
 * “the ministry”, “the senator”, “the officials”: somebody the article has told of, called by a noun.
 *
 *   China’s foreign ministry said … ⟨The ministry⟩ insisted       → China’s foreign ministry
 *   Sen. Ted Cruz … ⟨the Texas senator⟩                           → Ted Cruz
 */
import { PROTAGONIST } from '../../lexicon/called-again.ts'
import { isRole, sameRole } from '../../lexicon/roles.ts'
import { bestOf, rank } from '../../model/rank.ts'
import { firstIndex } from '../../span.ts'
import { type Called, calledBy, fits } from '../called.ts'
import type { Appearance, Figure } from '../figure.ts'
import type { Name } from '../name.ts'
import { NOMINAL } from '../nominal.ts'
import { type NominalQuestion, nominalQuestion } from '../nominal-candidates.ts'
import { CODE, codeOf, modifiersOf, nationAgrees } from '../nominal-match.ts'
import type { Phrase } from '../phrase.ts'
import { isCapital } from '../scene.ts'
import type { Answer, Context, Sieve } from '../sieve.ts'
import { namesBefore, spanOf, turnsBefore, wordsOfName } from '../sieve.ts'
import { personBefore } from './personal-pronoun.ts'

export const nominal: Sieve = (context, phrase) => {
  if (!callsAgain(context, phrase)) return null
  if (phrase.plural) return sameWords(context, phrase)
  const question = questionOf(context, phrase)
  const { model, features } = context.nominals
  const chosen = bestOf(rank(NOMINAL, model, features, question))?.candidate
  if (chosen === undefined || chosen.who === null) return null
  const words = question.answer?.who === chosen.who ? question.answer.words : [chosen.place.words]
  return { who: chosen.who, rule: 'nominal', words }
}

/** What is asked of the ranking, with whom the rules would choose. */
export function questionOf(context: Context, phrase: Phrase): NominalQuestion {
  return nominalQuestion(context, phrase, byRules(context, phrase))
}

/** Whether the words may call somebody again. */
export function callsAgain(context: Context, phrase: Phrase): boolean {
  if (phrase.head < 0 || phrase.pronoun !== null) return false
  const { determiner, noun } = phrase
  // “Senator said” in a headline and “The President” are definite by themselves.
  const { scene, figures } = context
  const title =
    determiner === 'none' &&
    phrase.end - phrase.from === 1 &&
    isRole(noun) &&
    isCapital(scene.document.tokens[phrase.from]!)
  const definite = determiner === 'definite' || determiner === 'demonstrative' || title
  if (!definite || phrase.conjunctions.length > 0) return false
  // “the Post’s investigative unit” is a unit of the Post's, not the last one that was named.
  for (let i = phrase.from; i < phrase.head; i++) if (scene.words[i] === "'s" && figures.at[i - 1]! >= 0) return false
  // “the government of …”, “the Post’s unit”: what qualifies the noun tells it from others.
  if (phrase.end > phrase.coreTo && !isRole(noun)) return false
  return true
}

function byRules(context: Context, phrase: Phrase): Answer | null {
  const known = byHead(context, phrase) ?? sameWords(context, phrase)
  return known ?? (hasName(context, phrase) ? null : byClass(context, phrase)) ?? byPerson(context, phrase, phrase.noun)
}

/** “the ⟨Democratic Party⟩ establishment”, but not “the ⟨Danish⟩ firm” or “the ⟨UN⟩ body” */
function hasName({ figures, scene }: Context, { from, head }: Phrase): boolean {
  for (let i = from; i < head; i++) if (figures.at[i]! >= 0 && codeOf(scene.words[i]!) === null) return true
  return false
}

/** Somebody whose role or name has this noun: the last one before, or the only one in the article. */
function byHead(context: Context, { from, head, noun }: Phrase): Answer | null {
  const places = context.byHead.get(sameRole(noun))
  if (places === undefined) return null
  const { appearances } = context.figures
  const next = firstIndex(places, (place) => appearances[place]!.name.from >= from)
  const before = places[next - 1]
  const chosen = before ?? only(context, places)
  if (chosen === undefined) return null
  const appearance = appearances[chosen]!
  if (!agrees(context, appearance, head, from)) return null
  return { who: appearance.figure, rule: 'nominal', words: wordsOfName(context, appearance) }
}

/** “the budget office” is the Congressional Budget Office; “the appeals court” is not the Supreme Court. */
function agrees({ scene }: Context, { figure }: Appearance, head: number, from: number): boolean {
  if (figure.kind === 'person') return true
  const name = figure.name.toLowerCase()
  for (let i = from + 1; i < head; i++) {
    const word = scene.words[i]!
    if (word.length > 3 && !name.includes(word)) return false
  }
  return true
}

function only({ figures }: Context, places: readonly number[]): number | undefined {
  const first = places[0]
  if (first === undefined) return undefined
  const { key } = figures.appearances[first]!.figure
  // A cap: in the first twenty places another one would show.
  return places.slice(0, 20).every((place) => figures.appearances[place]!.figure.key === key) ? first : undefined
}

/** An earlier speaker with the same noun: “Israeli officials … the officials”. */
function sameWords(context: Context, { from, noun, plural }: Phrase): Answer | null {
  for (const turn of turnsBefore(context, from, 12)) {
    if (turn.noun === noun && turn.plural === plural) {
      return { who: turn.who, rule: 'nominal', words: [spanOf(context, turn.at, turn.at + 1)] }
    }
  }
  return null
}

/** “the company”, “the agency”, “the country”: the last one that is called so, else the last one that may be. */
function byClass(context: Context, phrase: Phrase): Answer | null {
  const { from, noun } = phrase
  const called = calledBy(noun)
  if (!BODIES.has(called)) return null
  const codes = modifiersOf(context.scene, phrase).filter((word) => CODE.test(word))
  let open: Appearance | null = null
  for (const appearance of namesBefore(context, from, 4)) {
    const { figure, name } = appearance
    if (codes.some((code) => nationAgrees(figure, code) < 0)) continue
    const fit = fits(figure, called)
    if (fit === 2) return { who: figure, rule: 'nominal', words: wordsOfName(context, appearance) }
    if (fit === 1 && called !== 'group' && open === null && mayBeBody(context, figure, name, from)) {
      open = appearance
    }
  }
  return open && { who: open.figure, rule: 'nominal', words: wordsOfName(context, open) }
}
/** No government: a ministry is called one in its name. */
const BODIES: ReadonlySet<Called> = new Set(['agency', 'company', 'country', 'group', 'media', 'organization'])

/** A body, or a name that opens a sentence close by and may be one: “⟨Solvex⟩ cut jobs. The company said”. */
function mayBeBody({ scene }: Context, { kind }: Figure, { lead, place }: Name, at: number): boolean {
  if (kind === 'organization') return true
  const { sentences } = scene.document
  const sentence = scene.sentenceOf[lead]!
  return kind === 'unknown' && !place && sentences[sentence]!.from === lead && scene.sentenceOf[at]! - sentence < 3
}

/** “the billionaire”, “the candidate”: whoever the text is about, if somebody was named close by. */
function byPerson(context: Context, { from }: Phrase, noun: string): Answer | null {
  if (!PROTAGONIST.has(noun)) return null
  const found = personBefore(context, from, null)
  return found && { ...found, rule: 'nominal' }
}
