/** The `saidwho` command: articles in, claims and accusations out. Data to standard output, all else to standard error. */
import { stat } from 'node:fs/promises'
import process from 'node:process'
import { inspect } from 'node:util'
import type { Article, BrokenArticle, Id, Outcome } from '../corpus/articles.ts'
import { counted } from '../corpus/counted.ts'
import { extractAll, untilAborted } from '../corpus/extract-all.ts'
import { type Journal, openJournal } from '../corpus/journal.ts'
import type { CorpusOptions } from '../corpus/options.ts'
import { printable, printableLines } from '../corpus/printable.ts'
import { readOutcomesOf } from '../corpus/read-outcomes.ts'
import type { Context } from '../corpus/readers/context.ts'
import { findInputs, type Input, isSeveral, type NoInput } from '../corpus/readers/inputs.ts'
import { readInputs } from '../corpus/readers/read-articles.ts'
import { systemReason } from '../corpus/system-errors.ts'
import { writeLines } from '../corpus/write-lines.ts'
import { SaidwhoError, type SaidwhoErrorCode } from '../errors.ts'
import { exportFormats, type FormatName } from '../export/formats.ts'
import { untilSignal } from './interruption.ts'
import { readLexiconFile } from './lexicon.ts'
import { onTerminal } from './on-terminal.ts'
import { makingOf, type Options, readOptions } from './options.ts'
import { createWriter, type Output, openOutput } from './output.ts'
import { withoutOwn } from './own-files.ts'
import { createProgress } from './progress.ts'
import { withoutDone } from './without-done.ts'

async function run(options: Options): Promise<void> {
  const vocabulary = options.lexicon === null ? null : await readLexiconFile(options.lexicon)
  if (options.format === 'schema') {
    const write = (output: Output) => createWriter(options, output).end()
    await untilSignal(
      (signal) => into(options, signal, write),
      () => '',
    )
    return
  }
  if (options.input === 'extractions' && needsText(options.format)) {
    throw new SaidwhoError('ERR_OPTION', `--format ${options.format} needs the articles, not their extractions`)
  }
  const warnings: string[] = []
  const format = options.input === 'extractions' ? 'jsonl' : options.input
  const found = await findInputs(options.files, format, (message) => warnings.push(message))
  const inputs = await withoutOwn(found, options.files, options.out)
  const articlesIn = () => readInputs(inputs, context, isSeveral(options.files, inputs))
  const progress = createProgress(process.stderr, sizeOf(inputs), options.out !== null && process.stderr.isTTY === true)
  const warn = (message: string) => {
    progress.clear()
    console.error(`saidwho: ${printable(message)}`)
  }
  for (const message of warnings) warn(message)
  if (process.stdin.isTTY && inputs.some(({ name }) => name === '-')) warn('reading standard input, up to Ctrl-D')
  const context = {
    idField: options.idField,
    textField: options.textField,
    dateField: options.dateField,
    warn,
    onBytes: (bytes: number) => progress.read(bytes),
  }
  const tell = (id: Id | null, error: SaidwhoError | null) => {
    progress.step(error !== null)
    if (error === null) return
    process.exitCode = 1
    warn(`${nameOf(id, error)}${error.message} (${error.code})`)
  }

  const makesLines = options.format === 'jsonl' && options.input !== 'extractions'
  const goesOn = makesLines && options.out !== null && (await canGoOn(options.out))
  const work = async (signal: AbortSignal) => {
    const corpus = { ...options.corpus, ...(vocabulary && { lexicon: vocabulary.lexicon }), signal }
    if (!goesOn) {
      await into(options, signal, (output) =>
        makesLines
          ? writeLines(articlesIn(), corpus, output.line, tell, options.shape)
          : writeOther(options, inputs, articlesIn, context, corpus, output, tell),
      )
      return
    }
    const journal = await openJournal(
      options.out!,
      makingOf(options, vocabulary?.fingerprint ?? null),
      options.restart,
      signal,
    )
    await closing(journal, async () => {
      if (journal.unknown > 0) {
        const lines = `of ${counted(journal.unknown, 'line')} of ${options.out}`
        warn(`${lines} nothing says which texts they are of: they are made again`)
      }
      if (journal.done > 0) {
        const them = journal.done === 1 ? 'it' : 'them'
        warn(`${options.out} holds ${counted(journal.done, 'article')} already; going on after ${them}`)
      }
      const articles = withoutDone(articlesIn(), journal, (failed) => {
        progress.step(failed, true)
        if (failed) process.exitCode = 1
      })
      await writeLines(articles, corpus, journal.write, tell, options.shape)
    })
  }
  try {
    await untilSignal(work, () => {
      progress.clear()
      const goOn = goesOn ? `; the same command${options.restart ? ' without --restart' : ''} goes on from here` : ''
      return ` after ${progress.summary()}${goOn}`
    })
  } finally {
    progress.clear()
  }
  if (options.out !== null) console.error(`saidwho: ${progress.summary()}`)
}

