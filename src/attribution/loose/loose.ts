/**
 * Quotations that no claim has → the claim of their speaker, an earlier one or a new one.
 *
 * The models look for a word of saying and at what stands around it; in the training texts a quotation without one is rare.
 * Each speech is asked of the ways below, in order, and the first that answers counts.
 */
import type { AttributionFinding } from '../../findings.ts'
import { REPORTING } from '../../lexicon/reporting-acts.ts'
import { inTextOrder, sentenceAt, tokenSpan, tokensOf } from '../../span.ts'
import { headOf } from '../../syntax/noun-phrase.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import type { Document, TokenSpan } from '../../types.ts'
import { subjectOfSentence } from './beside.ts'
import { introductionBy } from './introduced.ts'
import { signatureOf } from './signed.ts'
import { isPerson, maySpeak, sourceOf } from './speaker-words.ts'
import { type Owners, outermost, ownersOf, type Speech, speechesOf } from './speeches.ts'

/** What is being put together: all claims so far, and whose each token is. */
interface Table {
  readonly syntax: Syntax
  readonly claims: AttributionFinding[]
  readonly owners: Owners
  readonly quotationOf: Int32Array
  /** The claims by the sentence of their cue, or else of their content. */
  readonly bySentence: Map<number, number[]>
  /** The claims by their cue's head. */
  readonly byHead: Map<number, number>
}

/** The answer of one way: a claim to go on, by its index, or a claim to be added; null for none. */
type Answer = number | AttributionFinding | null
type Way = (table: Table, speech: Speech) => Answer

const WAYS: readonly Way[] = [
  // A quotation left open in the paragraph before is the same one.
  goneOn,
  // A signature stands with its quotation alone.
  signed,
  // “Lee said:” is as good as a cue.
  introduced,
  // A paragraph of speech behind one that ended in speech; before neighbours, for it may have none.
  spokenOn,
  // Before what stands behind: it is who acts that speaks next.
  behindSentence,
  beforeSentence,
  // The paragraph before is farther away than anything in its own.
  behindParagraph,
]

/** The claims with the quotations that belong to them; new claims only from `threshold` on. */
export function withLooseQuotations(
  syntax: Syntax,
  attributions: readonly AttributionFinding[],
  threshold: number,
): readonly AttributionFinding[] {
  const { document } = syntax
  if (document.quotations.length === 0) return attributions
  const quotationOf = outermost(document)
  const speeches = speechesOf(document, attributions, quotationOf)
  if (speeches.length === 0) return attributions
  const table: Table = {
    syntax,
    claims: [...attributions],
    owners: ownersOf(document, attributions),
    quotationOf,
    bySentence: new Map(),
    byHead: new Map(),
  }
  attributions.forEach((claim, i) => {
    note(table, claim, i)
  })
  for (const speech of speeches) {
    for (const way of WAYS) {
      const answer = way(table, speech)
      if (answer === null) continue
      if (typeof answer === 'number') goOn(table, answer, speech)
      else if (answer.confidence >= threshold) add(table, answer)
      break
    }
  }
  return table.claims.sort((a, b) => inTextOrder(a.cue[0] ?? a.content[0]!, b.cue[0] ?? b.content[0]!))
}

function note({ syntax, bySentence, byHead }: Table, claim: AttributionFinding, index: number): void {
  if (claim.head >= 0) byHead.set(claim.head, index)
  const place = claim.head >= 0 ? claim.head : (claim.source[0] ?? claim.content[0]!).from
  const sentence = syntax.sentence(place)
  const known = bySentence.get(sentence)
  if (known === undefined) bySentence.set(sentence, [index])
  else known.push(index)
}

/** A speech of more pieces is none; without a cap a hostile text costs the square of its length. */
const MOST_PIECES = 60

function goOn({ syntax, claims, owners }: Table, index: number, { quotation }: Speech): void {
  const claim = claims[index]!
  if (claim.content.length >= MOST_PIECES) return
  const piece = tokensOf(quotation)
  owners.fill(index, quotation.from, quotation.to)
  claims[index] = {
    ...claim,
    kind: claim.kind === 'indirect' ? 'mixed' : claim.kind,
    content: withPiece(syntax.document, claim.content, piece),
    reasons: [...claim.reasons, { field: 'attribution', rule: 'quotation-attached', words: [piece] }],
  }
}

/** Pieces that touch are one, as a quotation over several paragraphs is. */
function withPiece(document: Document, content: readonly TokenSpan[], piece: TokenSpan): readonly TokenSpan[] {
  const found: TokenSpan[] = []
  for (const one of [...content, piece].sort(inTextOrder)) {
    const last = found.at(-1)
    if (last === undefined || one.from > last.to) found.push(one)
    else found[found.length - 1] = tokenSpan(document, last.from, Math.max(last.to, one.to))
  }
  return found
}

