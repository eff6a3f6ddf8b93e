/**
 * An evaluation to keep, so that a later one can be compared with it: counts by article, and which cases came right. It holds
 * ids and numbers alone, no word of any text.
 */
import { SaidwhoError } from '../errors.ts'
import type { Counts } from './counts.ts'
import type { CaseFile, MeasuredFile } from './evaluate.ts'
import type { StageName } from './stages.ts'

const FORMAT = 'saidwho-evaluation'
const VERSION = 1

export interface Settings {
  /** The version of the package. */
  readonly saidwho: string
  readonly attribution: string
  readonly confidence: string
}

export interface Evaluation {
  readonly settings: Settings
  readonly files: readonly MeasuredFile[]
  readonly cases: readonly CaseFile[]
}

/** What another evaluation can be compared with. */
export interface Kept {
  readonly settings: Settings
  readonly files: readonly KeptFile[]
  readonly cases: readonly KeptCases[]
}

export interface KeptFile {
  readonly name: string
  readonly articles: readonly { readonly id: string; readonly fingerprint: string; readonly counts: Counts }[]
}

interface KeptCases {
  readonly name: string
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

interface PackedFile {
  readonly name: string
  /** By path: the figure, and its interval where it has one. */
  readonly figures: Readonly<Partial<Record<StageName, Readonly<Record<string, readonly (number | null)[]>>>>>
  readonly counts: readonly string[]
  /** Id, fingerprint, and the counts in the order of their names. */
  readonly articles: readonly (readonly (string | number)[])[]
}

export function toRecord({ settings, files, cases }: Evaluation): string {
  const record = { format: FORMAT, version: VERSION, settings, files: files.map(packed), cases: cases.map(keptCases) }
  return `${JSON.stringify(record)}\n`
}

function packed({ name, figures, articles }: MeasuredFile): PackedFile {
  const names = [...new Set(articles.flatMap(({ counts }) => Object.keys(counts)))].sort()
  const byStage = [...figures].map(([stage, all]) => {
    return [stage, Object.fromEntries([...all].map(([path, { value, interval = [] }]) => [path, [value, ...interval]]))]
  })
  return {
    name,
    figures: Object.fromEntries(byStage),
    counts: names,
    articles: articles.map(({ id, fingerprint, counts }) => [id, fingerprint, ...names.map((one) => counts[one] ?? 0)]),
  }
}

export function keptCases({ name, cases }: CaseFile): KeptCases {
  const [right, wrong] = [true, false].map((wanted) => {
    return cases.filter(({ errors }) => (errors.length === 0) === wanted).map(({ id }) => id)
  })
  return { name, right: right!, wrong: wrong! }
}

/** @throws {SaidwhoError} `ERR_UNREADABLE` if it is not what `toRecord` gave */
export function fromRecord(content: string, file: string): Kept {
  const record = parsed(content)
  if (record?.format !== FORMAT) {
    throw new SaidwhoError('ERR_UNREADABLE', `${file} is not an evaluation: use a file written by --out FILE`)
  }
  if (record.version !== VERSION) {
    throw new SaidwhoError('ERR_UNREADABLE', `${file} was written by another version of saidwho, in another format`)
  }
  return {
    settings: record.settings,
    files: record.files.map(({ name, counts, articles }: PackedFile) => ({
      name,
      articles: articles.map(([id, fingerprint, ...row]) => {
        return { id, fingerprint, counts: Object.fromEntries(counts.map((one, i) => [one, row[i]])) }
      }),
    })),
    cases: record.cases,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the format and its version stand for the rest
function parsed(content: string): any {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
