/**
 * Who is “the firm”, “the senator”, “the report”? Those named, described or speaking before it are compared with one
 * another, and with somebody new whom only these words describe.
 *
 *   ⟨Norvik⟩ found the flaw. ⟨Ann Lee⟩ sold it to ⟨Black Otter⟩. ⟨The firm⟩ said …       → Norvik: a firm, or may be one
 */
import { PROTAGONIST } from '../lexicon/called-again.ts'
import type { CandidateHint, Decision } from '../model/decision.ts'
import type { Features } from '../model/features.ts'
import type { TemplateGroups } from '../model/templates.ts'
import type { Called } from './called.ts'
import type { Figure } from './figure.ts'
import { type NominalCandidate, type NominalQuestion, nominalCandidates } from './nominal-candidates.ts'
import { type Judgement, judge } from './nominal-match.ts'

/** In this order in the features: a number of a template is never used again, and so is a place here. */
const CALLED: readonly Called[] = [
  'person',
  'company',
  'government',
  'agency',
  'media',
  'organization',
  'group',
  'country',
  'artifact',
  'crowd',
  'other',
]
const PLACES = 16

/** What is asked of somebody who may be meant, by what it looks at. */
export enum T {
  // itself
  itself = 1,
  itselfModified = 2,
  itselfDemonstrative = 3,
  itselfQualified = 4,
  itselfKnown = 6,
  // words
  head = 10,
  sameNoun = 11,
  fits = 12,
  kind = 13,
  modifiers = 14,
  nation = 15,
  lacks = 16,
  beside = 17,
  otherRole = 18,
  gender = 19,
  inName = 20,
  untold = 21,
  // distance
  sentences = 30,
  paragraphs = 31,
  sameParagraph = 32,
  nearest = 33,
  later = 34,
  // grammar
  subject = 40,
  possessive = 41,
  otherQuotation = 42,
  opens = 43,
  maker = 44,
  // turns
  lastSpeaker = 50,
  speaks = 51,
  ownTurn = 52,
  lastNear = 53,
  // salience
  count = 60,
  most = 61,
  unnamed = 62,
  first = 63,
  // rules
  rules = 70,
}
/** The groups that an explanation names. */
export const NOMINAL_TEMPLATES: TemplateGroups = {
  itself: [T.itself, T.itselfModified, T.itselfDemonstrative, T.itselfQualified, T.itselfKnown],
  words: [
    T.head,
    T.sameNoun,
    T.fits,
    T.kind,
    T.modifiers,
    T.nation,
    T.lacks,
    T.beside,
    T.otherRole,
    T.gender,
    T.inName,
    T.untold,
  ],
  distance: [T.sentences, T.paragraphs, T.sameParagraph, T.nearest, T.later],
  grammar: [T.subject, T.possessive, T.otherQuotation, T.opens, T.maker],
  turns: [T.lastSpeaker, T.speaks, T.ownTurn, T.lastNear],
  salience: [T.count, T.most, T.unnamed, T.first],
  rules: [T.rules],
}

/** What the rules think of a candidate; where nothing was learned, they decide alone. */
const HINTS: readonly CandidateHint<NominalQuestion, NominalCandidate>[] = [
  // The first rule that answers: the same role or word, else the last one of that kind, else nobody that was named.
  {
    name: 'rules',
    raises: ({ answer }, { who }) => ((answer === null ? who === null : who?.key === answer.who.key) ? 2 : 0),
  },
  // “The firm” is no person.
  { name: 'cannot', raises: ({ called }, one) => (one.fit === 0 && !one.same && called !== 'other' ? -6 : 0) },
  // “Vice President Ann Lee met Bo Chan. ⟨The president⟩ said”: hardly the vice president.
  { name: 'rank', raises: (question, { who }) => (who !== null && judge(question, who).lacks ? -2 : 0) },
  // “Tom Hale, a nurse, slept. ⟨The baker⟩ said” is another one; so it may be where nothing is said of him.
  {
    name: 'other-role',
    raises: (question, { who, same }) => {
      if (who === null || same || question.called !== 'person' || isOpen(question)) return 0
      const { head, beside, otherRole } = judge(question, who)
      // Of whom the article speaks often, it need not say what he is.
      return head || beside ? 0 : who.count < 2 ? -4 : otherRole ? -2.5 : -1
    },
  },
]

/** “the billionaire”, “the former skier”, “the 61-year-old”: they call again whom they say something new of. */
function isOpen({ phrase: { noun }, modifiers }: NominalQuestion): boolean {
  return (
    PROTAGONIST.has(noun) || noun.endsWith('-old') || modifiers.some((word) => word === 'former' || /^\d/.test(word))
  )
}

