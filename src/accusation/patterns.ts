/** An actor and an act in one sentence → how the sentence ties them, or nothing. Each pattern is a path of word classes. */
import { LEGAL } from '../lexicon/cyber-acts.ts'
import type { Actor } from './actors.ts'
import type { ActPlace } from './acts.ts'
import type { Line } from './sentence.ts'

export interface Tie {
  readonly pattern: string
  readonly actor: Actor
  readonly act: ActPlace
  /** Position of the verb that makes the charge (“accused”), or -1. */
  readonly charge: number
  readonly legal: boolean
  /** The charge has an agent that could be named: “X accused Y”, not “Y was accused”. */
  readonly active: boolean
}

interface Pattern {
  readonly name: string
  /** The path from the one to the other, letters by word-classes.ts. */
  readonly path: RegExp
  /** What must end right before the first of both; its first letter is the charge. */
  readonly before?: RegExp
  readonly act?: 'verb' | 'noun'
  readonly passes?: (line: Line, actor: Actor, act: ActPlace) => boolean
  /** The letter of the path that makes the charge. */
  readonly charge?: RegExp
}

/** What may stand behind an actor before its verb: “and its allies”, “, the firm said,”, “who”, “backing X”, “of X”. */
const AFTER =
  '(?:&[dan]{1,4})?(?:[OIMU][dan]{1,5})?(?:,[danOIMU&L]{1,12},|,w[^.,w]{2,20},|,[danv]{1,6}(?=[qw])|v[dan]{1,6}|g[danNOTUI]{1,8})?,?(?:w(?:[dan]{1,5}[qv])?)?,?'
const AUX = '[rbhox]*(?:mr?h[rbx]*)?(?:[tq]u?[rTObhox]*){0,3}'
const SUSPECTED = '[rbhoxm]*(?:[tq]u?[rTObhox]*){0,3}'
/** Before the actor: “by two groups, China and ⟨Russia⟩”. */
const TO = '[danv&,]{0,6}'
const NP = '[danr,&]*'

