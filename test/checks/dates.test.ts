/** Dates and times of articles: those that there are, as moments; those that there are not, refused. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf } from '../../src/checks/dates.ts'
import { toStix } from '../../src/export/export.ts'
import { accusationGraph } from '../../src/graph/graph.ts'
import { extract } from '../../src/index.ts'

test.each([
  ['2031', '2031-01-01T00:00:00.000Z', 'year'],
  ['2031-05', '2031-05-01T00:00:00.000Z', 'month'],
  ['2032-02-29', '2032-02-29T00:00:00.000Z', 'day'],
  ['2000-02-29', '2000-02-29T00:00:00.000Z', 'day'],
  ['0001-01-01', '0001-01-01T00:00:00.000Z', 'day'],
  ['0099-12-31', '0099-12-31T00:00:00.000Z', 'day'],
  ['9999-12-31', '9999-12-31T00:00:00.000Z', 'day'],
  ['2031-05-01T10:00:00Z', '2031-05-01T10:00:00.000Z', 'time'],
  ['2031-05-01t10:00:00z', '2031-05-01T10:00:00.000Z', 'time'],
  ['2031-05-01T10:00:00.5Z', '2031-05-01T10:00:00.500Z', 'time'],
  ['2031-05-01T10:00:00.29199999Z', '2031-05-01T10:00:00.291Z', 'time'],
  ['2031-05-01T00:30:00+02:00', '2031-04-30T22:30:00.000Z', 'time'],
  ['2031-12-31T23:30:00-05:45', '2032-01-01T05:15:00.000Z', 'time'],
  ['2031-05-01T10:00:00-00:00', '2031-05-01T10:00:00.000Z', 'time'],
])('%s is %s', (text, utc, exact) => {
  const moment = momentOf(text)!
  expect([new Date(moment.time).toISOString(), moment.exact]).toEqual([utc, exact])
})

test.each([
  ...['2031-02-29', '2031-02-30', '2100-02-29', '2031-04-31', '2031-13-01', '2031-00-10', '2031-01-00', '2031-01-32'],
  ...['0000', '0000-12-31', '10000-01-01', '+012031-01-01', '-000001-01-01', '31-01-01', '2031-1-1', '20310501', ''],
  ...['2031-05-01T10:00:00', '2031-05-01T10:00Z', '2031-05-01T24:00:00Z', '2031-05-01T10:60:00Z', '2031-05T10:00:00Z'],
  ...['2031-05-01T10:00:60Z', '2031-05-01T10:00:00+24:00', '2031-05-01T10:00:00+00:60', '2031-05-01T10:00:00.Z'],
  ...['0001-01-01T00:00:00+00:01', '9999-12-31T23:59:59-00:01', '2031-05-01 10:00:00Z', '2031-05-01+02:00'],
  ...[' 2031-05-01', '2031-05-01\n', '٢٠٣١-٠٥-٠١', '1 May 2031', 'yesterday'],
])('%j is none', (text) => {
  expect(momentOf(text)).toBeNull()
})

test('each day that there is, and no other, by the calendar of `Date`', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
        const date = new Date(`${text}T00:00:00Z`)
        const isThere = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
        expect(momentOf(text)?.time ?? null).toBe(isThere ? date.getTime() : null)
      },
    ),
    { numRuns: 2000 },
  )
})

describe('where they are used', () => {
  const text = 'Canada accused Iran of hacking a bank.'
  const extraction = extract(text)

  test('STIX has no March 1 for a February 30, and needs a day', () => {
    const published = (date: string) => () => toStix(extraction, text, { id: 1, published: date })
    expect(published('2032-02-29')().objects.at(-1)!.created).toBe('2032-02-29T00:00:00.000Z')
    for (const date of ['2031-02-30', '2031-13-01', '2031', '2031-05', '0000-01-01', '10000-01-01'])
      expect(published(date), date).toThrow(
        expect.objectContaining({
          code: 'ERR_OPTION',
          message: expect.stringMatching(new RegExp(`^info.published must be a day .*, got “${date}”$`)),
        }),
      )
  })

  test('a graph goes by the time, not by the letters', () => {
    const between = (...dates: string[]) => {
      const { first, last } = accusationGraph(dates.map((date) => ({ extraction, date }))).edges[0]!
      return [first, last]
    }
    // 23:00 in New York is later than 01:00 in Tokyo on the day after.
    expect(between('2031-05-01T23:00:00-05:00', '2031-05-02T01:00:00+09:00')).toEqual([
      '2031-05-02T01:00:00+09:00',
      '2031-05-01T23:00:00-05:00',
    ])
    expect(between('2031-05', '2030', '2031-05-02')).toEqual(['2030', '2031-05-02'])
    // What begins together is the same for any order.
    expect(between('2031-01-01', '2031')).toEqual(between('2031', '2031-01-01'))
  })
})
