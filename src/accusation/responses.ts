/** What answers an accusation: denials, charges in return, counter-measures, admissions. */
import type { Cast, ClaimFinding, Identity } from '../findings.ts'
import { nationalityOf } from '../lexicon/countries.ts'
import { RETALIATING } from '../lexicon/cyber-acts.ts'
import { BODY_NOUNS } from '../lexicon/organizations.ts'
import { isRole, singularOf } from '../lexicon/roles.ts'
import { firstIndex, sentenceAt, tokenHull, tokenSpan, tokensOf } from '../span.ts'
import type { AccusedAct, Document, ResponseType, TokenSpan } from '../types.ts'
import type { Actor } from './actors.ts'
import type { Told } from './merge.ts'
import { phraseEnd, phraseStart, spanAt, subjectBefore } from './roles.ts'
import type { Line } from './sentence.ts'

export interface Response {
  readonly type: ResponseType
  readonly sentence: TokenSpan
  readonly by: Identity | null
  /** The words that name who answers, where no claim's source does. */
  readonly mention: TokenSpan | null
  readonly claim: number | null
}

/** A sentence that tells a charge only to reject it, or to plead guilty: “sees no evidence that Iran hacked”, “criminals, not Iran”. */
export interface Rejection {
  readonly type: 'deny' | 'concede'
  readonly sentence: TokenSpan
  readonly country: string | null
  readonly key: string
  /** Who rejects it, where a claim does. */
  readonly by: Identity | null
  readonly mention: TokenSpan | null
  readonly claim: number | null
}

interface Reading {
  readonly document: Document
  readonly claims: readonly ClaimFinding[]
  readonly cast: Cast
  readonly lines: readonly Line[]
  readonly actorsOf: (line: Line) => readonly Actor[]
  /** The types of the acts that a span names. */
  readonly actsIn: (span: TokenSpan) => readonly AccusedAct[]
}

/** Responses for each accusation, in the order of the text. */
export function findResponses(reading: Reading, told: readonly Told[], rejections: readonly Rejection[]): Response[][] {
  const fromClaims = claimAnswers(reading, told)
  const seen = new Set(fromClaims.map(({ response }) => response.sentence.start))
  const add = (more: readonly Answer[]): Answer[] => {
    const fresh = more.filter(({ response }) => !seen.has(response.sentence.start))
    for (const { response } of fresh) seen.add(response.sentence.start)
    return fresh
  }
  const inText = add(toldAnswers(reading))
  const inCharges = add(
    rejections.map(({ type, sentence, country, key, by, mention, claim }) => {
      const response: Response = { type, sentence, by, mention, claim }
      return { response, country, key, acts: [], reach: type === 'deny' ? NEAR : Number.POSITIVE_INFINITY }
    }),
  )
  // At most so many answers and charges are compared with each other: the time stays linear in any text.
  const answers = [...fromClaims, ...inText, ...inCharges].slice(0, MOST)
  const measures = retaliations(reading).slice(0, MOST)
  const charges = told.slice(0, MOST)
  const expelled = measures.flatMap((measure) => {
    const charge = nearestBefore(measure, charges)
    return charge === undefined ? [] : [{ charge, response: measure.response }]
  })
  const known = new Map<number, ReadonlySet<string>>()
  const wordsOf = (span: TokenSpan): ReadonlySet<string> => {
    const words = known.get(span.start) ?? wordsIn(reading.document, span)
    known.set(span.start, words)
    return words
  }
  const answered = answers.map((answer) => answeredBy(answer, charges, reading, wordsOf))
  return told.map((one, place) => {
    if (place >= MOST) return []
    const { main, again } = one
    const accused = stateOf(main)
    const found: Response[] = []
    answers.forEach(({ response }, i) => {
      if (!answered[i]!.has(one)) return
      if (!found.some(({ type, sentence }) => type === response.type && sentence.start === response.sentence.start))
        found.push(response)
    })
    for (const other of charges) {
      // A charge in return is made after the one that it returns.
      if (other.main === main || other.main.line.index <= main.line.index) continue
      const accuser = other.main.accuser
      const counter = accuser !== null && (accuser.country ?? accuser.identity.country) === accused && accused !== null
      const hitsBack =
        counter && (stateOf(other.main) === (main.accuser?.country ?? main.victim?.country) || main.accuser === null)
      if (hitsBack && stateOf(other.main) !== accused) {
        tell(found, {
          type: 'counter-accuse',
          sentence: tokensOf(other.main.line.sentence),
          by: accuser.identity,
          mention: accuser.mention,
          claim: claimOf(reading.claims, other.main.claim, accuser.identity),
        })
      }
    }
    for (const { charge, response } of expelled) if (charge === one) tell(found, response)
    if (main.form === 'legal' || main.form === 'official' || again.some(({ form }) => form === 'legal')) {
      for (const { country, response } of measures) if (country !== null && country === accused) tell(found, response)
    }
    return found
  })
}

