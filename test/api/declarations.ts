/** The types of each public entry as api-extractor reports them: all that a user's compiler can see, one page an entry. */
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import ts from 'typescript'
import manifest from '../../package.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../..')

/**
 * A page an entry, by its file's name. The entries are those that the API reference is made of.
 *
 * @param folder an empty one, below the root, where declarations find the packages whose types they use
 */
export function reportDeclarations(folder: string): ReadonlyMap<string, string> {
  const entries = manifest.typedocOptions.entryPoints
  declare(entries, folder)
  mkdirSync(join(folder, 'reports'))
  const configs = entries.map((entry) => configFor(entry, folder))
  const files = configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath)
  // Read and checked once, for all of them.
  const compilerState = CompilerState.create(configs[0]!, { additionalEntryPoints: files })
  return new Map(configs.map((config) => [basename(config.reportFilePath), report(config, compilerState)]))
}

/** Writes the declarations of the sources, file by file, without any JavaScript. */
function declare(entries: readonly string[], folder: string): void {
  const { config, error } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, ROOT)
  const program = ts.createProgram({
    rootNames: entries.map((entry) => join(ROOT, entry)),
    options: { ...options, noEmit: false, emitDeclarationOnly: true, rootDir: ROOT, outDir: folder },
  })
  const { diagnostics } = program.emit()
  for (const { messageText } of [...(error ? [error] : []), ...diagnostics]) {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
  }
}

function configFor(entry: string, folder: string): ExtractorConfig {
  const name = basename(entry, '.ts')
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, entry.replace(/\.ts$/, '.d.ts')),
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, include: ['src'] } },
      apiReport: {
        enabled: true,
        // What a public type is made of is public, whether it has a name that can be imported or not.
        includeForgottenExports: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(folder, 'reports'),
        reportTempFolder: join(folder, 'reports/temporary'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  })
}

const COMPILER_OPTIONS = {
  target: 'ES2022',
  lib: ['ES2023'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  types: ['node'],
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
}

function report(config: ExtractorConfig, compilerState: CompilerState): string {
  const { errorCount } = Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      // What it tells everybody, such as which TypeScript it has.
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true
    },
  })
  if (errorCount > 0) throw new Error(`${config.reportFilePath}: ${errorCount} errors, told above`)
  return withoutNotes(readFileSync(config.reportFilePath, 'utf8'))
}

/** Whether something has a comment breaks nobody's program. */
function withoutNotes(page: string): string {
  return page.replace(/^ *\/\/ \(undocumented\)\n/gm, '').replace(/^(\/\/ @\w+) \(undocumented\)$/gm, '$1')
}
