/** What the accusation stage reads of one article, made once: its lines, acts, actors, and who is who. */
import type { Cast, ClaimFinding, Identity, Mention } from '../findings.ts'
import { ADMITTING } from '../lexicon/charge-words.ts'
import { nationalityOf } from '../lexicon/countries.ts'
import { LEGAL } from '../lexicon/cyber-acts.ts'
import type { Features } from '../model/features.ts'
import type { Document } from '../types.ts'
import type { Actor, NamedPerson, Scene } from './actor.ts'
import type { ActPlace } from './acts.ts'
import { introducedGroups } from './group-names.ts'
import type { Phrase } from './learned/phrases.ts'
import type { Hittable, HitWords } from './learned/victim-candidates.ts'
import type { Line } from './sentence.ts'

export interface Context {
  readonly document: Document
  readonly claims: readonly ClaimFinding[]
  readonly cast: Cast
  readonly scene: Scene
  readonly claimsBySentence: ReadonlyMap<number, readonly number[]>
  readonly cyberLines: number
  /** The article speaks of hacking; if not, single sentences of it may. */
  readonly isAbout: boolean
  readonly lines: readonly Line[]
  /** The article's own countries by code. */
  readonly countries: ReadonlyMap<string, Identity>
  /** Acts by the line's index. */
  readonly acts: readonly (readonly ActPlace[])[]
  /** The same with words that tell an act only now and then. */
  readonly possible: readonly (readonly ActPlace[])[]
  // Told once for each line:
  readonly phrases: (line: Line) => readonly Phrase[]
  readonly speakers: (line: Line) => readonly Phrase[]
  readonly hittable: (line: Line) => readonly Hittable[]
  /** Who may have been hit by the acts of the line. */
  readonly hit: (line: Line) => readonly HitWords[]
  readonly counts: () => LineCounts
  /** Filled and emptied again by each decision. */
  readonly features: Features
}

/** What of all lines the decisions go by. */
export interface LineCounts {
  /** How many lines have a form. */
  readonly withForm: ReadonlyMap<string, number>
  /** How many lines have a word of law. */
  readonly ofLaw: number
}

/** Of an article that charges somebody the actors of all lines, by the line's index. */
export interface ActorContext extends Context {
  readonly actors: readonly (readonly Actor[])[]
}

const LEADER = /\b(?:president|premier|leader|dictator)\b/i

/** Where each named person begins, and the groups that the article introduces. */
export function readScene(
  document: Document,
  lines: readonly Line[],
  claims: readonly ClaimFinding[],
  cast: Cast,
): Scene {
  const persons = new Map<number, NamedPerson>()
  for (const { key, from, to } of [...cast.mentions, ...pleaders(document, claims)]) {
    const { kind, role } = cast.identities.get(key)!
    if (kind !== 'person' && kind !== 'unknown') continue
    const country = LEADER.test(role ?? '') ? (nationalityOf(role!.split(' ')[0]!) ?? null) : null
    persons.set(from, { end: to, country, key, isHacker: /\bhacker\b/.test(role ?? '') })
  }
  const groups = new Set(lines.flatMap((line) => introducedGroups(document, line)).map((name) => name.toLowerCase()))
  for (const name of cast.own?.groups ?? []) groups.add(name)
  return { persons, groups }
}

export function countLines(lines: readonly Line[]): LineCounts {
  const withForm = new Map<string, number>()
  let ofLaw = 0
  for (const { forms, lemmas } of lines) {
    for (const form of new Set(forms)) withForm.set(form, (withForm.get(form) ?? 0) + 1)
    if (lemmas.some((lemma) => LEGAL.has(lemma))) ofLaw++
  }
  return { withForm, ofLaw }
}

/** How many other lines have a form. */
export function othersWith({ counts }: Context, line: Line, form: string): number {
  return (counts().withForm.get(form) ?? 0) - Number(line.forms.includes(form))
}

/** “⟨Ivan Petrov⟩, a programmer, pleaded guilty”: the name of whoever speaks is no mention besides, and here it is charged. */
function* pleaders({ tokens }: Document, claims: readonly ClaimFinding[]): Generator<Mention> {
  for (const { attribution, speaker } of claims) {
    const source = attribution.source[0]
    const cue = tokens[attribution.head]?.lemma ?? ''
    if (speaker.key === null || source === undefined || !ADMITTING.has(cue) || tokens[source.from]!.tag === 'DET')
      continue
    let to = source.from
    while (to < source.to && /^\p{Lu}/u.test(tokens[to]!.text)) to++
    if (to === source.from) continue
    yield { from: source.from, to, start: source.start, end: tokens[to - 1]!.end, key: speaker.key }
  }
}

/** The first country of each code, as the article calls it. */
export function countriesIn(cast: Cast): Map<string, Identity> {
  const found = new Map<string, Identity>()
  for (const identity of cast.identities.values()) {
    const { kind, country } = identity
    if (kind === 'country' && country !== null && !found.has(country)) found.set(country, identity)
  }
  return found
}

/** Which claims have a piece of content in each sentence. */
export function claimsBySentence(document: Document, claims: readonly ClaimFinding[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  let first = 0
  claims.forEach(({ attribution }, claim) => {
    for (const piece of attribution.content) {
      if (first >= document.sentences.length || document.sentences[first]!.from > piece.from) first = 0
      for (let s = first; s < document.sentences.length; s++) {
        const sentence = document.sentences[s]!
        if (sentence.from >= piece.to) break
        if (sentence.to <= piece.from) {
          first = s
          continue
        }
        const known = found.get(s)
        if (known === undefined) found.set(s, [claim])
        else if (!known.includes(claim)) known.push(claim)
      }
    }
  })
  return found
}

/** Weak words count in a sentence with a word of computers, beside one, or in an article that is about nothing else. */
export function inCyberContext(
  { lines, cyberLines, isAbout }: Pick<Context, 'lines' | 'cyberLines' | 'isAbout'>,
  line: Line,
): boolean {
  // In an article about other things only acts against computers were taken.
  if (!isAbout || line.cyber || cyberLines * 5 > lines.length) return true
  return (lines[line.index - 1]?.cyber ?? false) || (lines[line.index + 1]?.cyber ?? false)
}

/**
 * Weights are fitted to articles. A text of few sentences has nothing around its charge that they could go by, and there the
 * rules are better; a text of thousands is no article, and there the weights would take as long as all other stages together.
 */
export const goesByRules = (context: Pick<Context, 'lines'>): boolean =>
  context.lines.length < FEWEST_LINES || isVast(context)

export const isVast = ({ lines }: Pick<Context, 'lines'>): boolean => lines.length > MOST_LINES

const FEWEST_LINES = 10
const MOST_LINES = 3000
