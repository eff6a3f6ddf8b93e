/**
 * Document and attributions → the cast: everybody in the article, and who speaks in each attribution.
 *
 *   scene ─► names ─► figures ─► sieves, source by source ─► cast
 *
 * Names are grouped over the whole article before the first source is asked. Sources are asked in the order of the
 * text, since “he” and “the ministry” mean somebody before them.
 */
import type { AttributionFinding, Cast, Identity, Mention, Speaker } from '../findings.ts'
import { NAMELESS_LABELS } from '../lexicon/label-words.ts'
import { FIRST_PERSON, STAND_INS } from '../lexicon/pronouns.ts'
import { Features } from '../model/features.ts'
import { lazy, type Model, unpack } from '../model/model.ts'
import { contains, firstIndex, inTextOrder, sameSpan, tokenHull, tokenSpan } from '../span.ts'
import type { Document, TokenSpan } from '../types.ts'
import { NOMINAL } from '../weights/nominal.ts'
import { PRONOUN } from '../weights/pronoun.ts'
import type { Figure, Figures } from './figure.ts'
import { gatherFigures } from './figures.ts'
import { mayBePerson, type Name } from './name.ts'
import { findNames } from './names.ts'
import { OwnPronouns } from './own-pronoun.ts'
import { readPhrase } from './phrase.ts'
import { readScene, type Scene } from './scene.ts'
import type { Answer, Context, Trace, Turn } from './sieve.ts'
import { elidedSubject } from './sieves/elided-subject.ts'
import { genderOfPronoun, likelyPerson } from './sieves/personal-pronoun.ts'
import { whoIs } from './sieves.ts'

const pronounModel: () => Model = lazy(() => unpack(PRONOUN))
const nominalModel: () => Model = lazy(() => unpack(NOMINAL))

/** What was learned of who is meant, null where nothing was. */
export interface Models {
  readonly pronoun: Model | null
  readonly nominal: Model | null
}

/** An article as this stage read it: who is told of where, and who speaks. */
export interface ArticleReading {
  readonly context: Context
  /** Who speaks in each attribution. */
  readonly answers: readonly (Answer | null)[]
}

/** The article from its first word to its last. */
export function readArticle(
  document: Document,
  attributions: readonly AttributionFinding[],
  own: Scene['own'] = null,
  models: Models = { pronoun: pronounModel(), nominal: nominalModel() },
): ArticleReading {
  const scene = readScene(document, own)
  const openers = sourceOpeners(scene, attributions)
  // Alone behind a comma it may as well be a person: “On Monday, ⟨Lee⟩ said”.
  const speaks = ({ lead, to, words }: Name): boolean => {
    if (!openers.has(lead)) return false
    return scene.words[lead - 1] !== ',' || (words.length > 1 && !isMark(scene.words[to]))
  }
  const figures = gatherFigures(scene, findNames(scene), speaks)
  const answers: (Answer | null)[] = new Array(attributions.length).fill(null)
  const context: Context = {
    scene,
    figures,
    attributions,
    traces: [],
    turns: [],
    ownPronouns: new OwnPronouns(),
    quotedSpeaker: quotedSpeaker(scene, attributions, answers),
    byHead: indexHeads(figures),
    pronouns: { model: models.pronoun, features: new Features() },
    nominals: { model: models.nominal, features: new Features() },
  }

  const places = attributions.map(placeOf)
  const order = places.map((_, index) => index).sort((a, b) => places[a]!.start - places[b]!.start)
  const later: number[] = []
  const trace = tracer(context)
  for (const index of order) {
    const attribution = attributions[index]!
    const at = places[index]!.from
    trace(at)
    if (speaksFirstPerson(scene, figures, attribution)) {
      later.push(index)
      continue
    }
    const answer = answerFor(context, attribution)
    answers[index] = answer
    if (answer === null) continue
    // “Sam Lee said no. ⟨They⟩ added …”, where nobody else is there who could be meant.
    const { from } = attribution.source[0] ?? { from: -1 }
    if (scene.words[from] === 'they' && answer.who.kind === 'person') context.ownPronouns.count(answer.who.key, 'they')
    // Who is told to have spoken takes no turn: “he” behind it is whoever spoke himself.
    if (attribution.within !== undefined) continue
    const phrase = attribution.source[0] === undefined ? null : readPhrase(scene, figures, attribution.source[0])
    const turn: Turn = {
      at: phrase === null ? at : phrase.from,
      who: answer.who,
      noun: phrase?.noun ?? '',
      plural: phrase?.plural ?? false,
    }
    insert(context.turns, turn)
  }
  trace(document.tokens.length)
  // Who says a quotation often stands behind it, so “I” has to wait for all others.
  for (const index of later) answers[index] = answerFor(context, attributions[index]!)
  return { context, answers }
}

