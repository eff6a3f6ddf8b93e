/** Who does what: the subject, object and agent of a verb, found through conjunction, control and relative clauses. */
import { isVerb } from './clauses.ts'
import { lowerAt } from './negators.ts'
import type { Syntax } from './syntax.ts'
import { bearsTense, isInfinitive, isPassive, mainVerb } from './verb-group.ts'

/** “promised Lee ⟨to go⟩”: with these not the object but the subject goes. */
const SUBJECT_CONTROL = /^(?:promise|threaten|vow|swear|pledge)$/
/** “It is hard ⟨to find⟩”: what is found is the subject. */
const TOUGH = /^(?:hard|easy|difficult|tough|impossible|simple)$/
/** “Iran has a plan ⟨to hack⟩”: whoever has it will do it. */
const LIGHT = /^(?:have|make|take|launch|begin|start|get|use|mount|continue)$/
/** “accused Lee ⟨of hacking⟩”: what the object did. */
const OF_OBJECT = /^(?:of|from|for|with|into)$/

/**
 * The subject of a verb: its own, or that which it shares. -1 if there is none.
 *
 * - A relative pronoun stands for its noun: “⟨hackers⟩ who *stole* files”.
 * - Joined verbs share it: “⟨Lee⟩ called and *asked*”.
 * - Infinitives have that of the verb above, or its object: “⟨Lee⟩ wants to *go*”, “Lee told ⟨him⟩ to *go*”.
 * - Participles have that of the clause, or their noun: “*Citing* aides, ⟨Lee⟩ said …”, “⟨files⟩ *stolen* in May”.
 * - Of a passive it is what the deed is done to: “⟨Files⟩ were *stolen*.”
 *
 * @example “Lee was accused of trying to steal files.”: that of “accused”, of “trying” and of “steal” is “Lee”.
 */
export function subjectOf(syntax: Syntax, verb: number): number {
  let one = mainVerb(syntax, verb)
  // Each step goes up the tree, so it ends.
  for (;;) {
    const own = ownSubject(syntax, one)
    if (own >= 0) return isRelative(syntax, own, one) ? nounOfRelative(syntax, one, own) : own
    const above = syntax.head(one)
    if (above < 0) return -1
    const relation = syntax.relation(one)
    if (relation === 'conj') {
      if (!isVerb(syntax, above)) return -1
      one = bearsTense(syntax, one) ? finiteAbove(syntax, above) : above
      continue
    }
    if (relation === 'acomp' || relation === 'attr' || relation === 'oprd') {
      one = above
      continue
    }
    if (relation === 'relcl' || (relation === 'acl' && !isInfinitive(syntax, one)) || relation === 'amod') return above
    if (relation === 'acl') return holderOf(syntax, above)
    if (relation === 'pcomp') {
      const governor = syntax.head(above)
      if (governor < 0) return -1
      if (!isVerb(syntax, governor)) {
        // “guilty of spying”, but “the charge of spying”.
        if (!/^JJ/.test(syntax.tag(governor))) return holderOf(syntax, governor)
        one = governor
        continue
      }
      if (OF_OBJECT.test(lowerAt(syntax, above)) && !isPassive(syntax, governor)) {
        const object = syntax.dependent(governor, 'dobj')
        if (object >= 0 && object < one) return object
      }
      one = governor
      continue
    }
    if (relation === 'xcomp' || relation === 'ccomp') {
      if (relation === 'ccomp' && !isInfinitive(syntax, one) && syntax.tag(one) !== 'VBG') return -1
      if (!isVerb(syntax, above)) {
        if (TOUGH.test(lowerAt(syntax, above)) || !/^JJ|^VB/.test(syntax.tag(above))) return -1
        one = above
        continue
      }
      const predicate = syntax.dependent(above, 'acomp')
      if (predicate >= 0 && predicate < one && TOUGH.test(lowerAt(syntax, predicate))) return -1
      const object = syntax.dependent(above, 'dobj', 'dative')
      if (
        object >= 0 &&
        object < one &&
        !isPassive(syntax, above) &&
        !SUBJECT_CONTROL.test(syntax.document.tokens[above]!.lemma)
      )
        return object
      one = above
      continue
    }
    if (relation === 'advcl' && isVerb(syntax, above) && !bearsTense(syntax, one)) {
      one = above
      continue
    }
    return -1
  }
}

/**
 * What the deed is done to: the object of a verb, and of a passive its subject. -1 if there is none.
 *
 * @example That of “stole” in “Hackers stole files.”, of “stolen” in “Files were stolen.”, “files which were stolen” and “files
 * stolen in May”, and of “stole” in “the files that hackers stole” is “files”.
 */
