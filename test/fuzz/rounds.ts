/** Rounds of all properties over made-up news, the same for the same seed; texts grow from round to round and begin anew. */
import fc from 'fast-check'
import { news, type Size } from './grammar/article.ts'
import { PROPERTIES } from './properties.ts'
import { must, type Property } from './property.ts'

/** Sizes of one round after the other, and how many texts each property gets in it. */
const SIZES: readonly (Size & { readonly texts: number })[] = [
  { sentences: 2, characters: 60, texts: 60 },
  { sentences: 6, characters: 400, texts: 40 },
  { sentences: 16, characters: 3_000, texts: 20 },
  { sentences: 40, characters: 10_000, texts: 8 },
  { sentences: 120, characters: 40_000, texts: 3 },
]

export interface Counts {
  rounds: number
  inputs: number
  characters: number
  /** The longest text of all. */
  longest: number
  readonly calls: Set<string>
}

export interface Failure {
  readonly property: string
  readonly round: number
  readonly error: string
  /** The smallest text that was found to fail, and what stood beside it, as fast-check writes it. */
  readonly text: string
  readonly beside: string
}

export const noCounts = (): Counts => ({ rounds: 0, inputs: 0, characters: 0, longest: 0, calls: new Set() })

export interface Wanted {
  readonly seed: number
  readonly counts: Counts
  /** Asked before each property; the run ends at the first no. */
  goesOn(): boolean
  readonly properties?: readonly Property[]
}

/** Goes on round by round until it is told to stop, or something fails. */
export async function run({ seed, counts, goesOn, properties = PROPERTIES }: Wanted): Promise<Failure | null> {
  must(properties.length > 0, 'no property of this name')
  for (let round = 0; ; round++) {
    for (const [i, property] of properties.entries()) {
      if (!goesOn()) return null
      const failure = await tryOut(property, round, hash(seed, round, i), counts)
      if (failure !== null) return failure
    }
    counts.rounds++
  }
}

async function tryOut(property: Property, round: number, seed: number, counts: Counts): Promise<Failure | null> {
  const { texts, ...size } = SIZES[round % SIZES.length]!
  for (const call of property.calls) counts.calls.add(call)
  const given = fc.tuple(news(size), property.beside)
  const impatient = shrinking(property)
  const outcome = await fc.check(
    fc.asyncProperty(given, async ([text, beside]) => {
      counts.inputs++
      counts.characters += text.length
      counts.longest = Math.max(counts.longest, text.length)
      await impatient(text, beside)
    }),
    { seed, numRuns: Math.max(1, Math.round(texts * (property.weight ?? 1))) },
  )
  if (!outcome.failed) return null
  const [text, beside] = outcome.counterexample![0]
  const small = await smallest(property, text, beside)
  const error = small.error ?? String((outcome.errorInstance as Error | null)?.stack ?? outcome.errorInstance)
  return { property: property.name, round, error, text: small.text, beside: fc.stringify(beside) }
}

/** The check; half a minute after the first failure shrinking is broken off, as a long text has more smaller ones than anybody can wait for. */
function shrinking(property: Property): Property['check'] {
  let failed = Number.POSITIVE_INFINITY
  return async (text, beside) => {
    if (performance.now() - failed > 30_000) throw new fc.PreconditionFailure(true)
    try {
      await property.check(text, beside)
    } catch (error) {
      failed = Math.min(failed, performance.now())
      throw error
    }
  }
}

/** Shrinking goes towards 0: to the letter a rather than to U+0000. */
const PLAIN = 0x61

const unit = fc.nat(0xffff).map(
  (code) => String.fromCharCode(code ^ PLAIN),
  (character) => {
    must(typeof character === 'string' && character.length === 1, 'not one code unit')
    return character.charCodeAt(0) ^ PLAIN
  },
)

/** The same once more by code units, which knows nothing of the grammar, and so can leave out what the grammar cannot. */
async function smallest(property: Property, text: string, beside: unknown): Promise<{ text: string; error?: string }> {
  const impatient = shrinking(property)
  const anyText = fc.array(unit, { maxLength: Math.max(1, text.length) }).map(
    (units) => units.join(''),
    (joined) => String(joined).split(''),
  )
  const outcome = await fc.check(
    fc.asyncProperty(anyText, async (text) => impatient(text, beside)),
    { examples: [[text]], numRuns: 1 },
  )
  if (!outcome.failed) return { text }
  return { text: outcome.counterexample![0]!, error: String((outcome.errorInstance as Error).stack) }
}

/** Small changes of any of the three give another number (Knuth's multiplicative hash). */
function hash(...numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => Math.imul(sum ^ number, 2_654_435_761) ^ (sum >>> 13), 0x9e3779b9)
}
