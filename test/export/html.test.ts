/** The HTML view: sound markup for any text, nothing of the article unescaped or lost, readable in every colour. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHtml } from '../../src/export/html/html.ts'
import { DARK, LIGHT } from '../../src/export/html/palette.ts'
import { piecesOf } from '../../src/export/html/pieces.ts'
import { extract } from '../../src/index.ts'
import { squeezed, unsound, wordsOf } from './markup.ts'

const ARTICLE = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
const view = (text: string, title?: string) => toHtml(extract(text), text, title === undefined ? {} : { title })

describe('the fixture', () => {
  const html = view(ARTICLE, 'China & “cyber”')

  test('is sound, and every word of the article stands in it in order', () => {
    expect(unsound(html)).toEqual([])
    expect(squeezed(wordsOf(html))).toBe(squeezed(ARTICLE))
  })

  test('has a number in the text and an entry in the list for every claim, joined both ways', () => {
    const { claims } = extract(ARTICLE)
    for (const { id } of claims) {
      for (const needed of [`id="at-${id}" href="#${id}"`, `<li id="${id}"`, `href="#at-${id}"`]) {
        expect(html.split(needed), needed).toHaveLength(2)
      }
    }
  })

  test('has every accusation, answered ones marked', () => {
    const { accusations } = extract(ARTICLE)
    expect(html.match(/<li id="a\d+">/g)).toHaveLength(accusations.length)
    expect(html).toContain('<g class="answered">')
    expect(html).toContain('answered: deny')
  })

  test('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)|https?:(?!\/\/www\.w3\.org)/i)
    expect(html).toContain("default-src 'none'")
  })

  test('has the title that was given', () => {
    expect(html).toContain('<title>China &amp; “cyber”</title>')
  })
})

test('an article that is markup is text', () => {
  const evil = `“<img src=x onerror=alert(1)>,” said Ann <script>alert(1)</script> Lee. <b>Bo</b> "Chan" & 'Dahl' denied </article>.`
  const html = view(evil, '</title><script>')
  expect(unsound(html)).toEqual([])
  expect(html).not.toMatch(/<script|<img/)
  expect(squeezed(wordsOf(html))).toBe(squeezed(evil))
})

test('the window’s title and the notes on the picture have no markup: nothing in them turns what stands beside it', () => {
  const text = 'Canada accused Iran of hacking a bank.'
  const extraction = extract(text)
  const entities = extraction.entities.map((one) => ({ ...one, name: `${one.name}\u202e שלום` }))
  const html = toHtml({ ...extraction, entities }, text, { title: 'News\u202e \u2069שלום' })
  expect(html).toContain('<title>\u2068News שלום\u2069</title>')
  expect(html).toContain('<title>\u2068Canada שלום\u2069 → \u2068Iran שלום\u2069: intrusion</title>')
  expect(html).toContain('\u2068Canada שלום\u2069 accuses \u2068Iran שלום\u2069</title>')
  for (const [, words] of html.matchAll(/<(?:title|text)[^>]*>([^<]*)/g)) expect(words).not.toMatch(/\u202e/)
  for (const [, value] of html.matchAll(/="([^"]*)"/g)) expect(value).not.toMatch(/[\u202e\u0590-\u05ff]/)
})

test('each mark of direction in the article is there, in a box of its own', () => {
  const text = '“We won\u202e it all\u2069,” said Ann Lee.\u2029'
  const html = toHtml(extract(text), text)
  expect(html.match(/[\u202e\u2029\u2069]/g)!.length).toBeGreaterThan(3)
  expect(html.replace(/<span class="turn">[\u202e\u2029\u2069]<\/span>/g, '')).not.toMatch(/[\u202e\u2029\u2069]/)
  expect(squeezed(wordsOf(html))).toBe(squeezed(text))
})

test('any text gives sound markup with all of its words', () => {
  const words = fc.constantFrom(
    '“',
    '”',
    ' said ',
    'Ann Lee',
    'She',
    '\n',
    '\n\n',
    ' \r\n ',
    '<b>',
    '&amp;',
    '😀',
    '\0',
    ' denied ',
    'China',
    ' hacked ',
    '. ',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const html = view(text)
      expect(unsound(html)).toEqual([])
      expect(squeezed(wordsOf(html))).toBe(squeezed(text))
    }),
    { numRuns: 200, seed: 7 },
  )
})

test('a claim within another’s content is marked within it', () => {
  const text = 'Ann Lee said that Bo Chan had denied the report.'
  const excerpt = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
  })
  const [claim] = extract('“No,” said Ann Lee.').claims
  const outer = {
    ...claim!,
    id: 'c1',
    source: [excerpt('Ann Lee')],
    cue: [excerpt('said')],
    content: [excerpt('that Bo Chan had denied the report')],
  }
  const inner = {
    ...claim!,
    id: 'c2',
    source: [excerpt('Bo Chan')],
    cue: [excerpt('denied')],
    content: [excerpt('the report')],
  }
  const pieces = piecesOf({ claims: [outer, inner], entities: [], accusations: [] }, text.length)
  expect(
    pieces.map(({ start, end, marks }) => [
      text.slice(start, end),
      marks.map((m) => `${m.claim.id} ${m.role}`).join(' > '),
    ]),
  ).toEqual([
    ['Ann Lee', 'c1 source'],
    [' ', ''],
    ['said', 'c1 cue'],
    [' ', ''],
    ['that ', 'c1 content'],
    ['Bo Chan', 'c1 content > c2 source'],
    [' had ', 'c1 content'],
    ['denied', 'c1 content > c2 cue'],
    [' ', 'c1 content'],
    ['the report', 'c1 content > c2 content'],
    ['.', ''],
  ])
})

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high! + 0.05) / (low! + 0.05)
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('in %s colours', (_, theme) => {
  test('words reach a contrast of 4.5 on every ground, lines one of 3', () => {
    for (const colour of [theme.ink, theme.faint, theme.link])
      expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(4.5)
    for (const [act, { ground, line }] of Object.entries(theme.acts)) {
      expect(contrast(theme.ink, ground), act).toBeGreaterThanOrEqual(4.5)
      expect(contrast(line, theme.paper), act).toBeGreaterThanOrEqual(3)
      expect(contrast(line, ground), act).toBeGreaterThanOrEqual(3)
    }
  })
})

test('a long article takes time in proportion', () => {
  const time = (n: number) => {
    const text = '“We won,” said Ann Lee.\n'.repeat(n)
    const extraction = extract(text)
    const start = performance.now()
    expect(toHtml(extraction, text).length).toBeGreaterThan(n * 100)
    return performance.now() - start
  }
  time(500)
  expect(time(8000) / time(1000)).toBeLessThan(30)
})
