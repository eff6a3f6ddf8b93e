/** The table: all public functions, by entry. `arguments.check.ts` fails for one that is not here. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import * as bullmq from '../../src/bullmq/bullmq.ts'
import * as compromise from '../../src/compromise/compromise.ts'
import * as corpus from '../../src/corpus/corpus.ts'
import * as dates from '../../src/dates/dates.ts'
import * as exporting from '../../src/export/export.ts'
import * as graph from '../../src/graph/graph.ts'
import * as saidwho from '../../src/index.ts'
import * as testing from '../../src/testing/testing.ts'
import { EXTRACTION, GOLD, isRight, TEXT } from './right.ts'
import { type Argument, argument, type Entry, entry, type OptionValues, options, type Wrong } from './table.ts'
import { isOfAnotherKind, type Named, type Slip, slipsIn, VALUES } from './values.ts'

/** The modules that users import. */
export const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  saidwho,
  'saidwho/corpus': corpus,
  'saidwho/bullmq': bullmq,
  'saidwho/dates': dates,
  'saidwho/export': exporting,
  'saidwho/graph': graph,
  'saidwho/testing': testing,
  'saidwho/compromise': compromise,
}

const STRINGS = ["''", "'x'"]
const FILLED = ["'x'"]
/** What was left out may be said to be left out. */
const NOTHING = ['undefined']
const COUNTS = ['0', '42']

/** Slips that the schema calls wrong are wrong, those that it calls right are none. */
function extractionSlips(text: string | null): Slips {
  const wrong: Wrong[] = []
  const right: Named[] = []
  for (const { name, value } of slipsIn(EXTRACTION)) {
    if (isRight(value, text)) right.push([name, value])
    else wrong.push({ name, value, code: 'ERR_EXTRACTION', says: 'extraction' })
  }
  return { wrong, right }
}

interface Slips {
  readonly wrong: readonly Wrong[]
  readonly right: readonly Named[]
}
const allOfAnyText: Slips = extractionSlips(null)
const allOfThisText: Slips = extractionSlips(TEXT)

/**
 * One function that is told the text, and one that is not, are tried with all slips; the others, which ask the same check,
 * with each eleventh: a number that does not go into that of the values, so that all of these come.
 */
const some = ({ wrong, right }: Slips): Slips => {
  const each11th = <T>(items: readonly T[]) => items.filter((_, i) => i % 11 === 0)
  return { wrong: each11th(wrong), right: each11th(right) }
}
const ofAnyText = some(allOfAnyText)
const ofThisText = some(allOfThisText)
/** What cannot be right without the text cannot be right with it. */
const CROOKED = ofAnyText.wrong

const anExtraction = (slips: Slips): Argument =>
  argument('extraction', 'ERR_EXTRACTION', () => EXTRACTION, { wrong: slips.wrong, doubtful: () => slips.right })

const text = (name: string, code: 'ERR_NOT_TEXT' | 'ERR_OPTION' = 'ERR_NOT_TEXT', also: readonly string[] = []) =>
  argument(name, code, () => TEXT, { allows: [...STRINGS, ...also] })

/** With another text than its own an extraction is wrong; without any, some formats do. */
const articleText: Argument = {
  ...text('text'),
  allows: [],
  wrong: [
    { name: 'another text', value: `${TEXT} `.slice(1), code: 'ERR_EXTRACTION', says: 'is it the same text?' },
    { name: 'a part of the text', value: TEXT.slice(0, 30), code: 'ERR_EXTRACTION', says: 'the end of the text' },
  ],
  doubtful: () => [["''", '']],
}
/** Strings are texts, if not this one. */
const OTHER_TEXTS = VALUES.filter(([name]) => STRINGS.includes(name))

