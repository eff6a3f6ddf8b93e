/** How good a reading is against the gold: the word F of its content and source, and whether it would count as found. */
import type { Candidate } from '../../attribution/learned/candidates.ts'
import type { Reading, Run } from '../../attribution/learned/readings.ts'
import { TAG, type View } from '../../attribution/learned/view.ts'
import type { Gold } from './polnear.ts'

export function tokensOf(runs: readonly Run[]): number[] {
  return runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))
}

export function dice(a: readonly number[], b: readonly number[]): number {
  if (a.length + b.length === 0) return 0
  const known = new Set(a)
  return (2 * b.filter((x) => known.has(x)).length) / (a.length + b.length)
}

const words = (view: View, tokens: readonly number[]): number[] => tokens.filter((i) => view.tag[i] !== TAG.PUNCT)

/** The predicted source shares a word with the gold one and does not run on into the gold content; or both are missing. */
function sourceRight(view: View, gold: Gold, source: readonly number[]): boolean {
  const want = words(view, gold.source)
  if (want.length === 0) return source.length === 0
  const wanted = new Set(want)
  const content = new Set(gold.content)
  return source.some((i) => wanted.has(i)) && !source.some((i) => !wanted.has(i) && content.has(i))
}

/** For the ranker: found, source right, closeness and exactness in one number, within the cue's sentence. */
export function quality(view: View, gold: Gold, reading: Reading): number {
  const sentence = view.sentence[gold.head]
  const wantContent = words(view, gold.content).filter((i) => view.sentence[i] === sentence)
  const wantSource = words(view, gold.source)
  const content = words(view, tokensOf(reading.content))
  const source = words(view, tokensOf(reading.source))
  const contentF = wantContent.length === 0 && content.length === 0 ? 1 : dice(wantContent, content)
  const sourceF = wantSource.length === 0 && source.length === 0 ? 1 : dice(wantSource, source)
  const right = sourceRight(view, gold, source)
  return (contentF >= 0.5 ? (right ? 2 : 0.7) : 0) + contentF + sourceF / 2 + (contentF === 1 && sourceF === 1 ? 1 : 0)
}

/** A candidate that finds a gold attribution: which, and whether its source is right. */
export interface Match {
  readonly gold: number
  readonly right: boolean
}

/** For each candidate: does it find a gold attribution, one to one, with its source right? */
export function rightReading(view: View, gold: readonly Gold[], candidates: readonly Candidate[]): boolean[] {
  return matched(view, gold, candidates).map((match) => match?.right ?? false)
}

/** For each candidate the gold attribution that it finds, one to one. Gold for the same cue comes first. */
export function matched(
  view: View,
  gold: readonly Gold[],
  candidates: readonly Candidate[],
): readonly (Match | undefined)[] {
  const contents = candidates.map(({ content }) => words(view, tokensOf(content)))
  const wanted = gold.map(({ content }) => words(view, content))
  const pairs: { i: number; j: number; f: number }[] = []
  contents.forEach((content, i) => {
    wanted.forEach((want, j) => {
      const f = dice(want, content)
      if (f >= 0.5) pairs.push({ i, j, f: f + (gold[j]!.head === candidates[i]!.head ? 0.5 : 0) })
    })
  })
  pairs.sort((a, b) => b.f - a.f || a.i - b.i || a.j - b.j)
  const matches: (Match | undefined)[] = candidates.map(() => undefined)
  const used = new Set<number>()
  const taken = new Set<number>()
  for (const { i, j } of pairs) {
    if (taken.has(i) || used.has(j)) continue
    taken.add(i)
    used.add(j)
    matches[i] = { gold: j, right: sourceRight(view, gold[j]!, words(view, tokensOf(candidates[i]!.reading.source))) }
  }
  return matches
}
