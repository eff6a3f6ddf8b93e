/** Which of the charges an answer is about. */
import type { Cast } from '../findings.ts'
import { firstIndex, sentenceAt } from '../span.ts'
import type { Document, TokenSpan } from '../types.ts'
import type { Known } from './known.ts'
import type { Told } from './merge.ts'
import { type Answer, stateOf } from './response.ts'

/**
 * The charges that an answer is about: those against the one who answers or its state, and those whose accused a denial
 * names; of several, the ones whose act or victim it names, or that share most words with it.
 */
export function answeredBy(
  { response, country, key, acts, reach }: Answer,
  charges: readonly Told[],
  { document, cast }: Known,
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
export function wordsIn(document: Document, span: TokenSpan): ReadonlySet<string> {
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
