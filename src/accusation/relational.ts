/**
 * The patterns over relations: a word, who fills its roles, and what that says. Roles are filled through passives, control,
 * relative clauses, participles and coordination, so one pattern has all of these.
 *
 *   Norway blamed ⟨Iran⟩ for the ⟨hack⟩ · ⟨Iran⟩ was blamed for the ⟨hack⟩ · ⟨Iran⟩, which Norway blames for ⟨hacking⟩ it
 *          word: blame   actor: its object   act: behind “for”
 */

import { MAKING_VERBS, USING_VERBS } from '../lexicon/attacker-words.ts'
import { ADMITTING, DENIAL_WORDS, SANCTION_NOUNS } from '../lexicon/charge-words.ts'
import { BLAMING, LEGAL, LINKING, MARK_NOUNS, ORIGIN_VERBS, TRYING } from '../lexicon/cyber-acts.ts'
import { conjuncts } from '../syntax/coordination.ts'
import { appositionsOf } from '../syntax/noun-phrase.ts'
import { subjectOf } from '../syntax/subject.ts'
import { isPassive } from '../syntax/verb-group.ts'
import type { Actor } from './actor.ts'
import type { ActPlace } from './acts.ts'
import { agentAt, type Deed, deedsOf, isVerbAt, objectAt } from './deed.ts'
import type { PatternName } from './patterns/pattern.ts'
import type { Line } from './sentence.ts'
import { dependentAt, dependentsAt, headAt, headOfPhrase, placeOf, relationAt } from './tree.ts'

/** Actor and act tied by relations; `charge` is the word that charges, or -1. */
export interface Relational {
  readonly pattern: PatternName
  readonly charge: number
  readonly legal: boolean
  /** The verb whose subject charges, where it is not `charge` itself: “⟨imposed⟩ sanctions on”. */
  readonly charger?: number
}

interface Asked {
  readonly line: Line
  readonly actor: Actor
  readonly act: ActPlace
  readonly deeds: readonly Deed[]
  readonly is: (place: number) => boolean
}

/** In order: a charge in so many words before the mere deed. */
const WAYS: readonly ((asked: Asked) => Relational | null)[] = [
  charged,
  admitted,
  linked,
  sanctioned,
  markOf,
  cameFrom,
  denies,
  did,
  ofNoun,
]

export function relate(line: Line, actor: Actor, act: ActPlace): Relational | null {
  const deeds = deedsOf(line, act.at)
  const places = actorPlaces(line, actor)
  const asked = { line, actor, act, deeds, is: (place: number) => places.has(place) }
  for (const way of WAYS) {
    const found = way(asked)
    if (found !== null) return found
  }
  return null
}

/** Words that stand for the actor: its own, those it is joined to, and the noun that it is told beside. */
function actorPlaces(line: Line, { from, to, type }: Actor): ReadonlySet<number> {
  const places = new Set<number>()
  for (let k = from; k < to; k++) places.add(k)
  const head = headOfPhrase(line, from, to)
  const { syntax, tokens } = line
  const add = (token: number) => {
    const place = placeOf(line, token)
    if (place >= 0) places.add(place)
  }
  if (type === 'adjective') return places
  for (const one of conjuncts(syntax, tokens[head]!)) add(one)
  for (const one of appositionsOf(syntax, tokens[head]!)) add(one)
  const above = headAt(line, head)
  if (above < 0) return places
  // “the gang ⟨Iron Finch⟩”, “the ⟨Iron Finch⟩ gang”.
  const relation = relationAt(line, head)
  if (relation === 'appos') places.add(above)
  // “members of ⟨the gang⟩”.
  if (relation === 'pobj' && line.forms[above] === 'of') {
    const whole = headAt(line, above)
    if (whole >= 0 && /^(?:members?|officers?|units?|agents?|parts?|some|many|two|three|one)$/.test(line.forms[whole]!))
      places.add(whole)
  }
  return places
}

const isDeed = ({ deeds }: Asked, place: number): boolean => place >= 0 && deeds.some(({ at }) => at === place)
const subjectAt = ({ line }: Asked, verb: number): number => placeOf(line, subjectOf(line.syntax, line.tokens[verb]!))

