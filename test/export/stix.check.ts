/** STIX bundles: what stands in them, that they fit the schema, and that they are the same each time. */
import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  accusationsToCsv,
  claimsToCsv,
  type StixBundle,
  type StixObject,
  toBrat,
  toStix,
  toWebAnnotations,
} from '../../src/export/export.ts'
import { URL_NAMESPACE, uuidV5 } from '../../src/export/uuid.ts'
import { extract } from '../../src/index.ts'
import { stixSchema } from './stix-schema.ts'
import { ACCUSING, ARTICLE, news } from './texts.ts'

const validate = new Ajv2020({ discriminator: true }).compile(stixSchema)
const bundleOf = (text: string, info = {}) => toStix(extract(text), text, { id: 'x', ...info })

const DENIED = 'Canada accused Iran of hacking its banks. Iran denied the charge.'

test('an accusation and its denial', () => {
  const { objects } = bundleOf(DENIED)
  const names = new Map(objects.map((one) => [one.id, 'name' in one ? `${one.type} ${one.name}` : one.type]))
  const relations = of('relationship', objects).map((one) => {
    return `${names.get(one.source_ref)} ${one.relationship_type} ${names.get(one.target_ref)}`
  })
  expect(relations[0]).toBe('threat-actor Iran attributed-to identity Iran')
  expect(relations[1]).toMatch(/^threat-actor Iran targets identity .*banks$/)
  const [note] = of('note', objects)
  expect(note).toMatchObject({ abstract: 'Canada accuses Iran: intrusion', authors: ['Canada'] })
  expect(note!.content).toBe(
    'Canada accused Iran of hacking its banks.\nAnswer (deny) of Iran: Iran denied the charge.',
  )
  expect(of('opinion', objects)).toMatchObject([
    { opinion: 'disagree', authors: ['Iran'], explanation: 'Iran denied the charge.' },
  ])
  expect(of('opinion', objects)[0]!.object_refs).toEqual([note!.id, ...of('relationship', objects).map(({ id }) => id)])
})

test('the state behind a group', () => {
  const { objects } = bundleOf('Canada said Iran-backed hackers had hacked the dam.')
  expect(of('threat-actor', objects)[0]!.threat_actor_types).toEqual(['nation-state'])
  const names = of('identity', objects).map(({ name }) => name)
  expect(names).toContain('Iran')
})

test('the report holds all, and says where it is from', () => {
  const info = {
    id: 'n1',
    title: 'Banks hacked',
    url: 'https://news.example/1',
    published: '2016-08-17T10:00:00+02:00',
  }
  const { objects } = bundleOf(DENIED, info)
  const [report] = of('report', objects)
  expect(report).toMatchObject({ name: 'Banks hacked', published: '2016-08-17T08:00:00.000Z' })
  expect(report!.external_references).toEqual([{ source_name: 'article', external_id: 'n1', url: info.url }])
  expect(report!.object_refs).toEqual(objects.filter(({ type }) => type !== 'report').map(({ id }) => id))
})

test('times: of the option, or 1970', () => {
  const times = (published?: string) => of('note', bundleOf(DENIED, { published }).objects)[0]!.created
  expect(times('2016-08-17')).toBe('2016-08-17T00:00:00.000Z')
  expect(times()).toBe('1970-01-01T00:00:00.000Z')
  for (const wrong of [
    '',
    'yesterday',
    '2016',
    '2016-13-01',
    '17.8.2016',
    '2016-08-17T08:00:00',
    '2016-08-17T99:00:00Z',
  ])
    expect(() => times(wrong), wrong).toThrow(expect.objectContaining({ code: 'ERR_OPTION' }))
})

