/** Who makes the charge: the subject of its verb, then the nearest who says it, then the source of the claim, then what stands around. */
import type { ClaimFinding, Identity } from '../findings.ts'
import {
  BELIEF_NOUNS,
  COURT_PAPERS,
  DETERMINERS_OF_BELIEF,
  FINDING_VERBS,
  HOLDING_VERBS,
  ISSUING_VERBS,
  MUTE_NOUNS,
  SAYING_VERBS,
  SHOWING_VERBS,
  SPEECH_NOUNS,
  SURE_ADJECTIVES,
  VERBS_BEHIND_CHARGE,
} from '../lexicon/accuser-words.ts'
import { countryOf, nationalityOf } from '../lexicon/countries.ts'
import { hasWord, overlaps } from '../span.ts'
import { conjuncts } from '../syntax/coordination.ts'
import { nounPhrase } from '../syntax/noun-phrase.ts'
import { agentOf } from '../syntax/subject.ts'
import { isPassive } from '../syntax/verb-group.ts'
import type { TokenSpan } from '../types.ts'
import type { Context } from './context.ts'
import { isVerbAt } from './deed.ts'
import { NOMINAL, PASSIVE, path } from './path.ts'
import type { Tie } from './patterns.ts'
import { phraseEnd, spanAt, subjectBefore } from './roles.ts'
import type { Line } from './sentence.ts'
import { placeOf, placesOf } from './tree.ts'
import { LETTERS } from './word-classes.ts'

export interface Asked {
  readonly context: Context
  readonly line: Line
  readonly tie: Tie
  /** The claim whose content holds the charge, and who speaks in it. */
  readonly finding: ClaimFinding | null
  readonly speaker: Identity | null
  /** The words of the accused, who accuses nobody by them. */
  readonly taken: readonly TokenSpan[]
}

/** The words that name who accuses; the speaker of the claim where these are its source. */
export interface AccuserWords {
  readonly mention: TokenSpan
  readonly speaker: Identity | null
}

const WHO_BELIEVES = path('^ comma? who [det adj noun]{1,5} believe')
/** “attacks ⟨which the bank has⟩ blamed on”. */
const OBJECT_CLAUSE = path('[who comma] [det adj noun]{1,6} [have adv]* $')
/** “the navy, the port and the mayor”. */
const LIST = path('^ [det adj noun]+ (?:comma [det adj noun]+){0,4} (?:comma? and [det adj noun]+)?')
/** “is ⟨said⟩”, “to ⟨say⟩”: whoever stands before it says nothing. */
const SAID_OF = path('[be to] adv* have? $')
const VERB_FIRST = path('^ [adv have be do not]* verb')
const NOUN_PHRASE = path('^ [det adj noun adv]* $')
const WITH_OF = path('^ [det adj noun of]*')
const PROGRESSIVE = path('be [adv not]? $')

/** Somebody, `nobody` where it is known that nobody is named, or null where this way does not tell. */
type Answer = AccuserWords | 'nobody' | null

/** The ways to find the accuser, in order: the more closely a place is tied to the charge, the earlier. */
const WAYS: readonly ((asked: Asked) => Answer)[] = [
  believer,
  subjectOfCharge,
  agentOfCharge,
  knownToBeNobody,
  // “skeptical, he said, of ⟨the agencies⟩' belief that …”: nothing stands nearer.
  whoBelieves,
  // Before the claim's source: a claim may hold another, which was not found.
  nearestWhoSays,
  sourceOfClaim,
  whoSaysAround,
  courtPaper,
  whoFoundSigns,
]

/** Who makes the charge, and null where the article names nobody or makes it itself. */
export function accuserOf(asked: Asked): AccuserWords | null {
  for (const way of WAYS) {
    const answer = way(asked)
    if (answer !== null) return answer === 'nobody' ? null : answer
  }
  return null
}

function wordsAt({ context, taken }: Asked, mention: TokenSpan, speaker: Identity | null): AccuserWords | null {
  if (taken.some((words) => overlaps(words, mention))) return null
  const words = context.document.text.slice(mention.start, mention.end)
  // “the campaign shows that …”: deeds and tools say nothing.
  const head = words
    .replace(/ (?:at|from|in|of|on|with) .*/su, '')
    .split(' ')
    .at(-1)!
  // “in ⟨2016⟩ said”: a number speaks for nobody.
  if (MUTE_NOUNS.has(head.toLowerCase()) || !/\p{L}/u.test(words)) return null
  return { mention, speaker }
}

