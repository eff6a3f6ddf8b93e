/** All properties that the fuzzer tries, by the entry whose functions they call. */
import { CORPORA } from './properties/corpora.ts'
import { EXPORTING } from './properties/exporting.ts'
import { EXTRACTING } from './properties/extracting.ts'
import { GRAPHS } from './properties/graphs.ts'
import { TESTING } from './properties/testing.ts'
import type { Property } from './property.ts'

export const PROPERTIES: readonly Property[] = [...EXTRACTING, ...GRAPHS, ...EXPORTING, ...TESTING, ...CORPORA]
