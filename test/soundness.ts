/** What holds for the outcome of any string, whatever it says. Used by the properties, the hostile inputs and the fuzzer. */
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import { unwrapped } from '../src/document/hard-wrap.ts'
import { readMarkup } from '../src/document/markup.ts'
import { extractionSchema } from '../src/export/schema.ts'
import type { Claim, Entity, Excerpt, Extraction, Span, TokenizedDocument, TokenSpan } from '../src/index.ts'
import { BE, MODALS } from '../src/lexicon/auxiliaries.ts'
import { CLAUSE_LINKS, NEGATIONS } from '../src/lexicon/function-words.ts'
import { BLOCKS, CHARACTERS, INLINES, SILENT } from '../src/lexicon/html.ts'
import { CALENDAR, DAYS } from '../src/lexicon/name-words.ts'
import { FIRST_PERSON } from '../src/lexicon/pronouns.ts'
import { firstIndex } from '../src/span.ts'

export function expectSoundDocument({
  text,
  tokens,
  sentences,
  paragraphs,
  quotations,
  headline,
}: TokenizedDocument): void {
  const plain = asRead(text)
  let end = 0
  for (const token of tokens) {
    if (token.start < end || token.end <= token.start || token.end > text.length) fail('a token out of order', token)
    if (token.text !== text.slice(token.start, token.end)) fail('a token that is not its slice', token)
    if (/\s/.test(withoutMarkup(token.text))) fail('white space in a token', token)
    end = token.end
  }
  // No token is lost: what is left between two tokens is white space or markup.
  let last = 0
  for (const { start, end } of [...tokens, { start: text.length, end: text.length }]) {
    const between = start === last ? '' : withoutMarkup(text.slice(last, start))
    if (between.trim() !== '') fail('characters in no token', { last, between })
    last = end
  }

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
    if (plain.slice(sentence.start, sentence.end).includes('\n')) fail('a sentence that crosses a line break', sentence)
  }
  for (const quotation of quotations) expectTokenSpan(quotation)
  expectTextOrder(quotations)
  if (headline !== null) expectTokenSpan(headline)
}

/** What is read of a text, at its places: nothing of markup, and a space for a line break inside a sentence. */
export function asRead(text: string): string {
  const markup = readMarkup(text)
  if (markup === null) return unwrapped(text)
  const plain = unwrapped(markup.text)
  const places = new Array<string>(text.length).fill(' ')
  for (let i = 0; i < plain.length; i++) places[markup.starts[i]!] = plain[i]!
  return places.join('')
}

/** Scripts, comments, tags, and characters that are spelled out; nothing else may be passed over. */
const withoutMarkup = (text: string): string =>
  text.includes('<') || text.includes('&')
    ? text
        .replace(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '')
        .replace(TAGS, '')
        .replace(SPELLED_OUT, '')
    : text
const TAGS = new RegExp(
  String.raw`(?:<|&lt;)/?(?:${[...BLOCKS, ...INLINES, ...SILENT].join('|')})\b[^<>]*?(?:>|&gt;)`,
  'gi',
)
const SPELLED_OUT = new RegExp(String.raw`&(?:amp;)?(?:#\d+|#x[\da-f]+|${[...CHARACTERS.keys()].join('|')});`, 'gi')

