/**
 * Document, claims and cast → accusations with their responses. Its steps in order:
 *
 *   sentences with a hostile act ─► actors ─► pattern that ties both ─► filters ─► parties, form, modality ─► merge ─► responses
 *
 * The claims were found before: the source of the claim that holds the charge is the accuser, a claim that denies is an
 * answer. Nothing is looked for twice.
 */
import type { AccusationFinding, Cast, ClaimFinding, Identity, PartyFinding, Reason } from '../findings.ts'
import { countryName, countryOf, nationalityOf } from '../lexicon/countries.ts'
import { CYBER_WORDS, HACKER_NOUNS, STRONG_CYBER } from '../lexicon/cyber-acts.ts'
import { contains, inTextOrder, overlaps, tokensIn } from '../span.ts'
import type { AccusedAct, Document, Span } from '../types.ts'
import { type Actor, findActors, introducedGroups, type NamedPerson, type Scene } from './actors.ts'
import { type ActPlace, findActs, RANK } from './acts.ts'
import { blocked } from './filters.ts'
import { formOf, isDenied, modalityOf } from './form.ts'
import { mergeTellings } from './merge.ts'
import { type Tie, tie } from './patterns.ts'
import { findResponses } from './responses.ts'
import { basisIn, phraseEnd, phraseStart, spanAt, subjectBefore, timeIn, victimOf } from './roles.ts'
import { type Line, readLine } from './sentence.ts'
import type { Telling } from './telling.ts'

export function findAccusations(
  document: Document,
  claims: readonly ClaimFinding[],
  cast: Cast,
): readonly AccusationFinding[] {
  if (!isAboutComputers(document)) return []
  const lines = document.sentences.map((_, index) => readLine(document, index, CYBER_WORDS))
  const acts = lines.map(findActs)
  if (acts.every((found) => found.length === 0)) return []
  const scene = readScene(document, lines, cast)
  const context: Context = {
    document,
    claims,
    cast,
    scene,
    claimsBySentence: claimsBySentence(document, claims),
    cyberLines: lines.filter(({ cyber }) => cyber).length,
    lines,
    countries: countriesIn(cast),
    acts,
    actors: new Map(),
  }
  const tellings = findTellings(context)
  if (tellings.length === 0) return []
  const told = mergeTellings(tellings).sort((a, b) => a.main.line.index - b.main.line.index)
  const responses = findResponses(document, told, claims, cast, lines, (line) => actorsOf(context, line))
  return told.map(({ main, again }, i): AccusationFinding => {
    const spans: Span[] = again.map(({ line: { sentence } }) => ({ start: sentence.start, end: sentence.end }))
    const victim = main.victim ?? again.find((telling) => telling.victim !== null)?.victim ?? null
    const { start, end } = main.line.sentence
    return {
      accuser: main.accuser,
      accused: main.accused,
      victim,
      act: { type: typeOf(context, main, again), mention: main.act.mention },
      form: main.form,
      modality: main.modality,
      basis: main.basis,
      time: main.time ?? again.find(({ time }) => time !== null)?.time ?? null,
      sentence: { start, end },
      mentions: distinct(spans, start),
      responses: responses[i]!,
      confidence: CONFIDENCE.get(main.tie.pattern) ?? 0.5,
      reasons: reasonsFor(document, main),
    }
  })
}

/** Each sentence once, in the order of the text, without the one that tells it first. */
function distinct(spans: readonly Span[], first: number): Span[] {
  const seen = new Set([first])
  return spans.filter(({ start }) => !seen.has(start) && seen.add(start)).sort(inTextOrder)
}

/** “attack”, “campaign” alone: the type that a retelling, the sentence, the neighbours or the event told before give. */
function typeOf(context: Context, main: Telling, again: readonly Telling[]): AccusedAct {
  if (swaysVoters(main)) return 'influence'
  if (main.act.type !== 'unspecified') return main.act.type
  const retold = again.map(({ act }) => act.type).filter((type) => type !== 'unspecified')
  if (retold.length > 0) return moreTelling(retold)
  const { index } = main.line
  for (const reach of [0, 1, 2]) {
    const near = context.lines
      .slice(Math.max(0, index - reach), index + reach + 1)
      .flatMap((line) => context.acts[line.index]!)
    const types = near
      .filter(({ type, weak }) => type !== 'unspecified' && (reach === 0 || !weak))
      .map(({ type }) => type)
    if (types.length > 0) return moreTelling(types)
  }
  return toldBefore(context, main.line, ({ type }) => type !== 'unspecified' && type) ?? 'unspecified'
}

