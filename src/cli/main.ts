/** The `saidwho` command: articles in, claims and accusations out. Data to standard output, all else to standard error. */
import process from 'node:process'
import { SaidwhoError } from '../errors.ts'
import { createExtractor, type Extractor } from '../extract.ts'
import { type Article, readArticles } from './articles.ts'
import { type Options, readOptions } from './options.ts'
import { createWriter, type Outcome } from './output.ts'

async function run(options: Options): Promise<void> {
  const warn = (message: string) => console.error(`saidwho: ${message}`)
  const writer = createWriter(options, process.stdout)
  const extractor = createExtractor({ attribution: options.attribution, confidence: options.confidence })
  for await (const article of readArticles(options, warn)) {
    const outcome = extractFrom(extractor, article)
    if ('error' in outcome) {
      process.exitCode = 1
      warn(`${outcome.error.message} (${outcome.error.code})`)
    }
    await writer.write(outcome)
  }
  await writer.end()
}

function extractFrom(extractor: Extractor, article: Article): Outcome {
  const { id } = article
  if ('error' in article) return { id, error: article.error }
  try {
    return { id, ...extractor.extract(article.text) }
  } catch (cause) {
    console.error(cause)
    return { id, error: new SaidwhoError('ERR_INTERNAL', `failed on article ${id}: ${cause}`, { cause }) }
  }
}

// `saidwho … | head` closes the pipe when it has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const options = readOptions(process.argv.slice(2))
if (options !== null) await run(options)
