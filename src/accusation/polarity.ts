/**
 * Whether a sentence holds a charge to be true: by the negation of the words that tie actor and act, and by what governs them.
 *
 *   The airline ⟨rejected⟩ reports that Russian hackers had stolen its data.
 *       rejected ─dobj→ reports ─acl→ stolen ─nsubj→ hackers      the tie is “stolen”, “rejected” governs it
 */
import {
  ASKING_WORDS,
  CALLED_FALSE,
  DENYING_VERBS,
  DOUBTING_WORDS,
  ENABLING_WORDS,
  EVIDENCE_NOUNS,
  FACTIVE_VERBS,
  FALLING_SHORT,
  FALSE_WORDS,
  FICTIONS,
  INTENDING_WORDS,
  REPORT_NOUNS,
  SURENESS,
} from '../lexicon/no-charge-words.ts'
import { negatorOf } from '../syntax/negators.ts'
import { isNominal as isNominalToken } from '../syntax/noun-phrase.ts'
import { isInfinitive } from '../syntax/verb-group.ts'
import type { Tie } from './patterns.ts'
import type { Line } from './sentence.ts'
import { dependentAt, dependentsAt, headAt, headOfPhrase, lowestAbove, relationAt, wayUp } from './tree.ts'

/** `denied`: somebody says that it is not so; `unsaid`: nobody says that it is so; `unreal`: it is imagined, intended, asked. */
export type Polarity = 'denied' | 'unsaid' | 'unreal'

/** What the sentence makes of a tie, and null where it lets it stand. */
export function polarityOf(line: Line, { actor, act, charge, traits, pattern }: Tie): Polarity | null {
  const doer = headOfPhrase(line, actor.from, actor.to)
  const deed = charge >= 0 ? charge : act.at
  const top = lowestAbove(line, doer, deed)
  if (top < 0) return null
  // What a noun phrase takes for granted stands whatever is said of it: “did not comment on the Russian hacking”.
  if (pattern === 'confronted-on') return ofFiction(line, top)
  if (isUndone(line, deed, top)) return 'unreal'
  if (traits.loose === true || isNominal(line, top)) return ofNoun(line, top) ?? ofFiction(line, top)
  if (insideOf(line, doer, deed, top).some((place) => isNegated(line, place))) {
    // “it is a lie that Iran did not hack it”.
    if (governed(line, top) === 'denied') return null
    // “has never openly blamed Iran for hacking it” takes the deed for granted.
    const charging = pattern === 'identified-as' ? actor.from : charge
    if (line.forms.slice(Math.max(0, charging - 3), Math.max(0, charging)).includes('never')) return null
    // “has not accused Russia” charges nobody, “has not hacked it” is denied.
    return charge >= 0 || isHedged(line, top) ? 'unsaid' : 'denied'
  }
  return governed(line, top) ?? ofFiction(line, top)
}

/** “wants to hack”, “is able to hack”, “is likely to hack”: the subject of the verb above does it, and has not yet. */
function isUndone(line: Line, deed: number, top: number): boolean {
  const { forms, lemmas, syntax, tokens } = line
  for (const at of wayUp(line, deed)) {
    if (at === top) return false
    const head = headAt(line, at)
    if (head < 0 || !/^(?:xcomp|acl|ccomp)$/.test(relationAt(line, at)) || !isInfinitive(syntax, tokens[at]!)) continue
    // “is likely to have hacked” was.
    const isPerfect = dependentsAt(line, at).some((one) => lemmas[one] === 'have' && relationAt(line, one) === 'aux')
    const undone =
      INTENDING_WORDS.has(lemmas[head]!) || ENABLING_WORDS.has(lemmas[head]!) || /^(?:un)?likely$/.test(forms[head]!)
    if (undone && !isPerfect && !wasAble(line, head)) return true
  }
  return false
}

/** “were able to hack it”: they did; “are able to” says what they can. */
function wasAble(line: Line, able: number): boolean {
  if (line.forms[able] !== 'able') return false
  const be = headAt(line, able)
  return be >= 0 && /^(?:was|were|been)$/.test(line.forms[be]!) && !isNegated(line, be)
}

/** The words whose negation negates the tie: of the deed up to a clause with a subject of its own, and of the doer's phrase. */
function insideOf(line: Line, doer: number, deed: number, top: number): number[] {
  const ofDeed: number[] = []
  for (const place of wayUp(line, deed)) {
    ofDeed.push(place)
    if (place === top || standsApart(line, place)) break
  }
  const ofDoer = wayUp(line, doer)
  const phrase = ofDoer.slice(0, Math.max(0, ofDoer.indexOf(top))).filter((place) => line.tags[place] !== 'VERB')
  return [...ofDeed, ...phrase]
}

