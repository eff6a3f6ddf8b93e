/**
 * What the README and the guides show is what happens. A ```js block runs and gives the ```text block below it; in a
 * ```console block, each line `$ …` gives the lines below it. `npm run update` writes the outputs anew. What needs a server
 * or another machine is fenced as ```mjs and ```sh-session, and was run by hand. All run in docs/guides, where some articles are.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
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
