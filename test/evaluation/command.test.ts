/** `npm run eval`: its table, its record, which holds no text, its comparison, and what it refuses. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evaluateCommand } from '../../src/evaluation/command.ts'
import type { Extract } from '../../src/evaluation/evaluate.ts'
import { createExtractor } from '../../src/index.ts'
import { type Gold, score } from '../../src/testing/testing.ts'
import { claim, gold, NOTHING } from './by-hand.ts'

const texts = ['Lee said the dam leaks.', 'Poe said the road is shut.', 'Kim said the mill burns.'].flatMap(
  (text, i) => {
    return [text, text.replace(/^\w+/, ['Roe', 'Orr', 'Ely'][i]!)]
  },
)
const partsOf = (text: string) => {
  const [source, , ...content] = text.slice(0, -1).split(' ')
  return { source: source!, cue: 'said', content: content.join(' ') }
}

/** Finds all claims but those of the names. */
const without =
  (...names: string[]): Extract =>
  (text) =>
    names.some((name) => text.startsWith(name)) ? NOTHING : { ...NOTHING, claims: [claim(text, partsOf(text))] }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saidwho-eval-'))
  const records = texts.map((text, i) => {
    return { id: `t${i}`, text, publisher: i < 4 ? 'Herald' : 'Post', attributions: [gold(text, partsOf(text))] }
  })
  writeFileSync(join(folder, 'news.jsonl'), records.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const cases = ['a', 'b', 'c'].map((id, i) => ({ id, phenomenon: i < 2 ? 'two' : 'one', text: texts[i], n: 1 }))
  writeFileSync(join(folder, 'own.mjs'), `export const cases = ${JSON.stringify(cases)}`)
  writeFileSync(join(folder, 'helper.mjs'), 'export const x = 1')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (extract: Extract, ...args: string[]) =>
  evaluateCommand(['--corpus', folder, '--resamples', '100', ...args], '1.2.3', () => extract)
const rowOf = (printed: string, name: string) => printed.split('\n').find((line) => line.startsWith(name))

describe('the table', () => {
  test('has a row a gold file and stage, and one of the cases', async () => {
    const printed = await run(without('Lee'))
    expect(printed).toContain('saidwho 1.2.3, accurate, balanced')
    // 5 of 6: F1 = 2·5 / (5 + 6).
    expect(rowOf(printed, 'news')).toMatch(/^news +6 +90\.9 \[[\d.]+, 100\.0\] +90\.9 /)
    // Of two phenomena, one comes right by half: 2 of 3, and (1 + ½) / 2. There are too few for an interval.
    expect(rowOf(printed, 'own')).toMatch(/^own +3 +66\.7 +75\.0$/)
    expect(printed).not.toContain('speakers')
  })

  test('by publisher, kind, cue and phenomenon', async () => {
    const by = async (part: string) => (await run(without('Lee'), '--by', part)).split('\n').map((line) => line.trim())
    expect(await by('publisher')).toContainEqual(expect.stringMatching(/^Herald +4 +85\.7 /))
    expect(await by('kind')).toContainEqual(expect.stringMatching(/^news, indirect +6 +83\.3 .*\] +83\.3 /))
    expect(await by('cue')).toContainEqual(expect.stringMatching(/^news, say +6 +83\.3 /))
    expect(await by('phenomenon')).toContainEqual(expect.stringMatching(/^two +2 +50\.0 +–$/))
  })

  test('of what is asked for alone', async () => {
    expect(rowOf(await run(without(), '--only', 'news'), 'own')).toBeUndefined()
    const cases = await run(without(), '--only', 'own')
    expect(rowOf(cases, 'news')).toBeUndefined()
    expect(rowOf(cases, 'own')).toMatch(/100\.0/)
  })

  test('and below it the cases that came wrong, and why', async () => {
    expect(await run(without('Lee'), '--wrong')).toContain('a: two\n  0 claims, not 1\n')
  })
})

