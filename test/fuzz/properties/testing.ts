/** `saidwho/testing`: cases, summaries and scores of anything that somebody may write into a file. */
import fc from 'fast-check'
import { type Extraction, extract } from '../../../src/index.ts'
import {
  compareCase,
  type Gold,
  numbered,
  parseCase,
  parseCases,
  type Range,
  score,
  scoreAll,
  scoreTable,
  toSnapshot,
} from '../../../src/testing/testing.ts'
import { expectPlain } from '../../soundness.ts'
import { anything } from '../grammar/characters.ts'
import { INHERITED } from '../grammar/words.ts'
import { frozen, must, mustBeUnicode, mustEqual, nothing, type Property, property, refusedOr } from '../property.ts'

/** Gold from an extraction: what somebody would write who agrees with all of it. */
function goldOf(text: string, { claims, entities, accusations }: Extraction): Gold {
  const range = ({ start, end }: { start: number; end: number }): Range => [start, end]
  const party = (one: Extraction['accusations'][number]['victim']) =>
    one && {
      span: range(one.mention),
      name: entities.find(({ id }) => id === one.entity)!.name,
      iso: one.country,
      sponsor: one.sponsor,
    }
  return {
    text,
    attributions: claims.map(({ source, cue, content }) => ({
      source: source.map(range),
      cue: cue.map(range),
      content: content.map(range),
    })),
    entities: entities.map(({ id, name, kind, country }) => ({ id, name, kind, iso: country })),
    claims: claims.map(({ speaker, stance: { target, ...stance } }, attribution) => ({
      attribution,
      speaker,
      ...stance,
      target: target && range(target),
    })),
    accusations: accusations.map(({ act, ...one }) => ({
      ...{ accuser: party(one.accuser), accused: party(one.accused)!, victim: party(one.victim) },
      ...{ act: { type: act.type, span: range(act.mention) }, form: one.form, modality: one.modality },
      ...{ basis: one.basis && range(one.basis), time: one.time && range(one.time), sentence: range(one.sentence) },
      mentions: one.mentions.map(range),
      responses: one.responses.map(({ type, sentence }) => ({ type, sentence: range(sentence) })),
    })),
  }
}

/** Something else in one place of a value, as a slip in a file would put it there. */
function slipped(value: unknown, path: readonly number[], what: unknown): unknown {
  if (path.length === 0 || typeof value !== 'object' || value === null) return what
  const keys = Object.keys(value)
  if (keys.length === 0) return what
  const key = keys[path[0]! % keys.length]!
  const inner = slipped((value as Record<string, unknown>)[key], path.slice(1), what)
  return Array.isArray(value) ? value.map((one, i) => (String(i) === key ? inner : one)) : { ...value, [key]: inner }
}

const slip = fc.tuple(
  fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }),
  fc.constantFrom(
    null,
    7,
    -1,
    1e9,
    Number.NaN,
    '',
    'x',
    '__proto__',
    true,
    [],
    {},
    [null],
    [7],
    [[0]],
    [[0, 1]],
    [0, 1],
    [1, 0],
    [0, 1e9],
    { span: 7 },
    { span: [null] },
    { span: { 0: 1 } },
  ),
)

/** A text as a case would have it, with lines around it that may say anything. */
const lines = fc.array(
  fc.oneof(
    anything,
    fc.constantFrom(
      '# why',
      '# todo: x',
      '---',
      '=> act: deny',
      '=> x',
      '=> __proto__: 1',
      '[cue|',
      '[a1,b|x]',
      ']',
      '\\u00a',
      ...INHERITED.map((word) => `=> ${word}: x`),
    ),
  ),
  { maxLength: 8 },
)

export const TESTING: readonly Property[] = [
  property({
    name: 'a summary is a line for each, of characters that can be seen',
    calls: ['testing.toSnapshot'],
    beside: nothing,
    check(text) {
      const extraction = frozen(extract(text))
      const summary = toSnapshot(extraction)
      mustBeUnicode(summary, 'a summary')
      must(!/[\p{Cc}\p{Cf}]/u.test(summary.replaceAll('\n', '')), 'something unseen', summary)
      const answers = extraction.accusations.flatMap(({ responses }) => responses).length
      const { claims, accusations } = extraction
      mustEqual(summary.split('\n').length, 4 + claims.length + accusations.length + answers, 'not a line each')
    },
  }),
  property({
    name: 'a case is read, or refused, and what is found compares',
    calls: ['parseCase', 'parseCases', 'compareCase', 'numbered'],
    beside: lines,
    check(text, lines) {
      for (const source of [text, [...lines, text, ...lines].join('\n')]) {
        refusedOr(['ERR_CASE'], () => parseCase(source))
        for (const one of refusedOr(['ERR_CASE'], () => parseCases(source)) ?? []) {
          expectPlain(one)
          for (const { start, end } of Object.values(one.marks).flat())
            must(0 <= start && start <= end && end <= one.text.length, 'a mark outside of its text', one)
          const compared = refusedOr(['ERR_CASE'], () => compareCase(frozen(one), extract(one.text)))
          if (compared !== undefined) expectPlain(compared)
        }
      }
    },
  }),
  property({
    name: 'what is marked as found compares as right',
    calls: ['parseCase', 'compareCase', 'numbered'],
    beside: nothing,
    check(text) {
      const extraction = frozen(extract(text))
      const marks = numbered(extraction.claims.map(({ source, cue, content }) => ({ source, cue, content })))
      const { expected, actual } = compareCase(
        {
          file: '',
          line: 1,
          reason: '',
          todo: null,
          text,
          marks,
          fields: { accusations: String(extraction.accusations.length) },
        },
        extraction,
      )
      mustEqual(actual, expected, 'not what was found')
      // The same through the file: every mark and backslash of the text written as a literal one.
      const plain = text.replace(/\r/g, ' ').trim()
      if (plain === '' || plain.startsWith('#') || plain.split('\n').some((line) => /^=>|^\s*---\s*$/.test(line)))
        return
      mustEqual(parseCase(plain.replace(/[[\]\\]/g, '\\$&')).text, plain, 'another text')
    },
  }),
  property({
    name: 'who agrees with everything finds everything right',
    calls: ['score', 'scoreAll', 'scoreTable'],
    beside: nothing,
    check(text) {
      const extraction = frozen(extract(text))
      const one = score(frozen(goldOf(text, extraction)), extraction)
      expectPlain(one)
      const both = scoreAll([one, one])
      expectPlain(both)
      mustEqual(both.articles, 2, 'not two articles')
      must(scoreTable(both).length > 0, 'an empty table')
      const { claims, accusations } = one
      for (const part of [claims?.found, claims?.endToEnd, accusations?.detection]) {
        if (part === undefined) continue
        must(part.right <= part.gold && part.right <= part.predicted, 'more right than there are', part)
      }
    },
  }),
  property({
    name: 'gold with a slip in it is refused, or scored',
    calls: ['score'],
    weight: 2,
    beside: fc.array(slip, { minLength: 1, maxLength: 2 }),
    check(text, slips) {
      const extraction = extract(text)
      const gold = slips.reduce<unknown>((value, [path, what]) => slipped(value, path, what), goldOf(text, extraction))
      const one = refusedOr(['ERR_GOLD'], () => score(frozen(gold) as Gold, extraction))
      if (one !== undefined) expectPlain(one)
    },
  }),
]
