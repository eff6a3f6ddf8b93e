/** Arguments → options, with the help text. Wrong usage ends with exit code 2. */
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Making } from '../corpus/journal.ts'
import { LANGUAGES, type Language } from '../corpus/language/language.ts'
import { type CorpusOptions, DEFAULT_LIMITS, type Limits } from '../corpus/options.ts'
import { printable } from '../corpus/printable.ts'
import { INPUT_FORMATS, type InputFormat } from '../corpus/readers/inputs.ts'
import type { Shape } from '../corpus/shape.ts'
import { SaidwhoError } from '../errors.ts'
import { type ExportFormat, exportFormats, type FormatName } from '../export/formats.ts'
import type { ExtractorOptions } from '../extract.ts'
import { ACCUSATION_FORMS, MODALITIES } from '../labels.ts'
import { chooseFields } from './fields.ts'
import { GRAPH_FORMATS, type GraphChoice, type GraphFormat } from './graph-formats.ts'

type InputChoice = InputFormat | 'extractions'
const INPUTS: readonly InputChoice[] = [...INPUT_FORMATS, 'extractions']
/** `schema` describes a line of jsonl, and reads nothing. */
type OutputFormat = 'table' | 'json' | 'jsonl' | 'summary' | 'schema' | FormatName | GraphFormat
const OWN_FORMATS: readonly OutputFormat[] = ['table', 'json', 'jsonl', 'summary', 'schema']
const FORMATS: readonly OutputFormat[] = [
  ...OWN_FORMATS,
  ...(Object.keys(exportFormats) as FormatName[]),
  ...GRAPH_FORMATS,
]
const ATTRIBUTIONS = ['accurate', 'fast', 'rules'] as const satisfies readonly NonNullable<
  ExtractorOptions['attribution']
>[]

export interface Options {
  readonly files: readonly string[]
  /** Null: by the names of the files. */
  readonly input: InputChoice | null
  readonly format: OutputFormat
  readonly idField: string
  readonly textField: string
  readonly dateField: string
  /** A file to write to; null for standard output. */
  readonly out: string | null
  readonly restart: boolean
  /** What is kept of each extraction. */
  readonly shape: Shape
  /** As given, to be held against those of the run before. */
  readonly fields: readonly string[] | null
  /** The format with the chosen fields alone, where it is one of rows or records. */
  readonly chosen: ExportFormat | null
  /** A file with a vocabulary of one's own. */
  readonly lexicon: string | null
  /** What the formats of graphs hold and draw. */
  readonly graph: GraphChoice
  readonly corpus: CorpusOptions & { readonly limits: Limits }
}

const INPUT_HELP = 'input format (default: by file extension and first bytes)'
const FORMAT_HELP = 'output format (default: table on a terminal, jsonl otherwise)'
const LANGUAGE_HELP = 'en: texts in other languages become error records; any: read whatever comes'
const OUT_HELP = 'write to a file (“-”: standard output); with jsonl, resume an interrupted run'
const FIELDS_HELP = 'fields or columns to write, such as speaker,quote (json, jsonl: claims.speaker)'
const HELP = `
A text file or a web page is one article; its name is the article's id. In JSON
lines, each line is an article, {"id": …, "text": …}; so is each item of a JSON
list. CSV and Parquet files have columns of these names. Without an id, file and
line are the id. Gzip is unpacked. Folders and glob patterns stand for the files
in them. “--input extractions” reads the output of “--format jsonl”. Web pages
need two more packages: npm install @mozilla/readability linkedom

Examples:
  saidwho article.txt                       show claims and accusations
  saidwho --format json article.txt         the same as JSON
  saidwho --format triples article.txt      who said what, a flat record a line
  saidwho --format html article.txt --out view.html
                                            the same as a web page
  saidwho articles.jsonl > claims.jsonl     one output line per article
  curl -sL https://… | saidwho              read a web page, or other input
  saidwho 'news/**/*.jsonl.gz' --workers max --out claims.jsonl
                                            a corpus, on all cores
  saidwho --input extractions claims.jsonl --format summary
                                            who speaks most, who accuses whom

Exit status: 0 success, 1 some articles failed, 2 wrong usage or output not
writable, 130 interrupted (143 by SIGTERM, 129 by SIGHUP).`