/** The claim, if it is theirs: in “newspapers cite a report that says …” the papers speak, and the report answers. */
export function claimOf(claims: readonly ClaimFinding[], claim: number, who: Identity | null): number | null {
  return who !== null && claims[claim]?.speaker.key === who.key ? claim : null
}

/** Once: “Russia said that China hacked a bank and that Chinese spies broke into a port” returns a charge once, not twice. */
function tell(found: Response[], response: Response): void {
  const { type, sentence, by, claim } = response
  const isKnown = found.some((one) => {
    return one.type === type && one.sentence.start === sentence.start && one.by === by && one.claim === claim
  })
  if (!isKnown) found.push(response)
}

/**
 * The charges that an answer is about: those against the one who answers or its state, and those whose accused a denial
 * names; of several, the ones whose act or victim it names, or that share most words with it.
 */
function answeredBy(
  { response, country, key, acts, reach }: Answer,
  charges: readonly Told[],
  { document, cast }: Reading,
  wordsOf: (span: TokenSpan) => ReadonlySet<string>,
): ReadonlySet<Told> {
  const index = sentenceAt(document, response.sentence.from)
  const named = keysIn(cast, response.sentence)
  const own = charges.filter(({ main }) => {
    const same =
      (country !== null && country === stateOf(main)) ||
      key === main.accused.identity.key ||
      (response.type === 'deny' &&
        response.claim !== null &&
        acts.length > 0 &&
        named.has(main.accused.identity.key) &&
        !accuses(main, key, country))
    const inside = main.line.sentence.start === response.sentence.start
    const near = Math.abs(main.line.index - index) <= reach
    return same && near && !(inside && response.claim !== null && response.type !== 'concede')
  })
  if (own.length < 2) return new Set(own)
  const ofAct = own.filter(({ main, again }) =>
    [main, ...again].some(({ act }) => acts.includes(act.type) && act.type !== 'unspecified'),
  )
  const left = ofAct.length > 0 ? ofAct : own
  const ofVictim = left.filter(({ main: { victim } }) => victim !== null && named.has(victim.identity.key))
  if (ofVictim.length > 0) return new Set(ofVictim)
  const words = wordsOf(response.sentence)
  const shared = left.map(({ main }) => [...wordsOf(main.line.sentence)].filter((word) => words.has(word)).length)
  const most = Math.max(...shared)
  return new Set(most < TELLING ? left : left.filter((_, i) => shared[i]! > most - TELLING))
}

/** Whoever charges denies nothing on behalf of the accused. */
function accuses({ accuser }: Told['main'], key: string, country: string | null): boolean {
  return (
    accuser !== null &&
    (accuser.identity.key === key || (country !== null && (accuser.country ?? accuser.identity.country) === country))
  )
}

/** So many words more in common tell which charge is meant. */
const TELLING = 3
const LONGEST_SENTENCE = 80

