/** The lines of an `.ann` file by what they are about: spans, relations, events, attributes, notes. */
import type { Span } from '../types.ts'
import { type BratIdentity, shown } from './brat.ts'
import { codePoints } from './code-points.ts'

export interface BratRecords {
  /** In the order of the file. */
  readonly spans: ReadonlyMap<
    string,
    { readonly type: string; readonly pieces: readonly Span[]; readonly line: number }
  >
  /** By the span that they begin at; both ends are spans. */
  readonly relations: ReadonlyMap<string, readonly { readonly type: string; readonly to: string }[]>
  /** Accusations; trigger and parts are spans. */
  readonly events: readonly {
    readonly id: string
    readonly trigger: string
    readonly parts: readonly { readonly role: string; readonly to: string }[]
    readonly line: number
  }[]
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, { readonly value: string; readonly line: number }>>
  /** Null where the note says that nobody in particular is meant. */
  readonly identities: ReadonlyMap<string, BratIdentity | null>
}

type Tell = (line: number, message: string) => void

/** Spans first, wherever they stand: brat adds lines at the end, and relations may come before what they relate. */
export function readRecords(text: string, ann: string, tell: Tell): BratRecords {
  const lines = ann.split('\n').map((line, i) => ({ fields: line.replace(/\r$/, '').split('\t'), number: i + 1 }))
  const filled = lines.filter(({ fields }) => fields.join('').trim() !== '')
  const beginning = (letters: string) => filled.filter(({ fields }) => letters.includes(fields[0]!.charAt(0) || ' '))
  for (const { number } of filled.filter(({ fields }) => !'TREAM#'.includes(fields[0]!.charAt(0) || ' ')))
    tell(number, 'not a line of the scheme: skipped')

  const spans = readSpans(text, beginning('T'), tell)
  const relations = new Map<string, { type: string; to: string }[]>()
  for (const { fields, number } of beginning('R')) {
    const [, type, from, to] = /^(\S+) Arg1:(\S+) Arg2:(\S+)$/.exec(fields[1]?.trim() ?? '') ?? []
    if (type === undefined || !spans.has(from!) || !spans.has(to!)) tell(number, 'not a relation of two spans: skipped')
    else if (relations.has(from!)) relations.get(from!)!.push({ type, to: to! })
    else relations.set(from!, [{ type, to: to! }])
  }
  const events = beginning('E').flatMap(({ fields: [id, rest = ''], number }) => {
    const [[type, trigger] = [], ...parts] = rest
      .trim()
      .split(/ +/)
      .map((part) => part.split(':') as [string, string?])
    if (type !== 'Accusation' || trigger === undefined || !spans.has(trigger)) {
      tell(number, 'not an accusation with a span as its trigger: skipped')
      return []
    }
    const known = parts.flatMap(([role, to]) => {
      // brat numbers roles that come more than once: Told, Told2, …
      if (to !== undefined && spans.has(to)) return [{ role: role.replace(/(?<!\d)\d+$/, ''), to }]
      tell(number, `${role} is not a span: skipped`)
      return []
    })
    return [{ id: id!, trigger, parts: known, line: number }]
  })
  return {
    spans,
    relations,
    events,
    attributes: readAttributes(beginning('AM')),
    identities: readNotes(beginning('#')),
  }
}

interface Line {
  readonly fields: readonly string[]
  readonly number: number
}

function readSpans(text: string, lines: readonly Line[], tell: Tell): BratRecords['spans'] {
  const { unitAt } = codePoints(text)
  const spans = new Map<string, { type: string; pieces: Span[]; line: number }>()
  for (const { fields, number } of lines) {
    const [id, place = '', words] = fields
    const [, type, offsets] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(place.trim()) ?? []
    const numbers = (offsets ?? '').split(';').map((pair) => pair.split(' ').map(Number) as [number, number])
    const pieces = numbers.map(([start, end]) => ({ start: unitAt(start), end: unitAt(end) }))
    const isApart = pieces.every(({ start, end }, i) => end > start && (i === 0 || start >= pieces[i - 1]!.end))
    if (type === undefined || !isApart) {
      tell(number, 'not a type with offsets inside the text: skipped')
      continue
    }
    if (words !== undefined && words !== shown(text, pieces))
      tell(number, 'the words beside the offsets are not those of the text: is it the same text? The offsets are taken')
    spans.set(id!, { type, pieces, line: number })
  }
  return spans
}

function readAttributes(lines: readonly Line[]): BratRecords['attributes'] {
  const attributes = new Map<string, Map<string, { value: string; line: number }>>()
  for (const { fields, number } of lines) {
    const [name, of, value] = (fields[1] ?? '').trim().split(/ +/)
    if (name === undefined || of === undefined || value === undefined) continue
    const values = attributes.get(of) ?? new Map<string, { value: string; line: number }>()
    attributes.set(of, values.set(name, { value, line: number }))
  }
  return attributes
}

/** Notes in words are for people: only those that tell whom a span means are read. */
function readNotes(lines: readonly Line[]): BratRecords['identities'] {
  const identities = new Map<string, BratIdentity | null>()
  for (const { fields } of lines) {
    const [, of] = /^AnnotatorNotes (\S+)$/.exec(fields[1] ?? '') ?? []
    const identity = of === undefined ? undefined : identityIn(fields.slice(2).join('\t'))
    if (identity !== undefined) identities.set(of!, identity)
  }
  return identities
}

function identityIn(note: string): BratIdentity | null | undefined {
  if (!note.trim().startsWith('{')) return undefined
  try {
    const { entity, name, kind, country, role, party } = JSON.parse(note) as Record<string, unknown>
    if (entity === null) return null
    if (typeof name !== 'string' || name === '') return undefined
    const text = (value: unknown) => (typeof value === 'string' ? value : null)
    const { country: nation, sponsor } = (typeof party === 'object' && party !== null ? party : {}) as Record<
      string,
      unknown
    >
    return {
      // Without one, the same name is the same one.
      entity: text(entity) ?? `name ${name}`,
      name,
      kind: text(kind) ?? 'unknown',
      country: text(country),
      role: text(role),
      ...(party === undefined ? {} : { party: { country: text(nation), sponsor: text(sponsor) } }),
    }
  } catch {
    return undefined
  }
}
