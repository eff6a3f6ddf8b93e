/** An act that is linked to an actor: attributed, blamed on, traced back to, coming from, by. */
import { path } from '../path.ts'
import { TO } from './parts.ts'
import type { LinkPattern, Pattern } from './pattern.ts'

export const LINKS: Readonly<Record<LinkPattern, Pattern>> = {
  // “linked ⟨North Korea⟩ to the ⟨attack⟩”.
  'linked-actor': {},
  // “⟨Russia⟩ was linked to the ⟨breach⟩”, “⟨the group⟩ with links to the ⟨attack⟩”.
  'actor-linked': { agentless: true },
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
  'came-from': {},
  // “⟨espionage⟩ by ⟨a group⟩”, “the ⟨theft⟩ of files by ⟨…⟩”.
  'noun-by': {
    path: path(`^ [on in of from for prep det adj noun to and]{0,16} by ${TO} $`),
    act: 'noun',
    loose: true,
  },
  // “the ⟨attack⟩ is the work of ⟨…⟩”, “bears the hallmarks of ⟨…⟩”.
  'work-of': {},
}
