/**
 * The page in docs/playground, in a real browser: headless Chromium, found by CHROMIUM or where Debian puts it. Without
 * one these tests are left out, unless SAIDWHO_NEEDS_BROWSER says that they must not be.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accusationsToCsv, claimsToCsv, toHtml } from '../../src/export/export.ts'
import { createExtractor, extract, tokenize } from '../../src/index.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'docs/playground')
const BROWSER = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== '' && existsSync(path),
)
const needed = process.env.SAIDWHO_NEEDS_BROWSER !== undefined
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' }

test.runIf(needed)('there is a browser', () => expect(BROWSER).toBeDefined())

describe.runIf(BROWSER !== undefined)('the playground', () => {
  let server: Server
  let origin: string
  let browser: Browser
  let page: Page
  /** What a page must not have: anything on the console but plain messages, and requests for anything but its files. */
  let complaints: string[]
  let requests: string[]

  beforeAll(async () => {
    execFileSync('npm', ['run', '--silent', 'playground'], { cwd: ROOT })
    server = createServer((request, response) => {
      const path = join(FOLDER, normalize(new URL(request.url!, 'http://x').pathname.replace(/\/$/, '/index.html')))
      if (!path.startsWith(FOLDER) || !existsSync(path)) return response.writeHead(404).end()
      return response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(readFileSync(path))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  beforeEach(async () => {
    complaints = []
    requests = []
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => requests.push(request.url()))
    await page.addInitScript(watchTrees)
    await page.goto(origin)
    return async () => {
      expect(complaints).toEqual([])
      const own = ['', 'page.css', 'built/page.global.js', 'built/worker.global.js'].map((name) => origin + name)
      expect(requests.filter((url) => !own.includes(url) && !/^(?:data|blob):/.test(url))).toEqual([])
      await context.close()
    }
  })

  /** Waits until the view that was asked for as so many is whole. The first one is the example that the page opens with. */
  const shown = (times: number) => page.waitForSelector(`#view[data-shown="${times}"]`, { timeout: 30_000 })

  /** Pastes a text and waits until its view is whole. */
  async function paste(text: string, times = 1): Promise<void> {
    if (times === 1) await shown(1)
    await page.evaluate((given) => {
      document.querySelector<HTMLDetailsElement>('#own')!.open = true
      return navigator.clipboard.writeText(given)
    }, text)
    await page.focus('#text')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press(text === '' ? 'Delete' : 'ControlOrMeta+v')
    await shown(times + 1)
  }

  test('shows the claims of what is pasted, as extract gives them', async () => {
    const article = readFileSync(join(ROOT, 'fixtures/china-cyber-spying.txt'), 'utf8')
    await paste(article)
    const extraction = extract(article)
    expect(await page.locator('.claim').count()).toBe(extraction.claims.length)
    expect(await page.locator('.card').count()).toBe(extraction.accusations.length)
    expect(await page.locator('#view h1').textContent()).toBe('China takes hard line on cyber spying')
  })

  test('shows what is known of a claim when its number is clicked or entered, and nothing before', async () => {
    await paste('“We won,” said Ann Lee.')
    const facts = page.locator('#c1 dl')
    expect(await facts.isVisible()).toBe(false)
    await page.focus('#at-c1')
    await page.keyboard.press('Enter')
    expect(await facts.isVisible()).toBe(true)
    expect(await facts.textContent()).toContain('the speaker is named beside it: Ann Lee')
  })

  test('opens with an example that is read, and has three more', async () => {
    await shown(1)
    const names = ['Hacked shipyards', 'Cyber talks with China', 'An interview', 'A cyber story']
    expect(await page.locator('#examples button').allTextContents()).toEqual(names)
    expect(await page.locator('#own').getAttribute('open')).toBeNull()
    for (const [i, name] of names.entries()) {
      if (i > 0) {
        await page.click(`#examples button:text-is("${name}")`)
        await shown(i + 1)
      }
      expect(await page.locator('#examples [aria-pressed=true]').allTextContents()).toEqual([name])
      const extraction = extract(await page.inputValue('#text'))
      expect(extraction.claims.length).toBeGreaterThan(5)
      expect(await page.locator('.claim').count()).toBe(extraction.claims.length)
      expect(await page.locator('.card').count()).toBe(extraction.accusations.length)
      expect(extraction.accusations.length > 0).toBe(name !== 'An interview')
    }
  })

  test('reads anew with other settings', async () => {
    await shown(1)
    const text = await page.inputValue('#text')
    await page.click('#settings summary')
    await page.check('#precise')
    await shown(2)
    const precise = createExtractor({ confidence: 'precise' }).extract(text)
    expect(precise.claims.length).toBeLessThan(extract(text).claims.length)
    expect(await page.locator('.claim').count()).toBe(precise.claims.length)
    await page.selectOption('#attribution', 'rules')
    await shown(3)
    const byRules = createExtractor({ confidence: 'precise', attribution: 'rules' }).extract(text)
    expect(await page.locator('.claim').count()).toBe(byRules.claims.length)
  })

  test('copies and saves what it shows as JSON, CSV and HTML', async () => {
    await shown(1)
    const text = await page.inputValue('#text')
    const [extraction, info] = [extract(text), { id: 'FBI blames Iranian hackers for theft at two shipyards' }]
    const contents = {
      json: `${JSON.stringify(extraction, null, 2)}\n`,
      csv: claimsToCsv(extraction, text, info),
      'csv-accusations': accusationsToCsv(extraction, text, info),
      html: toHtml(extraction, text),
    }
    for (const [format, content] of Object.entries(contents)) {
      await page.selectOption('#format', format)
      await page.click('#copy')
      await expect.poll(() => page.textContent('#status')).toBe('Copied')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(content)
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
      expect(readFileSync((await download.path())!, 'utf8')).toBe(content)
      expect(download.suggestedFilename()).toMatch(
        format === 'json' ? /\.json$/ : format === 'html' ? /\.html$/ : /\.csv$/,
      )
    }
  })

  test('axe finds nothing, folded and open', async () => {
    await shown(1)
    await page.evaluate(axe.source)
    for (const open of [false, true]) {
      const found = await page.evaluate(async (isOpen) => {
        for (const details of document.querySelectorAll('details')) details.open = isOpen
        const options = { rules: { 'target-size': { enabled: true } } }
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options)
        return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]!.html.slice(0, 200)}`)
      }, open)
      expect(found).toEqual([])
    }
  })

  test('works when it is opened from disk', async () => {
    await page.goto(`file://${FOLDER}/index.html`)
    await shown(1)
    await page.click('#examples button:text-is("An interview")')
    await shown(2)
    expect(await page.locator('.claim').count()).toBeGreaterThan(5)
    await page.click('#copy')
    await expect.poll(() => page.textContent('#status')).toBe('Copied')
    requests = []
  })

  test('takes markup in an article for text', async () => {
    await paste(
      '“<img src=x onerror="document.title=1">,” said Ann <script>document.title=2</script> Lee.\n\n</article><b>Bo</b>',
    )
    expect(await page.locator('#view img, #view script').count()).toBe(0)
    expect(await page.title()).toBe('saidwho: who said what')
    expect(await page.locator('#view article').textContent()).toContain('<img src=x onerror="document.title=1">')
  })

  test('reads a new text after the old one, and an empty one', async () => {
    await paste('“We won,” said Ann Lee.')
    await paste('“We lost,” said Bo Chan. “So did we,” said Cy Dahl.', 2)
    expect(await page.locator('.claim').count()).toBe(2)
    await paste('', 3)
    expect(await page.locator('.claim').count()).toBe(0)
  })

  test('reads a file that is opened or dropped', async () => {
    const buffer = Buffer.from('“We won,” said Ann Lee.')
    await shown(1)
    await page.setInputFiles('#file', { name: 'a.txt', mimeType: 'text/plain', buffer })
    await shown(2)
    expect(await page.locator('.claim').count()).toBe(1)
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['“So did we,” said Bo Chan. “Yes,” said Cy Dahl.'], 'b.txt', { type: 'text/plain' }))
      return data
    })
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
    await shown(3)
    expect(await page.locator('.claim').count()).toBe(2)
  })

  describe('the sentence tree', () => {
    const TWO = 'The minister rejected the charge on Monday. Officials in Iran said that it was an old invention.'

    test('shows the sentence at the caret when it is opened, by keyboard, and is reached by it', async () => {
      await paste(TWO)
      await page.keyboard.press('ControlOrMeta+Home')
      expect(await page.locator('#tree').isVisible()).toBe(false)
      await page.focus('#sentence-tree summary')
      await page.keyboard.press('Enter')
      await treeAs(treeOf(TWO, 0))
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('tree')
      expect(await page.locator('#tree > ul > li > bdi').textContent()).toBe('rejected')
      expect(await page.locator('#tree small', { hasText: 'dobj' }).getAttribute('title')).toBe('dobj of rejected')
    })

    test('follows the caret, by keys and pointer, and the text', async () => {
      await paste(TWO)
      await openTree()
      await treeAs(treeOf(TWO, 1))
      await page.click('#text', { position: { x: 40, y: 20 } })
      await treeAs(treeOf(TWO, 0))
      await page.keyboard.press('ControlOrMeta+End')
      await treeAs(treeOf(TWO, 1))
      await page.keyboard.press('ControlOrMeta+Home')
      await treeAs(treeOf(TWO, 0))
      await page.keyboard.type('Yesterday ')
      await treeAs(treeOf(`Yesterday ${TWO}`, 0))
      await page.click('#examples button >> nth=3')
      const example = await page.inputValue('#text')
      await treeAs(treeOf(example, tokenize(example).sentences.length - 1))
    })

    test('stays as it is and where it was scrolled to while the caret moves within the sentence', async () => {
      await paste(`${'One and '.repeat(60)}so on.`)
      await openTree()
      await page.waitForSelector('#tree li')
      const first = await page.locator('#tree li').first().elementHandle()
      await page.evaluate(() => document.getElementById('tree')!.scrollTo(0, 100))
      await page.focus('#text')
      const asked = await treesAsked()
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => treesAsked()).toBe(asked + 1)
      await expect.poll(() => treesAnswered()).toBe(asked + 1)
      expect(await first!.evaluate((item) => item.isConnected)).toBe(true)
      expect(await page.evaluate(() => document.getElementById('tree')!.scrollTop)).toBe(100)
    })

    test('takes words of the text for words: tags, and marks that turn the writing', async () => {
      const hostile =
        'Ann said <img src=x onerror="document.title=1"> <imgx src=x onerror="document.title=1"> \u202eeval \u2069\u2069\u202e to \u05d1\u05d2 &amp; <b>Bo</b>.'
      await paste(hostile)
      await openTree()
      await treeAs(treeOf(hostile, 0))
      expect(await page.locator('#tree :not(ul, li, bdi, small)').count()).toBe(0)
      const words = (await page.locator('#tree bdi').allTextContents()).join(' ')
      // HTML's own tags are no words, others are; what is spelled out is shown as it was given.
      expect(words).toContain('imgx')
      expect(words).toContain('&amp;')
      expect(words).toContain('eval')
      expect(await page.title()).toBe('saidwho: who said what')
      // Word, relation and tag stand from left to right in every line, and so do the letters of relations and tags.
      const turned = await page.evaluate(() => {
        const range = document.createRange()
        const leftOf = (node: Node, i: number) => {
          range.setStart(node, i)
          range.setEnd(node, i + 1)
          return range.getBoundingClientRect().left
        }
        return [...document.querySelectorAll('#tree li')].filter((item) => {
          const [word, ...ours] = [...item.children]
          const [relation, tag] = ours.map((one) => one.firstChild as Text)
          const lefts = [relation!, tag!].flatMap((node) => Array.from(node.data, (_, i) => leftOf(node, i)))
          const all = [word!.getBoundingClientRect().left, ...lefts]
          return all.some((left, i) => i > 0 && left < all[i - 1]!)
        }).length
      })
      expect(turned).toBe(0)
    })

    test('has a hint where there is no sentence', async () => {
      await paste(TWO)
      await paste(' ', 2)
      await openTree()
      const hint = page.locator('#tree p')
      await expect.poll(() => hint.textContent()).toContain('Put the caret into')
      await paste(TWO, 3)
      await treeAs(treeOf(TWO, 1))
      expect(await hint.count()).toBe(0)
      await paste(' ', 4)
      await expect.poll(() => hint.isVisible()).toBe(true)
      await paste('', 5)
      expect(await hint.isVisible()).toBe(true)
      expect(await page.locator('#tree ul').count()).toBe(0)
    })

    test('asks the worker only while it is open', async () => {
      await paste(TWO)
      await page.keyboard.press('ControlOrMeta+Home')
      await page.keyboard.type('So ')
      await shown(3)
      expect(await treesAsked()).toBe(0)
      await openTree()
      await treeAs(treeOf(`So ${TWO}`, 0))
      expect(await treesAsked()).toBe(1)
      await openTree()
      await page.focus('#text')
      await page.keyboard.type('and ')
      await shown(4)
      expect(await treesAsked()).toBe(1)
    })

    test('drops an answer that comes when another tree is wanted, and asks one question at a time', async () => {
      await paste(TWO)
      await page.evaluate(() => window.watch.hold())
      await openTree()
      await expect.poll(() => treesAsked()).toBe(1)
      await page.focus('#text')
      for (const key of ['ArrowLeft', 'ControlOrMeta+Home', 'ArrowRight']) {
        await page.keyboard.press(key)
        await page.waitForTimeout(400)
      }
      expect(await treesAsked()).toBe(1)
      await page.evaluate(() => {
        window.roots = []
        new MutationObserver(() => {
          window.roots.push(document.querySelector('#tree li bdi')!.textContent)
        }).observe(document.getElementById('tree')!, { childList: true })
        window.watch.release()
      })
      await treeAs(treeOf(TWO, 0))
      expect(await treesAsked()).toBe(2)
      expect(await page.evaluate(() => window.roots)).toEqual(['rejected'])
    })

    test('keeps to its box, however long the sentence, deep the tree and narrow the window', async () => {
      await page.setViewportSize({ width: 360, height: 640 })
      const deep = `${'He said that '.repeat(80)}it rains.`
      const long = `${'The dog, '.repeat(80)}and the cat ran.`
      const wide = `It is ${'a'.repeat(2000)} or so.`
      await openTree()
      for (const [i, text] of [deep, long, wide].entries()) {
        await paste(text, i + 1)
        await treeAs(treeOf(text, 0))
        const { page: over, box } = await page.evaluate(() => ({
          page: document.documentElement.scrollWidth - innerWidth,
          box: document.getElementById('tree')!.getBoundingClientRect().height / innerHeight,
        }))
        expect(over).toBeLessThanOrEqual(0)
        expect(box).toBeLessThan(0.61)
      }
    })

    test('of a sentence beyond what is parsed at once shows the part at the caret', async () => {
      const text = 'the dog and '.repeat(400)
      await paste(text)
      await openTree()
      await treeAs(treeOf(text, 0, 1000))
      await page.focus('#text')
      await page.keyboard.press('ControlOrMeta+Home')
      await treeAs(treeOf(text, 0, 0))
    })

    /** Opens or closes it. */
    async function openTree(): Promise<void> {
      await page.evaluate(() => {
        document.querySelector<HTMLDetailsElement>('#own')!.open = true
      })
      await page.click('#sentence-tree summary')
    }

    /** How many trees the worker was asked for, and how many it gave. */
    const treesAsked = () => page.evaluate(() => window.watch.asked)
    const treesAnswered = () => page.evaluate(() => window.watch.answered)

    async function treeAs(tree: readonly Item[]): Promise<void> {
      // As text: what a browser hands over may be nested only so deep.
      const shown = async () => JSON.parse(await page.evaluate<string>(`JSON.stringify((${readTree})())`))
      await expect.poll(shown, { timeout: 10_000 }).toEqual(tree)
    }
  })

  test('answers while it reads 200,000 characters', async () => {
    const paragraph =
      '“We will not pay for this,” said Ann Lee, the mayor of a town in the north of the state. Officials warned that it would go on.\n\n'
    const text = paragraph.repeat(Math.ceil(200_000 / paragraph.length))
    // The longest time in which the page's thread did not come round.
    await page.evaluate(() => {
      let last = performance.now()
      const state = window as unknown as { longest: number }
      state.longest = 0
      setInterval(() => {
        const now = performance.now()
        state.longest = Math.max(state.longest, now - last)
        last = now
      }, 10)
    })
    await paste(text)
    expect(await page.locator('.claim').count()).toBeGreaterThan(1000)
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest)
    console.log(`longest pause of the page: ${longest.toFixed(0)} ms`)
    expect(longest).toBeLessThan(1500)
  })
})

