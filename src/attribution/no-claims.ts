/**
 * What looks like a claim, but tells what nobody said: by its grammar, whoever found it.
 *
 *   Locals ⟨call⟩ the hill ⟨“the Spoon.”⟩       a name that is given
 *   Neighbours ⟨called⟩ ⟨an ambulance⟩.           a telephone
 *   The judge ⟨named⟩ ⟨Ann Roe as guardian⟩.      an appointment
 *   You ⟨can see⟩ ⟨the bridge from the hill⟩.     anybody's eyes
 */
import type { AttributionFinding } from '../findings.ts'
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import {
  CLICKING,
  CONSENTING,
  DISPLAYS,
  FIGHTERS,
  LINK_WORDS,
  NAMED_AS_CULPRIT,
  NAMING,
  PERCEIVING,
  STORMED,
} from '../lexicon/no-claim-words.ts'
import { ROLES } from '../lexicon/roles.ts'
import { firstIndex } from '../span.ts'
import { headOf } from '../syntax/noun-phrase.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Document, Quotation, Token, TokenSpan } from '../types.ts'
import { REPORTING_VERBS } from '../weights/reporting-verbs.ts'

/** Each looks at lemmas first: a sentence is parsed only where one fits. */
const NO_CLAIMS: readonly ((syntax: Syntax, one: AttributionFinding, lemma: string) => boolean)[] = [
  isNaming,
  isTelephoned,
  isAppointed,
  isAttacked,
  isConsidered,
  isDisplayed,
  isScareQuote,
  isAnybodysView,
  isPageFurniture,
]

export function isNoClaim(syntax: Syntax, one: AttributionFinding): boolean {
  if (one.head < 0) return false
  const { lemma } = syntax.document.tokens[one.head]!
  return NO_CLAIMS.some((fits) => fits(syntax, one, lemma))
}

/** “dubbed the update “Spruce””, “is known as Pebble”: what follows is a name, and no judgement. */
function isNaming(syntax: Syntax, { kind, source, content }: AttributionFinding, lemma: string): boolean {
  if (!NAMING.has(lemma)) return false
  if (content.some((piece) => judges(syntax, piece))) return false
  const { tokens } = syntax.document
  const last = content.at(-1)!
  const quotation = quotationIn(syntax.document, last)
  if (kind === 'indirect') {
    // “The dish is called goulash”, “A storm dubbed Ida”; but “was named as the killer”.
    if (source.length > 0 || lemma === 'refer' || last.to - last.from > FEW || isCulprit(syntax, last)) return false
    return isNameLike(syntax, last.from, last.to)
  }
  if (quotation === undefined) return false
  if (source.length === 0 && lemma !== 'refer') return true
  if (!isNameLike(syntax, quotation.from + 1, quotation.to)) return false
  // “Lund called her “Tin Lizzie””: who gives it alone says it, but not “Locals call it …”, “calls itself …”.
  return GIVEN_AT_BIRTH.test(lemma) || isSeveral(syntax, source.at(-1)) || REFLEXIVE.test(tokens[last.from]!.text)
}
const GIVEN_AT_BIRTH = /^(?:christen|dub|entitle|know|name|rename|subtitle|title)$/
const REFLEXIVE = /^(?:her|him|it|my)self$|^(?:our|them)selves$/

function isSeveral(syntax: Syntax, source: TokenSpan | undefined): boolean {
  if (source === undefined) return false
  const head = headOf(syntax, source.from, source.to)
  return /^NNP?S$/.test(syntax.tag(head)) || /^(?:they|people)$/i.test(syntax.document.tokens[head]!.text)
}

/** “the Kettle,” “Spruce”, “report_final.doc”: all longer words in upper case, or no words. */
function isNameLike({ document: { tokens } }: Syntax, from: number, to: number): boolean {
  let named = false
  for (let i = from; i < to; i++) {
    const { text } = tokens[i]!
    if (/^[A-Z]/.test(text) || /[_.]\w/.test(text)) named = true
    else if (/^[a-z]{4}/.test(text)) return false
  }
  return named
}

function judges({ document: { tokens } }: Syntax, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (BAD.has(tokens[i]!.lemma) || GOOD.has(tokens[i]!.lemma)) return true
  return false
}