/** The nouns, verbs and adjectives of a sentence, by lemma. */
function wordsIn(document: Document, span: TokenSpan): ReadonlySet<string> {
  const { from, to } = span
  const tokens = document.tokens.slice(from, Math.min(to, from + LONGEST_SENTENCE))
  return new Set(tokens.filter(({ tag }) => /^(?:ADJ|NOUN|VERB)$/.test(tag)).map(({ lemma }) => lemma))
}

/** Who is mentioned in a sentence. */
function keysIn({ mentions }: Cast, { start, end }: TokenSpan): ReadonlySet<string> {
  const keys = new Set<string>()
  for (let i = firstIndex(mentions, (one) => one.start >= start); i < mentions.length && mentions[i]!.start < end; i++)
    keys.add(mentions[i]!.key)
  return keys
}

const MOST = 200

const stateOf = ({ accused }: Told['main']): string | null => accused.country ?? accused.sponsor

interface Answer {
  readonly response: Response
  readonly country: string | null
  readonly key: string
  /** What it names as charged. */
  readonly acts: readonly AccusedAct[]
  /** How many sentences away the charge may stand: a third party's doubt is about what was just told. */
  readonly reach: number
}

const NEAR = 8

/** Words in which the accused answers a charge without “deny”; “nothing to do with” has its own look. */
const REJECTING = new Set(
  `absurd baseless deny dismiss false fabricate fabricated fabrication groundless innocence innocent nonsense oppose
   ridiculous refute reject slander unfounded untrue witch-hunt`.split(/\s+/),
)
const CONCEDING = new Set('acknowledge admit apologise apologize apology concede confess'.split(' '))
/** Who speaks for somebody else. */
const AGENT = /\b(?:attorney|counsel|lawyer|spokes\w+)\b/i

/** Claims that deny or concede, with the country that their speaker speaks for. */
function claimAnswers({ document, claims, cast, actsIn }: Reading, told: readonly Told[]): Answer[] {
  const keys = new Set(told.map(({ main }) => main.accused.identity.key))
  const states = new Set(told.map(({ main }) => stateOf(main)))
  const countries = new Map<string, string | null>()
  return claims.flatMap(({ attribution, speaker, stance }, claim) => {
    if (speaker.key === null) return []
    const identity = cast.identities.get(speaker.key)!
    if (!countries.has(speaker.key)) countries.set(speaker.key, countryOfSpeaker(identity))
    const country = countries.get(speaker.key) ?? null
    const source = attribution.source[0]
    const title = `${identity.role ?? ''} ${source === undefined ? '' : document.text.slice(source.start, source.end)}`
    const isAgent = country === null && AGENT.test(title)
    const answers = stance.act === 'deny' || stance.act === 'concede'
    // Words alone make an answer only of what the accused, its state or its lawyer says.
    if (!answers && !isAgent && !keys.has(speaker.key) && !(country !== null && states.has(country))) return []
    const place = tokenHull([...attribution.cue, ...attribution.content])
    const type = answers ? stance.act : answerIn(document, place)
    const sentence = document.sentences[sentenceAt(document, place.from)]
    if (type === null || sentence === undefined) return []
    const response: Response = { type, sentence: tokensOf(sentence), by: identity, mention: null, claim }
    const acts = actsIn(place)
    // “⟨Lee⟩ is innocent, his lawyer said”: whoever the content begins with answers.
    const client = isAgent ? firstNamed(cast, attribution.content) : null
    return [{ response, country, key: client ?? speaker.key, acts, reach: Number.POSITIVE_INFINITY }]
  })
}

function firstNamed({ mentions }: Cast, content: readonly TokenSpan[]): string | null {
  const first = content[0]
  if (first === undefined) return null
  const at = firstIndex(mentions, ({ start }) => start >= first.start)
  const mention = mentions[at]
  return mention !== undefined && mention.start < first.end ? mention.key : null
}

const LONGEST_ANSWER = 60

