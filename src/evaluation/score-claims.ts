/** Claims against gold: who is said to have said what, who that is, and with what stance. */
import type { Claim, Entity, Extraction } from '../types.ts'
import type { Agreement, Labels, Share, Tally } from './counts.ts'
import type { Gold, GoldEntity } from './gold.ts'
import { compatibleNames, headOf, type SourceType, sameName, sourceTypeOf } from './names.ts'
import { type Pair, pair } from './pairing.ts'
import { dice, kindOf, type Range, same, shared, type Words, wordAt, wordsIn, wordsOf } from './words.ts'

/** A predicted content is a gold one that was found from this word F on. */
const FOUND_FROM = 0.5
const KINDS = ['direct', 'mixed', 'indirect'] as const
const STANCE = ['act', 'polarity', 'certainty'] as const
const SOURCE_TYPES: readonly SourceType[] = ['pronoun', 'nominal', 'name', 'missing']

/** Who is said to have said what. */
export interface ClaimScore {
  /** The contents alone. */
  readonly found: Agreement
  /** Content found, and the source right. The headline. */
  readonly endToEnd: Agreement
  /** Content and source word for word. */
  readonly strict: Agreement
  /** Direct quotes word for word, with the right source. */
  readonly directQuotes: Agreement
  /** Of the contents found. */
  readonly ofFound: {
    readonly source: Share
    readonly sourceHead: Share
    readonly sourceExact: Share
    readonly cue: Share
    readonly cueExact: Share
    readonly contentExact: Share
    readonly kind: Share
  }
  /** Recall by the gold kind, precision by the predicted one. */
  readonly byKind: Readonly<Record<(typeof KINDS)[number], Pick<Agreement, 'precision' | 'recall'>>>
}

/** The right answers among the claims that were found, and among all that the gold has. */
export interface Answers {
  readonly ofFound: Share
  readonly ofAll: Share
}

/** Who is behind the source. */
export interface SpeakerScore {
  readonly name: Answers
  readonly bySourceType: Readonly<Record<SourceType, Answers>>
  readonly kindOfFound: Share
  readonly countryOfFound: Share
}

/** Where the speaker stands. */
export interface StanceScore {
  readonly found: Share
  readonly ofFound: Readonly<Record<(typeof STANCE)[number], Labels>> & { readonly target: Share }
  readonly ofAll: Readonly<Record<(typeof STANCE)[number], Labels>> & {
    /** Of the gold targets. */
    readonly target: Share
    readonly actAndPolarity: Share
    /** Found, with the right speaker, act and polarity. */
    readonly wholeClaim: Share
  }
}

interface Item {
  readonly spans: readonly Range[]
  readonly source: readonly number[]
  readonly cue: readonly number[]
  readonly content: readonly number[]
  readonly kind: string
  readonly head: number
}

type GoldItem = Item & { readonly index: number }
type PredictedItem = Item & { readonly claim: Claim }

const range = ({ start, end }: { readonly start: number; readonly end: number }): Range => [start, end]

export function countClaims(tally: Tally, gold: Gold, extraction: Extraction): void {
  const words = wordsOf(gold.text)
  const wanted = (gold.attributions ?? []).map(({ source, cue, content, kind }, index): GoldItem => {
    return { index, ...itemOf(words, source, cue, content, kind ?? kindOf(gold.text, content)) }
  })
  const given = extraction.claims.map((claim): PredictedItem => {
    const [source, cue, content] = [claim.source.map(range), claim.cue.map(range), claim.content.map(range)]
    return { claim, ...itemOf(words, source, cue, content, claim.kind) }
  })
  const found = pairByContent(wanted, given)
  countAttributions(tally, words, wanted, given, found)
  const foundAt = new Map(found.map((one) => [one.gold.index, one]))
  countLabels(tally, words, gold, extraction.entities, wanted, foundAt)
}

function itemOf(
  words: Words,
  source: readonly Range[],
  cue: readonly Range[],
  content: readonly Range[],
  kind: string,
): Item {
  return {
    spans: source,
    source: wordsIn(words, source),
    cue: wordsIn(words, cue),
    content: wordsIn(words, content),
    kind,
    head: source.length > 0 ? headOf(words, source) : -1,
  }
}

