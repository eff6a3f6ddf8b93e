/**
 * Document, claims and cast → accusations with their responses. Its steps in order:
 *
 *   sentences with a hostile act ─► actors ─► pattern that ties both ─► filters ─► the words of the parties
 *   ─► (who they are: the entities stage) ─► parties, form, modality ─► merge ─► responses
 *
 * The claims were found before: the source of the claim that holds the charge is the accuser, a claim that denies is an
 * answer. Nothing is looked for twice.
 */
import type { AccusationFinding, Cast, ClaimFinding, ReasonFinding } from '../findings.ts'
import { CYBER_WORDS } from '../lexicon/cyber-acts.ts'
import { Features } from '../model/features.ts'
import { inTextOrder, tokensOf } from '../span.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { AccusedAct, Document, TokenSpan } from '../types.ts'
import { backingsOf } from './accused.ts'
import type { Actor } from './actor.ts'
import { findActors } from './actors.ts'
import { findActs, withPossible } from './acts.ts'
import { answersInText } from './answers-in-text.ts'
import { type Charges, findCharges, type Judge, wordsToIdentify } from './charges.ts'
import {
  type ActorContext,
  type Context,
  claimsBySentence,
  countLines,
  countriesIn,
  goesByRules,
  type LineCounts,
  readScene,
} from './context.ts'
import { isAboutComputers, isByComputers, mayTellOfComputers } from './gate.ts'
import { type Known, whoIsIn } from './known.ts'
import { decideDeed } from './learned/decide.ts'
import { againBy, answersBy, judgeBy } from './learned/decisions.ts'
import { type ChargeModels, chargeModels } from './learned/models.ts'
import { maySpeak, phrasesIn } from './learned/phrases.ts'
import { type HitWords, hitIn, hittable } from './learned/victim-candidates.ts'
import { measuresIn } from './measures.ts'
import { type Again, mergeTellings, type Told, tellsAgain } from './merge.ts'
import type { ResponseWords } from './possible-answers.ts'
import type { Rejection } from './response.ts'
import { claimOf, findResponses } from './responses.ts'
import { spanAt } from './roles.ts'
import { type Line, readLine } from './sentence.ts'
import type { Telling } from './telling.ts'
import { findTellings, rejectionOfTie } from './tellings.ts'

/** An article's charges by their words alone, and the words of which it must be known whom they mean. */
export interface ChargedArticle {
  readonly models: ChargeModels
  readonly context: ActorContext
  readonly charges: Charges
  readonly responses: ResponseWords
  readonly parties: readonly TokenSpan[]
}

/** Who may be charged with what, by whose words; null in an article without any charge. */
export function readCharges(
  syntax: Syntax,
  claims: readonly ClaimFinding[],
  cast: Cast,
  models: ChargeModels = chargeModels(),
): ChargedArticle | null {
  const context = contextOf(syntax, claims, cast)
  const article = context && chargesIn(context, judgeBy(models))
  return article && { models, ...article }
}

/** What the stage reads of an article; null where it is about other things. */
export function contextOf(syntax: Syntax, claims: readonly ClaimFinding[], cast: Cast): Context | null {
  const { document } = syntax
  const isAbout = isAboutComputers(document)
  if (!isAbout && !document.sentences.some((sentence) => mayTellOfComputers(document, sentence))) return null
  const lines = document.sentences.map((_, index) => readLine(syntax, index, CYBER_WORDS))
  const acts = lines.map((line) => {
    if (isAbout) return findActs(line)
    if (!mayTellOfComputers(document, line.sentence)) return []
    return findActs(line).filter((act) => isByComputers(document, line, act))
  })
  if (acts.every((found) => found.length === 0)) return null
  const scene = readScene(document, lines, claims, cast)
  const phrases = once(phrasesIn)
  const hit: (line: Line) => readonly HitWords[] = once((line) => hitIn(context, line))
  const context: Context = {
    document,
    claims,
    cast,
    scene,
    claimsBySentence: claimsBySentence(document, claims),
    isAbout,
    cyberLines: lines.filter(({ cyber }) => cyber).length,
    lines,
    possible: isAbout ? lines.map((line, i) => withPossible(line, acts[i]!)) : acts,
    countries: countriesIn(cast),
    acts,
    phrases,
    speakers: once((line: Line) => phrases(line).filter((phrase) => maySpeak(line, phrase))),
    hittable: once((line: Line) => hittable(line, phrases(line))),
    hit,
    counts: once<void, LineCounts>(() => countLines(lines)),
    features: new Features(),
  }
  return context
}