/** “did not alter the votes, ⟨but waged⟩”, “does not use a tool ⟨leaked by Iran⟩”: what the clause above negates is another thing. */
function standsApart(line: Line, place: number): boolean {
  const relation = relationAt(line, place)
  if (!/^(?:acl|advcl|conj|relcl)$/.test(relation)) return false
  if (relation === 'conj' && line.forms.slice(headAt(line, place), place).includes('but')) return true
  const own = dependentAt(line, place, 'nsubj', 'nsubjpass', 'agent')
  return own >= 0 && !/^(?:that|which|who)$/.test(line.forms[own]!)
}

const isNominal = ({ syntax, tokens }: Line, place: number): boolean => isNominalToken(syntax, tokens[place]!)

/** “is believed to”: who does not believe it does not deny it. */
const isHedged = ({ lemmas }: Line, place: number): boolean => SURENESS.has(lemmas[place]!)

/** “not”, “never”, “hardly”; “nobody”, “no country”, “none of the experts” for a subject; “without”, “refused to”, “stopped short of”. */
function isNegated(line: Line, place: number): boolean {
  const { forms, lemmas, syntax, tokens } = line
  if (negatorOf(syntax, tokens[place]!) >= 0) return true
  const subject = dependentAt(line, place, 'nsubj', 'nsubjpass')
  if (subject >= 0 && isNobody(line, subject)) return true
  const head = headAt(line, place)
  if (head < 0) return false
  const relation = relationAt(line, place)
  if (relation === 'pcomp' && (forms[head] === 'without' || (forms[head] === 'of' && forms[head - 1] === 'short')))
    return true
  // “has yet to produce evidence”.
  if (relation === 'xcomp' && lemmas[head] === 'have' && forms.slice(head, place).includes('yet')) return true
  return relation === 'xcomp' && FALLING_SHORT.has(lemmas[head]!)
}

/** “nobody”, “none of them”, “no country”, “few experts”, “hardly anyone”, “neither”. */
const isNobody = ({ syntax, tokens }: Line, place: number): boolean => negatorOf(syntax, tokens[place]!) >= 0

/** “no attack by Iran”, “not an attack by Iran”, “nothing that ties Russia to it”, “it was not Russia that did it”. */
function ofNoun(line: Line, noun: number): Polarity | null {
  const { forms } = line
  if (/^no(?:body|ne|thing)$/.test(forms[noun]!)) return 'unsaid'
  if (isNobody(line, noun)) return 'denied'
  const phrase = line.syntax.subtree(line.tokens[noun]!).from
  const first = line.tokens.indexOf(phrase)
  if (first > 0 && forms[first - 1] === 'not') return 'denied'
  const head = headAt(line, noun)
  if (head < 0) return null
  const relation = relationAt(line, noun)
  if ((relation === 'attr' || relation === 'acomp') && isNegated(line, head)) return 'denied'
  if (relation === 'dobj' && DENYING_VERBS.has(line.lemmas[head]!) && !isNegated(line, head)) return 'denied'
  return null
}

/** What the clauses above say of the one with the tie. */
function governed(line: Line, top: number): Polarity | null {
  const { forms } = line
  for (let below = top, at = headAt(line, top), steps = 0; steps < MOST_CLAUSES; steps++) {
    const mark = dependentsAt(line, below).find((one) => relationAt(line, one) === 'mark')
    if (mark !== undefined && ASKING_WORDS.has(forms[mark]!)) return 'unreal'
    if (at < 0) return isQuestion(line) ? 'unreal' : null
    const relation = relationAt(line, below)
    if (!SCOPED.has(relation)) return null
    const found = isNominal(line, at) ? byNoun(line, at, below) : byVerb(line, at, below)
    if (found !== null) return found === 'stands' ? null : found
    below = at
    at = headAt(line, at)
  }
  return null
}

/** Further up no clause is asked. */
const MOST_CLAUSES = 8

/** Relations through which what is said of the head holds of the dependent, too. */
const SCOPED: ReadonlySet<string> = new Set([
  'acl',
  'acomp',
  'attr',
  'ccomp',
  'conj',
  'csubj',
  'csubjpass',
  'dobj',
  'nsubj',
  'nsubjpass',
  'oprd',
  'pcomp',
  'pobj',
  'prep',
  'relcl',
  'xcomp',
])

type Verdict = Polarity | 'stands' | null

