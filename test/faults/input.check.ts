/** Input that breaks off, vanishes or never comes: what was read before counts, and the message says where it ended. */
import { chmodSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/corpus/corpus.ts'
import { fault, HOOK_MS, makeRig, type Rig, withFile } from './rig.ts'

type Corpus = typeof import('../../src/corpus/corpus.ts')
let rig: Rig
let saidwho: Corpus
beforeAll(async () => {
  rig = await makeRig()
  saidwho = (await import(rig.built.url('corpus.js'))) as Corpus
}, HOOK_MS)
afterAll(() => rig.remove())

const articles = (n: number): Article[] =>
  Array.from({ length: n }, (_, id) => ({ id, text: `“We reject part ${id} of it,” said Ann Lee to Bo Chan.` }))
const asLines = (given: readonly Article[]) => given.map((one) => `${JSON.stringify(one)}\n`).join('')
const asCsv = (given: readonly Article[]) => `id,text\n${given.map(({ id, text }) => `${id},"${text}"\n`).join('')}`

function asParquet(given: readonly Article[]): Uint8Array {
  const columnData = [
    { name: 'id', data: given.map(({ id }) => id) },
    { name: 'text', data: given.map(({ text }) => text) },
  ]
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 100, codec: 'UNCOMPRESSED' }))
}

/** Ids, and messages of errors without the folder. */
async function read(path: string): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const one of saidwho.readArticles(path)) {
    found.push('error' in one ? one.error.message.replaceAll(`${rig.folder}/`, '') : Number(one.id))
  }
  return found
}

describe('a file that breaks off keeps what came before, and says after how many', () => {
  const wrongSum = (packed: Buffer) => {
    const broken = Buffer.from(packed)
    broken[broken.length - 6] = broken[broken.length - 6]! ^ 0xff
    return broken
  }
  const packed = (text: string) => gzipSync(text, { level: 0 })

  test.each([
    ['cut.jsonl.gz', packed(asLines(articles(3000))).subarray(0, 200_000), /unexpected end of file/],
    ['cut.csv.gz', packed(asCsv(articles(3000))).subarray(0, 150_000), /unexpected end of file/],
    ['sum.jsonl.gz', wrongSum(packed(asLines(articles(3000)))), /incorrect data check/],
  ])('%s', async (name, bytes, reason) => {
    await fault('file that breaks off', async () => {
      const found = await read(rig.file(name, bytes))
      const error = found.pop() as string
      expect(found.length).toBeGreaterThan(500)
      expect(found).toEqual(found.map((_, i) => i))
      expect(error).toMatch(reason)
      expect(error).toMatch(new RegExp(`^${name}: .*, after ${found.length} articles$`))
    })
  })

  test('gzip that is wrong in the middle: what comes before is right, and the last word is that it is not', async () => {
    await fault('file wrong in the middle', async () => {
      const broken = gzipSync(asLines(articles(20_000)))
      const damage = broken.length >> 1
      const before = gunzipSync(broken.subarray(0, damage), { finishFlush: constants.Z_SYNC_FLUSH }).toString()
      broken.fill(0xff, damage, damage + 100)
      const found = await read(rig.file('middle.jsonl.gz', broken))
      // gzip itself notices late, and gives garbage until then: any line behind the damage may be anything.
      const sound = before.split('\n').length - 1
      const kept = found.slice(0, -1).slice(0, sound)
      expect(kept).toEqual(kept.map((_, i) => i))
      // What zlib and the pipe behind it hold goes with them: 16 KB each, of lines of more than 60 bytes.
      expect(kept.length).toBeGreaterThan(sound - 32_768 / 60)
      expect(sound).toBeGreaterThan(5000)
      expect(found.at(-1)).toMatch(/^middle.jsonl.gz: .*(?:invalid|incorrect).*, after \d+ articles$/)
    })
  })

  test('Parquet whose end is gone, or a page in the middle', async () => {
    await fault('broken Parquet', async () => {
      const bytes = asParquet(articles(300))
      expect(await read(rig.file('cut.parquet', bytes.slice(0, 9000)))).toEqual([
        expect.stringMatching(/^cut.parquet: /),
      ])
      const broken = bytes.slice()
      const second = Buffer.from(bytes).indexOf('part 150 ')
      broken.fill(0xff, second - 100, second + 100)
      const found = await read(rig.file('page.parquet', broken))
      const ids = articles(300).map(({ id }) => id)
      expect(found).toEqual([
        ...ids.slice(0, 100),
        expect.stringMatching(/^page.parquet, rows 101 to 200: /),
        ...ids.slice(200),
      ])
    })
  })

  test('and the command writes the others, with 1', async () => {
    await fault('file that breaks off, command', () => {
      const bytes = packed(asLines(articles(300))).subarray(0, 20_000)
      const lost = rig.file('lost.jsonl.gz', bytes)
      const { out, err, code } = rig.saidwho([lost, rig.corpus, '--workers', '2'])
      expect(code).toBe(1)
      expect(err).toMatch(/lost.jsonl.gz: unexpected end of file, after \d+ articles \(ERR_UNREADABLE\)/)
      expect(out.endsWith(withFile(rig.expected, rig.corpus))).toBe(true)
      // Mended, it is another input than that of the run before, and no line is taken for what it is not.
      const file = join(rig.folder, 'mended.jsonl')
      rig.saidwho([lost, '--out', file])
      writeFileSync(lost, packed(asLines(articles(300))))
      expect(rig.saidwho([lost, '--out', file])).toMatchObject({
        code: 2,
        err: expect.stringMatching(
          /the input has changed: its line \d+ is not of the article that the input has there/,
        ),
      })
    })
  })
})