/** Neither a device nor a pipe holds what an earlier run wrote. */
async function canGoOn(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null)
  return there === null || there.isFile() || there.isDirectory()
}

/** What went wrong first is what is told: a disk that was full is still full when the file is closed. */
async function closing(journal: Journal, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (cause) {
    await journal.close().catch(() => {})
    throw cause
  }
  await journal.close()
}

async function into(options: Options, signal: AbortSignal, run: (output: Output) => Promise<void>): Promise<void> {
  const output = await openOutput(options.out, signal)
  try {
    // A table has colours of its own, and is printable as it is.
    await run(options.format === 'table' ? output : onTerminal(output))
  } catch (cause) {
    await output.abandon()
    throw cause
  }
  await output.close()
}

async function writeOther(
  options: Options,
  inputs: readonly (Input | NoInput)[],
  articlesIn: () => AsyncGenerator<Article | BrokenArticle, void>,
  context: Context,
  corpus: CorpusOptions,
  output: Output,
  tell: (id: Id | null, error: SaidwhoError | null) => void,
): Promise<void> {
  const writer = createWriter(options, output)
  // Outcomes come in the order of the articles, so the oldest text belongs to the next outcome.
  const texts: string[] = []
  const outcomes: AsyncIterable<Outcome> =
    options.input === 'extractions'
      ? untilAborted(readOutcomesOf(inputs, context), corpus.signal)
      : extractAll(noting(articlesIn(), texts), corpus)
  for await (const outcome of outcomes) {
    const told = outcome.ok ? null : outcome.error
    const failure = await writer.write(outcome, texts.shift() ?? '').then(() => told, tooLong)
    tell(outcome.id, failure)
  }
  await writer.end()
}

/** An article that one format cannot take is no reason to give up the others. */
function tooLong(cause: unknown): SaidwhoError {
  if (cause instanceof SaidwhoError && cause.code === 'ERR_SIZE_LIMIT') return cause
  throw cause
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

/** Messages of readers name their place already. */
function nameOf(id: Id | null, { code }: SaidwhoError): string {
  return id === null || NAME_THEIR_PLACE.includes(code) ? '' : `${id}: `
}

const NAME_THEIR_PLACE: readonly SaidwhoErrorCode[] = [
  ...(['ERR_NOT_AN_ARTICLE', 'ERR_UNREADABLE', 'ERR_FORMAT', 'ERR_NO_ARTICLE', 'ERR_MISSING_PACKAGE'] as const),
]

function sizeOf(inputs: readonly (Input | NoInput)[]): number | null {
  let size = 0
  for (const input of inputs) {
    if ('error' in input) continue
    if (input.bytes === null) return null
    size += input.bytes
  }
  return size
}

// `saidwho … | head` closes the pipe when it has seen enough: that is no failure. All else is, and ends at once: nothing
// else is being written when standard output is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  console.error(`saidwho: standard output: ${systemReason(error)}`)
  process.exit(2)
})
// Nobody listens any more, or the terminal is gone: no reason to give up what goes to a file.
process.stderr.on('error', () => {})

const options = readOptions(process.argv.slice(2))
try {
  if (options !== null) await run(options)
} catch (error) {
  // A stack is of use only where saidwho itself is at fault.
  const { syscall, path, cause } = error as NodeJS.ErrnoException
  const isKnown = error instanceof SaidwhoError || syscall !== undefined
  // A write that fails names no file. All that is written without a name stands beside the output.
  const file = path ?? (syscall === undefined || cause !== undefined ? null : options?.out)
  const place = file ? `${file}: ` : ''
  console.error(isKnown ? `saidwho: ${printable(place + systemReason(error))}` : printableLines(inspect(error)))
  process.exitCode = 2
}
