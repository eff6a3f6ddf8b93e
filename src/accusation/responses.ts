/** What answers an accusation: denials, charges in return, counter-measures, admissions. */
import type { Cast, ClaimFinding, Identity } from '../findings.ts'
import { nationalityOf } from '../lexicon/countries.ts'
import { RETALIATING } from '../lexicon/cyber-acts.ts'
import { hull, sentenceOf, tokensIn } from '../span.ts'
import type { Document, ResponseType, Span } from '../types.ts'
import type { Actor } from './actors.ts'
import type { Told } from './merge.ts'
import type { Line } from './sentence.ts'

export interface Response {
  readonly type: ResponseType
  readonly sentence: Span
  readonly by: Identity | null
  readonly claim: number | null
}

/** Responses for each accusation, in the order of the text. */
export function findResponses(
  document: Document,
  told: readonly Told[],
  claims: readonly ClaimFinding[],
  cast: Cast,
  lines: readonly Line[],
  actorsOf: (line: Line) => readonly Actor[],
): Response[][] {
  const fromClaims = claimAnswers(document, claims, cast)
  const inClaims = new Set(fromClaims.map(({ response }) => response.sentence.start))
  const inText = toldAnswers(document, lines, cast, actorsOf).filter(
    ({ response }) => !inClaims.has(response.sentence.start),
  )
  const denials = [...fromClaims, ...inText]
  const measures = retaliations(document, lines, cast, actorsOf)
  // At most so many answers and charges are compared with each other: the time stays linear in any text.
  const answers = denials.slice(0, MOST)
  const charges = told.slice(0, MOST)
  return told.map(({ main, again }, place) => {
    if (place >= MOST) return []
    const accused = stateOf(main)
    const found: Response[] = []
    for (const { response, country, key } of answers) {
      const speaksForAccused = (country !== null && country === accused) || key === main.accused.identity.key
      const own = sentenceOf(document, main.line.sentence) === sentenceOf(document, response.sentence)
      if (!speaksForAccused || main.modality === 'denied' || (own && response.claim !== null)) continue
      if (!found.some(({ type, sentence }) => type === response.type && sentence.start === response.sentence.start))
        found.push(response)
    }
    for (const other of charges) {
      // A charge in return is made after the one that it returns.
      if (other.main === main || other.main.line.index <= main.line.index) continue
      const accuser = other.main.accuser
      const counter = accuser !== null && (accuser.country ?? accuser.identity.country) === accused && accused !== null
      const hitsBack =
        counter && (stateOf(other.main) === (main.accuser?.country ?? main.victim?.country) || main.accuser === null)
      if (hitsBack && stateOf(other.main) !== accused) {
        const { start, end } = other.main.line.sentence
        found.push({
          type: 'counter-accuse',
          sentence: { start, end },
          by: accuser.identity,
          claim: other.main.claim < 0 ? null : other.main.claim,
        })
      }
    }
    if (main.form === 'legal' || main.form === 'official' || again.some(({ form }) => form === 'legal')) {
      for (const { country, response } of measures.slice(0, MOST)) if (country === accused) found.push(response)
    }
    return found
  })
}

const MOST = 200

const stateOf = ({ accused }: Told['main']): string | null => accused.country ?? accused.sponsor

interface Answer {
  readonly response: Response
  readonly country: string | null
  readonly key: string
}

/** Words in which the accused answers a charge without “deny”; “nothing to do with” has its own look. */
const REJECTING = new Set(
  `absurd baseless deny dismiss false fabricate fabricated fabrication groundless innocence innocent nonsense oppose
   ridiculous refute reject slander unfounded untrue`.split(/\s+/),
)
const CONCEDING = new Set('acknowledge admit apologize apology concede confess'.split(' '))

