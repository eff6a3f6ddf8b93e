/** Words of times → dates, on a day and without one. */
import { expect, test } from 'vitest'
import { resolveTime, withDates } from '../../src/dates/dates.ts'
import { extract } from '../../src/index.ts'

const ON = '2016-08-17'

test.each([
  ['On 4 May 2021', '2021-05-04', null, 'day'],
  ['between 2016 and 2018', '2016', '2018', 'year'],
  ['between April and August of 2013', '2013-04', '2013-08', 'month'],
  ['in the spring of 2015', '2015-03', '2015-05', 'season'],
  ['since at least 2012', '2012', null, 'year'],
  ['during the 2016 election', '2016', null, 'year'],
])('%s holds on any day', (words, date, until, precision) => {
  for (const options of [{}, { date: ON }]) expect(resolveTime(words, options)).toEqual({ date, until, precision })
})

test.each([
  ['late last year', '2015', null, 'year'],
  ['from March to June', '2016-03', '2016-06', 'month'],
  ['last Tuesday', '2016-08-16', null, 'day'],
  ['in October', '2015-10', null, 'month'],
  ['in June last year', '2015-06', null, 'month'],
  ['last week', '2016-08-08', '2016-08-14', 'week'],
  ['this week', '2016-08-15', '2016-08-21', 'week'],
])('%s needs the day of the article', (words, date, until, precision) => {
  expect(resolveTime(words, { date: ON })).toEqual({ date, until, precision })
  expect(resolveTime(words)).toBeNull()
})

test.each(['recent', 'for years', 'before the 2016 election', 'over the past four decades'])(
  '%s is no date',
  (words) => {
    expect(resolveTime(words, { date: ON })).toBeNull()
  },
)

test('the time of an accusation gets its date, and nothing else changes', () => {
  const extraction = extract('Last Tuesday Iranian hackers hacked the dam, the ministry said.')
  const before = JSON.stringify(extraction)
  const { time } = withDates(extraction, { date: ON }).accusations[0]!
  expect(time).toMatchObject({ text: 'Last Tuesday', date: '2016-08-16', until: null, precision: 'day' })
  expect(JSON.stringify(extraction)).toBe(before)
})
