/** How two extractions of one text differ: claims and accusations that are new, that are gone, and fields that have another value. */
import type { Claim, Excerpt, Extraction } from '../../src/types.ts'

/** A claim, accusation or entity as it is compared: ids, which a finding earlier in the text shifts, are names here. */
interface Finding {
  /** The words that tell a reader which one it is. */
  readonly title: string
  /** Where it stands: what is paired must overlap. */
  readonly spans: readonly Excerpt[]
  /** A list of things has a value for each. */
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** `[field, before, after]` */
type Change = readonly [field: string, before: string, after: string]

export interface Difference {
  readonly what: What
  readonly how: 'new' | 'gone' | 'changed'
  readonly title: string
  /** Of what is new or gone none. */
  readonly changes: readonly Change[]
}

export const WHATS = ['claims', 'entities', 'accusations'] as const
export type What = (typeof WHATS)[number]

/** In the order of the text, claims first. Nothing comes out exactly if both extractions are the same, byte by byte. */
export function differences(before: Extraction, after: Extraction): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const [was, is] = [findings(before), findings(after)]
  return WHATS.flatMap((what) => compare(what, was[what], is[what]))
}

function compare(what: What, before: readonly Finding[], after: readonly Finding[]): Difference[] {
  const pairs = pair(before, after)
  const paired = new Set(pairs.values())
  const gone = before.filter((one) => !pairs.has(one))
  const changed = [...pairs].flatMap(([was, is]) => {
    const changes = changesOf(was, is)
    return changes.length === 0 ? [] : [{ what, how: 'changed' as const, title: is.title, changes, at: placeOf(is) }]
  })
  const lone = (how: 'new' | 'gone') => (one: Finding) => ({
    what,
    how,
    title: one.title,
    changes: [],
    at: placeOf(one),
  })
  const all = [...gone.map(lone('gone')), ...changed, ...after.filter((one) => !paired.has(one)).map(lone('new'))]
  return all.sort((a, b) => a.at - b.at).map(({ at: _, ...difference }) => difference)
}

const placeOf = ({ spans }: Finding) => spans[0]?.start ?? 0

function changesOf(before: Finding, after: Finding): Change[] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  return [...names].flatMap((name): Change[] => {
    const [was, is] = [before.fields[name] ?? [], after.fields[name] ?? []]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const [gone, come] = [was.filter((one) => !is.includes(one)), is.filter((one) => !was.includes(one))]
    // The same in another order, or oftener.
    return gone.length + come.length === 0 ? [[name, told(was), told(is)]] : [[name, told(gone), told(come)]]
  })
}

const told = (values: readonly string[]) => values.join(' … ') || 'none'

/** Those that are the same first; of the rest, whichever two share the most characters. */
function pair(before: readonly Finding[], after: readonly Finding[]): Map<Finding, Finding> {
  const pairs = new Map<Finding, Finding>()
  const left = new Map<string, Finding[]>()
  for (const one of after) {
    const key = JSON.stringify(one)
    left.set(key, [...(left.get(key) ?? []), one])
  }
  for (const one of before) {
    const same = left.get(JSON.stringify(one))?.shift()
    if (same !== undefined) pairs.set(one, same)
  }
  const taken = new Set(pairs.values())
  const rest = after.filter((one) => !taken.has(one))
  const candidates = before
    .filter((one) => !pairs.has(one))
    .flatMap((was) => rest.map((is) => ({ was, is, shared: shared(was.spans, is.spans) })))
    .filter((one) => one.shared > 0)
    .sort((a, b) => b.shared - a.shared)
  for (const { was, is } of candidates) {
    if (pairs.has(was) || taken.has(is)) continue
    pairs.set(was, is)
    taken.add(is)
  }
  return pairs
}

function shared(some: readonly Excerpt[], others: readonly Excerpt[]): number {
  const overlaps = some.flatMap((a) => others.map((b) => Math.min(a.end, b.end) - Math.max(a.start, b.start)))
  return overlaps.reduce((sum, length) => sum + Math.max(0, length), 0)
}

function findings({ claims, entities, accusations }: Extraction): Record<What, Finding[]> {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const contents = new Map(claims.map(({ id, content }) => [id, wordsOf(content)]))
  const named = (value: unknown) => fieldsOf(value, (id) => names.get(id) ?? contents.get(id) ?? id)
  return {
    claims: claims.map(({ id: _, ...claim }) => {
      return { title: titleOf(claim), spans: claim.content, fields: named(claim) }
    }),
    entities: entities.map(({ id: _, ...entity }) => {
      return { title: entity.name, spans: entity.mentions, fields: named(entity) }
    }),
    accusations: accusations.map(({ id: _, ...one }) => {
      const title = `${one.accuser?.mention.text ?? '–'} → ${one.accused.mention.text}: ${one.act.mention.text}`
      return { title, spans: [one.accused.mention, one.act.mention], fields: named(one) }
    }),
  }
}

const titleOf = ({ source, cue, content }: Pick<Claim, 'source' | 'cue' | 'content'>) =>
  [source, cue, content].map((part) => wordsOf(part) || '–').join(' | ')

const wordsOf = (excerpts: readonly Excerpt[]) => excerpts.map(({ text }) => text).join(' … ')

/** Ids stand in these fields alone. */
const IDS = new Set(['speaker', 'entity', 'by', 'claim'])

/** Values by the names that a reader knows: `stance.act`, `accuser.country`. */
function fieldsOf(value: unknown, nameOf: (id: string) => string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  const put = (name: string, one: unknown, key: string): void => {
    if (Array.isArray(one)) fields[name] = one.map((item) => inOneLine(item, nameOf))
    else if (typeof one === 'string' && IDS.has(key)) fields[name] = [nameOf(one)]
    else if (typeof one !== 'object' || one === null || isExcerpt(one)) fields[name] = [inOneLine(one, nameOf)]
    else for (const [key, part] of Object.entries(one)) put(name === '' ? key : `${name}.${key}`, part, key)
  }
  put('', value, '')
  return fields
}

const isExcerpt = (value: object): value is Excerpt => 'start' in value && 'end' in value && 'text' in value

function inOneLine(value: unknown, nameOf: (id: string) => string): string {
  if (value === null) return 'none'
  if (typeof value !== 'object') return String(value)
  if (isExcerpt(value)) return `${value.text} [${value.start}, ${value.end})`
  const parts = Object.entries(fieldsOf(value, nameOf))
  return `(${parts.map(([name, part]) => `${name} ${told(part)}`).join(', ')})`
}