/** What holds for every extraction, whoever made it: a way of ours, a function of one's own, annotators. */
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
  const claimed = new Set(claims.map(({ id }) => id))
  const used = new Set<string>()
  const use = (id: string | null | undefined) => {
    if (id === null || id === undefined) return
    if (!known.has(id)) fail('nobody has this id', id)
    used.add(id)
  }
  for (const { source, cue, content, speaker, stance, confidence } of claims) {
    for (const pieces of [source, cue, content]) expectApart(pieces)
    if (content.length === 0) fail('a claim without content', cue)
    if (stance.target !== null && stance.polarity === 'neutral') fail('a target and no polarity', stance)
    expectShare(confidence)
    use(speaker)
  }
  expectTextOrder(claims.map(({ cue, content }) => hull([...cue, ...content])))
  for (const { accuser, accused, victim, responses, confidence, mentions } of accusations) {
    for (const party of [accuser, accused, victim]) use(party?.entity)
    for (const { by, claim } of responses) {
      use(by)
      if (claim !== null && !claimed.has(claim)) fail('a response that is no claim', claim)
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

/** What holds as soon as we say who is who, whoever found the claims: everybody is mentioned, and nobody is two. */
export function expectEverybodyMentioned({ claims, entities, accusations }: Extraction): void {
  const mentioned = new Map(entities.map(({ id, mentions }) => [id, new Set(mentions.map(placeOf))]))
  const isMentioned = (id: string, place: Span) => mentioned.get(id)!.has(placeOf(place))
  for (const entity of entities) {
    if (entity.mentions.length === 0) fail('an entity that is mentioned nowhere', entity)
    expectNoTwins(entity.mentions)
  }
  for (const { source, speaker } of claims)
    for (const piece of source) if (speaker !== null && !isMentioned(speaker, piece)) fail('no mention of it', piece)
  const speakers = new Map(claims.map(({ id, speaker }) => [id, speaker]))
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  for (const { accuser, accused, victim, responses } of accusations) {
    for (const party of [accuser, accused, victim])
      if (party !== null && !isMentioned(party.entity, party.mention)) fail('no mention of it', party)
    for (const { type, by, claim } of responses) {
      if (by === null) continue
      if (claim !== null && speakers.get(claim) !== by)
        fail('an answer by another than the one who speaks', { by, claim })
      const [one, other] = [byId.get(by)!, byId.get(accused.entity)!]
      const answers = type === 'deny' || type === 'concede'
      // “hackers tied to Iran” and “hackers tied to Peru” are both called hackers.
      const isWhole = plain(accused.mention.text) === plain(other.name)
      if (answers && isWhole && one !== other && isSameName(one, other) && !NEW_PEOPLE.test(one.name))
        fail('the accused and who answers are two of one name', [one, other])
    }
  }
  expectNobodyTwice(entities)
  const charged = new Map<string, string>()
  for (const { accused } of accusations) {
    const { id, name, kind } = byId.get(accused.entity)!
    if (NEW_PEOPLE.test(name) || plain(accused.mention.text) !== plain(name)) continue
    const key = `${kind} ${plain(name)}`
    if ((charged.get(key) ?? id) !== id) fail('the same accused are two', accused)
    charged.set(key, id)
  }
}

/** “a hacker” twice may be two of them, and so may “two officers”. */
const NEW_PEOPLE = /^(?:an?|another|one|two|three|\p{N}+|some|several|many|other|more)\b/iu

const plain = (words: string) => words.toLowerCase().replace(/^(?:the|these|those) /, '')
const nameOf = ({ name }: Entity) => name.toLowerCase().replaceAll('’', "'")
const isSameName = (one: Entity, other: Entity) => one.kind === other.kind && nameOf(one) === nameOf(other)

/** “the Russians” and “Russians” at one place are not two. */
function expectNobodyTwice(entities: readonly Entity[]): void {
  const namesakes = new Map<string, Entity>()
  for (const entity of entities) {
    const key = `${entity.kind} ${nameOf(entity)}`
    const other = namesakes.get(key)
    namesakes.set(key, entity)
    if (other === undefined) continue
    const places = unionOf([...other.mentions])
    for (const { start, end } of entity.mentions) {
      const next = places[firstIndex(places, (span) => span.end > start)]
      if (next !== undefined && next.start < end) fail('two entities of one name at one place', [other, entity])
    }
  }
}

/** A letter or a digit: marks, symbols and emoji alone say nothing and are nobody. */
const WORD = /[\p{L}\p{N}]/u

function expectWords(what: string, excerpts: readonly (Excerpt | null)[]): void {
  for (const excerpt of excerpts)
    if (excerpt !== null && !WORD.test(excerpt.text)) fail(`${what} without a word`, excerpt)
}

/** Function words, times, and the speaker's own pronoun: nobody is for or against them. */
function isNoTarget(text: string): boolean {
  const word = text.toLowerCase()
  return [NEGATIONS, CLAUSE_LINKS, MODALS, BE, CALENDAR, DAYS, FIRST_PERSON].some((words) => words.has(word))
}

/** The words of docs/definitions.md, for what saidwho itself finds in a text. */
export function expectDefined({ text, quotations, sentences }: TokenizedDocument, extraction: Extraction): void {
  const { claims, entities, accusations } = extraction
  expectEverybodyMentioned(extraction)
  expectNoTwins(claims.map(({ source, cue, content }) => [source, cue, content]))
  const quoted = unionOf(quotations)
  for (const claim of claims) {
    const { source, cue, content, kind, evidence, speaker, stance } = claim
    for (const piece of [...source, ...cue, ...content])
      if (piece.text !== piece.text.trim()) fail('white space at an edge', piece)
    expectWords('a content', content)
    expectWords('a source', source)
    expectWords('a target', [stance.target])
    if ((stance.target === null) !== (stance.polarity === 'neutral')) fail('a polarity and no target', stance)
    if (stance.target !== null && isNoTarget(stance.target.text)) fail('a target that names nothing', claim)
    const where = placesOf(text, quoted, content)
    if (kind === 'direct' && where.outside) fail('a direct claim with words outside of quotation marks', claim)
    // Of a claim within another the marks count that stand in the other's content.
    if (kind === 'indirect' && claim.within === null && where.inside)
      fail('an indirect claim with words in quotation marks', claim)
    expectApart([...source, ...cue, ...content].sort((a, b) => a.start - b.start || a.end - b.end))
    const decided = ['attribution', 'act', 'polarity', 'certainty']
    if (speaker !== null) decided.push('speaker')
    if (stance.target !== null) decided.push('target')
    for (const field of decided)
      if (!evidence.some((one) => one.field === field)) fail(`no evidence for ${field}`, claim)
  }
  let first = 0
  for (const entity of entities) {
    const { name, kind, country, mentions, role } = entity
    if (!WORD.test(name) || name !== name.trim() || (role !== null && !WORD.test(role)))
      fail('a name or role without words', entity)
    if (kind === 'person' && country !== null) fail('a person with a country', entity)
    expectWords('a mention', mentions)
    if (mentions[0]!.start < first) fail('not in the order of the first mention', entity)
    first = mentions[0]!.start
  }
  const whole = new Set(sentences.map(placeOf))
  for (const accusation of accusations) {
    const { accuser, accused, victim, act, basis, time, sentence, mentions, responses, evidence } = accusation
    expectWords('an accusation', [
      act.mention,
      basis,
      time,
      ...[accuser, accused, victim].map((party) => party?.mention ?? null),
    ])
    for (const told of [sentence, ...mentions, ...responses.map((response) => response.sentence)])
      if (!whole.has(placeOf(told))) fail('not a sentence of the document', told)
    if (act.mention.start < sentence.start || act.mention.end > sentence.end) fail('not told in its sentence', act)
    if (evidence.length === 0) fail('no evidence', accusation)
    expectNoTwins([sentence, ...mentions])
    expectNoTwins(responses)
  }
}

/** Plain data: what a round trip through JSON gives back is the same, and the schema for it fits. */
export function expectPlain(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) fail('no number of JSON', String(value))
    return
  }
  const isPlain =
    typeof value === 'object' && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  if (!isPlain) fail('not plain', String(value))
  for (const part of Object.values(value as object)) expectPlain(part)
}

