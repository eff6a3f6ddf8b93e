/** Web pages → the article's text, as a reader sees it, and what the page says of it. */
import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/corpus/corpus.ts'
import { asDate } from '../../src/corpus/page/page-date.ts'
import { extract } from '../../src/index.ts'

const LONG =
  'The ministry said on Tuesday that the talks would go on, that nobody had been hurt, and that it would answer.'
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Ministry rejects report | The Post</title>${head}</head><body>
  <nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <article><h1>Ministry rejects report</h1>${body}<p>${LONG}</p><p>${LONG}</p></article>
  <aside><p>Ten tips that you should read, said nobody.</p></aside><footer><p>Copyright</p></footer></body></html>`
const REST = `${LONG}\n\n${LONG}`
const textOf = async (html: string) => (await readPage(html)).text

describe('the text', () => {
  test.each([
    ['paragraphs', `<p>One\n  said.</p><p>Two said.</p>`, 'One said.\n\nTwo said.'],
    [
      'entities',
      '<p>&ldquo;No,&rdquo; said Ann&nbsp;Lee &amp; Co. &#8211; twice.</p>',
      '“No,” said Ann\u00a0Lee & Co. – twice.',
    ],
    ['marks that browsers show', '<p>She said <q>no</q>.</p>', 'She said “no”.'],
    [
      'links, emphasis, and words cut for the line',
      '<p>Ann <a href="#">L<b>e</b>e</a> said it is any&shy;more<wbr>over.</p>',
      'Ann Lee said it is anymoreover.',
    ],
    ['broken lines', '<p>Bo Chan,<br>the minister,<br><br>said no.</p>', 'Bo Chan,\nthe minister,\n\nsaid no.'],
    [
      'lists',
      '<ul><li>“Yes,” said Ann Lee.</li><li>“No,” said Bo Chan.</li></ul>',
      '“Yes,” said Ann Lee.\n\n“No,” said Bo Chan.',
    ],
    ['quoted blocks', '<p>He wrote:</p><blockquote><p>We reject it.</p></blockquote>', 'He wrote:\n\nWe reject it.'],
    ['headings', '<h2>Denial</h2><p>Bo Chan said no.</p>', 'Denial\n\nBo Chan said no.'],
  ])('has %s', async (_, body, expected) => {
    expect(await textOf(page(body))).toBe(`${expected}\n\n${REST}`)
    expect(await textOf(body)).toBe(expected)
  })

  test.each([
    ['captions', '<figure><img src="a.jpg"><figcaption>Ann Lee said no.</figcaption></figure>'],
    ['scripts and styles', '<script>var a = "Ann Lee said no."</script><style>p::after { content: "said" }</style>'],
    ['what is hidden', '<p style="display: none">Ann Lee said no.</p><div hidden>Bo Chan said so.</div>'],
    ['what is there for screen readers', '<p><span class="sr-only">opens in a new window</span></p>'],
    ['comments of the source', '<!-- <p>Ann Lee said no.</p> -->'],
    ['forms', '<form><p>Sign up, said nobody.</p><button>Go</button></form>'],
    ['the headline and the byline, which stand beside it', '<h1>Ministry rejects report</h1>'],
  ])('does not have %s', async (_, body) => {
    expect(await textOf(page(body))).toBe(REST)
  })

  test('is what offsets count in', async () => {
    const { text } = await readPage(page('<p>&ldquo;We reject it,&rdquo; said Ann&nbsp;Lee.</p>'))
    const { claims } = extract(text)
    expect(claims.length).toBeGreaterThan(0)
    for (const { content } of claims)
      for (const { start, end, text: words } of content) expect(text.slice(start, end)).toBe(words)
  })
})

describe('the page says', () => {
  const head = `<meta name="author" content="By Eve Marsh"><meta property="article:published_time" content="2031-05-02T08:00:00Z">`
  test('headline, author and date', async () => {
    const body = '<p class="byline">By Eve Marsh</p>'
    expect(await readPage(page(body, head))).toEqual({
      ...{ title: 'Ministry rejects report', byline: 'Eve Marsh', published: '2031-05-02T08:00:00Z', text: REST },
    })
  })

  test('nothing of what it does not', async () => {
    expect(await readPage(page(''))).toMatchObject({ byline: null, published: null })
    expect(await readPage('<p>No, said Ann Lee.</p>')).toMatchObject({ title: null, byline: null, published: null })
  })

  test.each([
    [
      'JSON-LD',
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ministry rejects report","datePublished":"2031-05-02"}</script>`,
    ],
    ['Microdata', '<meta itemprop="datePublished" content="2031-05-02">'],
    ['a meta element', '<meta name="pubdate" content="20310502">'],
  ])('its date by %s', async (_, more) => {
    expect((await readPage(page('', more))).published).toBe('2031-05-02')
  })

  test('its date by an element of the article', async () => {
    expect((await readPage(page('<time datetime="2031-05-02T10:00+02:00">May 2</time>'))).published).toBe(
      '2031-05-02T10:00:00+02:00',
    )
  })

  test.each([
    ['2031-05-02', '2031-05-02'],
    ['20310502', '2031-05-02'],
    ['2031-05-02T08:00:00Z', '2031-05-02T08:00:00Z'],
    ['2031-05-02T08:00:00.123Z', '2031-05-02T08:00:00.123Z'],
    ['2031-05-02 08:00-0700', '2031-05-02T08:00:00-07:00'],
    ['20310502T080000+0900', '2031-05-02T08:00:00+09:00'],
    ['2031-05-02T08:00:00EET', '2031-05-02'],
    ['2031-05-02T08:00:00', '2031-05-02'],
    ['2031-02-30', null],
    ['2031-05-02T99:00:00Z', '2031-05-02'],
    ['2 May 2031', null],
    ['', null],
    [null, null],
  ])('%j, which is %j', (written, date) => {
    expect(asDate(written)).toBe(date)
  })
})

describe('what is no article is told', () => {
  test.each([
    ['an empty page', '<!doctype html><html><body></body></html>', 'ERR_NO_ARTICLE'],
    [
      'a page that scripts fill',
      '<!doctype html><html><body><div id="root"></div><script src="a.js"></script></body></html>',
      'ERR_NO_ARTICLE',
    ],
    ['a piece of nothing', '<p> </p>', 'ERR_NO_ARTICLE'],
    [
      'too many elements',
      `<html><body>${`${'<b>'.repeat(200)}${'</b>'.repeat(200)}`.repeat(60)}</body></html>`,
      'ERR_SIZE_LIMIT',
    ],
    ['elements in elements in elements', `<html><body>${'<div>'.repeat(300)}a`, 'ERR_SIZE_LIMIT'],
    ['a piece of such', `${'<div>'.repeat(300)}a`, 'ERR_SIZE_LIMIT'],
    ['too much of it', ' '.repeat(10_000_001), 'ERR_SIZE_LIMIT'],
    ['no text', null as never, 'ERR_NOT_TEXT'],
  ])('%s', async (_, html, code) => {
    await expect(readPage(html)).rejects.toMatchObject({ code })
  })
})
