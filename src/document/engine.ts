/** text → tokens, tags, lemmas and raw sentence ends by wink-nlp. The only file that imports it: its traps are closed here. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span, Token } from '../types.ts'
import { type Machine, OTHER, readMachine, recognize, SKIPPED } from './machine.ts'
import { type Part, partsOf, staysWhole } from './parts.ts'
import { isSpace, pieces, prepare } from './prepare.ts'
import { addRun, createRunTable, FIRST_HASH, findRun, hashOn, longer, type RunTable } from './runs.ts'
import { linear } from './wink-patterns.ts'

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
 * exact version for that, and `test/document/engine.check.ts` holds the outcome against wink's own.
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
  /** Beginnings and ends that stay with their word: “ex-minister”, “crab-like”. */
  readonly preserve: { readonly prefix: object; readonly suffix: object }
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
type LemmaOf = (token: number, raw: RawDocument, addons: object) => string | undefined

/** A lexeme, or a part of a contraction, as wink numbers it. */
interface Lexeme {
  readonly index: number
  /** wink's numbers for spaces and normal form, and for the tag and lemma of a contraction's part; 0 elsewhere. */
  readonly spelling: number
  readonly fixed: number
}

/** A lexeme under one tag. */
interface Word {
  /** wink's number of the tag, and the text's length: asked for more often than the rest. */
  readonly by: number
  readonly length: number
  readonly text: string
  readonly tag: string
  readonly lemma: string
  /** What to cut it into, where wink leaves two tokens in one. */
  readonly parts: readonly Part[] | null
}

/**
 * What is known of lexemes, two numbers each, so that reading a token touches little memory: what the machines see (of
 * the sentence machine without and with a space before, then of the tag machines; a byte each), and the tag that the
 * lexeme mostly has with, bit by bit, those that it can have.
 */
type Facts = Int32Array
const MEMBERS_FROM = 5
const TAG_BITS = (1 << MEMBERS_FROM) - 1

/** Buffers for the tokens of a piece, used again for each. */
interface Room {
  readonly lexemes: Int32Array
  /** `place, number` of each run. */
  runs: Int32Array
  /** Where each token stands in the text; -1 for what is no token of it, -2 where a line ends. */
  readonly places: Int32Array
  readonly tags: Uint8Array
  readonly symbols: Uint8Array
}

interface Wink {
  /** Asks wink what each of these runs consists of, and adds it to what is known. */
  learn(runs: ReadonlySet<string>): void
  /** Forgets the runs where too many are known. */
  makeRoom(): void
  readonly known: RunTable
  /** What runs consist of: `lexeme, place in the run` each. */
  parts(): Int32Array
  facts(): Facts
  /** How many words were learned since the model was read. */
  learned(): number
  /** For each lexeme the word that it was last. */
  readonly words: readonly (Word | undefined)[]
  word(lexeme: number, tag: number): Word
  room(size: number): Room
  readonly sentences: Machine
  /** The machines that mend tags, in their order; there are two. */
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
/** Only so many runs are kept, some sixty bytes each: a long corpus has new ones without end. */
const MOST_KNOWN = 150_000

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

  const known = createRunTable()
  let parts = new Int32Array(FEWEST * 2)
  let partsEnd = 0
  const described: Lexeme[] = []
  const words: (Word | undefined)[] = []
  let facts: Facts = new Int32Array(FEWEST * 2)
  /** wink's number of a lexeme → ours. */
  const seen = new Map<number, number>()
  let room: Room = roomFor(FEWEST)

  function lexemeAt(at: number): number {
    const index = raw.tokens[at]!
    const spelling = raw.tokens[at + 1]! & ~MOST_SPACES
    const packed = raw.tokens[at + 2]!
    // The parts of a contraction have a lemma of their own: “'d” is “will” or “have”.
    if (spelling !== 0) return describe(index, spelling, packed)
    let lexeme = seen.get(index)
    if (lexeme === undefined) {
      lexeme = describe(index, 0, packed)
      seen.set(index, lexeme)
    }
    return lexeme
  }

  function describe(index: number, spelling: number, packed: number): number {
    const { cache } = raw
    const normal = spelling === 0 ? cache.normal(index) : cache.nox(spelling)
    const sees = (spaces: number) => {
      if (normal === lineFeed) return SKIPPED
      const symbol = endSentences.transformers[0]!(normal, cache, [index, spaces, 0, 0], 0)
      return sentences.columns.get(symbol) ?? OTHER
    }
    const hint = mendTags.transformers[0]!(NO_HINT, cache, [index, 0, 0, 0], 0)
    const [first, second] = taggers.map(({ machine }) =>
      hint === NO_HINT ? USES_TAG : (machine.columns.get(hint) ?? OTHER),
    ) as [number, number]
    let members = 0
    for (let tag = 0; tag < pos.list.length; tag++) if (cache.isMemberPOS(normal, tag)) members |= 1 << tag
    const lexeme = described.push({ index, spelling, fixed: spelling === 0 ? 0 : packed }) - 1
    words.push(undefined)
    if (lexeme * 2 + 2 > facts.length) facts = longer(facts, new Int32Array(facts.length * 2))
    facts[lexeme * 2] = sees(0) | (sees(1) << 8) | (first << 16) | (second << 24)
    facts[lexeme * 2 + 1] = ((packed >>> LEMMA_BITS) & TAG_MASK) | (members << MEMBERS_FROM)
    return lexeme
  }

