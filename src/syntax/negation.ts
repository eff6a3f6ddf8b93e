/** Negation with its scope: which token says of a word that it is not so, be it at the word or above it in the tree. */
import { PROPOSITIONS } from '../lexicon/control-words.ts'
import {
  AT_NO,
  CLEARING_VERBS,
  DENYING_NOUNS,
  DENYING_VERBS,
  FACTIVE_WORDS,
  FAILING_NOUNS,
  FAILING_VERBS,
  FALSE_WORDS,
  PREVENTING_VERBS,
  UNABLE_WORDS,
} from '../lexicon/negation-words.ts'
import type { Relation } from '../types.ts'
import { attachmentOf, isVerb } from './clauses.ts'
import { coordinatorOf } from './coordination.ts'
import { lemmaAt, lowerAt, mayNegate, negatorOf } from './negators.ts'
import type { Syntax } from './syntax.ts'
import { bearsTense, isInfinitive, mainVerb, sharesAuxiliaries } from './verb-group.ts'

/**
 * The token that negates a word, nearest first: “not”, “never”, “no”, “nobody”, “hardly”, “without”, or the verb, noun or
 * adjective that denies (“failed”, “denied”, “lack”). -1 if none does, or if two cancel each other (“nobody denied that …”).
 *
 * It follows the tree upwards. A negated verb covers its objects, its infinitives and the clause that it governs, unless that
 * clause is taken for true (“did not know that”, “did not say why”). It does not cover its subject, adverbial clauses, or
 * relative clauses, and what happens in a relative clause says nothing of the noun’s clause. A negative subject or object
 * negates the verb. Conjuncts share what stands before the first, except behind “but”.
 *
 * @example “Lee did not say that Iran hacked or spied.”: that of “hacked” and of “spied” is “not”, that of “Lee” is -1.
 * @example “It did not hack but spied.”: that of “hack” is “not”, that of “spied” is -1.
 */
export function negationOf(syntax: Syntax, token: number): number {
  if (!mayNegate(syntax, token)) return -1
  const found: number[] = []
  const add = (negator: number): void => {
    if (negator >= 0 && !found.includes(negator)) found.push(negator)
  }
  let one = mainVerb(syntax, token)
  add(negatorOf(syntax, one))
  if (isVerb(syntax, one)) {
    add(subjectNegator(syntax, one))
    add(objectNegator(syntax, one, one))
  }
  for (let goesOn = true; goesOn; ) {
    const { head: above, relation } = attachmentOf(syntax, one)
    goesOn = above >= 0 && step(syntax, above, one, relation, add)
    one = above
  }
  return found.length % 2 === 1 ? found[0]! : -1
}

/** One step up the tree: adds what negates at `above` and reaches `one`; false where nothing further up does. */
function step(syntax: Syntax, above: number, one: number, relation: Relation, add: (negator: number) => void): boolean {
  const own = negatorOf(syntax, one)
  if (own > above && lowerAt(syntax, own) === 'nor') return true
  if (relation === 'conj') return addShared(syntax, above, one, add)
  if (APART.test(relation)) return false
  const denying = denier(syntax, above, one, relation)
  add(denying)
  if (SUBJECT.test(relation)) return true
  if (denying < 0 && isApart(syntax, above, one, relation)) return false
  // “Without naming China, they did not deny it.”
  const negator = negatorOf(syntax, above)
  if (relation === 'prep' && one < negator && isVerb(syntax, above)) return true
  add(negator)
  add(subjectNegator(syntax, above))
  if (relation === 'ccomp') add(objectNegator(syntax, above, one))
  return true
}

const SUBJECT = /^[nc]subj/
/** What negates above these does not reach them. */
const APART = /^(?:relcl|appos|parataxis|intj|meta|dep)$/