/** What stands behind one of these prepositions at a word, or at its object: where a phrase is hung is often a guess. */
function behind(line: Line, word: number, prepositions: RegExp): number[] {
  const found: number[] = []
  const at = [
    word,
    ...dependentsAt(line, word).filter((one) => /^(?:dobj|nsubjpass|pobj|prt|advmod)$/.test(relationAt(line, one))),
  ]
  for (const one of at)
    for (const below of dependentsAt(line, one)) {
      if (
        below < word ||
        !/^(?:prep|agent|dative|prt)$/.test(relationAt(line, below)) ||
        !prepositions.test(line.forms[below]!)
      )
        continue
      const object = dependentAt(line, below, 'pobj', 'pcomp')
      if (object >= 0) found.push(object, ...joined(line, object))
      // “back to Iran”.
      for (const deeper of dependentsAt(line, below)) {
        const far =
          relationAt(line, deeper) === 'prep' && prepositions.test(line.forms[deeper]!)
            ? dependentAt(line, deeper, 'pobj', 'pcomp')
            : -1
        if (far >= 0) found.push(far)
      }
    }
  return found
}

const joined = (line: Line, place: number): number[] =>
  dependentsAt(line, place).filter((one) => relationAt(line, one) === 'conj')

/** Words of the sentence that pass, verbs or nouns. */
function wordsWith({ line }: Asked, passes: (lemma: string, place: number) => boolean): number[] {
  const found: number[] = []
  for (let k = 0; k < line.lemmas.length; k++) if (passes(line.lemmas[k]!, k)) found.push(k)
  return found
}

/** “accused ⟨Iran⟩ of ⟨hacking⟩ it”, “⟨Iran⟩ was blamed for the ⟨hack⟩”, “indicted ⟨him⟩ for ⟨hacking⟩”. */
function charged(asked: Asked): Relational | null {
  const { line, is } = asked
  for (const verb of wordsWith(asked, (lemma, k) => (BLAMING.has(lemma) || lemma === 'suspect') && isVerbAt(line, k))) {
    const whom = objectAt(line, verb)
    const legal = LEGAL.has(line.lemmas[verb]!)
    if (is(whom) && behind(line, verb, OF_WHAT).some((one) => isDeed(asked, one))) {
      const passive = isPassive(line.syntax, line.tokens[verb]!)
      return {
        pattern: passive ? (line.lemmas[verb] === 'suspect' ? 'suspected-of' : 'was-charged') : 'charged-with',
        charge: verb,
        legal,
      }
    }
    // “⟨he⟩ pleaded guilty to the ⟨hack⟩”.
    if (
      line.lemmas[verb] === 'plead' &&
      is(agentAt(line, verb)) &&
      pleadedTo(line, verb).some((one) => isDeed(asked, one))
    )
      return { pattern: 'pleaded', charge: verb, legal }
    // “blamed the ⟨hack⟩ on ⟨Iran⟩”.
    if (line.lemmas[verb] === 'blame' && isDeed(asked, whom) && behind(line, verb, /^on$/).some(is))
      return {
        pattern: isPassive(line.syntax, line.tokens[verb]!) ? 'attributed-to' : 'attributed',
        charge: verb,
        legal: false,
      }
  }
  return null
}

/** “⟨he⟩ admitted ⟨hacking⟩ it”, “confessed to the ⟨hack⟩”, “⟨he⟩ was found guilty of ⟨hacking⟩”. */
function admitted(asked: Asked): Relational | null {
  const { line, is } = asked
  for (const verb of wordsWith(asked, (lemma, k) => (ADMITTING.has(lemma) || lemma === 'find') && isVerbAt(line, k))) {
    if (line.lemmas[verb] === 'find') {
      const verdict = dependentsAt(line, verb).find((one) => line.forms[one] === 'guilty')
      const isFound = verdict !== undefined && is(objectAt(line, verb))
      if (isFound && [verdict, verb].some((one) => behind(line, one, /^of$/).some((deed) => isDeed(asked, deed))))
        return { pattern: 'was-charged', charge: verb, legal: true }
    } else if (is(agentAt(line, verb))) {
      const told = dependentsAt(line, verb).filter((one) => /^(?:dobj|xcomp)$/.test(relationAt(line, one)))
      if ([...told, ...behind(line, verb, /^to$/)].some((one) => isDeed(asked, one)))
        return { pattern: 'pleaded', charge: verb, legal: true }
    }
  }
  return null
}

