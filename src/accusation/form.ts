/** Who stands behind the charge, and how sure they are. */
import type { ClaimFinding } from '../findings.ts'
import { COMPLAINING_BODIES, UNOFFICIAL_WORDS } from '../lexicon/accuser-words.ts'
import { ALLEGATION_NOUNS } from '../lexicon/charge-words.ts'
import { HEDGES } from '../lexicon/cyber-acts.ts'
import type { AccusationForm, Modality } from '../types.ts'
import { path } from './path.ts'
import type { Tie } from './patterns.ts'
import { polarityOf } from './polarity.ts'
import type { Line } from './sentence.ts'
import { LETTERS } from './word-classes.ts'

/** The accuser as far as the form depends on it: its words, name and role in one string. */
export interface Voice {
  readonly words: string
  readonly country: string | null
  /** A body that is neither a government's nor known for anything else: “CrowdStrike said”. */
  readonly isOrganization: boolean
}

const OFFICIAL =
  /\b(?:agenc(?:y|ies)|army|ambassador|attorney general|authorit(?:y|ies)|administration|commissioner|congress\w*|department|dhs|director of|embassy|fbi|general|government|governor|house of|intelligence|justice|gchq|ncsc|cia|europol|military|minister|ministry|navy|nsa|officials?|parliament|police|prosecutors?|secretary|senat\w+|white house|washington)\b/i
const COURT =
  /\b(?:indictment|complaint|charges|court|prosecutors?|prosecution|justice department|department of justice)\b/i
const RESEARCHING =
  /\b(?:researchers?|(?:cyber ?|-)?security (?:experts?|firms?|compan\w+|analysts?|consultants?)|labs?|crowdstrike|fireeye|mandiant|symantec|kaspersky|report|newspaper|times|post|journal|reuters|bloomberg|news|media|guardian|bbc|experts and)\b/i

const hasOf = (listed: ReadonlySet<string>, words: string): boolean =>
  words.split(/\W+/).some((word) => listed.has(word.toLowerCase()))

/** “⟨allegations⟩ that Russia hacked”: the article says before the charge that it is one. */
const alleges = ({ forms }: Line, at: number): boolean =>
  forms.slice(Math.max(0, at - 12), at).some((form) => ALLEGATION_NOUNS.has(form))

export function formOf(line: Line, tie: Tie, voice: Voice | null, claim: ClaimFinding | null): AccusationForm {
  const { legal, pattern, actor } = tie
  if (legal) return 'legal'
  if (voice !== null && COURT.test(voice.words)) return 'legal'
  if (pattern === 'actor-did' && isRelative(line, tie)) return 'implied'
  if (claim?.stance.act === 'warn' && pattern !== 'charged-with') return 'warning'
  if (voice !== null) {
    if (voice.country !== null || (OFFICIAL.test(voice.words) && !hasOf(UNOFFICIAL_WORDS, voice.words)))
      return 'official'
    return RESEARCHING.test(voice.words) || isFinder(voice) ? 'report' : 'statement'
  }
  if (alleges(line, actor.from)) return 'statement'
  if (pattern === 'confronted-on') return line.forms.includes('reported') ? 'report' : 'implied'
  if (pattern === 'denies') return 'implied'
  return (tie.charge >= 0 && tie.active) || isAside(line, tie) ? 'implied' : 'report'
}

/** Firms that name an attacker look into attacks for a living; parties, campaigns and those who were hit complain. */
const isFinder = ({ words, isOrganization }: Voice): boolean => isOrganization && !hasOf(COMPLAINING_BODIES, words)

/** A noun phrase or relative clause only takes the charge as told: “the attacks blamed on X”, “hackers who robbed it”. */
function isAside(line: Line, tie: Tie): boolean {
  if (tie.traits.loose) return true
  const between = line.path.slice(tie.act.at + 1, tie.charge)
  if (tie.pattern === 'attributed-to') return !between.includes(LETTERS.be) || between.includes(LETTERS.who)
  return isRelative(line, tie)
}

const RELATIVE = path('^ (?:comma [det adj noun]{1,6})? comma? who (?![det adj noun]+ [believe verb])')

/** “⟨hackers⟩ who struck the bank”, “⟨APT28⟩, a gang that targets banks”: the deed only says whom the sentence speaks of. */
function isRelative({ path }: Line, { actor, act, charge }: Tie): boolean {
  return charge < 0 && act.at > actor.to && RELATIVE.test(path.slice(actor.to, act.at))
}

/** Verbs of a charge without an agent leave it open who is sure. */
export function modalityOf(line: Line, { actor, act, traits, charge }: Tie, hasAccuser: boolean): Modality {
  const first = Math.max(0, Math.min(actor.from, act.at, charge < 0 ? act.at : charge) - 8)
  const last = Math.min(line.forms.length, Math.max(actor.to, act.at + 1) + 2)
  for (let k = first; k < last; k++) {
    // “as certain as possible” is sure.
    if (line.forms[k] === 'possible' && line.forms[k - 1] === 'as') continue
    if (HEDGES.has(line.forms[k]!) && line.path[k] !== LETTERS.noun) return 'alleged'
  }
  if (alleges(line, actor.from)) return 'alleged'
  if (hasAccuser) return 'asserted'
  return traits.agentless ? 'alleged' : 'asserted'
}

/** “denied that it hacked”, “had nothing to do with the hack”, “never hacked”. */
export function isDenied(line: Line, tie: Tie, claim: ClaimFinding | null, speaksForAccused: boolean): boolean {
  const { act, actor, traits } = tie
  if (polarityOf(line, tie) === 'denied') return true
  if (claim?.stance.act === 'deny' && speaksForAccused) return true
  const denies = line.lemmas
    .slice(Math.max(0, Math.min(act.at, actor.from) - 8), Math.max(act.at, actor.to))
    .some(
      (lemma, k, all) =>
        (lemma === 'deny' && !/^(n't|not|never)$/.test(all[k - 1] ?? '')) ||
        (lemma === 'nothing' && all[k + 1] === 'to'),
    )
  if (denies) return true
  const deed = traits.deed === true && act.at >= actor.to
  return deed && line.path.slice(actor.to, act.at).includes(LETTERS.not)
}
