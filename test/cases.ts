/**
 * Reads and runs marked-up cases: small texts with the spans marked inside them, so that nobody types an offset.
 *
 *   # The cue stands before its source.                                       ← why this case is here
 *   [content|“We reject it,”] [cue|said] [source|the ministry].               ← the text, its spans marked
 *   => act: deny                                                              ← what else is expected
 *   ---                                                                       ← the next case
 *
 * docs/contributing.md explains the format.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Span } from '../src/index.ts'

/** Spans by label: `content` for the first claim, `content2` for the second, … */
export type Marks = Readonly<Record<string, readonly Span[]>>

export interface Case {
  readonly file: string
  readonly line: number
  /** The comment above the text: why the case is here. */
  readonly reason: string
  /** Why the case is known to fail, or null. */
  readonly todo: string | null
  /** The text without its marks. */
  readonly text: string
  readonly marks: Marks
  /** The `=> field: value` lines. */
  readonly fields: Readonly<Record<string, string>>
}

/** What a stage makes of a case; every label that the stage knows is there, empty where nothing was found. */
export interface Outcome {
  readonly marks?: Marks
  /** Only those fields are compared that the case names. */
  readonly fields?: Readonly<Record<string, string | null>>
}

export interface RunOptions {
  /** Labels that are told to the stage, not asked of it: the claim whose stance is wanted. */
  readonly given?: readonly string[]
}

/** Declares one test for each case of a folder under `fixtures/cases`. */
export function runCases(folder: string, actual: (given: Case) => Outcome, options: RunOptions = {}): void {
  const given = new Set(options.given ?? [])
  for (const one of readCases(folder)) {
    const declare = one.todo === null ? test : test.fails
    declare(`${one.file}:${one.line} ${one.reason || one.text.split('\n')[0]}`, () => {
      const { marks = {}, fields = {} } = actual(one)
      const asked = Object.fromEntries(Object.entries(one.marks).filter(([label]) => !given.has(withoutNumber(label))))
      const found = Object.fromEntries(Object.keys(one.fields).map((field) => [field, String(fields[field] ?? 'none')]))
      expect({ ...inWords(one.text, marks), ...found }).toEqual({ ...inWords(one.text, asked), ...one.fields })
    })
  }
}

/** The cases of all files of a folder under `fixtures/cases`. */
export function readCases(folder: string): Case[] {
  const root = new URL(`../fixtures/cases/${folder}/`, import.meta.url)
  const files = readdirSync(root).filter((name) => name.endsWith('.txt'))
  return files.sort().flatMap((file) => parseCases(readFileSync(new URL(file, root), 'utf8'), file))
}

/** Labels the parts of the first, second … item: `[{cue}, {cue}]` → `{cue, cue2}`. */
export function numbered(items: readonly Marks[]): Marks {
  const all = items.flatMap((item, i) =>
    Object.entries(item).map(([label, spans]) => [withNumber(label, i + 1), spans]),
  )
  return Object.fromEntries(all)
}

export function parseCases(source: string, file = 'case'): Case[] {
  const cases: Case[] = []
  let block: string[] = []
  let first = 1
  const lines = source.split('\n')
  for (const [i, line] of [...lines, '---'].entries()) {
    if (line.trim() !== '---') {
      block.push(line)
      continue
    }
    if (block.some((l) => l.trim() !== '' && !l.startsWith('#'))) cases.push(parseCase(block, file, first))
    block = []
    first = i + 2
  }
  return cases
}

function parseCase(lines: readonly string[], file: string, first: number): Case {
  const top = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const results = lines.findIndex((line, i) => i >= top && line.startsWith('=>'))
  const bottom = results < 0 ? lines.length : results
  const comments = lines.slice(0, top).map((line) => line.replace(/^# ?/, '').trim())
  const todo = comments.find((comment) => comment.startsWith('todo:'))
  const fields: Record<string, string> = {}
  for (const [i, line] of lines.slice(bottom).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const pair = /^=> *(?<field>[\w.-]+): ?(?<value>.*)$/.exec(line)?.groups
    if (!pair) throw new SyntaxError(`${file}:${first + bottom + i}: not “=> field: value”: ${line}`)
    fields[pair.field!] = pair.value!.trim()
  }
  const body = lines.slice(top, bottom).join('\n').trimEnd()
  const { text, marks } = unmark(body, `${file}:${first + top}`)
  const reason = comments.filter((comment) => comment !== '' && comment !== todo).join(' ')
  return { file, line: first + top, reason, todo: todo ? todo.slice(5).trim() : null, text, marks, fields }
}

const MARK = /\\u(?<code>[0-9a-fA-F]{4})|\\(?<literal>[\s\S])|\[(?<labels>[a-z][\w.,-]*)\||\]/g

/** Marked text → the text and its spans. `[label|…]` may nest; `\[`, `\]`, `\\` and `\u00a0` are taken literally. */
function unmark(marked: string, place: string): { text: string; marks: Marks } {
  const marks: Record<string, Span[]> = {}
  const open: { labels: string[]; start: number }[] = []
  let text = ''
  let last = 0
  for (const match of marked.matchAll(MARK)) {
    const { code, literal, labels } = match.groups ?? {}
    if (match[0] === ']' && open.length === 0) continue // A bracket of the text itself.
    text += marked.slice(last, match.index)
    last = match.index + match[0].length
    if (code !== undefined) text += String.fromCharCode(Number.parseInt(code, 16))
    else if (literal !== undefined) text += literal
    else if (labels !== undefined) open.push({ labels: labels.split(','), start: text.length })
    else {
      const mark = open.pop()!
      for (const label of mark.labels.map(withoutOne)) {
        marks[label] ??= []
        marks[label].push({ start: mark.start, end: text.length })
      }
    }
  }
  if (open.length > 0) throw new SyntaxError(`${place}: a mark is not closed: ${open.at(-1)!.labels}`)
  for (const spans of Object.values(marks)) spans.sort((a, b) => a.start - b.start)
  return { text: text + marked.slice(last), marks }
}

/** Spans as one can read them in a diff; labels without spans are left out. */
function inWords(text: string, marks: Marks): Record<string, string[]> {
  const given = Object.entries(marks).filter(([, spans]) => spans.length > 0)
  const show = ({ start, end }: Span) => `${start}: ${text.slice(start, end)}`
  return Object.fromEntries(given.map(([label, spans]) => [`[${label}]`, spans.map(show)]))
}

const withNumber = (label: string, number: number) => (number === 1 ? label : `${label}${number}`)
const withoutNumber = (label: string) => label.replace(/\d+$/, '')
const withoutOne = (label: string) => label.replace(/(?<!\d)1$/, '')
