/**
 * “they”, “it”: the last group, or the last body, thing or country that spoke or was named.
 *
 *   Researchers at the firm found it. ⟨They⟩ said …       → Researchers at the firm
 */
import type { EntityKind } from '../../types.ts'
import type { Figure } from '../figures.ts'
import type { Context, Sieve } from '../sieve.ts'
import { namesBefore, spanOf, turnsBefore, wordsOfName } from '../sieve.ts'

const THEY = new Set(['they', 'them', 'their', 'themselves', 'theirs'])
const IT = new Set(['it', 'its', 'itself'])

export const pluralPronoun: Sieve = (context, { pronoun, from }) => {
  if (pronoun === null) return null
  if (THEY.has(pronoun)) {
    return (
      latest(context, from, 3, ({ kind }, plural) => plural || kind === 'group') ??
      latest(context, from, 2, ({ kind }) => kind === 'organization' || kind === 'country') ??
      latest(context, from, 2, () => true)
    )
  }
  if (IT.has(pronoun)) return latest(context, from, 3, ({ kind }) => BODIES.has(kind))
  return null
}

const BODIES: ReadonlySet<EntityKind> = new Set(['organization', 'country', 'unknown'])

function latest(
  context: Context,
  at: number,
  sentences: number,
  fits: (who: Figure, plural: boolean) => boolean,
): ReturnType<Sieve> {
  for (const turn of turnsBefore(context, at, sentences)) {
    if (fits(turn.who, turn.plural))
      return { who: turn.who, rule: 'pronoun', words: [spanOf(context, turn.at, turn.at + 1)] }
  }
  for (const appearance of namesBefore(context, at, sentences - 1)) {
    const { figure } = appearance
    if (figure.kind !== 'unknown' && fits(figure, false)) {
      return { who: figure, rule: 'pronoun', words: wordsOfName(context, appearance) }
    }
  }
  return null
}
