/**
 * Marked-up cases: small texts with the spans marked inside them, so that nobody types an offset.
 *
 *   # The cue stands before its source.                                       ← why this case is here
 *   [content|“We reject it,”] [cue|said] [source|the ministry].               ← the text, its spans marked
 *   => act: deny                                                              ← what else is expected
 *   ---                                                                       ← the next case
 *
 * docs/contributing.md explains the format.
 */
import { type Check, fieldsOf, listOf, mustBe, mustBeText, text, valuesOf, whole } from '../checks/check.ts'
import { SaidwhoError } from '../errors.ts'
import type { Span } from '../types.ts'

/** Spans by label: `content` for the first claim, `content2` for the second, … */
export type Marks = Readonly<Record<string, readonly Span[]>>

/** One marked-up case. */
export interface Case {
  readonly file: string
  readonly line: number
  /** The comment above the text: why the case exists. */
  readonly reason: string
  /** Why the case fails at present, or null. */
  readonly todo: string | null
  /** The text without its marks. */
  readonly text: string
  readonly marks: Marks
  /** The `=> field: value` lines. */
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Reads one marked-up case.
 *
 * @param file the file name, for messages. Default: `case`
 * @throws {SaidwhoError} `ERR_CASE` if a mark is not closed, a line is not `=> field: value`, or there is not exactly
 *   one case; `ERR_NOT_TEXT` if `source` is not a string, `ERR_OPTION` if `file` is not
 * @example
 * parseCase('[content|“No,”] [cue|said] [source|Ann Lee].').marks.source // [{ start: 11, end: 18 }]
 */
export function parseCase(source: string, file = 'case'): Case {
  const [only, second] = parseCases(source, file)
  if (only === undefined) throw new SaidwhoError('ERR_CASE', `${file}: there is no text`)
  if (second !== undefined)
    throw new SaidwhoError('ERR_CASE', `${file}:${second.line}: a second case; parseCases reads many`)
  return only
}

/**
 * Reads the marked-up cases of a file, separated by lines of `---`. `file` is the file name, for messages.
 *
 * @throws {SaidwhoError} `ERR_CASE` if a mark is not closed or a line is not `=> field: value`; `ERR_NOT_TEXT` if
 *   `source` is not a string, `ERR_OPTION` if `file` is not
 * @example
 * const cases = parseCases(readFileSync('cases.txt', 'utf8'), 'cases.txt')
 */
export function parseCases(source: string, file = 'case'): Case[] {
  mustBeText(source, 'source')
  mustBe(text, file, 'file', 'ERR_OPTION')
  const cases: Case[] = []
  let block: string[] = []
  let first = 1
  // A checkout may end its lines as Windows does, and an editor may put a byte order mark in front: neither is of the
  // text, whose offsets would be others than its author's.
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/)
  for (const [i, line] of [...lines, '---'].entries()) {
    if (line.trim() !== '---') {
      block.push(line)
      continue
    }
    if (block.some((l) => l.trim() !== '' && !l.startsWith('#'))) cases.push(readCase(block, file, first))
    block = []
    first = i + 2
  }
  return cases
}

function readCase(lines: readonly string[], file: string, first: number): Case {
  const top = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const results = lines.findIndex((line, i) => i >= top && line.startsWith('=>'))
  const bottom = results < 0 ? lines.length : results
  const comments = lines.slice(0, top).map((line) => line.replace(/^# ?/, '').trim())
  const todo = comments.find((comment) => comment.startsWith('todo:'))
  const fields = new Map<string, string>()
  for (const [i, line] of lines.slice(bottom).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const pair = /^=> *(?<field>[\w.-]+): ?(?<value>.*)$/.exec(line)?.groups
    if (!pair) throw new SaidwhoError('ERR_CASE', `${file}:${first + bottom + i}: not “=> field: value”: ${line}`)
    fields.set(pair.field!, pair.value!.trim())
  }
  const body = lines.slice(top, bottom).join('\n').trimEnd()
  const { text, marks } = unmark(body, `${file}:${first + top}`)
  const reason = comments.filter((comment) => comment !== '' && comment !== todo).join(' ')
  return {
    file,
    line: first + top,
    reason,
    todo: todo ? todo.slice(5).trim() : null,
    text,
    marks,
    fields: Object.fromEntries(fields),
  }
}

const MARK = /\\u(?<code>[0-9a-fA-F]{4})|\\(?<literal>[\s\S])|\[(?<labels>[a-z][\w.,-]*)\||\]/g

/** Marked text → the text and its spans. `[label|…]` may nest; `\[`, `\]`, `\\` and `\u00a0` are taken literally. */
function unmark(marked: string, place: string): { text: string; marks: Marks } {
  const marks = new Map<string, Span[]>()
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
        marks.set(label, [...(marks.get(label) ?? []), { start: mark.start, end: text.length }])
      }
    }
  }
  if (open.length > 0) throw new SaidwhoError('ERR_CASE', `${place}: a mark is not closed: ${open.at(-1)!.labels}`)
  for (const spans of marks.values()) spans.sort((a, b) => a.start - b.start)
  return { text: text + marked.slice(last), marks: Object.fromEntries(marks) }
}

/** A span; with the text at hand, within it. */
const SPAN: Check = (value, article) => {
  const problem = fieldsOf<Span>({ start: whole(0), end: whole(0) })(value, article)
  if (problem !== null) return problem
  const { start, end } = value as Span
  const most = article?.length ?? end
  if (end >= start && end <= most) return null
  const to = article === null ? ' on' : ` to ${most}, the end of the text`
  return { path: '.end', what: `a whole number from ${start}${to}`, got: end }
}

/** Spans by label. */
export const MARKS: Check = valuesOf(listOf(SPAN))

/** What is compared of a case, with its marks within its text. */
export const CASE: Check = (value, article) =>
  fieldsOf<Pick<Case, 'text' | 'marks' | 'fields'>>({
    text,
    marks: (marks) => MARKS(marks, (value as Case).text),
    fields: valuesOf(text),
  })(value, article)

/**
 * Numbers the labels of the first, second … item: `[{cue}, {cue}]` → `{cue, cue2}`.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `items` is not a list of spans by label
 * @example
 * numbered([{ cue: [{ start: 0, end: 4 }] }, { cue: [] }]) // { cue: [{ start: 0, end: 4 }], cue2: [] }
 */
export function numbered(items: readonly Marks[]): Marks {
  mustBe(listOf(MARKS), items, 'items')
  const all = items.flatMap((item, i) =>
    Object.entries(item).map(([label, spans]) => [withNumber(label, i + 1), spans]),
  )
  return Object.fromEntries(all)
}

export const withNumber = (label: string, number: number): string => (number === 1 ? label : `${label}${number}`)
const withoutOne = (label: string) => label.replace(/(?<!\d)1$/, '')
