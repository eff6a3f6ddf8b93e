/** Marked-up cases of attribution: one file of `fixtures/cases/attribution` a group of phenomena. */
import { findAttributions } from '../../src/attribution/attribution.ts'
import { tokenize } from '../../src/index.ts'
import { numbered, runCases } from '../cases.ts'

runCases('attribution', ({ text }) => {
  const found = findAttributions(tokenize(text))
  const fields: Record<string, string> = {}
  for (const [i, { kind, reasons }] of found.entries()) {
    const number = i === 0 ? '' : `${i + 1}`
    fields[`kind${number}`] = kind
    fields[`rule${number}`] = reasons[0]!.rule
  }
  return { marks: numbered(found.map(({ source, cue, content }) => ({ source, cue, content }))), fields }
})
