/** One claim as words: cue and content in tokens, and the verb group of the content's main clause. */
import type { AttributionFinding } from '../findings.ts'
import { BE } from '../lexicon/auxiliaries.ts'
import { CLAUSE_LINKS, NEGATIONS } from '../lexicon/function-words.ts'
import { BELIEVING } from '../lexicon/mental-verbs.ts'
import { RELATIVE_PRONOUNS } from '../lexicon/pronouns.ts'
import { hasWord } from '../span.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { ClaimKind, Document, Token, TokenSpan } from '../types.ts'
import { composedNetwork } from './composed/composed.ts'
import type { Composed, Read } from './composed/network.ts'
import { wordsOf } from './composed/words.ts'
import { type MainClause, mainClauseOf } from './main-clause.ts'
import { flagsOf } from './word-flags.ts'

/** Contents are read up to here: the point of a long quotation stands at its beginning. */
const LONGEST = 48

const LONGEST_SOURCE = 24

const isMark = (token: Token): boolean => token.tag === 'PUNCT' && token.text !== '?' && token.text !== '!'

export const isNegation = (word: string): boolean => NEGATIONS.has(word)

/** What all questions about a claim look at. The parse is asked for by `clause` alone. */
export class ClaimWords {
  readonly document: Document
  readonly syntax: Syntax
  readonly kind: ClaimKind
  /** Token indices, without quotation marks. */
  readonly cue: readonly number[]
  readonly content: readonly number[]
  /** Lemma and lower-cased form of the cue's main word; empty where a mark is all there is. */
  readonly head: string
  readonly cueLemmas: readonly string[]
  readonly cueForms: readonly string[]
  /** “did not say”, “stopped short of calling for”. */
  readonly cueNegated: boolean
  /** The cue is passive: “was accused of”. */
  readonly passive: boolean
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  /** What is known of each word, as bits, and of all of them together. */
  readonly flags: readonly number[]
  readonly flagged: number
  /** Position in `content` where the main clause's verb group begins, and one past its end; equal where there is none. */
  readonly verb: { readonly from: number; readonly to: number }
  /** Lower-cased words before the verb group: the subject. */
  readonly subject: readonly string[]
  /** The whole content hangs on a belief: “I think that …”. The verb group is then that of what is believed. */
  readonly believed: boolean
  readonly asks: boolean
  /** Lower-cased words of the source. */
  readonly source: readonly string[]
  /** Position in `content` one past its first sentence. */
  readonly firstEnd: number
  private madeInside: ReadonlySet<number> | undefined = undefined
  private madeClause: MainClause | null | undefined = undefined
  private madeComposed: Composed | undefined = undefined

  constructor(
    document: Document,
    attribution: AttributionFinding,
    syntax: Syntax,
    private readonly network: () => Read = composedNetwork,
  ) {
    const { tokens } = document
    const cue = indices(document, attribution.cue, LONGEST)
    const content = indices(document, attribution.content, LONGEST + 1)
    // “⟨that⟩ prices will rise”; in “who would think that?” it is all there is.
    const opens = tokens[content[0] ?? -1]?.text.toLowerCase() === 'that'
    if (opens && content.some((i, k) => k > 0 && hasWord(tokens[i]!.text))) content.shift()
    else if (content.length > LONGEST) content.pop()
    const head = tokens[attribution.head]
    const forms = content.map((i) => tokens[i]!.text.toLowerCase())
    const lemmas = content.map((i) => tokens[i]!.lemma)
    const flags = lemmas.map((lemma, k) => flagsOf(lemma, forms[k]!))
    let flagged = 0
    for (const known of flags) flagged |= known
    const outer = mainVerb(document, content, forms, 0)
    // “I think the talks will fail”: what counts is whether they fail.
    const believed =
      outer.to < content.length && outer.from > 0 && outer.from < 4 && BELIEVING.has(lemmas[outer.to - 1]!)
    const inner = believed ? mainVerb(document, content, forms, outer.to) : outer
    const verb = inner.from < inner.to ? inner : outer
    const start = verb === outer ? 0 : outer.to
    const source = indices(document, attribution.source, LONGEST_SOURCE).map((i) => tokens[i]!.text.toLowerCase())
    const cueForms = cue.map((i) => tokens[i]!.text.toLowerCase())
    this.document = document
    this.syntax = syntax
    this.kind = attribution.kind
    this.cue = cue
    this.content = content
    this.head = head?.lemma ?? ''
    this.cueLemmas = cue.map((i) => tokens[i]!.lemma)
    this.cueForms = cueForms
    this.cueNegated = cueForms.some(isNegation) || (cueForms.includes('stopped') && cueForms.includes('short'))
    this.passive = head?.tag === 'VERB' && cueForms.some((form) => BE.has(form)) && /(ed|en|n|t|d)$/.test(head.text)
    this.forms = forms
    this.lemmas = lemmas
    this.flags = flags
    this.flagged = flagged
    this.verb = verb
    this.subject = forms.slice(start, verb.from)
    this.believed = believed
    this.asks = asksIn(document, attribution.content)
    this.source = source
    this.firstEnd = firstSentenceEnd(document, content)
  }

