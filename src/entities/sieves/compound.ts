/** “Ann Lee and Bo Chan”: a group of their own, equal to a later “they”. */
import { describe } from '../describe.ts'
import type { Figure } from '../figure.ts'
import type { Sieve } from '../sieve.ts'
import { wordsOfName } from '../sieve.ts'

export const compound: Sieve = (context, phrase) => {
  const { conjunctions, from, coreTo } = phrase
  if (conjunctions.length === 0) return null
  const { scene, figures } = context
  const named = []
  for (let i = from; i < coreTo; i++) {
    const at = figures.at[i]!
    if (at < 0) continue
    const appearance = figures.appearances[at]!
    i = Math.max(i, appearance.name.to - 1)
    // Only names that are joined themselves: “Lee's friends and Chan” joins something else.
    const joined = conjunctions.some(
      (and) =>
        and === appearance.name.to || and === appearance.name.lead - 1 || scene.words[appearance.name.to] === ',',
    )
    if (joined) named.push(appearance)
  }
  if (named.length !== conjunctions.length + 1 && named.length < 3) {
    return { who: { ...describe(scene, figures, phrase), kind: 'group' }, rule: 'compound', words: [] }
  }
  const keys = named.map(({ figure }) => figure.key)
  const names = named.map(({ figure }) => figure.name)
  const who: Figure = {
    key: `group ${keys.sort().join(' + ')}`,
    name: `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`,
    kind: 'group',
    country: null,
    role: null,
    gender: null,
    heads: new Set(),
    beside: null,
    count: 0,
  }
  return { who, rule: 'compound', words: named.flatMap((appearance) => wordsOfName(context, appearance)) }
}
