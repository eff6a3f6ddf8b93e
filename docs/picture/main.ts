/**
 * `npm run picture`: the picture in the README, docs/public/images/view.png. It is the HTML export of the sample article in
 * headless Chromium (found by CHROMIUM, or where Debian puts it), with an accusation in view.
 *
 *     npm run picture -- article.txt picture.png
 *
 * takes another article, and another file.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { chromium, type Page } from 'playwright-core'
import { toHtml } from '../../src/export/export.ts'
import { extract } from '../../src/index.ts'

const ROOT = join(import.meta.dirname, '../..')
const SIZE = { width: 1240, height: 760 }
/** Above the heading that is scrolled to. */
const MARGIN = 24

/** Headings tell what a page shows, whatever it looks like. */
async function showAccusations(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { name: /accus/i }).first()
  const box = await heading.boundingBox({ timeout: 5_000 })
  if (box === null) throw new Error('no heading of the page speaks of accusations: choose another article')
  if (box.y > SIZE.height / 2) await page.evaluate(`scrollTo(0, ${box.y - MARGIN})`)
}

async function main(article: string, picture: string): Promise<void> {
  const text = readFileSync(article, 'utf8')
  const executablePath = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync)
  if (executablePath === undefined) throw new Error('no Chromium: set CHROMIUM to its path')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
    await page.setContent(toHtml(extract(text), text))
    await showAccusations(page)
    await page.screenshot({ path: picture, animations: 'disabled' })
  } finally {
    await browser.close()
  }
}

const [article = join(ROOT, 'fixtures/china-cyber-spying.txt'), picture = join(ROOT, 'docs/public/images/view.png')] =
  process.argv.slice(2)
await main(article, picture)