/** “opposes hacking”, “is claiming innocence”: what the words of a claim make it. */
function answerIn(document: Document, place: TokenSpan): 'deny' | 'concede' | null {
  const { from, to } = place
  for (let i = from; i < Math.min(to, from + LONGEST_ANSWER); i++) {
    const { lemma } = document.tokens[i]!
    if (REJECTING.has(lemma)) return 'deny'
    if (CONCEDING.has(lemma)) return 'concede'
    if (lemma === 'nothing' && document.tokens[i + 1]?.lemma === 'to') return 'deny'
    // “let them show proof”.
    const shows =
      /^(?:evidence|proof)$/.test(lemma) &&
      /^(?:offer|present|produce|provide|show)$/.test(document.tokens[i - 1]?.lemma ?? '')
    if (shows && document.tokens[i - 2]?.lemma !== 'not') return 'deny'
    if (lemma === 'plead') return document.tokens[i + 1]?.lemma === 'guilty' ? 'concede' : 'deny'
  }
  return null
}

/** Verbs by which somebody answers whom the article tells of: “denied”, “has dismissed”, “pleaded guilty”. */
const ANSWERING: ReadonlyMap<string, 'deny' | 'concede'> = new Map([
  ...['deny', 'dismiss', 'plead', 'refute', 'reject'].map((verb): [string, 'deny'] => [verb, 'deny']),
  ...['admit', 'apologise', 'apologize', 'claim', 'confess', 'take'].map((verb): [string, 'concede'] => [
    verb,
    'concede',
  ]),
])

function answeringVerb({ lemmas, tags, forms, path }: Line): { at: number; type: 'deny' | 'concede' } | null {
  for (let k = 1; k < lemmas.length; k++) {
    const type = ANSWERING.get(lemmas[k]!)
    if (type === undefined || !/^(?:VERB|ADJ)$/.test(tags[k]!)) continue
    if (/b[rx]*$/.test(path.slice(Math.max(0, k - 3), k))) continue
    const next = forms[k + 1] ?? ''
    if (lemmas[k] === 'plead') return { at: k, type: next === 'guilty' ? 'concede' : 'deny' }
    // “claimed responsibility for the hack”.
    const owns = lemmas[k] === 'claim' || lemmas[k] === 'take'
    if (!owns || next === 'responsibility' || next === 'credit') return { at: k, type }
  }
  return null
}

/** “Moscow has denied involvement”, told by the article and in no claim: the actor before the verb answers. */
function toldAnswers({ document, lines, cast, actorsOf, actsIn }: Reading): Answer[] {
  return lines.flatMap((line) => {
    const verb = answeringVerb(line)
    if (verb === null) return []
    for (const actor of actorsOf(line)) {
      const { to, type, country, sponsor } = actor
      const isBefore = to <= verb.at && verb.at - to < 14 && !/[vBcqs.]/.test(line.path.slice(to, verb.at))
      const place = isBefore && type !== 'anaphor' ? phraseOf(line, actor) : null
      if (place === null) continue
      const mention = spanAt(document, line, place.from, place.to)
      const by = cast.identify(mention)
      const response: Response = { type: verb.type, sentence: tokensOf(line.sentence), by, mention, claim: null }
      const acts = actsIn(tokenSpan(document, line.tokens[verb.at]!, line.sentence.to))
      return [{ response, country: country ?? sponsor, key: by.key, acts, reach: Number.POSITIVE_INFINITY }]
    }
    return []
  })
}

/** Who answers, whole: “⟨Russia⟩'s minister”, “the ⟨Russian⟩ embassy”. In “⟨Russian⟩ meddling” it is nobody. */
function phraseOf(line: Line, { from, to, type }: Actor): { from: number; to: number } | null {
  const whole = { from: phraseStart(line, from), to: phraseEnd(line, from) }
  const isPart = type === 'adjective' || /^(?:'s|')$/.test(line.forms[to] ?? '')
  if (!isPart || whole.to <= to) return type === 'adjective' ? null : { from: whole.from, to }
  const head = line.forms[whole.to - 1]!
  const noun = singularOf(head) ?? head
  return isRole(noun) || BODY_NOUNS.has(noun) || line.names[whole.to - 1] === 'N' ? whole : null
}

