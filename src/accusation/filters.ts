/** What is no accusation although a pattern fits: capability, the future, incitement, tools, “no evidence”, weak words without computers. */
import type { Tie } from './patterns.ts'
import type { Line } from './sentence.ts'

interface Filter {
  readonly name: string
  readonly blocks: (line: Line, tie: Tie) => boolean
}

const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'will', 'would'])
const INCITING = new Set(['ask', 'call', 'encourage', 'invite', 'urge'])
const TOOLS = new Set(['malware', 'tool', 'exploit', 'botnet', 'technique', 'trojan', 'virus', 'worm'])

/** All are asked; the order does not matter. */
export const FILTERS: readonly Filter[] = [
  // “the attack on the consulate”: only with computers in the sentence.
  { name: 'no-computers', blocks: (line, { act }) => act.weak && !line.cyber },
  // “no evidence that Russia hacked”, “it is unclear whether”.
  {
    name: 'no-evidence',
    blocks: (line, { act }) =>
      nearBefore(
        line,
        act.at,
        24,
        (form, k) => (form === 'evidence' || form === 'proof' || form === 'indication') && noneBefore(line, k),
      ) || nearBefore(line, act.at, 14, (form) => form === 'whether' || form === 'unclear'),
  },
  // “has not accused Russia of”: “never blamed” presupposes the deed.
  {
    name: 'not-charged',
    blocks: (line, { charge }) =>
      charge >= 0 && nearBefore(line, charge, 4, (form) => form === 'not' || form === "n't" || form === 'without'),
  },
  // “if Russia hacked”, “could steal”, “will target”: not done.
  { name: 'not-done', blocks: notDone },
  // “urged Russia to hack”.
  {
    name: 'incitement',
    blocks: (line, { act, actor }) =>
      line.lemmas.slice(Math.max(0, actor.from - 3), actor.from).some((lemma) => INCITING.has(lemma)) &&
      line.forms[actor.to] === 'to' &&
      act.at > actor.to,
  },
  // “malware used by …” without a victim; “is defending against”.
  {
    name: 'defence',
    blocks: (line, { act }) =>
      nearBefore(
        line,
        act.at,
        5,
        (form) => /^(against|prevent|protect|defend|anti|counter|stop|from)$/.test(form) && form !== 'from',
      ) && !line.forms.slice(0, act.at).some((form) => form === 'accused' || form === 'blamed'),
  },
  { name: 'tool', blocks: (line, { act }) => TOOLS.has(line.lemmas[act.at]!) },
  // “the attack on Russian systems”: the actor is what is hit.
  {
    name: 'actor-is-victim',
    blocks: (line, { actor, act, pattern }) =>
      pattern === 'named-in-noun-phrase' &&
      actor.type === 'adjective' &&
      /^(on|against|of|into)$/.test(line.forms[actor.from - 1] ?? '') &&
      act.at > actor.to + 2,
  },
  // “a cyber attack agency”, “an attack plan”: the act only qualifies.
  {
    name: 'act-qualifies',
    blocks: (line, { act }) =>
      !act.verb &&
      /^(NOUN)$/.test(line.tags[act.at + 1] ?? '') &&
      /^(group|groups|agency|program|unit|tool|tools|team|skills|capabilities|capability|issue|issues|talks|law|laws|summit)$/.test(
        line.forms[act.at + 1] ?? '',
      ),
  },
]

export function blocked(line: Line, tie: Tie): string | null {
  return FILTERS.find(({ blocks }) => blocks(line, tie))?.name ?? null
}

function nearBefore(line: Line, at: number, reach: number, passes: (form: string, k: number) => boolean): boolean {
  for (let k = Math.max(0, at - reach); k < at; k++) if (passes(line.forms[k]!, k)) return true
  return false
}

const noneBefore = (line: Line, k: number): boolean =>
  line.forms.slice(Math.max(0, k - 3), k).some((form) => /^(no|any|without|not|n't|lack|little)$/.test(form))

/** A modal or a condition in front of the deed itself; “would have been hacked by” and the charge's own verb are no matter. */
function notDone(line: Line, { actor, act, charge }: Tie): boolean {
  if (charge >= 0) return false
  const first = Math.min(actor.from, act.at)
  const last = Math.max(actor.to, act.at)
  for (let k = Math.max(0, first - 1); k < last; k++)
    if (MODALS.has(line.forms[k]!) && line.tags[k] !== 'NOUN' && line.forms[k + 1] !== 'have') return true
  if (line.forms.slice(Math.max(0, first - 6), first).some((form) => form === 'if' || form === 'unless')) return true
  return line.forms.slice(Math.max(0, first - 5), first).some((form) => /^(future|potential|possible|next)$/.test(form))
}