test('a file that is gone, or becomes shorter, while others are read', async () => {
  await fault('file vanishes', async () => {
    rig.shell('mkdir -p vanishing')
    const paths = ['a', 'b', 'c'].map((name) => rig.file(`vanishing/${name}.jsonl`, asLines(articles(2000))))
    const found: unknown[] = []
    for await (const one of saidwho.readArticles(join(rig.folder, 'vanishing'))) {
      if (found.length === 0) {
        rmSync(paths[1]!)
        truncateSync(paths[2]!, 30)
      }
      found.push('error' in one ? one.error.message : one.id)
    }
    expect(found.slice(0, 2000)).toEqual(articles(2000).map(({ id }) => id))
    expect(found.slice(2000)).toEqual([
      expect.stringMatching(/vanishing\/b.jsonl: no such file or directory/),
      expect.stringMatching(/vanishing\/c.jsonl:1: not JSON$/),
    ])
  })
})

test.skipIf(process.getuid?.() !== 0)('a file that may not be read, by somebody who is not root', async () => {
  await fault('file may not be read', () => {
    rig.file('open.jsonl', asLines(articles(2)))
    chmodSync(rig.file('secret.jsonl', asLines(articles(2))), 0)
    // The package itself may lie where only root looks: what is read is taken along.
    const script = `
      import { readArticles } from '${rig.built.url('corpus.js')}'
      process.chdir('${rig.folder}')
      process.setuid(65534)
      for await (const { id, error } of readArticles(['open.jsonl', 'secret.jsonl', 'open.jsonl'])) console.log(error?.message ?? id)`
    rig.file('reader.mjs', script)
    const { out, err } = rig.shell(`chmod 755 .; node reader.mjs`)
    expect([out, err]).toEqual(['0\n1\nsecret.jsonl: permission denied\n0\n1\n', ''])
  })
})