const DATES = ['2031-02-30', '2031-02-29', '2031-13-01', '2031-00-01', '2031-01-00', '0000-01-01', '10000-01-01']
const TIMES = [
  ...['2031-05-01T10:00:00', '2031-05-01T10:00Z', '2031-05-01T24:00:00Z', '2031-05-01T10:60:00Z'],
  ...['2031-05-01T10:00:60Z', '2031-05-01T10:00:00+24:00', '2031-05-01T10:00:00+00:60', '2031-05-01 10:00:00Z'],
  ...['2031-05-01+02:00', '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00', '+002031-05-01', '20310501'],
  ...['2031-5-1', '1.5.2031', '1 May 2031', '2031-W18-4', ' 2031-05-01', '2031-05-01\n', '２０３１-05-01'],
]
const ADDRESSES = [
  ...[
    'news.example',
    '/news/1',
    '../1',
    '//news.example/1',
    'http:',
    'http://',
    'http:///1',
    'https://?q',
    'http:news',
  ],
  ...[
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'urn:x:1',
    'ftp://a.example/',
  ],
  ...['https://news.example/a b', ' https://news.example/', 'https://news.example/\n', 'https://news.example/\ud83d'],
  ...[
    'https://news.example/"><b>',
    'https://news.example/\u202e',
    'https://news.example/\0',
    'https://news.example/%zz',
  ],
  ...[
    'https://news.example:99999/',
    'https://[::1',
    'https://a b.example/',
    'https://news.example/[1]',
    'https:\\\\x.example',
  ],
]
const info = (name: string): Argument => {
  const field = (at: string, value: unknown, what: string): Wrong => {
    return { name: `${at}: ${what}`, value: { id: 'a1', [at]: value }, code: 'ERR_OPTION', says: `${name}.${at}` }
  }
  const known = {
    id: [...STRINGS, ...COUNTS, '-1', '1.5'],
    url: NOTHING,
    title: [...STRINGS, ...NOTHING],
    published: NOTHING,
  }
  return argument(name, 'ERR_OPTION', () => ({ id: 'a1' }), {
    wrong: [
      ...Object.entries(known).flatMap(([at, allows]) =>
        VALUES.filter(([what]) => !(allows as readonly string[]).includes(what)).map(([what, value]) =>
          field(at, value, what),
        ),
      ),
      ...[...DATES, ...TIMES, '2031', '2031-05'].map((date) => field('published', date, date)),
      ...ADDRESSES.map((address) => field('url', address, address)),
      ...['publishedAt', 'Published', 'titel', 'uri', 'URL'].map((near): Wrong => {
        return { name: near, value: { id: 'a1', [near]: 'x' }, code: 'ERR_OPTION', says: `“${near}”; did you mean` }
      }),
    ],
    doubtful: () => [
      ['more of an article', { id: 'a1', text: 'x', author: 'x', date: 'x', language: 'en', body: 'x' }],
    ],
  })
}

/** For arguments that are objects: what is of another kind is wrong, null and what is left out may be. */
function plain(
  name: string,
  code: Argument['code'],
  value: unknown,
  allows: readonly string[] = [],
  maybe = /^$/,
): Argument {
  const slips = [...slipsIn(value)]
  const isWrong = (slip: Slip) => isOfAnotherKind(slip) && !maybe.test(slip.name)
  const says = name.split('.')[0]!
  return argument(name, code, () => value, {
    allows,
    wrong: slips.filter(isWrong).map((slip) => ({ name: slip.name, value: slip.value, code, says })),
    doubtful: () => slips.filter((slip) => !isWrong(slip)).map((slip) => [slip.name, slip.value] as const),
  })
}

const ITERABLES = ['[]', 'a Set']