/** “evidence that”, “reports that”; a relative clause only describes its noun, unless there is none such. */
function byNoun(line: Line, noun: number, below: number): Verdict {
  const relation = relationAt(line, below)
  // “no knowledge of the emails ⟨stolen⟩ by Iran”: a participle takes it for granted.
  if (
    relation === 'acl' &&
    /^VB[GN]$/.test(line.syntax.tag(line.tokens[below]!)) &&
    dependentAt(line, below, 'nsubj', 'mark', 'aux') < 0
  )
    return 'stands'
  const { forms, lemmas } = line
  const none = isNobody(line, noun)
  // “reports that it hacked them”: a relative clause to the parse, though its subject is another.
  const isContent = relation === 'relcl' && line.forms[dependentAt(line, below, 'nsubj', 'nsubjpass')] !== 'that'
  const isReport =
    FALSE_WORDS.has(lemmas[noun]!) || EVIDENCE_NOUNS.has(lemmas[noun]!) || REPORT_NOUNS.has(lemmas[noun]!)
  // “there is no question that”, “there was never any doubt that”.
  if (DOUBTING_WORDS.has(lemmas[noun]!))
    return none || isNegated(line, Math.max(0, headAt(line, noun))) ? 'stands' : 'unsaid'
  // “not the first ⟨time⟩ that”: it was before.
  if (relation === 'relcl' && lemmas[noun] === 'time') return 'stands'
  if (relation === 'relcl' && !(isContent && isReport))
    return none ? 'unsaid' : isFiction(line, noun) ? 'unreal' : 'stands'
  if (FALSE_WORDS.has(lemmas[noun]!)) return 'denied'
  if (EVIDENCE_NOUNS.has(lemmas[noun]!) || REPORT_NOUNS.has(lemmas[noun]!)) {
    if (none) return 'unsaid'
    const head = headAt(line, noun)
    if (head < 0 || isNominal(line, head)) return null
    if (isNegated(line, head)) return DENYING_VERBS.has(lemmas[head]!) ? 'stands' : 'unsaid'
    if (DENYING_VERBS.has(lemmas[head]!)) return 'denied'
    // “called reports that it hacked them nonsense”.
    const called = dependentAt(line, head, 'oprd', 'attr', 'acomp')
    return called >= 0 && (CALLED_FALSE.has(lemmas[called]!) || FALSE_WORDS.has(forms[called]!)) ? 'denied' : null
  }
  if (INTENDING_WORDS.has(lemmas[noun]!) && relation === 'acl') return 'unreal'
  return null
}

function byVerb(line: Line, verb: number, below: number): Verdict {
  const { forms, lemmas } = line
  const relation = relationAt(line, below)
  const lemma = lemmas[verb]!
  const negated = isNegated(line, verb)
  // The subject and a second verb are outside of what is said of the object: “fails to answer whom Iran hacked”.
  if (relation === 'conj') return 'stands'
  const complement = relation === 'ccomp' || relation === 'xcomp' || relation === 'pcomp' || relation === 'acomp'
  if (FACTIVE_VERBS.has(lemma)) return 'stands'
  if (complement && DENYING_VERBS.has(lemma)) return negated ? 'stands' : 'denied'
  if (complement && DOUBTING_WORDS.has(lemma)) return negated ? 'stands' : 'unsaid'
  if (complement && INTENDING_WORDS.has(lemma) && isInfinitive(line.syntax, line.tokens[below]!)) return 'unreal'
  if (complement && ASKING_WORDS.has(lemma) && !negated && !isAsked(line, verb)) return 'unreal'
  // “there is no question that”.
  const doubt = dependentAt(line, verb, 'attr', 'nsubj')
  if (doubt >= 0 && doubt !== below && DOUBTING_WORDS.has(lemmas[doubt]!))
    return negated || isNobody(line, doubt) ? 'stands' : 'unsaid'
  // “it is not true that”, “it is unclear whether”, “it was wrong to blame”.
  const said = FALSE_WORDS.has(forms[verb]!) ? verb : dependentAt(line, verb, 'acomp', 'attr', 'oprd')
  if (said >= 0 && said !== below) {
    if (FALSE_WORDS.has(forms[said]!) || FALSE_WORDS.has(lemmas[said]!)) return negated ? 'stands' : 'denied'
    if (negated && SURENESS.has(forms[said]!)) return 'unsaid'
    if (negated && /^(?:true|so|case|correct)$/.test(forms[said]!)) return 'denied'
  }
  return negated && complement ? 'unsaid' : null
}

/** “asked ⟨Iran⟩ to stop”: not a question. */
const isAsked = ({ lemmas }: Line, verb: number): boolean => /^(?:ask|call)$/.test(lemmas[verb]!)

const isQuestion = ({ forms }: Line): boolean => forms.at(-1) === '?'

/** “In the film, Russian hackers break into a bank”, “the novel tells how”. */
function ofFiction(line: Line, top: number): Polarity | null {
  const { forms } = line
  for (const at of wayUp(line, top)) {
    for (const one of dependentsAt(line, at)) {
      const relation = relationAt(line, one)
      if (relation === 'nsubj' && at !== top && isFiction(line, one)) return 'unreal'
      if (relation !== 'prep' || !/^(?:in|during|for|at)$/.test(forms[one]!)) continue
      const noun = dependentAt(line, one, 'pobj')
      if (noun >= 0 && isFiction(line, noun)) return 'unreal'
    }
  }
  return null
}

/** “the series”; “a series of attacks” is none. */
const isFiction = ({ lemmas, forms }: Line, noun: number): boolean =>
  FICTIONS.has(lemmas[noun]!) && !(lemmas[noun] === 'series' && forms[noun + 1] === 'of')