/** “called ⟨the police⟩”, “called ⟨an election⟩”: nothing is said of the object. */
function isTelephoned(syntax: Syntax, one: AttributionFinding, lemma: string): boolean {
  const { head, kind, content } = one
  if (lemma !== 'call' || kind !== 'indirect' || content.length !== 1) return false
  const { tokens } = syntax.document
  const [{ from, to }] = content as [TokenSpan]
  // “called off the strike”, “called in sick”, “called to the scene”
  const last = tokens[one.cue.at(-1)?.to === undefined ? head : one.cue.at(-1)!.to - 1]!.text
  if (PHRASAL.test(last)) return true
  const object = syntax.dependent(head, 'dobj', 'oprd')
  // What stands behind the object is what it is called, whatever the parse makes of it.
  if (object < from || from !== head + 1) return false
  if (object !== to - 1 && (object >= to || syntax.tag(object + 1) !== 'IN')) return false
  // “call this ⟨a mandate⟩”
  if (/^an?$/.test(tokens[from + 1]?.text ?? '')) return false
  // “called the idea ⟨madness⟩”
  if (judges(syntax, content[0]!)) return false
  if (syntax.dependents(object).some((below) => OF_PREDICATE.test(syntax.relation(below)))) return false
  return syntax
    .dependents(head)
    .every((below) => below < head || below === object || BESIDE_OBJECT.test(syntax.relation(below)))
}
const PHRASAL = /^(?:off|in|back|up|to)$/
const OF_PREDICATE = /^(?:oprd|acomp|attr|appos|ccomp|xcomp|acl|relcl)$/
const BESIDE_OBJECT = /^(?:npadvmod|advcl|punct|cc|conj|advmod)$|^prep$/

/** “named Ann Roe as guardian”, “named the stand after its founder”; but “named him as a suspect”. */
function isAppointed(syntax: Syntax, { kind, content }: AttributionFinding, lemma: string): boolean {
  if (lemma !== 'name' || kind !== 'indirect') return false
  const { tokens } = syntax.document
  const { from, to } = content.at(-1)!
  if (isCulprit(syntax, content.at(-1)!)) return false
  for (let i = from; i < to; i++) {
    const { text } = tokens[i]!
    if (text === 'after') return true
    // “as guardian” is an office without an article, “as a suspect” is none.
    if (text === 'as' && i > from) return hasRole(syntax, i, to) || /^NN$/.test(syntax.tag(Math.min(i + 1, to - 1)))
    if (text === 'to' && i > from) return true
  }
  return hasRole(syntax, to - 1, to)
}

function hasRole({ document: { tokens } }: Syntax, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ROLES.has(tokens[i]!.lemma)) return true
  return false
}

function isCulprit({ document: { tokens } }: Syntax, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (NAMED_AS_CULPRIT.has(tokens[i]!.lemma)) return true
  return false
}

/** “The army attacked the village at dawn”: a deed. */
function isAttacked(syntax: Syntax, { kind, head, source, content }: AttributionFinding, lemma: string): boolean {
  if (lemma !== 'attack' || kind !== 'indirect') return false
  const { tokens } = syntax.document
  const isOf = (words: ReadonlySet<string>) => (span: TokenSpan) => {
    for (let i = span.from; i < span.to; i++) if (words.has(tokens[i]!.lemma)) return true
    return false
  }
  if (source.some(isOf(FIGHTERS))) return true
  const object = syntax.dependent(head, 'dobj')
  return object >= 0 && content.length > 0 && STORMED.has(tokens[object]!.lemma)
}

/** “is considering a ban”, “studied the map”: thought over, and nothing thought of it. */
function isConsidered(syntax: Syntax, { kind, head, content }: AttributionFinding, lemma: string): boolean {
  if (!/^(?:consider|contemplate|explore|mull|study|weigh)$/.test(lemma) || kind !== 'indirect' || content.length > 1)
    return false
  const [{ from }] = content as readonly [TokenSpan]
  if (from < head || syntax.tag(head) === 'VBN') return false
  // “considers them allies”, which the parse may take for one phrase.
  if (syntax.tag(head) !== 'VBG' && syntax.tag(head) !== 'VB' && content[0]!.to - from > FEW) return false
  const object = syntax.dependent(head, 'dobj')
  return object >= from && syntax.dependent(head, 'oprd', 'acomp', 'attr', 'xcomp', 'ccomp') < 0
}