/** The contents decide who is paired with whom; source and cue break ties. */
function pairByContent(gold: readonly GoldItem[], given: readonly PredictedItem[]): Pair<GoldItem, PredictedItem>[] {
  return pair(gold, given, (g, p) => {
    const contents = g.content.length > 0 && p.content.length > 0 ? dice(g.content, p.content) : 0
    return contents < FOUND_FROM ? 0 : contents + 1e-4 * dice(g.source, p.source) + 1e-5 * dice(g.cue, p.cue)
  })
}

function countAttributions(
  tally: Tally,
  words: Words,
  wanted: readonly GoldItem[],
  given: readonly PredictedItem[],
  found: readonly Pair<GoldItem, PredictedItem>[],
): void {
  for (const { kind } of wanted) {
    tally.add('claims.gold')
    tally.add(`claims.gold.${kind}`)
  }
  for (const { kind } of given) {
    tally.add('claims.predicted')
    tally.add(`claims.predicted.${kind}`)
  }
  for (const { gold: g, predicted: p } of found) {
    const sourceExact = same(g.source, p.source)
    const contentExact = sameContent(words, g, p)
    tally.add('claims.found')
    tally.add(`claims.foundGold.${g.kind}`)
    tally.add(`claims.foundPredicted.${p.kind}`)
    tally.add('claims.endToEnd', sourceIsRight(g, p))
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
  const quotes = { gold: wanted.filter(isDirect), given: given.filter(isDirect) }
  tally.add('quotes.gold', quotes.gold.length)
  tally.add('quotes.predicted', quotes.given.length)
  const weigh = (g: GoldItem, p: PredictedItem) => (sameContent(words, g, p) ? 1 + Number(sourceIsRight(g, p)) : 0)
  for (const { gold: g, predicted: p } of pair(quotes.gold, quotes.given, weigh)) {
    tally.add('quotes.right', sourceIsRight(g, p))
  }
}

const isDirect = ({ kind }: Item) => kind === 'direct'

/** Shares a word with the gold source, or both are missing; and does not run on into the content, naming nobody. */
function sourceIsRight(gold: Item, given: Item): boolean {
  if (gold.source.length === 0) return given.source.length === 0
  const known = new Set(gold.source)
  const foreign = given.source.filter((word) => !known.has(word))
  return foreign.length < given.source.length && shared(foreign, gold.content) === 0
}

function headsAgree(gold: Item, given: Item): boolean {
  if (gold.source.length === 0 || given.source.length === 0) return gold.source.length === given.source.length
  return given.source.includes(gold.head) && gold.source.includes(given.head)
}

/** The same words, a leading “that” aside. */
function sameContent(words: Words, gold: Item, given: Item): boolean {
  const body = ({ content }: Item) =>
    content.length > 1 && wordAt(words, content[0]!) === 'that' ? content.slice(1) : content
  return same(body(gold), body(given))
}

/** Speaker and stance of the claims that have labels. */
function countLabels(
  tally: Tally,
  words: Words,
  gold: Gold,
  entities: readonly Entity[],
  wanted: readonly GoldItem[],
  foundAt: ReadonlyMap<number, Pair<GoldItem, PredictedItem>>,
): void {
  const people = gold.entities ?? []
  const goldEntity = new Map(people.map((one) => [one.id, one]))
  const entityOf = new Map(entities.map((one) => [one.id, one]))
  for (const label of gold.claims ?? []) {
    const found = foundAt.get(label.attribution)
    const claim = found?.predicted.claim
    const guessed = claim?.speaker == null ? undefined : entityOf.get(claim.speaker)
    const speaker = label.speaker == null ? undefined : goldEntity.get(label.speaker)
    const speakerRight = claim !== undefined && nameIsRight(speaker, guessed, people)

    if (label.speaker !== undefined) {
      const type = sourceTypeOf(words, wanted[label.attribution]!.spans)
      for (const suffix of ['', `.${type}`]) {
        tally.add(`speaker.gold${suffix}`)
        tally.add(`speaker.found${suffix}`, claim !== undefined)
        tally.add(`speaker.right${suffix}`, speakerRight)
      }
      if (claim !== undefined && speaker?.kind !== undefined) {
        tally.add('speaker.withKind')
        tally.add('speaker.kind', guessed?.kind === speaker.kind)
      }
      if (claim !== undefined && speaker?.iso != null) {
        tally.add('speaker.withCountry')
        tally.add('speaker.country', guessed?.country === speaker.iso)
      }
    }

    if (STANCE.every((field) => label[field] === undefined)) continue
    tally.add('stance.gold')
    tally.add('stance.found', claim !== undefined)
    for (const field of STANCE) {
      if (label[field] === undefined) continue
      const cell = `${field}.${label[field]}>${claim?.stance[field] ?? '∅'}`
      tally.add(`stance.all.${cell}`)
      if (claim !== undefined) tally.add(`stance.ofFound.${cell}`)
    }
    if (label.target !== undefined) {
      const target = wordsIn(words, label.target === null ? [] : [label.target])
      const guess = wordsIn(words, claim?.stance.target == null ? [] : [range(claim.stance.target)])
      const right = target.length === 0 ? guess.length === 0 : shared(target, guess) > 0
      if (claim !== undefined) {
        tally.add('stance.targetsOfFound')
        tally.add('stance.targetOfFound', right)
      }
      if (target.length > 0) {
        tally.add('stance.withTarget')
        tally.add('stance.target', right)
      }
    }
    if (label.act === undefined || label.polarity === undefined) continue
    const stanceRight = claim?.stance.act === label.act && claim.stance.polarity === label.polarity
    // Where the gold has no speaker, the source must be right instead.
    const sourceRight = found !== undefined && sourceIsRight(found.gold, found.predicted)
    tally.add('stance.whole')
    tally.add('stance.actAndPolarity', stanceRight)
    tally.add('stance.wholeClaim', stanceRight && (speaker ? speakerRight : sourceRight))
  }
}

/** The same name, or a part of it that fits nobody else: “Clinton” is wrong where both Clintons are in the article. */
function nameIsRight(gold: GoldEntity | undefined, given: Entity | undefined, all: readonly GoldEntity[]): boolean {
  const name = given?.name ?? ''
  if (gold === undefined) return name.trim() === ''
  if (sameName(gold.name, name)) return true
  if (!compatibleNames(gold.name, name)) return false
  return !all.some((other) => other.id !== gold.id && compatibleNames(other.name, name))
}

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

export function speakerScore(tally: Tally): SpeakerScore {
  const answers = (suffix: string): Answers => ({
    ofFound: tally.share(`speaker.right${suffix}`, `speaker.found${suffix}`),
    ofAll: tally.share(`speaker.right${suffix}`, `speaker.gold${suffix}`),
  })
  const types = SOURCE_TYPES.map((type) => [type, answers(`.${type}`)])
  return {
    name: answers(''),
    bySourceType: Object.fromEntries(types) as SpeakerScore['bySourceType'],
    kindOfFound: tally.share('speaker.kind', 'speaker.withKind'),
    countryOfFound: tally.share('speaker.country', 'speaker.withCountry'),
  }
}

export function stanceScore(tally: Tally): StanceScore {
  const labels = (prefix: string) => ({
    act: tally.labels(`${prefix}.act.`),
    polarity: tally.labels(`${prefix}.polarity.`),
    certainty: tally.labels(`${prefix}.certainty.`),
  })
  return {
    found: tally.share('stance.found', 'stance.gold'),
    ofFound: { ...labels('stance.ofFound'), target: tally.share('stance.targetOfFound', 'stance.targetsOfFound') },
    ofAll: {
      ...labels('stance.all'),
      target: tally.share('stance.target', 'stance.withTarget'),
      actAndPolarity: tally.share('stance.actAndPolarity', 'stance.whole'),
      wholeClaim: tally.share('stance.wholeClaim', 'stance.whole'),
    },
  }
}
