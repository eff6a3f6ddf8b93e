/** Arguments → options, with the help text. Wrong usage ends with exit code 2. */
import process from 'node:process'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { WAYS, type Way } from '../extract.ts'

export type InputFormat = 'text' | 'jsonl'
export type OutputFormat = 'table' | 'json' | 'jsonl'

/** A file to read, or standard input under the name `-`. */
export interface Input {
  readonly name: string
  readonly format: InputFormat
}

export interface Options {
  readonly inputs: readonly Input[]
  readonly format: OutputFormat
  readonly idField: string
  readonly textField: string
  readonly attribution: Way
  readonly confidence: 'balanced' | 'precise' | number
}

const INPUT_HELP = 'what the files hold (default: JSON lines if named .jsonl or .ndjson, text otherwise)'
const FORMAT_HELP = 'what to print (default: table on a terminal, jsonl otherwise)'
const HELP = `
A text file is one article, and its name is the article's id. In JSON lines each
line is an article, {"id": …, "text": …}; blank lines are skipped.

Examples:
  saidwho article.txt                       claims and accusations, to be read
  saidwho --format json article.txt         the same as JSON
  saidwho articles.jsonl > claims.jsonl     one line out for each article
  curl -s … | saidwho --format jsonl        from standard input

Exit status: 0 all well, 1 some articles failed, 2 wrong usage.`

/** Null where there is nothing to do: after --help and --version, and after wrong usage (the exit code is set then). */
export function readOptions(args: readonly string[]): Options | null {
  const command = new Command('saidwho')
    .description(manifest.description)
    .argument('[files...]', 'articles to read; “-” or nothing for standard input')
    .addOption(new Option('--input <format>', INPUT_HELP).choices(['text', 'jsonl']))
    .addOption(new Option('--format <format>', FORMAT_HELP).choices(['table', 'json', 'jsonl']))
    .option('--id-field <name>', 'the field of a JSON line that holds the id', 'id')
    .option('--text-field <name>', 'the field of a JSON line that holds the text', 'text')
    .addOption(new Option('--attribution <effort>', 'how claims are found').choices([...WAYS]).default('accurate'))
    .option('--confidence <c>', 'how sure a claim must be: balanced, precise, or 0 to 1', confidenceOf, 'balanced')
    .version(manifest.version)
    .addHelpText('after', HELP)
    .exitOverride()
  try {
    command.parse(args, { from: 'user' })
    const files = command.args.length > 0 ? command.args : ['-']
    const given = command.opts<{
      input?: InputFormat
      format?: OutputFormat
      idField: string
      textField: string
      attribution: Options['attribution']
      confidence: Options['confidence']
    }>()
    return {
      inputs: files.map((name) => ({ name, format: given.input ?? formatOf(name, command) })),
      format: given.format ?? (process.stdout.isTTY ? 'table' : 'jsonl'),
      idField: given.idField,
      textField: given.textField,
      attribution: given.attribution,
      confidence: given.confidence,
    }
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : 2
    return null
  }
}

function confidenceOf(text: string): Options['confidence'] {
  if (text === 'balanced' || text === 'precise') return text
  const chance = Number(text)
  if (text.trim() !== '' && chance >= 0 && chance <= 1) return chance
  throw new InvalidArgumentError('Allowed are balanced, precise and numbers from 0 to 1.')
}

function formatOf(name: string, command: Command): InputFormat {
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'jsonl'
  if (/\.csv$/i.test(name))
    command.error(`error: ${name}: CSV cannot be read yet (--input text reads it as plain text)`)
  return 'text'
}