function add(table: Table, claim: AttributionFinding): void {
  const index = table.claims.push(claim) - 1
  for (const { from, to } of claim.content) table.owners.fill(index, from, to)
  note(table, claim, index)
}

/**
 * Confidence of a new claim by the way it was found: between the share that was right of those read in news (37 of 45 introduced, 15
 * of 20 beside a sentence) and of those in PolNeAR's training part (10 of 14, 9 of 21), where few are left that the models miss.
 */
const SIGNED = 0.87
const INTRODUCED = 0.85
const LABELLED = 0.75
const BESIDE = 0.52

function claimOf(
  speech: Speech,
  rule: string,
  confidence: number,
  by: Pick<AttributionFinding, 'source' | 'cue' | 'head'>,
): AttributionFinding {
  return {
    kind: 'direct',
    source: by.source,
    cue: by.cue,
    content: [tokensOf(speech.quotation)],
    head: by.head,
    confidence,
    reasons: [{ field: 'attribution', rule, words: by.cue.length > 0 ? by.cue : by.source }],
  }
}

function goneOn({ syntax, owners }: Table, { quotation }: Speech): Answer {
  if (!quotation.continues) return null
  const owner = owners[quotation.from - 1]!
  return syntax.document.tokens[quotation.from - 1] !== undefined && owner >= 0 ? owner : null
}

function signed({ syntax }: Table, speech: Speech): Answer {
  const source = signatureOf(syntax.document, speech)
  return source === null ? null : claimOf(speech, 'speaker-dash', SIGNED, { source: [source], cue: [], head: -1 })
}

function introduced(table: Table, speech: Speech): Answer {
  const { syntax, owners, claims } = table
  const range = before(syntax, speech)
  if (range === null) return null
  const by = introductionBy(syntax, range.from, range.to)
  // “No,” Lee said, then added before he left: ⟨“Never.”⟩
  const spoke = speech.opens ? -1 : (owners[range.from - 1] ?? -1)
  if (by === null && spoke >= 0 && !hasSubject(syntax, range)) return spoke
  // “The new craze in town: ⟨“slow bread.”⟩”
  if (by === null || (!speech.sentence && (by.head < 0 || syntax.dependent(by.head, 'dobj') >= 0))) return null
  const place = by.head >= 0 ? by.head : (by.source[0]?.from ?? range.from)
  // “He said the plan had failed, adding:”, “Lee said the pool would close:”
  const own = by.head >= 0 ? table.byHead.get(by.head) : undefined
  if (own === undefined) {
    // Within somebody else's words: “Lee said the mayor had told him: ⟨“Go.”⟩”
    const around = owners[place]!
    if (around >= 0 && syntax.sentence(claims[around]!.head) === syntax.sentence(place)) return around
    return claimOf(speech, 'quotation-introduced', by.head >= 0 ? INTRODUCED : LABELLED, by)
  }
  const claim = claims[own]!
  if (!claim.content.every((piece) => piece.from >= range.from && piece.to <= range.to && !hasClause(syntax, piece)))
    return own
  // “In a letter, Lee wrote:”, with “in a letter” taken for what he wrote.
  claims[own] = { ...claim, kind: 'direct', source: claim.source.length > 0 ? claim.source : by.source, content: [] }
  return own
}