/** The actor first, then the act. In order: a charge in so many words before the mere deed, the noun phrase last. */
export const FORWARD: readonly Pattern[] = [
  // “accused ⟨China⟩ of ⟨hacking⟩”, “charged ⟨two Russians⟩ with ⟨stealing⟩”.
  {
    name: 'charged-with',
    before: /B[danr&,ION]{0,6}$/,
    path: /^[dan&,rw]{0,8}[FOUIN][^.]{0,12}$/,
    // “arrested in ⟨Prague⟩ on charges of hacking”: where, not who.
    passes: ({ forms }, { from, type }) => type !== 'state' || forms[from - 1] !== 'in',
  },
  // “unsealed charges against ⟨six officers⟩ for ⟨hacking⟩”.
  {
    name: 'charges-against',
    before: /nN[dan]{0,3}$/,
    path: /^[dan&]{0,8}[FOI][^.]{0,12}$/,
    passes: ({ lemmas }, { from }) => lemmas.slice(Math.max(0, from - 5), from).some((lemma) => CASES.has(lemma)),
  },
  // “⟨Iranians⟩ were indicted for ⟨hacking⟩ banks”, “⟨hackers⟩ accused by both of ⟨stealing⟩”, “⟨he⟩ pleaded guilty to ⟨hacking⟩”.
  {
    name: 'was-charged',
    path: new RegExp(
      `^${AFTER}(?:[rhxo]*b[rbqT]*B|B(?=[rYFOUIN]|ar?T|aT))(?:[rnadT,]{0,3})?(?:Y[dan&,OIU]{1,14})?[^.]{0,24}$`,
    ),
    charge: /B/,
    passes: (line, actor, act) => /[FOUINTp]/.test(line.path.slice(line.path.indexOf('B', actor.to), act.at)),
  },
  // “⟨Iranians⟩ are suspected in the ⟨theft⟩”, “of ⟨hacking⟩”.
  {
    name: 'suspected-of',
    path: new RegExp(`^${AFTER}[rh]*br?q[IOF][dan]{0,4}$`),
    passes: ({ forms }, { to }, { at }) => forms.slice(to, at).includes('suspected'),
  },
  // “⟨the hacker⟩ whose … pleaded guilty to ⟨hacking⟩”: its subject begins the sentence.
  {
    name: 'pleaded',
    path: /^[^.]{0,26}Ba[rnI]{0,3}T[^.]{0,22}$/,
    charge: /B(?=ar?)/,
    passes: ({ lemmas }, { from, to }, { at }) => from < 4 && lemmas.slice(to, at).includes('plead'),
  },
  // “named ⟨Peru⟩ as the likely culprit in the ⟨leak⟩”.
  { name: 'identified-as', path: /^[dan]*A[dan]*R[OIFp][danO]*$/ },
  // “linked ⟨North Korea⟩ to the ⟨attack⟩”.
  { name: 'linked-actor', before: /L[danr]{0,3}$/, path: /^[dan]{0,3}T[danrO]{0,8}$/ },
  // “⟨Russia⟩ was linked to the ⟨breach⟩”, “⟨the group⟩ with links to the ⟨attack⟩”.
  { name: 'actor-linked', path: new RegExp(`^(?:${AFTER}[rhbqTx]*|d[anq]{0,2})L[ru]?T[^.v]{0,8}$`), charge: /L/ },
  // “⟨Russia⟩ denied that it was behind the ⟨hack⟩”, “⟨Iran⟩ had nothing to do with the ⟨hack⟩”: told to be denied.
  {
    name: 'denies',
    path: /^[rhob]*(?:v[wnv]{0,3}[rbhd]*(?:R[TIOFpnu]?)?|nT[ov]U)[dan]{0,3}$/,
    passes: ({ lemmas }, { to, type }, { at }) =>
      type !== 'adjective' && lemmas.slice(to, at).some((lemma) => DENYING.has(lemma)),
  },
  // “⟨Russia⟩ was behind the ⟨hack⟩”, “responsible for”, “⟨Putin⟩'s role in the ⟨hack⟩”.
  {
    name: 'actor-behind',
    path: new RegExp(`^(?:d?[an]{0,2}|${AFTER}${SUSPECTED}(?:h?o?d?[an]{0,2})?)R[TIOFpnu]?[danO,&rv]{0,10}$`),
    passes: notBehindOther,
  },
  // “said that ⟨Russia⟩ was behind it”: the act was told before.
  {
    name: 'behind-it',
    path: new RegExp(`^${AFTER}${SUSPECTED}$`),
    passes: ({ forms }, _, { at, pointer }) => pointer && /^(?:behind|did|responsible)$/.test(forms[at]!),
  },
  // “⟨he⟩ sat in jail for ⟨hacking⟩”, “a man wanted for ⟨thefts⟩”, “arrested on suspicion of”.
  {
    name: 'sentenced-for',
    path: /^[^.s]{1,14}[FO](?:dRI)?[dan]{0,3}$/,
    // States are sentenced to nothing.
    passes: ({ forms }, { to, type }, { at }) =>
      type !== 'state' &&
      type !== 'adjective' &&
      forms
        .slice(to, at)
        .some(
          (form, k, all) =>
            SENTENCES.has(form) || (form === 'wanted' && /^(man|woman|for|by|in)$/.test(all[k + 1] ?? '')),
        ),
  },
  // “⟨Hackers from …⟩ have launched ⟨attacks⟩”.
  {
    name: 'carried-out',
    path: new RegExp(`^${AFTER}${AUX}cu?[UI]?${NP}(?:[OI]${NP})?$`),
    act: 'noun',
    passes: ({ path, forms }, { to }, { at }) => {
      const does = path.indexOf('c', to)
      return does < at && !(/b[rx]*$/.test(path.slice(to, does)) && !forms[does]!.endsWith('ing'))
    },
  },
  // “⟨Chinese hackers⟩ ⟨stole⟩ the files”, “⟨Russia⟩ is believed to have ⟨hacked⟩”.
  { name: 'actor-did', path: new RegExp(`^${AFTER}${AUX}$`), act: 'verb', passes: isActive },
  // “alerts of ⟨Russian hackers⟩ ⟨targeting⟩ routers”.
  {
    name: 'actor-doing',
    path: /^$/,
    // “the agency's hacking tools” are no deed.
    passes: ({ forms, path }, { type, to }, { at }) =>
      /^(?:body|group|people|unnamed-state)$/.test(type) &&
      /(?:actors|attackers|group|hackers|spies)$/.test(forms[to - 1]!) &&
      forms[at]!.endsWith('ing') &&
      forms[at] !== 'hacking' &&
      /[dan]/.test(path[at + 1] ?? '.'),
  },
  // “⟨Russia⟩ hired two men to ⟨hack⟩”.
  {
    name: 'actor-hired',
    path: new RegExp(`^${AFTER}[rbho]*t[danO,&]{1,12}Tr?$`),
    act: 'verb',
    // What “they” used is a step of what they did.
    passes: ({ lemmas }, { to, type }, { at }) =>
      type !== 'anaphor' && lemmas.slice(to, at).some((lemma) => HIRING.has(lemma)),
  },
  // “the hand of ⟨Moscow⟩ in the ⟨hack⟩”.
  { name: 'role-of', before: /RO[dan]{0,2}$/, path: /^I[dan]{0,3}$/, act: 'noun' },
  // “⟨the navy⟩ wrote a worm to ⟨sabotage⟩ pumps”.
  { name: 'made-to', path: new RegExp(`^${AFTER}[rbho]*v[dan]{1,5}Tr?$`), act: 'verb', passes: makesTool },
  // “malware used by ⟨the group⟩ in the ⟨attack⟩”.
  {
    name: 'used-by',
    before: /[vt]Y[dan]{0,3}$/,
    path: /^[IFT][dan]{0,4}$/,
    act: 'noun',
    passes: ({ lemmas, path }, { from }, { at }) =>
      // “in its attacks” hits nobody.
      /[NO]/.test(path[at + 1] ?? '.') && lemmas.slice(Math.max(0, from - 5), from).some((lemma) => USING.has(lemma)),
  },
  // “attempt by ⟨Iran⟩ to ⟨steal⟩”.
  { name: 'attempt-by', before: /tY[dan]{0,3}$/, path: /^Tr?$/, act: 'verb' },
  // “a worm written by ⟨Iran⟩ and Syria to ⟨sabotage⟩ pumps”.
  { name: 'made-by', before: /vY[dan&]{0,6}$/, path: /^(?:&[dan]{1,4})?Tr?$/, act: 'verb', passes: isMaking },
  // “⟨China⟩ has reduced its ⟨hacking⟩”.
  { name: 'own-act', path: new RegExp(`^${AFTER}[rho]*v{1,2}d[a]?$`), act: 'noun', passes: isOwn },
  // “⟨he⟩ broke in and ⟨stole⟩ the files”: a second verb of the same subject.
  { name: 'actor-also-did', path: /^,?w?[rbho]*v[danuOIMNF]{1,10},?&r?$/, act: 'verb', passes: isActive },
  // “press ⟨China⟩ on reported ⟨hacking⟩”.
  { name: 'confronted-on', path: /^[Np][danrvq]{0,4}$/, act: 'noun', passes: isConfronted },
  // “⟨Russian⟩ ⟨hacking⟩”, “⟨China⟩'s ⟨theft⟩ of secrets”.
  {
    name: 'named-in-noun-phrase',
    path: /^d?[anr]{0,3}$/,
    act: 'noun',
    passes: (line, actor, act) => !act.pointer && isDescribed(line, actor),
  },
]

