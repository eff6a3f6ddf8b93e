/** `saidwho/export`: every format is read back by its reader, or by the grammar of the format, and nothing breaks out. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { wellFormed } from '../../../src/export/article.ts'
import {
  type ArticleInfo,
  accusationsToCsv,
  claimsToCsv,
  type ExportedArticle,
  exportFormats,
  type FormatName,
  fromBrat,
  htmlParts,
  toBrat,
  toHtml,
  toStix,
  toWebAnnotations,
} from '../../../src/export/export.ts'
import { type Extraction, extract } from '../../../src/index.ts'
import { elementsOf, squeezed, unsound, wordsOf } from '../../export/markup.ts'
import { expectFitsSchema, expectPlain, expectSoundExtraction } from '../../soundness.ts'
import { anything } from '../grammar/characters.ts'
import { info, wrongInfo } from '../grammar/options.ts'
import { FORMATS } from '../grammar/words.ts'
import {
  frozen,
  must,
  mustBeUnicode,
  mustEqual,
  nothing,
  type Property,
  property,
  refusedOr,
  stringsIn,
} from '../property.ts'

type Row = Record<string, string>
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] })
const UNSEEN = String.raw`\s\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff`
const SIGN = String.raw`[=+\-@\uff0b\uff0d\uff1d\uff20]`
/** At the beginning of a cell, or behind what some spreadsheets cut at; in both places behind what cannot be seen. */
const FORMULA = new RegExp(`^[\\t\\r\\n]|^[${UNSEEN}]*${SIGN}|[;\\t\\r\\n]["${UNSEEN}]*${SIGN}`, 'u')

/** The elements that the view is made of; with those for SVG. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `!doctype html head meta title style script body main div header h1 h2 h3 p u b article mark a span i em section ol li ul
   details summary dl dt dd blockquote q bdi time fieldset legend button label select option output figure figcaption svg defs
   marker path g rect text`.split(/\s+/),
)

/** An `.ann` file that somebody broke: lines from one that is whole, with fields from anywhere. */
const broken = fc.array(
  fc.oneof(
    fc.nat(60),
    fc.tuple(
      fc.constantFrom('T1', 'T2', 'E1', 'R1', 'A1', '#1', 'M1', '*', ''),
      fc.array(fc.oneof(anything, fc.constantFrom(...FORMATS, ...FIELDS())), { maxLength: 3 }),
    ),
  ),
  { maxLength: 30 },
)

function FIELDS(): string[] {
  return [
    'Content 0 2',
    'Content 1 2;1 5',
    'Content 999999999999 9999999999999',
    'Accused 0 1',
    'Source Arg1:T1 Arg2:T1',
    'Accusation:T1 Accused:T2',
    'Act T1 deny',
    '__proto__ T1 constructor',
    'AnnotatorNotes T2',
    '{"name":"A","entity":"__proto__"}',
    '{"entity":null}',
  ]
}