const placesAt = (asked: Asked, { from, to }: { from: number; to: number }): AccuserWords | null =>
  wordsAt(asked, spanAt(asked.context.document, asked.line, from, to), null)

function subjectOf(asked: Asked, place: number): AccuserWords | null {
  const { forms, lemmas, path } = asked.line
  // “⟨the minister⟩ pointed the finger at”: the verb stands before.
  const verb = forms[place]?.startsWith('finger') ? path.lastIndexOf(LETTERS.verb, place) : place
  const subject = verb < 0 ? null : (speakerAt(asked.line, verb) ?? subjectBefore(asked.line, verb))
  if (subject === null) return null
  // “⟨the governor⟩ issued a statement accusing Russia”: who speaks by it accuses.
  const speaks = SPEECH_NOUNS.has(forms[subject.to - 1]!) && ISSUING_VERBS.has(lemmas[subject.from - 1] ?? '')
  return speaks ? subjectOf(asked, subject.from - 1) : placesAt(asked, subject)
}

/** Who says what the verb says, by the parse; what stands for nobody or for another, the words before it tell better. */
function speakerAt(line: Line, verb: number): { from: number; to: number } | null {
  if (!isVerbAt(line, verb)) return null
  const { syntax, tokens } = line
  const agent = agentOf(syntax, tokens[verb]!)
  if (agent < 0 || !/^NN/.test(syntax.tag(agent)) || placeOf(line, agent) < 0) return null
  // A symbol accuses nobody, whatever the parse makes of it.
  if (!hasWord(syntax.document.tokens[agent]!.text)) return null
  // “Ohio, California and ten other states”.
  const last =
    conjuncts(syntax, agent)
      .filter((one) => one > agent && one < tokens[verb]!)
      .at(-1) ?? agent
  return placesOf(line, { from: nounPhrase(syntax, agent).from, to: nounPhrase(syntax, last).to })
}

/** “hackers that ⟨guards⟩ think robbed the port”, “an attack that ⟨the agency⟩ believes was carried out by Iranians”. */
function believer(asked: Asked): Answer {
  const { actor, act } = asked.tie
  const from = act.at < actor.from ? act.at + 1 : actor.to
  const aside = WHO_BELIEVES.exec(asked.line.path.slice(from, Math.max(act.at, actor.from)))
  return aside && subjectOf(asked, from + aside[0].length - 1)
}

function isActive({ path }: Line, { charge, active, act, pattern }: Tie): boolean {
  // “which the bank has long blamed on”: an active verb, though the act stands before it.
  const between = path.slice(act.at + 1, Math.max(charge, act.at + 1))
  return active || (pattern === 'attributed-to' && OBJECT_CLAUSE.test(between))
}

/** “⟨the FBI⟩ accused”. */
function subjectOfCharge(asked: Asked): Answer {
  const { line, tie } = asked
  if (tie.charger > 0) return subjectOf(asked, tie.charger)
  return tie.charge > 0 && isActive(line, tie) ? subjectOf(asked, tie.charge) : null
}

/** “was accused by ⟨the FBI⟩ of hacking”. */
function agentOfCharge(asked: Asked): Answer {
  const { line, tie } = asked
  const from = tie.charge + 2
  if (tie.charge < 0 || isActive(line, tie)) return null
  if (line.path[tie.charge + 1] !== LETTERS.by) {
    // “was attributed to Iran ⟨by⟩ the port”.
    const agent = isPassive(line.syntax, line.tokens[tie.charge]!) ? speakerAt(line, tie.charge) : null
    return agent === null ? null : placesAt(asked, agent)
  }
  const list = LIST.exec(line.path.slice(from, from + 22))
  const to = Math.max(phraseEnd(line, from), from + (list?.[0].length ?? 0))
  return to > from ? placesAt(asked, { from, to }) : null
}

