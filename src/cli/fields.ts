/** `--fields speaker,quote` → what is kept of each article, by the names that the format has. */
import { nearest } from '../checks/check.ts'
import type { Mask } from '../corpus/shape.ts'
import { SaidwhoError } from '../errors.ts'
import { type ExportFormat, FIELDS_OF, withFields } from '../export/formats.ts'
import { recordSchema } from '../export/schema.ts'

/** Formats with names to choose from: of columns, of a flat record, or of the fields of an extraction. */
const WITH_FIELDS = ['json', 'jsonl', ...Object.keys(FIELDS_OF)]

/** What `--fields` means for a format. */
export interface Chosen {
  /** For json and jsonl. */
  readonly mask: Mask | null
  /** For the formats of rows and records. */
  readonly format: ExportFormat | null
}

/** @throws {SaidwhoError} `ERR_OPTION` for a format without fields, or a field that there is not */
export function chooseFields(names: readonly string[], format: string): Chosen {
  if (!WITH_FIELDS.includes(format)) {
    throw refused(`--format ${format} has no fields to choose from; these have: ${WITH_FIELDS.join(', ')}`)
  }
  if (format === 'json' || format === 'jsonl') return { mask: maskOf(names, format), format: null }
  const known: readonly string[] = FIELDS_OF[format as keyof typeof FIELDS_OF]
  for (const name of names) mustBeKnown(name, known, format)
  return { mask: null, format: withFields(format as keyof typeof FIELDS_OF, names) }
}

/** What a line says of its article is always there: only of what was found in it is there a choice. */
const OF_ARTICLE = ['id', 'file', 'date', 'page']

/** `claims.speaker` keeps the speaker of each claim. */
function maskOf(names: readonly string[], format: string): Mask {
  const known = pathsOf(recordSchema as unknown as Schema).filter((path) => !path.startsWith('page.'))
  const mask: Record<string, Mask | null> = {}
  for (const name of names) {
    mustBeKnown(name, known, format)
    if (!OF_ARTICLE.includes(name)) addTo(mask, name.split('.'))
  }
  if (Object.keys(mask).length === 0) {
    throw refused(`--fields ${names.join()} leaves nothing but ids; name a field such as claims.speaker beside it`)
  }
  return mask
}

/** What is kept whole is kept whole, whatever else is said of it. */
function addTo(mask: Record<string, Mask | null>, [field, ...rest]: readonly string[]): void {
  const before = mask[field!]
  if (before === null) return
  if (rest.length === 0) mask[field!] = null
  else {
    const inner = { ...before }
    addTo(inner, rest)
    mask[field!] = inner
  }
}

function mustBeKnown(name: string, known: readonly string[], format: string): void {
  if (known.includes(name)) return
  // Of a short name such as `speaker`, the whole one is meant: `claims.speaker`.
  const near = nearest(name, known) ?? known.find((one) => one.endsWith(`.${name}`))
  const above = known.filter((one) => !one.includes('.'))
  const hint = near === undefined ? `; there are ${above.join(', ')}` : `; did you mean ${near}?`
  throw refused(`--fields: --format ${format} has no field “${name}”${hint}`)
}

const refused = (message: string) => new SaidwhoError('ERR_OPTION', message)

/** As much of a JSON Schema as ours needs. */
interface Schema {
  readonly $ref?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** `claims`, `claims.id`, `claims.stance`, `claims.stance.act` …: every field of a line, errors left out. */
function pathsOf(schema: Schema): string[] {
  const definitions = schema.$defs ?? {}
  function within(one: Schema, path: string): string[] {
    if (one.$ref !== undefined) return within(definitions[one.$ref.split('/').at(-1)!]!, path)
    const inner = one.items ?? one.anyOf?.[0] ?? one.oneOf?.[0]
    if (inner !== undefined) return within(inner, path)
    return Object.entries(one.properties ?? {}).flatMap(([name, part]) => {
      const whole = path === '' ? name : `${path}.${name}`
      return [whole, ...within(part, whole)]
    })
  }
  return within(schema, '')
}