const moreTelling = (types: readonly AccusedAct[]): AccusedAct => [...types].sort((a, b) => RANK[a] - RANK[b])[0]!

const RELEASING =
  /^(leaks?|leaking|release|hack|hacks|hacking|hacked|attacks?|cyberattacks?|campaign|operations?|dump)$/
const SWAYING = new Set(
  `affect discredit hurt influence interfere interfering manipulation meddle meddling sway swaying tilt undermine`.split(
    ' ',
  ),
)
const VOTING = new Set(
  'candidacy candidate democracies democracy election elections electoral political vote voters'.split(' '),
)

/** “the leak, in a bid to hurt her candidacy”: whoever leaks to sway voters means the voters. */
function swaysVoters({ line: { forms }, tie: { act } }: Telling): boolean {
  if (!RELEASING.test(forms[act.at]!)) return false
  return forms.some((form) => SWAYING.has(form)) && forms.some((form) => VOTING.has(form))
}

const HOW_FAR_BACK = 10

/** “the attack”, “behind it”: the last act told before that gives what is wanted. */
function toldBefore<T>(
  { lines, acts }: Context,
  line: Line,
  ask: (act: ActPlace, line: Line) => T | null | false,
): T | null {
  for (let i = line.index - 1; i >= Math.max(0, line.index - HOW_FAR_BACK); i--) {
    const before = lines[i]!
    if (!before.cyber) continue
    for (const act of [...acts[i]!].reverse()) {
      const answer = act.pointer ? null : ask(act, before)
      if (answer !== null && answer !== false) return answer
    }
  }
  return null
}

/** “behind it”, “the attack”: who was hit in the event told before. */
function victimBefore(context: Context, line: Line, act: ActPlace): Span | null {
  const determiner = line.forms[act.at - 1] ?? ''
  if (!act.pointer && (act.verb || !/^(the|this|that|these|those)$/.test(determiner))) return null
  return toldBefore(context, line, (one, there) => {
    const passive = /b[rx]*$/.test(there.path.slice(Math.max(0, one.at - 3), one.at))
    const pattern = one.verb ? (passive ? 'verb-by' : 'actor-did') : 'noun-by'
    const hit = victimOf(there, { pattern, act: one, actor: NOBODY, charge: -1, legal: false, active: false })
    return hit && spanAt(context.document, there, hit.from, hit.to)
  })
}

const NOBODY: Actor = { from: -1, to: -1, type: 'group', country: null, sponsor: null, name: null }

/** How often a pattern was right on annotated articles, drawn towards one half where it was seen seldom. */
const CONFIDENCE: ReadonlyMap<string, number> = new Map([
  ['charged-with', 0.85],
  ['was-charged', 0.75],
  ['identified-as', 0.75],
  ['linked-actor', 0.7],
  ['attributed', 0.7],
  ['attributed-to', 0.8],
  ['actor-linked', 0.7],
  ['actor-behind', 0.8],
  ['done-by', 0.85],
  ['noun-by', 0.65],
  ['verb-by', 0.6],
  ['work-of', 0.65],
  ['attempt-by', 0.75],
  ['carried-out', 0.7],
  ['actor-did', 0.65],
  ['actor-also-did', 0.6],
  ['actor-hired', 0.6],
  ['confronted-on', 0.6],
  ['act-from', 0.6],
])

/** A look at each word: most articles hold none of the subject. */
function isAboutComputers({ tokens }: Document): boolean {
  return tokens.some(
    ({ lemma }) => STRONG_CYBER.has(lemma) || (lemma.charCodeAt(0) === LETTER_C && lemma.startsWith('cyber')),
  )
}

const LETTER_C = 99

interface Context {
  readonly document: Document
  readonly claims: readonly ClaimFinding[]
  readonly cast: Cast
  readonly scene: Scene
  readonly claimsBySentence: ReadonlyMap<number, readonly number[]>
  readonly cyberLines: number
  readonly lines: readonly Line[]
  /** The article's own countries by code. */
  readonly countries: ReadonlyMap<string, Identity>
  /** Acts by the line's index. */
  readonly acts: readonly (readonly ActPlace[])[]
  /** Actors by the line's index, found once and only where they are asked for. */
  readonly actors: Map<number, readonly Actor[]>
}

