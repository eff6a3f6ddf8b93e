/** How good an extraction is, by what somebody who read the article says. docs/definitions.md says what is right. */
import { SaidwhoError } from '../errors.ts'
import type { Extraction } from '../types.ts'
import { type Counts, Tally } from './counts.ts'
import { checkGold, type Gold } from './gold.ts'
import { type AccusationScore, accusationScore, countAccusations } from './score-accusations.ts'
import {
  type ClaimScore,
  claimScore,
  countClaims,
  type SpeakerScore,
  type StanceScore,
  speakerScore,
  stanceScore,
} from './score-claims.ts'

/** Figures of one article, or of many together. What the gold says nothing about is null. */
export interface Score {
  readonly articles: number
  readonly claims: ClaimScore | null
  readonly speaker: SpeakerScore | null
  readonly stance: StanceScore | null
  readonly accusations: AccusationScore | null
  /** What all figures are made of. Counts of articles add up, so they can be kept and added later. */
  readonly counts: Counts
}

/**
 * Compares what was found in an article with what somebody who read it says is there.
 *
 * @throws {SaidwhoError} `ERR_GOLD` if a span of the gold is none of its text, an id is nobody's, or the extraction is
 * of another text
 * @example
 * score(gold, extract(gold.text)).claims?.endToEnd.f1 // 0.896
 */
export function score(gold: Gold, extraction: Extraction): Score {
  checkGold(gold)
  checkText(gold.text, extraction)
  const tally = new Tally()
  tally.add('articles')
  if (gold.attributions !== undefined) {
    tally.add('articles.withClaims')
    countClaims(tally, gold, extraction)
  }
  if (gold.accusations !== undefined) {
    tally.add('articles.withAccusations')
    countAccusations(tally, gold, extraction)
  }
  return figures(tally)
}

/** The figures of many articles together: all counts are added before anything is divided. */
export function scoreAll(scores: Iterable<Pick<Score, 'counts'>>): Score {
  const tally = new Tally()
  for (const { counts } of scores) tally.addAll(counts)
  return figures(tally)
}

function figures(tally: Tally): Score {
  return {
    articles: tally.get('articles'),
    claims: tally.get('articles.withClaims') > 0 ? claimScore(tally) : null,
    speaker: tally.get('speaker.gold') > 0 ? speakerScore(tally) : null,
    stance: tally.get('stance.gold') > 0 ? stanceScore(tally) : null,
    accusations: tally.get('articles.withAccusations') > 0 ? accusationScore(tally) : null,
    counts: tally.toCounts(),
  }
}

/** Offsets into another text (another version, other line breaks) would only look like a bad extraction. */
function checkText(text: string, { claims, accusations }: Extraction): void {
  const places = [...claims.flatMap(({ content }) => content), ...accusations.map(({ sentence }) => sentence)]
  const strange = places.find((place) => place.text !== text.slice(place.start, place.end))
  if (strange === undefined) return
  const where = `“${strange.text.slice(0, 40)}” is not at ${strange.start}`
  throw new SaidwhoError('ERR_GOLD', `the extraction is of another text than gold.text: ${where}`)
}
