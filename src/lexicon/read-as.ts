/**
 * A document as it is read with words of one's own: where one of them stands, its token looks like the built-in verb
 * that is used in the same way, and so the rules and the models treat it as they treat that one.
 *
 *   Ann Lee ⟨skeeted⟩ that the bridge is safe.    with { lemma: 'skeet' } is read as
 *   Ann Lee ⟨said⟩ that the bridge is safe.
 *
 * Offsets and the text stay as they are, so all that is given out is cut from the article itself.
 */
import type { Document, Token } from '../types.ts'
import { formsOf } from './forms.ts'
import { beginningOf, type CueReading, type OwnName, type OwnWords, plainName } from './own.ts'

/** As the finding of claims, people and accusations reads it, and as the stance does. Mostly both are the document. */
export interface Readings {
  readonly finding: Document
  readonly judging: Document
  /** The known names, by the first token. */
  readonly names: ReadonlyMap<number, OwnName> | null
}

export function readAs(document: Document, own: OwnWords): Readings {
  const finding = new Map<number, Token>()
  const judging = new Map<number, Token>()
  document.tokens.forEach((token, i) => {
    const word = token.text.toLowerCase()
    const known = own.forms.get(word)
    const cue = known ?? (isVerb(document, i) ? (own.verbs.get(word) ?? own.verbs.get(token.lemma)) : undefined)
    if (cue !== undefined) {
      finding.set(i, asVerb(token, cue.like))
      judging.set(i, asVerb(token, cue.act))
    }
  })
  const names = namesIn(document, own)
  for (const [from, { to }] of names) {
    for (let i = from; i < to; i++) {
      // Proper nouns, as they are: “Fog” at the head of a sentence, too.
      const token = document.tokens[i]!
      const named = /^\p{P}+$/u.test(token.text) ? token : { ...token, tag: 'PROPN' }
      finding.set(i, named)
      judging.set(i, named)
    }
  }
  return { finding: withTokens(document, finding), judging: withTokens(document, judging), names }
}

/** As the tagger says, or where nothing else can stand: it does not know “skeets” in “she skeets”, “did not skeet”. */
function isVerb({ tokens }: Document, i: number): boolean {
  const { tag } = tokens[i]!
  if (tag === 'VERB') return true
  const before = tokens[i - 1]
  return before !== undefined && (before.tag === 'AUX' || BEFORE_VERBS.has(before.text.toLowerCase()))
}

const BEFORE_VERBS = new Set(['he', 'i', "n't", 'n’t', 'not', 'she', 'they', 'to', 'we', 'who'])

function withTokens(document: Document, changed: ReadonlyMap<number, Token>): Document {
  if (changed.size === 0) return document
  return { ...document, tokens: document.tokens.map((token, i) => changed.get(i) ?? token) }
}

function asVerb({ start, end, text }: Token, lemma: CueReading['like']): Token {
  const { third, past, gerund } = formsOf(lemma)
  const word = text.toLowerCase()
  const form = word.endsWith('ing') ? gerund : word.endsWith('ed') ? past : /[^s]s$/.test(word) ? third : null
  const chosen = form ?? (word === lemma ? lemma : past)
  return { start, end, text: asWritten(chosen, text), tag: 'VERB', lemma }
}

/** With a capital where the word has one. */
function asWritten(word: string, like: string): string {
  return like[0] !== like[0]!.toLowerCase() ? word[0]!.toUpperCase() + word.slice(1) : word
}

/** The longest known name at each place, none inside another. */
function namesIn({ text, tokens }: Document, own: OwnWords): Map<number, OwnName> {
  const found = new Map<number, OwnName>()
  if (own.names.size === 0) return found
  for (let i = 0; i < tokens.length; ) {
    const name = nameAt(text, tokens, i, own)
    if (name !== null) found.set(i, name)
    i = name?.to ?? i + 1
  }
  return found
}

/** In tokens; a longer name is not looked for. */
const LONGEST = 12

function nameAt(text: string, tokens: readonly Token[], from: number, own: OwnWords): OwnName | null {
  const { start, text: first } = tokens[from]!
  const longest = own.beginnings.get(beginningOf(first)) ?? 0
  let best: OwnName | null = null
  for (let to = from + 1; longest > 0 && to <= Math.min(from + LONGEST, tokens.length); to++) {
    const { end } = tokens[to - 1]!
    if (end - start > longest + LONGEST) break
    const entity = own.names.get(plainName(text.slice(start, end)))
    if (entity !== undefined) best = { to, entity }
  }
  return best
}