/** Null where there is nothing to do: after --help and --version, and after wrong usage (the exit code is set then). */
export function readOptions(args: readonly string[]): Options | null {
  const command = new Command('saidwho')
    .description(manifest.description)
    .argument('[files...]', 'articles to read (default: “-”, standard input)')
    .addOption(new Option('--input <format>', INPUT_HELP).choices([...INPUTS]))
    .addOption(new Option('--format <format>', FORMAT_HELP).choices([...FORMATS]))
    .option('--id-field <name>', 'field or column with the id', 'id')
    .option('--text-field <name>', 'field or column with the text', 'text')
    .option('--date-field <name>', 'field or column with the date of the article (ISO 8601), if there is one', 'date')
    .addOption(
      new Option('--attribution <effort>', 'how to find claims').choices([...ATTRIBUTIONS]).default('accurate'),
    )
    .option(
      '--confidence <c>',
      'minimum probability that content and source of a claim are right: balanced, precise, or 0 to 1',
      confidenceOf,
      'balanced',
    )
    .addOption(new Option('--language <code>', LANGUAGE_HELP).choices([...LANGUAGES]).default('en'))
    .option('--out <file>', OUT_HELP)
    .option('--fields <names>', FIELDS_HELP, namesOf)
    .option('--no-evidence', 'leave the evidence empty, which is half of each JSON line')
    .option('--lexicon <file>', 'JSON file with your own reporting verbs and names')
    .option('--restart', 'discard the contents of the --out file', false)
    .option('--workers <n>', 'number of worker threads, or max for one per core', workersOf, 1)
    .option('--max-characters <n>', 'longer articles become error records', above0, DEFAULT_LIMITS.characters)
    .option('--max-claims <n>', 'articles with more claims become error records', above0, DEFAULT_LIMITS.claims)
    .option('--max-seconds <n>', 'articles that take longer become error records', above0, DEFAULT_LIMITS.seconds)
    .optionsGroup('Graphs (--format graph, dot, mermaid, gexf, csv-nodes, csv-edges, timeline):')
    .option('--fold-states', 'one node for a state with its agencies and groups, where they are accused', false)
    .option('--from <date>', 'only articles from this year, month or day on', periodOf)
    .option('--to <date>', 'only articles up to this year, month or day', periodOf)
    .option('--country <code...>', 'only accusations with one of these countries (ISO 3166-1: RU US)')
    .addOption(new Option('--form <form...>', 'only accusations of these forms').choices([...ACCUSATION_FORMS]))
    .addOption(new Option('--modality <m...>', 'only accusations of these modalities').choices([...MODALITIES]))
    .option('--min-confidence <c>', 'only accusations of at least this confidence, 0 to 1', shareOf)
    .option('--min-count <n>', 'only pairs with at least so many accusations', wholeOf)
    .option('--top <n>', 'nodes that dot and mermaid draw, or all', topOf, 30)
    .option('--no-victims', 'draw no victims')
    .version(manifest.version)
    .addHelpText('after', HELP)
    // It says the argument again, as it was given.
    .configureOutput({ outputError: (text, write) => write(`${printable(text)}\n`) })
    .exitOverride()
  try {
    command.parse(args, { from: 'user' })
    const {
      input,
      format,
      idField,
      textField,
      dateField,
      out,
      restart,
      fields = null,
      evidence,
      lexicon,
      workers,
      maxCharacters,
      maxClaims,
      maxSeconds,
      foldStates,
      from,
      to,
      country,
      form,
      modality,
      minConfidence,
      minCount,
      top,
      victims,
      ...extractor
    } = command.opts<Given>()
    const isFile = out !== undefined && out !== '-'
    const asked = format ?? (!isFile && process.stdout.isTTY ? 'table' : 'jsonl')
    const { mask, format: chosen } = fields === null ? ALL_FIELDS : chooseFields(fields, asked)
    return {
      files: command.args.length > 0 ? command.args : ['-'],
      input: input ?? null,
      format: asked,
      idField,
      textField,
      dateField,
      out: isFile ? out : null,
      restart,
      shape: { evidence, fields: mask },
      fields,
      chosen,
      lexicon: lexicon ?? null,
      graph: {
        graph: { foldStates, from, to, countries: country, forms: form, modalities: modality, minConfidence, minCount },
        draw: { top, victims },
      },
      corpus: {
        ...extractor,
        concurrency: workers,
        limits: { ...DEFAULT_LIMITS, characters: maxCharacters, claims: maxClaims, seconds: maxSeconds },
      },
    }
  } catch (error) {
    if (error instanceof SaidwhoError) {
      console.error(`saidwho: ${printable(error.message)}`)
      process.exitCode = 2
      return null
    }
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : 2
    return null
  }
}

