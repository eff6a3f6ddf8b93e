/** `npm run changes` from end to end: today's sources against a build of them, and a corpus that is packed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, buildForTests } from '../built.ts'
import { changesCommand } from './command.ts'

let built: Built
beforeAll(async () => {
  built = await buildForTests()
})
afterAll(() => built.remove())

test('the sources against a build of them: no article differs', async () => {
  const corpus = join(built.folder, 'articles.jsonl.gz')
  const articles = ['Ann Lee said the dam leaks.', '“No,” said Bob Poe.'].map((text, id) =>
    JSON.stringify({ id, text }),
  )
  writeFileSync(corpus, gzipSync(`${[...articles, '{broken'].join('\n')}\n`))
  const lines: string[] = []
  await changesCommand(['--against', built.folder, '--corpus', corpus], (line) => lines.push(line))
  expect(lines.at(-1)).toBe('2 articles, 0 differ')
  expect(lines.at(-2)).toBe('1 articles could not be read')
})
