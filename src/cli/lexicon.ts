/** `--lexicon FILE` → the vocabulary in it. What is wrong with its entries is told where an extractor reads them. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { reasonOf } from '../corpus/worker.ts'
import { SaidwhoError } from '../errors.ts'
import type { Lexicon } from '../lexicon/own.ts'

export interface LexiconFile {
  readonly lexicon: Lexicon
  /** Of its bytes: a run goes on only with the vocabulary that it began with. */
  readonly fingerprint: string
}

/** @throws {SaidwhoError} `ERR_UNREADABLE` where there is no such file, `ERR_LEXICON` where it is not JSON */
export async function readLexiconFile(path: string): Promise<LexiconFile> {
  const bytes = await readFile(path).catch((cause) => {
    throw new SaidwhoError('ERR_UNREADABLE', `--lexicon: ${reasonOf(cause)}`, { cause })
  })
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  try {
    return { lexicon: JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')), fingerprint }
  } catch (cause) {
    throw new SaidwhoError('ERR_LEXICON', `--lexicon ${path} is not JSON: ${reasonOf(cause)}`, { cause })
  }
}
