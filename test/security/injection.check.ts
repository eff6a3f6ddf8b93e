/** What an article, its id or somebody else's extraction says stays words: in pages, tables, drawings and terminals. */
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { createPaint } from '../../src/cli/paint.ts'
import { toTable } from '../../src/cli/table.ts'
import { printable } from '../../src/corpus/printable.ts'
import { summarise, summaryTable } from '../../src/corpus/summarise.ts'
import { claimsToCsv, exportFormats, toHtml } from '../../src/export/export.ts'
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from '../../src/export/html/page-script.ts'
import { accusationGraph, toDot, toMermaid } from '../../src/graph/graph.ts'
import { createExtractor, type Extraction, extract } from '../../src/index.ts'

const TEXT = '“It is safe,” said Ann Lee. China accused Iran of hacking its banks. Iran denied it.'
const EVIL = 'x"></style></title><script>alert(1)</script><img src=x onerror=alert(1)>\'javascript:alert(1)'

/** Where each part of a value is. */
function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) yield* pathsOf(part, [...path, key])
}

describe('HTML', () => {
  /** Tags and attributes that a page of ours never has, whatever is in it. */
  const expectHarmless = (page: string) => {
    // The page's own script, once and to the letter: the policy names its hash, and allows no other.
    const own = `</main>\n<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`
    expect(page.endsWith(own)).toBe(true)
    expect(page).toContain(`script-src '${PAGE_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">`)
    const html = page.slice(0, -own.length)
    expect(html).not.toMatch(/<(?:script|img|iframe|object|link|base|form|svg[^>]+on)/i)
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|src|style)\s*=/i)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html.match(/<\/title>\n<style>/g)).toHaveLength(1)
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, to]) => !/^#[\w-]+$/.test(to!))).toEqual([])
  }

  test('an id, a title and a text', () => {
    const text = `“${EVIL},” said ${EVIL} Lee. China accused ${EVIL} of hacking ${EVIL}.`
    expectHarmless(toHtml(extract(text), text, { title: EVIL }))
    expectHarmless(exportFormats.html.one({ id: EVIL, text, extraction: extract(text) }))
  })

  test('an address is in no page, and “javascript:” is none', () => {
    const page = (url: string) => exportFormats.html.one({ id: 1, url, text: TEXT, extraction: extract(TEXT) })
    expect(page('https://news.example/1')).not.toContain('news.example')
    expect(() => page('javascript:alert(1)')).toThrow(expect.objectContaining({ code: 'ERR_OPTION' }))
  })

  test('each string of somebody else’s extraction, where it may be any: what may not be any is refused', () => {
    const own = extract(TEXT)
    expect(own.claims.length * own.accusations.length * own.entities.length).toBeGreaterThan(0)
    const harmless: string[] = []
    let refused = 0
    for (const path of pathsOf(own)) {
      const evil = JSON.parse(JSON.stringify(own))
      const last = path.at(-1)!
      const holder = path.slice(0, -1).reduce((value, key) => value[key], evil)
      if (typeof holder[last] !== 'string') continue
      holder[last] += EVIL
      try {
        expectHarmless(toHtml(evil, TEXT))
        harmless.push(last)
      } catch (error) {
        expect(error).toMatchObject({ code: 'ERR_EXTRACTION' })
        refused++
      }
    }
    expect([...new Set(harmless)].sort()).toEqual(['field', 'name', 'rule'])
    expect(refused).toBeGreaterThan(40)
  })

  test('links lead somewhere, also where a claim that is an answer has been left out', () => {
    const own = extract(TEXT)
    for (const extraction of [own, { ...own, claims: [] }]) {
      const html = toHtml(extraction, TEXT)
      for (const { id } of extraction.claims) expect(html).toContain(`<li id="${id}"`)
      for (const [, to] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(`id="${to}"`)
    }
  })
})

describe('CSV', () => {
  const contentOf = (csv: string) => (parse(csv, { columns: true }) as Record<string, string>[])[0]!
  test.each([
    ['=HYPERLINK("http://a.example")', true],
    ['+1', true],
    ['-1', true],
    ['@SUM(1)', true],
    ['\r=1', true],
    ['＝1', true],
    ['Ann;=1', true],
    ['Ann; "=1', true],
    ['Ann\t@x', true],
    ['Ann = Lee', false],
    ['Ann; Lee-Chan', false],
  ])('%j', (id, guarded) => {
    const cell = contentOf(claimsToCsv(extract(TEXT), TEXT, { id })).article!
    expect(cell !== id).toBe(guarded)
    // Cut at commas, semicolons or tabs, no cell calculates; and nothing but apostrophes was added.
    for (const part of cell.split(/[;\t]/)) expect(part).not.toMatch(/^["\s]*[=+\-@＝]/)
    expect(cell.replaceAll("'", '')).toBe(id)
    expect(contentOf(claimsToCsv(extract(TEXT), TEXT, { id }, { guard: false })).article).toBe(id)
  })
})

test('drawings: a name ends no label, sets nothing, and no line or text', () => {
  const name = 'Iron"]; a -> b; %%{init: {"theme": "x"}}%% `b` <i> \\ \u0000 #quot; | Finch'
  const { extract } = createExtractor({ lexicon: { entities: [{ name, kind: 'group' }] } })
  const text = `Canada accused ${name} of hacking its banks.`
  const graph = accusationGraph([extract(text)])
  const named = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, name })) }
  const dot = toDot(named)
  expect(dot).not.toMatch(/\p{Cc}(?<!\n)/u)
  expect(dot.replace(/"(?:[^"\\]|\\.)*"/g, '""')).not.toMatch(/a -> b|init|Finch/)
  const mermaid = toMermaid(named)
  expect(mermaid).not.toMatch(/\p{Cc}(?<!\n)|%%\{|[`<\\]/u)
  expect(mermaid.replace(/"[^"]*"/g, '""')).not.toMatch(/a -> b|init|Finch/)
})

describe('a terminal', () => {
  const EVIL =
    '\u001b]0;title\u0007 \u001b[2J \u009b31m \u0090q\u009c \u0008\u007f \u202eevil\u202c \u2066x\u2069 \u200f\r\n'
  /** All that steers a terminal or the direction; line feeds are the table's own. */
  const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
  const text = `“It is ${EVIL} safe,” said Ann${EVIL}Lee. China accused Iran of hacking ${EVIL} banks in May${EVIL}.`
  const evil = () =>
    JSON.parse(JSON.stringify(extract(text)), (key, value) =>
      typeof value === 'string' && /^(?:name|role)$/.test(key) ? value + EVIL : value,
    ) as Extraction

  test('the table', () => {
    for (const extraction of [extract(text), evil()]) {
      const table = toTable({ id: EVIL, ...extraction }, 80, createPaint(false))
      expect(table).not.toMatch(STEERING)
      expect(table.length).toBeGreaterThan(80)
    }
  })

  test('the summary', async () => {
    const summary = await summarise([{ ok: true, id: EVIL, extraction: evil() }])
    expect(summary.speakers.length).toBeGreaterThan(0)
    expect(summaryTable(summary)).not.toMatch(STEERING)
  })

  test('a message', () => {
    expect(printable(`a${EVIL}b`)).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(printable(' Ann Lee’s “naïve” 国 👩‍👧 ')).toBe('Ann Lee’s “naïve” 国 👩‍👧')
  })
})
