/** text → tokens, tags, lemmas and raw sentence ends by wink-nlp. The only file that imports it: its traps are closed here. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span, Token } from '../types.ts'
import { type Part, partsOf, staysWhole } from './parts.ts'
import { isSpace, pieces, prepare } from './prepare.ts'

/** What the engine reads. Ends are token indices, one past the last token, ascending; the last is `tokens.length`. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly sentenceEnds: readonly number[]
  readonly lineEnds: readonly number[]
}

export interface Engine {
  /** Reads any string. What was read before never changes what is given: see `watch`. */
  read(text: string): Reading
}

/** Reading the model takes some 50 ms: make one engine and keep it. */
export function createEngine(): Engine {
  let wink = createWink()
  return {
    read(text) {
      const tokens: Token[] = []
      const sentenceEnds: number[] = []
      const lineEnds: number[] = []
      const { text: prepared, masks, halves } = prepare(text)
      let mask = 0
      for (const { start, end } of pieces(prepared)) {
        if (wink.learned() > MOST_LEARNED) wink = createWink()
        const raw = wink.read(prepared.slice(start, end))
        mask = align(wink, raw, { text, prepared, start, end, masks, mask }, { tokens, sentenceEnds, lineEnds })
      }
      endAt(lineEnds, tokens.length)
      endAt(sentenceEnds, tokens.length)
      return { tokens: halves ? tokens.map((token) => asWritten(text, token)) : tokens, sentenceEnds, lineEnds }
    },
  }
}

/** A token whose words were stood in for gets them back. */
function asWritten(text: string, token: Token): Token {
  const written = text.slice(token.start, token.end)
  return written === token.text ? token : { ...token, text: written, tag: 'X', lemma: written.toLowerCase() }
}

/** Ids of learned words collide with wink's sentence hints near 992,000; one piece learns 200,000 at most. */
const MOST_LEARNED = 100_000

// ── wink-nlp, from inside ────────────────────────────────────────────────────────────────────────────────────────────

/**
 * A document as wink holds it. Its public `out(its.value)`, `out(its.pos)` … walk all tokens once for each property;
 * reading the arrays gives the same in a third of the time. Both packages are pinned to an exact version for that.
 */
interface RawDocument {
  /** Four numbers a token: lexeme · preceding spaces and, in a contraction, its normal form · tag and lemma · flags. */
  readonly tokens: readonly number[]
  /** `[first, last, …]` of each sentence, both inclusive. */
  readonly sentences: readonly (readonly number[])[]
}

/** The parts of wink's model that are touched here; all others are passed on as they are. */
interface Model {
  core(): Core
  pos(): { readonly setter: (raw: RawDocument, ...rest: unknown[]) => void }
  featureFn(...config: unknown[]): { readonly pos: (word: string, category: number, cache: Lexicon) => number }
  readonly addons: object
}

interface Core {
  readonly features: {
    readonly lexeme: { hash: Record<string, number>; readonly list: readonly string[]; readonly intrinsicSize: number }
    readonly pos: { readonly list: readonly string[] }
  }
  /** wink's patterns of tokens, `[source, flags, category]`: for a whole token, and for one inside others. */
  readonly trex: { readonly ltc: readonly Pattern[]; readonly rtc: readonly Pattern[] }
}

type Pattern = readonly [source: string, flags: string, category: number]

interface Lexicon {
  lookup(word: string): readonly number[] | null
}

/** `its.lemma` as it is, not as its types tell. */
type LemmaOf = (token: number, raw: RawDocument, addons: object) => string

/** A lexeme under one tag. */
interface Word {
  /** wink's number for tag and lemma. */
  readonly packed: number
  readonly text: string
  readonly tag: string
  readonly lemma: string
  /** What to cut it into, where wink leaves two tokens in one. */
  readonly parts: readonly Part[] | null
}

interface Wink {
  read(text: string): RawDocument
  /** How many words were learned since the model was read. */
  learned(): number
  word(raw: RawDocument, token: number): Word
}

const NUMBERS_A_TOKEN = 4
const LEMMA_BITS = 20
const TAG_MASK = 0x3f

function createWink(): Wink {
  let core!: Core
  let raw!: RawDocument
  const watched = watch(
    (given) => (core = given),
    (given) => (raw = given),
  )
  const nlp = winkNLP(watched as typeof model, ['sbd', 'pos'])
  const lemmaOf = nlp.its.lemma as unknown as LemmaOf
  const { lexeme, pos } = core.features
  // wink keeps the hash that it was made with for looking up words, and reads this field when it learns one. So it
  // never looks up what it learned: else, after “Putin’s—he”, every later “Putin’s” would be one token, in all texts.
  lexeme.hash = Object.create(lexeme.hash)
  /** A lexeme mostly keeps its tag: the last one is remembered. */
  const words: (Word | undefined)[] = []

  return {
    read(text) {
      nlp.readDoc(text)
      return raw
    },
    learned: () => lexeme.list.length - lexeme.intrinsicSize,
    word(document, token) {
      const index = document.tokens[token * NUMBERS_A_TOKEN]!
      const packed = document.tokens[token * NUMBERS_A_TOKEN + 2]!
      let word = words[index]
      if (word === undefined || word.packed !== packed) {
        const text = lexeme.list[index]!
        const lemma = lemmaOf(token, document, (model as unknown as Model).addons).toLowerCase()
        const tag = pos.list[(packed >>> LEMMA_BITS) & TAG_MASK]!
        word = { packed, text, tag, lemma: lemma === '’s' ? "'s" : lemma, parts: partsOf(text, tag) }
        words[index] = word
      }
      return word
    },
  }
}

