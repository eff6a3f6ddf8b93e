/** Sentences that may answer a charge: those that a rule takes for an answer, what is said, and what is told in words of an answer. */
import type { Identity } from '../findings.ts'
import { WORDS_OF_ANSWERS } from '../lexicon/answer-words.ts'
import { contains, sentenceAt, tokensOf } from '../span.ts'
import type { AccusedAct, ResponseType, TokenSpan } from '../types.ts'
import { actsIn } from './acts-in.ts'
import { answersInClaims, countryOfSpeaker } from './answers-in-claims.ts'
import type { AnswerInText } from './answers-in-text.ts'
import type { Known } from './known.ts'
import type { Measure } from './measures.ts'
import type { Rejection, Response } from './response.ts'
import type { Line } from './sentence.ts'

/** What speaks for an answer: a rule, or no more than that something is `said`, or that a word of answers is `told`. */
export type AnswerHint = 'claim' | 'client' | 'text' | 'rejection' | 'measure' | 'said' | 'told'

export interface PossibleAnswer {
  readonly hint: AnswerHint
  readonly response: Response
  readonly line: Line
  /** Of who answers: the state and the key; null where that is nobody known. */
  readonly country: string | null
  readonly key: string | null
  /** What it names as charged. */
  readonly acts: readonly AccusedAct[]
  /** Of a measure: the state that it hits. */
  readonly against: string | null
}

/** What the article tells in its own words of answers and measures. */
export interface ResponseWords {
  readonly inText: readonly AnswerInText[]
  readonly measures: readonly Measure[]
}

/** Only so many are compared with the charges: the time stays linear in any text. */
const MOST = 200

/** In the order of the hints; of one type in one sentence the first. */
export function possibleAnswers(
  context: Known,
  rejections: readonly Rejection[],
  { inText, measures }: ResponseWords,
): PossibleAnswer[] {
  const found = new Map<string, PossibleAnswer>()
  const add = (hint: AnswerHint, response: Response, rest: Partial<PossibleAnswer>): void => {
    const place = `${response.type} ${response.sentence.start}`
    const before = found.get(place)
    // “The hackers denied it, the paper added”: who denies is told, whoever tells it.
    const told =
      before?.hint === 'claim' && before.response.claim !== null ? context.claims[before.response.claim] : null
    const isTold =
      hint === 'text' && (told?.attribution.content.some((piece) => contains(piece, response.mention!)) ?? false)
    if (found.size >= MOST || (before !== undefined && !isTold)) return
    const line = context.lines[sentenceAt(context.document, response.sentence.from)]
    if (line === undefined) return
    const { acts = actsIn(context, response.sentence), country = response.by?.country ?? null } = rest
    const key = rest.key ?? response.by?.key ?? null
    found.set(place, { hint, response, line, country, key, acts, against: rest.against ?? null })
  }
  for (const { isOfClient, response, ...rest } of answersInClaims(context))
    add(isOfClient ? 'client' : 'claim', response, rest)
  for (const { type, line, mention, country, about } of inText) {
    const by = context.whoIs(mention)
    const response = { type, sentence: tokensOf(line.sentence), by, mention, claim: null }
    add('text', response, { country, acts: actsIn(context, about) })
  }
  for (const { country, key, ...response } of rejections) add('rejection', response, { country, key })
  for (const { line, mention, country, against } of measures) {
    const by = context.whoIs(mention)
    const response: Response = { type: 'retaliate', sentence: tokensOf(line.sentence), by, mention, claim: null }
    add('measure', response, { country: country ?? by.country, against })
  }
  for (const line of context.lines) {
    const claim = claimIn(context, line)
    const sentence = tokensOf(line.sentence)
    const speaker = claim === null ? null : context.cast.identities.get(context.claims[claim]!.speaker.key!)!
    const say = (type: ResponseType, word: number): void => {
      const named = speaker === null ? namedBefore(context, line, word) : null
      const by = speaker ?? named?.by ?? null
      const country = by === null ? null : countryOfSpeaker(by)
      const response: Response = { type, sentence, by, mention: named?.mention ?? null, claim }
      add(word < 0 ? 'said' : 'told', response, { country })
    }
    for (const [type, words] of WORDS_OF_ANSWERS) {
      const word = line.lemmas.findIndex((lemma) => words.has(lemma))
      if (word >= 0 || (claim !== null && type === 'deny')) say(type, word)
    }
  }
  return [...found.values()]
}

/** The first claim in a sentence whose speaker is known. */
function claimIn({ claims, claimsBySentence }: Known, { index }: Line): number | null {
  return claimsBySentence.get(index)?.find((claim) => claims[claim]!.speaker.key !== null) ?? null
}

/** “⟨Moscow⟩ called it a lie”: whoever the sentence names first, before the word of an answer. */
function namedBefore(
  { cast }: Known,
  { sentence, tokens }: Line,
  word: number,
): { by: Identity; mention: TokenSpan } | null {
  const mention = cast.mentions.find(({ from }) => from >= sentence.from)
  if (mention === undefined || word < 0 || mention.to > tokens[word]!) return null
  return { by: cast.identities.get(mention.key)!, mention: tokensOf(mention) }
}
