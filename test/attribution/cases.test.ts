/** Marked-up cases of attribution: of the rules alone, and of the whole stage, whose models have the last word. */
import { findAttributions } from '../../src/attribution/attribution.ts'
import { attributionsByRules } from '../../src/attribution/rules/rules.ts'
import { tokenize } from '../../src/index.ts'
import { numbered, runCases } from '../cases.ts'

runCases('attribution-rules', ({ text }) => {
  const found = attributionsByRules(tokenize(text))
  const fields: Record<string, string> = {}
  for (const [i, { kind, reasons }] of found.entries()) {
    const number = i === 0 ? '' : `${i + 1}`
    fields[`kind${number}`] = kind
    fields[`rule${number}`] = reasons[0]!.rule
  }
  return { marks: numbered(found.map(({ source, cue, content }) => ({ source, cue, content }))), fields }
})

runCases('attribution', ({ text }) => {
  const found = findAttributions(tokenize(text))
  const kinds = found.map(({ kind }, i) => [`kind${i === 0 ? '' : i + 1}`, kind] as const)
  return {
    marks: numbered(found.map(({ source, cue, content }) => ({ source, cue, content }))),
    fields: Object.fromEntries(kinds),
  }
})