/** “Plates reading “Keep Out” hung there”: what is written on things. */
function isDisplayed(
  { document: { tokens } }: Syntax,
  { source, content, kind }: AttributionFinding,
  lemma: string,
): boolean {
  if (!/^(?:mark(?:ed)?|read(?:ing)?|say)$/.test(lemma) || kind === 'indirect' || content.length > 1) return false
  const last = source.at(-1)
  return last !== undefined && isDisplay(tokens[last.to - 1]!) && !endsLikeSpeech(tokens, content[0]!)
}

function isDisplay({ lemma, text }: Token): boolean {
  return DISPLAYS.has(lemma) || DISPLAYS.has(text.toLowerCase().replace(/s$/, ''))
}

function endsLikeSpeech(tokens: Syntax['document']['tokens'], { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (/^[,.!?]$/.test(tokens[i]!.text)) return true
  return false
}

/** “acted the "wise owl"”: a verb that reports nothing, and a word or two in quotation marks. */
function isScareQuote(syntax: Syntax, { kind, content, head }: AttributionFinding, lemma: string): boolean {
  if (kind !== 'mixed' || content.length > 1) return false
  if (syntax.document.tokens[head]!.tag !== 'VERB') return false
  const frames = REPORTING_VERBS.get(lemma)
  if (frames !== undefined && Object.keys(frames).some((frame) => frame !== 'prepositions')) return false
  const [{ from, to }] = content as readonly [TokenSpan]
  const quotation = quotationIn(syntax.document, content[0]!)
  if (quotation === undefined || quotation.to - quotation.from > FEW || from !== head + 1) return false
  // “volunteered that he did not know of “those activities””
  for (let i = from; i < to; i++)
    if (syntax.relation(i) === 'mark' && /^that$/.test(syntax.document.tokens[i]!.text)) return false
  return true
}

/** Two words and their marks, and one more. */
const FEW = 5

/** The first quotation that begins within a piece. */
function quotationIn({ quotations }: Document, { from, to }: TokenSpan): Quotation | undefined {
  const first = quotations[firstIndex(quotations, (quotation) => quotation.from >= from)]
  return first !== undefined && first.from < to ? first : undefined
}

/** “You can see the bridge”, “let us know what you think”: whoever stands there, and no speaker. */
function isAnybodysView(
  { document: { tokens } }: Syntax,
  { kind, source }: AttributionFinding,
  lemma: string,
): boolean {
  if (kind !== 'indirect' || source.length !== 1 || !PERCEIVING.has(lemma)) return false
  const [{ from, to }] = source as readonly [TokenSpan]
  if (to !== from + 1) return false
  // “We know that …” may be the author's own.
  return (/^(?:know|learn)$/.test(lemma) ? /^(?:one|us|you)$/i : /^(?:one|us|we|you)$/i).test(tokens[from]!.text)
}

/** “By signing up, you agree to our terms”, “Click here to learn why”, “The views expressed are those of the author”. */
function isPageFurniture(syntax: Syntax, { kind, source, head, cue }: AttributionFinding, lemma: string): boolean {
  const { tokens, sentences } = syntax.document
  const first = sentences[syntax.sentence(head)]!.from
  const opening = tokens[first]!.text.toLowerCase()
  const speaker = source.length === 0 ? '' : tokens[source[0]!.from]!.text.toLowerCase()
  if (CONSENTING.has(lemma) && speaker === 'you') {
    if (opening === 'by' && CLICKING.has(tokens[first + 1]?.text.toLowerCase() ?? '')) return true
  }
  if (source.length > 0 && source[0]!.from === first && LINK_WORDS.has(opening) && kind !== 'direct') return true
  return (
    lemma === 'express' &&
    cue.length > 0 &&
    /^(?:opinion|view)s?$/i.test(tokens[head - 1]?.text ?? '') &&
    tokens[head]!.text === 'expressed'
  )
}
