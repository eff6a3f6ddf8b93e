/** The JSON Schema says what types.ts says, and every output fits it: strictly here, openly for those who read it. */
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { type DEFINITIONS, extractionSchema, type JsonSchema, recordSchema } from '../../src/export/schema.ts'
import { type Extraction, extract } from '../../src/index.ts'
import { ARTICLE, CASES, news } from './texts.ts'

/** The type that a schema describes; `Defs` are the definitions that it refers to. */
type Described<S, Defs> = S extends { $ref: `#/$defs/${infer Name extends keyof Defs & string}` }
  ? Described<Defs[Name], Defs>
  : S extends { anyOf: readonly (infer Option)[] }
    ? Option extends unknown
      ? Described<Option, Defs>
      : never
    : S extends { enum: readonly (infer Value)[] }
      ? Value
      : S extends { type: readonly (infer Type)[] }
        ? Basic<Type>
        : S extends { type: 'array'; items: infer Item }
          ? readonly Described<Item, Defs>[]
          : S extends { type: 'object'; properties: infer P; required: readonly (infer Required)[] }
            ? Flat<
                { readonly [K in keyof P & Required]: Described<P[K], Defs> } & {
                  readonly [K in Exclude<keyof P, Required>]?: Described<P[K], Defs>
                }
              >
            : S extends { type: infer Type }
              ? Basic<Type>
              : never
type Basic<Type> = Type extends 'string'
  ? string
  : Type extends 'number' | 'integer'
    ? number
    : Type extends 'null'
      ? null
      : never
type Flat<T> = { readonly [K in keyof T]: T[K] }
/** Interfaces as plain types, all the way down, so that they can be compared. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T

test('the schema is that of the types', () => {
  // Checked by `npm run types`.
  expectTypeOf<Plain<Described<{ $ref: '#/$defs/Extraction' }, typeof DEFINITIONS>>>().toEqualTypeOf<
    Plain<Extraction>
  >()
})

const strict = compile(closed(extractionSchema))
const strictRecord = compile(closed(recordSchema))

test('what is found in the fixture and in all cases fits', () => {
  for (const text of [ARTICLE, ...CASES]) expectValid(strict, extract(text))
})

test('what is found in any text fits', () => {
  fc.assert(
    fc.property(news, (text) => expectValid(strict, extract(text))),
    { numRuns: 300 },
  )
})

test('a line of the command is an extraction with an id, or an error', () => {
  const extraction = extract('“No,” said Ann Lee.')
  for (const id of ['a', 7]) expectValid(strictRecord, { id, ...extraction })
  expectValid(strictRecord, { id: null, error: { code: 'ERR_NOT_AN_ARTICLE', message: 'no JSON' } })
  for (const wrong of [extraction, { id: 7 }, { id: 7, ...extraction, error: { code: 'ERR_X', message: '' } }])
    expect(strictRecord(wrong), JSON.stringify(wrong)).toBe(false)
})

test('what is not an extraction does not fit', () => {
  const good = extract('“No,” said Ann Lee.')
  const [claim] = good.claims
  const validate = compile(extractionSchema)
  expectValid(validate, good)
  const wrong = [
    ...[null, [], {}, { ...good, claims: null }, { ...good, entities: [{}] }],
    { ...good, claims: [{ ...claim, kind: 'shouted' }] },
    { ...good, claims: [{ ...claim, confidence: 1.1 }] },
    { ...good, claims: [{ ...claim, speaker: 'Ann Lee' }] },
    { ...good, claims: [{ ...claim, content: [{ start: -1, end: 2, text: '' }] }] },
  ]
  for (const value of wrong) expect(validate(value), JSON.stringify(value)).toBe(false)
})

test('fields that come later are no error for those who read', () => {
  const extraction = { ...extract('“No,” said Ann Lee.'), later: 1 }
  expectValid(compile(extractionSchema), extraction)
  expect(strict(extraction)).toBe(false)
})

/** The schema without room for fields that it does not name. */
function closed(schema: JsonSchema): JsonSchema {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, close(part)]))
    return inner.type === 'object' ? { ...inner, additionalProperties: false } : inner
  }
  return close(schema) as JsonSchema
}

function compile(schema: JsonSchema): ValidateFunction {
  return new Ajv2020({ allowUnionTypes: true }).compile(schema)
}

function expectValid(validate: ValidateFunction, value: unknown): void {
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
}
