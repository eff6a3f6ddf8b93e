/** What answers an accusation: denials, charges in return, counter-measures, admissions. */
import type { Cast, ClaimFinding, Identity } from '../findings.ts'
import { nationalityOf } from '../lexicon/countries.ts'
import { RETALIATING } from '../lexicon/cyber-acts.ts'
import { hull, sentenceOf } from '../span.ts'
import type { Document, ResponseType, Span } from '../types.ts'
import { findActors, type Scene } from './actors.ts'
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
): Response[][] {
  if (told.length === 0) return []
  const denials = claimResponses(document, claims, cast)
  const measures = retaliations(document, lines, cast)
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
      if (speaksForAccused && !own && main.modality !== 'denied') found.push(response)
    }
    for (const other of charges) {
      if (other.main === main) continue
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

/** Claims that deny or concede, with the country that their speaker speaks for. */
function claimResponses(
  document: Document,
  claims: readonly ClaimFinding[],
  cast: Cast,
): { response: Response; country: string | null; key: string }[] {
  return claims.flatMap(({ attribution, speaker, stance }, claim) => {
    if ((stance.act !== 'deny' && stance.act !== 'concede') || speaker.key === null) return []
    const identity = cast.identities.get(speaker.key)!
    const sentence = sentenceOf(document, hull([...attribution.cue, ...attribution.content]))
    if (sentence === undefined) return []
    const { start, end } = sentence
    const type: ResponseType = stance.act === 'deny' ? 'deny' : 'concede'
    return [
      {
        response: { type, sentence: { start, end }, by: identity, claim },
        country: countryOfSpeaker(identity),
        key: speaker.key,
      },
    ]
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

const NOBODY: Scene = { persons: new Map(), groups: new Set() }

/** “China pulled out of the working group”: a state's counter-measure, told by the article. */
function retaliations(
  document: Document,
  lines: readonly Line[],
  cast: Cast,
): { country: string; response: Response }[] {
  return lines.flatMap((line) => {
    if (!line.lemmas.some((lemma) => RETALIATING.has(lemma))) return []
    const actor = findActors(document, line, NOBODY).find(({ type }) => type === 'state' || type === 'body')
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
