/** An actor and an act that no pattern ties, and yet the sentence does: what it says is read off the words between both in the parse. */
import { BLAMING, LEGAL, LINKING } from '../lexicon/cyber-acts.ts'
import { isPassive } from '../syntax/verb-group.ts'
import { isVerbAt } from './deed.ts'
import type { Pair } from './learned/pair.ts'
import type { Tie } from './patterns.ts'
import { headOfPhrase, wayUp } from './tree.ts'

export function looseTie({ line, actor, act }: Pick<Pair, 'line' | 'actor' | 'act'>): Tie {
  const doer = headOfPhrase(line, actor.from, actor.to)
  const { lemmas } = line
  // “accused ⟨two men⟩, both Russian, of a plan to ⟨hack⟩ it”: the verb above both charges.
  const charge =
    [...wayUp(line, doer), ...wayUp(line, act.at)].find(
      (at) => at !== act.at && isVerbAt(line, at) && (BLAMING.has(lemmas[at]!) || LINKING.has(lemmas[at]!)),
    ) ?? -1
  return {
    pattern: 'by-weights',
    // A noun takes the deed for granted: “their hack”.
    traits: act.verb ? { deed: true } : { loose: true },
    actor,
    act,
    charge,
    charger: -1,
    legal: charge >= 0 && LEGAL.has(lemmas[charge]!),
    active: charge >= 0 && !isPassive(line.syntax, line.tokens[charge]!),
  }
}