interface Given {
  readonly input?: InputChoice
  readonly format?: Options['format']
  readonly idField: string
  readonly textField: string
  readonly dateField: string
  readonly out?: string
  readonly fields?: readonly string[]
  readonly evidence: boolean
  readonly lexicon?: string
  readonly restart: boolean
  readonly workers: number
  readonly maxCharacters: number
  readonly maxClaims: number
  readonly maxSeconds: number
  readonly attribution: (typeof ATTRIBUTIONS)[number]
  readonly confidence: 'balanced' | 'precise' | number
  readonly language: Language
  readonly foldStates: boolean
  readonly from?: string
  readonly to?: string
  readonly country?: readonly string[]
  readonly form?: readonly (typeof ACCUSATION_FORMS)[number][]
  readonly modality?: readonly (typeof MODALITIES)[number][]
  readonly minConfidence?: number
  readonly minCount?: number
  readonly top: number
  readonly victims: boolean
}

/**
 * What decides on the lines that are written; how many workers there are does not.
 *
 * @param lexicon the fingerprint of the vocabulary, if there is one
 */
export function makingOf(options: Options, lexicon: string | null): Making {
  const { corpus, idField, textField, dateField, fields, shape } = options
  const { attribution, confidence, limits, language } = corpus
  return {
    ...{ saidwho: manifest.version, attribution, confidence, ...limits, language, idField, textField, dateField },
    // Only where they are asked for: a run that began before there were such options goes on.
    ...(fields !== null && { fields: fields.join() }),
    ...(!shape.evidence && { evidence: false }),
    ...(lexicon !== null && { lexicon }),
  }
}

const ALL_FIELDS = { mask: null, format: null }

function namesOf(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.every((name) => name !== '')) return [...new Set(names)]
  throw new InvalidArgumentError('Use names with commas between them.')
}

function confidenceOf(text: string): Given['confidence'] {
  if (text === 'balanced' || text === 'precise') return text
  const chance = Number(text)
  if (text.trim() !== '' && chance >= 0 && chance <= 1) return chance
  throw new InvalidArgumentError('Use balanced, precise or a number from 0 to 1.')
}

function workersOf(text: string): number {
  if (text === 'max') return availableParallelism()
  const workers = Number(text)
  if (Number.isInteger(workers) && workers >= 1) return workers
  throw new InvalidArgumentError('Use max or a whole number from 1.')
}

function periodOf(text: string): string {
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return text
  throw new InvalidArgumentError('Use a year, month or day: 2016, 2016-08 or 2016-08-17.')
}

function shareOf(text: string): number {
  const share = Number(text)
  if (text.trim() !== '' && share >= 0 && share <= 1) return share
  throw new InvalidArgumentError('Use a number from 0 to 1.')
}

function wholeOf(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new InvalidArgumentError('Use a whole number from 1.')
}

const topOf = (text: string): number => (text === 'all' ? Number.POSITIVE_INFINITY : wholeOf(text))

function above0(text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && number > 0) return number
  throw new InvalidArgumentError('Use a number above 0.')
}