function actorsOf({ document, scene, actors }: Context, line: Line): readonly Actor[] {
  const known = actors.get(line.index)
  if (known !== undefined) return known
  const found = findActors(document, line, scene)
  actors.set(line.index, found)
  return found
}

const LEADER = /\b(?:president|premier|leader|dictator)\b/i

/** Where each named person begins, and the groups that the article introduces. */
function readScene(document: Document, lines: readonly Line[], cast: Cast): Scene {
  const persons = new Map<number, NamedPerson>()
  for (const mention of cast.mentions) {
    const { kind, role } = cast.identities.get(mention.key)!
    if (kind !== 'person' && kind !== 'unknown') continue
    const { from, to } = tokensIn(document, mention)
    const country = LEADER.test(role ?? '') ? (nationalityOf(role!.split(' ')[0]!) ?? null) : null
    persons.set(from, { end: to, country, key: mention.key, isHacker: /\bhacker\b/.test(role ?? '') })
  }
  const groups = new Set(lines.flatMap((line) => introducedGroups(document, line)).map((name) => name.toLowerCase()))
  return { persons, groups }
}

/** The first country of each code, as the article calls it. */
function countriesIn(cast: Cast): Map<string, Identity> {
  const found = new Map<string, Identity>()
  for (const identity of cast.identities.values()) {
    const { kind, country } = identity
    if (kind === 'country' && country !== null && !found.has(country)) found.set(country, identity)
  }
  return found
}

