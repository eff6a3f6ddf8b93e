/** text → tokens, tags, lemmas and raw sentence ends by wink-nlp. The only file that imports it: its traps are closed here. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span, Token } from '../types.ts'
import { type Machine, OTHER, readMachine, recognize, SKIPPED } from './machine.ts'
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
        mask = readPiece(wink, { text, prepared, start, end, masks, mask }, { tokens, sentenceEnds, lineEnds })
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
 * What wink cuts a run of characters into depends on that run alone, for it never looks up what it learned (see
 * `createWink`). So it is asked once for each run, and most runs of an article were met before. The tags depend on the
 * neighbours; wink's machines for them are run here, over tables (see `machine.ts`). Both packages are pinned to an
 * exact version for that, and `test/document/engine.test.ts` holds the outcome against wink's own.
 */
interface RawDocument {
  /** Four numbers a token: lexeme · preceding spaces and, in a contraction, its normal form · tag and lemma · flags. */
  readonly tokens: readonly number[]
  readonly cache: Lexicon
}

/** The parts of wink's model that are touched here; all others are passed on as they are. */
interface Model {
  core(): Core
  sbd(): { readonly machines: readonly string[]; readonly transformers: readonly Transformer[] }
  pos(): {
    readonly machines: readonly string[]
    readonly transformers: readonly Transformer[]
    readonly setter: (raw: RawDocument, ...rest: unknown[]) => void
  }
  featureFn(...config: unknown[]): { readonly pos: (word: string, category: number, cache: Lexicon) => number }
  readonly addons: object
}

/** What a machine sees of a token: its normal form or tag, unless the word is one that it knows by a number of its own. */
type Transformer = (symbol: number, cache: Lexicon, raw: readonly number[], token: number) => number

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
  normal(lexeme: number): number
  /** The normal form of a part of a contraction. */
  nox(packed: number): number
  isMemberPOS(normal: number, tag: number): boolean
}

/** `its.lemma` as it is, not as its types tell. */
type LemmaOf = (token: number, raw: RawDocument, addons: object) => string

/** A lexeme, or a part of a contraction: all that can be known without its neighbours. */
interface Lexeme {
  readonly index: number
  readonly text: string
  /** wink's numbers for spaces and normal form, and for the tag and lemma of a contraction's part; 0 elsewhere. */
  readonly spelling: number
  readonly fixed: number
  /** The tag that it mostly has. */
  readonly tag: number
  /** What the sentence machine sees, without and with a space before it; 0 for the tag machines: its tag. */
  readonly inSentence: number
  readonly inSentenceSpaced: number
  readonly hints: readonly number[]
  /** Bit by bit, which tags it can have. */
  readonly members: number
  /** By tag, once asked for. */
  readonly words: (Word | undefined)[]
}

/** A lexeme under one tag. */
interface Word {
  readonly text: string
  readonly tag: string
  readonly lemma: string
  /** What to cut it into, where wink leaves two tokens in one. */
  readonly parts: readonly Part[] | null
}

/** A run of characters between spaces, or one of line breaks and tabs. */
interface Run {
  readonly lexemes: readonly Lexeme[]
  /** Where each begins in the run; -1 for what is no token of the text: “said..constructor” gives one without any. */
  readonly places: readonly number[]
  readonly breaksLine: boolean
}

/** Buffers for the tokens of a piece, used again for each. */
interface Room {
  readonly lexemes: Lexeme[]
  readonly tags: Uint8Array
  readonly symbols: Uint8Array
}

interface Wink {
  /** Asks wink what each of these runs consists of, and adds it to what is known. */
  learn(runs: ReadonlySet<string>): void
  readonly known: ReadonlyMap<string, Run>
  /** How many words were learned since the model was read. */
  learned(): number
  word(lexeme: Lexeme, tag: number): Word
  room(size: number): Room
  readonly sentences: Machine
  /** The machines that mend tags, in their order. */
  readonly taggers: readonly Tagger[]
}

interface Tagger {
  readonly machine: Machine
  /** Tag → column. */
  readonly columns: Uint8Array
  /** Final state → tag to set, negative where any word may have it. */
  readonly targets: Int8Array
}

const NUMBERS_A_TOKEN = 4
const LEMMA_BITS = 20
const TAG_MASK = 0x3f
const MOST_SPACES = 0xffff
/** Only so many runs are kept, some fifty bytes each: a long corpus has new ones without end. */
const MOST_KNOWN = 50_000