describe('what is kept', () => {
  const keep = async (extract: Extract) => {
    const file = join(folder, 'kept.out')
    await run(extract, '--out', file)
    return file
  }

  test('holds ids and counts, and no word of a text', async () => {
    const kept = readFileSync(await keep(without('Lee')), 'utf8')
    for (const word of texts.join(' ').match(/\w{3,}/g)!) expect(kept).not.toMatch(new RegExp(`\\b${word}\\b`))
    const { files, cases } = JSON.parse(kept)
    expect(files[0].articles.map(([id]: [string]) => id)).toEqual(['t0', 't1', 't2', 't3', 't4', 't5'])
    expect(files[0].figures.claims['found.f1']).toEqual([10 / 11, expect.any(Number), 1])
    expect(cases).toEqual([{ name: 'own', right: ['b', 'c'], wrong: ['a'] }])
  })

  test('is what it is: no difference at all', async () => {
    const printed = await run(without('Lee'), '--against', await keep(without('Lee')))
    const [, differences] = printed.split('Differences to ')
    expect(differences).not.toMatch(/[+*]\d|\* *$|got right|got wrong|not compared/m)
    expect(rowOf(differences!, 'news')).toMatch(/^news +6( +0\.0 \[0\.0, 0\.0\]){3} +– +0\.0 \[0\.0, 0\.0\]$/)
    expect(rowOf(differences!, 'own')).toMatch(/^own +3 +0\.0 +0\.0$/)
  })

  test('shows what is better, what is worse, and which cases', async () => {
    const kept = await keep(without('Lee', 'Poe', 'Kim', 'Roe'))
    const [, differences] = (await run(without('Kim'), '--against', kept)).split('Differences to ')
    // 5 of 6 for 2 of 6: 90.9 − 50.0.
    expect(rowOf(differences!, 'news')).toMatch(/^news +6 +\+40\.9 \[\+[\d.]+, \+[\d.]+\] \*/)
    expect(differences).toContain('own, got right: a b c\n')
    const worse = await run(without('Lee', 'Poe', 'Kim', 'Roe'), '--against', await keep(without()))
    expect(worse).toContain('own, got wrong: a b c\n')
    expect(rowOf(worse.split('Differences to ')[1]!, 'news')).toMatch(/ -50\.0 /)
  })

  test('is compared where text and gold are the same', async () => {
    const file = await keep(without())
    const kept = JSON.parse(readFileSync(file, 'utf8'))
    kept.files[0].articles[0][1] = 'another'
    writeFileSync(file, JSON.stringify(kept))
    const printed = await run(without('Lee'), '--against', file)
    expect(printed).toContain('not compared: news: 1 of 6 articles are new, or their gold is another')
    expect(rowOf(printed.split('Differences to ')[1]!, 'news')).toMatch(/^news +5( +0\.0 \[0\.0, 0\.0\]){3} /)
  })
})

test('the whole way: the figures of the fixture are those of `score`', async () => {
  const fixtures = join(import.meta.dirname, '../../fixtures')
  const text = readFileSync(join(fixtures, 'china-cyber-spying.txt'), 'utf8')
  const args = [
    '--corpus',
    fixtures,
    '--text',
    `golden=${join(fixtures, 'china-cyber-spying.txt')}`,
    '--resamples',
    '0',
  ]
  const { extract } = createExtractor()
  const printed = await evaluateCommand(args, '1.2.3', () => extract)
  const read = (name: string) => JSON.parse(readFileSync(join(fixtures, name), 'utf8'))
  const both = { text, ...read('golden-claims.json'), ...read('golden-accusations.json') } as Gold
  const { claims, accusations, speaker } = score(both, extract(text))
  const percent = (share: number | null | undefined) => (100 * share!).toFixed(1)
  const rows = printed.split('\n').map((line) => line.split(/ {2,}/))
  const figures = (title: string) => rows[rows.findIndex(([name]) => name === title) + 1]!
  expect(figures('claims, F1').slice(2, 4)).toEqual([percent(claims?.found.f1), percent(claims?.endToEnd.f1)])
  expect(figures('speakers, of found')[2]).toBe(percent(speaker?.name.ofFound.share))
  expect(figures('accusations')[3]).toBe(percent(accusations?.detection.recall))
})

describe('refused is', () => {
  test.each<[string, string[], string]>([
    ['no corpus', [], '--corpus DIR is missing'],
    ['a breakdown that there is not', ['--corpus', '.', '--by', 'colour'], '--by must be publisher, kind'],
    ['a number that is none', ['--corpus', '.', '--resamples', 'many'], '--resamples must be a whole number'],
    ['a file to compare with that is not there', ['--corpus', '.', '--against', 'no-such'], 'no-such cannot be read'],
    ['an option that there is not', ['--corpse', '.'], "Unknown option '--corpse'"],
    ['a corpus without gold', ['--corpus', import.meta.dirname], 'has no gold'],
    ['a text without an id', ['--corpus', 'fixtures', '--text', 'a.txt'], '--text must be ID=FILE'],
    ['a module that is broken', ['--corpus', 'fixtures', '--cases', 'README.md'], 'README.md cannot be loaded'],
  ])('%s', async (_, args, message) => {
    await expect(evaluateCommand(args, '1.2.3', () => without())).rejects.toThrow(message)
  })

  test('gold that is not there', async () => {
    await expect(run(without(), '--only', 'olds')).rejects.toThrow('--only olds: there are news, own')
  })

  test('a file to compare with that is something else, or of another time', async () => {
    const file = join(folder, 'other.out')
    for (const [content, message] of [
      ['{}', 'is not an evaluation'],
      ['no JSON', 'is not an evaluation'],
      ['{"format":"saidwho-evaluation","version":99}', 'by another version'],
    ] as const) {
      writeFileSync(file, content)
      await expect(run(without(), '--against', file)).rejects.toThrow(message)
    }
    writeFileSync(file, '{"format":"saidwho-evaluation","version":1,"settings":{},"files":[],"cases":[]}')
    await expect(run(without(), '--against', file)).rejects.toThrow('has nothing in common')
  })
})
