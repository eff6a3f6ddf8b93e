/** Document → Scene: what every rule of this stage looks up by token, made once. */
import type { OwnName } from '../lexicon/own.ts'
import type { Document, Sentence, Token } from '../types.ts'

export interface Scene {
  readonly document: Document
  /** Each token in lower case, with a straight apostrophe. */
  readonly words: readonly string[]
  /** For each token 1 where it begins with a capital. */
  readonly capitals: Uint8Array
  /** For each token the index of its sentence. */
  readonly sentenceOf: Int32Array
  /** For each token the index of the outermost quotation around it, or -1. */
  readonly quotationOf: Int32Array
  /** For each sentence whether all its longer words are capitalised, as in a headline: then capitals tell nothing. */
  readonly titleCase: readonly boolean[]
  /** Nouns that stand in lower case somewhere in the text: “Polls” at the head of a sentence is no name then. */
  readonly lowered: ReadonlySet<string>
  /** Names of a lexicon of one's own, by the first token. */
  readonly own: ReadonlyMap<number, OwnName> | null
}

export function readScene(document: Document, own: Scene['own'] = null): Scene {
  const { tokens, sentences, quotations, headline } = document
  const words: string[] = new Array(tokens.length)
  const capitals = new Uint8Array(tokens.length)
  const lowered = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const { text, tag } = tokens[i]!
    const word = text.toLowerCase()
    if (word !== text && isCapital(tokens[i]!)) capitals[i] = 1
    if (tag === 'NOUN') {
      if (word === text) lowered.add(word)
      words[i] = word
    } else words[i] = word.includes('’') ? word.replace(/’/g, "'") : word
  }
  const sentenceOf = new Int32Array(tokens.length)
  for (let s = 0; s < sentences.length; s++) {
    const { from, to } = sentences[s]!
    for (let i = from; i < to; i++) sentenceOf[i] = s
  }
  const quotationOf = new Int32Array(tokens.length).fill(-1)
  quotations.forEach(({ from, to, depth }, q) => {
    if (depth === 0) quotationOf.fill(q, from, to)
  })
  const titleCase = sentences.map((sentence) => {
    const inHeadline = headline !== null && sentence.from >= headline.from && sentence.to <= headline.to
    return isTitleCase(tokens, capitals, sentence, inHeadline)
  })
  return { document, words, capitals, sentenceOf, quotationOf, titleCase, lowered, own }
}

export function isCapital({ text, tag }: Token): boolean {
  const first = text.charCodeAt(0)
  if (first >= 65 && first <= 90) return true
  return first > 191 && tag !== 'PUNCT' && text[0] !== text[0]!.toLowerCase()
}

/** In a sentence of names (“Ann Lee beat Bo Chan”) nouns, verbs and adjectives are in lower case; in a headline none is. */
function isTitleCase(
  tokens: readonly Token[],
  first: Uint8Array,
  { from, to }: Sentence,
  inHeadline: boolean,
): boolean {
  let capitals = 0
  let others = 0
  // A cap, since forty words tell as much as a thousand.
  const end = Math.min(to, from + 40)
  for (let i = from; i < end; i++) {
    const { start, end: last, tag } = tokens[i]!
    if (last - start < 4) continue
    if (first[i] === 1) capitals++
    else if (tag === 'NOUN' || tag === 'VERB' || tag === 'ADJ' || tag === 'ADV') {
      // One is enough outside a headline, and nearly every sentence has one at its beginning.
      if (!inHeadline) return false
      others++
    }
  }
  return inHeadline ? capitals > 2 && capitals > 2 * others : capitals > 4
}
