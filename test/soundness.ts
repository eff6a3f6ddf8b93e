/** What holds for the outcome of any string, whatever it says. Used by the properties and the hostile inputs. */
import type { Document, Excerpt, Extraction, Span, TokenSpan } from '../src/index.ts'

export function expectSoundDocument({ text, tokens, sentences, paragraphs, quotations, headline }: Document): void {
  let end = 0
  for (const token of tokens) {
    if (token.start < end || token.end <= token.start || token.end > text.length) fail('a token out of order', token)
    if (token.text !== text.slice(token.start, token.end)) fail('a token that is not its slice', token)
    if (/\s/.test(token.text)) fail('white space in a token', token)
    end = token.end
  }
  // No token is lost: what is left between two tokens is white space.
  const covered = tokens.reduce((sum, token) => sum + token.end - token.start, 0)
  const black = text.replace(/\s+/g, '').length
  if (covered !== black) fail('characters in no token', { covered, black })

  const expectTokenSpan = (span: TokenSpan) => {
    if (span.from < 0 || span.to <= span.from || span.to > tokens.length) fail('an empty or loose token span', span)
    if (span.start !== tokens[span.from]!.start || span.end !== tokens[span.to - 1]!.end) fail('token offsets', span)
  }
  for (const list of [sentences, paragraphs]) {
    let next = 0
    for (const span of list) {
      expectTokenSpan(span)
      if (span.from !== next) fail('a gap between sentences or paragraphs', span)
      next = span.to
    }
    if (next !== tokens.length) fail('tokens in no sentence or paragraph', next)
  }
  for (const sentence of sentences) {
    const paragraph = paragraphs[sentence.paragraph]!
    if (sentence.from < paragraph.from || sentence.to > paragraph.to) fail('a sentence out of its paragraph', sentence)
    if (text.slice(sentence.start, sentence.end).includes('\n')) fail('a sentence that crosses a line break', sentence)
  }
  for (const quotation of quotations) expectTokenSpan(quotation)
  expectTextOrder(quotations)
  if (headline !== null) expectTokenSpan(headline)
}

export function expectSoundExtraction(text: string, extraction: Extraction): void {
  const { claims, entities, accusations } = extraction
  for (const excerpt of excerptsOf(extraction)) {
    if (excerpt.start < 0 || excerpt.end <= excerpt.start || excerpt.end > text.length) fail('loose offsets', excerpt)
    if (excerpt.text !== text.slice(excerpt.start, excerpt.end)) fail('an excerpt that is not its slice', excerpt)
  }
  for (const [letter, list] of [
    ['c', claims],
    ['e', entities],
    ['a', accusations],
  ] as const) {
    for (const [i, { id }] of list.entries()) if (id !== `${letter}${i + 1}`) fail('an id out of order', id)
  }
  const known = new Set(entities.map(({ id }) => id))
  const used = new Set<string>()
  const use = (id: string | null | undefined) => {
    if (id === null || id === undefined) return
    if (!known.has(id)) fail('nobody has this id', id)
    used.add(id)
  }
  for (const { source, cue, content, speaker, stance, confidence } of claims) {
    for (const pieces of [source, cue, content]) expectApart(pieces)
    if (content.length === 0) fail('a claim without content', cue)
    if ((stance.target === null) !== (stance.polarity === 'neutral')) fail('a target and no polarity, or not', stance)
    expectShare(confidence)
    use(speaker)
  }
  expectTextOrder(claims.map(({ cue, content }) => hull([...cue, ...content])))
  for (const { accuser, accused, victim, responses, confidence, mentions } of accusations) {
    for (const party of [accuser, accused, victim]) use(party?.entity)
    for (const { by, claim } of responses) {
      use(by)
      if (claim !== null && !claims.some(({ id }) => id === claim)) fail('a response that is no claim', claim)
    }
    expectTextOrder(mentions)
    expectShare(confidence)
  }
  expectTextOrder(accusations.map(({ sentence }) => sentence))
  for (const entity of entities) {
    expectTextOrder(entity.mentions)
    if (!used.has(entity.id)) fail('an entity that has no part in anything', entity)
    if (entity.country !== null && !/^[A-Z]{2}$/.test(entity.country)) fail('no ISO 3166 code', entity)
  }
}

/** Everything in it that has offsets and words. */
function* excerptsOf(value: unknown): Generator<Excerpt> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'end' in value && 'text' in value) yield value as Excerpt
  for (const part of Object.values(value)) yield* excerptsOf(part)
}

function expectTextOrder(spans: readonly Span[]): void {
  for (const [i, span] of spans.entries())
    if (i > 0 && span.start < spans[i - 1]!.start) fail('out of text order', span)
}

function expectApart(spans: readonly Span[]): void {
  for (const [i, span] of spans.entries())
    if (i > 0 && span.start < spans[i - 1]!.end) fail('pieces that overlap', span)
}

function expectShare(number: number): void {
  if (!(number >= 0 && number <= 1)) fail('a confidence that is no share', number)
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}

/** Not `expect` for each token: a million of them would take minutes. */
function fail(what: string, where: unknown): never {
  throw new Error(`${what}: ${JSON.stringify(where)}`)
}
