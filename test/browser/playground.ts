/**
 * A rig for the page in docs/playground: it is built, served and opened in headless Chromium, found by CHROMIUM or where
 * Debian puts it. Whatever it says on its console, and whatever it asks for beyond its own files, fails the test.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'

export const ROOT: string = join(import.meta.dirname, '../..')
export const FOLDER: string = join(ROOT, 'docs/playground')
export const BROWSER: string | undefined = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== '' && existsSync(path))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' }

/** The page of the test that runs. */
export let page: Page

/** Opens a new page before each test of the block. `atStart` runs in it before its own script. */
export function usePlayground(atStart: () => void = () => {}): void {
  let server: Server
  let origin: string
  let browser: Browser
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
    // On a busy machine the build alone takes longer than hooks have.
  }, 60_000)
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
    await page.addInitScript(atStart)
    await page.goto(origin)
    return async () => {
      expect(complaints).toEqual([])
      const files = ['page.css', 'built/page.global.js', 'built/worker.global.js']
      const disk = `file://${FOLDER}/`
      const own = [
        ...['', ...files].map((name) => origin + name),
        ...['index.html', ...files].map((name) => disk + name),
      ]
      expect(requests.filter((url) => !own.includes(url) && !/^(?:data|blob):/.test(url))).toEqual([])
      await context.close()
    }
  })
}

/** Waits until the view that was asked for as so many is whole. The first one is the example that the page opens with. */
export const shown = async (times: number): Promise<void> => {
  await page.waitForSelector(`#view[data-shown="${times}"]`, { timeout: 30_000 })
}

/** Pastes a text and waits until its view is whole. */
export async function paste(text: string, times = 1): Promise<void> {
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
