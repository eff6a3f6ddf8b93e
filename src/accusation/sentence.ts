/** One sentence as the patterns read it: lemmas and forms in lower case, quotation marks left out. */
import type { Document, Sentence } from '../types.ts'

export interface Line {
  readonly sentence: Sentence
  /** Index in `document.sentences`. */
  readonly index: number
  /** Indices into the document's tokens. */
  readonly tokens: readonly number[]
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly tags: readonly string[]
  readonly cyber: boolean
  /** The words of computers, for telling “hackers” from “hacks”. */
  readonly cyberForms: ReadonlySet<string>
}

/** Longer sentences are cut: no charge is told over more words. */
const LONGEST = 120
const MARKS = new Set(['“', '”', '"', "'", '‘', '``', "''"])

export function readLine(document: Document, index: number, cyberWords: ReadonlySet<string>): Line {
  const sentence = document.sentences[index]!
  const tokens: number[] = []
  const forms: string[] = []
  const lemmas: string[] = []
  const tags: string[] = []
  let cyber = false
  for (let i = sentence.from; i < sentence.to && tokens.length < LONGEST; i++) {
    const { text, lemma, tag } = document.tokens[i]!
    if (MARKS.has(text)) continue
    const form = text.toLowerCase().replace(/’/g, "'")
    tokens.push(i)
    forms.push(form)
    lemmas.push(lemma)
    tags.push(tag)
    cyber ||= cyberWords.has(form) || form.startsWith('cyber')
  }
  return { sentence, index, tokens, forms, lemmas, tags, cyber, cyberForms: cyberWords }
}
