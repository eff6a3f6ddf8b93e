/** The page in docs/playground by what a person does with it: examples, texts, settings, files, copying, from disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { accusationsToCsv, claimsToCsv, toHtml } from '../../src/export/export.ts'
import { createExtractor, extract } from '../../src/index.ts'
import { BROWSER, FOLDER, page, paste, ROOT, shown, usePlayground } from './playground.ts'

const needed = process.env.SAIDWHO_NEEDS_BROWSER !== undefined

test.runIf(needed)('there is a browser', () => expect(BROWSER).toBeDefined())

describe.runIf(BROWSER !== undefined)('the playground', () => {
  usePlayground()

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
