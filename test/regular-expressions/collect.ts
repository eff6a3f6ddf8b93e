/** All regular expressions that run: those written in the sources, and those that are put together when they run. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export interface Found {
  readonly source: string
  readonly flags: string
  /** `src/span.ts:12`, of each place where it stands. */
  readonly places: readonly string[]
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Paths from the root of the repository. */
export function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`.replaceAll('\\', '/'))
    .sort()
}

export interface Written {
  readonly literals: readonly Found[]
  /** The files that call the constructor, and at how many places. */
  readonly constructed: ReadonlyMap<string, number>
  /** Places where a string is taken for a regular expression in silence: `text.match('a.c')`. */
  readonly hidden: readonly string[]
}

/** The files are read as the compiler reads them: a pattern in a comment or a string is none. */
export function writtenIn(files: readonly string[]): Written {
  const literals = new Map<string, string[]>()
  const constructed = new Map<string, number>()
  const hidden: string[] = []
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(ROOT + file, 'utf8'), ts.ScriptTarget.Latest)
    const placeOf = (node: ts.Node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        literals.set(node.text, [...(literals.get(node.text) ?? []), placeOf(node)])
      } else if (isConstruction(node)) constructed.set(file, (constructed.get(file) ?? 0) + 1)
      else if (ts.isCallExpression(node) && takesPattern(node)) hidden.push(placeOf(node))
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return {
    literals: [...literals].map(([text, places]) => {
      const end = text.lastIndexOf('/')
      return { source: text.slice(1, end), flags: text.slice(end + 1), places }
    }),
    constructed,
    hidden,
  }
}

function isConstruction(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false
  const { expression } = node
  return /^(?:globalThis\.)?RegExp$/.test(
    ts.isIdentifier(expression)
      ? expression.text
      : ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.expression)
        ? `${expression.expression.text}.${expression.name.text}`
        : '',
  )
}

function takesPattern({ expression, arguments: [first] }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || first === undefined) return false
  if (!/^(?:match|matchAll|search)$/.test(expression.name.text)) return false
  return ts.isStringLiteralLike(first) || ts.isTemplateExpression(first)
}

export interface Made {
  readonly source: string
  readonly flags: string
  /** The file that made it, as a path from the root, with line and column of the code that ran. */
  readonly file: string
  readonly at: string
}

/** Notes what the constructor is given from now on, by whomever, until `stop`. */
export function recordConstructor(): { readonly made: Made[]; stop(): void } {
  const { RegExp: real } = globalThis
  const made: Made[] = []
  const note = (args: readonly unknown[]) => {
    const result = new real(...(args as [string, string?]))
    // The first line names the error, the next two this function and the trap.
    const [, file = '', at = ''] =
      /\(?([^()\s]+?):(\d+:\d+)\)?$/m.exec((new Error().stack ?? '').split('\n')[3] ?? '') ?? []
    const path = file.startsWith('file:') ? fileURLToPath(file) : file
    made.push({
      source: result.source,
      flags: result.flags,
      file: path.replaceAll('\\', '/').replace(ROOT.replaceAll('\\', '/'), ''),
      at,
    })
    return result
  }
  globalThis.RegExp = new Proxy(real, {
    construct: (_, args) => note(args),
    apply: (_, __, args) => note(args),
  })
  return {
    made,
    stop() {
      globalThis.RegExp = real
    },
  }
}
