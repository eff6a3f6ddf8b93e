/**
 * Writes src/lexicon/threat-groups.ts from the threat-actor cluster of the MISP galaxy (CC0 1.0):
 * npx tsx src/training/lexica/threat-groups.ts threat-actor.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import nlp from 'compromise/two'
import { countryOf, nationalityOf } from '../../lexicon/countries.ts'
import { frontCode } from './front-code.ts'

interface Cluster {
  readonly values: readonly { readonly value: string; readonly meta?: { readonly synonyms?: readonly string[] } }[]
}

const { values } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Cluster
const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, unknown> } }).one.lexicon
const names = new Set(
  values.flatMap(({ value, meta }) => [value, ...(meta?.synonyms ?? [])]).map((name) => name.trim()),
)
const usable = [...names].filter(
  (name) =>
    /^[A-Z0-9][\p{L}\p{N} .-]{2,30}$/u.test(name) &&
    name.split(' ').length <= 3 &&
    countryOf(name) === undefined &&
    nationalityOf(name) === undefined,
)
/** Several words, or a name with a number, say who they are; a single word may be any word and needs “group” beside it. */
const plain = (name: string): boolean =>
  (name.includes(' ') &&
    !name
      .toLowerCase()
      .split(' ')
      .every((word) => word in lexicon && !/bear|panda|kitten|spider|tiger/.test(word))) ||
  /\p{L}.*\d/u.test(name)
const lines = (list: readonly string[]): string => frontCode(list.map((name) => name.toLowerCase()))

writeFileSync(
  new URL('../../lexicon/threat-groups.ts', import.meta.url),
  `/**
 * Names of groups that are known for attacks on computers, to recognise them in a text: nothing else is known of them here.
 * Written by src/training/lexica/threat-groups.ts from the threat-actor cluster of the MISP galaxy (CC0 1.0); do not edit.
 */
import { frontCoded } from './front-coded.ts'

const SURE: ReadonlySet<string> = frontCoded(\`
${lines(usable.filter(plain))}
\`)

/** Names that may be any word: only with “group” or “hackers” beside them. */
const UNSURE: ReadonlySet<string> = frontCoded(\`
${lines(usable.filter((name) => !plain(name)))}
\`)

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SURE, ...UNSURE].flatMap((name) => [name.split(' ')[0]!, name.split(/[\\s.'-]/)[0]!]),
)

/** Whether a name of such a group can begin with this word, in lower case. */
export function beginsThreatGroup(word: string): boolean {
  return BEGINNINGS.has(word)
}

/** Whether these words name such a group; \`beside\`: a word like “group” or “hackers” follows. */
export function isThreatGroup(words: string, beside: boolean): boolean {
  const name = words.toLowerCase()
  return SURE.has(name) || (beside && UNSURE.has(name))
}
`,
)