/** A ministry speaks for its country, and so does “a Chinese official”. */
function countryOfSpeaker(identity: Identity): string | null {
  if (identity.country !== null) return identity.country
  for (const word of `${identity.role ?? ''} ${identity.name}`.split(/[\s,]+/)) {
    const nation = nationalityOf(word.replace(/['’]s$/, ''))
    if (nation !== undefined) return nation
  }
  return null
}

interface Measure {
  /** The state that takes the measure, and the one that it is taken against; one of them is known. */
  readonly country: string | null
  readonly against: string | null
  readonly response: Response
}

const DECIDING = new Set(['decide', 'move', 'order', 'vote'])

/** A counter-measure of a state told by the article: “China pulled out of the talks”, “expelled 35 ⟨Russian⟩ diplomats”. */
function retaliations(reading: Reading): Measure[] {
  return reading.lines.flatMap((line) => {
    const verb = measureAt(line)
    if (verb < 0) return []
    const actors = reading.actorsOf(line)
    const sentence = tokensOf(line.sentence)
    const measure = (from: number, to: number, country: string | null, against: string | null): Measure[] => {
      const mention = spanAt(reading.document, line, from, to)
      const by = reading.cast.identify(mention)
      return [{ country, against, response: { type: 'retaliate', sentence, by, mention, claim: null } }]
    }
    // “two Russian officers, expelled by ⟨Peru⟩”.
    if (AGAINST.has(line.lemmas[verb]!) && line.forms[verb + 1] === 'by') {
      const hit = actors.findLast(({ to, country, sponsor }) => to <= verb && (country ?? sponsor) !== null)
      const to = phraseEnd(line, verb + 2)
      return hit === undefined || to <= verb + 2 ? [] : measure(verb + 2, to, null, hit.country ?? hit.sponsor)
    }
    const hit = actors.find(({ from, country, sponsor }) => from > verb && (country ?? sponsor) !== null)
    const subject = subjectBefore(line, verb - (line.forms[verb - 1] === 'to' ? 2 : 0))
    if (hit !== undefined && AGAINST.has(line.lemmas[verb]!) && subject !== null)
      return measure(subject.from, subject.to, null, hit.country ?? hit.sponsor)
    const state = actors.find(({ type, to }) => (type === 'state' || type === 'body') && to <= verb && verb - to < 5)
    return state === undefined || state.country === null ? [] : measure(state.from, state.to, state.country, null)
  })
}

/** The charge that a measure against the accused answers: the last one against that state before it. */
function nearestBefore({ against, response }: Measure, charges: readonly Told[]): Told | undefined {
  if (against === null) return undefined
  const same = charges.filter(
    ({ main }) => stateOf(main) === against && main.line.sentence.start !== response.sentence.start,
  )
  return same.findLast(({ main }) => main.line.sentence.start < response.sentence.start) ?? same[0]
}

/** What is done to somebody: the one who was accused is hit by it. */
const AGAINST = new Set(['expel', 'impose', 'sanction'])

/** The verb of a measure that was taken; -1 where there is none, or it may only come. */
function measureAt({ lemmas, tags, forms, path }: Line): number {
  return lemmas.findIndex((lemma, k) => {
    const particle = RETALIATING.get(lemma)
    if (particle === undefined || tags[k] !== 'VERB' || (particle !== null && forms[k + 1] !== particle)) return false
    // “a threat of ⟨imposing⟩ sanctions”, “U.S.-⟨imposed⟩ sanctions”: nobody is told to do so.
    if (forms[k - 1] === '-' || (forms[k]!.endsWith('ing') && !/b[rx]*$/.test(path.slice(Math.max(0, k - 3), k))))
      return false
    if (lemma === 'impose' && !forms.slice(k, k + 8).includes('sanctions')) return false
    const decided = forms[k - 1] === 'to' && DECIDING.has(lemmas[k - 2] ?? '')
    // Modals, negations and “to” before it: not done, or not yet.
    return decided || !/[mxT]/.test(path.slice(Math.max(0, k - 4), k))
  })
}
