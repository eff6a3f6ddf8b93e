/**
 * What the README shows is what happens. A ```js block runs and gives the ```text block below it; in a ```console block,
 * each line `$ saidwho …` gives the lines below it. `npm run update` writes the outputs anew.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, buildForTests } from './built.ts'

const README = join(import.meta.dirname, '../README.md')
let built: Built

beforeAll(async () => {
  built = await buildForTests()
  chmodSync(built.cli, 0o755)
  symlinkSync(built.cli, join(built.folder, 'saidwho'))
})
afterAll(() => built.remove())

test('the README shows what happens', async () => {
  const readme = readFileSync(README, 'utf8')
  expect(readme.match(/^```js\n/gm)?.length).toBeGreaterThan(1)
  const withPrograms = readme.replace(/^```js\n([\s\S]*?)^```\n\n```text\n[\s\S]*?^```$/gm, (_, code: string) => {
    return `\`\`\`js\n${code}\`\`\`\n\n\`\`\`text\n${outputOf(code)}\`\`\``
  })
  const withCommands = withPrograms.replace(/^```console\n([\s\S]*?)^```$/gm, (_, session: string) => {
    const commands = session.split('\n').filter((line) => line.startsWith('$ '))
    return `\`\`\`console\n${commands.map((command) => `${command}\n${run(command.slice(2))}`).join('')}\`\`\``
  })
  await expect(withCommands).toMatchFileSnapshot(README)
})

function outputOf(code: string): string {
  const file = join(built.folder, 'example.mjs')
  writeFileSync(file, code.replace(/'saidwho'/g, "'./index.js'"))
  return run(`"${process.execPath}" "${file}"`)
}

function run(command: string): string {
  const { FORCE_COLOR: _, ...rest } = process.env
  const env = { ...rest, PATH: `${built.folder}${delimiter}${rest.PATH}`, NO_COLOR: '1' }
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', env })
  expect(stderr).toBe('')
  return stdout
}
