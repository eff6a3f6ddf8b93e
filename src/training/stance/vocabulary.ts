/** The words that the network knows, with the vectors that it begins with; 0 is a word of which nothing is known. */
import { VECTOR } from '../../stance/composed/network.ts'
import { endingOf, keyOf, plainOf } from '../../stance/composed/words.ts'
import { readLines } from './lines.ts'

/** As the teacher's file has them. */
interface WordLine {
  readonly word: string
  readonly count: number
  readonly vector: readonly number[]
}

const MOST = { words: 10_000, endings: 500 }

export class Vocabulary {
  readonly keys: readonly number[]
  private readonly numbers: ReadonlyMap<number, number>

  constructor(
    words: readonly string[],
    readonly vectors: Float64Array,
  ) {
    this.keys = words.map(keyOf)
    this.numbers = new Map(this.keys.map((key, i) => [key, i]))
  }

  encode(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => {
      const plain = plainOf(word)
      return this.numbers.get(keyOf(plain)) ?? this.numbers.get(keyOf(endingOf(plain))) ?? 0
    })
  }
}

/** The most frequent words, and the endings of the others. */
export async function readVocabulary(file: string): Promise<Vocabulary> {
  const words = new Map<string, Sum>()
  for await (const { word, count, vector } of readLines<WordLine>(file)) addTo(words, plainOf(word), count, vector)
  const byCount = [...words].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
  const endings = new Map<string, Sum>()
  for (const [word, { count, sum }] of byCount.slice(MOST.words)) {
    addTo(
      endings,
      endingOf(word),
      count,
      sum.map((x) => x / count),
    )
  }
  const known = [
    ...byCount.slice(0, MOST.words),
    ...[...endings].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1)).slice(0, MOST.endings),
  ]
  const taken = new Set([keyOf('')])
  const chosen: string[] = ['']
  const vectors: number[] = new Array<number>(VECTOR).fill(0.01)
  for (const [word, { count, sum }] of known) {
    if (taken.has(keyOf(word))) continue
    taken.add(keyOf(word))
    chosen.push(word)
    vectors.push(...sum.map((x) => x / count))
  }
  return new Vocabulary(chosen, Float64Array.from(vectors))
}

interface Sum {
  count: number
  sum: number[]
}

function addTo(sums: Map<string, Sum>, word: string, count: number, vector: readonly number[]): void {
  const one = sums.get(word) ?? { count: 0, sum: new Array<number>(VECTOR).fill(0) }
  sums.set(word, one)
  one.count += count
  vector.forEach((x, d) => {
    one.sum[d]! += count * x
  })
}
