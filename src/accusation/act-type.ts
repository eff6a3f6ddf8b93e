/** What kind of deed it was: by its own words, by what it was part of, and for “the attack” by the article. */
import { OTHER_ADJECTIVES, RELEASING_WORDS, SWAYING_WORDS, VOTING_WORDS } from '../lexicon/cyber-acts.ts'
import type { AccusedAct } from '../types.ts'
import { type ActPlace, RANK } from './acts.ts'
import { type Context, inCyberContext } from './context.ts'
import { path } from './path.ts'
import type { Tie } from './patterns.ts'
import type { Line } from './sentence.ts'

/** Where a charge stands. */
interface Place {
  readonly context: Context
  readonly line: Line
  readonly tie: Tie
}

/** “attack”, “campaign” alone: the type that a retelling, the sentence, or the article gives, the nearer words counting more. */
export function typeOf(told: Place, type: AccusedAct, again: readonly AccusedAct[]): AccusedAct {
  const { context, line, tie } = told
  if (swaysVoters(told)) return 'influence'
  if (type !== 'unspecified') return type
  // “an espionage group targets firms”: what it is called for is what it does.
  if (line.forms.slice(tie.actor.from, tie.actor.to).some((form) => /espionage$/.test(form))) return 'espionage'
  const retold = again.filter((one) => one !== 'unspecified')
  if (retold.length > 0) return moreTelling(retold)
  const { index, forms } = line
  const here = context.acts[index]!.map((act) => act.type).filter((one) => one !== 'unspecified')
  if (here.length > 0) return moreTelling(here)
  // “other attacks”: what the article tells of is not what these were.
  if (OTHER_ADJECTIVES.has(forms[tie.act.at - 1] ?? '')) return 'unspecified'
  const [most, weight] = [...weightsAround(context, line)].sort((a, b) => b[1] - a[1])[0] ?? ['unspecified', 0]
  return weight < ENOUGH ? 'unspecified' : most
}

/** How much of each type the sentences around tell of; the nearer count more. */
export function weightsAround(context: Context, { index }: Line): Map<AccusedAct, number> {
  const weights = new Map<AccusedAct, number>()
  for (const line of context.lines.slice(Math.max(0, index - WINDOW), index + WINDOW)) {
    const weight = 1 / (1 + Math.abs(line.index - index) / HALF_WAY)
    for (const { type, weak } of context.acts[line.index]!) {
      if (type === 'unspecified' || (weak && !inCyberContext(context, line))) continue
      weights.set(type, (weights.get(type) ?? 0) + (weak ? weight / 2 : weight))
    }
  }
  return weights
}

/** How many sentences away a word counts half, and how much must come together. */
const HALF_WAY = 3

const ENOUGH = 0.5

/** Further sentences than these are not looked at: the time stays linear. */
const WINDOW = 40

const moreTelling = (types: readonly AccusedAct[]): AccusedAct => [...types].sort((a, b) => RANK[a] - RANK[b])[0]!

/** “the dump, meant to sway the vote”: whoever leaks to sway voters means the voters. */
export function swaysVoters({ line: { forms }, tie: { act } }: Omit<Place, 'context'>): boolean {
  if (!RELEASING_WORDS.has(forms[act.at]!)) return false
  return forms.some((form) => SWAYING_WORDS.has(form)) && forms.some((form) => VOTING_WORDS.has(form))
}

/** Where the sentence says whom it was to sway: “to ⟨influence⟩ the election”. */
export const swayingAt = ({ forms }: Line, from: number): number =>
  forms.findIndex((form, k) => k > from && SWAYING_WORDS.has(form))

const CLAUSE_END = path('[stop comma who]')

/** “broke in as part of a spying campaign”: what the deed belongs to is more telling. */
export function aimOf({ acts }: Context, { index, forms, path }: Line, act: ActPlace): AccusedAct {
  const part = forms.indexOf('part', act.at)
  const whole = part < 0 || forms[part + 1] !== 'of' ? undefined : acts[index]!.find(({ at }) => at > part)
  if (whole === undefined || whole.at - part > 8 || CLAUSE_END.test(path.slice(act.at, whole.at))) return act.type
  const named = acts[index]!.filter(({ at }) => at > part && at <= whole.at + 1).map(({ type }) => type)
  return [act.type, ...named].sort((a, b) => RANK[a] - RANK[b])[0]!
}