const EXTRACTOR: OptionValues = {
  attribution: ['a function', 'a class'],
  confidence: ['0'],
  lexicon: ['{}', 'no prototype'],
  limits: ['{}', 'no prototype'],
}
const LEXICON = { lexicon: 'ERR_LEXICON' } as const
/** Somewhere within a lexicon or limits. */
const DEEPER: readonly Wrong[] = [
  ...VALUES.filter(([what]) => !['undefined', '[]'].includes(what)).flatMap(([what, value]): Wrong[] => [
    { name: `cues: ${what}`, value: { lexicon: { cues: value } }, code: 'ERR_LEXICON', says: 'lexicon.cues' },
    {
      name: `entities: ${what}`,
      value: { lexicon: { entities: value } },
      code: 'ERR_LEXICON',
      says: 'lexicon.entities',
    },
  ]),
  ...VALUES.filter(([what]) => !['undefined', '42', '1.5', 'Infinity'].includes(what)).map(([what, value]): Wrong => {
    return {
      name: `characters: ${what}`,
      value: { limits: { characters: value } },
      code: 'ERR_OPTION',
      says: 'limits.characters',
    }
  }),
  { name: 'no such limit', value: { limits: { claim: 5 } }, code: 'ERR_OPTION', says: 'did you mean limits.claims?' },
  { name: 'no such list', value: { lexicon: { cue: [] } }, code: 'ERR_LEXICON', says: 'did you mean cues?' },
]
const extractorOptions: Argument = (() => {
  const known = options(EXTRACTOR, {}, LEXICON)
  return { ...known, wrong: [...known.wrong, ...DEEPER] }
})()
const tokenizeOptions = options({ syntax: ['true', 'false'] }, {})
const RUN: OptionValues = {
  ...EXTRACTOR,
  ...{ concurrency: ['42'], language: [], module: [], signal: [], onProgress: ['a function', 'a class'] },
}
const runOptions = options(RUN, {}, LEXICON)
const graphOptions = options({
  ...{
    foldStates: ['true', 'false'],
    from: [],
    to: [],
    countries: ['[]', 'a hole'],
    forms: ['[]'],
    modalities: ['[]'],
  },
  ...{ minConfidence: ['0'], minCount: ['42'] },
})
const drawOptions = options({ top: ['42', 'Infinity'], victims: ['true', 'false'] })
const tableOptions = options({ guard: ['true', 'false'] })
const dateOptions = options({ date: [] })

const { extract, tokenize } = saidwho.createExtractor({ limits: { characters: 1000 } })

const dated = (date: string): Wrong => {
  const value = [{ extraction: EXTRACTION, date }]
  return { name: date, value, code: 'ERR_OPTION', says: 'extractions[0].date' }
}
/** Making one takes longer than all else here, so one is told each time what to find. */
let finds: readonly saidwho.Attribution[] = []
const byFinder = saidwho.createExtractor({ attribution: () => finds })

const aGraph = plain('graph', 'ERR_ARGUMENT', graph.accusationGraph([EXTRACTION]))

const SAIDWHO: readonly Entry[] = [
  entry(
    'SaidwhoError',
    'sync',
    (...given: ConstructorParameters<typeof saidwho.SaidwhoError>) => new saidwho.SaidwhoError(...given),
    [
      argument('code', 'ERR_ARGUMENT', () => 'ERR_OPTION'),
      argument('message', 'ERR_ARGUMENT', () => 'no', { allows: STRINGS }),
      argument('options', 'ERR_ARGUMENT', () => ({}), {
        allows: VALUES.flatMap(([name, value]) => (Object(value) === value || value === undefined ? [name] : [])),
      }),
    ],
  ),
  entry('createExtractor', 'sync', saidwho.createExtractor, [extractorOptions]),
  entry('createExtractor().extract', 'sync', extract, [text('text')]),
  entry('createExtractor().tokenize', 'sync', tokenize, [text('text'), tokenizeOptions]),
  entry(
    'createExtractor({ attribution })',
    'sync',
    (found: readonly saidwho.Attribution[]) => {
      finds = found
      return byFinder.extract(TEXT)
    },
    [
      {
        ...plain(
          'attribution(document)',
          'ERR_ATTRIBUTION',
          [
            {
              ...{ kind: 'direct', source: [{ start: 70, end: 77 }], cue: [{ start: 65, end: 69 }] },
              ...{ content: [{ start: 55, end: 64 }], head: 15, confidence: 1 },
              reasons: [{ field: 'attribution', rule: 'own', words: [{ start: 65, end: 69 }] }],
            },
          ],
          ['[]'],
        ),
      },
    ],
  ),
  entry('extract', 'sync', saidwho.extract, [text('text')]),
  entry('tokenize', 'sync', saidwho.tokenize, [text('text'), tokenizeOptions]),
  entry('triples', 'sync', saidwho.triples, [anExtraction(allOfAnyText)]),
  entry('accusationRecords', 'sync', saidwho.accusationRecords, [anExtraction(allOfAnyText)]),
]

