/** Scores labels against gold: who the speaker of a claim is, and their stance. */
import type { Entity } from '../types.ts'
import type { Labels, Share, Tally } from './counts.ts'
import type { Gold, GoldEntity } from './gold.ts'
import { type Found, type GoldItem, range, sourceIsRight } from './matching.ts'
import { compatibleNames, type SourceType, sameName, sourceTypeOf } from './names.ts'
import { dice, shared, type Words, wordsIn } from './words.ts'

const STANCE = ['act', 'polarity', 'certainty'] as const
const SOURCE_TYPES: readonly SourceType[] = ['pronoun', 'nominal', 'name', 'missing']

/** Right answers, as a share of the claims found and of all claims in the gold. */
export interface Answers {
  readonly ofFound: Share
  readonly ofAll: Share
}

/** Scores of speakers. */
export interface SpeakerScore {
  readonly name: Answers
  readonly bySourceType: Readonly<Record<SourceType, Answers>>
  readonly kindOfFound: Share
  readonly countryOfFound: Share
}

/** Scores of stance. */
export interface StanceScore {
  readonly found: Share
  readonly ofFound: Readonly<Record<(typeof STANCE)[number], Labels>> & { readonly target: Share }
  readonly ofAll: Readonly<Record<(typeof STANCE)[number], Labels>> & {
    /** Of the gold targets. */
    readonly target: Share
    readonly actAndPolarity: Share
    /** The claim is found, with the right speaker, act and polarity. */
    readonly wholeClaim: Share
  }
}

/** Of the claims that have labels; `foundAt` has what was found by the index of the gold attribution. */
export function countLabels(
  tally: Tally,
  words: Words,
  gold: Gold,
  entities: readonly Entity[],
  wanted: readonly GoldItem[],
  foundAt: ReadonlyMap<number, Found>,
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
      const type = sourceTypeOf(words, wanted[label.attribution]!.sourceSpans)
      for (const suffix of ['', `.${type}`]) {
        tally.add(`speaker.gold${suffix}`)
        tally.add(`speaker.found${suffix}`, claim !== undefined)
        tally.add(`speaker.right${suffix}`, speakerRight)
      }
      if (claim !== undefined && speaker?.kind != null) {
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
        tally.add('stance.targetWordF', dice(target, guess))
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
