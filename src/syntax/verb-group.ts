/** A verb with its auxiliaries: tense, modal, voice, aspect, and whether it is negated itself. */
import { coordinatorOf } from './coordination.ts'
import { lowerAt, negatorOf } from './negators.ts'
import type { Syntax } from './syntax.ts'

export interface VerbGroup {
  /** The verb with its auxiliaries, negation, particle and the adverbs between, in text order. */
  readonly tokens: readonly number[]
  /** `none` for infinitives, participles, imperatives, and what follows a modal other than will and shall. */
  readonly tense: 'past' | 'present' | 'future' | 'none'
  /** The modal, written out: “ca n't” → `can`, “'ll” → `will`; null if there is none. */
  readonly modal: string | null
  readonly passive: boolean
  readonly perfect: boolean
  readonly progressive: boolean
  /** The token that negates the verb itself (“did ⟨not⟩ say”, “⟨never⟩ said”); -1 if none does. */
  readonly negation: number
}

/** Modals as they stand in text, where it is not their name. */
const MODALS: Readonly<Record<string, string>> = {
  "'d": 'would',
  '’d': 'would',
  "'ll": 'will',
  '’ll': 'will',
  ca: 'can',
  sha: 'shall',
  wo: 'will',
  cannot: 'can',
}

/**
 * What the verb group of a main verb says. An auxiliary is taken for its verb. A conjunct without auxiliaries of its own
 * shares those before it: “did not ⟨hack⟩ or ⟨spy⟩”, “was ⟨hit⟩ and ⟨robbed⟩”; its `tokens` are its own alone.
 *
 * @example “They could not have been hacked.”: tense none, modal could, passive and perfect, negation “not”.
 */
export function verbGroup(syntax: Syntax, verb: number): VerbGroup {
  const main = mainVerb(syntax, verb)
  const auxiliaries = sharedAuxiliaries(syntax, main)
  const { tokens } = syntax.document
  const tag = syntax.tag(main)
  const isModal = (one: number): boolean =>
    syntax.tag(one) === 'MD' && !(tag === 'VBN' && isShort(lowerAt(syntax, one)) && auxiliaries.length === 1)
  const modalToken = auxiliaries.find(isModal) ?? (tag === 'MD' ? main : undefined)
  const modal = modalToken === undefined ? null : modalOf(tokens[modalToken]!.text)
  const passive = isPassive(syntax, main)
  return {
    tokens: groupTokens(syntax, main),
    tense: modal === null ? tenseOf(syntax, auxiliaries, main) : /^(?:will|shall)$/.test(modal) ? 'future' : 'none',
    modal,
    passive,
    perfect:
      tag !== 'VB' &&
      auxiliaries.some(
        (one) => isHave(lowerAt(syntax, one)) || (isShort(lowerAt(syntax, one)) && tag === 'VBN' && !passive),
      ),
    progressive: tag === 'VBG' && auxiliaries.some((one) => isBe(lowerAt(syntax, one))),
    negation: sharedNegator(syntax, main),
  }
}

/**
 * Whether the verb is passive: with an auxiliary (“was hit”, “got hit”), as a participle beside its noun (“files ⟨stolen⟩ in
 * May”), or joined to a passive (“was hit and ⟨robbed⟩”).
 */
export function isPassive(syntax: Syntax, verb: number): boolean {
  if (syntax.dependent(verb, 'auxpass') >= 0) return true
  const nearest = syntax.dependents(verb).findLast((one) => syntax.relation(one) === 'aux')
  const auxiliary = nearest === undefined ? '' : lowerAt(syntax, nearest)
  if (isHave(auxiliary)) return false
  if (syntax.dependent(verb, 'nsubjpass', 'csubjpass') >= 0) return true
  if (syntax.tag(verb) !== 'VBN') return false
  if (isBe(auxiliary) && !isShort(auxiliary)) return true
  if (auxiliary !== '' || syntax.dependent(verb, 'nsubj') >= 0) return false
  const relation = syntax.relation(verb)
  if (relation === 'conj') return isPassive(syntax, syntax.head(verb))
  return /^(?:acl|advcl|amod|relcl|dep|ROOT|pcomp|oprd|ccomp)$/.test(relation)
}

/** Whether “to” stands before the verb: “wants ⟨to go⟩”. */
export function isInfinitive(syntax: Syntax, verb: number): boolean {
  return syntax.dependents(verb).some((one) => syntax.tag(one) === 'TO')
}

