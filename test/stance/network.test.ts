/** The network reads words in their order, in whole numbers, and is what its numbers say. */
import { describe, expect, test } from 'vitest'
import { decodeTable } from '../../src/model/decode.ts'
import { rowOf, type WeightTable } from '../../src/model/table.ts'
import {
  BEFORE,
  CONTENT,
  createNetwork,
  HIDDEN,
  type SideShape,
  VECTOR,
  WIDTH,
} from '../../src/stance/composed/network.ts'
import { endingOf, keyOf, plainOf } from '../../src/stance/composed/words.ts'
import { COMPOSED } from '../../src/weights/composed.ts'

const read = createNetwork(COMPOSED)
const said = (before: string, content: string) => {
  const { act, polarity, certainty } = read({ before: before.split(' '), content: content.split(' ') })
  return [...act, ...polarity, ...certainty]
}

/** The same by the book: no word worked out in advance, nothing counted in steps. */
function byTheBook(before: readonly string[], content: readonly string[]): number[] {
  const at = (table: WeightTable, i: number) => {
    const row = rowOf(table, Math.floor(i / table.width))
    return row < 0 ? 0 : table.rows[row + (i % table.width)]! * table.scale
  }
  const numbers = (packed: string) => {
    const table = decodeTable(packed)
    return (i: number) => at(table, i)
  }
  const tables = COMPOSED.vectors.map(decodeTable)
  const vectorOf = (word: string): number[] => {
    const plain = plainOf(word)
    const key = [plain, endingOf(plain), ''].map(keyOf).find((key) => rowOf(tables[0]!, key) >= 0)!
    return tables.flatMap((table) => {
      const row = rowOf(table, key)
      return Array.from({ length: table.width }, (_, d) => (row < 0 ? 0 : table.rows[row + d]! * table.scale))
    })
  }
  const pools = (words: readonly string[], packed: typeof COMPOSED.before, shape: SideShape) => {
    const [weights, bias] = [numbers(packed.weights), numbers(packed.bias)]
    const vectors = words.map(vectorOf)
    const values = words.map((_, k) =>
      Array.from({ length: shape.filters }, (_, f) => {
        let sum = bias(f)
        for (let p = 0; p < WIDTH; p++) {
          for (let d = 0; d < VECTOR; d++)
            sum += (vectors[k + p - 1]?.[d] ?? 0) * weights((p * VECTOR + d) * shape.filters + f)
        }
        return sum
      }),
    )
    return shape.pools.flatMap((most) =>
      Array.from({ length: shape.filters }, (_, f) => Math.max(0, ...values.slice(0, most).map((row) => row[f]!))),
    )
  }
  const pooled = [...pools(before, COMPOSED.before, BEFORE), ...pools(content, COMPOSED.content, CONTENT)]
  const [inner, innerBias, outer, outerBias] = [
    numbers(COMPOSED.inner),
    numbers(COMPOSED.innerBias),
    numbers(COMPOSED.outer),
    numbers(COMPOSED.outerBias),
  ]
  const hidden = Array.from({ length: HIDDEN }, (_, h) =>
    Math.max(
      0,
      pooled.reduce((sum, x, i) => sum + x * inner(i * HIDDEN + h), innerBias(h)),
    ),
  )
  return Array.from({ length: 18 }, (_, o) => hidden.reduce((sum, x, h) => sum + x * outer(h * 18 + o), outerBias(o)))
}

describe('the network', () => {
  test.each([
    ['(direct) ann lee | said', 'no'],
    ['(indirect) the minister | said', 'that the plan was not a good idea for the towns of the north'],
    ['(mixed) | zorbed', 'qwertzing 1,200 l’ami zzz it’s'],
  ])('gives what its numbers say: %s %s', (before, content) => {
    const expected = byTheBook(before.split(' '), content.split(' '))
    // The bias is counted in steps of the products, of which there are thousands.
    for (const [i, value] of said(before, content).entries()) expect(value).toBeCloseTo(expected[i]!, 2)
  })

  test('reads words in their order', () => {
    const before = '(indirect) the mayor | said'
    expect(said(before, 'the plan was good not bad')).not.toEqual(said(before, 'the plan was bad not good'))
  })

  test('is the same whatever was read before, and with nothing to read', () => {
    const first = said('(direct) she | said', 'we will not sign')
    read({ before: [], content: [] })
    said('(indirect) the bank | denied', 'that it had lied')
    expect(said('(direct) she | said', 'we will not sign')).toEqual(first)
    expect(read({ before: [], content: [] }).act).toHaveLength(11)
  })

  test('a figure is a figure, and an apostrophe an apostrophe', () => {
    const before = '(indirect) the firm | said'
    expect(said(before, 'it lost 300 jobs')).toEqual(said(before, 'it lost 4,512 jobs'))
    expect(said(before, 'it didn’t know')).toEqual(said(before, "it didn't know"))
  })
})