/** wink's model with the traps closed; tells of the core when it is read, and of every document when it is tagged. */
function watch(onCore: (core: Core) => void, onDocument: (raw: RawDocument) => void): unknown {
  const whole = model as unknown as Model
  const unused = () => ({ machines: ['{}'], transformers: [null], setter: () => {} })
  let categoryOf!: (word: string) => number
  return {
    ...whole,
    core() {
      const core = whole.core()
      categoryOf = categorizer(core)
      onCore(core)
      return core
    },
    pos() {
      const tagger = whole.pos()
      const setter = (raw: RawDocument, ...settings: unknown[]) => {
        tagger.setter(raw, ...settings)
        onDocument(raw)
      }
      return { ...tagger, setter }
    },
    featureFn(...config: unknown[]) {
      const features = whole.featureFn(...config)
      return {
        ...features,
        // wink gives a new word the tag of the place where it first met it. By the word alone it is the same every time.
        pos: (word: string, _category: number, cache: Lexicon) =>
          features.pos(word, categoryOf(word), { ...cache, lookup: (text) => cache.lookup(text) ?? UNKNOWN }),
        // Neither sentences nor tags ask for these. The 16,384th shape would spill into the tags.
        shape: () => '',
        prefix: () => '',
        suffix: () => '',
      }
    },
    negation: unused,
    sa: unused,
    ner: () => ({ machines: [], transformers: [] }),
    // wink writes the machines of custom entities into a text that grows with every instance in the process:
    // the 20th takes 870 MB, the 21st throws "Invalid string length".
    metaCER: () => ({ machines: '{}', transformers: [null] }),
  }
}

/** An index beyond the model's words. */
const UNKNOWN = [Number.MAX_SAFE_INTEGER]

/** word, number, address …: the first of wink's patterns that the whole word matches; 0 where none does. */
function categorizer({ trex }: Core): (word: string) => number {
  const patterns = [...trex.ltc, ...trex.rtc].map(([source, flags, category]) => ({
    pattern: new RegExp(`^(?:${source})$`, flags.replace('g', '')),
    category,
  }))
  return (word) => patterns.find(({ pattern }) => pattern.test(word))?.category ?? 0
}

// ── offsets ──────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Piece extends Span {
  readonly text: string
  readonly prepared: string
  readonly masks: readonly Span[]
  /** The first mask that may lie in the piece. */
  readonly mask: number
}

interface Growing {
  readonly tokens: Token[]
  readonly sentenceEnds: number[]
  readonly lineEnds: number[]
}

/** wink keeps no offsets: this walks its tokens along the piece. Gives the first mask of the next piece. */
function align(wink: Wink, raw: RawDocument, piece: Piece, { tokens, sentenceEnds, lineEnds }: Growing): number {
  const { text, prepared, masks } = piece
  let mask = piece.mask
  let at = piece.start
  let sentence = 0
  let sentenceEnd = raw.sentences[0]?.[1] ?? -1
  const count = raw.tokens.length / NUMBERS_A_TOKEN
  for (let i = 0; i < count; i++) {
    const word = wink.word(raw, i)
    let code = prepared.charCodeAt(at)
    for (; isSpace(code) && at < piece.end; code = prepared.charCodeAt(++at)) {
      if (code === LINE_FEED) endAt(lineEnds, tokens.length)
    }
    // “said..constructor” gives a token without text.
    if (word.tag !== 'SPACE' && word.text !== '' && prepared.startsWith(word.text, at)) {
      const masked = masks[mask]
      if (masked !== undefined && masked.start <= at) {
        tokens.push(stretch(text, masked.start, masked.end, 'X'))
        at = masked.end
        mask++
      } else {
        const end = at + word.text.length
        if (word.parts === null || staysWhole(word.parts, prepared, end)) {
          tokens.push({ start: at, end, text: word.text, tag: word.tag, lemma: word.lemma })
        } else {
          for (const part of word.parts) {
            tokens.push({ start: at, end: at + part.text.length, ...part })
            at += part.text.length
          }
        }
        at = end
      }
    }
    if (i === sentenceEnd) {
      endAt(sentenceEnds, tokens.length)
      sentenceEnd = raw.sentences[++sentence]?.[1] ?? -1
    }
  }
  return mask
}

/** A token that wink's lexicon knows nothing of. */
function stretch(text: string, start: number, end: number, tag: string): Token {
  const word = text.slice(start, end)
  return { start, end, text: word, tag, lemma: word.toLowerCase() }
}

function endAt(ends: number[], end: number): void {
  if (end > 0 && ends[ends.length - 1] !== end) ends.push(end)
}

const LINE_FEED = 10
