/** What the polarity is about: the smallest noun phrase that names it, in the content or else nearest to it. */
import type { Reason } from '../findings.ts'
import type { Polarity, Span, Token } from '../types.ts'
import type { ActFinding } from './act.ts'
import type { ClaimWords } from './claim-words.ts'

export function findTarget(
  words: ClaimWords,
  { act }: ActFinding,
  polarity: Polarity,
): { target: Span; reason: Reason } | null {
  if (polarity === 'neutral' || words.content.length === 0) return null
  const give = (target: Span, rule: string) => ({ target, reason: { field: 'target', rule, words: [target] } })
  if (act === 'demand') {
    const thing = demanded(words)
    if (thing !== null) return give(thing, 'thing-demanded')
  }
  const first = nounPhrase(words, 0)
  if (first !== null) return give(first, 'first-noun-phrase')
  return give(cut(words, 0, Math.min(words.content.length, 8)), 'content')
}

/** “urged Congress to ⟨pass the bill⟩”, “should ⟨take steps⟩”, “called for ⟨a recount⟩”. */
function demanded(words: ClaimWords): Span | null {
  const { forms, content } = words
  const lead = forms.findIndex(
    (form, k) => k < 16 && (form === 'should' || form === 'must' || form === 'to' || form === 'ought'),
  )
  const from =
    lead >= 0 && lead + 1 < content.length
      ? forms[lead + 1] === 'to' || forms[lead + 1] === 'be'
        ? lead + 2
        : lead + 1
      : -1
  if (from > 0 && from < content.length) return cut(words, from, phraseEnd(words, from))
  const start = forms[0] === 'for' || forms[0] === 'on' ? 1 : 0
  return nounPhrase(words, start)
}

const PHRASE = new Set(['ADJ', 'ADV', 'DET', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'VERB', 'AUX', 'ADP'])

/** A verb with its object: up to the next mark, at most eight words. */
function phraseEnd({ document, content }: ClaimWords, from: number): number {
  let to = from + 1
  while (to < Math.min(content.length, from + 8)) {
    const token = document.tokens[content[to]!]!
    if (!PHRASE.has(token.tag) || content[to]! !== content[to - 1]! + 1) break
    if (token.tag === 'SCONJ') break
    to++
  }
  return to
}

const NAMING = new Set(['ADJ', 'DET', 'NOUN', 'NUM', 'PROPN', 'PRON'])
const EMPTY = new Set([
  'it',
  'there',
  'that',
  'this',
  'which',
  'what',
  'who',
  'how',
  'why',
  'when',
  'where',
  'i',
  'we',
  'my',
  'our',
  'if',
  'whether',
])

/** The first noun phrase from a position on; a lone “it” or “there” is passed over. */
function nounPhrase(words: ClaimWords, from: number): Span | null {
  const { document, content, forms } = words
  const limit = Math.min(content.length, 40)
  let at = from
  while (at < limit) {
    const token = document.tokens[content[at]!]!
    if (!NAMING.has(token.tag) || EMPTY.has(forms[at]!)) {
      at++
      continue
    }
    let to = at
    let head = false
    while (to < limit && continues(document.tokens, content, at, to)) {
      const { tag } = document.tokens[content[to]!]!
      head ||= tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON'
      to++
    }
    if (head) return cut(words, at, to)
    at = Math.max(to, at + 1)
  }
  return null
}

function continues(tokens: readonly Token[], content: readonly number[], from: number, at: number): boolean {
  const { tag, text } = tokens[content[at]!]!
  if (at > from && content[at]! !== content[at - 1]! + 1) return false
  if (at > from && tag === 'PRON') return false
  if (at > from && tag === 'DET') return false
  return NAMING.has(tag) || text === "'s" || text === '’s'
}

function cut({ document, content }: ClaimWords, from: number, to: number): Span {
  return { start: document.tokens[content[from]!]!.start, end: document.tokens[content[to - 1]!]!.end }
}
