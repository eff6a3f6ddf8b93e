/** Negation with its scope: which token says of a word that it is not so, be it at the word or above it in the tree. */
import { isVerb } from './clauses.ts'
import { coordinatorOf } from './coordination.ts'
import { lowerAt, negatorOf } from './negators.ts'
import type { Relation } from './relations.ts'
import type { Syntax } from './syntax.ts'
import { isInfinitive, mainVerb, sharesAuxiliaries } from './verb-group.ts'

/** Verbs whose infinitive or participle did not happen. */
const FAIL = /^(?:fail|refuse|decline|neglect|omit|forget|avoid|refrain)$/
/** Verbs whose clause or object is said not to be so. */
const DENY = /^(?:deny|reject|dispute|refute|rebut|dismiss|doubt|disbelieve|disprove|discount|debunk)$/
/** Verbs with “from”. */
const PREVENT = /^(?:prevent|stop|keep|prohibit|ban|bar|deter|dissuade|refrain|abstain)$/
/** Verbs with “of”. */
const CLEAR = /^(?:clear|acquit|exonerate|absolve)$/
/** Nouns with “of”, “that” or an infinitive; those of the second list with an infinitive alone. */
const DENIAL = /^(?:denial|lack|absence|rejection|doubt)$/
const FAILURE = /^(?:failure|refusal|inability|unwillingness)$/
const FALSE = /^(?:false|untrue|impossible|baseless|unfounded)$/
const UNABLE = /^(?:unable|unwilling|impossible)$/
/** “did not know that …”: it is so, known or not (Kiparsky & Kiparsky 1970). */
const FACTIVE =
  /^(?:know|realize|realise|regret|forget|notice|learn|remember|hide|conceal|disguise|mind|care|aware|surprising|surprised|sorry|strange|odd|glad|happy|proud|ashamed)$/
/** “at no time”, “in no way”. */
const AT_NO = /^(?:time|times|way|circumstances|means|case|point|sense|moment)$/

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
  for (let above = syntax.head(one); above >= 0; one = above, above = syntax.head(one)) {
    const relation = syntax.relation(one)
    if (relation === 'conj') {
      addShared(syntax, above, one, add)
      continue
    }
    if (APART.test(relation)) break
    const denying = denier(syntax, above, one, relation)
    add(denying)
    if (SUBJECT.test(relation)) continue
    if (denying < 0 && isApart(syntax, above, one, relation)) break
    add(negatorOf(syntax, above))
    add(subjectNegator(syntax, above))
    if (relation === 'ccomp') add(objectNegator(syntax, above, one))
  }
  return found.length % 2 === 1 ? found[0]! : -1
}

const SUBJECT = /^[nc]subj/
/** What negates above these does not reach them. */
const APART = /^(?:relcl|appos|parataxis|intj|meta|dep)$/

/** Clauses that are so whatever is said of what they stand at. */
function isApart(syntax: Syntax, above: number, one: number, relation: Relation): boolean {
  if (relation === 'advcl') return true
  // “They did not arrest hackers working for China.”
  if (relation === 'acl') return /^VB[GN]$/.test(syntax.tag(one)) && !isInfinitive(syntax, one)
  if (relation !== 'ccomp') return false
  if (FACTIVE.test(lemmaAt(syntax, above))) return true
  const predicate = syntax.dependent(above, 'acomp')
  if (predicate >= 0 && FACTIVE.test(lemmaAt(syntax, predicate))) return true
  // “They did not say who hacked the bank.”
  return syntax
    .dependents(one)
    .some(
      (below) =>
        below < one && /^(?:W|IN)/.test(syntax.tag(below)) && /^(?:wh(?!ile)|how$|if$)/.test(lowerAt(syntax, below)),
    )
}

