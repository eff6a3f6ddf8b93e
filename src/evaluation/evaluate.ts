/** Gold files and an extractor → the counts of each article. All figures are made of these. */
import type { Extraction } from '../types.ts'
import { type BehaviourCase, behaviourErrors } from './behaviour.ts'
import { type Counts, Tally } from './counts.ts'
import type { Gold } from './gold.ts'
import type { Resampling } from './resampling.ts'
import { countArticle, marksNested } from './score.ts'
import { type Figure, figuresAt, headlines, type StageName } from './stages.ts'

export interface GoldFile {
  readonly name: string
  readonly stages: readonly StageName[]
  readonly articles: readonly GoldArticle[]
}

export interface GoldArticle {
  readonly id: string
  readonly publisher: string | null
  /** Another one where the text or its gold is another. */
  readonly fingerprint: string
  readonly gold: Gold
}

export interface CountedFile {
  readonly name: string
  readonly stages: readonly StageName[]
  readonly articles: readonly CountedArticle[]
}

export interface CountedArticle extends Omit<GoldArticle, 'gold'> {
  readonly counts: Counts
}

export interface MeasuredFile extends CountedFile {
  /** The figures that stand in tables, by stage and path. */
  readonly figures: ReadonlyMap<StageName, ReadonlyMap<string, Figure>>
}

export interface CaseFile {
  readonly name: string
  readonly cases: readonly TriedCase[]
}

export interface TriedCase extends Pick<BehaviourCase, 'id' | 'phenomenon'> {
  readonly errors: readonly string[]
}

export type Extract = (text: string) => Extraction

/** Reads each text once, whatever number of files has gold for it. */
export function evaluate(files: readonly GoldFile[], extract: Extract): CountedFile[] {
  const byText = new Map<string, { gold: Gold; nested: boolean; use: (counts: Counts) => void }[]>()
  const counted = files.map(({ name, stages, articles }) => {
    // Gold without claims inside claims says nothing of those; a file is annotated in one way.
    const nested = articles.some(({ gold }) => marksNested(gold))
    const counts: Counts[] = []
    articles.forEach(({ gold }, i) => {
      const asked = byText.get(gold.text) ?? []
      byText.set(gold.text, asked)
      asked.push({ gold, nested, use: (found) => (counts[i] = found) })
    })
    return { name, stages, articles, counts }
  })
  for (const [text, asked] of byText) {
    const extraction = extract(text)
    for (const { gold, nested, use } of asked) {
      const tally = new Tally()
      countArticle(tally, gold, extraction, nested)
      use(tally.toCounts())
    }
  }
  return counted.map(({ name, stages, articles, counts }) => ({
    name,
    stages,
    articles: articles.map(({ id, publisher, fingerprint }, i) => ({ id, publisher, fingerprint, counts: counts[i]! })),
  }))
}

export function measured(file: CountedFile, resampling: Resampling): MeasuredFile {
  const all = file.articles.map(({ counts }) => counts)
  const figures = file.stages.map((stage) => [stage, figuresAt(stage, all, headlines(stage), resampling)] as const)
  return { ...file, figures: new Map(figures) }
}

export function tryCases(name: string, cases: readonly BehaviourCase[], extract: Extract): CaseFile {
  return {
    name,
    cases: cases.map((one) => ({
      id: one.id,
      phenomenon: one.phenomenon,
      errors: behaviourErrors(one, extract(one.text)),
    })),
  }
}