const DENYING = new Set(['deny', 'nothing', 'reject'])
const CASES = new Set('case charge charges complaint indictment sanction sanctions warrant'.split(' '))
const USING = new Set(['deploy', 'employ', 'use'])
const COMING = new Set(['come', 'emanate', 'originate', 'stem'])
const HIRING = new Set('deploy exploit use contract direct help hire instruct order pay recruit'.split(' '))
const SENTENCES = new Set('charges custody indictment jail prison probation sentence suspicion trial'.split(' '))

/** The act first, then the actor. */
export const BACKWARD: readonly Pattern[] = [
  // “the ⟨attack⟩ carried out by ⟨Iranians⟩”.
  { name: 'done-by', path: new RegExp(`^[^.]{0,14}c[ur]{0,2}Y${TO}$`) },
  // “was ⟨hacked⟩ by ⟨Russia⟩”.
  { name: 'verb-by', path: new RegExp(`^[ruNIOMFpTdan,&]{0,12}Y${TO}$`), act: 'verb', passes: isParticiple },
  // “⟨espionage⟩ by ⟨a group⟩”, “the ⟨theft⟩ of files by ⟨…⟩”.
  { name: 'noun-by', path: new RegExp(`^[NIOMFpdanT&]{0,16}Y${TO}$`), act: 'noun' },
  // “the ⟨attack⟩ is the work of ⟨…⟩”, “bears the hallmarks of ⟨…⟩”.
  { name: 'work-of', path: new RegExp(`^[^.]{0,14}KO${TO}$`) },
  // “linked the ⟨breach⟩ to ⟨China⟩”, “blamed the ⟨attack⟩ on ⟨…⟩”.
  { name: 'attributed', before: /[LB][danr]{0,5}$/, path: new RegExp(`^[^.vs]{0,14}[TN]${TO}$`) },
  // “⟨attacks⟩ on a bank, a port and a mine blamed on ⟨Russia⟩”, “was traced back to ⟨…⟩”.
  {
    name: 'attributed-to',
    path: new RegExp(`^(?:[ON][danON,&]{1,36})?[^.]{0,18}[LB][ur]{0,2}[TN]${TO}$`),
    charge: /[LB]/,
  },
  // “the perpetrators behind the ⟨attack⟩ were ⟨Russian⟩”, “those behind the ⟨hack⟩, ⟨Iron Finch⟩”.
  {
    name: 'culprit-is',
    before: /[nR]R?O?[danv]{0,5}$/,
    path: /^(?:,|[rh]*(?:b[rq][rT]*|q[rT]*|(?<=r)T[rT]*)?b(?:[vq][AIM]?)?)[dan]{0,4}$/,
    act: 'noun',
    passes: isCulprit,
  },
  // “the ⟨attack⟩ came from ⟨Iran⟩”, “originated in ⟨North Korea⟩”.
  {
    name: 'came-from',
    path: /^[^.sw]{0,8}[vL][MI]$/,
    act: 'noun',
    // “the expert on attacks came from China”: the expert did.
    passes: ({ lemmas, path }, { from }, { at }) =>
      COMING.has(lemmas[from - 2]!) && !/[NIFUYMTp][dan]{0,3}$/.test(path.slice(0, at)),
  },
  // “the ⟨attackers⟩ were ⟨Iranian⟩”, “are believed to be ⟨Russians⟩”.
  {
    name: 'culprit-was',
    path: /^[rmh]*(?:b[rq][rT]*|q[rT]*|(?<=r)T[rT]*)?b(?:[vq][AIM]?)?[da]{0,3}$/,
    passes: (_, __, { pointer }) => pointer,
  },
  // “⟨attacks⟩ from ⟨North Korea⟩”.
  { name: 'act-from', path: /^M[dan]{0,3}$/, act: 'noun' },
]