/** The places of attributions that say more than the one around them: another speaks in them, and it is known who. */
export function tellingPlaces({ context: { attributions }, answers }: ArticleReading): readonly number[] {
  return attributions.flatMap(({ within }, place) => {
    if (within === undefined) return [place]
    const [inner, outer] = [answers[place], answers[within]]
    return inner != null && inner.who.key !== outer?.who.key ? [place] : []
  })
}

/** The article without the other attributions; those within others stand behind them, so no place changes. */
export function onlyThose(article: ArticleReading, places: readonly number[]): ArticleReading {
  if (places.length === article.answers.length) return article
  const attributions = places.map((place) => article.context.attributions[place]!)
  return { context: { ...article.context, attributions }, answers: places.map((place) => article.answers[place]!) }
}

/** Everybody whom the article names, and who speaks. */
export function castOf({ context, answers }: ArticleReading): Cast {
  const { figures, attributions, scene } = context
  const identities = new Map<string, Identity>()
  for (const figure of figures.all) identityOf(identities, figure, context)
  const speakers = answers.map((answer, i): Speaker => {
    if (answer === null) return { key: null, reasons: [] }
    const words = answer.words.length > 0 ? answer.words : attributions[i]!.source
    const { key } = identityOf(identities, answer.who, context)
    return { key, reasons: [{ field: 'speaker', rule: answer.rule, words }] }
  })
  const mentions = mentionsOf(scene.document, figures, attributions, speakers)
  return Object.freeze({ identities, mentions, speakers, parties: [] })
}

/** The cast, and whom further words of the article mean. */
export function withParties(cast: Cast, { context }: ArticleReading, words: readonly TokenSpan[]): Cast {
  if (words.length === 0) return cast
  const identities = new Map(cast.identities)
  const inOrder = [...words].sort(inTextOrder).filter((span, i, all) => i === 0 || !sameSpan(span, all[i - 1]!))
  const parties = inOrder.map((span): Mention => ({ ...span, key: keyOf(identities, context, span) }))
  return Object.freeze({ ...cast, identities, parties })
}

/**
 * Whom words mean that a stance is about, one for each attribution: by key, and null for things and for those of whom nothing is
 * known. Only names, “he”, “she” and descriptions of somebody told of before are asked: “it” is mostly a thing.
 */
export function keysMeant(
  { context }: ArticleReading,
  { identities, speakers }: Cast,
  targets: readonly (TokenSpan | null)[],
): (string | null)[] {
  const { scene, figures } = context
  return targets.map((span, i) => {
    if (span === null) return null
    const word = span.to - span.from === 1 ? scene.words[span.from]! : ''
    if (STAND_INS.has(word) || !mayMeanSomebody(context, span)) return null
    const phrase = readPhrase(scene, figures, span)
    if (phrase === null) return null
    const { key } = whoIs(context, phrase).who
    // “Lim criticized ⟨her⟩”: somebody else, and nobody knows who.
    if (key === speakers[i]!.key && scene.document.tokens[span.from]!.tag === 'PRON' && word !== '') return null
    return identities.has(key) ? key : null
  })
}

/** What is told from words comes first: most targets are things. */
function mayMeanSomebody({ scene, figures, byHead }: Context, { from, to }: TokenSpan): boolean {
  if (scene.document.tokens[from]!.tag === 'PRON') return true
  for (let i = from; i < to; i++) if (figures.at[i]! >= 0) return true
  return scene.words[from] === 'the' && byHead.has(scene.words[to - 1]!)
}

