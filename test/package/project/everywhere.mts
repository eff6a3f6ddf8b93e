/** Uses the types of what runs everywhere, as strictly as a compiler can. */
import { createExtractor, type Extraction, extract, type SaidwhoError, tokenize, triples } from 'saidwho'
import { claimsToCsv, exportFormats, type HtmlOptions, toStix } from 'saidwho/export'
import { type Case, compareCase, parseCase, score } from 'saidwho/testing'

const extraction: Extraction = extract('')
export const names: readonly (string | null)[] = triples(extraction).map(({ speaker }) => speaker)
export const count: number = tokenize('').tokens.length + createExtractor().extract('').claims.length
// @ts-expect-error only strings are text
extract(42)
// @ts-expect-error undefined is no way to find claims
createExtractor({ attribution: undefined })
export const code = (error: SaidwhoError): string => error.code
export const csv: string = claimsToCsv(extraction, '', { id: 1 }, { header: false })
export const objects: number = toStix(extraction, '', { id: 1, published: '2020-01-02' }).objects.length
export const options: HtmlOptions = { title: Object.keys(exportFormats).join() }
const one: Case = parseCase('')
export const compared: object = compareCase(one, extraction).actual
export const right: object = score({ text: '' }, extraction).counts
