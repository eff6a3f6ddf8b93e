/**
 * Document, claims and cast → accusations with their responses. Its steps in order:
 *
 *   sentences with a hostile act ─► actors ─► pattern that ties both ─► filters ─► parties, form, modality ─► merge ─► responses
 *
 * The claims were found before: the source of the claim that holds the charge is the accuser, a claim that denies is an
 * answer. Nothing is looked for twice.
 */
import type { AccusationFinding, Cast, ClaimFinding, Identity, PartyFinding, Reason } from '../findings.ts'
import { countryName, nationalityOf } from '../lexicon/countries.ts'
import { CYBER_WORDS, STRONG_CYBER } from '../lexicon/cyber-acts.ts'
import { contains, overlaps, tokensIn } from '../span.ts'
import type { AccusedAct, Document, Span } from '../types.ts'
import { type Actor, findActors } from './actors.ts'
import { blocked } from './filters.ts'
import { formOf, isDenied, modalityOf } from './form.ts'
import { mergeTellings } from './merge.ts'
import { findActs, type Tie, tie } from './patterns.ts'
import { findResponses } from './responses.ts'
import { basisIn, spanAt, subjectBefore, timeIn, victimOf } from './roles.ts'
import { type Line, readLine } from './sentence.ts'
import type { Telling } from './telling.ts'

export function findAccusations(
  document: Document,
  claims: readonly ClaimFinding[],
  cast: Cast,
): readonly AccusationFinding[] {
  if (!isAboutComputers(document)) return []
  const lines = document.sentences.map((_, index) => readLine(document, index, CYBER_WORDS))
  const context: Context = {
    document,
    claims,
    cast,
    claimsBySentence: claimsBySentence(document, claims),
    persons: personsIn(document, cast),
  }
  const tellings = lines.flatMap((line) => tellingsIn(context, line))
  const told = mergeTellings(tellings)
  const responses = findResponses(document, told, claims, cast, lines)
  return told.map(({ main, again }, i): AccusationFinding => {
    const spans = again.map(({ line: { sentence } }) => ({ start: sentence.start, end: sentence.end }))
    const victim = main.victim ?? again.find((telling) => telling.victim !== null)?.victim ?? null
    const type =
      main.act.type === 'unspecified'
        ? (again.find(({ act }) => act.type !== 'unspecified')?.act.type ?? main.act.type)
        : main.act.type
    const { start, end } = main.line.sentence
    return {
      accuser: main.accuser,
      accused: main.accused,
      victim,
      act: { type, mention: main.act.mention },
      form: main.form,
      modality: main.modality,
      basis: main.basis,
      time: main.time ?? again.find(({ time }) => time !== null)?.time ?? null,
      sentence: { start, end },
      mentions: spans.filter(
        (span, k) => span.start !== start && spans.findIndex((other) => other.start === span.start) === k,
      ),
      responses: responses[i]!,
      confidence: CONFIDENCE.get(main.tie.pattern) ?? 0.5,
      reasons: reasonsFor(document, main),
    }
  })
}

/** How often a pattern was right when it was tried on annotated articles; see docs. */
const CONFIDENCE: ReadonlyMap<string, number> = new Map([
  ['charged-with', 0.9],
  ['was-charged', 0.8],
  ['act-attributed', 0.8],
  ['act-by', 0.8],
  ['actor-behind', 0.9],
  ['actor-linked', 0.8],
  ['carried-out', 0.7],
  ['actor-did', 0.7],
  ['confronted-on', 0.7],
  ['named-in-noun-phrase', 0.5],
  ['act-from', 0.5],
])

/** A look at each word: most articles hold none of the subject. */
function isAboutComputers({ tokens }: Document): boolean {
  return tokens.some(
    ({ text }) => text.length > 2 && (STRONG_CYBER.has(text.toLowerCase()) || text.toLowerCase().startsWith('cyber')),
  )
}

interface Context {
  readonly document: Document
  readonly claims: readonly ClaimFinding[]
  readonly cast: Cast
  readonly claimsBySentence: ReadonlyMap<number, readonly number[]>
  readonly persons: ReadonlyMap<number, number>
}

