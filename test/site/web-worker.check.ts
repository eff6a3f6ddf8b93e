/** The guide to a worker in a page shows the files that are there, Vite builds them, and the page does in a browser what it says. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from './pages.ts'

const PROJECT = join(ROOT, 'docs/guides/scripts/page')
const BROWSER = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== '' && existsSync(path),
)

test.each(['worker.ts', 'main.ts', 'index.html'])('the guide shows %s', (name) => {
  const guide = readFileSync(join(ROOT, 'docs/guides/web-worker.md'), 'utf8')
  expect(guide).toContain(`\n\`\`\`${name.replace(/.*\./, '')}\n${readFileSync(join(PROJECT, name), 'utf8')}\`\`\`\n`)
})

test.runIf(process.env.SAIDWHO_NEEDS_BROWSER !== undefined)('there is a browser', () => expect(BROWSER).toBeDefined())

describe.runIf(BROWSER !== undefined)('the page', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'saidwho-page-'))
  let server: PreviewServer
  let browser: Browser

  beforeAll(async () => {
    const config = {
      root: PROJECT,
      configFile: false,
      logLevel: 'silent',
      resolve: { alias: { saidwho: join(ROOT, 'src/index.ts') } },
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: true },
    } as const
    await build(config)
    server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } })
    browser = await chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox'] })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(outDir, { recursive: true, force: true })
  })

  test('shows who said what as somebody types', async () => {
    const page = await browser.newPage()
    await page.goto(server.resolvedUrls!.local[0]!)
    await page.getByLabel('Article').fill('“We will not pay,” said Ann Lee. She warned that prices would rise.')
    await page.getByText('(warn)').waitFor()
    expect(await page.locator('#claims li').allTextContents()).toEqual([
      'Ann Lee (promise): “We will not pay,”',
      'Ann Lee (warn): that prices would rise',
    ])
  })
})