test.each([
  ['https://news.example/1', 'https://news.example/1'],
  ['HTTPS://News.example:8443/a/../b?x=1&y=%20+#z', 'HTTPS://News.example:8443/a/../b?x=1&y=%20+#z'],
  ['https://news.example', 'https://news.example'],
  ['http://[2001:db8::1]:80/', 'http://[2001:db8::1]:80/'],
  ['https://näws.example/ä?ö#ü', 'https://xn--nws-qla.example/%C3%A4?%C3%B6#%C3%BC'],
])('the address %s is %s', (url, written) => {
  const [report] = of('report', bundleOf(DENIED, { url }).objects)
  expect(report!.external_references).toEqual([{ source_name: 'article', external_id: 'x', url: written }])
})

test.each([
  ...['news.example/1', '/news/1', '//news.example/1', 'http://', 'http:///1', 'https://?q', 'http:news.example', ''],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'urn:isbn:1',
    'ftp://a.example/',
    ' https://a.example',
  ],
  ...['https://news.example/a b', 'https://news.example/\n', 'https://news.example/\ud83d', 'https://news.example/%zz'],
  ...[
    'https://news.example/"><b>',
    'https://news.example/\u202e',
    'https://news.example:99999/',
    'https://news.example/[1]',
  ],
])('the address %j is none, in any format', (url) => {
  for (const write of [toStix, toWebAnnotations, claimsToCsv, accusationsToCsv, toBrat])
    expect(() => write(extract(DENIED), DENIED, { id: 'x', url })).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION',
        message: expect.stringMatching(/^info\.url must be a whole http or https address/),
      }),
    )
})

test('the same article gives the same bundle, other articles share nothing but saidwho', () => {
  expect(JSON.stringify(bundleOf(DENIED))).toBe(JSON.stringify(bundleOf(DENIED)))
  const [one, other, number] = ['1', '2', 1].map((id) => new Set(bundleOf(DENIED, { id }).objects.map((o) => o.id)))
  for (const set of [other!, number!]) expect([...one!].filter((id) => set.has(id))).toHaveLength(1)
})

test('the namespace is made as it says', () => {
  expect(uuidV5(URL_NAMESPACE, 'urn:saidwho:stix')).toBe('901ea6c4-76d9-553e-a53d-76abf5246363')
})

test('no accusation, no report', () => {
  const bundle = bundleOf('“No,” said Ann Lee.')
  expect(bundle.objects.map(({ type }) => type)).toEqual(['identity'])
  expectSound(bundle)
})

test('all bundles fit the schema, and refer to what is there', () => {
  for (const text of [ARTICLE, ...ACCUSING]) expectSound(bundleOf(text))
  fc.assert(
    fc.property(news, fc.string({ unit: 'binary' }), (text, id) => {
      expectSound(bundleOf(text, { id }))
    }),
    { numRuns: 300 },
  )
})

test('the schema refuses what is not STIX', () => {
  const bundle = bundleOf(DENIED)
  const change = (type: string, fields: object) => ({
    ...bundle,
    objects: bundle.objects.map((one) => (one.type === type ? { ...one, ...fields } : one)),
  })
  const wrong = [
    change('identity', { x: 1 }),
    change('opinion', { opinion: 'maybe' }),
    change('note', { object_refs: [] }),
    change('relationship', { source_ref: bundle.id }),
    change('report', { published: '2016-08-17' }),
    { ...bundle, objects: [{ type: 'malware' }] },
  ]
  for (const value of wrong) expect(validate(value), JSON.stringify(value)).toBe(false)
})

function of<Type extends StixObject['type']>(type: Type, objects: readonly StixObject[]) {
  return objects.filter((one): one is Extract<StixObject, { type: Type }> => one.type === type)
}

function expectSound(bundle: StixBundle): void {
  expect(validate(bundle), JSON.stringify(validate.errors)).toBe(true)
  const ids = bundle.objects.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, source_ref, target_ref, object_refs = [] } of bundle.objects as unknown as Loose[])
    for (const ref of [source_ref ?? id, target_ref ?? id, ...object_refs]) expect(ids).toContain(ref)
}

interface Loose {
  readonly id: string
  readonly source_ref?: string
  readonly target_ref?: string
  readonly object_refs?: readonly string[]
}
