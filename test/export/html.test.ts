/** The HTML view: sound markup for any text, nothing of the article unescaped or lost, readable in every colour. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headlineOf } from '../../src/export/html/headline.ts'
import { htmlParts, toHtml } from '../../src/export/html/html.ts'
import { PAGE_SCRIPT } from '../../src/export/html/page-script.ts'
import { DARK, LIGHT } from '../../src/export/html/palette.ts'
import { piecesOf } from '../../src/export/html/pieces.ts'
import { extract } from '../../src/index.ts'
import { squeezed, unsound, wordsOf } from './markup.ts'
import { pageScriptFile } from './page/page-script.ts'

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

  test('has every accusation as a sentence, joined with its first place in the text both ways', () => {
    const { accusations } = extract(ARTICLE)
    expect(accusations.length).toBeGreaterThan(3)
    for (const { id } of accusations) {
      for (const needed of [
        `<li id="${id}" class="card`,
        `class="where" href="#at-${id}"`,
        `id="at-${id}" href="#${id}"`,
      ]) {
        expect(html.split(needed), needed).toHaveLength(2)
      }
      for (const mark of ['t', 'k']) expect(html).toMatch(new RegExp(`<span class="[^"]*\\b${mark}-${id}[ "]`))
    }
    expect(html).toContain('<bdi>The FBI</bdi> charges <bdi>members of the People&#39;s Liberation Army</bdi> (China)')
    expect(html).toContain('<g class="answered">')
    expect(html).toContain(
      'FBI accuses a group affiliated with the Chinese government (CN): espionage (denied, accused back)',
    )
  })

  test('counts on top what its script filters by', () => {
    const { claims, accusations } = extract(ARTICLE)
    const direct = claims.filter(({ kind }) => kind === 'direct').length
    expect(html).toContain(`data-filter="accusation"><b>${accusations.length}</b> accusations`)
    expect(html).toContain(`data-filter="direct"><b>${direct}</b> direct quotations`)
    for (const [, token] of html.matchAll(/data-filter="([^"]+)"/g)) {
      expect(html).toMatch(new RegExp(`data-is="[^"]*\\b${token}\\b`))
    }
  })

  test('says why in words', () => {
    expect(html).toContain('<i><bdi>said</bdi></i> after a quotation')
    expect(html).toContain('the speaker is named beside it: <i><bdi>James Lewis</bdi></i>')
  })

  test('marks what is unsure, and only that', () => {
    const { claims } = extract(ARTICLE)
    const unsure = claims.filter(({ confidence, stance }) => Math.min(confidence, stance.confidence) < 0.5)
    expect(unsure.length).toBeGreaterThan(0)
    expect(html.match(/<li id="c\d+" class="claim \w+ unsure"/g)).toHaveLength(unsure.length)
    expect(html.match(/<em>check this<\/em>/g)).toHaveLength(unsure.length)
  })

  test('loads nothing, and runs its own script alone', () => {
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain(`<script>${PAGE_SCRIPT}</script>`)
    const hash = `sha256-${createHash('sha256').update(PAGE_SCRIPT).digest('base64')}`
    expect(html).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src '${hash}';`)
    expect(html).not.toMatch(/<link|<img|<iframe|@import|url\((?!#)|https?:(?!\/\/www\.w3\.org)/i)
  })

  test('has a long article laid out as it is scrolled, and a short one whole', () => {
    expect(html).toContain('<div class="saidwho" dir="ltr">')
    expect(view(`${'It rained. '.repeat(6000)}`)).toContain('<div class="saidwho long" dir="ltr">')
  })

  test('has the title that was given', () => {
    expect(html).toContain('<title>China &amp; “cyber”</title>')
  })

  test('has its headline for a title where none was given', () => {
    expect(view(ARTICLE)).toContain('<title>China takes hard line on cyber spying</title>')
    expect(view('It rained.')).toContain('<title>saidwho</title>')
  })
})

test('an article that is markup is text', () => {
  const evil = `“<img src=x onerror=alert(1)>,” said Ann <script>alert(1)</script> Lee. <b>Bo</b> "Chan" & 'Dahl' denied </article>.`
  const html = view(evil, '</title><script>')
  expect(unsound(html)).toEqual([])
  expect(html.replace(`<script>${PAGE_SCRIPT}</script>`, '')).not.toMatch(/<script|<img/)
  expect(squeezed(wordsOf(html))).toBe(squeezed(evil))
})

test('the window’s title and the notes on the picture have no markup: nothing in them turns what stands beside it', () => {
  const text = 'Canada accused Iran of hacking a bank.'
  const extraction = extract(text)
  const entities = extraction.entities.map((one) => ({ ...one, name: `${one.name}\u202e שלום` }))
  const html = toHtml({ ...extraction, entities }, text, { title: 'News\u202e \u2069שלום' })
  expect(html).toContain('<title>\u2068News שלום\u2069</title>')
  expect(html).toContain('\u2068Canada שלום\u2069 accuses \u2068Iran שלום\u2069: intrusion</title>')
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

test('the page’s script is the one that its source gives: else run `npm run page-script`', () => {
  const written = readFileSync(new URL('../../src/export/html/page-script.ts', import.meta.url), 'utf8')
  expect(written).toBe(pageScriptFile())
  expect(PAGE_SCRIPT).not.toMatch(/<\/script|<!--/i)
})

test('with a prefix, all ids and what refers to them have it, and nothing else has', () => {
  const text = `“We won at href="#c1",” said Ann id="c1" Lee. Canada accused Iran of hacking a bank. Iran denied it.`
  const extraction = extract(text)
  const [plain, own] = [htmlParts(extraction, text), htmlParts(extraction, text, { idPrefix: 'n2-' })]
  const ids = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)
  expect(ids(own.body)).toEqual(ids(plain.body).map((id) => `n2-${id}`))
  const known = new Set(ids(own.body))
  for (const [, to] of own.body.matchAll(/(?: href="#| aria-labelledby=")([^"]*)/g)) expect(known.has(to!)).toBe(true)
  expect(own.style).toContain('#n2-at-c1:target')
  expect(squeezed(wordsOf(own.body))).toBe(squeezed(text))
  expect(own.script).toBe(PAGE_SCRIPT)
  expect(() => htmlParts(extraction, text, { idPrefix: '"' })).toThrow(expect.objectContaining({ code: 'ERR_OPTION' }))
})

test.each([
  ['A title\n\nAnd a text.', 'A title'],
  ['\n  A title \r\nAnd a text.', 'A title'],
  ['A sentence.\nAnother.', null],
  ['“We won,”\nsaid Ann Lee.', null],
  ['All on one line', null],
  [`${'long '.repeat(40)}\nAnd a text.`, null],
  ['', null],
])('the headline of %j is %j', (text, headline) => expect(headlineOf(text)).toBe(headline))

describe('dates', () => {
  const text = 'Canada accused Iran of hacking a bank in May. The FBI accused China of hacking a port in June.'
  const extraction = extract(text)
  const dated = (...dates: readonly unknown[]) => ({
    ...extraction,
    accusations: extraction.accusations.map((one, i) => ({
      ...one,
      time: one.time && { ...one.time, date: dates[i] },
    })),
  })
  const timeline = (...dates: readonly unknown[]) =>
    [...toHtml(dated(...dates) as typeof extraction, text).matchAll(/<time datetime="([^"]*)">([^<]*)/g)].map(
      ([, date, shown]) => [date, shown],
    )

  test('two of them make a time line, the earlier first', () => {
    expect(extraction.accusations.map(({ time }) => time?.text)).toEqual(['in May', 'in June'])
    expect(timeline('2031-06', '2031-05-17')).toEqual([
      ['2031-05-17', '17 May 2031'],
      ['2031-06', 'June 2031'],
    ])
  })

  test('one or none make none, and what is no date is refused', () => {
    expect(timeline('2031-06', undefined)).toEqual([])
    expect(() => timeline('"><script>', '2031')).toThrow('time.date must be a date')
    expect(() => timeline(null, 5)).toThrow('time.date must be a date')
  })
})

test('no box or label of the graph covers another, or runs out of the picture', () => {
  const names = ['Canada', 'Norway', 'the Central Agency for the Protection of Harbours and Inland Waterways', 'Peru']
  const text = names
    .map((name) => `${name} accused Iran of hacking a bank. ${name} accused China of stealing files.`)
    .join(' ')
  for (const article of [ARTICLE, text]) {
    const pictures = [...view(article).matchAll(/<svg class="\w+" width="(\d+)" height="(\d+)"[\s\S]*?<\/svg>/g)]
    expect(pictures).toHaveLength(2)
    for (const [svg, width, height] of pictures) {
      const boxes = [...svg.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)].map((found) =>
        found.slice(1).map(Number),
      )
      expect(boxes.length).toBeGreaterThan(4)
      for (const [x, y, w, h] of boxes as [number, number, number, number][]) {
        expect(x + w).toBeLessThanOrEqual(Number(width))
        expect(y + h).toBeLessThanOrEqual(Number(height))
      }
      boxes.forEach(([x, y, , h], i) => {
        for (const [x2, y2] of boxes.slice(i + 1))
          if (x2 === x) expect(Math.abs(y2! - y!)).toBeGreaterThanOrEqual(Math.min(h!, 30))
      })
      const lines = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => `${x} ${y}`)
      expect(new Set(lines).size).toBe(lines.length)
    }
  }
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
      marks.map((m) => ('claim' in m ? `${m.claim.id} ${m.role}` : '')).join(' > '),
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
