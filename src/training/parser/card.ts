/** What is known of the parser, as a page: docs/cards/parser.md. */
import type { Agreement, Agreements } from './agreement.ts'

export interface CardFacts {
  readonly trained: { readonly sentences: number; readonly tokens: number }
  /** Bytes of the file of weights, gzip. */
  readonly bytes: number
  readonly agreements: Agreements
}

export function parserCard({ trained, bytes, agreements }: CardFacts): string {
  const { all, ofRelation, ofLength, ofPublisher, tags, sentences } = agreements
  const relations = [...ofRelation].sort(([, a], [, b]) => b.gold - a.gold)
  const publishers = [...ofPublisher.values()].filter(({ tokens }) => tokens >= LEAST_TOKENS)
  const shares = publishers.map(({ heads, tokens }) => (100 * heads) / tokens).sort((a, b) => a - b)
  return `# The parser

Written by \`npm run train:parser\`; do not edit. How it works: [parser](../decisions/parser.md); what the relations mean:
[definitions](../definitions.md#relations).

It was taught by spaCy’s small English pipeline (\`en_core_web_sm\` 3.8.0, MIT), which parsed news of 2012 to 2020 by saidwho’s own
tokens and sentences: ${count(trained.sentences)} sentences, ${count(trained.tokens)} tokens. No text and no tree of them is in the package. One
publisher in ten was held out whole; the figures below are of those ${ofPublisher.size} publishers, ${count(sentences)} sentences of 3 to 80 tokens.
They tell how often the parser *agrees with its teacher*, which is not always right itself. Punctuation is left out.

- **Heads** (unlabelled attachment score): ${share(all.heads, all.tokens)}
- **Heads and relations** (labelled attachment score): ${share(all.both, all.tokens)}
- **Fine tags:** ${share(tags.right, tags.tokens)}
- **Weights:** ${Math.round(bytes / 1000)} kB gzip, in \`src/weights/parser.ts\`.

| sentence | heads | and relations |
|---|---|---|
${[...ofLength].map(([name, one]) => row(`${name} tokens`, one)).join('\n')}

Heads by publisher, of ${publishers.length} with at least ${count(LEAST_TOKENS)} tokens: from ${shares[0]!.toFixed(1)} % to ${shares.at(-1)!.toFixed(1)} %, median ${shares[shares.length >> 1]!.toFixed(1)} %.

| relation | tokens | precision | recall | F1 |
|---|---|---|---|---|
${relations
  .filter(([, { gold }]) => gold > 0)
  .map(
    ([name, { gold, found, right }]) =>
      `| \`${name}\` | ${count(gold)} | ${share(right, found)} | ${share(right, gold)} | ${share(2 * right, gold + found)} |`,
  )
  .join('\n')}
`
}

/** A publisher with fewer tells nothing. */
const LEAST_TOKENS = 2000

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const count = (number: number): string => number.toLocaleString('en-US')
const row = (name: string, { tokens, heads, both }: Agreement): string =>
  `| ${name} | ${share(heads, tokens)} | ${share(both, tokens)} |`
