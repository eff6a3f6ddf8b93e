/**
 * The exported page in a real browser, by what a person does with it: filters, accusations in the text, speakers, notes by
 * tap, keyboard, copying; narrow and wide, light and dark, on paper and without scripts. And what axe finds, which is nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHtml } from '../../src/export/export.ts'
import { extract } from '../../src/index.ts'

const BROWSER = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== '' && existsSync(path),
)
const ARTICLE = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
const WIDE = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 360, height: 800 }, hasTouch: true }

describe.runIf(BROWSER !== undefined)('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'saidwho-'))
  const file = join(folder, 'view.html')
  const extraction = extract(ARTICLE)
  let browser: Browser
  /** Anything on the console, such as what the page's policy refused. */
  const complaints: string[] = []

  beforeAll(async () => {
    // A time line needs dates: two of them, as the words “in May” and “last week” could have.
    const dates = ['2014-05', '2014-10-15']
    const accusations = extraction.accusations.map((one, i) => {
      const time = { ...one.sentence, date: dates[i] ?? '', until: null }
      return i < 2 ? { ...one, time } : one
    })
    writeFileSync(file, toHtml({ ...extraction, accusations }, ARTICLE))
    browser = await chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
    expect(complaints).toEqual([])
  })

  async function open(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options })
    const page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`file://${file}`)
    await use(page)
    await context.close()
  }

  /** Each rule that axe finds broken, with the first place. */
  async function broken(page: Page): Promise<string[]> {
    await page.evaluate(axe.source)
    return page.evaluate(async () => {
      const options = { rules: { 'target-size': { enabled: true } } }
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]!.html.slice(0, 200)}`)
    })
  }

  const openAll = (page: Page) =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })

  describe.each([
    ['wide', WIDE],
    ['on a phone', PHONE],
  ] as const)('%s', (name, options) => {
    test.each(['light', 'dark'] as const)(
      'axe finds nothing in %s colours: closed, filtered, marked, all open',
      async (colorScheme) => {
        await open({ ...options, colorScheme }, async (page) => {
          // Once is enough of what is the same in both colours.
          if (colorScheme === 'light') expect(await broken(page)).toEqual([])
          await page.click('#a4 h3')
          await page.click('.chips button >> nth=1')
          await page.click('#at-c7')
          await openAll(page)
          expect(await page.locator('.out').count()).toBeGreaterThan(20)
          expect(await page.locator('.hit').count()).toBeGreaterThan(0)
          expect(await page.locator('.note').count()).toBe(name === 'wide' ? 0 : 1)
          expect(await broken(page)).toEqual([])
        })
      },
    )

    test('whatever can be clicked is 24 pixels wide and high, and nothing runs out of the window', async () => {
      await open(options, async (page) => {
        await openAll(page)
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('a,button,select,summary')].flatMap((element) => {
            const { width, height } = element.getBoundingClientRect()
            // Links in running words of the lists are as high as their line, which WCAG excepts.
            const isInline = element.matches('.answers a,.timeline a')
            return isInline || (width >= 24 && height >= 24) || width === 0 ? [] : [element.outerHTML.slice(0, 100)]
          }),
        )
        expect(small).toEqual([])
        for (const width of name === 'wide' ? [1920, 1280, 1000] : [360, 600]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        }
      })
    })

    test('in the graph no words cover others or leave their box, and all can be read', async () => {
      await open(options, async (page) => {
        const svg = page.locator(name === 'wide' ? 'svg.wide' : 'svg.narrow')
        expect(await svg.isVisible()).toBe(true)
        const found = await svg.evaluate((picture) => {
          const boxes = [...picture.querySelectorAll('text')].map((one) => ({ one, box: one.getBoundingClientRect() }))
          const frame = picture.getBoundingClientRect()
          const wrong = boxes.flatMap(({ one, box }, i) => {
            const own = one.parentElement!.querySelector('rect')?.getBoundingClientRect() ?? frame
            const leaves = box.left < own.left || box.right > own.right || box.top < own.top || box.bottom > own.bottom
            const covers = boxes.slice(i + 1).some(({ box: b }) => {
              return box.left < b.right && b.left < box.right && box.top + 2 < b.bottom && b.top + 2 < box.bottom
            })
            return leaves || covers || box.height < 11 ? [one.textContent] : []
          })
          return { count: boxes.length, wrong }
        })
        expect(found.count).toBeGreaterThan(10)
        expect(found.wrong).toEqual([])
      })
    })
  })

  test('a click on an accusation marks its places in the text, another one unmarks them, and a flag leads back', async () => {
    await open(WIDE, async (page) => {
      const marked = (look: string) =>
        page.evaluate(
          (of) => [...document.querySelectorAll(`article .${of}`)].map((part) => part.textContent).join(''),
          look,
        )
      const plain = (text: string) => text.replace(/\s+/g, ' ')
      const { sentence, accused, act } = extraction.accusations[3]!
      await page.click('#a4 h3')
      // With the numbers of claims between its words.
      expect(plain((await marked('hit')).replace(/\d+ warn −/, ''))).toBe(plain(sentence.text))
      expect(await marked('key')).toContain(accused.mention.text)
      expect(await marked('key')).toContain(act.mention.text)
      expect(await marked('reply')).toContain('accused')
      expect(await page.locator('#at-a4').evaluate((flag) => document.activeElement === flag)).toBe(true)
      const { y } = (await page.locator('#at-a4').boundingBox())!
      expect(y).toBeGreaterThan(100)
      expect(y).toBeLessThan(800)
      expect(await page.textContent('.filters output')).toBe('Accusation 4 is marked in the text')
      await page.keyboard.press('Enter')
      expect(await page.locator('#a4 .where').evaluate((link) => document.activeElement === link)).toBe(true)
      await page.click('#a4 .where')
      expect(await marked('hit')).toBe('')
      await page.click('#a5 .where')
      expect(plain(await marked('hit'))).toContain('for its part')
      await page.keyboard.press('Escape')
      expect(await marked('hit')).toBe('')
    })
  })

  test('the strip on top filters, alone and together with lists, and “Show all” ends it', async () => {
    await open(WIDE, async (page) => {
      const shown = () => page.locator('.claim:visible').count()
      const all = extraction.claims.length
      expect(await shown()).toBe(all)
      const direct = extraction.claims.filter(({ kind }) => kind === 'direct')
      await page.click('.strip [data-filter=direct]')
      expect(await shown()).toBe(direct.length)
      expect(await page.textContent('.filters output')).toBe(`${direct.length} of ${all} claims`)
      await page.selectOption('label:has-text("Polarity") select', 'is-negative')
      const both = direct.filter(({ stance }) => stance.polarity === 'negative')
      expect(both.length).toBeGreaterThan(0)
      expect(await shown()).toBe(both.length)
      await page.selectOption('label:has-text("Act") select', `act-${both[0]!.stance.act}`)
      expect(await shown()).toBe(both.filter(({ stance }) => stance.act === both[0]!.stance.act).length)
      await page.click('text=Show all')
      expect(await shown()).toBe(all)
      expect(await page.locator('.all').isVisible()).toBe(false)
      await page.selectOption('label:has-text("Certainty") select', 'is-possible')
      expect(await shown()).toBe(extraction.claims.filter(({ stance }) => stance.certainty === 'possible').length)
      await page.click('text=Show all')
      const people = new Set(extraction.entities.filter(({ kind }) => kind === 'person').map(({ id }) => id))
      await page.click('.strip [data-filter=person]')
      expect(await shown()).toBe(extraction.claims.filter(({ speaker }) => people.has(speaker ?? '')).length)
      await page.click('.strip [data-filter=person]')
      await page.click('.strip [data-filter=denied]')
      const denied = extraction.accusations.filter(({ responses }) => responses.some(({ type }) => type === 'deny'))
      expect(await page.locator('.card:not(.out)').count()).toBe(denied.length)
      expect(denied.length).toBeLessThan(extraction.accusations.length)
    })
  })

  test('a speaker’s chip dims all others, another one takes its place', async () => {
    await open(WIDE, async (page) => {
      const speaking = () =>
        page.evaluate(() => [
          ...new Set([...document.querySelectorAll('article mark:not(.out)')].map((one) => one.classList[1])),
        ])
      const saidBy = (name: string) => {
        const { id } = extraction.entities.find((entity) => entity.name === name)!
        return extraction.claims.filter(({ speaker }) => speaker === id).map((claim) => claim.id)
      }
      for (const name of ['James Lewis', 'Adam Segal']) {
        await page.click(`.chips button:has-text("${name}")`)
        expect(await speaking()).toEqual(saidBy(name))
        expect(await page.locator('.claim:visible').count()).toBe(saidBy(name).length)
        expect(await page.locator('.chips [aria-pressed=true]').count()).toBe(1)
        expect(await page.locator('.card:not(.out)').count()).toBe(0)
      }
      const colours = await page.evaluate(() => {
        const colour = (selector: string) => getComputedStyle(document.querySelector(selector)!).color
        return [colour('article mark.out'), colour('article mark:not(.out)')]
      })
      expect(colours[0]).not.toBe(colours[1])
      await page.click('.chips button:has-text("FBI")')
      expect(await page.locator('.card:not(.out)').count()).toBe(2)
      await page.click('.chips button:has-text("FBI")')
      expect(await page.locator('.out').count()).toBe(0)
    })
  })

  test('a tap on a number opens what is known under its paragraph, and closes it', async () => {
    await open(PHONE, async (page) => {
      await page.tap('#at-c5')
      const note = page.locator('.note')
      expect(await note.textContent()).toContain('James Lewis')
      expect(await note.textContent()).toContain('said after a quotation')
      expect(
        await page.evaluate(
          () => document.querySelector('.note')!.previousElementSibling!.querySelector('#at-c5') !== null,
        ),
      ).toBe(true)
      expect(await note.evaluate((one) => document.activeElement === one)).toBe(true)
      await page.tap('.note .copy')
      await expect.poll(() => page.textContent('.note .copy')).toBe('Copied')
      await page.tap('#at-c6')
      expect(await note.count()).toBe(1)
      await page.tap('.note .close')
      expect(await note.count()).toBe(0)
      expect(await page.locator('#at-c6').evaluate((badge) => document.activeElement === badge)).toBe(true)
      await page.tap('#at-c6')
      await page.tap('#at-c6')
      expect(await note.count()).toBe(0)
    })
  })

  test('the list sticks and scrolls by itself: a click on a number moves it, and not the page', async () => {
    await open(WIDE, async (page) => {
      await page.mouse.wheel(0, 1700)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500)
      const box = (await page.locator('.said').boundingBox())!
      expect(box.y).toBeGreaterThan(0)
      expect(box.y + box.height).toBeLessThanOrEqual(901)
      const badge = page.locator('#at-c32')
      await badge.scrollIntoViewIfNeeded()
      const before = await page.evaluate(() => scrollY)
      await badge.click()
      expect(await page.evaluate(() => scrollY)).toBe(before)
      const item = (await page.locator('#c32').boundingBox())!
      expect(item.y).toBeGreaterThanOrEqual(box.y - 1)
      expect(item.y).toBeLessThan(box.y + box.height)
      expect(await page.locator('#c32 dl').isVisible()).toBe(true)
      await page.click('#c32 .back')
      expect(await badge.evaluate((one) => document.activeElement === one)).toBe(true)
    })
  })

  test('by keyboard alone: filter, follow, look, go back', async () => {
    await open(WIDE, async (page) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key)
      }
      const focused = () => page.evaluate(() => document.activeElement!.textContent)
      await press('Tab')
      expect(await focused()).toBe('5 accusations')
      await press('Tab', 'Tab', 'Tab', 'Space')
      expect(await focused()).toBe('7 direct quotations')
      expect(await page.locator('.claim:visible').count()).toBe(7)
      await press('Space', 'Tab')
      expect(await focused()).toContain('Show in the text')
      await press('Enter')
      expect(await page.locator('.hit').count()).toBeGreaterThan(0)
      await press('Tab')
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('at-c1')
      await press('Enter')
      expect(await page.locator('#c1 dl').isVisible()).toBe(true)
      expect(await focused()).toContain('Hacking and cybersecurity')
      await press('Tab', 'Enter')
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('at-c1')
    })
  })

  test('a quotation is copied with who said it', async () => {
    await open(WIDE, async (page) => {
      await page.click('#c5 .copy')
      await expect.poll(() => page.textContent('#c5 .copy')).toBe('Copied')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        "“In private, I think their position isn't as hard,” — James Lewis, director of the Strategic Technologies Program at the Center for Strategic and International Studies",
      )
      // Only quotations: what is told in the article's words is nobody's to quote.
      const quoted = extraction.claims.filter(({ kind }) => kind !== 'indirect').length
      expect(await page.locator('.said .copy').count()).toBe(quoted)
    })
  })

  test('along time, the earlier first', async () => {
    await open(PHONE, async (page) => {
      expect(await page.locator('.timeline time').allTextContents()).toEqual(['May 2014', '15 Oct 2014'])
      await page.tap('.timeline a >> nth=1')
      expect(new URL(page.url()).hash).toBe('#a2')
    })
  })

  test('on paper and in a picture all of it is there', async () => {
    await open(WIDE, async (page) => {
      const whole = () =>
        page.evaluate(() => {
          const list = document.querySelector('.said')!
          const last = [...list.querySelectorAll('.claim')].at(-1)!.getBoundingClientRect()
          return list.scrollHeight === list.clientHeight && last.bottom <= list.getBoundingClientRect().bottom
        })
      expect(await whole()).toBe(true)
      await page.mouse.wheel(0, 900)
      await expect.poll(whole).toBe(false)
      await page.emulateMedia({ media: 'print' })
      expect(await whole()).toBe(true)
      expect(await page.locator('.copy:visible, .filters:visible, .where:visible').count()).toBe(0)
    })
  })

  test('without scripts all of it is there, and nothing that would do nothing', async () => {
    await open({ ...WIDE, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.claim:visible').count()).toBe(extraction.claims.length)
      expect(await page.locator('button:visible:not(:disabled), select:visible').count()).toBe(0)
      await page.click('#a4 .where')
      expect(await page.locator('#at-a4').isVisible()).toBe(true)
      expect(new URL(page.url()).hash).toBe('#at-a4')
      const decoration = await page
        .locator('.t-a4 >> nth=0')
        .evaluate((one) => getComputedStyle(one).textDecorationLine)
      expect(decoration).toBe('overline')
      await page.click('#at-c5')
      expect(new URL(page.url()).hash).toBe('#c5')
    })
  })
})
