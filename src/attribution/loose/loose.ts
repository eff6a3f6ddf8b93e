/**
 * Quotations that no claim has → the claim of their speaker, an earlier one or a new one.
 *
 * The models look for a word of saying and at what stands around it; in the training texts a quotation without one is rare.
 * Each speech is asked of the ways below, in order, and the first that answers counts.
 */
import type { AttributionFinding } from '../../findings.ts'
import { inTextOrder, sentenceAt, tokensOf } from '../../span.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import type { TokenSpan } from '../../types.ts'
import { subjectOfSentence } from './beside.ts'
import { introductionBy } from './introduced.ts'
import { signatureOf } from './signed.ts'
import { type Owners, ownersOf, type Speech, speechesOf } from './speeches.ts'

/** What is being put together: all claims so far, and whose each token is. */
interface Table {
  readonly syntax: Syntax
  readonly claims: AttributionFinding[]
  readonly owners: Owners
  /** The claims by the sentence of their cue, or else of their content. */
  readonly bySentence: Map<number, number[]>
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
  const speeches = speechesOf(syntax.document, attributions)
  if (speeches.length === 0) return attributions
  const table: Table = {
    syntax,
    claims: [...attributions],
    owners: ownersOf(syntax.document, attributions),
    bySentence: new Map(),
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

function note({ syntax, bySentence }: Table, claim: AttributionFinding, index: number): void {
  const place = claim.head >= 0 ? claim.head : (claim.source[0] ?? claim.content[0]!).from
  const sentence = syntax.sentence(place)
  const known = bySentence.get(sentence)
  if (known === undefined) bySentence.set(sentence, [index])
  else known.push(index)
}

/** A speech of more pieces is none; without a cap a hostile text costs the square of its length. */
const MOST_PIECES = 60

function goOn({ claims, owners }: Table, index: number, { quotation }: Speech): void {
  const claim = claims[index]!
  if (claim.content.length >= MOST_PIECES) return
  const piece = tokensOf(quotation)
  owners.fill(index, quotation.from, quotation.to)
  claims[index] = {
    ...claim,
    kind: claim.kind === 'indirect' ? 'mixed' : claim.kind,
    content: [...claim.content, piece].sort(inTextOrder),
    reasons: [...claim.reasons, { field: 'attribution', rule: 'quotation-attached', words: [piece] }],
  }
}

function add(table: Table, claim: AttributionFinding): void {
  const index = table.claims.push(claim) - 1
  for (const { from, to } of claim.content) table.owners.fill(index, from, to)
  note(table, claim, index)
}

/** Confidence of a new claim by the way it was found. */
const SIGNED = 0.87
const INTRODUCED = 0.9
const LABELLED = 0.75
const BESIDE = 0.6

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
  if (by === null) return null
  const place = by.head >= 0 ? by.head : (by.source[0]?.from ?? range.from)
  // “He said the plan had failed, adding:”, “Lee said the pool would close:”
  const own = (table.bySentence.get(syntax.sentence(place)) ?? []).findLast(
    (i) => claims[i]!.head === by.head && by.head >= 0,
  )
  if (own === undefined) {
    // Somebody else's words: “Lee asked: ‘Who said:’”
    if (owners[place]! >= 0) return owners[place]!
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
    const sentence = sentences[speech.first]!
    return speech.colon && sentence.from < from ? { from: sentence.from, to: from } : null
  }
  const last = sentences[speech.first - 1]
  return last === undefined ? null : { from: last.from, to: last.to }
}

function hasClause(syntax: Syntax, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (/^(?:VB[DPZ]|MD)$/.test(syntax.tag(i))) return true
  return false
}

/** “…,” said Lee. ⏎ ⟨“…”⟩ */
function spokenOn(table: Table, speech: Speech): Answer {
  const { syntax, owners } = table
  if (!speech.opens || !speech.closes) return null
  const before = syntax.document.paragraphs[speech.paragraph - 1]
  if (before === undefined) return null
  let last = before.to - 1
  while (last > before.from && owners[last] === -1 && !/[\p{L}\p{N}]/u.test(syntax.document.tokens[last]!.text)) last--
  if (owners[last]! >= 0 && table.claims[owners[last]!]!.kind !== 'indirect') return owners[last]!
  const inLast = table.bySentence.get(sentenceAt(syntax.document, last)) ?? []
  const direct = inLast.findLast((i) => table.claims[i]!.kind === 'direct')
  return direct ?? null
}

function behindSentence(table: Table, speech: Speech): Answer {
  if (speech.opens) return null
  return bySentence(table, speech, speech.first - 1)
}

function beforeSentence(table: Table, speech: Speech): Answer {
  if (speech.closes) return null
  return bySentence(table, speech, speech.last + 1)
}

function behindParagraph(table: Table, speech: Speech): Answer {
  if (!speech.opens || speech.paragraph === 0) return null
  return bySentence(table, speech, speech.first - 1)
}

/** Who speaks or acts in a sentence. */
function bySentence(table: Table, speech: Speech, sentence: number): Answer {
  const { syntax, owners, claims } = table
  const around = syntax.document.sentences[sentence]
  if (around === undefined) return null
  const own = (table.bySentence.get(sentence) ?? []).findLast((i) => claims[i]!.source.length > 0)
  if (own !== undefined) return own
  // The end of a speech.
  const owner = owners[around.to - 1]!
  if (owner >= 0) return owner
  const source = subjectOfSentence(syntax, sentence)
  if (source === null) return null
  return claimOf(speech, 'quotation-beside', BESIDE, { source: [source], cue: [], head: -1 })
}
