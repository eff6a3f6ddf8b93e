/** Who is behind an act, or the culprit. */
import { CULPRIT_NOUNS } from '../../lexicon/attacker-words.ts'
import type { Actor } from '../actor.ts'
import type { ActPlace } from '../acts.ts'
import { path } from '../path.ts'
import type { Line } from '../sentence.ts'
import { LETTERS } from '../word-classes.ts'
import { AFTER, SUPPOSEDLY, SUSPECTED } from './parts.ts'
import type { CulpritPattern, Pattern } from './pattern.ts'

export const CULPRITS: Readonly<Record<CulpritPattern, Pattern>> = {
  // “⟨Russia⟩ was behind the ⟨hack⟩”, “responsible for”, “⟨Putin⟩'s role in the ⟨hack⟩”.
  'actor-behind': {
    path: path(
      `^ (?:det? [adj noun]{0,2} | ${AFTER} ${SUSPECTED} (?:have? do? det? [adj noun]{0,2})?)
       behind [to in of for prep noun out]? [det adj noun of comma and adv verb]{0,10} $`,
    ),
    adjectival: true,
    deed: true,
    passes: notBehindOther,
  },
  // “said that ⟨Russia⟩ was behind it”: the act was told before.
  'behind-it': {
    path: path(`^ ${AFTER} ${SUSPECTED} $`),
    passes: ({ forms }, _, { at, pointer }) => pointer && /^(?:behind|did|responsible)$/.test(forms[at]!),
  },
  // “the hand of ⟨Moscow⟩ in the ⟨hack⟩”.
  'role-of': { before: path('behind of [det adj noun]{0,2} $'), path: path('^ in [det adj noun]{0,3} $'), act: 'noun' },
  // “the perpetrators behind the ⟨attack⟩ were ⟨Russian⟩”, “those behind the ⟨hack⟩, ⟨Iron Finch⟩”.
  'culprit-is': {
    before: path('[noun behind] behind? of? [det adj noun verb]{0,5} $'),
    path: path(`^ (?:comma | [adv have]* ${SUPPOSEDLY} be (?:[verb believe] [as in from]?)?) [det adj noun]{0,4} $`),
    act: 'noun',
    adjectival: true,
    passes: isCulprit,
  },
  // “the ⟨attackers⟩ were ⟨Iranian⟩”, “are believed to be ⟨Russians⟩”.
  'culprit-was': {
    path: path(`^ [adv modal have]* ${SUPPOSEDLY} be (?:[verb believe] [as in from]?)? [det adj]{0,3} $`),
    adjectival: true,
    passes: (_, __, { pointer }) => pointer,
  },
}

/** “⟨Russia⟩, those behind the theft”: another noun right before “behind” owns it. */
function notBehindOther({ path, forms }: Line, { to, type }: Actor): boolean {
  const place = path.indexOf(LETTERS.behind, to)
  if (!/^(behind|responsible|complicit)$/.test(forms[place]!)) return true
  return type !== 'adjective' && path[place - 1] !== LETTERS.adj && !(place > to && path[place - 1] === LETTERS.noun)
}

/** “the hackers behind the attack are …”: people behind the act, right before it. */
function isCulprit({ forms }: Line, _: Actor, { at }: ActPlace): boolean {
  const behind = Math.max(forms.lastIndexOf('behind', at), forms.lastIndexOf('responsible', at))
  return behind > 0 && at - behind < 6 && CULPRIT_NOUNS.has(forms[behind - 1]!)
}