function createWink(): Wink {
  let core!: Core
  let raw!: RawDocument
  const watched = watch(
    (given) => (core = given),
    (given) => (raw = given),
  )
  const nlp = winkNLP(watched as typeof model, ['pos'])
  const lemmaOf = nlp.its.lemma as unknown as LemmaOf
  const { lexeme: lexemes, pos } = core.features
  // wink keeps the hash that it was made with for looking up words, and reads this field when it learns one. So it
  // never looks up what it learned: else, after “Putin’s—he”, every later “Putin’s” would be one token, in all texts.
  lexemes.hash = Object.create(lexemes.hash)

  const whole = model as unknown as Model
  const [endSentences, mendTags] = [whole.sbd(), whole.pos()]
  const sentences = readMachine(endSentences.machines[0]!)
  const taggers = mendTags.machines.map((json) => taggerOf(readMachine(json), pos.list.length))
  const lineFeed = lexemes.list.indexOf('\n')

  const seen: (Lexeme | undefined)[] = []
  const known = new Map<string, Run>()
  let room: Room = { lexemes: [], tags: new Uint8Array(0), symbols: new Uint8Array(0) }

  function lexemeAt(at: number): Lexeme {
    const index = raw.tokens[at]!
    const spelling = raw.tokens[at + 1]! & ~MOST_SPACES
    const packed = raw.tokens[at + 2]!
    // The parts of a contraction have a lemma of their own: “'d” is “will” or “have”.
    if (spelling !== 0) return describe(index, spelling, packed)
    return (seen[index] ??= describe(index, 0, packed))
  }

  function describe(index: number, spelling: number, packed: number): Lexeme {
    const { cache } = raw
    const normal = spelling === 0 ? cache.normal(index) : cache.nox(spelling)
    const sees = (spaces: number) => {
      if (normal === lineFeed) return SKIPPED
      const symbol = endSentences.transformers[0]!(normal, cache, [index, spaces, 0, 0], 0)
      return sentences.columns.get(symbol) ?? OTHER
    }
    const hint = mendTags.transformers[0]!(NO_HINT, cache, [index, 0, 0, 0], 0)
    let members = 0
    for (let tag = 0; tag < pos.list.length; tag++) if (cache.isMemberPOS(normal, tag)) members |= 1 << tag
    return {
      index,
      text: lexemes.list[index]!,
      spelling,
      fixed: spelling === 0 ? 0 : packed,
      tag: (packed >>> LEMMA_BITS) & TAG_MASK,
      inSentence: sees(0),
      inSentenceSpaced: sees(1),
      hints: taggers.map(({ machine }) => (hint === NO_HINT ? USES_TAG : (machine.columns.get(hint) ?? OTHER))),
      members,
      words: [],
    }
  }

  return {
    known,
    sentences,
    taggers,
    learn(runs) {
      if (known.size + runs.size > MOST_KNOWN) known.clear()
      nlp.readDoc([...runs].join(' '))
      let at = 0
      for (const run of runs) {
        const found: Lexeme[] = []
        // Each run but the first has a space before it, and no token inside a run has.
        do {
          found.push(lexemeAt(at))
          at += NUMBERS_A_TOKEN
        } while (at < raw.tokens.length && (raw.tokens[at + 1]! & MOST_SPACES) === 0)
        known.set(flat(run), { lexemes: found, places: placesOf(run, found), breaksLine: run.includes('\n') })
      }
    },
    room(size) {
      if (room.tags.length < size) {
        room = { lexemes: [], tags: new Uint8Array(size * 2), symbols: new Uint8Array(size * 2) }
      }
      return room
    },
    learned: () => lexemes.list.length - lexemes.intrinsicSize,
    word(lexeme, tag) {
      let word = lexeme.words[tag]
      if (word === undefined) {
        const packed = lexeme.fixed === 0 ? tag << LEMMA_BITS : lexeme.fixed
        const document = { tokens: [lexeme.index, lexeme.spelling, packed, 0], cache: raw.cache }
        const lemma = lemmaOf(0, document, whole.addons).toLowerCase()
        const name = pos.list[(packed >>> LEMMA_BITS) & TAG_MASK]!
        const { text } = lexeme
        word = { text, tag: name, lemma: lemma === '’s' ? "'s" : lemma, parts: partsOf(text, name) }
        lexeme.words[tag] = word
      }
      return word
    },
  }
}

/** Given to a transformer in place of a tag, to learn whether it gives it back. */
const NO_HINT = -1
/** In place of a column: the machine sees the tag that the word has by then. */
const USES_TAG = 254

function taggerOf(machine: Machine, tags: number): Tagger {
  const columns = new Uint8Array(tags)
  // wink's tag 0 is “unknown”, which these machines read over.
  for (let tag = 0; tag < tags; tag++) columns[tag] = tag === 0 ? SKIPPED : (machine.columns.get(tag) ?? OTHER)
  return { machine, columns, targets: Int8Array.from(machine.names, Number) }
}

/** Where the lexemes stand in their run, each behind the one before. */
function placesOf(run: string, lexemes: readonly Lexeme[]): number[] {
  let at = 0
  return lexemes.map(({ text }) => {
    if (text === '' || isSpace(run.charCodeAt(0)) || !run.startsWith(text, at)) return -1
    const place = at
    at += text.length
    return place
  })
}

/** A copy of its own: else each kept run would keep the whole article from which it was cut. */
function flat(run: string): string {
  return run.length < LONGEST_COPIED ? run : run.split('').join('')
}

