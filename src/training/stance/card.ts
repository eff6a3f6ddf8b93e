/** What is known of the network that composes, as a page: docs/cards/composed.md. */
import { type Agreements, FIELD_NAMES } from './agreement.ts'

export interface CardFacts {
  /** Claims that it was fitted to, and words that it knows. */
  readonly claims: number
  readonly words: number
  /** Bytes of the file of weights, gzip. */
  readonly bytes: number
  readonly teacher: Agreements
  readonly labels: Agreements | null
}

export function composedCard({ claims, words, bytes, teacher, labels }: CardFacts): string {
  const row = (name: string, counts: Agreements) =>
    `| ${name} | ${counts.act.all.toLocaleString('en-US')} | ${FIELD_NAMES.map((field) => share(counts[field])).join(' | ')} |`
  return `# The network that composes

Written by \`npm run train:composed\`; do not edit. How it works: \`src/stance/composed/network.ts\`; what it is for:
[stance](../decisions/stance.md).

It was taught by a small transformer, \`sentence-transformers/all-MiniLM-L6-v2\` (Apache-2.0), fine-tuned on the labelled claims that
the other decisions on stance are fitted to (\`src/training/stance/teacher.py\`). The transformer judged ${claims.toLocaleString('en-US')} claims that saidwho finds
in news of 2012 to 2020; the network was fitted to these judgements. No text of them is in the package, and none of the articles
has labels.

- **Words:** ${words.toLocaleString('en-US')}, endings of others included.
- **Weights:** ${Math.round(bytes / 1000)} kB gzip, in \`src/weights/composed.ts\`.

How often its likeliest answer is that of its teacher, on claims that were kept from it, and how often it is the label, on
claims of articles that it never saw. Its teacher was fitted to those labels, so the second line
flatters it by some points ([stance](../decisions/stance.md#the-network)).

| compared with | claims | ${FIELD_NAMES.join(' | ')} |
|---|---|${FIELD_NAMES.map(() => '---').join('|')}|
${row('its teacher', teacher)}
${labels === null ? '' : `${row('labels', labels)}\n`}`
}

const share = ({ right, all }: { readonly right: number; readonly all: number }) =>
  `${((100 * right) / all).toFixed(1)} %`
