/** What the installed package loads, and the entry for compromise with compromise beside it. */
import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROJECT, ROOT, run } from './installed.ts'

const node = (code: string, type: 'module' | 'commonjs') => run(process.execPath, [`--input-type=${type}`, '-e', code])
const ENGINE = ['wink-eng-lite-web-model', 'wink-nlp']

describe('what is loaded', () => {
  // As CommonJS, what was loaded can be seen; a module that is only asked for later is not among it.
  test.each([
    ['saidwho', "require('saidwho').extract('“No,” said Ann Lee.')", ENGINE],
    ['saidwho/testing', "require('saidwho/testing').parseCase('[cue|said]')", []],
    ['saidwho/compromise', "require('saidwho/compromise')", ENGINE],
    ['saidwho/export', "require('saidwho/export')", []],
    ['saidwho/corpus', "require('saidwho/corpus')", ENGINE],
  ])('by %s', (_, code, packages) => {
    const { out, err } = node(
      `${code}; const names = Object.keys(require.cache).map((path) => path.split('node_modules/').at(-1).split(/[\\\\/]/)[0])
       console.log([...new Set(names)].filter((name) => name !== 'saidwho').sort().join())`,
      'commonjs',
    )
    expect({ out, err }).toEqual({ out: `${packages.join()}\n`, err: '' })
  })

  test.each([
    ['index', []],
    ['extract', ENGINE],
    ['errors', []],
    ['compromise', []],
    ['testing', []],
    ['corpus', []],
    ['export', []],
    ['cli', []],
    ['cli-main', ['commander']],
  ])('by dist/%s.js, at once, are no other packages', (name, packages) => {
    const code = readFileSync(join(PROJECT, `node_modules/saidwho/dist/${name}.js`), 'utf8')
    const imported = [...code.matchAll(/^import (?:[^"']*? from )?["']([^"']+)["']/gm)].map((match) => match[1]!)
    const others = imported.filter((one) => !one.startsWith('.') && !one.startsWith('node:'))
    expect([...new Set(others)].sort()).toEqual(packages)
  })
})

describe('saidwho/compromise', () => {
  const place = join(PROJECT, 'node_modules/compromise')
  beforeAll(() => symlinkSync(join(ROOT, 'node_modules/compromise'), place))
  afterAll(() => rmSync(place))

  const PROGRAM = `nlp.plugin(saidwho)
    const doc = nlp('“We reject it,” said Ann Lee. Canada accused Iran of hacking its banks.')
    console.log(doc.claims().sources().people().text(), doc.accusations().accused().text(), doc.claims().records().length)`

  test.each([
    ['module', `import nlp from 'compromise'; import { saidwho } from 'saidwho/compromise'; ${PROGRAM}`],
    ['commonjs', `const nlp = require('compromise'); const { saidwho } = require('saidwho/compromise'); ${PROGRAM}`],
  ] as const)('gives Views in a %s', (type, code) => {
    expect(node(code, type)).toEqual({ out: 'Ann Lee Iran 2\n', err: '', code: 0 })
  })

  test('has types that go with those of compromise', () => {
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--skipLibCheck', 'true']
    const tsc = join(ROOT, 'node_modules/.bin/tsc')
    expect(
      run(process.execPath, [tsc, ...flags, '--typeRoots', join(PROJECT, 'no-types'), 'with-compromise.mts']),
    ).toEqual({
      ...{ out: '', err: '', code: 0 },
    })
  })
})