function keyOf(identities: Map<string, Identity>, context: Context, span: TokenSpan): string {
  const phrase = readPhrase(context.scene, context.figures, span)
  if (phrase !== null) return identityOf(identities, whoIs(context, phrase).who, context).key
  const name = context.scene.document.text.slice(span.start, span.end)
  const key = `words ${name} @${span.start}`
  identities.set(key, { key, name, kind: 'unknown', country: null, role: null, pronoun: null })
  return key
}

/** One identity a key: of those whom several words describe, as the first of them do. */
function identityOf(
  identities: Map<string, Identity>,
  { key, name, kind, country, role }: Figure,
  { ownPronouns }: Context,
): Identity {
  const known = identities.get(key)
  if (known !== undefined) return known
  const pronoun = kind === 'person' ? ownPronouns.of(key) : null
  const identity: Identity = { key, name, kind, country, role, pronoun }
  identities.set(key, identity)
  return identity
}

function answerFor(context: Context, attribution: AttributionFinding): Answer | null {
  const source = attribution.source[0]
  if (source === undefined) return elidedSubject(context, attribution)
  // “Q: Will you run? A: No.”
  if (attribution.cue.length === 0 && NAMELESS_LABELS.has(textOf(context, source).toLowerCase())) return null
  const phrase = readPhrase(context.scene, context.figures, source)
  return phrase === null ? null : whoIs(context, phrase)
}

const textOf = ({ scene }: Context, { start, end }: TokenSpan): string => scene.document.text.slice(start, end)

/** Where an attribution stands in the order of sources: at its source, or else at its cue. */
function placeOf({ source, cue, content }: AttributionFinding): Pick<TokenSpan, 'start' | 'from'> {
  const pieces = source.length > 0 ? source : cue.length > 0 ? cue : content
  return pieces.length === 0 ? { start: 0, from: 0 } : tokenHull(pieces)
}

/**
 * The first token of each source, behind its article: a name that stands there speaks itself. So does one that stands
 * as an apposition: “a spokesman for the ministry, ⟨Lu Kang⟩”.
 */
function sourceOpeners({ document, words }: Scene, attributions: readonly AttributionFinding[]): ReadonlySet<number> {
  const openers = new Set<number>()
  for (const { source } of attributions) {
    for (const span of source) {
      const first = span.from
      openers.add(words[first] === 'the' ? first + 1 : first)
      const last = Math.min(first + LONGEST_SOURCE, span.to)
      for (let i = first + 1; i < last && document.tokens[i]!.end <= span.end; i++) {
        if (words[i - 1] === ',') openers.add(i)
      }
    }
  }
  return openers
}

/** In tokens: a name behind so many is no apposition. */
const LONGEST_SOURCE = 24
const isMark = (word: string | undefined): boolean => word === "'s" || word === "'"

function speaksFirstPerson({ words }: Scene, { at }: Figures, { source }: AttributionFinding): boolean {
  if (source[0] === undefined) return false
  const { from, to } = source[0]
  return to - from === 1 && FIRST_PERSON.has(words[from]!) && at[from]! < 0
}

/** Who says the quotation around a token: the speaker of the attribution whose content holds it. */
function quotedSpeaker(
  { document, quotationOf }: Scene,
  attributions: readonly AttributionFinding[],
  answers: readonly (Answer | null)[],
): (at: number) => Figure | null {
  // Sorted at the first question, since few articles ask.
  let contents: readonly (TokenSpan & { readonly index: number })[] | undefined
  return (at) => {
    if (quotationOf[at]! < 0) return null
    const token = document.tokens[at]!
    contents ??= attributions
      .flatMap(({ content, within }, index) =>
        within === undefined ? content.map((piece) => ({ ...piece, index })) : [],
      )
      .sort((a, b) => a.start - b.start)
    const next = firstIndex(contents, (piece) => piece.start > token.start)
    for (let c = next - 1, seen = 0; c >= 0 && seen < 8; c--, seen++) {
      const answer = answers[contents[c]!.index]
      if (answer != null && contains(contents[c]!, token)) return answer.who
    }
    return null
  }
}