/** The words that may introduce a speech: those before a colon, or the last sentence of the paragraph before. */
function before({ document }: Syntax, speech: Speech): { from: number; to: number } | null {
  const { sentences } = document
  const { from } = speech.quotation
  if (!speech.opens) {
    if (!speech.colon) return null
    let start = from - 1
    const limit = Math.max(sentences[speech.first]!.from, from - LONGEST_INTRODUCTION)
    while (start > limit && !/[”"]/.test(document.tokens[start - 1]!.text)) start--
    return start < from - 1 ? { from: start, to: from } : null
  }
  const last = sentences[speech.first - 1]
  return last === undefined ? null : { from: last.from, to: last.to }
}

function hasSubject(syntax: Syntax, { from, to }: Pick<TokenSpan, 'from' | 'to'>): boolean {
  for (let i = from; i < to; i++)
    if (/^nsubj/.test(syntax.relation(i)) && syntax.relation(syntax.head(i)) !== 'advcl') return true
  return false
}

/** Whether what stands before the colon goes on a sentence, and is no label: “before turning to jobs:” */
function goesOn(syntax: Syntax, speech: Speech): boolean {
  const range = before(syntax, speech)
  if (range === null || hasClause(syntax, range)) return false
  return !/^\p{Lu}/u.test(syntax.document.tokens[range.from]!.text)
}

function hasClause(syntax: Syntax, { from, to }: Pick<TokenSpan, 'from' | 'to'>): boolean {
  for (let i = from; i < to; i++) if (/^(?:VB[DPZ]|MD)$/.test(syntax.tag(i))) return true
  return false
}

/** The last claim of a sentence that passes. */
function lastIn({ bySentence }: Table, sentence: number, passes: (claim: number) => boolean): number | undefined {
  return bySentence.get(sentence)?.slice(-MOST_CLAIMS).findLast(passes)
}
const MOST_CLAIMS = 8

/** “…,” said Lee. ⏎ ⟨“…”⟩ */
function spokenOn(table: Table, speech: Speech): Answer {
  const { syntax, owners } = table
  if (!speech.opens || !speech.closes) return null
  const before = syntax.document.paragraphs[speech.paragraph - 1]
  if (before === undefined) return null
  let last = before.to - 1
  while (last > before.from && owners[last] === -1 && !/[\p{L}\p{N}]/u.test(syntax.document.tokens[last]!.text)) last--
  if (owners[last]! >= 0 && table.claims[owners[last]!]!.kind !== 'indirect') return owners[last]!
  return lastIn(table, sentenceAt(syntax.document, last), (i) => table.claims[i]!.kind === 'direct') ?? null
}

function behindSentence(table: Table, speech: Speech): Answer {
  if (speech.opens || !speech.sentence) return null
  // “His latest book is:” says who speaks, or that nobody does; “before turning to jobs:” goes on.
  if (speech.colon && !goesOn(table.syntax, speech)) return null
  let sentence = speech.first - 1
  // “Nobody is safe,” before turning to jobs: ⟨“They hold up.”⟩
  while (sentence >= 0 && speech.first - sentence < FAR && isLoose(table, speech, sentence)) sentence--
  return sentence < 0 ? null : bySentence(table, speech, sentence, maySpeak)
}

/** Sentences looked back over, and words before a colon: the time stays linear. */
const FAR = 6
const LONGEST_INTRODUCTION = 60

/** Whether the sentence begins in a quotation of the paragraph that nobody has. */
function isLoose({ syntax, owners, quotationOf }: Table, speech: Speech, sentence: number): boolean {
  const { from, paragraph } = syntax.document.sentences[sentence]!
  return paragraph === speech.paragraph && owners[from] === -1 && quotationOf[from]! >= 0
}

function beforeSentence(table: Table, speech: Speech): Answer {
  if (speech.closes || !speech.sentence || speech.colon) return null
  return bySentence(table, speech, speech.last + 1, maySpeak)
}

function behindParagraph(table: Table, speech: Speech): Answer {
  if (!speech.opens || speech.paragraph === 0 || !speech.sentence) return null
  return bySentence(table, speech, speech.first - 1, isPerson, true)
}

/** Who speaks or acts in a sentence. */
function bySentence(table: Table, speech: Speech, sentence: number, may: typeof maySpeak, far = false): Answer {
  const { syntax, owners, claims, quotationOf } = table
  const around = syntax.document.sentences[sentence]
  if (around === undefined) return null
  // Who wants, hopes or fears something need not be who speaks in the next paragraph.
  const own = lastIn(
    table,
    sentence,
    (i) => claims[i]!.source.length > 0 && (!far || isSaid(syntax, claims[i]!) || isOfPerson(syntax, claims[i]!)),
  )
  if (own !== undefined) return own
  // The end of a speech.
  const owner = owners[around.to - 1]!
  if (owner >= 0) return owner
  const subject = subjectOfSentence(syntax, sentence, may)
  if (subject < 0 || quotationOf[subject]! >= 0) return null
  // “We are broke.” ⟨She⟩ paused. “Completely broke.”
  const speaks = owners[around.from - 1] ?? -1
  if (speaks >= 0 && around.paragraph === speech.paragraph && isPronoun(syntax, subject)) return speaks
  return claimOf(speech, 'quotation-beside', BESIDE, { source: [sourceOf(syntax, subject)], cue: [], head: -1 })
}

const isSaid = ({ document }: Syntax, { head, kind }: AttributionFinding): boolean =>
  kind !== 'indirect' || head < 0 || REPORTING.get(document.tokens[head]!.lemma) === 'speech'

const isOfPerson = (syntax: Syntax, { source }: AttributionFinding): boolean => {
  const { from, to } = source[0]!
  return isPerson(syntax, headOf(syntax, from, to))
}

const isPronoun = (syntax: Syntax, noun: number): boolean => syntax.tag(noun) === 'PRP'