describe('standard input', () => {
  test.each([
    ['that is closed is an empty text', '<&-', { code: 0, out: expect.stringMatching(/^\{"id":"-","claims":\[\]/) }],
    [
      'that is empty is an empty text',
      '< /dev/null',
      { code: 0, out: expect.stringMatching(/^\{"id":"-","claims":\[\]/) },
    ],
    [
      'that is a folder is told',
      '< .',
      { code: 1, err: expect.stringContaining('standard input: is a folder (ERR_UNREADABLE)') },
    ],
  ])('%s', async (_, redirection, ended) => {
    await fault('odd standard input', () => {
      expect(rig.shell(`$saidwho ${redirection}`)).toMatchObject(ended)
    })
  })

  test('that stays open: each article is out as soon as it is in', async () => {
    await fault('standard input stays open', async () => {
      const run = rig.start(['--input', 'jsonl'], { stdin: 'pipe' })
      for (const [i, article] of articles(3).entries()) {
        run.process.stdin!.write(`${JSON.stringify(article)}\n`)
        let out = ''
        while (!out.endsWith('\n')) out += await new Promise((resolve) => run.process.stdout!.once('data', resolve))
        expect(JSON.parse(out).id).toBe(i)
      }
      run.process.stdin!.end()
      expect((await run.ended).code).toBe(0)
    })
  })
})

describe.each([1, 2])('an iterable, with a concurrency of %i', (concurrency) => {
  /** What came out before it ended, and how it ended. */
  async function outcomesOf(
    given: Parameters<Corpus['extractAll']>[0],
    signal?: AbortSignal,
    tell = (_ids: readonly unknown[]) => {},
  ) {
    const ids: unknown[] = []
    try {
      for await (const { id } of saidwho.extractAll(given, { concurrency, ...(signal && { signal }) })) {
        ids.push(id)
        tell(ids)
      }
      return { ids, error: null }
    } catch (error) {
      return { ids, error }
    }
  }
  const all = (n: number) => articles(n).map(({ id }) => id)

  test('that throws, or a stream that breaks, tells it after all that it gave', async () => {
    const broken = new Error('connection lost')
    const sources = {
      generator: (function* () {
        yield* articles(40)
        throw broken
      })(),
      stream: Readable.from(
        (async function* () {
          yield* articles(40)
          throw broken
        })(),
      ),
      'destroyed stream': new Readable({
        objectMode: true,
        read() {
          for (const article of articles(5)) this.push(article)
          this.destroy(broken)
        },
      }),
      'no iterator': {
        [Symbol.asyncIterator]: () => {
          throw broken
        },
      } as AsyncIterable<Article>,
    }
    for (const [name, source] of Object.entries(sources)) {
      await fault('iterable throws', async () => {
        const { ids, error } = await outcomesOf(source as AsyncIterable<Article>)
        expect(error, name).toBe(broken)
        // A stream that is destroyed throws away what it holds: that is Node's, not ours.
        const given = name === 'no iterator' || name === 'destroyed stream' ? ids.length : 40
        expect(ids, name).toEqual(all(given))
      })
    }
  })

  test('that neither goes on nor can be closed does not hold up an abort', async () => {
    await fault('iterable hangs', async () => {
      let count = 0
      const stuck: AsyncIterable<Article> = {
        [Symbol.asyncIterator]: () => ({
          next: () =>
            count < 3 ? Promise.resolve({ done: false, value: articles(3)[count++]! }) : new Promise(() => {}),
          return: () => new Promise(() => {}),
        }),
      }
      const stop = new AbortController()
      // Once all that it gave has come out, it hangs: half a second later nobody wants to wait any more.
      const { ids, error } = await outcomesOf(stuck, stop.signal, ({ length }) => {
        if (length === 3) void setTimeout(500).then(() => stop.abort(new Error('enough')))
      })
      expect([ids, (error as Error).message]).toEqual([all(3), 'enough'])
    })
  })

  test('whose closing fails does not hide why it was closed', async () => {
    await fault('iterable fails to close', async () => {
      const source: AsyncIterable<Article> = {
        [Symbol.asyncIterator]: () => {
          let id = 0
          return {
            next: async () => ({ done: false, value: { id: id++, text: '' } }),
            return: async () => {
              throw new Error('cannot be closed')
            },
          }
        },
      }
      const stop = new AbortController()
      const ids: unknown[] = []
      const run = async () => {
        for await (const { id } of saidwho.extractAll(source, { concurrency, signal: stop.signal })) {
          ids.push(id)
          if (ids.length === 20) stop.abort(new Error('enough'))
        }
      }
      await expect(run()).rejects.toThrow('enough')
      expect(ids).toEqual(all(20))
    })
  })
})

test('a corpus that has changed since is told, and what is there stays', async () => {
  await fault('input changed between two runs', () => {
    const [input, out] = [rig.file('changing.jsonl', asLines(articles(9))), join(rig.folder, 'changing.out.jsonl')]
    rig.saidwho([input, '--out', out])
    const before = readFileSync(out, 'utf8')
    for (const changed of [articles(9).reverse(), articles(4), articles(9).slice(1)]) {
      writeFileSync(input, asLines(changed))
      expect(rig.saidwho([input, '--out', out])).toMatchObject({
        code: 2,
        err: expect.stringContaining('the input has changed'),
      })
      expect(readFileSync(out, 'utf8')).toBe(before)
    }
  })
})