/** Claims that deny or concede, with the country that their speaker speaks for. */
function claimAnswers(document: Document, claims: readonly ClaimFinding[], cast: Cast): Answer[] {
  return claims.flatMap(({ attribution, speaker, stance }, claim) => {
    if (speaker.key === null) return []
    const identity = cast.identities.get(speaker.key)!
    const country = countryOfSpeaker(identity)
    const place = hull([...attribution.cue, ...attribution.content])
    const type = stance.act === 'deny' || stance.act === 'concede' ? stance.act : answerIn(document, place)
    const sentence = sentenceOf(document, place)
    if (type === null || sentence === undefined) return []
    const { start, end } = sentence
    return [{ response: { type, sentence: { start, end }, by: identity, claim }, country, key: speaker.key }]
  })
}

const LONGEST_ANSWER = 60

/** “opposes hacking”, “is claiming innocence”: what the words of a claim make it. */
function answerIn(document: Document, place: Span): 'deny' | 'concede' | null {
  const { from, to } = tokensIn(document, place)
  for (let i = from; i < Math.min(to, from + LONGEST_ANSWER); i++) {
    const { lemma } = document.tokens[i]!
    if (REJECTING.has(lemma)) return 'deny'
    if (CONCEDING.has(lemma)) return 'concede'
    if (lemma === 'nothing' && document.tokens[i + 1]?.lemma === 'to') return 'deny'
  }
  return null
}

/** “Moscow has denied involvement”, told by the article and in no claim: the actor before the verb answers. */
function toldAnswers(
  document: Document,
  lines: readonly Line[],
  cast: Cast,
  actorsOf: (line: Line) => readonly Actor[],
): Answer[] {
  return lines.flatMap((line) => {
    const verb = line.lemmas.findIndex((lemma, k) => lemma === 'deny' && line.tags[k] === 'VERB')
    if (verb < 0 || /b[rx]*$/.test(line.path.slice(Math.max(0, verb - 3), verb))) return []
    const actor = actorsOf(line).findLast(
      ({ to, type }) => to <= verb && verb - to < 12 && !line.path.slice(to, verb).includes('v') && type !== 'anaphor',
    )
    if (actor === undefined) return []
    const mention = {
      start: document.tokens[line.tokens[actor.from]!]!.start,
      end: document.tokens[line.tokens[actor.to - 1]!]!.end,
    }
    const by = cast.identify(mention)
    const { start, end } = line.sentence
    const response: Response = { type: 'deny', sentence: { start, end }, by, claim: null }
    return [{ response, country: actor.country ?? actor.sponsor, key: by.key }]
  })
}

/** A ministry speaks for its country, and so does “a Chinese official”. */
function countryOfSpeaker(identity: Identity): string | null {
  if (identity.country !== null) return identity.country
  for (const word of `${identity.role ?? ''} ${identity.name}`.split(/[\s,]+/)) {
    const nation = nationalityOf(word.replace(/['’]s$/, ''))
    if (nation !== undefined) return nation
  }
  return null
}

/** “China pulled out of the working group”: a state's counter-measure, told by the article. */
function retaliations(
  document: Document,
  lines: readonly Line[],
  cast: Cast,
  actorsOf: (line: Line) => readonly Actor[],
): { country: string; response: Response }[] {
  return lines.flatMap((line) => {
    if (!line.lemmas.some((lemma) => RETALIATING.has(lemma))) return []
    const actor = actorsOf(line).find(({ type }) => type === 'state' || type === 'body')
    if (actor === undefined || actor.country === null) return []
    for (let k = actor.to; k < Math.min(line.forms.length, actor.to + 5); k++) {
      const particle = RETALIATING.get(line.lemmas[k]!)
      if (particle === undefined || line.tags[k] !== 'VERB') continue
      if (particle !== null && line.forms[k + 1] !== particle) continue
      if (
        line.forms
          .slice(actor.to, k)
          .some((form) => /^(not|n't|never|could|may|might|would|will|should|to)$/.test(form))
      )
        continue
      const { start, end } = line.sentence
      const first = document.tokens[line.tokens[actor.from]!]!
      const by = cast.identify({ start: first.start, end: document.tokens[line.tokens[actor.to - 1]!]!.end })
      return [
        { country: actor.country, response: { type: 'retaliate' as const, sentence: { start, end }, by, claim: null } },
      ]
    }
    return []
  })
}
