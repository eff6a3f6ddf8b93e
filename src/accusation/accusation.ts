/**
 * Document, claims and cast → accusations with their responses. Its steps in order:
 *
 *   sentences with a hostile act ─► actors ─► pattern that ties both ─► filters ─► parties, form, modality ─► merge ─► responses
 *
 * The claims were found before: the source of the claim that holds the charge is the accuser, a claim that denies is an
 * answer. Nothing is looked for twice.
 */
import type { AccusationFinding, Cast, ClaimFinding, ReasonFinding } from '../findings.ts'
import { CYBER_WORDS, STRONG_CYBER } from '../lexicon/cyber-acts.ts'
import { contains, inTextOrder, sentenceAt, tokensOf } from '../span.ts'
import type { AccusedAct, Document, TokenSpan } from '../types.ts'
import { typeOf } from './act-type.ts'
import type { Actor } from './actors.ts'
import { findActs } from './acts.ts'
import { confidenceOf } from './confidence.ts'
import { actorsOf, type Context, claimsBySentence, countriesIn, readScene } from './context.ts'
import { mergeTellings } from './merge.ts'
import { claimOf, findResponses, type Rejection } from './responses.ts'
import { spanAt } from './roles.ts'
import { type Line, readLine } from './sentence.ts'
import type { Telling } from './telling.ts'
import { findTellings } from './tellings.ts'

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
    backings: { known: null },
    actors: new Map(),
  }
  const { tellings, rejected } = findTellings(context)
  if (tellings.length === 0) return []
  const merged = mergeTellings(tellings)
  const told = merged.told.sort((a, b) => a.main.line.index - b.main.line.index)
  const reading = {
    document,
    claims,
    cast,
    lines,
    actorsOf: (line: Line) => actorsOf(context, line),
    actsIn: actTypesIn(context),
  }
  const pleas = tellings.filter(isPlea).map((plea): Rejection => {
    const { identity: by, mention } = plea.accused
    return { ...rejectionOf(context, plea), type: 'concede', by, mention, claim: claimOf(claims, plea.claim, by) }
  })
  const rejections = [...merged.denials.map((denial) => rejectionOf(context, denial)), ...pleas, ...rejected]
  const responses = findResponses(reading, told, rejections)
  return told.map(({ main, again }, i): AccusationFinding => {
    const spans = again.map(({ line: { sentence } }) => tokensOf(sentence))
    const victim = main.victim ?? again.find((telling) => telling.victim !== null)?.victim ?? null
    const sentence = tokensOf(main.line.sentence)
    return {
      accuser: main.accuser,
      accused: main.accused,
      victim,
      act: { type: typeOf(context, main, again), mention: main.act.mention },
      form: main.form,
      modality: main.modality,
      basis: main.basis,
      time: main.time ?? again.find(({ time }) => time !== null)?.time ?? null,
      sentence,
      mentions: distinct(spans, sentence.start),
      responses: responses[i]!,
      confidence: confidenceOf(main.tie.pattern),
      reasons: reasonsFor(document, main),
    }
  })
}

/** The types of the acts within a span of one sentence. */
const actTypesIn =
  ({ document, lines, acts }: Context) =>
  (span: TokenSpan): readonly AccusedAct[] => {
    const index = sentenceAt(document, span.from)
    const line = lines[index]
    if (line === undefined) return []
    const within = acts[index]!.filter(({ at }) => contains(span, document.tokens[line.tokens[at]!]!))
    return within.map(({ type }) => type)
  }

/** “⟨Lee⟩ pleaded guilty to hacking”: the charge and the answer in one. */
const isPlea = ({ line, tie: { charge } }: Telling): boolean =>
  charge >= 0 && line.lemmas[charge] === 'plead' && line.forms[charge + 1] === 'guilty'

/** A denied telling as an answer to those who charge the same. */
function rejectionOf({ cast, claims }: Context, { line, accused, claim }: Telling): Rejection {
  const key = claim < 0 ? null : claims[claim]!.speaker.key
  const by = key === null ? null : cast.identities.get(key)!
  const country = accused.country ?? accused.sponsor
  return {
    type: 'deny',
    sentence: tokensOf(line.sentence),
    country,
    key: accused.identity.key,
    by,
    mention: null,
    claim: claim < 0 ? null : claim,
  }
}

/** Each sentence once, in the order of the text, without the one that tells it first. */
function distinct(spans: readonly TokenSpan[], first: number): TokenSpan[] {
  const seen = new Set([first])
  return spans.filter(({ start }) => !seen.has(start) && seen.add(start)).sort(inTextOrder)
}

/** A look at each word: most articles hold none of the subject. */
function isAboutComputers({ tokens }: Document): boolean {
  return tokens.some(
    ({ lemma }) => STRONG_CYBER.has(lemma) || (lemma.charCodeAt(0) === LETTER_C && lemma.startsWith('cyber')),
  )
}

const LETTER_C = 99

function reasonsFor(
  document: Document,
  { line, tie: { pattern, actor, act, charge }, accused }: Telling,
): ReasonFinding[] {
  const words = [actorWords(document, line, actor), spanAt(document, line, act.at, act.at + 1)]
  if (charge >= 0) words.push(spanAt(document, line, charge, charge + 1))
  return [
    { field: 'accused', rule: pattern, words },
    { field: 'sponsor', rule: actor.type, words: [accused.mention] },
  ]
}

const actorWords = (document: Document, line: Line, { from, to }: Actor): TokenSpan => spanAt(document, line, from, to)
