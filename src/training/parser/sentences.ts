/** The articles of a corpus → their tokens by sentence, for the teacher to parse. */
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { tokenize } from '../../extract.ts'

/** Shorter ones teach nothing, longer ones are lists and tables. */
const TOKENS = { least: 3, most: 80 }

export async function writeSentences(articles: string, out: string): Promise<void> {
  await pipeline(Readable.from(lines(articles)), createGzip(), createWriteStream(out))
}

async function* lines(articles: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(articles).pipe(createGunzip()) })) {
    const { id, publisher, text } = JSON.parse(line) as { id: string; publisher: string; text: string }
    const { tokens, sentences } = tokenize(text)
    const s = sentences
      .filter(({ from, to }) => to - from >= TOKENS.least && to - from <= TOKENS.most)
      .map(({ from, to }) => {
        const own = tokens.slice(from, to)
        return {
          w: own.map((token) => token.text),
          t: own.map((token) => token.tag),
          /** 1 where white space follows: the teacher's tokens know of it. */
          sp: own.map((token, i) => ((own[i + 1]?.start ?? token.end) > token.end ? 1 : 0)),
        }
      })
    yield `${JSON.stringify({ id, publisher, s })}\n`
  }
}