/** Of a person or a pronoun, only a charge in so many words is one; of somebody charged before, also a deed. */
export const PERSONAL: ReadonlySet<string> = new Set([
  'charged-with',
  'charges-against',
  'suspected-of',
  'was-charged',
  'done-by',
  'identified-as',
  'pleaded',
  'sentenced-for',
])
const FAR = 50

export function tie(line: Line, actor: Actor, act: ActPlace, suspect: boolean): Tie | null {
  const forward = act.at >= actor.to
  if (!forward && act.at >= actor.from) return null
  const from = forward ? actor.to : act.at + 1
  const to = forward ? act.at : actor.from
  if (to - from > FAR) return null
  const path = line.path.slice(from, to)
  const start = forward ? actor.from : act.at
  const before = line.path.slice(Math.max(0, start - 10), start)
  for (const pattern of forward ? FORWARD : BACKWARD) {
    if (pattern.act !== undefined && (pattern.act === 'verb') !== act.verb) continue
    if (actor.type === 'person' && !suspect && !PERSONAL.has(pattern.name)) continue
    // A person “targets” and “hits” much.
    if (actor.type === 'person' && act.type === 'unspecified' && act.verb) continue
    if (actor.type === 'adjective' && !ADJECTIVAL.has(pattern.name)) continue
    const match = pattern.path.exec(path)
    if (match === null) continue
    const ahead = pattern.before?.exec(before)
    if (ahead === null) continue
    if (pattern.passes !== undefined && !pattern.passes(line, actor, act)) continue
    const inside = pattern.charge === undefined ? -1 : path.search(pattern.charge)
    // “accused”, “linked”; the “attempt” in “attempt by” charges nobody.
    const charges = ahead !== undefined && /^[BL]/.test(ahead[0])
    const charge = charges ? start - before.length + ahead.index : inside >= 0 ? from + inside : -1
    const active = charges && !/b[rx]*$/.test(before.slice(0, ahead.index))
    const legal = pattern.name === 'charges-against' || (charge >= 0 && LEGAL.has(line.lemmas[charge]!))
    return { pattern: pattern.name, actor, act, charge, legal, active }
  }
  return null
}

