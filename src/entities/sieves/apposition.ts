/**
 * “her personal lawyer, ⟨David E. Kendall⟩”: the apposition names who was described.
 *
 *   The leader of the league, Jonathan Greenblatt,  warned
 *   └──── description ─────┘  └─── apposition ──┘
 */
import { isRole } from '../../lexicon/roles.ts'
import type { Sieve } from '../sieve.ts'
import { wordsOfName } from '../sieve.ts'

export const apposition: Sieve = (context, { head, noun, coreTo, to, plural }) => {
  if (head < 0 || plural || !isRole(noun)) return null
  const { scene, figures } = context
  for (let i = coreTo; i < to; i++) {
    if (scene.words[i] !== ',') continue
    // The name may have a title of its own before it.
    for (let k = i + 1; k < Math.min(to, i + 5); k++) {
      const at = figures.at[k]!
      if (at < 0) continue
      const appearance = figures.appearances[at]!
      const { name, figure } = appearance
      const alone = name.to >= to || scene.words[name.to] === ',' || scene.words[name.to] === '('
      if (
        (figure.kind !== 'person' && figure.kind !== 'unknown') ||
        !alone ||
        (name.lead !== i + 1 && name.from !== i + 1)
      )
        break
      return { who: figure, rule: 'apposition', words: wordsOfName(context, appearance) }
    }
  }
  return null
}
