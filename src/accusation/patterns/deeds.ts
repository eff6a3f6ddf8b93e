/** The deed itself is told: “hackers stole the files”, “was hacked by Iran”, “Russian hacking”. */
import type { Actor } from '../actor.ts'
import type { ActPlace } from '../acts.ts'
import { NOMINAL, PASSIVE, path } from '../path.ts'
import type { Line } from '../sentence.ts'
import { LETTERS } from '../word-classes.ts'
import { AFTER, AUX, TO } from './parts.ts'
import type { DeedPattern, Pattern } from './pattern.ts'

const PHRASES = '[det adj noun adv comma and]*'

export const DEEDS: Readonly<Record<DeedPattern, Pattern>> = {
  // “⟨Hackers from …⟩ have launched ⟨attacks⟩”.
  'carried-out': {
    path: path(`^ ${AFTER} ${AUX} commit out? [with in]? ${PHRASES} (?:[of in] ${PHRASES})? $`),
    act: 'noun',
    deed: true,
    passes: ({ path, forms }, { to }, { at }) => {
      const does = path.indexOf(LETTERS.commit, to)
      return does < at && !(PASSIVE.test(path.slice(to, does)) && !forms[does]!.endsWith('ing'))
    },
  },
  // “⟨Chinese hackers⟩ ⟨stole⟩ the files”, “⟨Russia⟩ is believed to have ⟨hacked⟩”.
  'actor-did': { path: path(`^ ${AFTER} ${AUX} $`), act: 'verb', deed: true, passes: isActive },
  // “alerts of ⟨Russian hackers⟩ ⟨targeting⟩ routers”.
  'actor-doing': {
    path: path('^ $'),
    // “the agency's hacking tools” are no deed.
    passes: ({ forms, path }, { type, to }, { at }) =>
      /^(?:body|group|people|unnamed-state)$/.test(type) &&
      /(?:actors|attackers|group|hackers|spies)$/.test(forms[to - 1]!) &&
      forms[at]!.endsWith('ing') &&
      forms[at] !== 'hacking' &&
      NOMINAL.test(path[at + 1] ?? ''),
  },
  // “⟨China⟩ has reduced its ⟨hacking⟩”.
  'own-act': { path: path(`^ ${AFTER} [adv have do]* verb{1,2} det adj? $`), act: 'noun', passes: isOwn },
  // “⟨Russian⟩ ⟨hacking⟩”, “⟨China⟩'s ⟨theft⟩ of secrets”.
  'named-in-noun-phrase': {
    path: path('^ det? [adj noun adv]{0,3} $'),
    act: 'noun',
    adjectival: true,
    loose: true,
    passes: (line, actor, act) => !act.pointer && isDescribed(line, actor),
  },
  // “the ⟨attack⟩ carried out by ⟨Iranians⟩”.
  'done-by': { path: path(`^ [^stop]{0,14} commit [out adv]{0,2} by ${TO} $`), personal: true, passive: true },
  // “was ⟨hacked⟩ by ⟨Russia⟩”.
  'verb-by': {
    path: path(`^ [adv out on in of from for prep to det adj noun comma and]{0,12} by ${TO} $`),
    act: 'verb',
    passive: true,
    passes: isParticiple,
  },
}

const MERELY_BELIEVED = path('^ [adv have do not]* believe adv? $')
const PERFECT = path('have [adv not]* $')
const BY_AGENT = path('^ [adv out on in of from prep det adj noun]{0,5} by')
const AUXILIARY = path('[be have] adv? $')

/** Not “was hacked”, “⟨firms⟩ hacked by”. */
function isActive({ path, forms }: Line, { to }: Actor, { at }: ActPlace): boolean {
  if (forms[at]!.endsWith('ing')) return true
  const between = path.slice(to, at)
  // “was hacked”; “officials believe hacked …” tells what others did.
  if (PASSIVE.test(between) || MERELY_BELIEVED.test(between)) return false
  // “had stolen files by hacking” is active: a perfect, and no agent behind “by”.
  if (PERFECT.test(between)) return true
  const agent = BY_AGENT.exec(path.slice(at + 1, at + 7))
  return agent === null || forms[at + 1 + agent[0].length]?.endsWith('ing') === true
}

function isParticiple({ forms, path }: Line, _: Actor, { at }: ActPlace): boolean {
  return /(ed|en|hit|struck|spied|stole)$/.test(forms[at]!) || AUXILIARY.test(path.slice(0, at))
}

/** “Russian hacking”, “Russia's hacking”; “Russia hacking” is a headline's. */
function isDescribed({ path }: Line, { to, type }: Actor): boolean {
  return type === 'adjective' || type === 'people' || path[to] === LETTERS.det
}

/** “⟨China⟩ … ⟨its⟩ hacking”. */
function isOwn({ forms }: Line, { type }: Actor, { at, weak }: ActPlace): boolean {
  return !weak && type !== 'adjective' && /^(its|their)$/.test(`${forms[forms[at - 1] === 'own' ? at - 2 : at - 1]}`)
}
