/** Marked-up cases of the document: tokens, sentences, quotations and headlines, a file each. */
import type { Quotation, TokenizedDocument } from '../../src/index.ts'
import { tokenize } from '../../src/index.ts'
import { type Marks, runCases } from '../cases.ts'

/** What a file of cases marks. */
const LABELS: Readonly<Record<string, (document: TokenizedDocument) => Marks>> = {
  'headlines.txt': ({ headline }) => ({ headline: headline === null ? [] : [headline] }),
  'markup.txt': ({ tokens }) => ({ token: tokens }),
  'quotation-marks.txt': quotationMarks,
  'quotations.txt': quotationMarks,
  'sentences.txt': ({ sentences }) => ({ sentence: sentences }),
  'tokens.txt': ({ tokens }) => ({ token: tokens }),
}

function quotationMarks({ quotations }: TokenizedDocument): Marks {
  const those = (wanted: (quotation: Quotation) => boolean) => quotations.filter(wanted)
  return {
    quote: those(({ depth, closed }) => depth === 0 && closed),
    inner: those(({ depth, closed }) => depth > 0 && closed),
    unclosed: those(({ closed }) => !closed),
    continued: those(({ continues }) => continues),
  }
}

runCases('document', ({ file, text }) => ({ marks: LABELS[file]!(tokenize(text)) }))
