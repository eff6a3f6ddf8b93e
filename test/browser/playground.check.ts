/**
 * The page in docs/playground, in a real browser: headless Chromium, found by CHROMIUM or where Debian puts it. Without
 * one these tests are left out, unless SAIDWHO_NEEDS_BROWSER says that they must not be.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { extract } from '../../src/index.ts'

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
    await page.goto(origin)
    return async () => {
      expect(complaints).toEqual([])
      const own = ['', 'page.css', 'built/page.global.js', 'built/worker.global.js'].map((name) => origin + name)
      expect(requests.filter((url) => !own.includes(url) && !url.startsWith('data:'))).toEqual([])
      await context.close()
    }
  })

  /** Pastes a text and waits until its view is whole. */
  async function paste(text: string, times = 1): Promise<void> {
    await page.waitForFunction(() => document.getElementById('status')!.textContent !== 'Loading …')
    await page.evaluate((given) => navigator.clipboard.writeText(given), text)
    await page.focus('#text')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press(text === '' ? 'Delete' : 'ControlOrMeta+v')
    await page.waitForSelector(`#view[data-shown="${times}"]`, { timeout: 30_000 })
  }

  test('shows the claims of what is pasted, as extract gives them', async () => {
    const article = readFileSync(join(ROOT, 'fixtures/china-cyber-spying.txt'), 'utf8')
    await paste(article)
    const extraction = extract(article)
    expect(await page.locator('.claim').count()).toBe(extraction.claims.length)
    expect(await page.locator('.accusations > ol > li').count()).toBe(extraction.accusations.length)
    await page.click('#copy')
    await page.waitForFunction(() => document.getElementById('status')!.textContent === 'Copied')
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(extraction)
  })

  test('shows what is known of a claim when its number is reached, by pointer or keyboard', async () => {
    await paste('“We won,” said Ann Lee.')
    const tip = page.locator('#at-c1 .tip')
    expect(await tip.isVisible()).toBe(false)
    await page.hover('#at-c1')
    expect(await tip.textContent()).toContain('speaker Ann Lee')
    await page.mouse.move(0, 0)
    expect(await tip.isVisible()).toBe(false)
    await page.focus('#at-c1')
    expect(await tip.isVisible()).toBe(true)
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
    await page.setInputFiles('#file', { name: 'a.txt', mimeType: 'text/plain', buffer })
    await page.waitForSelector('.claim')
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['“So did we,” said Bo Chan. “Yes,” said Cy Dahl.'], 'b.txt', { type: 'text/plain' }))
      return data
    })
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
    await page.waitForSelector('#view[data-shown="2"]')
    expect(await page.locator('.claim').count()).toBe(2)
  })

  test('has an example', async () => {
    await page.waitForFunction(() => document.getElementById('status')!.textContent === 'Ready')
    await page.click('#example')
    await page.waitForSelector('.accusations')
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