const pleadedTo = (line: Line, verb: number): number[] =>
  [verb, dependentAt(line, verb, 'acomp', 'oprd', 'dobj')].flatMap((one) => (one < 0 ? [] : behind(line, one, /^to$/)))

const OF_WHAT = /^(?:of|for|with|over|in|on)$/

/** “attributed the ⟨hack⟩ to ⟨Iran⟩”, “linked ⟨Iran⟩ to the ⟨hack⟩”, both in the passive, too. */
function linked(asked: Asked): Relational | null {
  const { line, is } = asked
  for (const verb of wordsWith(asked, (lemma, k) => LINKING.has(lemma) && isVerbAt(line, k))) {
    const what = objectAt(line, verb)
    const passive = isPassive(line.syntax, line.tokens[verb]!)
    const to = behind(line, verb, /^(?:to|on|with)$/)
    if (isDeed(asked, what) && to.some(is))
      return { pattern: passive ? 'attributed-to' : 'attributed', charge: verb, legal: false }
    if (is(what) && to.some((one) => isDeed(asked, one)))
      return { pattern: passive ? 'actor-linked' : 'linked-actor', charge: verb, legal: false }
  }
  return null
}

/**
 * “imposed sanctions on ⟨a firm⟩ for ⟨hacking⟩”, “charges against ⟨officers⟩ over the ⟨hack⟩”, “hit ⟨a firm⟩ with sanctions”,
 * “sanctions target ⟨a firm⟩”.
 */
function sanctioned(asked: Asked): Relational | null {
  const { line, is } = asked
  for (const noun of wordsWith(asked, (lemma, k) => SANCTION_NOUNS.has(lemma) && !isVerbAt(line, k))) {
    const verb = headAt(line, noun)
    const around = verb >= 0 && isVerbAt(line, verb) ? [noun, verb] : [noun]
    const above = verb >= 0 && line.forms[verb] === 'with' ? headAt(line, verb) : verb
    // “the case angered ⟨Russia⟩ over the hack”: of subjects only sanctions are against the object.
    const mayHit = above !== verb || line.lemmas[noun]!.startsWith('sanction')
    const object =
      mayHit && above >= 0 && isVerbAt(line, above) && objectAt(line, above) !== noun ? objectAt(line, above) : -1
    if (above !== verb && object >= 0) around.push(above)
    const whom = [...around.flatMap((one) => behind(line, one, /^(?:on|against)$/)), ...(object < 0 ? [] : [object])]
    const nested = whom.flatMap((one) => behind(line, one, /^(?:for|over|of|in)$/))
    if (
      whom.some(is) &&
      [...around.flatMap((one) => behind(line, one, /^(?:for|over|of|in)$/)), ...nested].some((one) =>
        isDeed(asked, one),
      )
    )
      return { pattern: 'charges-against', charge: -1, legal: true, charger: above }
  }
  return null
}

/** “the ⟨hack⟩ was the work of ⟨Iran⟩”, “bears the hallmarks of”. */
function markOf(asked: Asked): Relational | null {
  const { line, is } = asked
  for (const noun of wordsWith(asked, (_, k) => MARK_NOUNS.has(line.forms[k]!) && !isVerbAt(line, k))) {
    if (!behind(line, noun, /^of$/).some(is)) continue
    const verb = headAt(line, noun)
    if (verb >= 0 && isVerbAt(line, verb) && isDeed(asked, subjectAt(asked, verb)))
      return { pattern: 'work-of', charge: -1, legal: false }
  }
  return null
}

