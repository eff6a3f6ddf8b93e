/** What an editor shows on hover: every value that a label can have, and what it means. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import * as labels from '../../src/labels.ts'

const FILE = new URL('../../src/types.ts', import.meta.url).pathname
const source = readFileSync(FILE, 'utf8')
const PROBE = new URL('../../src/hover-probe.ts', import.meta.url).pathname

const LABELS: readonly [type: string, path: string, values: readonly string[]][] = [
  ['Claim', 'kind', labels.CLAIM_KINDS],
  ['Claim', 'stance.act', labels.ACTS],
  ['Claim', 'stance.polarity', labels.POLARITIES],
  ['Claim', 'stance.certainty', labels.CERTAINTIES],
  ['Entity', 'kind', labels.ENTITY_KINDS],
  ['Entity', 'pronoun', labels.PRONOUNS],
  ['Accusation', 'act.type', labels.ACCUSED_ACTS],
  ['Accusation', 'form', labels.ACCUSATION_FORMS],
  ['Accusation', 'modality', labels.MODALITIES],
  ['AccusationResponse', 'type', labels.RESPONSE_TYPES],
  ['Triple', 'kind', labels.CLAIM_KINDS],
  ['Triple', 'act', labels.ACTS],
  ['Triple', 'polarity', labels.POLARITIES],
  ['Triple', 'certainty', labels.CERTAINTIES],
  ['Triple', 'speakerKind', labels.ENTITY_KINDS],
  ['Triple', 'speakerPronoun', labels.PRONOUNS],
  ['AccusationRecord', 'act', labels.ACCUSED_ACTS],
  ['AccusationRecord', 'form', labels.ACCUSATION_FORMS],
  ['AccusationRecord', 'modality', labels.MODALITIES],
  ['AccusationAnswer', 'type', labels.RESPONSE_TYPES],
]
/** A line for each: the pointer is put on its last name. */
const LINES = LABELS.map(([type, path]) => `declare const a${type}: import('./index.ts').${type}; a${type}.${path}\n`)
const probe = LINES.join('')
let service: ts.LanguageService

beforeAll(() => {
  const readFile = (name: string) => (name === PROBE ? probe : ts.sys.readFile(name))
  service = ts.createLanguageService({
    getScriptFileNames: () => [PROBE],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(readFile(name) ?? ''),
    getCurrentDirectory: () => '/',
    getCompilationSettings: () => ({
      ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
      ...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], types: [], allowImportingTsExtensions: true },
    }),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (name) => name === PROBE || ts.sys.fileExists(name),
    readFile,
  })
})

test.each(LABELS.map(([type, path, values], i) => [`${type}.${path}`, values, i] as const))('%s', (_, values, i) => {
  const end = LINES.slice(0, i + 1).join('').length
  const info = service.getQuickInfoAtPosition(PROBE, end - 2)
  const shown = ts.displayPartsToString(info?.documentation)
  expect(values.filter((value) => !shown.includes(`\`${value}\``))).toEqual([])
})

test('every exported type has a description', () => {
  const file = ts.createSourceFile(FILE, source, ts.ScriptTarget.ES2022, true)
  const bare = file.statements
    .filter((one) => ts.isTypeAliasDeclaration(one) || ts.isInterfaceDeclaration(one))
    .filter((one) => ts.getJSDocCommentsAndTags(one).length === 0)
  expect(bare.map(({ name }) => name.text)).toEqual([])
})