const folder = mkdtempSync(join(tmpdir(), 'saidwho-arguments-'))
writeFileSync(join(folder, 'a.jsonl'), `${JSON.stringify({ id: 1, text: TEXT })}\n`)
process.on('exit', () => import('node:fs').then(({ rmSync }) => rmSync(folder, { recursive: true, force: true })))

const names = argument('names', 'ERR_ARGUMENT', () => join(folder, 'a.jsonl'), {
  allows: ["'x'", '[]'],
  wrong: VALUES.filter(([name]) => name !== "'x'").map(([name, value]) => {
    return { name: `[${name}]`, value: [value], code: 'ERR_ARGUMENT', says: 'names[0]' }
  }),
})
const articles = argument('articles', 'ERR_ARGUMENT', () => [{ id: 1, text: TEXT }], {
  // What is no article in a list is an outcome with an error, in its place.
  allows: [...ITERABLES, '[null]', 'a hole', 'a boxed string'],
  wrong: [{ name: 'one alone', value: { id: 1, text: TEXT }, code: 'ERR_ARGUMENT', says: 'articles must be' }],
  doubtful: () => VALUES.map(([name, value]) => [`[${name}]`, [value, { id: value, text: value }]] as const),
})
const outcome = { ok: true, id: 1, extraction: EXTRACTION } as const
const failure = { ok: false, id: null, error: new saidwho.SaidwhoError('ERR_SIZE_LIMIT', 'x') } as const
const summary = await corpus.summarise([outcome, failure])

const CORPUS: readonly Entry[] = [
  entry('extractAll', 'iterator', corpus.extractAll, [
    articles,
    { ...runOptions, wrong: [...runOptions.wrong, ...DEEPER] },
  ]),
  entry('readArticles', 'iterator', corpus.readArticles, [
    names,
    options({ format: [], idField: FILLED, textField: FILLED, onWarning: ['a function', 'a class'] }),
  ]),
  entry('readOutcomes', 'iterator', corpus.readOutcomes, [names]),
  entry('readPage', 'async', corpus.readPage, [
    argument('html', 'ERR_NOT_TEXT', () => '<p>“No,” said Ann Lee.</p>', {
      allows: STRINGS,
      doubtful: () => [["''", '']],
    }),
  ]),
  entry('looksEnglish', 'sync', corpus.looksEnglish, [text('text')]),
  entry('summarise', 'async', corpus.summarise, [
    argument('outcomes', 'ERR_ARGUMENT', () => [outcome, failure], {
      allows: ['[]'],
      wrong: [
        ...CROOKED.map(({ name, value }): Wrong => {
          const wrong = [outcome, { ...outcome, extraction: value }]
          return { name, value: wrong, code: 'ERR_EXTRACTION', says: 'outcomes[1].extraction' }
        }),
        ...VALUES.map(([name, value]): Wrong => {
          return { name: `[${name}]`, value: [value], code: 'ERR_ARGUMENT', says: 'outcomes[0]' }
        }),
        ...VALUES.filter(([name]) => name !== 'true' && name !== 'false').map(([name, ok]): Wrong => {
          return { name: `ok: ${name}`, value: [{ ...outcome, ok }], code: 'ERR_ARGUMENT', says: 'outcomes[0].ok' }
        }),
        ...VALUES.map(([name, error]): Wrong => {
          return {
            name: `error: ${name}`,
            value: [{ ...failure, error }],
            code: 'ERR_ARGUMENT',
            says: 'outcomes[0].error',
          }
        }),
        { name: 'one alone', value: outcome, code: 'ERR_ARGUMENT', says: 'outcomes must be' },
      ],
      doubtful: () => ofAnyText.right.map(([name, extraction]) => [name, [{ ...outcome, extraction }]] as const),
    }),
  ]),
  entry('summaryTable', 'sync', corpus.summaryTable, [
    plain('summary', 'ERR_ARGUMENT', summary),
    argument('rows', 'ERR_OPTION', () => 5, { allows: [...COUNTS, 'Infinity', 'undefined'] }),
  ]),
]

