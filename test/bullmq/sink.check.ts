/** Files of workers and the one file that is made of them: nothing half, nothing twice. Needs no Redis. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createIdTable } from '../../src/bullmq/id-table.ts'
import { articlesOf, jobIdOf, toInline } from '../../src/bullmq/jobs.ts'
import { mergeSinks } from '../../src/bullmq/merge.ts'
import { jsonLinesSink, type SinkLine } from '../../src/bullmq/sink.ts'
import { keyOf } from '../../src/corpus/article-key.ts'
import { broken } from '../../src/corpus/articles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saidwho-sink-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const line = (id: string | number, failed = false): SinkLine => ({
  key: keyOf({ id, text: `text of ${id}` }),
  line: failed
    ? `{"id":${JSON.stringify(id)},"error":{"code":"ERR_TIME_LIMIT"}}`
    : `{"id":${JSON.stringify(id)},"claims":[]}`,
  failed,
})
const good = (id: string | number) => line(id).line
const MAKING = { saidwho: '1.0.0' }

async function write(name: string, ...lines: SinkLine[]): Promise<void> {
  const sink = jsonLinesSink(folder, name)
  await sink.begin!(MAKING)
  await Promise.all(lines.map((one) => sink.write([one])))
  await sink.close()
}

async function merge() {
  const file = join(folder, '../', `${folder.split('/').pop()}.merged`)
  try {
    const counts = await mergeSinks(folder, file)
    return { counts, lines: readFileSync(file, 'utf8') }
  } finally {
    rmSync(file, { force: true })
  }
}

test('each article has one line, and an extraction counts more than an error, whichever came first', async () => {
  await write('a', line(1), line(2), line(3, true), line('é', true))
  await write('b', line(2), line('é'), line(3, true), line(4, true))
  await write('c', line(4), line(1, true), line(5))
  const { counts, lines } = await merge()
  expect(lines).toBe(`${[good(1), good(2), good('é'), good(4), good(5), line(3, true).line].join('\n')}\n`)
  expect(counts).toEqual({ articles: 6, failed: 1, again: 5, torn: 0, sameId: 0 })
})

test('lines of one id and different texts are all written, and counted', async () => {
  const of = (id: string | number, text: string, failed = false): SinkLine => ({
    ...line(id, failed),
    key: keyOf({ id, text }),
  })
  await write('a', of(1, 'before'), of('1', 'another id'), of(2, 'before'), of(3, 'x', true))
  await write('b', of(1, 'after'), of(1, 'after'), of(2, 'after', true), of(3, 'x'), of('', ''))
  const { counts, lines } = await merge()
  expect(counts).toEqual({ articles: 7, failed: 1, again: 2, torn: 0, sameId: 2 })
  expect(lines.match(/"id":1,/g)).toHaveLength(2)
})

test('a table of ids knows those that it was given, however many', () => {
  const ids = createIdTable()
  const all = Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? i : `${i}`))
  expect(all.filter((id) => ids.add(id))).toEqual([])
  expect(all.filter((id) => !ids.add(id))).toEqual([])
  expect([ids.add('0'), ids.add(1), ids.add('')]).toEqual([false, false, false])
})

test('an article comes out of a job as it went in, and PostgreSQL takes all that is in between', async () => {
  const given = ['', 'a', '\0', '\ud800', '\udc00\ud800', '\ud83d\ude00', '\\u0000', '"}'].flatMap((word) => [
    { id: 1, text: word },
    { id: word, text: 'x' },
    broken(word, 'no text'),
    broken(null, word),
  ])
  const inline = JSON.parse(JSON.stringify(given.map(toInline)))
  const found = await articlesOf({ articles: inline }, '')
  expect(found.map(keyOf)).toEqual(given.map(keyOf))
  expect(found).toEqual(given)
  // `\u0000` and `\ud800` alone are what it refuses; behind another backslash they are words.
  expect(JSON.stringify(inline).replaceAll('\\\\', '')).not.toMatch(/\\u(?:0000|d[89a-f])/)
  expect(inline[4]).toEqual({ id: 1, text: 'a' })
})

test('a torn last line is left out, and is gone once its worker is back', async () => {
  await write('a', line(1), line(2))
  const path = join(folder, 'a.jsonl')
  // Cut at every place: within the key, within a character, before the line feed.
  const whole = readFileSync(path)
  const third = Buffer.from(`{"key":"${line('é').key}",${line('é').line.slice(1)}\n`)
  for (let cut = 1; cut < third.length; cut += 7) {
    writeFileSync(path, Buffer.concat([whole, third.subarray(0, cut)]))
    expect((await merge()).counts).toEqual({ articles: 2, failed: 0, again: 0, torn: 1, sameId: 0 })
  }
  await write('a', line('é'))
  expect(readFileSync(path)).toEqual(Buffer.concat([whole, third]))
  // Whatever a machine without power leaves is not taken for a line.
  appendFileSync(path, `\0\0\0\n{"key":"short","id":1}\n${third.toString().replace('[', '')}`)
  expect((await merge()).counts).toEqual({ articles: 3, failed: 0, again: 0, torn: 3, sameId: 0 })
})

test('a file is written by one process, in one way', async () => {
  const sink = jsonLinesSink(folder, 'a')
  writeFileSync(join(folder, 'a.jsonl.lock'), `${process.ppid}`)
  await expect(sink.begin!(MAKING)).rejects.toMatchObject({ code: 'ERR_RESUME' })
  rmSync(join(folder, 'a.jsonl.lock'))
  await write('a', line(1))
  await expect(jsonLinesSink(folder, 'a').begin!({ saidwho: '2.0.0' })).rejects.toMatchObject({ code: 'ERR_RESUME' })
  await write('a', line(2))
  const other = jsonLinesSink(folder, 'b')
  await other.begin!({ saidwho: '2.0.0' })
  await other.close()
  await expect(merge()).rejects.toMatchObject({
    code: 'ERR_RESUME',
    message: expect.stringContaining('b.jsonl.run.json'),
  })
})

test('a name is a file in the folder, and no other', () => {
  for (const name of ['', '.', '..', '../a', 'a/b', 'a b', '.a']) {
    expect(() => jsonLinesSink(folder, name)).toThrowError(expect.objectContaining({ code: 'ERR_OPTION' }))
  }
})

test('an id of a job is that of its articles in their order', () => {
  const keys = [1, 2].map((id) => keyOf({ id, text: '' }))
  expect(jobIdOf(keys)).toMatch(/^a-[\w-]{43}$/)
  expect(jobIdOf(keys)).not.toBe(jobIdOf(keys.toReversed()))
})
