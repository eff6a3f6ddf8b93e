/** Claims that answer a charge: they deny or concede, by their act or their words. */

import type { Cast, Identity } from '../findings.ts'
import { CONCEDING, PRESENTING_VERBS, REJECTING } from '../lexicon/answer-words.ts'
import { nationalityOf } from '../lexicon/countries.ts'
import { firstIndex, sentenceAt, tokenHull, tokensOf } from '../span.ts'
import type { AccusedAct, Document, TokenSpan } from '../types.ts'
import { actsIn } from './acts-in.ts'
import type { Known } from './known.ts'
import type { Response } from './response.ts'

/** Who speaks for somebody else. */
const AGENT = /\b(?:attorney|counsel|lawyer|spokes\w+)\b/i

export interface AnswerInClaim {
  readonly response: Response
  /** Of the speaker: the state that it speaks for. */
  readonly country: string | null
  readonly key: string
  readonly acts: readonly AccusedAct[]
  /** The speaker speaks for somebody else, whose key it is. */
  readonly isOfClient: boolean
}

/** Claims that deny or concede, with the country that their speaker speaks for. */
export function answersInClaims(context: Known): AnswerInClaim[] {
  const { document, claims, cast } = context
  return claims.flatMap(({ attribution, speaker, stance }, claim) => {
    if (speaker.key === null) return []
    const place = tokenHull([...attribution.cue, ...attribution.content])
    const type = stance.act === 'deny' || stance.act === 'concede' ? stance.act : answerIn(document, place)
    const sentence = document.sentences[sentenceAt(document, place.from)]
    if (type === null || sentence === undefined) return []
    const by = cast.identities.get(speaker.key)!
    const country = countryOfSpeaker(by)
    const source = attribution.source[0]
    const title = `${by.role ?? ''} ${source === undefined ? '' : document.text.slice(source.start, source.end)}`
    const response: Response = { type, sentence: tokensOf(sentence), by, mention: null, claim }
    // “⟨Lee⟩ is innocent, his lawyer said”: whoever the content begins with answers.
    const client = country === null && AGENT.test(title) ? firstNamed(cast, attribution.content) : null
    return [
      { response, country, key: client ?? speaker.key, acts: actsIn(context, place), isOfClient: client !== null },
    ]
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
    const shows = /^(?:evidence|proof)$/.test(lemma) && PRESENTING_VERBS.has(document.tokens[i - 1]?.lemma ?? '')
    if (shows && document.tokens[i - 2]?.lemma !== 'not') return 'deny'
    if (lemma === 'plead') return document.tokens[i + 1]?.lemma === 'guilty' ? 'concede' : 'deny'
  }
  return null
}

/** A ministry speaks for its country, and so does “a Chinese official”. */
export function countryOfSpeaker(identity: Identity): string | null {
  if (identity.country !== null) return identity.country
  for (const word of `${identity.role ?? ''} ${identity.name}`.split(/[\s,]+/)) {
    const nation = nationalityOf(word.replace(/['’]s$/, ''))
    if (nation !== undefined) return nation
  }
  return null
}
