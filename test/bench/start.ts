/** How long the first extraction takes in a fresh process, import and all, against wink-nlp with its model. Needs `dist/`. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

const ROUNDS = 9

const SCRIPTS: Readonly<Record<string, string>> = {
  'wink-nlp': `
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    winkNLP(model, ['sbd', 'negation', 'pos']).readDoc(text)`,
  saidwho: `
    const { extract } = await import('./dist/index.js')
    extract(text)`,
}

/** `root` is the package's folder, `file` the article. */
export function start(root: string, file: string): string[] {
  if (!existsSync(`${root}/dist/index.js`)) return ['start: not measured, run `npm run build` first']
  const times = Object.entries(SCRIPTS).map(([name, script]) => ({ name, script: timed(script), ms: [] as number[] }))
  for (let round = -1; round < ROUNDS; round++) {
    for (const { script, ms } of times) {
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], {
        cwd: root,
        encoding: 'utf8',
      })
      // The first round brings the files into memory.
      if (round >= 0) ms.push(Number(stdout))
    }
  }
  const [wink, saidwho] = times.map(({ ms }) => ms.sort((a, b) => a - b)[ROUNDS >> 1]!) as [number, number]
  return [
    `start in a fresh process, import and one article: wink-nlp ${wink.toFixed(0)} ms, saidwho ${saidwho.toFixed(0)} ms: ${(saidwho / wink).toFixed(2)} ×`,
  ]
}

function timed(script: string): string {
  return `
    import { readFileSync } from 'node:fs'
    const text = readFileSync(process.argv[1], 'utf8')
    const start = performance.now()
    ${script}
    console.log(performance.now() - start)`
}