/** The word that denies `one` by governing it; -1 if it does not. */
function denier(syntax: Syntax, above: number, one: number, relation: Relation): number {
  const lemma = lemmaAt(syntax, above)
  const word = lowerAt(syntax, one)
  if (isVerb(syntax, above)) {
    if (FAIL.test(lemma) && (relation === 'xcomp' || isInfinitive(syntax, one))) return above
    if (lemma === 'avoid' && relation === 'dobj') return above
    if (DENY.test(lemma)) {
      if (/^(?:ccomp|xcomp|csubjpass)$/.test(relation)) return above
      // Whoever dismisses somebody denies nothing.
      if (/^(?:dobj|nsubjpass)$/.test(relation) && !/^(?:NNP|PRP)/.test(syntax.tag(one))) return above
    }
    const isFrom = word === 'from' || syntax.dependents(one).some((below) => lowerAt(syntax, below) === 'from')
    if (PREVENT.test(lemma) && isFrom && /^(?:prep|ccomp|xcomp|advcl|pcomp)$/.test(relation)) return above
    if (CLEAR.test(lemma) && word === 'of' && relation === 'prep') return above
    const predicate = syntax.dependent(above, 'acomp')
    if (predicate >= 0 && FALSE.test(lowerAt(syntax, predicate))) {
      return SUBJECT.test(relation) || relation === 'ccomp' || relation === 'xcomp' ? predicate : -1
    }
    return -1
  }
  if (/^(?:prep|acl|ccomp|relcl)$/.test(relation)) {
    if (DENIAL.test(lemma) && (relation !== 'prep' || /^(?:of|about)$/.test(word))) return above
    if (FAILURE.test(lemma) && relation === 'acl') return above
    const attribute = syntax.dependents(above).find((below) => FALSE.test(lowerAt(syntax, below)))
    if (attribute !== undefined && syntax.relation(attribute) === 'amod') return attribute
  }
  if (UNABLE.test(lemma) && /^(?:xcomp|ccomp|advcl)$/.test(relation)) return above
  return prepositionDenies(syntax, above, one, relation)
}

/** “without”, “instead of”, “rather than”, and “far from” before what is no place. */
function prepositionDenies(syntax: Syntax, above: number, one: number, relation: Relation): number {
  if (!/^(?:pobj|pcomp|amod|prep)$/.test(relation)) return -1
  const word = lowerAt(syntax, above)
  if (word === 'without' || (word === 'instead' && relation === 'prep')) return above
  const before = above > 0 ? lowerAt(syntax, above - 1) : ''
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
    if (lowerAt(syntax, negator) === 'not' && syntax.dependent(one, 'conj') >= 0) continue
    return negator
  }
  return -1
}

/** What negates an object and so the verb: “found ⟨no⟩ evidence”, “was hit by ⟨nobody⟩”, “at ⟨no⟩ time did they”. */
function objectNegator(syntax: Syntax, verb: number, except: number): number {
  for (const one of syntax.dependents(verb)) {
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
    if (
      relation === 'prep' &&
      negator !== noun &&
      lowerAt(syntax, noun) !== 'one' &&
      !AT_NO.test(lowerAt(syntax, noun))
    )
      continue
    return negator
  }
  return -1
}

/** What negates the word that `one` is joined to, and reaches it. */
function addShared(syntax: Syntax, above: number, one: number, add: (negator: number) => void): void {
  const coordinator = coordinatorOf(syntax, one)
  const joined = coordinator < 0 ? '' : lowerAt(syntax, coordinator)
  if (/^(?:but|yet|nor|than)$/.test(joined)) return
  if (!isVerb(syntax, one)) {
    // “no hackers and spies”, but “no hackers and two spies”.
    if (syntax.dependent(one, 'det', 'poss', 'nummod', 'neg') < 0) add(negatorOf(syntax, above))
    return
  }
  if (syntax.dependent(one, 'nsubj', 'nsubjpass', 'expl', 'csubj') >= 0) return
  add(subjectNegator(syntax, above))
  // “never hacked or spied” covers both, “did not resign and blamed Lee” does not.
  const own = negatorOf(syntax, above)
  if (own >= 0 && own < above && (joined === 'or' || sharesAuxiliaries(syntax, one))) add(own)
}

const lemmaAt = (syntax: Syntax, token: number): string => syntax.document.tokens[token]!.lemma
