/** Who does what: the subject, object and agent of a verb, found through conjunction, control and relative clauses. */
import {
  CHARGE_NOUNS,
  DATE_WORDS,
  LIGHT_VERBS,
  OF_THE_OBJECT,
  PROPOSITIONS,
  SUBJECT_CONTROL,
  TOUGH_WORDS,
} from '../lexicon/control-words.ts'
import { attachmentOf, isVerb } from './clauses.ts'
import { lemmaAt, lowerAt } from './negators.ts'
import { isNominal } from './noun-phrase.ts'
import type { Syntax } from './syntax.ts'
import { bearsTense, isInfinitive, isPassive, mainVerb } from './verb-group.ts'

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
  const main = mainVerb(syntax, verb)
  const own = ownSubject(syntax, main)
  const { head: above, relation } = attachmentOf(syntax, main)
  if (own >= 0) {
    if (isRelative(syntax, own, main)) return nounOfRelative(syntax, main, own)
    return isRelativePronoun(syntax, own, main) ? cleft(syntax, above, own) : own
  }
  if (above < 0) return -1
  switch (relation) {
    case 'conj':
      if (!isVerb(syntax, above)) return -1
      return subjectOf(syntax, bearsTense(syntax, main) ? finiteAbove(syntax, above) : above)
    case 'acomp':
    case 'attr':
    case 'oprd':
      return subjectOf(syntax, above)
    case 'amod':
      return above
    case 'relcl':
    case 'acl':
      if (!isInfinitive(syntax, main)) return above
      if (SUBJECT_CONTROL.has(lemmaAbove(syntax, above))) return subjectOf(syntax, syntax.head(above))
      return isRanked(syntax, above) ? above : holderOf(syntax, above)
    case 'pobj':
      return syntax.tag(main) === 'VBG' ? subjectBehindPreposition(syntax, main, above) : -1
    case 'pcomp':
      return subjectBehindPreposition(syntax, main, above)
    case 'ccomp':
      return isInfinitive(syntax, main) || syntax.tag(main) === 'VBG' ? controller(syntax, main, above) : -1
    case 'xcomp':
      return controller(syntax, main, above)
    case 'advcl':
      // A finite one has a subject of its own, or is none: “Hackers linked to Iran *broke* in”.
      if (!isVerb(syntax, above) || (bearsTense(syntax, main) && isIntroduced(syntax, main))) return -1
      return isInfinitive(syntax, main) && isImpersonal(syntax, above) ? -1 : subjectOf(syntax, above)
    default:
      return -1
  }
}

/** “It was ⟨Russia⟩ that *hacked* the bank.” */
function cleft(syntax: Syntax, above: number, pronoun: number): number {
  if (above < 0 || above > pronoun || !isIt(syntax, syntax.dependent(above, 'nsubj', 'expl'))) return pronoun
  const predicate = syntax.dependent(above, 'attr', 'acomp')
  return predicate >= 0 && predicate < pronoun && isNominal(syntax, predicate) ? predicate : pronoun
}

/** Whose infinitive it is: the object's of the verb above, else its subject's. */
function controller(syntax: Syntax, verb: number, above: number): number {
  if (!isVerb(syntax, above)) {
    return TOUGH_WORDS.has(lowerAt(syntax, above)) || !/^JJ/.test(syntax.tag(above)) ? -1 : subjectOf(syntax, above)
  }
  const predicate = syntax.dependent(above, 'acomp')
  if (predicate >= 0 && predicate < verb && TOUGH_WORDS.has(lowerAt(syntax, predicate))) return -1
  if (isImpersonal(syntax, above)) return -1
  const object = syntax.dependent(above, 'dobj', 'dative')
  const isObject = object >= 0 && object < verb && !isPassive(syntax, above)
  return isObject && !SUBJECT_CONTROL.has(lemmaAt(syntax, above)) ? object : subjectOf(syntax, above)
}

/** “It is a mistake to *leave*.” */
function isImpersonal(syntax: Syntax, verb: number): boolean {
  return isIt(syntax, syntax.dependent(verb, 'nsubj', 'expl')) && syntax.dependent(verb, 'acomp', 'attr') >= 0
}

/** “⟨Lee⟩ left by *running*”, “accused ⟨Lee⟩ of *running*”, “⟨Lee⟩ is guilty of *running*”, “⟨Lee⟩'s charge of *running*”. */
function subjectBehindPreposition(syntax: Syntax, verb: number, preposition: number): number {
  const governor = syntax.head(preposition)
  if (governor < 0) return -1
  // “⟨Lee⟩ stopped short of *leaving*”
  if (/^RB/.test(syntax.tag(governor)) && syntax.head(governor) >= 0) return subjectOf(syntax, syntax.head(governor))
  if (!isVerb(syntax, governor)) {
    return /^JJ/.test(syntax.tag(governor)) ? subjectOf(syntax, governor) : holderOf(syntax, governor)
  }
  const object = syntax.dependent(governor, 'dobj')
  const isObject = object >= 0 && object < verb && !isPassive(syntax, governor)
  return isObject && OF_THE_OBJECT.has(lowerAt(syntax, preposition)) ? object : subjectOf(syntax, governor)
}

/**
 * What the deed is done to: the object of a verb, and of a passive its subject. -1 if there is none.
 *
 * @example That of “stole” in “Hackers stole files.”, of “stolen” in “Files were stolen.”, “files which were stolen” and “files
 * stolen in May”, and of “stole” in “the files that hackers stole” is “files”.
 */
