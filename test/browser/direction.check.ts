/**
 * Marks of direction in what an article says, in a real browser: wherever they stand, and however few of them are closed,
 * our own words around them run from left to right and stand where they belong; and they are still there to be copied.
 */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHtml } from '../../src/export/export.ts'
import { type Extraction, extract } from '../../src/index.ts'

const BROWSER = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== '' && existsSync(path),
)
const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** By what opens, closes or ends; and letters that run from right to left, with numbers and marks beside them. */
const MARKS: readonly (readonly [name: string, marks: string])[] = [
  ['an override to the left', '\u202e'],
  ['an override to the right', '\u202d'],
  ['an embedding to the left', '\u202b'],
  ['an embedding to the right', '\u202a'],
  ['an end of what was not begun', '\u202c'],
  ['an isolate to the left', '\u2067'],
  ['an isolate to the right', '\u2066'],
  ['an isolate by its first letter', '\u2068'],
  ['an end of our isolate', '\u2069'],
  ['the same, and then an override', '\u2069\u202e'],
  ['as many ends as could be, and an override', `${'\u2069'.repeat(9)}\u202e`],
  ['more overrides than are counted', '\u202e'.repeat(130)],
  ['an end of the paragraph, and an override', '\u2029\u202e'],
  ['Hebrew', ' שלום '],
  ['Hebrew and a number', 'שלום 12'],
  ['Hebrew behind an end of our isolate', '\u2069\u2069 שלום'],
  ['Arabic behind an end of the paragraph', '\u2029سلام 12'],
  ['a mark to the left', '\u200f'],
]

describe.runIf(BROWSER !== undefined)('in the page', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: BROWSER!, args: QUIET })
    page = await browser.newPage({ viewport: { width: 1400, height: 3000 } })
  })
  afterAll(() => browser?.close())

  /** Notes and lists opened, so that all of it can be measured. */
  async function show(html: string): Promise<void> {
    await page.setContent(html)
    await page.addStyleTag({ content: '.saidwho .tip{display:block!important;position:static!important}' })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
  }

  test.each(MARKS)('%s turns nothing of ours', async (_, marks) => {
    const { text, extraction } = articleWith(marks)
    expect(extraction.claims).toHaveLength(3)
    expect(extraction.accusations).not.toEqual([])
    await show(toHtml(extraction, text, { title: `News${marks} of today` }))
    expect(await page.evaluate(turned)).toEqual([])
    const copied = await page.evaluate(() => {
      const selection = getSelection()!
      for (const badge of document.querySelectorAll('.badge')) badge.remove()
      selection.selectAllChildren(document.querySelector('article')!)
      return selection.toString()
    })
    expect(copied.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim())
  })

  test('and what turns something is seen: the same page without boxes, or without isolates', async () => {
    const { text, extraction } = articleWith('\u202e')
    const html = toHtml(extraction, text)
    const flat = html.replace(/<span class="turn">(.)<\/span>/gu, '$1')
    for (const worse of [flat, flat.replace(/<\/?bdi>| dir="ltr"/g, '')]) {
      await show(worse)
      expect(await page.evaluate(turned)).not.toEqual([])
    }
  })
})

const PLAIN =
  '“We won it all,” said Ann Lee, the old minister, on Monday. Canada accused Iran of hacking a bank in May. Iran denied it.'

/** Marks behind each word, and so in every foreign string of the page: names, roles, quotations, victim, time. */
function articleWith(marks: string): { text: string; extraction: Extraction } {
  const places = Array.from(PLAIN.matchAll(/ |$/g), ({ index }) => index)
  const moved = (offset: number) => offset + marks.length * places.filter((place) => place <= offset).length
  const text = PLAIN.replace(/ |$/g, `${marks}$&`)
  const change = (key: string, value: unknown): unknown => {
    if (key === 'name' || key === 'role') return value && `${value}${marks}`
    if (typeof value !== 'object' || value === null || !('start' in value)) return value
    const [start, end] = [moved(value.start as number), moved((value as unknown as { end: number }).end)]
    return { ...value, start, end, text: text.slice(start, end) }
  }
  return { text, extraction: JSON.parse(JSON.stringify(extract(PLAIN)), change) }
}

/** Runs in the page. What of ours does not run from left to right, or has changed its place with what stands beside it. */
function turned(): string[] {
  const found: string[] = []
  const isOurs = (node: Text) => {
    const parent = node.parentElement!
    return parent.closest('bdi') === null && (parent.closest('article') === null || parent.closest('.badge') !== null)
  }
  const boxOf = (node: Text, from: number, to: number) => {
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()].filter(({ width }) => width > 0)
  }
  const isOnOneLine = (a: DOMRect, b: DOMRect) => Math.abs(a.top - b.top) < 6
  const walker = document.createTreeWalker(document.querySelector('.saidwho')!, NodeFilter.SHOW_TEXT)
  let before: { node: Text; box: DOMRect } | null = null
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
    const node = next as Text
    // Measured in another way, and without any such marks.
    if (node.parentElement!.closest('svg') !== null) continue
    const boxes = boxOf(node, 0, node.length)
    if (boxes.length === 0) continue
    if (isOurs(node)) {
      const letters = Array.from({ length: node.length }, (_, i) => boxOf(node, i, i + 1)[0]).filter(
        (box) => box !== undefined,
      )
      const isTurned = letters.some(
        (box, i) => i > 0 && isOnOneLine(box, letters[i - 1]!) && box.left < letters[i - 1]!.left - 0.5,
      )
      if (isTurned) found.push(`“${node.data}” is turned`)
    }
    // Within the article the letters of others may run as they do.
    const line = boxes.filter((box) => isOnOneLine(box, boxes[0]!))
    const left = Math.min(...line.map((box) => box.left))
    if (before !== null && (isOurs(node) || isOurs(before.node)) && isOnOneLine(before.box, boxes[0]!)) {
      if (
        left < before.box.left - 0.5 &&
        node.parentElement!.closest('section, li, p, dl, h3') ===
          before.node.parentElement!.closest('section, li, p, dl, h3')
      )
        found.push(`“${before.node.data}” and “${node.data}” have changed places`)
    }
    before = { node, box: boxes.at(-1)! }
  }
  return found
}
