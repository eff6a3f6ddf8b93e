/** Who accuses and who was hit, as the learned decisions choose them. */
import { bestOf, rank } from '../../model/rank.ts'
import type { TokenSpan } from '../../types.ts'
import { type AccuserWords, type Asked, accuserOf } from '../accuser.ts'
import { swayingAt, swaysVoters } from '../act-type.ts'
import { type Context, goesByRules } from '../context.ts'
import type { Tie } from '../patterns.ts'
import type { Line } from '../sentence.ts'
import { victimOf } from '../victim.ts'
import { hitSpan, victimBefore } from '../victim-before.ts'
import { widened } from '../victim-phrase.ts'
import { ACCUSER } from './accuser.ts'
import { type AccuserQuestion, accuserQuestion } from './accuser-candidates.ts'
import { detailModels } from './models.ts'
import { VICTIM } from './victim.ts'
import { type VictimQuestion, victimQuestion } from './victim-candidates.ts'

export function chosenAccuser(asked: Asked): AccuserWords | null {
  if (goesByRules(asked.context)) return accuserOf(asked)
  const question = askAccuser(asked)
  const best = bestOf(rank(ACCUSER, detailModels().accuser, asked.context.features, question))!.candidate
  // The rules know better where the words of the same somebody begin and end.
  return best.isRule ? question.rule : best.words
}

export function chosenVictim(context: Context, line: Line, tie: Tie, accuser: AccuserWords | null): TokenSpan | null {
  if (goesByRules(context)) return victimByRules(context, line, tie, accuser)
  const question = askVictim(context, line, tie, accuser)
  const { candidate, chance } = bestOf(rank(VICTIM, detailModels().victim, context.features, question))!
  // Whom a rule names is only given up for sure: “warned ⟨firms⟩ of spying by Iran”.
  const isRuled = candidate.isRule || (candidate.mention === null && chance < SURE)
  return isRuled ? question.rule : candidate.mention
}

/** From which probability on nobody was hit, although a rule names somebody. */
const SURE = 0.8

/** The question with what the rules answer to it. */
export const askAccuser = (asked: Asked): AccuserQuestion => accuserQuestion(asked, accuserOf(asked))

export function askVictim(context: Context, line: Line, tie: Tie, accuser: AccuserWords | null): VictimQuestion {
  return victimQuestion(context, line, tie, accuser?.mention ?? null, victimByRules(context, line, tie, accuser))
}

function victimByRules(context: Context, line: Line, tie: Tie, accuser: AccuserWords | null): TokenSpan | null {
  const { actor, act } = tie
  // “leaked e-mails to influence ⟨the election⟩”: the voters were hit.
  const aim = swaysVoters({ line, tie }) ? swayingAt(line, act.at) : -1
  const swayed = { ...act, type: 'influence' as const, verb: true, at: aim }
  const place = (aim < 0 ? null : victimOf(line, { ...tie, act: swayed })) ?? victimOf(line, tie)
  if (place === null) return victimBefore(context, line, act)
  return hitSpan(context.document, line, widened(line, place, actor, act.at), accuser)
}
