/** Runs marked-up cases: one test for each. `saidwho/testing` reads them; docs/contributing.md explains the format. */
import { expect, test } from 'vitest'
import { inWords } from '../src/testing/compare-case.ts'
import type { Case, Marks } from '../src/testing/testing.ts'
import { readCases } from './read-cases.ts'

export { type Case, type Marks, numbered } from '../src/testing/testing.ts'
export { readCases } from './read-cases.ts'

/** What a stage makes of a case; every label that the stage knows is there, empty where nothing was found. */
export interface Outcome {
  readonly marks?: Marks
  /** Only those fields are compared that the case names. */
  readonly fields?: Readonly<Record<string, string | null>>
}

export interface RunOptions {
  /** Labels that are told to the stage, not asked of it: the claim whose stance is wanted. */
  readonly given?: readonly string[]
}

/** Declares one test for each case of a folder under `fixtures/cases`. */
export function runCases(folder: string, actual: (given: Case) => Outcome, options: RunOptions = {}): void {
  const given = new Set(options.given ?? [])
  for (const one of readCases(folder)) {
    const declare = one.todo === null ? test : test.fails
    declare(`${one.file}:${one.line} ${one.reason || one.text.split('\n')[0]}`, () => {
      const { marks = {}, fields = {} } = actual(one)
      const asked = Object.fromEntries(Object.entries(one.marks).filter(([label]) => !given.has(withoutNumber(label))))
      const found = Object.fromEntries(Object.keys(one.fields).map((field) => [field, String(fields[field] ?? 'none')]))
      expect({ ...inWords(one.text, marks), ...found }).toEqual({ ...inWords(one.text, asked), ...one.fields })
    })
  }
}

const withoutNumber = (label: string) => label.replace(/\d+$/, '')
