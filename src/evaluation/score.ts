/** How good an extraction is, by what somebody who read the article says. docs/definitions.md says what is right. */
import { amount, type Check, fieldsOf, iterableOf, mustBe, valuesOf } from '../checks/check.ts'
import { mustBeExtraction } from '../checks/extraction.ts'
import { SaidwhoError } from '../errors.ts'
import type { Claim, Extraction } from '../types.ts'
import { countCitron } from './citron.ts'
import { countDetails } from './claim-details.ts'
import { type Counts, sumOf, Tally } from './counts.ts'
import { type Gold, mustBeGold } from './gold.ts'
import { type Found, givenItems, goldItems, pairByContent } from './matching.ts'
import { type AccusationScore, accusationScore, countAccusations } from './score-accusations.ts'
import { type ClaimScore, claimScore, countAttributions } from './score-claims.ts'
import { countLabels, type SpeakerScore, type StanceScore, speakerScore, stanceScore } from './score-labels.ts'
import { wordsOf } from './words.ts'

/** Scores of one article, or of many together. Null for what the gold does not annotate. */
export interface Score {
  readonly articles: number
  readonly claims: ClaimScore | null
  readonly speaker: SpeakerScore | null
  readonly stance: StanceScore | null
  readonly accusations: AccusationScore | null
  /** The counts that all figures derive from. They add up over articles, so you can store them and add them later. */
  readonly counts: Counts
}

/**
 * Scores the extraction of one article against gold annotations.
 *
 * @throws {SaidwhoError} `ERR_GOLD` if the gold has an invalid span, label or id, or if the extraction is of another
 *   text; `ERR_EXTRACTION` for an invalid extraction
 * @example
 * score(gold, extract(gold.text)).claims?.endToEnd.f1 // 0.896
 */
export function score(gold: Gold, extraction: Extraction): Score {
  mustBeGold(gold)
  mustBeExtraction(extraction)
  checkText(gold.text, extraction)
  const tally = new Tally()
  countArticle(tally, gold, extraction, marksNested(gold))
  return figures(tally)
}

/** Whether the gold says which attributions stand inside another's content; if so, all of them are there. */
export function marksNested({ attributions = [] }: Gold): boolean {
  return attributions.some(({ nested }) => nested)
}

/** Counts one article. The gold is taken to have been checked. */
export function countArticle(tally: Tally, gold: Gold, extraction: Extraction, nested: boolean): void {
  tally.add('articles')
  if (gold.attributions !== undefined) {
    tally.add('articles.withClaims')
    countClaims(tally, gold, extraction, nested)
  }
  if (gold.accusations !== undefined) {
    tally.add('articles.withAccusations')
    countAccusations(tally, gold, extraction)
  }
}

function countClaims(tally: Tally, gold: Gold, { claims, entities }: Extraction, nested: boolean): void {
  const words = wordsOf(gold.text)
  const wanted = goldItems(words, gold.attributions ?? [])
  const given = givenItems(words, claims)
  const asked = nested ? given : given.filter(({ claim }) => !isWithin(claim))
  const found = pairByContent(wanted, asked)
  countAttributions(tally, words, wanted, asked, found)
  countDetails(tally, words, wanted, asked, found)
  countCitron(tally, wanted, asked)
  // Labels of a claim inside another can be right whether the gold marks such claims or not.
  const labelled = asked.length === given.length ? found : pairByContent(wanted, given)
  const foundAt = new Map<number, Found>(labelled.map((one) => [one.gold.index, one]))
  countLabels(tally, words, gold, entities, wanted, foundAt)
}

/** A claim inside another's content names that other one. Gold that marks no such claims says nothing of them. */
function isWithin(claim: Claim): boolean {
  return claim.within !== null
}

const COUNTED: Check = fieldsOf<Pick<Score, 'counts'>>({ counts: valuesOf(amount) })

/**
 * Combines the scores of many articles (micro-average): all counts are added before anything is divided.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `scores` is not iterable or has something without counts
 * @example
 * scoreAll(golds.map((gold) => score(gold, extract(gold.text)))).claims?.endToEnd.f1
 */
export function scoreAll(scores: Iterable<Pick<Score, 'counts'>>): Score {
  mustBe(iterableOf('scores'), scores, 'scores')
  const all = [...scores]
  for (const [i, one] of all.entries()) mustBe(COUNTED, one, `scores[${i}]`)
  return figures(sumOf(all.map(({ counts }) => counts)))
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