export function objectOf(syntax: Syntax, verb: number): number {
  const main = mainVerb(syntax, verb)
  const own = syntax.dependent(main, 'dobj')
  if (own >= 0) return isRelative(syntax, own, main) ? nounOfRelative(syntax, main, own) : own
  if (isPassive(syntax, main)) return subjectOf(syntax, main)
  // “the files hackers stole”
  if (syntax.relation(main) === 'relcl' && syntax.dependent(main, 'nsubj') >= 0) {
    const subject = syntax.dependent(main, 'nsubj')
    if (!isRelative(syntax, subject, main) && syntax.dependent(main, 'ccomp', 'xcomp', 'prep') < 0)
      return syntax.head(main)
  }
  // “stole and sold files”: the object of the last is that of all.
  const last = syntax.dependent(main, 'conj')
  if (
    last >= 0 &&
    isVerb(syntax, last) &&
    last <= main + 3 &&
    syntax.dependent(main, 'prep', 'ccomp', 'xcomp', 'acomp', 'attr') < 0
  ) {
    return syntax.dependent(last, 'nsubj', 'nsubjpass') < 0 ? syntax.dependent(last, 'dobj') : -1
  }
  return -1
}

/**
 * Who does it: the subject of an active verb, and of a passive what stands behind “by”. -1 if nobody is named.
 *
 * @example That of “stolen” in “files stolen by hackers” is “hackers”, in “Files were stolen.” -1.
 */
export function agentOf(syntax: Syntax, verb: number): number {
  const main = mainVerb(syntax, verb)
  if (!isPassive(syntax, main)) return subjectOf(syntax, main)
  for (const one of syntax.dependents(main)) {
    const relation = syntax.relation(one)
    if (one < main && relation !== 'agent') continue
    if (relation !== 'agent' && !(relation === 'prep' && lowerAt(syntax, one) === 'by')) continue
    const noun = syntax.dependent(one, 'pobj')
    if (noun >= 0 && syntax.tag(noun) !== 'CD') return noun
  }
  // “was hit and robbed by hackers”
  const last = syntax.dependent(main, 'conj')
  return last >= 0 && isVerb(syntax, last) && isPassive(syntax, last) && ownSubject(syntax, last) < 0
    ? agentOf(syntax, last)
    : -1
}

/** The nearest subject before the verb, else the first behind it; of “there is a plan” it is “plan”. */
function ownSubject(syntax: Syntax, verb: number): number {
  let found = -1
  for (const one of syntax.dependents(verb)) {
    if (!/^[nc]subj/.test(syntax.relation(one))) continue
    if (found >= 0 && one > verb) break
    found = one
  }
  if (found < 0 && syntax.dependent(verb, 'expl') >= 0) return syntax.dependent(verb, 'attr', 'dobj')
  if (found < 0 && syntax.tag(verb) === 'VBG') return syntax.dependent(verb, 'poss')
  return found
}

/** Whether the word is a relative pronoun of the clause. */
function isRelative(syntax: Syntax, word: number, verb: number): boolean {
  return /^W[DP]T?$/.test(syntax.tag(word)) || (lowerAt(syntax, word) === 'that' && word < verb)
    ? relativeClause(syntax, verb) >= 0
    : false
}

/** The verb of the relative clause around a verb: “files that officials said were *stolen*” is one clause of “files”. */
function relativeClause(syntax: Syntax, verb: number): number {
  let one = verb
  while (/^(?:conj|ccomp|xcomp)$/.test(syntax.relation(one))) one = syntax.head(one)
  return syntax.relation(one) === 'relcl' ? one : -1
}

function nounOfRelative(syntax: Syntax, verb: number, pronoun: number): number {
  const clause = relativeClause(syntax, verb)
  const noun = syntax.head(clause)
  return Math.min(noun, pronoun)
}

/** Who has the plan, the attempt, the charge: “⟨Iran⟩'s plan to hack”, “⟨Iran⟩ has a plan to hack”, “a plan by ⟨Iran⟩ to hack”. */
function holderOf(syntax: Syntax, noun: number): number {
  const owner = syntax.dependent(noun, 'poss')
  if (owner >= 0) return owner
  for (const one of syntax.dependents(noun)) {
    if (/^(?:prep|agent)$/.test(syntax.relation(one)) && lowerAt(syntax, one) === 'by')
      return syntax.dependent(one, 'pobj')
  }
  const above = syntax.head(noun)
  if (above < 0 || !isVerb(syntax, above) || syntax.relation(noun) !== 'dobj') return -1
  return LIGHT.test(syntax.document.tokens[above]!.lemma) ? subjectOf(syntax, above) : -1
}

/** “Lee told him to go and *promised* …”: what bears a tense is joined to what bears one, wherever the parse hangs it. */
function finiteAbove(syntax: Syntax, verb: number): number {
  let one = verb
  while (!bearsTense(syntax, one) && /^(?:xcomp|advcl|conj|pcomp|acl|prep|dobj|pobj)$/.test(syntax.relation(one)))
    one = syntax.head(one)
  return isVerb(syntax, one) && bearsTense(syntax, one) ? one : verb
}