/** Whether the verb or its first auxiliary bears a tense: “went”, “has gone”, “would go”; not “to go”, “going”. */
export function bearsTense(syntax: Syntax, verb: number): boolean {
  const first = syntax.dependents(verb).find((one) => /^aux/.test(syntax.relation(one))) ?? verb
  return /^(?:VB[DPZ]|MD)$/.test(syntax.tag(first))
}

/** The verb that an auxiliary belongs to; any other token itself. */
export function mainVerb(syntax: Syntax, verb: number): number {
  let one = verb
  while (/^aux/.test(syntax.relation(one)) && syntax.head(one) >= 0) one = syntax.head(one)
  return one
}

/** The auxiliaries of a verb; where it has none and is not finite itself, those of the verb that it is joined to. */
export function sharedAuxiliaries(syntax: Syntax, verb: number): readonly number[] {
  const own = syntax.dependents(verb).filter((one) => /^aux/.test(syntax.relation(one)))
  if (own.length > 0 || !sharesAuxiliaries(syntax, verb)) return own
  return sharedAuxiliaries(syntax, syntax.head(verb))
}

/** Whether a conjunct goes on with the auxiliaries of the verb before it: same form, no subject of its own. */
export function sharesAuxiliaries(syntax: Syntax, verb: number): boolean {
  if (syntax.relation(verb) !== 'conj') return false
  const tag = syntax.tag(verb)
  if (!/^VB[NG]?$/.test(tag) || syntax.dependent(verb, 'aux', 'auxpass', 'nsubj', 'nsubjpass', 'expl') >= 0)
    return false
  return syntax.tag(syntax.head(verb)) === tag
}

function groupTokens(syntax: Syntax, main: number): number[] {
  const own = syntax.dependents(main)
  const negator = negatorOf(syntax, main)
  const auxiliary = own.find((one) => /^(?:aux|auxpass|neg)$/.test(syntax.relation(one)) && one < main) ?? main
  const first = negator < 0 || /^nor$/.test(lowerAt(syntax, negator)) ? auxiliary : Math.min(auxiliary, negator)
  const found = own.filter((one) => {
    const relation = syntax.relation(one)
    return /^(?:aux|auxpass|neg|prt)$/.test(relation) || (relation === 'advmod' && one > first && one < main)
  })
  // “no longer says”, “could neither say”
  if (negator >= first && negator < main && !found.includes(negator)) found.push(negator)
  return [...found, main].sort((a, b) => a - b)
}

/** Of the first of the group; without modals. */
function tenseOf(syntax: Syntax, auxiliaries: readonly number[], main: number): VerbGroup['tense'] {
  const finite = auxiliaries[0] ?? main
  const tag = syntax.tag(finite)
  if (tag === 'VBD') return 'past'
  if (tag === 'VBZ' || tag === 'VBP') return 'present'
  // A participle with a subject and nothing before it is a past tense, tagged wrongly; so is “did not speak and *left*”.
  if (tag === 'VBN' && finite === main && (syntax.dependent(main, 'nsubj') >= 0 || isJoinedToAnother(syntax, main)))
    return 'past'
  return 'none'
}

function isJoinedToAnother(syntax: Syntax, verb: number): boolean {
  return syntax.relation(verb) === 'conj' && /^VB[^NG]?$/.test(syntax.tag(syntax.head(verb)))
}

function modalOf(text: string): string {
  const lower = text.toLowerCase()
  return MODALS[lower] ?? lower
}
const isHave = (word: string): boolean => /^(?:has|have|had|having|['’]ve)$/.test(word)
/** “she's gone”, “she'd gone”: have, before a participle that is no passive. */
const isShort = (word: string): boolean => /^['’][sd]$/.test(word)
const isBe = (word: string): boolean => /^(?:am|is|are|was|were|been|being|be|['’](?:m|s|re))$/.test(word)

/** “did ⟨not⟩ hack or spy”: with the auxiliaries the negation is shared, except behind “but”. */
function sharedNegator(syntax: Syntax, main: number): number {
  const own = negatorOf(syntax, main)
  if (own >= 0 || !sharesAuxiliaries(syntax, main)) return own
  const joined = coordinatorOf(syntax, main)
  if (joined >= 0 && /^(?:but|yet)$/i.test(syntax.document.tokens[joined]!.text)) return -1
  return sharedNegator(syntax, syntax.head(main))
}
