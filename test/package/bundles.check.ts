/**
 * The installed package in bundles: they run in Node and in Chromium, in pages and workers that must not make code of
 * strings, give what the sources give, and hold no more than what was imported.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { summarise } from '../../src/corpus/corpus.ts'
import { extract } from '../../src/index.ts'
import { BUNDLERS, emptyFolder, weigh } from './bundlers.ts'
import { ARTICLE, article, type Ended, expected, NODES, run } from './installed.ts'

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

describe.each(BUNDLERS)('%s', (name, bundler) => {
  /** Away from the project, so that what the bundle lacks is found nowhere. */
  async function runAlone(entry: string, format: 'esm' | 'cjs'): Promise<readonly Ended[]> {
    const folder = emptyFolder(`${name}-${entry}-${format}`)
    const made = await bundler.forNode(entry, format, folder)
    const alone = mkdtempSync(join(tmpdir(), 'saidwho-bundle-'))
    try {
      cpSync(folder, alone, { recursive: true })
      return NODES.map(([, node]) => run(node, [made.replace(folder, alone), ARTICLE]))
    } finally {
      rmSync(alone, { recursive: true, force: true })
    }
  }
  const well = (out: string) => NODES.map(() => ({ out, err: '', code: 0 }))

  test.each(['esm', 'cjs'] as const)('makes a program for Node of it, as %s', async (format) => {
    expect(await runAlone('node.mjs', format)).toEqual(well(expected()))
  })

  test('makes a program of a corpus that is read in process', async () => {
    const outcomes = [{ ok: true, id: 1, extraction: extract(article) }] as const
    const summary = await summarise(outcomes)
    expect(await runAlone('in-process.mjs', 'esm')).toEqual(well(JSON.stringify({ outcomes, summary })))
  })

  // The models would be 300 kB more. Vite leaves white space in modules, so its bundles are a third larger than the others.
  test.each([
    ["export { SaidwhoError, triples } from 'saidwho'", 12_000, 12_000],
    ["export { accusationGraph, toDot } from 'saidwho/graph'", 32_000, 40_000],
    ["export { claimsToCsv, exportFormats } from 'saidwho/export'", 110_000, 110_000],
    ["export { parseCases, score } from 'saidwho/testing'", 30_000, 36_000],
  ])('leaves the models out of: %s', async (code, limit, limitOfVite) => {
    const folder = emptyFolder(`${name}-names`)
    await bundler.names(`${code}\n`, folder)
    const { bytes, gzipped } = weigh(folder)
    console.log(`${name}: ${code}: ${kilobytes(bytes)}, gzipped ${kilobytes(gzipped)}`)
    expect(bytes).toBeGreaterThan(100)
    expect(bytes).toBeLessThan(name === 'Vite' ? limitOfVite : limit)
  })
})

const BROWSER = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== '' && existsSync(path),
)
test.runIf(process.env.SAIDWHO_NEEDS_BROWSER !== undefined)('there is a browser', () => expect(BROWSER).toBeDefined())

const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; img-src 'self'"
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
}
/** Not of the bundle: whether the policy holds, or the test would show nothing. */
const PROBE = 'try { globalThis.evaluated = new Function("return true")() } catch { globalThis.evaluated = false }'

describe.runIf(BROWSER !== undefined).each(BUNDLERS)(
  '%s, in Chromium, without leave to make code of strings',
  (name, bundler) => {
    let server: Server
    let browser: Browser
    let origin: string
    const folder = emptyFolder(`${name}-browser`)

    beforeAll(async () => {
      await bundler.forBrowser(folder)
      server = createServer((request, response) => {
        const headers = (ending: string) => ({
          'content-type': TYPES[ending] ?? 'text/plain',
          'content-security-policy': POLICY,
        })
        const asked = new URL(request.url!, 'http://x').pathname
        if (asked === '/favicon.ico') return response.writeHead(204).end()
        if (asked === '/probe.js') return response.writeHead(200, headers('.js')).end(PROBE)
        const path = join(folder, normalize(asked === '/' ? '/index.html' : asked))
        if (!existsSync(path)) return response.writeHead(404).end()
        return response.writeHead(200, headers(extname(path))).end(readFileSync(path))
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      browser = await chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox'] })
      const { bytes, gzipped } = weigh(folder)
      console.log(`${name}: the page and its worker: ${kilobytes(bytes)}, gzipped ${kilobytes(gzipped)}`)
    })
    afterAll(async () => {
      await browser?.close()
      server?.close()
    })

    test('a page and its worker give what the sources give', async () => {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(origin)
      const found = await page.evaluate(async (text) => {
        const { answer, answerOfWorker } = globalThis as unknown as Page
        return { page: answer(text), worker: await answerOfWorker(text) }
      }, article)
      expect(found).toEqual({ page: expected(), worker: expected() })
      expect(complaints).toEqual([])

      await page.addScriptTag({ url: `${origin}probe.js` })
      expect(await page.evaluate(() => (globalThis as unknown as Page).evaluated)).toBe(false)
    })
  },
)

/** What page.mjs puts there, and the probe. */
interface Page {
  answer(text: string): string
  answerOfWorker(text: string): Promise<string>
  readonly evaluated: boolean
}
