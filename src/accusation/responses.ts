/** What answers an accusation: denials, charges in return, counter-measures, admissions. */
import type { ClaimFinding, Identity } from '../findings.ts'
import { tokensOf } from '../span.ts'
import type { AccusedAct } from '../types.ts'
import { goesByRules } from './context.ts'
import type { Known } from './known.ts'
import { type Asked, whoAnswers } from './learned/answer-features.ts'
import type { Told } from './merge.ts'
import { type PossibleAnswer, possibleAnswers, type ResponseWords } from './possible-answers.ts'
import { type Rejection, type Response, stateOf } from './response.ts'

/** The probability that a sentence answers a charge. */
export type Answers = (asked: Asked) => number

/** From which probability on it does: near the best F1 on articles that were held out. */
const ANSWERED = 0.16

/** The same for what the accused or its state says; for what somebody else says who denies something; and in short texts, where the rules decide, for what no rule takes for an answer. */
const RULED = 0.02
const OTHERS = 0.8
const SURE = 0.3

/** Only so many charges are compared with each other, and with what may answer them. */
const MOST = 60

/** Responses for each accusation, in the order of the text. */
export function findResponses(
  context: Known,
  told: readonly Told[],
  rejections: readonly Rejection[],
  words: ResponseWords,
  answers: Answers,
): Response[][] {
  const possible = possibleAnswers(context, rejections, words)
  const charges = told.slice(0, MOST)
  const tellings = charges.map(wordsOf)
  return told.map((charge, place) => {
    if (place >= MOST) return []
    const found = possible
      .filter(
        (answer) =>
          mayAnswer(answer, charge, place, tellings) &&
          (isOwn(answer, charge, charges) ||
            answers({ context, answer, charge, charges }) >= fromOf(context, answer, charge)),
      )
      .map(({ response }) => response)
    return [...found, ...inReturn(context, charge, charges)]
  })
}

function fromOf(context: Known, answer: PossibleAnswer, charge: Told): number {
  const { hint } = answer
  const who = whoAnswers(answer, charge)
  const isOwn = hint === 'claim' && (who === 1 || who === 2)
  // Somebody else who denies something may deny anything.
  if (!goesByRules(context)) return isOwn ? RULED : hint === 'claim' ? OTHERS : ANSWERED
  // “The hackers denied it, the paper added”: the paper denies nothing.
  const isRuled = isOwn || (hint !== 'claim' && hint !== 'said' && hint !== 'told')
  return isRuled ? 0 : SURE
}

/** Where one charge alone is told, what the accused says in words of an answer is about it. */
function isOwn(answer: PossibleAnswer, charge: Told, { length }: readonly Told[]): boolean {
  const who = whoAnswers(answer, charge)
  return length === 1 && answer.hint === 'claim' && (who === 1 || who === 2)
}

/** Whoever charges denies nothing on behalf of the accused, and what tells a charge is no more than that, unless a rule says so. */
function mayAnswer(answer: PossibleAnswer, charge: Told, place: number, charges: readonly Words[]): boolean {
  const { hint, line, response } = answer
  const who = whoAnswers(answer, charge)
  if (response.type === 'deny' && (who === 3 || (who === 4 && hint !== 'rejection'))) return false
  // Another state's denial without a word of the deed is about something else.
  if (who === 6 && hint === 'claim' && answer.acts.length === 0) return false
  const names = ({ acts }: Words): boolean => answer.acts.some((act) => acts.has(act))
  const own = charges[place]!
  if (!names(own) && charges.some(names)) return false
  return !own.lines.has(line.index) || (hint !== 'said' && hint !== 'told')
}

/** The acts that all tellings of a charge name, and the lines that they stand in. */
interface Words {
  readonly acts: ReadonlySet<AccusedAct>
  readonly lines: ReadonlySet<number>
}

function wordsOf({ main, again }: Told): Words {
  const all = [main, ...again]
  return { acts: new Set(all.map(({ act }) => act.type)), lines: new Set(all.map(({ line }) => line.index)) }
}

/** A charge in return is made after the one that it returns. */
function inReturn({ claims }: Known, { main }: Told, charges: readonly Told[]): Response[] {
  const accused = stateOf(main)
  const found = new Map<number, Response>()
  for (const { main: other } of charges) {
    const { accuser } = other
    if (other === main || other.line.index <= main.line.index || accuser === null || accused === null) continue
    if ((accuser.country ?? accuser.identity.country) !== accused || stateOf(other) === accused) continue
    if (main.accuser !== null && stateOf(other) !== (main.accuser.country ?? main.victim?.country)) continue
    const { identity: by, mention } = accuser
    const claim = claimOf(claims, other.claim, by)
    const sentence = tokensOf(other.line.sentence)
    // “Russia said that China hacked a bank and that Chinese spies broke into a port” returns it once, not twice.
    if (!found.has(sentence.start)) found.set(sentence.start, { type: 'counter-accuse', sentence, by, mention, claim })
  }
  return [...found.values()]
}

/** The claim, if it is theirs: in “newspapers cite a report that says …” the papers speak, and the report answers. */
export function claimOf(claims: readonly ClaimFinding[], claim: number, who: Identity | null): number | null {
  return who !== null && claims[claim]?.speaker.key === who.key ? claim : null
}