const ADJECTIVAL = new Set(['named-in-noun-phrase', 'actor-behind', 'culprit-is', 'culprit-was'])

/** Not “was hacked”, “⟨firms⟩ hacked by”. */
function isActive({ path, forms }: Line, { to }: Actor, { at }: ActPlace): boolean {
  if (forms[at]!.endsWith('ing')) return true
  const between = path.slice(to, at)
  // “was hacked”; “officials believe hacked …” tells what others did.
  if (/b[rx]*$/.test(between) || /^[rhox]*qr?$/.test(between)) return false
  // “had stolen files by hacking” is active: a perfect, and no agent behind “by”.
  if (/h[rx]*$/.test(between)) return true
  const agent = /^[ruNIOMpdan]{0,5}Y/.exec(path.slice(at + 1, at + 7))
  return agent === null || forms[at + 1 + agent[0].length]?.endsWith('ing') === true
}

function isParticiple({ forms, path }: Line, _: Actor, { at }: ActPlace): boolean {
  return /(ed|en|hit|struck|spied|stole)$/.test(forms[at]!) || /[bh]r?$/.test(path.slice(0, at))
}

/** “the hackers behind the attack are …”: people behind the act, right before it. */
function isCulprit({ forms }: Line, _: Actor, { at }: ActPlace): boolean {
  const behind = Math.max(forms.lastIndexOf('behind', at), forms.lastIndexOf('responsible', at))
  return behind > 0 && at - behind < 6 && CULPRITS.has(forms[behind - 1]!)
}

const CULPRITS = new Set(
  'attacker attackers culprit culprits group hacker hackers people perpetrator perpetrators those'.split(' '),
)

/** “Russian hacking”, “Russia's hacking”; “Russia hacking” is a headline's. */
function isDescribed({ path }: Line, { to, type }: Actor): boolean {
  return type === 'adjective' || type === 'people' || path[to] === 'd'
}

/** “⟨Russia⟩, those behind the theft”: another noun right before “behind” owns it. */
function notBehindOther({ path, forms }: Line, { to, type }: Actor): boolean {
  const place = path.indexOf('R', to)
  if (/^(behind|responsible|complicit)$/.test(forms[place]!))
    return type !== 'adjective' && path[place - 1] !== 'a' && !(place > to && path[place - 1] === 'n')
  return true
}

/** “⟨China⟩ … ⟨its⟩ hacking”. */
function isOwn({ forms }: Line, { type }: Actor, { at, weak }: ActPlace): boolean {
  return !weak && type !== 'adjective' && /^(its|their)$/.test(`${forms[forms[at - 1] === 'own' ? at - 2 : at - 1]}`)
}

const MAKING = new Set(
  'build craft create deploy design develop install launch make plant produce send unleash write'.split(' '),
)

/** “a worm written by Iran to sabotage”: who makes a tool for the deed. */
function isMaking({ lemmas }: Line, { from }: Actor): boolean {
  return lemmas.slice(Math.max(0, from - 8), from).some((lemma) => MAKING.has(lemma))
}

/** “created a virus to sabotage”: a tool and its purpose. */
function makesTool({ forms, lemmas }: Line, { to }: Actor, { at }: ActPlace): boolean {
  return lemmas.slice(to, at).some((lemma) => MAKING.has(lemma)) && forms.slice(to, at).some((form) => MADE.has(form))
}

const MADE = new Set(
  'botnet code malware program ransomware software spyware stuxnet tool trojan virus worm'.split(' '),
)

const CONFRONTING = new Set('challenge confront criticize press pressure question warn'.split(' '))

function isConfronted({ lemmas, forms }: Line, { from, to }: Actor): boolean {
  if (!/^(on|over|about)$/.test(forms[to] ?? '')) return false
  return lemmas.slice(Math.max(0, from - 3), from).some((lemma) => CONFRONTING.has(lemma))
}