/** Clauses that are so whatever is said of what they stand at. */
function isApart(syntax: Syntax, above: number, one: number, relation: Relation): boolean {
  if (relation === 'advcl') return true
  // “They did not arrest hackers working for China.”
  if (relation === 'acl') return !bearsTense(syntax, one) && !isInfinitive(syntax, one)
  // “They did not comment on the claim that …”
  if (relation === 'prep') return isVerb(syntax, above) && hasClaim(syntax, one)
  if (relation !== 'ccomp') return false
  if (FACTIVE_WORDS.has(lemmaAt(syntax, above))) return true
  const predicate = syntax.dependent(above, 'acomp')
  if (predicate >= 0 && FACTIVE_WORDS.has(lemmaAt(syntax, predicate))) return true
  // “They did not say who hacked the bank.”
  return syntax
    .dependents(one)
    .some(
      (below) =>
        below < one && /^(?:W|IN)/.test(syntax.tag(below)) && /^(?:wh(?!ile)|how$|if$)/.test(lowerAt(syntax, below)),
    )
}

function hasClaim(syntax: Syntax, preposition: number): boolean {
  const noun = syntax.dependent(preposition, 'pobj')
  return noun >= 0 && PROPOSITIONS.has(lemmaAt(syntax, noun))
}

/** The word that denies `one` by governing it; -1 if it does not. */
function denier(syntax: Syntax, above: number, one: number, relation: Relation): number {
  const lemma = lemmaAt(syntax, above)
  const word = lowerAt(syntax, one)
  if (isVerb(syntax, above)) {
    if (FAILING_VERBS.has(lemma) && (relation === 'xcomp' || isInfinitive(syntax, one))) return above
    // “failed in their attempt to leave”
    if (lemma === 'fail' && relation === 'prep' && word === 'in') return above
    if (lemma === 'avoid' && relation === 'dobj') return above
    if (DENYING_VERBS.has(lemma) || (lemma === 'rule' && isRuledOut(syntax, above))) {
      if (/^(?:ccomp|xcomp|csubjpass)$/.test(relation)) return above
      // Whoever dismisses a minister denies nothing.
      const isDenied = /^(?:dismiss|discount)$/.test(lemma)
        ? PROPOSITIONS.has(lemmaAt(syntax, one))
        : !/^(?:NNP|PRP)/.test(syntax.tag(one))
      if (isDenied && /^(?:dobj|nsubjpass)$/.test(relation)) return above
    }
    const isFrom =
      word === 'from' || syntax.dependents(one).some((below) => below < one && lowerAt(syntax, below) === 'from')
    if (PREVENTING_VERBS.has(lemma) && isFrom && /^(?:prep|ccomp|xcomp|advcl|pcomp)$/.test(relation)) return above
    if (CLEARING_VERBS.has(lemma) && word === 'of' && relation === 'prep') return above
    // “has yet to say”
    const yet =
      relation === 'xcomp' && /^(?:have|be)$/.test(lemma)
        ? syntax.dependents(above).find((each) => lowerAt(syntax, each) === 'yet')
        : undefined
    if (yet !== undefined && yet < one) return yet
    const predicate = syntax.dependent(above, 'acomp')
    if (predicate >= 0 && FALSE_WORDS.has(lowerAt(syntax, predicate))) {
      return SUBJECT.test(relation) || relation === 'ccomp' || relation === 'xcomp' ? predicate : -1
    }
    return -1
  }
  if (/^(?:prep|acl|ccomp|relcl)$/.test(relation)) {
    if (DENYING_NOUNS.has(lemma) && (relation !== 'prep' || /^(?:of|about)$/.test(word))) return above
    if (FAILING_NOUNS.has(lemma) && relation === 'acl') return above
    const attribute = syntax.dependents(above).find((below) => FALSE_WORDS.has(lowerAt(syntax, below)))
    if (attribute !== undefined && syntax.relation(attribute) === 'amod') return attribute
  }
  if (UNABLE_WORDS.has(lemma) && /^(?:xcomp|ccomp|advcl)$/.test(relation)) return above
  return prepositionDenies(syntax, above, one, relation)
}