/** Which claims have a piece of content in each sentence. */
function claimsBySentence(document: Document, claims: readonly ClaimFinding[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  let first = 0
  claims.forEach(({ attribution }, claim) => {
    for (const piece of attribution.content) {
      if (first >= document.sentences.length || document.sentences[first]!.start > piece.start) first = 0
      for (let s = first; s < document.sentences.length; s++) {
        const sentence = document.sentences[s]!
        if (sentence.start >= piece.end) break
        if (sentence.end <= piece.start) {
          first = s
          continue
        }
        const known = found.get(s)
        if (known === undefined) found.set(s, [claim])
        else if (!known.includes(claim)) known.push(claim)
      }
    }
  })
  return found
}

/** An actor that “the group” and “they” may mean. */
interface Antecedent {
  readonly line: Line
  readonly actor: Actor
}

/** How many sentences back “the group” and “they” look. */
const REACH = { noun: 6, pronoun: 1 }

/** The charges of all sentences: for each actor the best-placed act. */
function findTellings(context: Context): Telling[] {
  const { lines, scene } = context
  const tellings: Telling[] = []
  const suspects = new Set<string>()
  for (const line of lines) {
    const acts = context.acts[line.index]!.filter((act) => !act.weak || inCyberContext(context, line))
    if (acts.length === 0) continue
    for (const actor of actorsOf(context, line)) {
      const suspect = actor.type !== 'person' || isSuspect(line, actor, scene, suspects)
      const ties = acts
        .map((act) => tie(line, actor, act, suspect))
        .filter((found): found is Tie => found !== null && blocked(line, found) === null)
      // With two act words, the more telling type; then the nearer one.
      const best = ties.sort(
        (a, b) =>
          Number(a.act.pointer) - Number(b.act.pointer) ||
          RANK[a.act.type] - RANK[b.act.type] ||
          distance(a) - distance(b),
      )[0]
      if (best === undefined || isNamedWithin(tellings, line, best)) continue
      const party = partyOf(context, line, actor, suspects, tellings.at(-1))
      const telling = party && tell(context, line, best, party)
      if (telling === null) continue
      tellings.push(telling)
      if (actor.type === 'person') suspects.add(keyAt(line, actor, scene))
    }
  }
  return tellings
}

/** “two agents, ⟨Ivan Petrov⟩ and …, hired”: people named within the phrase are charged together with it. */
function isNamedWithin(tellings: readonly Telling[], line: Line, { actor, act, pattern }: Tie): boolean {
  const last = tellings.at(-1)
  if (actor.type !== 'person' || last === undefined || last.line !== line) return false
  return last.tie.act.at === act.at && last.tie.pattern === pattern && last.tie.actor.to <= actor.from
}

const keyAt = ({ tokens }: Line, { from }: Actor, scene: Scene): string => scene.persons.get(tokens[from]!)?.key ?? ''

/** Somebody charged before, called a hacker, or said to have done it allegedly. */
function isSuspect(line: Line, actor: Actor, scene: Scene, suspects: ReadonlySet<string>): boolean {
  const person = scene.persons.get(line.tokens[actor.from]!)
  if (person === undefined) return false
  return suspects.has(person.key) || person.isHacker || line.forms.includes('allegedly')
}

/** The accused: the actor itself, or whom a pronoun or “the group” means. */
function partyOf(
  context: Context,
  line: Line,
  actor: Actor,
  suspects: ReadonlySet<string>,
  last: Telling | undefined,
): PartyFinding | null {
  if (actor.type !== 'anaphor') return accusedOf(context, actor, line)
  const mention = spanAt(context.document, line, actor.from, actor.to)
  const found = antecedentOf(context, line, actor, suspects, last)
  return found && { ...accusedOf(context, found.actor, found.line), mention }
}

/** The last group, hackers or suspect before “the group”, “they” or “he”. */
function antecedentOf(
  context: Context,
  line: Line,
  anaphor: Actor,
  suspects: ReadonlySet<string>,
  last: Telling | undefined,
): Antecedent | null {
  const reach = anaphor.to - anaphor.from === 1 ? REACH.pronoun : REACH.noun
  for (let i = line.index; i >= Math.max(0, line.index - reach); i--) {
    const there = context.lines[i]!
    const actors = actorsOf(context, there)
    for (let k = actors.length - 1; k >= 0; k--) {
      const actor = actors[k]!
      if (i === line.index && actor.to > anaphor.from) continue
      const accused = last !== undefined && last.line === there && last.tie.actor === actor
      if (!couldBeMeant(there, actor, accused || isSuspect(there, actor, context.scene, suspects))) continue
      return agrees(line, anaphor, actor) ? { line: there, actor } : null
    }
  }
  return null
}

function couldBeMeant({ forms }: Line, { type, to }: Actor, suspect: boolean): boolean {
  if (type === 'group' || type === 'unnamed-state') return true
  if (type === 'people') return suspect || HACKER_NOUNS.has(forms[to - 1]!)
  return type === 'person' && suspect
}

/** “he” is a person, “they” and “the hackers” are people or a group. */
function agrees({ forms }: Line, { from, to }: Actor, before: Actor): boolean {
  const word = forms[from]!
  if (word === 'it') return false
  if (to - from > 1) return before.type !== 'person'
  return (word === 'he' || word === 'she') === (before.type === 'person')
}

/** Weak words count in a sentence with a word of computers, beside one, or in an article that is about nothing else. */
function inCyberContext({ lines, cyberLines }: Context, line: Line): boolean {
  if (line.cyber || cyberLines * 5 > lines.length) return true
  return (lines[line.index - 1]?.cyber ?? false) || (lines[line.index + 1]?.cyber ?? false)
}

const distance = ({ actor, act }: Tie): number => Math.min(Math.abs(act.at - actor.to), Math.abs(actor.from - act.at))

function tell(context: Context, line: Line, found: Tie, accused: PartyFinding): Telling | null {
  const { document, claims, cast } = context
  const { actor, act } = found
  const actorSpan = spanAt(document, line, actor.from, actor.to)
  const actSpan = spanAt(document, line, act.at, act.at + 1)
  const claim = innermost(claims, context.claimsBySentence.get(line.index) ?? [], actSpan)
  const finding = claim < 0 ? null : claims[claim]!
  const speaker = finding === null || finding.speaker.key === null ? null : cast.identities.get(finding.speaker.key)!

  const accuser = accuserOf(context, line, found, finding, speaker, actorSpan)
  const accuserWords = accuser === null ? '' : document.text.slice(accuser.mention.start, accuser.mention.end)
  const speaksForAccused =
    speaker !== null &&
    (speaker.key === accused.identity.key ||
      (speaker.country !== null && speaker.country === (accused.country ?? accused.sponsor)) ||
      nationalityOf(accuserWords.split(' ')[0] ?? '') === accused.country)
  const denied = isDenied(line, found, finding, speaksForAccused)
  // The accused's own words about its own state are a denial or none of our business.
  if (speaksForAccused && !denied) return null
  const place = victimOf(line, found)
  const victim = place === null ? victimBefore(context, line, act) : spanAt(document, line, place.from, place.to)
  const voice = accuser && {
    words: `${accuserWords} ${accuser.identity.role ?? ''} ${accuser.identity.name}`,
    country: accuser.country,
  }
  // “has never publicly blamed Russia for stealing”: nobody charges, the deed is taken for granted.
  const verb = found.charge >= 0 ? found.charge : found.pattern === 'identified-as' ? actor.from : 0
  const unsaid = line.forms.slice(Math.max(0, verb - 3), verb).includes('never')
  const form = unsaid ? 'implied' : formOf(line, found, voice, finding)
  return {
    line,
    tie: found,
    accuser: denied || unsaid ? null : accuser,
    accused,
    victim: victim === null ? null : victimParty(context, victim),
    act: { type: aimOf(context, line, act), mention: actMention(document, line, act.at) },
    form,
    modality: denied ? 'denied' : unsaid ? 'alleged' : modalityOf(line, found, accuser !== null),
    basis: basisIn(document, line),
    time: timeIn(document, line, actSpan),
    claim,
    isHeadline: isTitle(document, line),
  }
}

/** The headline, and what stands above the text as it does: a line near the top that is no full sentence. */
function isTitle({ headline, text }: Document, { sentence, index }: Line): boolean {
  if (headline !== null && overlaps(headline, sentence)) return true
  return index < 4 && !/[.!?…][”"’')\]]*$/.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end))
}

/** Who makes the charge: the subject of its verb, then the source of the claim that holds it, then the subject of a verb of saying. */
function accuserOf(
  { document, cast }: Context,
  line: Line,
  { charge, active, actor, act, pattern }: Tie,
  finding: ClaimFinding | null,
  speaker: Identity | null,
  actorSpan: Span,
): PartyFinding | null {
  const party = (identity: Identity, mention: Span): PartyFinding | null => {
    if (overlaps(mention, actorSpan)) return null
    const words = document.text.slice(mention.start, mention.end)
    return { mention, identity, country: identity.country ?? officialCountry(words), sponsor: null }
  }
  const subjectOf = (verb: number): PartyFinding | null => {
    const subject = subjectBefore(line, verb)
    if (subject === null) return null
    // “⟨the governor⟩ issued a statement accusing Russia”: who speaks by it accuses.
    if (SPEECHES.has(line.forms[subject.to - 1]!) && line.path[subject.from - 1] === 'v')
      return subjectOf(subject.from - 1)
    const mention = spanAt(document, line, subject.from, subject.to)
    return party(cast.identify(mention), mention)
  }
  // “hackers that ⟨officials⟩ believe swung the vote”.
  const aside = act.at > actor.to ? /^,?w[dan]{1,5}q/.exec(line.path.slice(actor.to, act.at)) : null
  if (aside !== null) {
    const believers = subjectOf(actor.to + aside[0].length - 1)
    if (believers !== null) return believers
  }
  // “which the company has blamed on”: an active verb, though the act stands before it.
  const between = line.path.slice(act.at + 1, Math.max(charge, act.at + 1))
  const agent = active || (pattern === 'attributed-to' && /[w,][dan]{1,6}[hr]*$/.test(between))
  if (charge > 0 && agent) {
    const subject = subjectOf(charge)
    if (subject !== null) return subject
  }
  // “was accused by ⟨the FBI⟩ of hacking”.
  if (charge >= 0 && !agent && line.path[charge + 1] === 'Y') {
    const list = /^[dan]+(?:,[dan]+){0,4}(?:,?&[dan]+)?/.exec(line.path.slice(charge + 2, charge + 24))
    const to = Math.max(phraseEnd(line, charge + 2), charge + 2 + (list?.[0].length ?? 0))
    const mention = to > charge + 2 ? spanAt(document, line, charge + 2, to) : null
    const by = mention && party(cast.identify(mention), mention)
    if (by !== null) return by
  }
  // “the man whose mischief showed … pleaded guilty”: what the sentence reports besides is not the charge.
  if (pattern === 'pleaded') return null
  const mention = finding?.attribution.source[0]
  // “evidence that Russia hacked” is nobody's word.
  if (mention !== undefined && /\bevidence\b/i.test(document.text.slice(mention.start, mention.end))) return null
  if (speaker !== null && mention !== undefined) return party(speaker, mention)
  // “⟨The campaign⟩ has alleged that Russia was behind it”, “⟨the bank⟩ said in a statement …”.
  const first = Math.min(actor.from, act.at)
  for (let k = first - 1; k > Math.max(0, first - SAID_BEFORE) && line.path[k] !== '.'; k--) {
    const says = line.path[k] === 'q' || (line.forms[k] === 'alleged' && line.path[k - 1] === 'h')
    if (says) return /[bT]r*h?$/.test(line.path.slice(Math.max(0, k - 3), k)) ? null : subjectOf(k)
  }
  return null
}

const SPEECHES = new Set('complaint letter post report speech statement tweet'.split(' '))

/** How many words before actor and act a verb of saying may stand. */
const SAID_BEFORE = 16

const STATE_BODY =
  /\b(?:agenc\w+|authorit\w+|government|officials?|intelligence|ministry|police|prosecutors?|military)\b/i

/** “U.S. intelligence agencies”: a body of the state whose adjective begins it. */
function officialCountry(words: string): string | null {
  if (!STATE_BODY.test(words)) return null
  const [first = '', second = ''] = words.replace(/^the /i, '').split(/\s+/)
  const both = `${first} ${second}`
  return nationalityOf(both) ?? countryOf(both) ?? nationalityOf(first) ?? countryOf(first) ?? null
}

/** “broke in as part of a spying campaign”: what the deed belongs to is more telling. */
function aimOf({ acts }: Context, { index, forms, path }: Line, act: ActPlace): AccusedAct {
  const part = forms.indexOf('part', act.at)
  const whole = part < 0 || forms[part + 1] !== 'of' ? undefined : acts[index]!.find(({ at }) => at > part)
  if (whole === undefined || whole.at - part > 8 || /[.,w]/.test(path.slice(act.at, whole.at))) return act.type
  const named = acts[index]!.filter(({ at }) => at > part && at <= whole.at + 1).map(({ type }) => type)
  return [act.type, ...named].sort((a, b) => RANK[a] - RANK[b])[0]!
}

/** “cyber spying”, “cyber espionage”: the word before belongs to the act. */
function actMention(document: Document, line: Line, at: number): Span {
  const from = line.forms[at - 1] === 'cyber' ? at - 1 : at
  return spanAt(document, line, from, at + 1)
}

/** The claim whose content holds the act; of several the shortest, which is the innermost. */
function innermost(claims: readonly ClaimFinding[], near: readonly number[], act: Span): number {
  let best = -1
  let shortest = Number.POSITIVE_INFINITY
  for (const i of near) {
    const { content } = claims[i]!.attribution
    if (!content.some((piece) => contains(piece, act))) continue
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0)
    if (length < shortest) [best, shortest] = [i, length]
  }
  return best
}

function accusedOf({ document, cast, countries }: Context, actor: Actor, line: Line): PartyFinding {
  const { country, sponsor, type, name } = actor
  const from = type === 'adjective' ? actor.from : phraseStart(line, actor.from)
  const span = spanAt(document, line, from, actor.to)
  const party = (identity: Identity): PartyFinding => ({ mention: span, identity, country, sponsor })
  if (name !== null) return party(cast.identify(spanAt(document, line, name.from, name.to)))
  if (country !== null && (type === 'adjective' || type === 'state')) {
    const known = countries.get(country)
    if (type === 'adjective' && known !== undefined) return party(known)
    const own = cast.identify(span)
    if (type === 'state' && own.country === country) return party(own)
    if (known !== undefined) return party(known)
    return party({
      key: `country:${country}`,
      name: countryName(country) ?? document.text.slice(span.start, span.end),
      kind: 'country',
      country,
      role: null,
    })
  }
  return party(cast.identify(span))
}

function victimParty({ document, cast }: Context, span: Span): PartyFinding {
  const identity = cast.identify(span)
  const words = document.text.slice(span.start, span.end).split(/[\s,]+/)
  const country =
    identity.country ?? words.map((word) => nationalityOf(word)).find((code) => code !== undefined) ?? null
  return { mention: span, identity, country, sponsor: null }
}

function reasonsFor(document: Document, { line, tie: { pattern, actor, act, charge }, accused }: Telling): Reason[] {
  const words = [actorWords(document, line, actor), spanAt(document, line, act.at, act.at + 1)]
  if (charge >= 0) words.push(spanAt(document, line, charge, charge + 1))
  return [
    { field: 'accused', rule: pattern, words },
    { field: 'sponsor', rule: actor.type, words: [accused.mention] },
  ]
}

const actorWords = (document: Document, line: Line, { from, to }: Actor): Span => spanAt(document, line, from, to)
