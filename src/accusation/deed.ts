/**
 * The words of a sentence that tell one and the same deed, from the word of the act upwards.
 *
 *   Iran ⟨tried⟩ to ⟨launch⟩ a ⟨series⟩ of ⟨attacks⟩        Iran ⟨was⟩ ⟨behind⟩ the ⟨attack⟩
 */
import { TOOL_NOUNS } from '../lexicon/attacker-words.ts'
import { COLLECTIVE_NOUNS, LIGHT_VERBS, RESPONSIBLE, TRYING } from '../lexicon/cyber-acts.ts'
import { isVerb } from '../syntax/clauses.ts'
import { agentOf, objectOf } from '../syntax/subject.ts'
import type { Line } from './sentence.ts'
import { dependentAt, dependentsAt, headAt, placeOf, relationAt } from './tree.ts'

/** A word that tells the deed: the act itself, what is done to it, or who is said to be behind it. */
export interface Deed {
  readonly at: number
  /** `act`: the word of the act; `done`: “launched attacks”, “tried to hack”; `part`: “behind the hack”, “a role in it”; `joined`: another deed beside it. */
  readonly way: 'act' | 'done' | 'part' | 'joined'
}

/** Further up than these many steps a word tells something else. */
const MOST_STEPS = 6

export function deedsOf(line: Line, act: number): Deed[] {
  const found: Deed[] = [{ at: act, way: 'act' }]
  const isKnown = (at: number): boolean => found.some((one) => one.at === at)
  for (let i = 0; i < found.length && found.length <= MOST_STEPS; i++) {
    const { at, way } = found[i]!
    const above = tellerOf(line, at)
    if (above !== null && !isKnown(above.at)) found.push({ at: above.at, way: above.way === 'act' ? way : above.way })
    // “the attack that Iran ⟨launched⟩”, “attacks ⟨launched⟩ by Iran”.
    for (const one of dependentsAt(line, at)) {
      if (!/^(?:relcl|acl)$/.test(relationAt(line, one)) || isKnown(one) || !LIGHT_VERBS.has(line.lemmas[one]!))
        continue
      if (objectAt(line, one) === at) found.push({ at: one, way: 'done' })
    }
  }
  return found
}

/** The word above that tells the same deed as the word at `at`. */
function tellerOf(line: Line, at: number): Deed | null {
  const { forms, lemmas } = line
  const head = headAt(line, at)
  if (head < 0) return null
  const relation = relationAt(line, at)
  const verb = isVerbAt(line, head)
  // “the ⟨malware⟩ that shut down the pumps”: whose tool it is did it.
  if (relation === 'relcl' && TOOL_NOUNS.has(lemmas[head]!) && agentAt(line, at) === head)
    return { at: head, way: 'act' }
  if (verb && (relation === 'dobj' || relation === 'nsubjpass') && LIGHT_VERBS.has(lemmas[head]!))
    return { at: head, way: 'done' }
  if (verb && (relation === 'xcomp' || relation === 'dobj') && TRYING.has(lemmas[head]!))
    return { at: head, way: 'done' }
  // “an attempt to hack”; a noun of trying and its infinitive.
  if (relation === 'acl' && isInfinitiveAt(line, at) && TRYING.has(lemmas[head]!)) return { at: head, way: 'done' }
  // “attacks and thefts”: of the first, both.
  if (relation === 'conj' && !isVerbAt(line, at)) return { at: head, way: 'act' }
  // “charged with breaking in and ⟨stealing⟩ files”: the charge is of both.
  if (relation === 'conj')
    return verb && dependentAt(line, at, 'nsubj', 'nsubjpass') < 0 ? { at: head, way: 'joined' } : null
  if (relation !== 'pobj' && relation !== 'pcomp') return null
  const governor = headAt(line, head)
  if (governor < 0) return null
  const preposition = forms[head]!
  if (preposition === 'of' && COLLECTIVE_NOUNS.has(lemmas[governor]!)) return { at: governor, way: 'act' }
  if (preposition === 'behind') return { at: isVerbAt(line, governor) ? governor : head, way: 'part' }
  if (RESPONSIBLE.has(forms[governor]!) && !isVerbAt(line, governor) && /^(?:for|in|of|to|with)$/.test(preposition)) {
    const be = headAt(line, governor)
    return { at: be >= 0 && lemmas[be] === 'be' ? be : governor, way: 'part' }
  }
  if (TRYING.has(lemmas[governor]!) && /^(?:at|of|in|with)$/.test(preposition)) return { at: governor, way: 'done' }
  return null
}

export const isVerbAt = ({ syntax, tokens }: Line, place: number): boolean => isVerb(syntax, tokens[place]!)

export const isInfinitiveAt = (line: Line, place: number): boolean =>
  dependentsAt(line, place).some((one) => relationAt(line, one) === 'aux' && line.forms[one] === 'to')

export const agentAt = (line: Line, verb: number): number => placeOf(line, agentOf(line.syntax, line.tokens[verb]!))

export const objectAt = (line: Line, verb: number): number => placeOf(line, objectOf(line.syntax, line.tokens[verb]!))
