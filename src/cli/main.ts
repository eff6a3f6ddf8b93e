#!/usr/bin/env node
/** The `saidwho` command: articles in, claims and accusations out. Data to standard output, all else to standard error. */
import process from 'node:process'
import type { Article, BrokenArticle, Id, Outcome } from '../corpus/articles.ts'
import { extractAll } from '../corpus/extract-all.ts'
import { type Journal, openJournal } from '../corpus/journal.ts'
import { readOutcomesOf } from '../corpus/read-outcomes.ts'
import { findInputs, type Input, type NoInput } from '../corpus/readers/inputs.ts'
import { readInputs } from '../corpus/readers/read-articles.ts'
import { writeLines } from '../corpus/write-lines.ts'
import { SaidwhoError } from '../errors.ts'
import { exportFormats, type FormatName } from '../export/formats.ts'
import { makingOf, type Options, readOptions } from './options.ts'
import { createWriter, openOutput } from './output.ts'
import { createProgress, type Progress } from './progress.ts'

/** As a shell says of a command that Ctrl-C ended. */
const INTERRUPTED = 130

async function run(options: Options): Promise<void> {
  if (options.format === 'schema') {
    const output = openOutput(options.out)
    await createWriter(options, false, output).end()
    await output.close()
    return
  }
  if (options.input === 'extractions' && needsText(options.format)) {
    throw new SaidwhoError(
      'ERR_OPTION',
      `--format ${options.format} needs the articles, not what was extracted from them`,
    )
  }
  const inputs = await findInputs(options.files, options.input === 'extractions' ? 'jsonl' : options.input)
  const progress = createProgress(process.stderr, sizeOf(inputs), options.out !== null && process.stderr.isTTY === true)
  const warn = (message: string) => {
    progress.clear()
    console.error(`saidwho: ${message}`)
  }
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort(new Interruption()))
  process.once('SIGTERM', () => stop.abort(new Interruption()))

  const context = {
    idField: options.idField,
    textField: options.textField,
    warn,
    onBytes: (bytes: number) => progress.read(bytes),
  }
  const corpus = { ...options.corpus, signal: stop.signal }
  const tell = (id: Id | null, error: SaidwhoError | null) => {
    progress.step(error !== null)
    if (error === null) return
    process.exitCode = 1
    warn(`${nameOf(id, error)}${error.message} (${error.code})`)
  }

  const makesLines = options.format === 'jsonl' && options.input !== 'extractions'
  try {
    if (makesLines && options.out !== null) {
      const journal = await openJournal(options.out, makingOf(options), options.restart)
      try {
        if (journal.done > 0) warn(`${options.out} holds ${journal.done} articles already; going on after them`)
        const articles = withoutDone(readInputs(inputs, context), journal, progress)
        await writeLines(articles, corpus, (line) => journal.write(line), tell)
      } finally {
        await journal.close()
      }
    } else if (makesLines) {
      await writeLines(readInputs(inputs, context), corpus, openOutput(null).line, tell)
    } else {
      const output = openOutput(options.out)
      const writer = createWriter(options, isOneText(inputs), output)
      // Outcomes come in the order of the articles, so the oldest text belongs to the next outcome.
      const texts: string[] = []
      const outcomes: AsyncIterable<Outcome> =
        options.input === 'extractions'
          ? readOutcomesOf(inputs, context)
          : extractAll(noting(readInputs(inputs, context), texts), corpus)
      for await (const outcome of outcomes) {
        tell(outcome.id, outcome.ok ? null : outcome.error)
        await writer.write(outcome, texts.shift() ?? '')
      }
      await writer.end()
      await output.close()
    }
  } catch (cause) {
    progress.clear()
    if (!(cause instanceof Interruption)) throw cause
    const goOn = makesLines && options.out !== null ? '; the same command goes on from here' : ''
    console.error(`saidwho: interrupted after ${progress.summary()}${goOn}`)
    process.exitCode = INTERRUPTED
    return
  }
  progress.clear()
  if (options.out !== null) console.error(`saidwho: ${progress.summary()}`)
}

/** Some formats quote what stands around the words, or count in characters. */
function needsText(format: Options['format']): boolean {
  return format in exportFormats && exportFormats[format as FormatName].needsText
}

async function* noting(
  articles: AsyncIterable<Article | BrokenArticle>,
  texts: string[],
): AsyncGenerator<Article | BrokenArticle, void> {
  for await (const article of articles) {
    texts.push('error' in article ? '' : article.text)
    yield article
  }
}

class Interruption extends Error {}

/** Leaves out what an earlier run has done, if it is the same that is read now. */
async function* withoutDone(
  articles: AsyncIterable<Article | BrokenArticle>,
  journal: Journal,
  progress: Progress,
): AsyncGenerator<Article | BrokenArticle, void> {
  let place = 0
  for await (const article of articles) {
    place++
    if (place > journal.done) {
      yield article
      continue
    }
    const before = await journal.recall(article.id)
    if (before === 'another') {
      const was = `its line ${place} is not of the article that the input has there, ${JSON.stringify(article.id)}`
      throw new SaidwhoError('ERR_RESUME', `the input has changed: ${was}; --restart begins anew`)
    }
    if (before === 'failed') process.exitCode = 1
    progress.step(before === 'failed', true)
  }
  if (place < journal.done) {
    const counts = `${journal.done} articles are done, but the input has only ${place}`
    throw new SaidwhoError('ERR_RESUME', `the input has changed: ${counts}; --restart begins anew`)
  }
}

/** Messages of readers name their place already. */
function nameOf(id: Id | null, { code }: SaidwhoError): string {
  return id === null || code === 'ERR_NOT_AN_ARTICLE' || code === 'ERR_UNREADABLE' ? '' : `${id}: `
}

function sizeOf(inputs: readonly (Input | NoInput)[]): number | null {
  let size = 0
  for (const input of inputs) {
    if ('error' in input) continue
    if (input.bytes === null) return null
    size += input.bytes
  }
  return size
}

/** Whether there is one article by the way it is asked for. A JSON lines file of one line is still a list. */
function isOneText(inputs: readonly (Input | NoInput)[]): boolean {
  const [first, ...others] = inputs
  return first !== undefined && others.length === 0 && !('error' in first) && first.format === 'text'
}

// `saidwho … | head` closes the pipe when it has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const options = readOptions(process.argv.slice(2))
try {
  if (options !== null) await run(options)
} catch (error) {
  if (!(error instanceof SaidwhoError) && (error as NodeJS.ErrnoException).syscall === undefined) throw error
  console.error(`saidwho: ${(error as Error).message}`)
  process.exitCode = 2
}