/** “ruled ⟨out⟩ that …” */
function isRuledOut(syntax: Syntax, verb: number): boolean {
  const particle = syntax.dependent(verb, 'prt', 'prep', 'advmod')
  return particle >= 0 && lowerAt(syntax, particle) === 'out'
}

/** “without”, “instead of”, “rather than”, and “far from” before what is no place. */
function prepositionDenies(syntax: Syntax, above: number, one: number, relation: Relation): number {
  if (!/^(?:pobj|pcomp|amod|prep)$/.test(relation)) return -1
  const word = lowerAt(syntax, above)
  if (word === 'without' || (word === 'instead' && relation === 'prep')) return above
  const before = above > 0 ? lowerAt(syntax, above - 1) : ''
  // “stopped short of blaming”
  if (word === 'of' && /^(?:instead|short)$/.test(before)) return above - 1
  if (word === 'than' && before === 'rather') return above - 1
  if (word === 'from' && before === 'far') return /^NNP/.test(syntax.tag(one)) ? -1 : above - 1
  return -1
}

/** What negates the subject and so the verb: “⟨no⟩ hacker was caught”, “⟨few⟩ believed it”. */
function subjectNegator(syntax: Syntax, verb: number): number {
  for (const one of syntax.dependents(verb)) {
    if (!/^nsubj/.test(syntax.relation(one))) continue
    const negator = negatorOf(syntax, one)
    if (negator < 0) continue
    // “Not Iran but Russia hacked the bank.”
    if (lowerAt(syntax, negator) === 'not' && syntax.dependent(one, 'conj', 'cc') >= 0) continue
    return negator
  }
  return -1
}

/** What negates an object and so the verb: “found ⟨no⟩ evidence”, “was hit by ⟨nobody⟩”, “at ⟨no⟩ time did they”. */
function objectNegator(syntax: Syntax, verb: number, except: number): number {
  const auxiliaries = syntax.dependents(verb).filter((one) => /^aux/.test(syntax.relation(one)))
  for (const one of [verb, ...auxiliaries].flatMap((each) => syntax.dependents(each))) {
    if (one === except) continue
    const relation = syntax.relation(one)
    const noun = /^(?:prep|agent)$/.test(relation)
      ? syntax.dependent(one, 'pobj')
      : /^(?:dobj|attr|dative)$/.test(relation)
        ? one
        : -1
    if (noun < 0) continue
    const negator = negatorOf(syntax, noun)
    if (negator < 0 || !/^no/.test(lowerAt(syntax, negator)) || lowerAt(syntax, negator) === 'not') continue
    if (relation === 'prep' && negator !== noun && lowerAt(syntax, noun) !== 'one' && !AT_NO.has(lowerAt(syntax, noun)))
      continue
    return negator
  }
  return -1
}

/** Adds what negates the word that `one` is joined to, and reaches it; false where nothing further up does. */
function addShared(syntax: Syntax, above: number, one: number, add: (negator: number) => void): boolean {
  const coordinator = coordinatorOf(syntax, one)
  const joined = coordinator < 0 ? '' : lowerAt(syntax, coordinator)
  const hasSubject = syntax.dependent(one, 'nsubj', 'nsubjpass', 'expl', 'csubj') >= 0
  if (/^(?:but|yet|nor|than)$/.test(joined)) {
    // “He did not say that it rained, but it *did*”: joined to the whole, wherever the parse hangs it.
    return !hasSubject || joined === 'nor' || joined === 'than'
  }
  if (!isVerb(syntax, one)) {
    // “no hackers and spies”, but “no hackers and two spies”.
    if (syntax.dependent(one, 'det', 'poss', 'nummod', 'neg') < 0) add(negatorOf(syntax, above))
    return true
  }
  if (hasSubject) return true
  add(subjectNegator(syntax, above))
  // “never hacked or spied” covers both, “did not resign and blamed Lee” does not.
  const own = negatorOf(syntax, above)
  if (own >= 0 && own < above && (joined === 'or' || sharesAuxiliaries(syntax, one))) add(own)
  return true
}
