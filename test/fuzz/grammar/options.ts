/** What a caller can say beside the text: lexicons, options, what is known of an article, a finder of one's own. */
import fc from 'fast-check'
import type { ArticleInfo } from '../../../src/export/export.ts'
import type { Attribution, AttributionFinder, ExtractorOptions, Lexicon, Span } from '../../../src/index.ts'
import { anything, odd } from './characters.ts'
import { word } from './sentences.ts'
import { BODIES, CUES, INHERITED, PERSONS, STATES } from './words.ts'

const KINDS = ['person', 'organization', 'country', 'group', 'unknown'] as const
const ACTS = [
  'assert',
  'deny',
  'accuse',
  'criticize',
  'support',
  'demand',
  'warn',
  'predict',
  'promise',
  'question',
  'concede',
] as const

const code = fc.constantFrom('US', 'CN', 'RU', 'ZZ')
const names = fc
  .constantFrom(...PERSONS, ...BODIES, ...STATES, ...INHERITED)
  .filter((name) => /[\p{L}\p{N}]/u.test(name))
const lemma = fc.constantFrom(
  'skeet',
  'frob',
  'say',
  'deny',
  'be',
  'SKEET',
  'ﬁnd',
  'ß',
  'İ',
  'e\u0301',
  '8ball',
  "o'er",
  ...INHERITED,
)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** An object without the fields that are undefined. */
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T

/** One that is accepted. */
export const lexicon: fc.Arbitrary<Lexicon> = fc
  .record({
    cues: optional(
      fc.array(
        fc
          .record({
            lemma,
            forms: optional(
              fc.array(fc.constantFrom('skeeted', 'frobbed', 'said', 'the', 'İ', 'ẞ', ...INHERITED), { maxLength: 3 }),
            ),
            like: optional(fc.constantFrom('say', 'claim', 'deny', 'announce')),
            act: optional(fc.constantFrom(...ACTS)),
          })
          .map(compact),
        { maxLength: 4 },
      ),
    ),
    entities: optional(
      fc.array(
        fc
          .record({
            name: names,
            aliases: optional(fc.array(names, { maxLength: 3 })),
            kind: fc.constantFrom(...KINDS),
            country: optional(fc.option(code)),
            sponsor: optional(fc.option(code)),
            role: optional(fc.option(fc.oneof(word, anything).filter((role) => /[\p{L}\p{N}]/u.test(role)))),
          })
          // Persons have no country, unless somebody says so: then it is his word, not ours.
          .map((one) => compact(one.kind === 'person' ? { ...one, country: undefined } : one)),
        { maxLength: 5 },
      ),
    ),
  })
  .map(compact) as fc.Arbitrary<Lexicon>

/** Ways and thresholds as users set them. */
export const options: fc.Arbitrary<ExtractorOptions> = fc
  .record({
    attribution: optional(fc.constantFrom('accurate', 'fast', 'rules')),
    confidence: optional(
      fc.oneof(fc.constantFrom('balanced', 'precise', 0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    ),
    lexicon: optional(lexicon),
  })
  .map(compact) as fc.Arbitrary<ExtractorOptions>

/** What somebody may pass who has no types: anything in any place. */
const any = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, maxDepth: 2 })
const anyText = fc.oneof(
  any,
  fc.constantFrom<unknown>(...INHERITED, 'say', Symbol('x'), () => []),
)
export const wrongOptions: fc.Arbitrary<unknown> = fc.record(
  {
    attribution: anyText,
    confidence: anyText,
    lexicon: fc.oneof(
      any,
      fc.record(
        {
          cues: fc.oneof(
            any,
            fc.array(
              fc.oneof(
                any,
                fc.record({ lemma: anyText, like: anyText, act: anyText, forms: any }, { requiredKeys: [] }),
              ),
              { maxLength: 2 },
            ),
          ),
          entities: fc.oneof(
            any,
            fc.array(
              fc.oneof(
                any,
                fc.record(
                  { name: anyText, kind: anyText, country: any, aliases: any, role: any },
                  { requiredKeys: [] },
                ),
              ),
              { maxLength: 2 },
            ),
          ),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
)

const text = fc.oneof(word, anything, fc.constantFrom(...CUES, '', '..', '../../x', 'a/b', 'CON', 'a\0b'))

/** What exporters are told, and take. */
export const info: fc.Arbitrary<ArticleInfo> = fc
  .record({
    id: fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(...INHERITED),
    ),
    url: optional(fc.constantFrom('https://news.example/1', 'HTTP://a.example:80/ä?x=1&y=%20#z', 'https://[::1]/国')),
    title: optional(fc.oneof(text, odd)),
    published: optional(
      fc.constantFrom(
        '2016-08-17',
        '2016-08-17T08:00:00Z',
        '2000-02-29',
        '0001-01-01',
        '9999-12-31T23:59:59.9999-00:00',
      ),
    ),
  })
  .map(compact) as fc.Arbitrary<ArticleInfo>

/** What exporters are told by mistake: a day that there is not, an address that leads nowhere, anything. */
export const wrongInfo: fc.Arbitrary<unknown> = fc.oneof(
  any,
  fc
    .record({
      id: fc.oneof(any, text),
      url: optional(fc.oneof(any, text, fc.constantFrom('javascript:alert(1)', '"><script>', 'https://a b.example'))),
      title: optional(any),
      published: optional(
        fc.oneof(any, text, fc.constantFrom('2016-02-30', '', 'May', '9999-12-31T23:59:60Z', '-000001-01-01')),
      ),
    })
    .map(compact),
)

/** A finder of one's own that marks anything in a text as a claim: tokens, halves of tokens, the whole. */
export const finder: fc.Arbitrary<{ readonly find: AttributionFinder }> = fc
  .array(
    fc.record({
      places: fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 30 })), { minLength: 3, maxLength: 6 }),
      parts: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
      onTokens: fc.boolean(),
      hasHead: fc.boolean(),
      kind: fc.constantFrom('direct', 'mixed', 'indirect'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 6 },
  )
  .map((drafts) => ({
    find: ({ text, tokens }) =>
      drafts.flatMap(({ places, parts, onTokens, hasHead, kind, confidence }): Attribution[] => {
        const spans = places.flatMap(([place, length]): Span[] => {
          if (!onTokens) {
            const start = Math.floor((place / 1001) * text.length)
            return start < text.length ? [{ start, end: Math.min(text.length, start + length) }] : []
          }
          const from = Math.floor((place / 1001) * tokens.length)
          const last = tokens[Math.min(tokens.length, from + length) - 1]
          return last === undefined ? [] : [{ start: tokens[from]!.start, end: last.end }]
        })
        const apart = spans
          .map((span, i) => ({ span, part: parts[i]! }))
          .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
          .filter(({ span }, i, all) => all.slice(0, i).every((before) => before.span.end <= span.start))
        const of = (part: number) => apart.filter((one) => one.part === part).map(({ span }) => span)
        const [source, cue, content] = [of(0), of(1), of(2)]
        if (content.length === 0) return []
        const head = hasHead && cue.length > 0 ? tokens.findIndex((token) => token.end > cue[0]!.start) : -1
        return [
          {
            kind,
            source,
            cue,
            content,
            head,
            confidence,
            reasons: [{ field: 'attribution', rule: 'own', words: cue }],
          },
        ]
      }),
  })) as fc.Arbitrary<{ readonly find: AttributionFinder }>