const queue = { addBulk: async () => [] } as unknown as Parameters<typeof bullmq.enqueue>[0]
const QUEUE = argument('queue', 'ERR_ARGUMENT', () => queue, {
  wrong: [{ name: 'addBulk: 1', value: { addBulk: 1 }, code: 'ERR_ARGUMENT', says: 'queue.addBulk' }],
})
const ENQUEUE: OptionValues = { articlesAJob: ['42'], attempts: ['42'], backoff: COUNTS }
const filled = (name: string, good: string) => argument(name, 'ERR_ARGUMENT', () => good, { allows: FILLED })
const sink = bullmq.jsonLinesSink(folder, 'a')
const sinkLine = { key: 'k'.repeat(43), line: '{"id":1}', failed: false }
const { signal: _, onProgress: __, ...WORKER } = RUN

const BULLMQ: readonly Entry[] = [
  entry('enqueue', 'async', bullmq.enqueue, [QUEUE, articles, options(ENQUEUE)]),
  entry('enqueueFile', 'async', bullmq.enqueueFile, [
    QUEUE,
    {
      ...filled('file', 'a.jsonl'),
      wrong: [{ name: '.gz', value: 'a.jsonl.gz', code: 'ERR_OPTION', says: 'a.jsonl.gz' }],
    },
    { ...options({ ...ENQUEUE, root: FILLED, idField: FILLED, textField: FILLED }), good: () => ({ root: folder }) },
  ]),
  entry(
    'mergeSinks',
    'async',
    bullmq.mergeSinks,
    [
      {
        ...filled('folder', folder),
        wrong: [{ name: 'no such folder', value: join(folder, 'x'), code: 'ERR_UNREADABLE', says: 'no such file' }],
      },
      filled('file', join(folder, 'merged.jsonl')),
    ],
    true,
  ),
  entry('jsonLinesSink', 'sync', bullmq.jsonLinesSink, [
    filled('folder', folder),
    argument('name', 'ERR_OPTION', () => 'a', { allows: FILLED }),
  ]),
  entry(
    'jsonLinesSink().begin',
    'async',
    sink.begin!,
    [
      argument('making', 'ERR_ARGUMENT', () => ({}), {
        allows: ['{}', 'no prototype', 'toString is 1', 'an own __proto__'],
      }),
    ],
    true,
  ),
  entry('jsonLinesSink().write', 'async', sink.write, [plain('lines', 'ERR_ARGUMENT', [sinkLine], ['[]'])], true),
  entry('jsonLinesSink().close', 'async', sink.close, []),
  entry(
    'createWorker',
    'async',
    bullmq.createWorker,
    [
      filled('name', 'news'),
      argument('sink', 'ERR_ARGUMENT', () => sink, {
        wrong: ['write', 'close', 'begin'].map((part) => {
          return { name: `${part}: 1`, value: { ...sink, [part]: 1 }, code: 'ERR_ARGUMENT', says: `sink.${part}` }
        }),
      }),
      options(
        {
          ...WORKER,
          ...{ connection: ['{}', 'no prototype', 'toString is 1', 'an own __proto__'], prefix: STRINGS, root: FILLED },
          ...{ lockDuration: ['42'], stalledInterval: ['42'], deaths: ['42'], onError: ['a function', 'a class'] },
          // Read by the threads, which a test of arguments does not start.
          lexicon: VALUES.map(([name]) => name),
        },
        { connection: {} },
      ),
    ],
    true,
  ),
]

const forExport = (needsText: boolean) =>
  [
    anExtraction(ofThisText),
    {
      ...articleText,
      wrong: [
        ...articleText.wrong,
        ...(needsText ? otherTexts('ERR_EXTRACTION') : otherTexts('ERR_EXTRACTION').slice(1)),
      ],
    },
  ] as const

/** With an empty text, formats that count in it have nothing to count in. */
function otherTexts(code: Wrong['code']): Wrong[] {
  return OTHER_TEXTS.map(([name, value]) => ({ name, value, code, says: 'extraction' }))
}

const CSV = options({ header: ['true', 'false'], guard: ['true', 'false'], columns: ['[]'] })
const HTML = options({ title: STRINGS, idPrefix: STRINGS })
const article = { id: 'a1', text: TEXT, extraction: EXTRACTION }
const withOptional = (one: Argument): Argument => ({ ...one, allows: [...one.allows, 'undefined'] })