function knownToBeNobody({ context, line, tie: { actor, act, charge, pattern }, finding }: Asked): Answer {
  const { path } = line
  // “the man whose letters amused a town … pleaded guilty”: what the sentence reports besides is not the charge.
  if (pattern === 'pleaded') return 'nobody'
  // “code known from attacks linked to Iran”: the charge is older than what is said.
  const linked = path.slice(act.at + 1, Math.max(charge, act.at + 1))
  if (
    pattern === 'attributed-to' &&
    !linked.includes(LETTERS.verb) &&
    (!linked.includes(LETTERS.be) || linked.startsWith(LETTERS.who))
  )
    return 'nobody'
  // “evidence that Russia hacked” is nobody's word.
  const mention = finding?.attribution.source[0]
  if (mention !== undefined && /\bevidence\b/i.test(context.document.text.slice(mention.start, mention.end)))
    return 'nobody'
  // “a worm ⟨reportedly⟩ made by Iran”: others say so, whoever tells of it.
  const near = line.forms.slice(Math.max(0, Math.min(actor.from, act.at) - 6), Math.max(actor.to, act.at))
  return near.includes('reportedly') ? 'nobody' : null
}

/** “⟨The mayor⟩ has alleged that Peru was behind it”, “repeating ⟨sailors⟩ who say …”: the nearest before the charge. */
function nearestWhoSays(asked: Asked): Answer {
  const { line, tie, finding } = asked
  const first = Math.min(tie.actor.from, tie.act.at)
  for (let k = first - 1; k > Math.max(0, first - SAID_BEFORE) && line.path[k] !== LETTERS.stop; k--) {
    if (!says(line, k)) continue
    const passive = !SURE_ADJECTIVES.has(line.forms[k]!) && SAID_OF.test(line.path.slice(Math.max(0, k - 3), k))
    const near = passive ? null : subjectOf(asked, k)
    // “the labs busy with the ⟨worm⟩ say”: the source has it whole.
    const source = finding?.attribution.source[0]
    const isPart = near === null || (source !== undefined && overlaps(near.mention, source))
    return isPart ? (sourceOfClaim(asked) ?? 'nobody') : near
  }
  return null
}

function sourceOfClaim(asked: Asked): Answer {
  const mention = asked.finding?.attribution.source[0]
  return asked.speaker === null || mention === undefined ? null : wordsAt(asked, mention, asked.speaker)
}

function whoSaysAround(asked: Asked): Answer {
  const { line, tie } = asked
  const place = accordingTo(line) ?? saidAfter(line, Math.max(tie.actor.to, tie.act.at + 1))
  return place && (placesAt(asked, place) ?? 'nobody')
}

function whoBelieves(asked: Asked): Answer {
  const { line, tie } = asked
  const owner = ownerOfBelief(line, Math.min(tie.actor.from, tie.act.at))
  return owner && (placesAt(asked, owner) ?? 'nobody')
}

/** “⟨The complaint⟩ names three officers who …”. */
function courtPaper(asked: Asked): Answer {
  const { forms, lemmas, path } = asked.line
  const paper = forms.slice(0, 3).findIndex((form) => COURT_PAPERS.has(form))
  if (paper < 0 || !(lemmas[paper + 1] === 'name' || VERB_FIRST.test(path.slice(paper + 1)))) return null
  return subjectOf(asked, paper + 1) ?? 'nobody'
}

/** “⟨The lab⟩ examined files that suggest that Iran was behind it”. */
function whoFoundSigns(asked: Asked): Answer {
  const { lemmas, path } = asked.line
  const first = Math.min(asked.tie.actor.from, asked.tie.act.at)
  const last = Math.max(asked.tie.actor.from, asked.tie.act.at)
  // “⟨Researchers⟩ have uncovered a campaign by Iranians”.
  const uncovers = lemmas.findLastIndex((lemma, k) => k < asked.tie.act.at && FINDING_VERBS.has(lemma))
  if (uncovers > 0 && NOUN_PHRASE.test(path.slice(uncovers + 1, asked.tie.act.at))) return subjectOf(asked, uncovers)
  if (!lemmas.slice(Math.max(0, first - 9), last).some((lemma) => SHOWING_VERBS.has(lemma))) return null
  const finds = lemmas.findLastIndex((lemma, k) => k < first && FINDING_VERBS.has(lemma) && path[k] === LETTERS.verb)
  return finds < 0 || first - finds > SAID_BEFORE ? null : subjectOf(asked, finds)
}

