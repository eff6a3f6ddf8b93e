/**
 * Who is “he” or “she”? The persons named, meant or speaking before it, compared with one another.
 *
 *   ⟨Clinton⟩ told ⟨Anderson Cooper⟩ that ⟨she⟩ …       → Clinton: a subject, and a woman
 */

import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from '../lexicon/first-names.ts'
import type { Gender } from '../lexicon/roles.ts'
import type { CandidateHint, Decision } from '../model/decision.ts'
import type { Features } from '../model/features.ts'
import type { TemplateGroups } from '../model/templates.ts'
import { firstIndex } from '../span.ts'
import type { Figure } from './figure.ts'
import type { Scene } from './scene.ts'
import type { Context, Trace } from './sieve.ts'

export interface PronounQuestion {
  readonly context: Context
  /** The pronoun's token. */
  readonly at: number
  /** Null where any person may be meant: “the candidate”. */
  readonly gender: Gender | null
  /** The turn that was last before the pronoun, by its index in `turns`; -1 where nobody has spoken. */
  readonly last: number
}

export function pronounQuestion(context: Context, at: number, gender: Gender | null): PronounQuestion {
  return { context, at, gender, last: firstIndex(context.turns, (turn) => turn.at >= at) - 1 }
}

/** Somebody who may be meant, and the places before the pronoun that told of them, the nearest first. */
export interface PronounCandidate {
  readonly who: Figure
  readonly places: readonly Trace[]
  /** The one of them that speaks most for it. */
  readonly place: Trace
}

/** Sentences back. */
const REACH = 6
/** Places looked at: six sentences seldom hold more. */
const MOST = 40
const MOST_TURNS = 20

export function pronounCandidates({ context, at, gender, last }: PronounQuestion): PronounCandidate[] {
  const { scene, traces, turns } = context
  const floor = scene.sentenceOf[at]! - REACH
  const places: Trace[] = []
  const add = (place: Trace): boolean => {
    if (scene.sentenceOf[place.at]! < floor) return false
    const { who } = place
    if (gender === null || who.gender === null || who.gender === gender) places.push(place)
    return true
  }
  for (let t = firstIndex(traces, (trace) => trace.at >= at) - 1, seen = 0; t >= 0 && seen < MOST; t--, seen++) {
    if (!add(traces[t]!)) break
  }
  // Who speaks without a name is told of, too: “One expert said ⟨he⟩ …”.
  for (let t = last, seen = 0; t >= 0 && seen < MOST_TURNS; t--, seen++) {
    const { at: place, who, plural } = turns[t]!
    if (plural || who.kind !== 'person' || who.key === 'author') continue
    if (!add({ at: place, who, subject: true, possessive: false, listed: false })) break
  }
  places.sort((a, b) => b.at - a.at)
  const byKey = new Map<string, Trace[]>()
  for (const place of places) {
    const known = byKey.get(place.who.key)
    if (known === undefined) byKey.set(place.who.key, [place])
    else known.push(place)
  }
  return [...byKey.values()].map((of, order) => ({
    who: of[0]!.who,
    places: of,
    place: bestPlace(scene, at, of),
    order,
  }))
}

/** What a place before the pronoun is worth: near ones and subjects are. */
const PLACE_HINTS: readonly {
  readonly name: string
  readonly raises: (scene: Scene, at: number, place: Trace) => number
}[] = [
  { name: 'far', raises: ({ sentenceOf }, at, place) => -0.9 * (sentenceOf[at]! - sentenceOf[place.at]!) },
  { name: 'subject', raises: (_, __, { subject }) => (subject ? 1 : 0) },
  // “⟨Lund⟩'s dog bit Hale. He …”
  { name: 'possessive', raises: (_, __, { possessive }) => (possessive ? -0.7 : 0) },
  // “Price, ⟨Lund⟩, Orr and Hale left. He …”
  { name: 'listed', raises: (_, __, { listed }) => (listed ? -1 : 0) },
  // Who is named in what somebody says is not who says the next thing.
  {
    name: 'other-quotation',
    raises: ({ quotationOf }, at, place) =>
      quotationOf[place.at]! >= 0 && quotationOf[place.at] !== quotationOf[at] ? -1 : 0,
  },
]

function bestPlace(scene: Scene, at: number, places: readonly Trace[]): Trace {
  if (places.length === 1) return places[0]!
  const worth = (place: Trace): number => PLACE_HINTS.reduce((sum, { raises }) => sum + raises(scene, at, place), 0)
  let best = places[0]!
  let most = worth(best)
  for (const place of places) {
    const own = worth(place)
    if (own > most) [best, most] = [place, own]
  }
  return best
}

const GOING_ON: ReadonlySet<string> = new Set(['add', 'conclude', 'continue'])