/** “the ⟨attack⟩ came from ⟨Iran⟩”. */
function cameFrom(asked: Asked): Relational | null {
  const { line, is } = asked
  for (const verb of wordsWith(asked, (lemma, k) => ORIGIN_VERBS.has(lemma) && isVerbAt(line, k)))
    if (isDeed(asked, subjectAt(asked, verb)) && behind(line, verb, /^(?:from|in)$/).some(is))
      return { pattern: 'came-from', charge: -1, legal: false }
  return null
}

/** “⟨Iran⟩ denied the ⟨hack⟩”, “denied ⟨hacking⟩ it”. */
function denies(asked: Asked): Relational | null {
  const { line, is } = asked
  for (const verb of wordsWith(asked, (lemma, k) => DENIAL_WORDS.has(lemma) && isVerbAt(line, k))) {
    if (!is(agentAt(line, verb))) continue
    const told = dependentsAt(line, verb).filter((one) => /^(?:dobj|ccomp|xcomp)$/.test(relationAt(line, one)))
    if (told.some((one) => isDeed(asked, one))) return { pattern: 'denies', charge: -1, legal: false }
  }
  return null
}

/** “⟨Iran⟩ ⟨hacked⟩ it”, “was ⟨hacked⟩ by ⟨Iran⟩”, “⟨Iran⟩ launched the ⟨attack⟩”, “⟨Iran⟩ was behind the ⟨attack⟩”. */
function did(asked: Asked): Relational | null {
  const { line, is, act, deeds } = asked
  for (const { at, way } of deeds) {
    if (way === 'joined' || !isVerbAt(line, at) || (at === act.at && !act.verb)) continue
    if (!is(agentAt(line, at)) || isOthers(line, at)) continue
    const passive = isPassive(line.syntax, line.tokens[at]!)
    // “were behind the malware that crippled it”: the malware is the act.
    if (way === 'part' && act.verb && relationAt(line, act.at) === 'relcl') continue
    if (way === 'part') return { pattern: 'actor-behind', charge: -1, legal: false }
    if (at === act.at) return { pattern: passive ? 'verb-by' : 'actor-did', charge: -1, legal: false }
    return { pattern: passive ? 'done-by' : act.verb ? 'actor-did' : 'carried-out', charge: -1, legal: false }
  }
  return null
}

/** “a ⟨hack⟩ by ⟨Iran⟩”, “⟨Iran⟩'s ⟨hack⟩”. */
function ofNoun(asked: Asked): Relational | null {
  const { line, is, act, deeds } = asked
  for (const { at, way } of deeds) {
    if (isVerbAt(line, at) || act.pointer) continue
    for (const below of dependentsAt(line, at)) {
      const relation = relationAt(line, below)
      if (relation === 'poss' && is(below))
        return { pattern: way === 'part' ? 'actor-behind' : 'named-in-noun-phrase', charge: -1, legal: false }
      if (/^(?:prep|agent)$/.test(relation) && line.forms[below] === 'by') {
        const by = dependentAt(line, below, 'pobj')
        if (by >= 0 && [by, ...joined(line, by)].some(is)) return { pattern: 'noun-by', charge: -1, legal: false }
      }
    }
  }
  return null
}

/** “whom the U.S. accused of ⟨hacking⟩”, “a tool used to ⟨hack⟩”: who stands before the verb above does not do it. */
function isOthers(line: Line, verb: number): boolean {
  const head = headAt(line, verb)
  if (head < 0) return false
  const relation = relationAt(line, verb)
  const above = relation === 'pcomp' ? headAt(line, head) : head
  if (above < 0 || !isVerbAt(line, above)) return false
  if (relation === 'pcomp')
    return BLAMING.has(line.lemmas[above]!) && !isPassive(line.syntax, line.tokens[above]!) && objectAt(line, above) < 0
  if (relation === 'xcomp' && TRYING.has(line.lemmas[above]!) && isOthers(line, above)) return true
  return relation === 'xcomp' && isPassive(line.syntax, line.tokens[above]!) && MEANS.has(line.lemmas[above]!)
}

const MEANS: ReadonlySet<string> = new Set([...USING_VERBS, ...MAKING_VERBS])