/** V8 copies shorter pieces of a text. */
const LONGEST_COPIED = 13

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
    // Run over tables instead; the setter alone is called, with the tags that the words mostly have.
    sbd: () => ({ ...whole.sbd(), machines: [] }),
    pos() {
      const tagger = whole.pos()
      const setter = (raw: RawDocument, ...settings: unknown[]) => {
        tagger.setter(raw, ...settings)
        onDocument(raw)
      }
      return { ...tagger, machines: [], setter }
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

// ── a piece of text ──────────────────────────────────────────────────────────────────────────────────────────────────

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

/** Reads one piece, adding to what grows. Gives the first mask of the next piece. */
function readPiece(wink: Wink, piece: Piece, growing: Growing): number {
  const { starts, runs } = cutRuns(wink, piece)
  let size = 0
  for (const { lexemes } of runs) size += lexemes.length
  const room = wink.room(size)
  let i = 0
  runs.forEach(({ lexemes }, r) => {
    const start = starts[r]!
    room.symbols[i] = lexemes[0]!.inSentence
    if (start > piece.start && piece.prepared.charCodeAt(start - 1) === SPACE) {
      room.symbols[i] = lexemes[0]!.inSentenceSpaced
    }
    for (let k = 0; k < lexemes.length; k++, i++) {
      const lexeme = lexemes[k]!
      room.lexemes[i] = lexeme
      room.tags[i] = lexeme.tag
      if (k > 0) room.symbols[i] = lexeme.inSentence
    }
  })
  const ends: number[] = []
  recognize(wink.sentences, room.symbols, size, (at) => ends.push(at))
  if ((ends[ends.length - 1] ?? -1) < size - 1) ends.push(size - 1)
  mendTags(wink, room, size)
  return place(wink, piece, room.tags, { starts, runs, ends }, growing)
}

/** Cuts a piece into runs as wink does: at spaces, and around line breaks and tabs. */
function cutRuns(wink: Wink, { prepared, start, end }: Piece): { readonly starts: number[]; readonly runs: Run[] } {
  const starts: number[] = []
  const runs: Run[] = []
  const missing: { readonly at: number; readonly run: string }[] = []
  for (let at = start; at < end; ) {
    let code = prepared.charCodeAt(at)
    if (code === SPACE) {
      at++
      continue
    }
    const from = at
    if (isSpace(code)) {
      do code = prepared.charCodeAt(++at)
      while (at < end && isSpace(code) && code !== SPACE)
    } else {
      do code = prepared.charCodeAt(++at)
      while (at < end && !isSpace(code))
    }
    const run = prepared.slice(from, at)
    const known = wink.known.get(run)
    if (known === undefined) missing.push({ at: runs.length, run })
    starts.push(from)
    runs.push(known ?? NO_RUN)
  }
  if (missing.length > 0) {
    wink.learn(new Set(missing.map(({ run }) => run)))
    for (const { at, run } of missing) runs[at] = wink.known.get(run)!
  }
  return { starts, runs }
}

/** Stands in for a run until wink was asked. */
const NO_RUN: Run = { lexemes: [], places: [], breaksLine: false }

/** The tags that the words mostly have → those that they have here. */
function mendTags({ taggers }: Wink, { lexemes, tags, symbols }: Room, size: number): void {
  taggers.forEach(({ machine, columns, targets }, t) => {
    for (let i = 0; i < size; i++) {
      const hint = lexemes[i]!.hints[t]!
      symbols[i] = hint === USES_TAG ? columns[tags[i]!]! : hint
    }
    recognize(machine, symbols, size, (at, state) => {
      const target = targets[state]!
      if (target < 0) tags[at] = -target
      else if ((lexemes[at]!.members & (1 << target)) !== 0) tags[at] = target
    })
  })
}

interface Found {
  readonly starts: readonly number[]
  readonly runs: readonly Run[]
  /** The last tokens of wink's sentences. */
  readonly ends: readonly number[]
}

/** Puts the tokens at their places in the text. */
function place(wink: Wink, piece: Piece, tags: Uint8Array, found: Found, growing: Growing): number {
  const { text, prepared, masks } = piece
  const { starts, runs, ends } = found
  const { tokens, sentenceEnds, lineEnds } = growing
  let mask = piece.mask
  let sentence = 0
  let i = 0
  for (let r = 0; r < runs.length; r++) {
    const { lexemes, places, breaksLine } = runs[r]!
    if (breaksLine) endAt(lineEnds, tokens.length)
    for (let k = 0; k < lexemes.length; k++, i++) {
      if (places[k]! >= 0) {
        const at = starts[r]! + places[k]!
        const lexeme = lexemes[k]!
        const word = lexeme.words[tags[i]!] ?? wink.word(lexeme, tags[i]!)
        const masked = masks[mask]
        if (masked !== undefined && masked.start <= at) {
          tokens.push(stretch(text, masked.start, masked.end, 'X'))
          mask++
        } else if (word.parts === null || staysWhole(word.parts, prepared, at + word.text.length)) {
          tokens.push({ start: at, end: at + word.text.length, text: word.text, tag: word.tag, lemma: word.lemma })
        } else {
          let from = at
          for (const part of word.parts) {
            tokens.push({ start: from, end: from + part.text.length, ...part })
            from += part.text.length
          }
        }
      }
      if (i === ends[sentence]) {
        endAt(sentenceEnds, tokens.length)
        sentence++
      }
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

const SPACE = 32