  /** The tokens of `content`, for looking up; made when it is asked for. */
  get inside(): ReadonlySet<number> {
    this.madeInside ??= new Set(this.content)
    return this.madeInside
  }

  /** The content's main clause by the parse, made when it is asked for; null where the content has no word. */
  get clause(): MainClause | null {
    if (this.madeClause === undefined) this.madeClause = mainClauseOf(this.syntax, this)
    return this.madeClause
  }

  /** What the network that reads words in their order says of the claim, made when it is asked for. */
  get composed(): Composed {
    this.madeComposed ??= this.network()(wordsOf(this))
    return this.madeComposed
  }
}

/** The first so many words in the spans; marks are left out. */
function indices(document: Document, spans: readonly TokenSpan[], most: number): number[] {
  const { tokens } = document
  const found: number[] = []
  for (const { from, to } of spans) {
    // Two pieces may share tokens, where somebody else than we found them.
    for (let i = Math.max(from, (found.at(-1) ?? -1) + 1); i < to && found.length < most; i++) {
      if (!isMark(tokens[i]!)) found.push(i)
    }
  }
  return found
}

/** A full stop, question or exclamation mark behind a word of the content ends its first sentence. */
function firstSentenceEnd({ tokens }: Document, content: readonly number[]): number {
  for (let k = 2; k < content.length; k++) {
    const before = tokens[content[k]! - 1]
    if (before === undefined) continue
    if (before.text === '.' || before.text === '?' || before.text === '!') return k
    if (before.tag === 'PUNCT' && /^[.?!]$/.test(tokens[content[k]! - 2]?.text ?? '')) return k
  }
  return content.length
}

/** A question mark ends the content or its first sentence; one further on is a question in passing. */
function asksIn(document: Document, content: readonly TokenSpan[]): boolean {
  const { text } = document
  const last = content[content.length - 1]
  if (last === undefined) return false
  // Behind it stand at most a closing mark or two.
  for (let at = last.end - 1; at >= last.start && at > last.end - 5; at--) if (text[at] === '?') return true
  const first = content[0]!
  for (let i = first.from; i < first.to; i++) {
    const token = document.tokens[i]!
    if (token.start > first.start + 400) return false
    if (token.text === '.' || token.text === '?') return token.text === '?'
  }
  return false
}

/** The first verb group from a position on that is not in an opening subordinate clause, a relative clause or a gerund. */
function mainVerb(
  document: Document,
  content: readonly number[],
  forms: readonly string[],
  from: number,
): { from: number; to: number } {
  const { tokens } = document
  let at = from
  if (CLAUSE_LINKS.has(forms[at] ?? '')) {
    // “If the talks fail, …”: the main clause begins behind the comma, or where the cue interrupts.
    const main = content.findIndex((i, k) => k > at + 1 && (tokens[i - 1]?.text === ',' || i !== content[k - 1]! + 1))
    if (main > 0) at = main
  }
  const first = at
  for (; at < content.length; at++) {
    const { tag } = tokens[content[at]!]!
    if (tag !== 'VERB' && tag !== 'AUX') continue
    if (at > first && RELATIVE_PRONOUNS.has(forms[at - 1]!)) continue
    if (tag === 'VERB' && forms[at]!.endsWith('ing')) continue
    if (tag === 'VERB' && forms[at - 1] === 'to' && at - 1 === first) continue
    let to = at + 1
    while (to < content.length) {
      const next = tokens[content[to]!]!.tag
      if (next === 'VERB' || next === 'AUX' || next === 'ADV' || next === 'PART') to++
      else break
    }
    return { from: at, to }
  }
  return { from: content.length, to: content.length }
}

/** The content's tokens at these positions, for giving reasons. */
export function wordsAt({ content }: ClaimWords, positions: readonly number[]): number[] {
  return positions.map((k) => content[k]!)
}

/** The cue's tokens whose lemma or form passes. */
export function cueWords(
  { document: { tokens }, cue }: ClaimWords,
  passes: (lemma: string, form: string) => boolean,
): number[] {
  return cue.filter((i) => passes(tokens[i]!.lemma, tokens[i]!.text.toLowerCase()))
}
