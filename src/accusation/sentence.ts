/** One sentence as the patterns read it: lemmas and forms in lower case, quotation marks left out, one letter a word. */
import { isGenitive } from '../syntax/genitive.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Sentence } from '../types.ts'
import { classOf, LETTERS } from './word-classes.ts'

export interface Line {
  readonly sentence: Sentence
  /** Index in `document.sentences`. */
  readonly index: number
  /** Indices into the document's tokens. */
  readonly tokens: readonly number[]
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly tags: readonly string[]
  /** One letter a word, by word-classes.ts: what patterns match on. */
  readonly path: string
  /** `NAME` for a word that begins with a capital and not the sentence, or is tagged as a name; `-` for the others. */
  readonly names: string
  /** A word of computers stands here. */
  readonly cyber: boolean
  /** The parse of the whole document; tree.ts reads it by the line's positions. */
  readonly syntax: Syntax
}

/** The letter of a name in `Line.names`. */
export const NAME = 'N'

/** Longer sentences are cut: no charge is told over more words. */
const LONGEST = 120
const MARKS = new Set(['“', '”', '"', "'", '‘', '’', '``', "''"])

export function readLine(syntax: Syntax, index: number, cyberWords: ReadonlySet<string>): Line {
  const { document } = syntax
  const sentence = document.sentences[index]!
  const tokens: number[] = []
  const forms: string[] = []
  const lemmas: string[] = []
  const tags: string[] = []
  let path = ''
  let names = ''
  let cyber = false
  for (let i = sentence.from; i < sentence.to && tokens.length < LONGEST; i++) {
    const { text, lemma, tag, start, end } = document.tokens[i]!
    if (MARKS.has(text) && !isGenitive(document, i)) continue
    const form = (text.includes('’') ? text.replace(/’/g, "'") : text).toLowerCase()
    // “state-sponsored” is one word in three tokens, “ - ” a dash.
    const hyphen = text === '-' && document.tokens[i - 1]?.end === start && document.tokens[i + 1]?.start === end
    tokens.push(i)
    forms.push(form)
    lemmas.push(lemma)
    tags.push(tag)
    const isUpper = text.charCodeAt(0) !== form.charCodeAt(0)
    names += isUpper && (tokens.length > 1 || tag === 'PROPN') ? NAME : '-'
    path += hyphen ? LETTERS.adj : classOf(form, lemma, tag)
    cyber ||= cyberWords.has(form) || form.startsWith('cyber')
  }
  return { sentence, index, tokens, forms, lemmas, tags, path, names, cyber, syntax }
}
