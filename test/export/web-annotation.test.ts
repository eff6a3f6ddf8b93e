/** Web Annotations whose selectors lead back to the words, as a reader who counts code points would follow them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wellFormed } from '../../src/export/article.ts'
import { type AnnotationPage, toWebAnnotations } from '../../src/export/web-annotation.ts'
import { extract } from '../../src/index.ts'
import { ACCUSING, ARTICLE, news } from './texts.ts'

test('an emoji before a quote: offsets count characters, not code units', () => {
  const text = 'Hm 🙂🙂. “We reject it,” said Ann Lee.'
  const page = toWebAnnotations(extract(text), text, { id: 'a 1', url: 'https://news.example/1' })
  const [claim, source, cue] = page.items
  expect(claim).toMatchObject({ id: 'urn:saidwho:annotations:a%201:c1', motivation: 'tagging' })
  expect(claim!.target).toEqual([
    {
      type: 'SpecificResource',
      source: 'https://news.example/1',
      selector: [
        { type: 'TextPositionSelector', start: 7, end: 22 },
        { type: 'TextQuoteSelector', exact: '“We reject it,”', prefix: 'Hm 🙂🙂. ', suffix: ' said Ann Lee.' },
      ],
    },
  ])
  expect([...text].slice(7, 22).join('')).toBe('“We reject it,”')
  expect(source).toMatchObject({ motivation: 'identifying' })
  expect(source!.body).toEqual([
    { type: 'TextualBody', purpose: 'tagging', value: 'source' },
    { type: 'TextualBody', purpose: 'identifying', value: 'Ann Lee' },
    { type: 'SpecificResource', purpose: 'linking', source: claim!.id },
  ])
  expect(cue!.target[0]!.selector[1].exact).toBe('said')
})

test('an accusation, its parts and the answer', () => {
  const text = 'Canada accused Iran of hacking its banks. Iran denied the charge.'
  const { items } = toWebAnnotations(extract(text), text, { id: 1 })
  const parts = items.filter(({ id }) => id.includes(':a1')).map(({ id }) => id.replace(/.*:/, ''))
  expect(parts).toEqual(['a1', 'a1-accuser', 'a1-accused', 'a1-victim', 'a1-act', 'a1-response-1'])
  expect(items.at(-1)!.motivation).toBe('replying')
  expect(items.at(-1)!.target[0]!.selector[1].exact).toBe('Iran denied the charge.')
})

test.each([ARTICLE, ...ACCUSING.slice(0, 60)].map((text, i) => [i, text] as const))('text %i', (_, text) => {
  expectSound(text, toWebAnnotations(extract(text), text, { id: 'x' }))
})

test('in any text, offsets and quotes lead to the words', () => {
  fc.assert(
    fc.property(news, fc.string({ unit: 'binary' }), (text, id) => {
      expectSound(text, toWebAnnotations(extract(text), text, { id }))
    }),
    { numRuns: 300 },
  )
})

/** Fits the model of https://www.w3.org/TR/annotation-model/, as far as it is used here. */
function expectSound(text: string, page: AnnotationPage): void {
  expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' })
  const characters = [...text]
  const ids = new Set(page.items.map(({ id }) => id))
  expect(ids.size).toBe(page.items.length)
  for (const { id, type, body, target } of page.items) {
    expect([type, id.startsWith(`${page.id}:`)]).toEqual(['Annotation', true])
    for (const one of body) if (one.purpose === 'linking') expect(ids).toContain(one.source)
    expect(body.length * target.length).toBeGreaterThan(0)
    for (const { selector } of target) {
      const [{ start, end }, { exact, prefix, suffix }] = selector
      expect(wellFormed(characters.slice(start, end).join(''))).toBe(exact)
      expect(wellFormed(characters.slice(0, start).join('')).endsWith(prefix)).toBe(true)
      expect(wellFormed(characters.slice(end).join('')).startsWith(suffix)).toBe(true)
    }
  }
}