  return {
    known,
    parts: () => parts,
    facts: () => facts,
    words,
    sentences,
    taggers,
    makeRoom() {
      if (known.count <= MOST_KNOWN) return
      Object.assign(known, createRunTable())
      partsEnd = 0
    },
    learn(runs) {
      nlp.readDoc([...runs].join(' '))
      let at = 0
      for (const run of runs) {
        const first = partsEnd
        const breaksLine = run.includes('\n')
        let place = 0
        // Each run but the first has a space before it, and no token inside a run has.
        do {
          if (partsEnd + 2 > parts.length) parts = longer(parts, new Int32Array(parts.length * 2))
          const text = lexemes.list[raw.tokens[at]!]!
          parts[partsEnd] = lexemeAt(at)
          parts[partsEnd + 1] = NO_TOKEN
          if (isSpace(run.charCodeAt(0))) {
            if (breaksLine && partsEnd === first) parts[partsEnd + 1] = ENDS_LINE
          } else if (text !== '' && run.startsWith(text, place)) {
            parts[partsEnd + 1] = place
            place += text.length
          }
          partsEnd += 2
          at += NUMBERS_A_TOKEN
        } while (at < raw.tokens.length && (raw.tokens[at + 1]! & MOST_SPACES) === 0)
        addRun(known, run, first, partsEnd)
      }
    },
    room(size) {
      if (room.tags.length < size) room = roomFor(size * 2)
      return room
    },
    learned: () => lexemes.list.length - lexemes.intrinsicSize,
    word(number, by) {
      const { index, spelling, fixed } = described[number]!
      const packed = fixed === 0 ? by << LEMMA_BITS : fixed
      const tag = pos.list[(packed >>> LEMMA_BITS) & TAG_MASK]!
      const text = lexemes.list[index]!
      const given = lemmaOf(0, { tokens: [index, spelling, packed, 0], cache: raw.cache }, whole.addons)
      // wink has none for some contractions without their apostrophe: “Maynt”.
      const lemma = (given ?? text).toLowerCase()
      const word = {
        by,
        length: text.length,
        text,
        tag,
        lemma: lemma === '’s' ? "'s" : lemma,
        parts: partsOf(text, tag),
      }
      words[number] = word
      return word
    },
  }
}

/** A lexeme that is no token of the text: “said..constructor” gives one without any. */
const NO_TOKEN = -1
const ENDS_LINE = -2

const FEWEST = 1024

