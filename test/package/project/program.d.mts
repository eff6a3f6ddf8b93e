import type * as exporting from '../../../src/export/export.ts'
import type * as saidwho from '../../../src/index.ts'
import type * as testing from '../../../src/testing/testing.ts'

export interface Entries {
  readonly saidwho: typeof saidwho
  readonly dates: typeof import('../../../src/dates/dates.ts')
  readonly exporting: typeof exporting
  readonly graphs: typeof import('../../../src/graph/graph.ts')
  readonly testing: typeof testing
}

export function everything(entries: Entries, article: string): string