/** Where each named person begins, and one past the last token. */
function personsIn(document: Document, cast: Cast): Map<number, number> {
  const persons = new Map<number, number>()
  for (const mention of cast.mentions) {
    if (cast.identities.get(mention.key)?.kind !== 'person') continue
    const { from, to } = tokensIn(document, mention)
    persons.set(from, to)
  }
  return persons
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

/** The charges of one sentence: for each actor the best-placed act, and for each act one actor. */
function tellingsIn(context: Context, line: Line): Telling[] {
  const acts = findActs(line)
  if (acts.length === 0) return []
  const actors = findActors(context.document, line, context.persons)
  const tellings: Telling[] = []
  const used = new Set<number>()
  for (const actor of actors) {
    const ties = acts
      .map((act) => tie(line, actor, act))
      .filter((found): found is Tie => found !== null && blocked(line, found) === null)
    // With two act words, the more telling type; then the nearer one.
    const best = ties.sort((a, b) => RANK[a.act.type] - RANK[b.act.type] || distance(a) - distance(b))[0]
    if (best === undefined || (used.has(best.act.at) && best.pattern === 'actor-did')) continue
    used.add(best.act.at)
    const telling = tell(context, line, best)
    if (telling !== null) tellings.push(telling)
  }
  return tellings
}

const RANK: Readonly<Record<AccusedAct, number>> = {
  espionage: 0,
  theft: 1,
  influence: 2,
  disruption: 3,
  intrusion: 4,
  unspecified: 5,
}
const distance = ({ actor, act }: Tie): number => Math.min(Math.abs(act.at - actor.to), Math.abs(actor.from - act.at))

function tell(context: Context, line: Line, found: Tie): Telling | null {
  const { document, claims, cast } = context
  const { actor, act } = found
  const actorSpan = spanAt(document, line, actor.from, actor.to)
  const actSpan = spanAt(document, line, act.at, act.at + 1)
  const claim =
    (context.claimsBySentence.get(line.index) ?? []).find((i) =>
      claims[i]!.attribution.content.some((piece) => contains(piece, actSpan)),
    ) ?? -1
  const finding = claim < 0 ? null : claims[claim]!
  const speaker = finding === null || finding.speaker.key === null ? null : cast.identities.get(finding.speaker.key)!

  const accused = accusedOf(context, actor, actorSpan)
  let accuser: PartyFinding | null = null
  let accuserWords = ''
  if (finding !== null && speaker !== null) {
    const mention = finding.attribution.source[0]
    const itself = mention !== undefined && overlaps(mention, actorSpan)
    if (mention !== undefined && !itself) {
      accuser = { mention, identity: speaker, country: speaker.country, sponsor: null }
      accuserWords = document.text.slice(mention.start, mention.end)
    }
  }
  // “The FBI charged …”, where no claim told who: the subject of the charge.
  if (accuser === null && found.charge > 0 && found.active) {
    const subject = subjectBefore(line, found.charge)
    if (subject !== null) {
      const mention = spanAt(document, line, subject.from, subject.to)
      const identity = cast.identify(mention)
      accuser = { mention, identity, country: identity.country, sponsor: null }
      accuserWords = document.text.slice(mention.start, mention.end)
    }
  }
  const speaksForAccused =
    speaker !== null &&
    (speaker.key === accused.identity.key ||
      (speaker.country !== null && speaker.country === (accused.country ?? accused.sponsor)) ||
      nationalityOf(accuserWords.split(' ')[0] ?? '') === accused.country)
  const denied = isDenied(line, found, finding, speaksForAccused)
  // The accused's own words about its own state are a denial or none of our business.
  if (speaksForAccused && !denied) return null
  const victim = victimOf(line, found)
  const form = formOf(line, found, accuser?.identity ?? null, accuserWords, finding)
  return {
    line,
    tie: found,
    accuser: denied ? null : accuser,
    accused,
    victim: victim === null ? null : victimParty(context, spanAt(document, line, victim.from, victim.to)),
    act: { type: act.type, mention: actMention(document, line, act.at) },
    form,
    modality: denied ? 'denied' : modalityOf(line, found, accuser !== null),
    basis: basisIn(document, line),
    time: timeIn(document, line),
    claim,
    isHeadline: document.headline !== null && overlaps(document.headline, line.sentence),
  }
}

/** “cyber spying”, “cyber espionage”: the word before belongs to the act. */
function actMention(document: Document, line: Line, at: number): Span {
  const from = line.forms[at - 1] === 'cyber' ? at - 1 : at
  return spanAt(document, line, from, at + 1)
}

function accusedOf({ document, cast }: Context, actor: Actor, span: Span): PartyFinding {
  const { country, sponsor, type } = actor
  const party = (identity: Identity): PartyFinding => ({ mention: span, identity, country, sponsor })
  if (country !== null && (type === 'adjective' || type === 'state')) {
    const known = [...cast.identities.values()].find(
      (identity) => identity.kind === 'country' && identity.country === country,
    )
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