interface Item {
  readonly word: string
  readonly relation: string
  readonly tag: string
  readonly items: readonly Item[]
}

/** The tree of a sentence as the library gives it; of a sentence in parts, of the one that begins with the token `from`. */
function treeOf(text: string, sentence: number, part = 0): Item[] {
  const { tokens, sentences } = tokenize(text, { syntax: true })
  const { from, to } = sentences[sentence]!
  const [first, end] = [from + part, Math.min(to, from + part + 250)]
  const under = (head: number | null): Item[] =>
    tokens.flatMap((token, i) =>
      i < first || i >= end || token.head !== head
        ? []
        : [
            {
              word: token.text.replace(/[\u202e\u2069]/g, ''),
              relation: token.relation,
              tag: token.tag,
              items: under(i),
            },
          ],
    )
  return under(null)
}

/** Runs in the page. */
function readTree(): Item[] {
  const read = (list: Element | null): Item[] =>
    [...(list?.children ?? [])].map((item) => {
      const [word, relation, tag] = [...item.children].map((one) => one.textContent)
      return { word: word!, relation: relation!, tag: tag!, items: read(item.querySelector(':scope > ul')) }
    })
  return read(document.querySelector('#tree > ul'))
}

declare global {
  interface Window {
    roots: (string | null)[]
    watch: { asked: number; answered: number; hold: () => void; release: () => void }
  }
}

/** Runs before the page's own script. Counts what is asked of the worker for the tree, and can keep its answers back. */
function watchTrees(): void {
  const kept: (() => void)[] = []
  let holds = false
  const watch = {
    asked: 0,
    answered: 0,
    hold: () => {
      holds = true
    },
    release: () => {
      holds = false
      for (const deliver of kept.splice(0)) deliver()
    },
  }
  window.watch = watch
  class Watched extends Worker {
    constructor(url: string | URL) {
      super(url)
      super.addEventListener('message', ({ data }) => {
        if (data?.kind === 'tree') watch.answered++
      })
    }
    override postMessage(message: { kind: string }): void {
      if (message.kind === 'tree') watch.asked++
      super.postMessage(message)
    }
    override addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
      super.addEventListener(type, (event) => {
        const deliver = () => (typeof listener === 'function' ? listener(event) : listener.handleEvent(event))
        if (holds && (event as MessageEvent).data?.kind === 'tree') kept.push(deliver)
        else deliver()
      })
    }
  }
  window.Worker = Watched
}
