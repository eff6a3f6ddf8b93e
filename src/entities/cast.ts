/**
 * Document and attributions → the cast: everybody in the article, and who speaks in each attribution.
 *
 * Names are found and grouped first, in the whole article, since a headline may say “Lewis” and the fifth paragraph
 * “James Lewis”. Then each source is asked of the sieves in their order (sieves.ts).
 */
import type { Attribution, Cast, Identity, Mention, Speaker } from '../findings.ts'
import { inTextOrder, tokensIn } from '../span.ts'
import type { Document, Span } from '../types.ts'
import { findNames, type Name } from './names.ts'
import { groupNames } from './people.ts'
import { createResolver } from './sieves.ts'

export function findCast(document: Document, attributions: readonly Attribution[]): Cast {
  const names = findNames(document)
  const people = groupNames(names, speakingNames(document, attributions, names), (name) => apposition(document, name))
  const resolver = createResolver(document, people, attributions)
  const identities = new Map<string, Identity>()
  const mentions: Mention[] = []
  for (const { identity, names: places } of people.named) {
    identities.set(identity.key, identity)
    for (const { from, to } of places) {
      mentions.push({ key: identity.key, start: document.tokens[from]!.start, end: document.tokens[to - 1]!.end })
    }
  }
  const speakers = attributions.map((attribution): Speaker => {
    const found = resolver.speaker(attribution)
    if (found === null) return { key: null, reasons: [] }
    identities.set(found.identity.key, found.identity)
    const words = attribution.source.length > 0 ? attribution.source : found.words
    return { key: found.identity.key, reasons: [{ field: 'speaker', rule: found.sieve, words }] }
  })
  return {
    identities,
    mentions: mentions.sort(inTextOrder),
    speakers,
    identify: (mention: Span) => resolver.identify(mention),
  }
}

/** The first tokens of the names that stand in a source. */
function speakingNames(
  document: Document,
  attributions: readonly Attribution[],
  names: readonly Name[],
): ReadonlySet<number> {
  const starts = new Set(names.map(({ from }) => from))
  const speaking = new Set<number>()
  for (const { source } of attributions) {
    for (const span of source) {
      const { from, to } = tokensIn(document, span)
      for (let i = from; i < to; i++) if (starts.has(i)) speaking.add(i)
    }
  }
  return speaking
}

const LONGEST_ROLE = 24

/** “James Lewis, ⟨director of the Strategic Technologies Program⟩, said”: what follows the name between commas. */
function apposition({ tokens, text }: Document, { to }: Name): string | null {
  if (tokens[to]?.text !== ',') return null
  const first = tokens[to + 1]
  if (first === undefined || !/^(NOUN|DET|ADJ)$/.test(first.tag) || /^\p{Lu}/u.test(first.text)) return null
  let end = to + 1
  while (end < tokens.length && end - to < LONGEST_ROLE && !/^[,.;:—–()“”"]$/.test(tokens[end]!.text)) {
    if (tokens[end]!.tag === 'AUX' || /^(who|which|said|says)$/.test(tokens[end]!.text)) break
    end++
  }
  const start = first.tag === 'DET' ? to + 2 : to + 1
  if (end - start < 1 || !ROLE_HEAD.test(text.slice(tokens[start]!.start, tokens[end - 1]!.end))) return null
  return text.slice(tokens[start]!.start, tokens[end - 1]!.end)
}

const ROLE_HEAD =
  /^(?:[\p{L}'’.-]+ ){0,4}(?:director|president|fellow|professor|analyst|spokes\w+|chair\w*|chief|head|secretary|minister|lawyer|attorney|author|founder|co-founder|executive|expert|researcher|editor|reporter|strategist|adviser|advisor|official|officer|member|manager|leader|senator|governor|mayor|candidate|owner|partner|scientist|economist|pollster|historian|activist|student|teacher|voter|veteran|engineer|consultant|correspondent|commentator|host|ambassador|judge|prosecutor|aide|scholar)\b/iu