const EXPORT: readonly Entry[] = [
  entry('toBrat', 'sync', exporting.toBrat, [...forExport(true), withOptional(info('info'))]),
  entry('claimsToCsv', 'sync', exporting.claimsToCsv, [...forExport(false), info('info'), CSV]),
  entry('accusationsToCsv', 'sync', exporting.accusationsToCsv, [...forExport(false), info('info'), CSV]),
  entry('fromBrat', 'sync', exporting.fromBrat, [
    text('text'),
    { ...text('ann'), good: () => exporting.toBrat(EXTRACTION, TEXT) },
  ]),
  entry('htmlParts', 'sync', exporting.htmlParts, [...forExport(true), HTML]),
  entry('toHtml', 'sync', exporting.toHtml, [anExtraction(allOfThisText), forExport(true)[1], HTML]),
  entry('toStix', 'sync', exporting.toStix, [...forExport(false), info('info')]),
  entry('toWebAnnotations', 'sync', exporting.toWebAnnotations, [...forExport(true), info('info')]),
  ...Object.entries(exporting.exportFormats).map(([name, { one, needsText }]) =>
    entry(`exportFormats.${name}.one`, 'sync', one, [
      argument('article', 'ERR_ARGUMENT', () => article, {
        // Objects without an article's fields: what is missing is told by its own code.
        allows: ['{}', 'no prototype', 'toString is 1', 'an own __proto__'],
        wrong: [
          ...ofThisText.wrong.map(({ name, value }): Wrong => {
            return {
              name,
              value: { ...article, extraction: value },
              code: 'ERR_EXTRACTION',
              says: 'article.extraction',
            }
          }),
          ...VALUES.map(([name, value]): Wrong => {
            return {
              name: `extraction: ${name}`,
              value: { ...article, extraction: value },
              code: 'ERR_EXTRACTION',
              says: 'article.extraction',
            }
          }),
          ...VALUES.filter(([name]) => needsText || name !== "''").map(([name, value]): Wrong => {
            const code = STRINGS.includes(name) ? 'ERR_EXTRACTION' : 'ERR_NOT_TEXT'
            return { name: `text: ${name}`, value: { ...article, text: value }, code, says: 'article.' }
          }),
          ...info('article').wrong.map((one) => ({ ...one, value: { ...article, ...(one.value as object) } })),
        ],
      }),
    ]),
  ),
]

const CASE = testing.parseCase('# Why.\n[content|“No,”] [cue|said] [source|Ann].\n=> act: deny')
const score = testing.score(GOLD, EXTRACTION)
const marks = { cue: [{ start: 0, end: 2 }], content: [] }

const TESTING: readonly Entry[] = [
  entry('numbered', 'sync', testing.numbered, [plain('items', 'ERR_ARGUMENT', [marks], ['[]'])]),
  entry('parseCase', 'sync', testing.parseCase, [
    { ...text('source'), good: () => '[cue|said]' },
    text('file', 'ERR_OPTION', ['undefined']),
  ]),
  entry('parseCases', 'sync', testing.parseCases, [text('source'), text('file', 'ERR_OPTION', ['undefined'])]),
  entry('compareCase', 'sync', testing.compareCase, [
    // Its comment and where it stands are for whoever reads it, and not compared.
    plain('case', 'ERR_CASE', { text: CASE.text, marks: CASE.marks, fields: CASE.fields }) as Argument,
    {
      ...argument('extraction', 'ERR_EXTRACTION', () => saidwho.extract(CASE.text)),
      wrong: [
        ...CROOKED,
        { name: 'another text', value: EXTRACTION, code: 'ERR_EXTRACTION', says: 'is it the same text?' },
      ],
    },
  ]),
  entry('score', 'sync', testing.score, [
    // One victim will do where the gold has a list of them.
    plain('gold', 'ERR_GOLD', GOLD, [], /^accusations\.0\.victim is/),
    {
      ...anExtraction(ofAnyText),
      wrong: [
        ...CROOKED,
        { name: 'another text', value: saidwho.extract(CASE.text), code: 'ERR_GOLD', says: 'another text' },
      ],
    },
  ]),
  entry('scoreAll', 'sync', testing.scoreAll, [
    argument('scores', 'ERR_ARGUMENT', () => [score], {
      allows: ['[]'],
      wrong: [
        ...VALUES.map(([name, value]): Wrong => {
          return { name: `[${name}]`, value: [value], code: 'ERR_ARGUMENT', says: 'scores[0]' }
        }),
        ...VALUES.filter(([name]) => !['{}', 'no prototype', 'toString is 1'].includes(name)).map(
          ([name, counts]): Wrong => {
            return { name: `counts: ${name}`, value: [{ counts }], code: 'ERR_ARGUMENT', says: 'scores[0].counts' }
          },
        ),
        { name: 'one alone', value: score, code: 'ERR_ARGUMENT', says: 'scores must be a list' },
      ],
    }),
  ]),
  entry('scoreTable', 'sync', testing.scoreTable, [plain('score', 'ERR_ARGUMENT', score)]),
  entry('toSnapshot', 'sync', testing.toSnapshot, [anExtraction(ofAnyText)]),
]