/** What the rules think of a candidate; where nothing was learned, they decide alone. */
const HINTS: readonly CandidateHint<PronounQuestion, PronounCandidate>[] = [
  ...PLACE_HINTS.map(({ name, raises }) => ({
    name,
    raises: ({ context, at }: PronounQuestion, { place }: PronounCandidate) => raises(context.scene, at, place),
  })),
  // Who spoke last mostly goes on.
  {
    name: 'last-speaker',
    raises: ({ context: { turns }, last }, { who }) => (turns[last]?.who.key === who.key ? 1.2 : 0),
  },
  // “Price said no. Hale was there. ⟨He⟩ added …”: only who has spoken can add.
  {
    name: 'goes-on',
    raises: ({ context: { scene, turns }, at, last }, { who }) =>
      turns[last]?.who.key === who.key && GOING_ON.has(scene.document.tokens[at + 1]?.lemma ?? '') ? 1 : 0,
  },
  { name: 'gender', raises: ({ gender }, { who }) => (who.gender !== null && who.gender === gender ? 0.4 : 0) },
  // “Quill” may be a firm; “Bor Harlow” is rather a person.
  { name: 'unsure', raises: (_, { who }) => (who.kind === 'person' ? 0 : who.name.includes(' ') ? -1 : -2) },
]

/** What is asked of somebody who may be meant, by what it looks at. */
export enum T {
  // distance
  sentences = 1,
  paragraphs = 2,
  sameParagraph = 4,
  // grammar
  subject = 10,
  possessive = 11,
  otherQuotation = 14,
  // turns
  lastSpeaker = 20,
  lastSpeakerNear = 21,
  speakerBefore = 22,
  speaks = 23,
  // person
  gender = 30,
  unsure = 31,
  genderOpen = 32,
  unnamed = 33,
  shape = 34,
  given = 35,
  initial = 36,
  named = 37,
}
/** The groups that an explanation names. */
export const PRONOUN_TEMPLATES: TemplateGroups = {
  distance: [T.sentences, T.paragraphs, T.sameParagraph],
  grammar: [T.subject, T.possessive, T.otherQuotation],
  turns: [T.lastSpeaker, T.lastSpeakerNear, T.speakerBefore, T.speaks],
  person: [T.gender, T.unsure, T.genderOpen, T.unnamed, T.shape, T.given, T.initial, T.named],
}

/** One feature for each step that a number reaches, so that more of it says more of the same. */
function steps(out: Features, template: number, value: number, from: readonly number[]): void {
  for (const step of from) if (value >= step) out.add(template, step)
}

const SENTENCES = [1, 2, 3, 5]
const PARAGRAPHS = [1, 2, 3]

export function addPronounFeatures(
  out: Features,
  { context: { scene, turns }, at, gender, last }: PronounQuestion,
  { who, places, place }: PronounCandidate,
): void {
  const { sentenceOf, quotationOf, document } = scene
  const here = sentenceOf[at]!
  const paragraphOf = (token: number): number => document.sentences[sentenceOf[token]!]!.paragraph
  steps(out, T.sentences, here - sentenceOf[place.at]!, SENTENCES)
  steps(out, T.paragraphs, paragraphOf(at) - paragraphOf(place.at), PARAGRAPHS)
  if (paragraphOf(places[0]!.at) === paragraphOf(at)) out.add(T.sameParagraph)
  if (place.subject) out.add(T.subject)
  if (place.possessive) out.add(T.possessive)
  const quotation = quotationOf[place.at]!
  if (quotation >= 0 && quotation !== quotationOf[at]) out.add(T.otherQuotation)

  const turn = turns[last]
  if (turn?.who.key === who.key) {
    out.add(T.lastSpeaker)
    steps(out, T.lastSpeakerNear, 2 - (here - sentenceOf[turn.at]!), [0, 2])
  }
  if (turns[last - 1]?.who.key === who.key) out.add(T.speakerBefore)

  if (who.gender !== null && who.gender === gender) out.add(T.gender)
  if (who.kind === 'person' && who.gender === null) out.add(T.genderOpen)
  if (who.kind !== 'person') out.add(T.unsure, who.name.includes(' ') ? 1 : 2)
  if (who.count === 0) out.add(T.unnamed)
  if (who.kind !== 'person') {
    // “R-AL”, “WATCHED”; “Maria”; “Ban”, at the head of a sentence.
    if (/[\d-]|^\P{Ll}+$/u.test(who.name)) out.add(T.shape)
    const first = who.name.split(' ', 1)[0]!.toLowerCase()
    if (FEMALE_NAMES.has(first) || MALE_NAMES.has(first) || OTHER_NAMES.has(first)) out.add(T.given)
    if (document.sentences[sentenceOf[place.at]!]!.from === place.at) out.add(T.initial, who.name.includes(' ') ? 1 : 0)
    out.add(T.named, Math.min(3, who.count))
  }
}

export const PRONOUN: Decision<PronounQuestion, PronounCandidate> = {
  name: 'pronoun',
  templates: PRONOUN_TEMPLATES,
  candidates: pronounCandidates,
  hints: HINTS,
  addFeatures: addPronounFeatures,
}
