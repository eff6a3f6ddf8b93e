/**
 * “they”, “it”: the last group, or the last body, thing or country that spoke or was named.
 *
 *   Researchers at the firm found it. ⟨They⟩ said …       → Researchers at the firm
 */
import { PLURAL_THIRD_PERSON } from '../../lexicon/pronouns.ts'
import type { EntityKind, Token } from '../../types.ts'
import { describe, kindOf } from '../describe.ts'
import type { Figure } from '../figure.ts'
import { readPhrase } from '../phrase.ts'
import type { Context, Sieve } from '../sieve.ts'
import { namesBefore, spanOf, turnsBefore, wordsOfName } from '../sieve.ts'
import { namedOwner } from './named-owner.ts'
import { nominal } from './nominal.ts'

const IT = new Set(['it', 'its', 'itself'])

export const pluralPronoun: Sieve = (context, { pronoun, from }) => {
  if (pronoun === null) return null
  if (PLURAL_THIRD_PERSON.has(pronoun)) {
    return (
      latest(context, from, 3, ({ kind }, plural) => plural || kind === 'group') ??
      lastSubject(context, from, (kind) => kind === 'group') ??
      latest(context, from, 2, ({ kind }) => kind === 'organization' || kind === 'country') ??
      latest(context, from, 2, () => true)
    )
  }
  if (IT.has(pronoun)) {
    const named = subjectAtHand(context, from)
    const spoke = latest(context, from, 3, ({ kind }) => BODIES.has(kind))
    if (named !== null && named.who.key !== spoke?.who.key) return named
    return spoke ?? lastSubject(context, from, (kind) => kind === 'organization')
  }
  return null
}

/** “⟨Solvex⟩ cut 300 jobs. It said …”: the name that opens the sentence before, or this one, if it may be a body. */
function subjectAtHand(context: Context, at: number): ReturnType<Sieve> {
  const { scene, figures } = context
  const { sentences, tokens } = scene.document
  const here = scene.sentenceOf[at]!
  const paragraph = sentences[here]!.paragraph
  for (const sentence of [sentences[here]!, sentences[here - 1]]) {
    if (sentence === undefined || paragraph - sentence.paragraph > 1) continue
    const first = scene.words[sentence.from] === 'the' ? sentence.from + 1 : sentence.from
    const appearance = figures.appearances[figures.at[first]!]
    if (appearance === undefined || appearance.name.to > at) continue
    const { name, figure } = appearance
    const body =
      figure.kind === 'organization' || figure.kind === 'country' || (figure.kind === 'unknown' && !name.place)
    const tag = tokens[name.to]?.tag
    if (body && (tag === 'VERB' || tag === 'AUX' || tag === 'ADV' || scene.words[name.to] === ',')) {
      return { who: figure, rule: 'pronoun', words: wordsOfName(context, appearance) }
    }
  }
  return null
}

/** “⟨The ministry⟩ met on Friday. It said …”: what opens the sentence before, also where it is no name. */
function lastSubject(context: Context, at: number, fits: (kind: EntityKind) => boolean): ReturnType<Sieve> {
  const { scene, figures } = context
  const before = scene.document.sentences[scene.sentenceOf[at]! - 1]
  if (before === undefined) return null
  const { tokens } = scene.document
  const most = Math.min(before.to, before.from + LONGEST_SUBJECT)
  let to = before.from + 1
  while (to < most && !(isNoun(tokens[to - 1]!) && (tokens[to]!.tag === 'VERB' || tokens[to]!.tag === 'AUX'))) to++
  if (to >= most) return null
  const phrase = readPhrase(scene, figures, { from: before.from, to })
  if (phrase === null || phrase.pronoun !== null || phrase.head < 0 || !fits(kindOf(scene, phrase))) return null
  const core = { ...phrase, end: phrase.coreTo }
  const who = namedOwner(context, core)?.who ?? nominal(context, phrase)?.who ?? describe(scene, figures, core)
  return { who, rule: 'pronoun', words: [spanOf(context, phrase.from, phrase.coreTo)] }
}
const LONGEST_SUBJECT = 12
const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN'

const BODIES: ReadonlySet<EntityKind> = new Set(['organization', 'country', 'unknown'])

function latest(
  context: Context,
  at: number,
  sentences: number,
  fits: (who: Figure, plural: boolean) => boolean,
): ReturnType<Sieve> {
  for (const turn of turnsBefore(context, at, sentences)) {
    if (fits(turn.who, turn.plural))
      return { who: turn.who, rule: 'pronoun', words: [spanOf(context, turn.at, turn.at + 1)] }
  }
  for (const appearance of namesBefore(context, at, sentences - 1)) {
    const { figure } = appearance
    if (figure.kind !== 'unknown' && fits(figure, false)) {
      return { who: figure, rule: 'pronoun', words: wordsOfName(context, appearance) }
    }
  }
  return null
}
