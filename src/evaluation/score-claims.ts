/** Claims against gold: who is said to have said what. */
import { countChance } from './calibration.ts'
import type { Agreement, Share, Tally } from './counts.ts'
import {
  type Found,
  type GivenItem,
  type GoldItem,
  headsAgree,
  type Item,
  sameContent,
  sourceIsRight,
} from './matching.ts'
import { pair } from './pairing.ts'
import { same, shared, type Words } from './words.ts'

export const KINDS = ['direct', 'mixed', 'indirect'] as const

/** Scores of claims. */
export interface ClaimScore {
  /** The content is right. */
  readonly found: Agreement
  /** The content and the source are right. The headline figure. */
  readonly endToEnd: Agreement
  /** Content and source are right, word for word. */
  readonly strict: Agreement
  /** Direct quotes that are right word for word, with the right source. */
  readonly directQuotes: Agreement
  /** Of the claims whose content was found. */
  readonly ofFound: {
    readonly source: Share
    readonly sourceHead: Share
    readonly sourceExact: Share
    readonly cue: Share
    readonly cueExact: Share
    readonly contentExact: Share
    readonly kind: Share
  }
  /** Recall by gold kind, precision by predicted kind. */
  readonly byKind: Readonly<Record<(typeof KINDS)[number], Pick<Agreement, 'precision' | 'recall'>>>
}

export function countAttributions(
  tally: Tally,
  words: Words,
  wanted: readonly GoldItem[],
  given: readonly GivenItem[],
  found: readonly Found[],
): void {
  for (const { kind } of wanted) {
    tally.add('claims.gold')
    tally.add(`claims.gold.${kind}`)
  }
  const right = new Set(found.filter((one) => sourceIsRight(one.gold, one.predicted)).map(({ predicted }) => predicted))
  for (const one of given) {
    tally.add('claims.predicted')
    tally.add(`claims.predicted.${one.kind}`)
    countChance(tally, `confidence.${one.kind}`, { chance: one.claim.confidence, right: right.has(one) })
  }
  for (const { gold: g, predicted: p } of found) {
    const sourceExact = same(g.source, p.source)
    const contentExact = sameContent(words, g, p)
    tally.add('claims.found')
    tally.add(`claims.foundGold.${g.kind}`)
    tally.add(`claims.foundPredicted.${p.kind}`)
    tally.add('claims.endToEnd', right.has(p))
    tally.add('claims.strict', contentExact && sourceExact)
    tally.add('claims.sourceHead', headsAgree(g, p))
    tally.add('claims.sourceExact', sourceExact)
    tally.add('claims.contentExact', contentExact)
    tally.add('claims.kind', g.kind === p.kind)
    // A mere colon or dash has no word to compare.
    if (g.cue.length === 0) continue
    tally.add('claims.withCue')
    tally.add('claims.cue', shared(g.cue, p.cue) > 0)
    tally.add('claims.cueExact', same(g.cue, p.cue))
  }
  countQuotes(tally, words, wanted, given)
}

function countQuotes(tally: Tally, words: Words, wanted: readonly GoldItem[], given: readonly GivenItem[]): void {
  const quotes = { gold: wanted.filter(isDirect), given: given.filter(isDirect) }
  tally.add('quotes.gold', quotes.gold.length)
  tally.add('quotes.predicted', quotes.given.length)
  const weigh = (g: GoldItem, p: GivenItem) => (sameContent(words, g, p) ? 1 + Number(sourceIsRight(g, p)) : 0)
  for (const { gold: g, predicted: p } of pair(quotes.gold, quotes.given, weigh)) {
    tally.add('quotes.contentRight')
    tally.add('quotes.right', sourceIsRight(g, p))
  }
}

const isDirect = ({ kind }: Item) => kind === 'direct'

export function claimScore(tally: Tally): ClaimScore {
  const ofFound = (name: string) => tally.share(`claims.${name}`, 'claims.found')
  const kinds = KINDS.map((kind) => {
    const { share: recall } = tally.share(`claims.foundGold.${kind}`, `claims.gold.${kind}`)
    const { share: precision } = tally.share(`claims.foundPredicted.${kind}`, `claims.predicted.${kind}`)
    return [kind, { precision, recall }]
  })
  return {
    found: tally.agreement('claims.found', 'claims.predicted', 'claims.gold'),
    endToEnd: tally.agreement('claims.endToEnd', 'claims.predicted', 'claims.gold'),
    strict: tally.agreement('claims.strict', 'claims.predicted', 'claims.gold'),
    directQuotes: tally.agreement('quotes.right', 'quotes.predicted', 'quotes.gold'),
    ofFound: {
      source: ofFound('endToEnd'),
      sourceHead: ofFound('sourceHead'),
      sourceExact: ofFound('sourceExact'),
      cue: tally.share('claims.cue', 'claims.withCue'),
      cueExact: tally.share('claims.cueExact', 'claims.withCue'),
      contentExact: ofFound('contentExact'),
      kind: ofFound('kind'),
    },
    byKind: Object.fromEntries(kinds) as ClaimScore['byKind'],
  }
}
