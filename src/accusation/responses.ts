/** What answers an accusation: denials, charges in return, counter-measures, admissions. */
import type { ClaimFinding, Identity } from '../findings.ts'
import { tokensOf } from '../span.ts'
import type { TokenSpan } from '../types.ts'
import { actsIn } from './acts-in.ts'
import { answersInClaims } from './answers-in-claims.ts'
import type { AnswerInText } from './answers-in-text.ts'
import type { Known } from './known.ts'
import type { Measure } from './measures.ts'
import type { Told } from './merge.ts'
import { type Answer, type Rejection, type Response, stateOf } from './response.ts'
import { answeredBy, wordsIn } from './which-charge.ts'

/** What the article tells in its own words of answers and measures. */
export interface ResponseWords {
  readonly inText: readonly AnswerInText[]
  readonly measures: readonly Measure[]
}

/** Only so many answers, measures and charges are compared with each other. */
const MOST = 200

/** How many sentences away a doubt and its charge may stand. */
const NEAR = 8

/** Responses for each accusation, in the order of the text. */
export function findResponses(
  context: Known,
  told: readonly Told[],
  rejections: readonly Rejection[],
  words: ResponseWords,
): Response[][] {
  const fromClaims = answersInClaims(context, told)
  const seen = new Set(fromClaims.map(({ response }) => response.sentence.start))
  const add = (more: readonly Answer[]): Answer[] => {
    const fresh = more.filter(({ response }) => !seen.has(response.sentence.start))
    for (const { response } of fresh) seen.add(response.sentence.start)
    return fresh
  }
  const inText = add(words.inText.map((answer) => answerOf(context, answer)))
  const inCharges = add(
    rejections.map(({ type, sentence, country, key, by, mention, claim }) => {
      const response: Response = { type, sentence, by, mention, claim }
      return { response, country, key, acts: [], reach: type === 'deny' ? NEAR : Number.POSITIVE_INFINITY }
    }),
  )
  // At most so many answers and charges are compared with each other: the time stays linear in any text.
  const answers = [...fromClaims, ...inText, ...inCharges].slice(0, MOST)
  const measures = words.measures
    .map((measure) => ({ ...measure, response: responseOf(context, measure) }))
    .slice(0, MOST)
  const charges = told.slice(0, MOST)
  const expelled = measures.flatMap((measure) => {
    const charge = nearestBefore(measure, charges)
    return charge === undefined ? [] : [{ charge, response: measure.response }]
  })
  const known = new Map<number, ReadonlySet<string>>()
  const wordsOf = (span: TokenSpan): ReadonlySet<string> => {
    const words = known.get(span.start) ?? wordsIn(context.document, span)
    known.set(span.start, words)
    return words
  }
  const answered = answers.map((answer) => answeredBy(answer, charges, context, wordsOf))
  return told.map((one, place) => {
    if (place >= MOST) return []
    const { main, again } = one
    const accused = stateOf(main)
    const found: Response[] = []
    answers.forEach(({ response }, i) => {
      if (!answered[i]!.has(one)) return
      if (!found.some(({ type, sentence }) => type === response.type && sentence.start === response.sentence.start))
        found.push(response)
    })
    for (const other of charges) {
      // A charge in return is made after the one that it returns.
      if (other.main === main || other.main.line.index <= main.line.index) continue
      const accuser = other.main.accuser
      const counter = accuser !== null && (accuser.country ?? accuser.identity.country) === accused && accused !== null
      const hitsBack =
        counter && (stateOf(other.main) === (main.accuser?.country ?? main.victim?.country) || main.accuser === null)
      if (hitsBack && stateOf(other.main) !== accused) {
        tell(found, {
          type: 'counter-accuse',
          sentence: tokensOf(other.main.line.sentence),
          by: accuser.identity,
          mention: accuser.mention,
          claim: claimOf(context.claims, other.main.claim, accuser.identity),
        })
      }
    }
    for (const { charge, response } of expelled) if (charge === one) tell(found, response)
    if (main.form === 'legal' || main.form === 'official' || again.some(({ form }) => form === 'legal')) {
      for (const { country, response } of measures) if (country !== null && country === accused) tell(found, response)
    }
    return found
  })
}

/** The claim, if it is theirs: in “newspapers cite a report that says …” the papers speak, and the report answers. */
export function claimOf(claims: readonly ClaimFinding[], claim: number, who: Identity | null): number | null {
  return who !== null && claims[claim]?.speaker.key === who.key ? claim : null
}

/** Once: “Russia said that China hacked a bank and that Chinese spies broke into a port” returns a charge once, not twice. */
function tell(found: Response[], response: Response): void {
  const { type, sentence, by, claim } = response
  const isKnown = found.some((one) => {
    return one.type === type && one.sentence.start === sentence.start && one.by === by && one.claim === claim
  })
  if (!isKnown) found.push(response)
}

function answerOf(context: Known, { type, line, mention, country, about }: AnswerInText): Answer {
  const by = context.whoIs(mention)
  const response: Response = { type, sentence: tokensOf(line.sentence), by, mention, claim: null }
  return { response, country, key: by.key, acts: actsIn(context, about), reach: Number.POSITIVE_INFINITY }
}

function responseOf({ whoIs }: Known, { line, mention }: Measure): Response {
  return { type: 'retaliate', sentence: tokensOf(line.sentence), by: whoIs(mention), mention, claim: null }
}

/** The charge that a measure against the accused answers: the last one against that state before it. */
function nearestBefore({ against, line: { sentence } }: Measure, charges: readonly Told[]): Told | undefined {
  if (against === null) return undefined
  const same = charges.filter(({ main }) => stateOf(main) === against && main.line.sentence.start !== sentence.start)
  return same.findLast(({ main }) => main.line.sentence.start < sentence.start) ?? same[0]
}