export function objectOf(syntax: Syntax, verb: number): number {
  const main = mainVerb(syntax, verb)
  const objects = syntax.dependents(main).filter((one) => syntax.relation(one) === 'dobj')
  // “the charge that he stole secrets”, with “that” taken for the object.
  const own = objects.find((one) => one > main) ?? objects[0] ?? -1
  if (own >= 0) return isRelative(syntax, own, main) ? nounOfRelative(syntax, main, own) : own
  if (isPassive(syntax, main)) return subjectOf(syntax, main)
  // “the files hackers stole”
  if (syntax.relation(main) === 'relcl' && syntax.dependent(main, 'nsubj') >= 0) {
    const subject = syntax.dependent(main, 'nsubj')
    if (!isRelative(syntax, subject, main) && syntax.dependent(main, 'ccomp', 'xcomp', 'prep') < 0)
      return syntax.head(main)
  }
  // The same, taken for “the claim that hackers stole”.
  if (syntax.relation(main) === 'acl' && saysWhat(syntax, main)) return syntax.head(main)
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
    if (noun >= 0 && syntax.tag(noun) !== 'CD' && !DATE_WORDS.has(lowerAt(syntax, noun))) return noun
  }
  // “was hit and robbed by hackers”
  const last = syntax.dependent(main, 'conj')
  return last >= 0 && isVerb(syntax, last) && isPassive(syntax, last) && ownSubject(syntax, last) < 0
    ? agentOf(syntax, last)
    : -1
}

/** “the first ⟨woman⟩ to *lead* the bank” */
function isRanked(syntax: Syntax, noun: number): boolean {
  const ranks = /^(?:first|second|third|last|latest|next|only)$/
  return (
    ranks.test(lowerAt(syntax, noun)) ||
    syntax.dependents(noun).some((one) => one < noun && ranks.test(lowerAt(syntax, one)))
  )
}

function lemmaAbove(syntax: Syntax, token: number): string {
  const above = syntax.head(token)
  return above < 0 ? '' : lemmaAt(syntax, above)
}

/** Whether a clause with “that” stands at a noun which says nothing, and lacks an object. */
function saysWhat(syntax: Syntax, verb: number): boolean {
  const mark = syntax.dependent(verb, 'mark')
  if (mark < 0 || lowerAt(syntax, mark) !== 'that' || syntax.dependent(verb, 'nsubj') < 0) return false
  if (PROPOSITIONS.has(lemmaAt(syntax, syntax.head(verb)))) return false
  return syntax.dependent(verb, 'ccomp', 'xcomp', 'acomp', 'attr', 'prep', 'oprd') < 0
}

/** The nearest subject before the verb, else the first behind it; of “there is a plan” it is “plan”. */
function ownSubject(syntax: Syntax, verb: number): number {
  let found = -1
  for (const one of syntax.dependents(verb)) {
    if (!/^[nc]subj/.test(syntax.relation(one))) continue
    if (found >= 0 && one > verb) break
    // “The engineers and their mayor agreed”, each taken for a subject: the first is.
    if (found >= 0 && syntax.dependent(found, 'cc') > found) continue
    found = one
  }
  if (found < 0 && syntax.dependent(verb, 'expl') >= 0) return syntax.dependent(verb, 'attr', 'dobj')
  if (found < 0 && syntax.tag(verb) === 'VBG') return syntax.dependent(verb, 'poss')
  return found < 0 && bearsTense(syntax, verb) ? subjectInParticiple(syntax, verb) : found
}

/** “⟨hackers⟩ working for Iran *broke* in”, where the parse hangs the subject on its participle. */
function subjectInParticiple(syntax: Syntax, verb: number): number {
  const clause = syntax.dependent(verb, 'ccomp', 'advcl')
  if (
    clause < 0 ||
    clause > verb ||
    !/^VB[GN]$/.test(syntax.tag(clause)) ||
    syntax.dependent(clause, 'aux', 'auxpass') >= 0
  )
    return -1
  return syntax.dependent(clause, 'nsubj', 'nsubjpass')
}

/** Whether “when”, “because”, “that” or the like begins the clause. */
function isIntroduced(syntax: Syntax, verb: number): boolean {
  return syntax
    .dependents(verb)
    .some((one) => one < verb && (syntax.relation(one) === 'mark' || /^W/.test(syntax.tag(one))))
}

/** Whether the word is a relative pronoun of the clause. */
function isRelative(syntax: Syntax, word: number, verb: number): boolean {
  return isRelativePronoun(syntax, word, verb) && relativeClause(syntax, verb) >= 0
}

function isRelativePronoun(syntax: Syntax, word: number, verb: number): boolean {
  return /^W[DP]T?$/.test(syntax.tag(word)) || (lowerAt(syntax, word) === 'that' && word < verb)
}

const isIt = (syntax: Syntax, token: number): boolean => token >= 0 && lowerAt(syntax, token) === 'it'

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
  if (above < 0) return -1
  // “indicted ⟨Lee⟩ on charges of *spying*”, “⟨Lee⟩ was arrested on suspicion of *spying*”
  if (syntax.relation(noun) === 'pobj' && CHARGE_NOUNS.has(lemmaAt(syntax, noun))) {
    const verb = syntax.head(above)
    if (verb < 0) return -1
    return isVerb(syntax, verb) ? objectOf(syntax, verb) : verb
  }
  if (!isVerb(syntax, above) || syntax.relation(noun) !== 'dobj') return -1
  return LIGHT_VERBS.has(lemmaAt(syntax, above)) ? subjectOf(syntax, above) : -1
}

/** “Lee told him to go and *promised* …”: what bears a tense is joined to what bears one, wherever the parse hangs it. */
function finiteAbove(syntax: Syntax, verb: number): number {
  let one = verb
  while (!bearsTense(syntax, one) && /^(?:xcomp|advcl|conj|pcomp|acl|prep|dobj|pobj)$/.test(syntax.relation(one)))
    one = syntax.head(one)
  return isVerb(syntax, one) && bearsTense(syntax, one) ? one : verb
}