const GRAPH: readonly Entry[] = [
  entry('accusationGraph', 'sync', graph.accusationGraph, [
    argument('extractions', 'ERR_ARGUMENT', () => [EXTRACTION, { extraction: EXTRACTION, date: '2031-05-01' }], {
      allows: ['[]', '[null]', 'a hole', 'a Set'],
      wrong: [
        ...CROOKED.map(({ name, value }): Wrong => {
          return { name, value: [EXTRACTION, value], code: 'ERR_EXTRACTION', says: 'extractions[1].' }
        }),
        ...CROOKED.map(({ name, value }): Wrong => {
          return { name, value: [{ extraction: value }], code: 'ERR_EXTRACTION', says: 'extractions[0].extraction.' }
        }),
        ...VALUES.map(([name, value]): Wrong => {
          return { name: `[${name}]`, value: [value], code: 'ERR_EXTRACTION', says: 'extractions[0]' }
        }),
        ...VALUES.filter(([name]) => name !== 'undefined').map(([name, date]) => ({ ...dated(date as string), name })),
        ...[...DATES, ...TIMES, 'May'].map(dated),
        { name: 'one alone', value: EXTRACTION, code: 'ERR_ARGUMENT', says: 'extractions must be a list' },
      ],
      doubtful: () => ofAnyText.right.map(([name, value]) => [name, [value]] as const),
    }),
    graphOptions,
  ]),
  ...([graph.toDot, graph.toMermaid] as const).map((draw) => entry(draw.name, 'sync', draw, [aGraph, drawOptions])),
  ...([graph.nodesToCsv, graph.edgesToCsv] as const).map((list) =>
    entry(list.name, 'sync', list, [aGraph, tableOptions]),
  ),
  ...([graph.toGexf, graph.timeline] as const).map((make) => entry(make.name, 'sync', make, [aGraph])),
]

const DATED: readonly Entry[] = [
  entry('withDates', 'sync', dates.withDates, [anExtraction(ofAnyText), dateOptions]),
  entry('resolveTime', 'sync', dates.resolveTime, [text('words'), dateOptions]),
]

const COMPROMISE: readonly Entry[] = [
  entry('saidwhoWith', 'sync', compromise.saidwhoWith, [extractorOptions]),
  entry('saidwho.api', 'sync', compromise.saidwho.api, [
    argument('view', 'ERR_ARGUMENT', () => class {}, { allows: ['a function', 'a class'] }),
  ]),
]

/** By the module that they are imported from. */
export const ENTRIES: Readonly<Record<string, readonly Entry[]>> = {
  saidwho: SAIDWHO,
  'saidwho/corpus': CORPUS,
  'saidwho/bullmq': BULLMQ,
  'saidwho/dates': DATED,
  'saidwho/export': EXPORT,
  'saidwho/graph': GRAPH,
  'saidwho/testing': TESTING,
  'saidwho/compromise': COMPROMISE,
}

/** Functions of what functions give, by the name under which they stand in the table. */
export const GIVEN: Readonly<Record<string, object>> = {
  'createExtractor()': saidwho.createExtractor(),
  'jsonLinesSink()': sink,
  ...Object.fromEntries(Object.entries(exporting.exportFormats).map(([name, one]) => [`exportFormats.${name}`, one])),
}
