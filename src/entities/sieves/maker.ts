/**
 * “a ⟨Quinnipiac University⟩ poll”, “a study by ⟨Symantec⟩”, “⟨his⟩ statement”: what is made speaks for its maker.
 * Where the article names no maker, the poll itself is the speaker.
 */
import { ARTIFACTS } from '../../lexicon/groups.ts'
import type { EntityKind } from '../../types.ts'
import { describe, kindOf } from '../describe.ts'
import type { Appearance } from '../figure.ts'
import { readPhrase } from '../phrase.ts'
import type { Context, Sieve } from '../sieve.ts'
import { spanOf, wordsOfName } from '../sieve.ts'
import { nominal } from './nominal.ts'
import { genderOfPronoun, personBefore } from './personal-pronoun.ts'

export const maker: Sieve = (context, { head, noun, from, end }) => {
  if (head < 0 || !ARTIFACTS.has(noun)) return null
  const { scene } = context
  const before = firstMaker(context, from, head)
  if (before !== null) return { who: before.figure, rule: 'maker', words: wordsOfName(context, before) }
  for (let i = head + 1; i < end; i++) {
    if (scene.words[i] !== 'by' && scene.words[i] !== 'from') continue
    const after = firstMaker(context, i + 1, Math.min(end, i + 6))
    if (after !== null) return { who: after.figure, rule: 'maker', words: wordsOfName(context, after) }
  }
  // “⟨the commission⟩'s report”, where it is called by a noun
  for (let i = from + 1; i < head; i++) {
    if (scene.words[i] !== "'s" && scene.words[i] !== "'") continue
    const whose = readPhrase(scene, context.figures, { from, to: i })
    if (whose === null || whose.head < 0 || !MAKES.has(kindOf(scene, whose))) break
    const who = nominal(context, whose)?.who ?? describe(scene, context.figures, whose)
    return { who, rule: 'maker', words: [spanOf(context, from, i)] }
  }
  const gender = genderOfPronoun(scene.words[from]!)
  const owner = gender === undefined ? null : personBefore(context, from, gender)
  return owner && { ...owner, rule: 'maker' }
}

const MAKES: ReadonlySet<EntityKind> = new Set(['group', 'organization', 'person'])

function firstMaker({ figures }: Context, from: number, to: number): Appearance | null {
  for (let i = from; i < to; i++) {
    const at = figures.at[i]!
    if (at < 0) continue
    const appearance = figures.appearances[at]!
    const { kind } = appearance.figure
    // “a TV ad”: one word that could be anything is no maker.
    const known = kind !== 'unknown' || appearance.name.words.length > 1
    if (known && kind !== 'group' && kind !== 'country') return appearance
    i = appearance.name.to - 1
  }
  return null
}