let fits: ValidateFunction | undefined

/** The schema of `saidwho/export`, which other languages read extractions by. */
export function expectFitsSchema(extraction: Extraction): void {
  fits ??= new Ajv2020({ allowUnionTypes: true }).compile(extractionSchema)
  if (!fits(extraction)) fail('does not fit the schema', fits.errors)
}

const placeOf = ({ start, end }: Span) => `${start}-${end}`

function expectNoTwins(values: readonly unknown[]): void {
  const seen = new Set<string>()
  for (const value of values) {
    const key = JSON.stringify(value)
    if (seen.has(key)) fail('told twice', value)
    seen.add(key)
  }
}

/** The spans melted together where they overlap. */
function unionOf(spans: readonly Span[]): Span[] {
  const union: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = union.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else union.push({ start, end })
  }
  return union
}

/** Whether letters or digits of the content stand within quotation marks, and whether outside. */
function placesOf(text: string, quoted: readonly Span[], content: Claim['content']) {
  let [inside, outside] = [false, false]
  for (const { start, end } of content) {
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)) {
      const at = start + index
      const next = firstIndex(quoted, (span) => span.end > at)
      if ((quoted[next]?.start ?? text.length) <= at) inside = true
      else outside = true
    }
  }
  return { inside, outside }
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