/** For each noun the appearances whose figure it may call. */
function indexHeads({ appearances }: Figures): ReadonlyMap<string, number[]> {
  const byHead = new Map<string, number[]>()
  appearances.forEach(({ figure }, place) => {
    for (const head of figure.heads) {
      const known = byHead.get(head)
      if (known === undefined) byHead.set(head, [place])
      else known.push(place)
    }
  })
  return byHead
}

/** Follows persons through the text up to a token: each name and each “he” or “she” is a trace for what comes after. */
function tracer(context: Context): (to: number) => void {
  const { scene, figures, traces, ownPronouns } = context
  const { tokens } = scene.document
  let i = 0
  return (to) => {
    for (; i < to; i++) {
      const at = figures.at[i]!
      if (at >= 0) {
        const { name, figure } = figures.appearances[at]!
        const person = figure.kind === 'person' || (figure.kind === 'unknown' && mayBePerson(name))
        if (person && name.from === i) traces.push(traceAt(context, i, name.lead, name.to, figure))
        continue
      }
      if (tokens[i]!.tag !== 'PRON') continue
      const gender = genderOfPronoun(scene.words[i]!)
      if (gender === undefined) continue
      const found = likelyPerson(context, i, gender)
      if (found === null) continue
      traces.push(traceAt(context, i, i, i + 1, found.who))
      if (found.chance >= SURE) ownPronouns.count(found.who.key, gender === 'male' ? 'he' : 'she')
    }
  }
}

/** A “he” of which this is less probable says nothing of how somebody is called. */
const SURE = 0.7

function traceAt({ scene, figures }: Context, from: number, lead: number, to: number, who: Figure): Trace {
  const { document, words, sentenceOf } = scene
  const { tokens, sentences } = document
  const next = tokens[to]
  const word = words[from]!
  const possessive = words[to] === "'s" || words[to] === "'" || word === 'his' || word === 'hers'
  const before = words[lead - 1]
  // “Lynn, ⟨Costello⟩, Cash”; not “a senator, ⟨Price⟩, said”: another name stands behind one of the commas.
  const between = (before === ',' || before === 'and') && (words[to] === ',' || words[to] === 'and')
  const listed = between && (figures.at[lead - 2]! >= 0 || figures.at[to + 1]! >= 0)
  const first = sentences[sentenceOf[from]!]!.from
  const subject =
    !possessive &&
    !listed &&
    word !== 'him' &&
    tokens[lead - 1]?.tag !== 'ADP' &&
    (lead === first ||
      next === undefined ||
      next.tag === 'VERB' ||
      next.tag === 'AUX' ||
      next.tag === 'ADV' ||
      OPENING.has(before ?? ''))
  return { at: from, who, subject, possessive, listed }
}
const OPENING = new Set(['“', '"', "''", '``', '—', ':', ';'])

/** Turns come nearly in order: a source may stand before the last one. */
function insert(turns: Turn[], turn: Turn): void {
  turns.push(turn)
  for (let t = turns.length - 1; t > 0 && turns[t - 1]!.at > turn.at && turns.length - t < 8; t--) {
    turns[t] = turns[t - 1]!
    turns[t - 1] = turn
  }
}

/** All places of names; one inside the source of its own figure is told by the source. */
function mentionsOf(
  document: Document,
  figures: Figures,
  attributions: readonly AttributionFinding[],
  speakers: readonly Speaker[],
): Mention[] {
  const sources: Mention[] = []
  attributions.forEach(({ source }, i) => {
    const { key } = speakers[i]!
    if (key !== null) for (const span of source) sources.push({ ...span, key })
  })
  sources.sort(inTextOrder)
  const mentions: Mention[] = []
  // Names come in text order, but for bodies, which begin where their owners do: the place moves on with them.
  let next = 0
  for (const { name, figure } of figures.appearances) {
    const { start, end, from, to } = tokenSpan(document, name.from, name.to)
    while (next < sources.length && sources[next]!.start <= start) next++
    let told = false
    for (let s = next - 1, seen = 0; s >= 0 && seen < 4 && !told; s--, seen++) {
      const source = sources[s]!
      told = source.key === figure.key && end <= source.end
    }
    if (!told) mentions.push({ start, end, from, to, key: figure.key })
  }
  return mentions.sort(inTextOrder)
}