function roomFor(size: number): Room {
  return {
    lexemes: new Int32Array(size),
    runs: new Int32Array(size),
    places: new Int32Array(size),
    tags: new Uint8Array(size),
    symbols: new Uint8Array(size),
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

/** wink's model with the traps closed; tells of the core when it is read, and of every document when it is tagged. */
function watch(onCore: (core: Core) => void, onDocument: (raw: RawDocument) => void): unknown {
  const whole = model as unknown as Model
  const unused = () => ({ machines: ['{}'], transformers: [null], setter: () => {} })
  let categoryOf!: (word: string) => number
  return {
    ...whole,
    core() {
      const core = withoutTraps(whole.core())
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
      let patched: Lexicon | undefined
      return {
        ...features,
        // wink gives a new word the tag of the place where it first met it. By the word alone it is the same every time.
        pos(word: string, _category: number, cache: Lexicon) {
          patched ??= { ...cache, lookup: (text) => cache.lookup(text) ?? UNKNOWN }
          return features.pos(word, categoryOf(word), patched)
        },
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

function withoutTraps(core: Core): Core {
  const { trex, preserve } = core
  const quick = (patterns: readonly Pattern[]) =>
    patterns.map(([source, flags, category]): Pattern => [linear(source), flags, category])
  // wink looks beginnings of words up in an object: “constructor-led” would stay one token, since every object has that.
  const own = (words: object): object => Object.assign(Object.create(null), words)
  return {
    ...core,
    trex: { ...trex, ltc: quick(trex.ltc), rtc: quick(trex.rtc) },
    preserve: { prefix: own(preserve.prefix), suffix: own(preserve.suffix) },
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
  wink.makeRoom()
  const { runs, count } = cutRuns(wink, piece)
  const parts = wink.parts()
  const facts = wink.facts()
  const { starts } = wink.known
  let size = 0
  for (let r = 0; r < count; r += 2) {
    const number = runs[r + 1]!
    size += (starts[number * 2 + 3]! - starts[number * 2 + 1]!) / 2
  }
  const room = wink.room(size)
  const { lexemes, places, tags, symbols } = room
  let i = 0
  for (let r = 0; r < count; r += 2) {
    const start = runs[r]!
    const number = runs[r + 1]!
    // What the sentence machine sees of the first one, where a space goes before it.
    let shift = start > piece.start && piece.prepared.charCodeAt(start - 1) === SPACE ? 8 : 0
    for (let p = starts[number * 2 + 1]!; p < starts[number * 2 + 3]!; p += 2, i++) {
      const lexeme = parts[p]!
      const place = parts[p + 1]!
      lexemes[i] = lexeme
      places[i] = place < 0 ? place : start + place
      symbols[i] = facts[lexeme * 2]! >>> shift
      tags[i] = facts[lexeme * 2 + 1]! & TAG_BITS
      shift = 0
    }
  }
  const ends: number[] = []
  recognize(wink.sentences, symbols, size, (at) => ends.push(at))
  if ((ends[ends.length - 1] ?? -1) < size - 1) ends.push(size - 1)
  mendTags(wink, room, size)
  return place(wink, piece, room, size, ends, growing)
}

/** Cuts a piece into runs as wink does, at spaces and around line breaks and tabs: `place, number` each. */
function cutRuns(wink: Wink, { prepared, start, end }: Piece): { readonly runs: Int32Array; readonly count: number } {
  const { known } = wink
  const room = wink.room(0)
  let { runs } = room
  let count = 0
  const unknown: { readonly at: number; readonly to: number; readonly hash: number }[] = []
  for (let at = start; at < end; ) {
    let code = prepared.charCodeAt(at)
    if (code === SPACE) {
      at++
      continue
    }
    const from = at
    const space = isSpace(code)
    let hash = FIRST_HASH
    do {
      hash = hashOn(hash, code)
      if (++at === end) break
      code = prepared.charCodeAt(at)
    } while (code !== SPACE && isSpace(code) === space)
    const number = findRun(known, prepared, from, at, hash)
    if (count + 2 > runs.length) {
      runs = longer(runs, new Int32Array(runs.length * 2))
      room.runs = runs
    }
    runs[count] = from
    runs[count + 1] = number
    if (number < 0) unknown.push({ at: count, to: at, hash })
    count += 2
  }
  if (unknown.length === 0) return { runs, count }
  wink.learn(new Set(unknown.map(({ at, to }) => prepared.slice(runs[at]!, to))))
  for (const { at, to, hash } of unknown) runs[at + 1] = findRun(known, prepared, runs[at]!, to, hash)
  return { runs, count }
}

/** The tags that the words mostly have → those that they have here. */
function mendTags(wink: Wink, { lexemes, tags, symbols }: Room, size: number): void {
  const facts = wink.facts()
  wink.taggers.forEach(({ machine, columns, targets }, t) => {
    const shift = 16 + 8 * t
    for (let i = 0; i < size; i++) {
      const hint = (facts[lexemes[i]! * 2]! >>> shift) & 255
      symbols[i] = hint === USES_TAG ? columns[tags[i]!]! : hint
    }
    recognize(machine, symbols, size, (at, state) => {
      const target = targets[state]!
      if (target < 0) tags[at] = -target
      else if ((facts[lexemes[at]! * 2 + 1]! & (1 << (target + MEMBERS_FROM))) !== 0) tags[at] = target
    })
  })
}

/** Puts the tokens at their places in the text; `ends` are the last tokens of wink's sentences. */
function place(
  wink: Wink,
  piece: Piece,
  { lexemes, places, tags }: Room,
  size: number,
  ends: readonly number[],
  { tokens, sentenceEnds, lineEnds }: Growing,
): number {
  const { text, prepared, masks } = piece
  const { words } = wink
  let mask = piece.mask
  let sentence = 0
  for (let i = 0; i < size; i++) {
    const at = places[i]!
    if (at === ENDS_LINE) endAt(lineEnds, tokens.length)
    if (at >= 0) {
      let word = words[lexemes[i]!]
      if (word === undefined || word.by !== tags[i]!) word = wink.word(lexemes[i]!, tags[i]!)
      const masked = masks[mask]
      if (masked !== undefined && masked.start <= at) {
        tokens.push(stretch(text, masked.start, masked.end, 'X'))
        mask++
      } else if (word.parts === null || staysWhole(word.parts, prepared, at + word.length)) {
        tokens.push({ start: at, end: at + word.length, text: word.text, tag: word.tag, lemma: word.lemma })
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
