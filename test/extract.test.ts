/** The whole way: marked-up cases from text to extraction, and what comes of the fixture article. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Attribution,
  type Claim,
  createExtractor,
  type Excerpt,
  type Extraction,
  extract,
  type Party,
} from '../src/index.ts'
import { fieldsOf, marksOf } from '../src/testing/compare-case.ts'
import { runCases } from './cases.ts'

describe('cases', () => {
  runCases('extract', ({ text }) => {
    const extraction = extract(text)
    return { marks: marksOf(extraction), fields: Object.fromEntries(fieldsOf(extraction)) }
  })
})

test('the fixture article gives what is on record', async () => {
  const text = readFileSync(new URL('../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
  await expect(summary(extract(text))).toMatchFileSnapshot('snapshots/china-cyber-spying.extraction.txt')
})

/** Everything but the words of the evidence, a fact a line, so that a diff can be read. */
function summary({ claims, entities, accusations }: Extraction): string {
  const cut = (excerpts: readonly (Excerpt | null)[]) =>
    excerpts.map((excerpt) => (excerpt === null ? '–' : `[${excerpt.start} ${excerpt.text} ${excerpt.end}]`)).join(' ')
  const rules = (evidence: Claim['evidence']) => evidence.map(({ field, rule }) => `${field}=${rule}`).join(' ')
  const party = (given: Party | null) =>
    given === null ? '–' : `${given.entity} ${cut([given.mention])} ${given.country ?? '–'} ${given.sponsor ?? '–'}`
  const lines = [
    ...claims.flatMap(({ id, kind, source, cue, content, speaker, stance, confidence, evidence }) => [
      `${id} ${speaker ?? '–'} ${kind} ${stance.act} ${stance.polarity} ${stance.certainty} ${confidence}`,
      `  source  ${cut(source)}`,
      `  cue     ${cut(cue)}`,
      `  content ${cut(content)}`,
      `  target  ${cut([stance.target])}`,
      `  because ${rules(evidence)}`,
    ]),
    ...entities.flatMap(({ id, name, kind, country, role, mentions }) => [
      `${id} ${name} · ${kind} · ${country ?? '–'} · ${role ?? '–'}`,
      `  mentions ${cut(mentions)}`,
    ]),
    ...accusations.flatMap((accusation) => [
      `${accusation.id} ${accusation.act.type} ${accusation.form} ${accusation.modality} ${accusation.confidence}`,
      `  accuser  ${party(accusation.accuser)}`,
      `  accused  ${party(accusation.accused)}`,
      `  victim   ${party(accusation.victim)}`,
      `  act      ${cut([accusation.act.mention])}`,
      `  basis    ${cut([accusation.basis])}`,
      `  time     ${cut([accusation.time])}`,
      `  sentence ${cut([accusation.sentence])}`,
      `  mentions ${cut(accusation.mentions)}`,
      ...accusation.responses.map((r) => `  response ${r.type} ${r.by ?? '–'} ${r.claim ?? '–'} ${cut([r.sentence])}`),
      `  because  ${rules(accusation.evidence)}`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}

test('a finder of one’s own may give pieces of one token', () => {
  const content = [
    { start: 0, end: 1 },
    { start: 1, end: 2 },
    { start: 2, end: 4 },
  ]
  const found: Attribution = { kind: 'indirect', source: [], cue: [], content, head: -1, confidence: 1, reasons: [] }
  const { claims } = createExtractor({ attribution: () => [found] }).extract('Rain.')
  expect(claims[0]?.content.map(({ text }) => text)).toEqual(['R', 'a', 'in'])
})

test('a finder of one’s own may give pieces in any order, and pieces that share words: they come in the order of the text', () => {
  const text = 'The committee should not sign the treaty, said Ann Lee, since the harbor must be saved.'
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const content = [at('since the harbor must be saved'), at('not sign the treaty'), at('The committee should not sign')]
  const found: Attribution = {
    kind: 'indirect',
    source: [at('Ann Lee')],
    cue: [at('said')],
    content,
    head: 9,
    confidence: 1,
    reasons: [],
  }
  const { claims } = createExtractor({ attribution: () => [found] }).extract(text)
  expect(claims[0]?.content).toMatchObject([...content].reverse())
})

test('a finder of one’s own may give pieces in any order that share words: they come in the order of the text', () => {
  const text = 'The committee should not sign the treaty, said Ann Lee, since the harbor must be saved.'
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const content = [at('since the harbor must be saved'), at('not sign the treaty'), at('The committee should not sign')]
  const found: Attribution = {
    kind: 'indirect',
    source: [at('Ann Lee')],
    cue: [at('said')],
    content,
    head: 9,
    confidence: 1,
    reasons: [],
  }
  const { claims } = createExtractor({ attribution: () => [found] }).extract(text)
  expect(claims[0]?.content).toMatchObject([...content].reverse())
})

test.each([
  { confidence: Object.create(null) },
  { confidence: 'constructor' },
  { attribution: Object.create(null) },
  { attribution: Symbol('fast') },
])('an option that cannot be is refused with a code, even one that has no words: %#', (options) => {
  expect(() => createExtractor(options as never)).toThrow(expect.objectContaining({ code: 'ERR_OPTION' }))
})