/** One feature for each step that a number reaches, so that more of it says more of the same. */
function steps(out: Features, template: number, value: number, from: readonly number[]): void {
  for (const step of from) if (value >= step) out.add(template, step)
}
const SENTENCES = [1, 2, 3, 5, 8, 12, 20]
const PARAGRAPHS = [1, 2, 4, 8]
const COUNTS = [1, 2, 3, 5, 8]

export function addNominalFeatures(out: Features, question: NominalQuestion, candidate: NominalCandidate): void {
  const { context, at, called, phrase, modifiers } = question
  const kind = CALLED.indexOf(called)
  const by = (template: number, value: number): void => {
    out.add(template, value)
    out.add(template, (kind + 1) * PLACES + value)
  }
  const { scene, turns } = context
  const { who } = candidate
  if (who === null) {
    by(T.itself, 0)
    by(T.itselfModified, modifiers.length > 0 ? 1 : 0)
    if (phrase.determiner === 'demonstrative') out.add(T.itselfDemonstrative)
    by(T.itselfQualified, phrase.end > phrase.coreTo ? 1 : 0)
    by(T.rules, question.answer === null ? 1 : 0)
    if (isOpen(question)) out.add(T.itselfKnown)
    return
  }
  if (question.answer !== null && question.answer.who.key === who.key) by(T.rules, 2)
  const said: Judgement = judge(question, who)
  if (said.head) by(T.head, 0)
  if (candidate.same) by(T.sameNoun, 0)
  by(T.fits, candidate.fit)
  by(T.kind, KINDS.indexOf(who.kind))
  if (said.nation !== 0) by(T.nation, said.nation > 0 ? 1 : 2)
  if (modifiers.length > 0) by(T.modifiers, said.agreeing === 0 ? 0 : said.agreeing === modifiers.length ? 2 : 1)
  if (said.lacks) out.add(T.lacks)
  if (said.beside) by(T.beside, 0)
  if (said.inName) by(T.inName, 0)
  if (called === 'person') {
    if (said.otherRole) out.add(T.otherRole)
    else if (!said.head && !said.beside) out.add(T.untold, isOpen(question) ? 1 : who.count < 2 ? 2 : 0)
    if (said.gender !== 0) out.add(T.gender, said.gender > 0 ? 1 : 2)
  }
  const { place, places, order } = candidate
  const { document, sentenceOf, quotationOf } = scene
  const here = sentenceOf[at]!
  const near = places[0]!
  if (place.at > at) out.add(T.later)
  else {
    steps(out, T.sentences, here - sentenceOf[near.at]!, SENTENCES)
    const paragraphOf = (token: number): number => document.sentences[sentenceOf[token]!]!.paragraph
    steps(out, T.paragraphs, paragraphOf(at) - paragraphOf(near.at), PARAGRAPHS)
    if (paragraphOf(near.at) === paragraphOf(at)) out.add(T.sameParagraph)
  }
  if (order === 0) by(T.nearest, 0)
  if (candidate.nearestThatFits) by(T.nearest, 1)
  if (place.subject) by(T.subject, 0)
  if (place.possessive) by(T.possessive, 0)
  if (place.opens) out.add(T.opens)
  if (candidate.maker > 0) by(T.maker, candidate.maker)
  const quotation = quotationOf[near.at]!
  if (quotation >= 0 && quotation !== quotationOf[at]) out.add(T.otherQuotation)
  const last = turns[question.last]
  if (last !== undefined && last.who.key === who.key) {
    by(T.lastSpeaker, 0)
    steps(out, T.lastNear, 3 - (here - sentenceOf[last.at]!), [0, 1, 2, 3])
  }
  if (candidate.turns > 0) by(T.speaks, Math.min(3, candidate.turns))
  if (who.count === 0) by(T.unnamed, 0)
  steps(out, T.count, who.count, COUNTS)
  if (candidate.most) by(T.most, 0)
  if (sentenceOf[places[places.length - 1]!.at]! < 3) by(T.first, 0)
}
const KINDS: readonly Figure['kind'][] = ['person', 'organization', 'country', 'group', 'unknown']

export const NOMINAL: Decision<NominalQuestion, NominalCandidate> = {
  name: 'nominal',
  templates: NOMINAL_TEMPLATES,
  candidates: nominalCandidates,
  hints: HINTS,
  addFeatures: addNominalFeatures,
}