export const EXPORTING: readonly Property[] = [
  property({
    name: 'CSV comes back cell by cell, and calculates nothing',
    calls: ['claimsToCsv', 'accusationsToCsv'],
    beside: info,
    check(text, info) {
      const extraction = frozen(extract(text))
      const { claims, accusations } = extraction
      for (const guard of [true, false]) {
        const rows = rowsOf(claimsToCsv(extraction, text, frozen(info), { guard }))
        mustEqual(
          rows.map(({ claim }) => claim),
          claims.map(({ id }) => id),
          'not a row each',
        )
        const charges = rowsOf(accusationsToCsv(extraction, text, info, { guard }))
        mustEqual(
          charges.map(({ accusation }) => accusation),
          accusations.map(({ id }) => id),
          'not a row each',
        )
        for (const row of [...rows, ...charges]) {
          // A number is no formula: −5 stays −5.
          const isFormula = (cell: string) =>
            FORMULA.test(cell) && !(typeof info.id === 'number' && cell === String(info.id))
          if (guard) for (const cell of Object.values(row)) must(!isFormula(cell), 'a formula', cell)
        }
        if (guard) continue
        for (const [i, row] of rows.entries()) {
          const words = (part: 'source' | 'cue' | 'content') =>
            wellFormed(claims[i]!.content && claims[i]![part].map((piece) => piece.text).join(' … '))
          for (const part of ['source', 'cue', 'content'] as const) mustEqual(row[part], words(part), part)
          mustEqual(row.article, wellFormed(String(info.id)), 'another article')
        }
        for (const [i, row] of charges.entries())
          mustEqual(row.sentence, wellFormed(accusations[i]!.sentence.text), 'another sentence')
      }
    },
  }),
  property({
    name: 'brat standoff comes back as it went',
    calls: ['toBrat', 'fromBrat'],
    beside: nothing,
    check(text) {
      const extraction = frozen(extract(text))
      const ann = toBrat(extraction, text)
      mustBeUnicode(ann, 'standoff')
      const { extraction: back, problems } = fromBrat(text, ann)
      mustEqual(problems, [], 'lines that cannot be read')
      expectSoundExtraction(text, back)
      expectFitsSchema(back)
      mustEqual(told(back), told(extraction), 'not what went')
    },
  }),
  property({
    name: 'no standoff file is too broken',
    calls: ['fromBrat'],
    beside: broken,
    check(text, edits) {
      const whole = toBrat(extract(text), text).split('\n')
      const lines = edits.map((edit) =>
        typeof edit === 'number' ? (whole[edit] ?? '') : [edit[0], ...edit[1]].join('\t'),
      )
      const { extraction, problems } = fromBrat(text, lines.join('\n'))
      expectSoundExtraction(text, extraction)
      expectFitsSchema(extraction)
      for (const { line, message } of problems) must(line >= 1 && message !== '', 'a problem nowhere', [line, message])
    },
  }),
  property({
    name: 'HTML has the elements of the view and all words of the article, and nothing else',
    calls: ['toHtml', 'htmlParts'],
    beside: fc.option(fc.oneof(anything, fc.constantFrom(...FORMATS)), { nil: undefined }),
    check(text, title) {
      const extraction = frozen(extract(text))
      const given = title === undefined ? {} : { title }
      const html = toHtml(extraction, text, given)
      mustEqual(unsound(html), [], 'unsound markup')
      mustEqual(html.match(/<script/g)?.length, 1, 'other scripts than its own')
      for (const element of elementsOf(html)) must(ELEMENTS.has(element), 'an element from the article', element)
      mustEqual(squeezed(wordsOf(html)), squeezed(text), 'other words')
      const { body, style } = htmlParts(extraction, text, given)
      must(html.includes(body) && html.includes(style), 'other parts')
    },
  }),
  property({
    name: 'Web Annotations lead back to the words',
    calls: ['toWebAnnotations'],
    beside: info,
    check(text, info) {
      const page = toWebAnnotations(frozen(extract(text)), text, frozen(info))
      expectPlain(page)
      mustBeUnicode(page, 'an annotation')
      const characters = [...text]
      const ids = new Set(page.items.map(({ id }) => id))
      mustEqual(ids.size, page.items.length, 'an id of two')
      for (const { body, target } of page.items) {
        for (const one of body) if (one.purpose === 'linking') must(ids.has(one.source), 'a link to nothing', one)
        for (const { selector } of target) {
          const [{ start, end }, { exact, prefix, suffix }] = selector
          mustEqual(wellFormed(characters.slice(start, end).join('')), exact, 'other words')
          must(
            wellFormed(characters.slice(Math.max(0, start - 40), start).join('')).endsWith(prefix),
            'another prefix',
            prefix,
          )
          must(wellFormed(characters.slice(end, end + 40).join('')).startsWith(suffix), 'another suffix', suffix)
        }
      }
    },
  }),
  property({
    name: 'STIX refers only to what is in the bundle, and the same article gives the same one',
    calls: ['toStix'],
    beside: info,
    check(text, info) {
      const extraction = frozen(extract(text))
      const bundle = toStix(extraction, text, frozen(info))
      expectPlain(bundle)
      mustBeUnicode(bundle, 'a bundle')
      const ids = new Set(bundle.objects.map(({ id }) => id))
      mustEqual(ids.size, bundle.objects.length, 'an id of two')
      const references = [...stringsIn(bundle.objects)].filter((value) => /^[a-z-]+--[0-9a-f-]{36}$/.test(value))
      for (const id of references) must(ids.has(id), 'an object that is not there', id)
      mustEqual(toStix(extraction, text, info), bundle, 'another bundle')
    },
  }),
  property({
    name: 'what cannot be said of an article is refused, or written as it is',
    calls: ['toStix', 'toWebAnnotations', 'claimsToCsv', 'accusationsToCsv', 'toBrat'],
    beside: wrongInfo,
    check(text, given) {
      const extraction = frozen(extract(text))
      const info = given as ArticleInfo
      const page = refusedOr(['ERR_OPTION'], () => toWebAnnotations(extraction, text, info))
      const bundle = refusedOr(['ERR_OPTION'], () => toStix(extraction, text, info))
      must((page === undefined) === (bundle === undefined), 'one takes what the other refuses', String(page))
      for (const one of [claimsToCsv, accusationsToCsv, toBrat]) {
        // Only brat can do without.
        const isRefused = refusedOr(['ERR_OPTION'], () => one(extraction, text, info)) === undefined
        must(isRefused === (page === undefined) || (one === toBrat && info === undefined), 'taken here, refused there')
      }
      if (page === undefined || bundle === undefined) return
      mustBeUnicode(page, 'an annotation')
      for (const { created } of bundle.objects) must(new Date(created).toISOString() === created, 'no time', created)
      if (info.published === undefined) return
      must(!Number.isNaN(Date.parse(info.published)), 'a time that there is not', info.published)
    },
  }),
  property({
    name: 'each format by its name writes lines',
    calls: ['exportFormats'],
    weight: 0.3,
    beside: info,
    check(text, info) {
      const article: ExportedArticle = frozen({ ...info, text, extraction: extract(text) })
      for (const name of Object.keys(exportFormats) as FormatName[]) {
        const format = exportFormats[name]
        const piece = format.one(article)
        must(piece === '' || piece.endsWith('\n'), `${name}: no line end`, piece.slice(-40))
        if (format.ending === '.jsonl') {
          const { claims, accusations } = article.extraction
          const lines =
            name === 'triples' ? claims.length : name === 'accusations' ? accusations.length : Number(piece !== '')
          mustEqual(piece.split('\n').length - 1, lines, `${name}: lines`)
        }
        if (!format.needsText)
          mustEqual(format.one({ ...article, text: '' }), piece, `${name}: needs the text after all`)
      }
    },
  }),
]

/** What people annotate: all but confidence and evidence, with entities for their ids. */
function told({ claims, entities, accusations }: Extraction): unknown {
  const known = new Map(entities.map(({ id, name, kind, country, role }) => [id, { name, kind, country, role }]))
  return JSON.parse(
    JSON.stringify({ claims, accusations }, (key, value) => {
      if (key === 'confidence' || key === 'evidence') return undefined
      return key === 'speaker' || key === 'by' || key === 'entity' ? (known.get(value) ?? null) : value
    }),
  )
}