/** “According to ⟨the navy⟩, …”, where the claim has more than that for a source. */
function accordingTo({ forms, path }: Line): { from: number; to: number } | null {
  if (forms[0] !== 'according' || forms[1] !== 'to') return null
  const { length } = WITH_OF.exec(path.slice(2))![0]
  return length > 0 && path[2 + length] === LETTERS.comma ? { from: 2, to: 2 + length } : null
}

/** “… hacked the port, ⟨the navy⟩ said”, “…, said ⟨the navy⟩”, “…, according to ⟨the navy⟩”, where no claim was found. */
function saidAfter(line: Line, last: number): { from: number; to: number } | null {
  const { forms, lemmas, path, tags } = line
  for (let k = last; k < forms.length; k++) {
    const isSaid = VERBS_BEHIND_CHARGE.has(lemmas[k]!) && tags[k] === 'VERB'
    const ahead = (isSaid && path[k - 1] === LETTERS.comma) || (forms[k] === 'according' && forms[k + 1] === 'to')
    if (ahead) {
      const from = forms[k] === 'according' ? k + 2 : k + 1
      const to = phraseEnd(line, from)
      return to > from ? { from, to } : null
    }
    // “it was said” is nobody's word.
    if (!isSaid || PASSIVE.test(path.slice(Math.max(0, k - 3), k))) continue
    const subject = subjectBefore(line, k)
    return subject !== null && path[subject.from - 1] === LETTERS.comma && subject.from > last ? subject : null
  }
  return null
}

/** “⟨Canada⟩'s allegation that Iran hacked it”, “⟨the agencies⟩ have high confidence that …”: a noun of belief right before the charge. */
function ownerOfBelief(line: Line, first: number): { from: number; to: number } | null {
  const { forms, path } = line
  const that = forms.lastIndexOf('that', first)
  const noun = that - 1
  if (that < 2 || first - that > 3 || !BELIEF_NOUNS.has(forms[noun]!)) return null
  let from = noun
  while (from > 0 && noun - from < 9 && NOMINAL.test(path[from - 1]!)) from--
  // “have high confidence”: who has it.
  if (HOLDING_VERBS.has(line.lemmas[from - 1] ?? '')) return subjectBefore(line, from - 1)
  let to = noun
  while (to > from && (path[to - 1] === LETTERS.adj || /^(?:'s|')$/.test(forms[to - 1]!))) to--
  while (from < to && DETERMINERS_OF_BELIEF.has(forms[from]!)) from++
  return to > from ? { from, to } : null
}

/** “say”, “has alleged”; not “known as”, and no evidence that shows. */
export function says({ path, lemmas, forms }: Line, k: number): boolean {
  if (forms[k] === 'alleged') return path[k - 1] === LETTERS.have
  // “told more of the theft, ⟨saying⟩”: its subject stands further off.
  if (forms[k]!.endsWith('ing') && !PROGRESSIVE.test(path.slice(0, k))) return false
  // “was confident that Iran hacked it”.
  if (SURE_ADJECTIVES.has(forms[k]!) && path[k - 1] === LETTERS.be) return true
  if (lemmas[k] === 'know' || lemmas[k] === 'appear' || lemmas[k] === 'seem') return false
  return path[k] === LETTERS.believe || (path[k] === LETTERS.verb && SAYING_VERBS.has(lemmas[k]!))
}

/** How many words before actor and act a verb of saying may stand. */
const SAID_BEFORE = 16

const STATE_BODY =
  /\b(?:agenc\w+|authorit\w+|government|officials?|intelligence|ministry|police|prosecutors?|military)\b/i

/** “U.S. intelligence agencies”: a body of the state whose adjective begins it. */
export function officialCountry(words: string): string | null {
  // “Britain and the United States”: states accuse together.
  const states = words.split(/,? and |, /).map((word) => countryOf(word.replace(/^the /i, '')))
  if (states.every((code) => code !== undefined)) return states[0]!
  if (!STATE_BODY.test(words)) return null
  const [first = '', second = ''] = words.replace(/^the /i, '').split(/\s+/)
  const both = `${first} ${second}`
  return nationalityOf(both) ?? countryOf(both) ?? nationalityOf(first) ?? countryOf(first) ?? null
}
