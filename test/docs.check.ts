/**
 * What the README and the guides show is what happens. A ```js block runs and gives the ```text block below it; in a
 * ```console block, each line `$ …` gives the lines below it. A ```ts block compiles. `npm run update` writes the outputs
 * anew. What needs a server or another machine is fenced as ```mjs and ```sh-session, and was run by hand. Programs and
 * commands run in docs/guides, where some articles are.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, buildForTests } from './built.ts'

const ROOT = join(import.meta.dirname, '..')
const GUIDES = join(ROOT, 'docs/guides')
const PAGES = [
  'README.md',
  ...(existsSync(GUIDES)
    ? readdirSync(GUIDES)
        .filter(isPage)
        .map((name) => `docs/guides/${name}`)
    : []),
]
let built: Built

beforeAll(async () => {
  built = await buildForTests()
  chmodSync(built.cli, 0o755)
  symlinkSync(built.cli, join(built.folder, 'saidwho'))
})
afterAll(() => built.remove())

test.each(PAGES)('%s shows what happens', async (name) => {
  const page = readFileSync(join(ROOT, name), 'utf8')
  const withPrograms = page.replace(/^```js\n([\s\S]*?)^```\n\n```text\n[\s\S]*?^```$/gm, (_, code: string) => {
    return `\`\`\`js\n${code}\`\`\`\n\n\`\`\`text\n${outputOf(code)}\`\`\``
  })
  const withCommands = withPrograms.replace(/^```console\n([\s\S]*?)^```$/gm, (_, session: string) => {
    const commands = session.split('\n').filter((line) => line.startsWith('$ '))
    return `\`\`\`console\n${commands.map((command) => `${command}\n${run(command.slice(2))}`).join('')}\`\`\``
  })
  await expect(withCommands).toMatchFileSnapshot(join(ROOT, name))
})

test('no program stands there without what it prints', () => {
  for (const name of PAGES) {
    const page = readFileSync(join(ROOT, name), 'utf8')
    const programs = page.match(/^```js\n/gm)?.length ?? 0
    expect(page.match(/^```js\n(?:(?!^```)[\s\S])*^```\n\n```text\n/gm)?.length ?? 0, name).toBe(programs)
  }
})

test('commands that are not run have flags that there are', () => {
  const known = new Set(run('saidwho --help').match(/--[\w-]+/g))
  const unknown = PAGES.flatMap((name) => {
    const commands = readFileSync(join(ROOT, name), 'utf8').match(/\bsaidwho (?!.*npm)[^`|>\n]*/g) ?? []
    return commands.flatMap((command) => command.match(/(?<=\s)--[\w-]+/g) ?? []).filter((flag) => !known.has(flag))
  })
  expect(unknown).toEqual([])
  expect(known).toContain('--format')
})

test('TypeScript in a page compiles', () => {
  const folder = join(built.folder, 'typescript')
  mkdirSync(folder)
  const blocks = PAGES.flatMap((name) => [
    ...readFileSync(join(ROOT, name), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm),
  ])
  // Those that import one another are files of docs/guides/scripts, which have tests of their own.
  const whole = blocks.map(([, code]) => code!).filter((code) => !/from '\.|import\.meta\.url\), \{ type/.test(code))
  expect(whole.length).toBeGreaterThan(3)
  for (const [at, code] of whole.entries()) writeFileSync(join(folder, `block-${at}.ts`), `${code}\nexport {}\n`)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        noUnusedLocals: false,
        isolatedDeclarations: false,
        declaration: false,
        paths: {
          saidwho: [join(ROOT, 'src/index.ts')],
          ...Object.fromEntries(
            ['corpus', 'export', 'testing', 'bullmq'].map((name) => [
              `saidwho/${name}`,
              [join(ROOT, `src/${name}/${name}.ts`)],
            ]),
          ),
        },
      },
      include: ['*.ts'],
    }),
  )
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder],
    {
      encoding: 'utf8',
    },
  )
  expect(stdout).toBe('')
  expect(status).toBe(0)
}, 180_000)

function isPage(name: string): boolean {
  return name.endsWith('.md')
}

function outputOf(code: string): string {
  const file = join(built.folder, 'example.mjs')
  writeFileSync(file, code.replace(/'saidwho'/g, "'./index.js'").replace(/'saidwho\/(\w+)'/g, "'./$1.js'"))
  return run(`"${process.execPath}" "${file}"`)
}

function run(command: string): string {
  const { FORCE_COLOR: _, ...rest } = process.env
  const env = { ...rest, PATH: `${built.folder}${delimiter}${rest.PATH}`, NO_COLOR: '1' }
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', env, cwd: GUIDES })
  expect(stderr).toBe('')
  return stdout
}
