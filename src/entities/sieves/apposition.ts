/**
 * “her personal lawyer, ⟨David E. Kendall⟩”: the apposition names who was described.
 *
 *   The leader of the league, Jonathan Greenblatt,  warned
 *   └──── description ─────┘  └─── apposition ──┘
 *
 * Where the source is the apposition itself, the name stands before it: “Ann Lee, ⟨a nurse in Leeds⟩, said”.
 */
import { isRole } from '../../lexicon/roles.ts'
import type { Sieve } from '../sieve.ts'
import { wordsOfName } from '../sieve.ts'

export const apposition: Sieve = (context, { head, noun, from, coreTo, to, plural, determiner }) => {
  if (head < 0 || plural || !isRole(noun)) return null
  const { scene, figures } = context
  const before = scene.words[from - 1] === ',' && from > 1 ? figures.at[from - 2]! : -1
  if (before >= 0 && determiner !== 'none' && determiner !== 'possessive') {
    const appearance = figures.appearances[before]!
    if (appearance.figure.kind === 'person' && appearance.name.to === from - 1) {
      return { who: appearance.figure, rule: 'apposition', words: wordsOfName(context, appearance) }
    }
  }
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
