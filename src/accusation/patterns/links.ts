/** An act that is linked to an actor: attributed, blamed on, traced back to, coming from, by. */
import { ORIGIN_VERBS } from '../../lexicon/cyber-acts.ts'
import { path } from '../path.ts'
import { AFTER, TO } from './parts.ts'
import type { LinkPattern, Pattern } from './pattern.ts'

/** “attacks on ⟨ports⟩ came from”: a noun that only belongs to another. */
const AFTER_PREPOSITION = path('[on in for with by from to prep] [det adj noun]{0,3} $')

export const LINKS: Readonly<Record<LinkPattern, Pattern>> = {
  // “linked ⟨North Korea⟩ to the ⟨attack⟩”.
  'linked-actor': {
    before: path('link [det adj noun adv]{0,3} $'),
    path: path('^ [det adj noun]{0,3} to [det adj noun adv of]{0,8} $'),
  },
  // “⟨Russia⟩ was linked to the ⟨breach⟩”, “⟨the group⟩ with links to the ⟨attack⟩”.
  'actor-linked': {
    path: path(
      `^ (?:${AFTER} [adv have be believe to not]* | det [adj noun believe]{0,2}) link [adv out]? to [^stop verb]{0,8} $`,
    ),
    charge: path('link'),
    agentless: true,
  },
  // “linked the ⟨breach⟩ to ⟨China⟩”, “blamed the ⟨attack⟩ on ⟨…⟩”.
  attributed: {
    before: path('[link blame] [det adj noun adv]{0,5} $'),
    path: path(`^ [^stop verb if]{0,14} [to on] ${TO} $`),
  },
  // “⟨attacks⟩ on a bank, a port and a mine blamed on ⟨Russia⟩”, “was traced back to ⟨…⟩”.
  'attributed-to': {
    path: path(
      `^ (?:[of on] [det adj noun of on comma and]{1,36})? [^stop]{0,18} [link blame] [out adv]{0,2} [to on] ${TO} $`,
    ),
    charge: path('[link blame]'),
    agentless: true,
  },
  // “the ⟨attack⟩ came from ⟨Iran⟩”, “originated in ⟨North Korea⟩”.
  'came-from': {
    path: path('^ [^stop if who]{0,8} [verb link] [from in] $'),
    act: 'noun',
    // “the expert on attacks came from China”: the expert did.
    passes: ({ lemmas, path }, { from }, { at }) =>
      ORIGIN_VERBS.has(lemmas[from - 2]!) && !AFTER_PREPOSITION.test(path.slice(0, at)),
  },
  // “⟨attacks⟩ from ⟨North Korea⟩”.
  'act-from': { path: path('^ from [det adj noun]{0,3} $'), act: 'noun', loose: true },
  // “⟨espionage⟩ by ⟨a group⟩”, “the ⟨theft⟩ of files by ⟨…⟩”.
  'noun-by': {
    path: path(`^ [on in of from for prep det adj noun to and]{0,16} by ${TO} $`),
    act: 'noun',
    loose: true,
  },
  // “the ⟨attack⟩ is the work of ⟨…⟩”, “bears the hallmarks of ⟨…⟩”.
  'work-of': { path: path(`^ [^stop]{0,14} mark of ${TO} $`) },
}
