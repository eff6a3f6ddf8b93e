/** The sentence tree of the page in docs/playground: it follows the caret, holds any text, and asks only while it is open. */
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../src/index.ts'
import { BROWSER, page, paste, shown, usePlayground } from './playground.ts'

describe.runIf(BROWSER !== undefined)('the sentence tree', () => {
  usePlayground(watchTrees)

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