/** Remembers what it was told. */
function once<Key, T>(ask: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return (key) => {
    const answer = known.get(key) ?? ask(key)
    known.set(key, answer)
    return answer
  }
}

/** What a judge of pairs makes of an article. */
export function chargesIn(context: Context, judge: Judge): Omit<ChargedArticle, 'models'> | null {
  const { document, lines, scene } = context
  const charges = findCharges(context, judge)
  if (charges.charged.length === 0) return null
  // Those of a charge are the same objects here: “they” asks whether somebody was accused just before.
  const actors = lines.map((line) => charges.actors.get(line.index) ?? findActors(document, line, scene))
  const withActors = { ...context, actors }
  const responses = { inText: answersInText(withActors), measures: measuresIn(withActors) }
  const answering = [...responses.inText, ...responses.measures].map(({ mention }) => mention)
  return {
    context: withActors,
    charges,
    responses,
    parties: [...wordsToIdentify(withActors, charges), ...answering],
  }
}

/** What each sentence tells; the cast knows whom the words of the charges mean. */
export function readTellings(
  article: Pick<ChargedArticle, 'context' | 'charges'>,
  cast: Cast,
): { context: Known; tellings: readonly Telling[] } {
  const whoIs = whoIsIn(cast)
  const context: Known = { ...article.context, cast, whoIs, backings: backingsOf(article.context, whoIs) }
  return { context, tellings: findTellings(context, article.charges.charged) }
}

/** The accusations. */
export function findAccusations(article: ChargedArticle, cast: Cast): readonly AccusationFinding[] {
  const { context, tellings } = readTellings(article, cast)
  const { document } = context
  if (tellings.length === 0) return []
  const { told, rejections } = toAnswer(
    article,
    context,
    tellings,
    goesByRules(context) ? byRule : againBy(article.models),
  )
  const responses = findResponses(context, told, rejections, article.responses, answersBy(article.models))
  return told.map(({ main, again }, i): AccusationFinding => {
    const spans = again.map(({ line: { sentence } }) => tokensOf(sentence))
    const victim = main.victim ?? again.find((telling) => telling.victim !== null)?.victim ?? null
    const sentence = tokensOf(main.line.sentence)
    return {
      accuser: main.accuser,
      accused: main.accused,
      victim,
      act: { type: typeIn(main, again), mention: main.act.mention },
      form: main.form,
      modality: main.modality,
      basis: main.basis,
      time: main.time ?? again.find(({ time }) => time !== null)?.time ?? null,
      sentence,
      mentions: distinct(spans, sentence.start),
      responses: responses[i]!,
      confidence: Math.round(1000 * main.chance) / 1000,
      reasons: reasonsFor(document, main),
    }
  })
}

const typeIn = ({ told, act }: Telling, again: readonly Telling[]): AccusedAct =>
  decideDeed({ told, type: act.type, again: again.map((one) => one.act.type) })

const byRule: Again = ({ later, first }) => Number(tellsAgain(later, first))

/** The charges of an article, and what only rejects or concedes one. */
export function toAnswer(
  { charges }: Pick<ChargedArticle, 'charges'>,
  context: Known,
  tellings: readonly Telling[],
  again: Again,
): { told: readonly Told[]; rejections: readonly Rejection[] } {
  const { claims } = context
  const merged = mergeTellings(tellings, again)
  const told = merged.told.sort((a, b) => a.main.line.index - b.main.line.index)
  const pleas = tellings.filter(isPlea).map((plea): Rejection => {
    const { identity: by, mention } = plea.accused
    return { ...rejectionOf(context, plea), type: 'concede', by, mention, claim: claimOf(claims, plea.claim, by) }
  })
  const rejections = [
    ...merged.denials.map((denial) => rejectionOf(context, denial)),
    ...pleas,
    ...charges.rejected.flatMap((one) => rejectionOfTie(context, one)),
  ]
  return { told, rejections }
}

/** “⟨Lee⟩ pleaded guilty to hacking”, “admitted hacking”: the charge and the answer in one. */
const isPlea = ({ line, tie: { pattern, charge } }: Telling): boolean =>
  pattern === 'pleaded' && charge >= 0 && (line.lemmas[charge] !== 'plead' || line.forms[charge + 1] === 'guilty')

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
