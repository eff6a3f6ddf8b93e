/**
 * wink-nlp as it is asked here: once for each run of characters.
 *
 * What wink cuts a run into depends on that run alone, for it never looks up what it learned (see `createWink`), and most
 * runs of an article were met before. The tags depend on the neighbours; wink's machines for them are run here, over
 * tables (see `machine.ts`). Both packages are pinned to an exact version for that, and `test/document/engine.test.ts`
 * holds the outcome against wink's own.
 */
import winkNLP from 'wink-nlp'
import { closedModel, WINK_MODEL } from './closed-traps.ts'
import { createLexemes, type Lexemes } from './lexemes.ts'
import { type Machine, readMachine } from './machine.ts'
import { isSpace } from './prepare.ts'
import { ENDS_LINE, FEWEST, NO_TOKEN, type Room, roomFor } from './room.ts'
import { addRun, createRunTable, longer, type RunTable } from './runs.ts'
import { type Tagger, taggerOf } from './tagger.ts'
import { type Core, type LemmaOf, NUMBERS_A_TOKEN, type RawDocument, spacesBefore } from './wink-inside.ts'

export interface Wink {
  /** Asks wink what each of these runs consists of, and adds it to what is known. */
  learn(runs: ReadonlySet<string>): void
  /** Forgets the runs where too many are known. */
  makeRoom(): void
  readonly known: RunTable
  /** What runs consist of: `lexeme, place in the run` each. */
  parts(): Int32Array
  readonly lexemes: Lexemes
  /** How many words were learned since the model was read. */
  learned(): number
  room(size: number): Room
  readonly sentences: Machine
  /** The machines that mend tags, in their order; there are two. */
  readonly taggers: readonly Tagger[]
}

/** Only so many runs are kept, some sixty bytes each: a long corpus has new ones without end. */
const MOST_KNOWN = 150_000

export function createWink(): Wink {
  let core!: Core
  let raw!: RawDocument
  const closed = closedModel(
    (given) => (core = given),
    (given) => (raw = given),
  )
  const nlp = winkNLP(closed, ['pos'])
  const { lexeme: texts, pos } = core.features
  // wink keeps the hash that it was made with for looking up words, and reads this field when it learns one. So it
  // never looks up what it learned: else, after “Putin’s—he”, every later “Putin’s” would be one token, in all texts.
  texts.hash = Object.create(texts.hash)

  const sentences = readMachine(WINK_MODEL.sbd().machines[0]!)
  const taggers = WINK_MODEL.pos().machines.map(readMachine)
  const lemmaOf = nlp.its.lemma as unknown as LemmaOf
  const lexemes = createLexemes({ model: WINK_MODEL, core, lemmaOf, sentences, taggers })

  const known = createRunTable()
  let parts = new Int32Array(FEWEST * 2)
  let partsEnd = 0
  let room: Room = roomFor(FEWEST)

  return {
    known,
    parts: () => parts,
    lexemes,
    sentences,
    taggers: taggers.map((machine) => taggerOf(machine, pos.list.length)),
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
          const text = texts.list[raw.tokens[at]!]!
          parts[partsEnd] = lexemes.numberAt(raw, at)
          parts[partsEnd + 1] = NO_TOKEN
          if (isSpace(run.charCodeAt(0))) {
            if (breaksLine && partsEnd === first) parts[partsEnd + 1] = ENDS_LINE
          } else if (text !== '' && run.startsWith(text, place)) {
            parts[partsEnd + 1] = place
            place += text.length
          }
          partsEnd += 2
          at += NUMBERS_A_TOKEN
        } while (at < raw.tokens.length && spacesBefore(raw.tokens[at + 1]!) === 0)
        addRun(known, run, first, partsEnd)
      }
    },
    room(size) {
      if (room.tags.length < size) room = roomFor(size * 2)
      return room
    },
    learned: () => texts.list.length - texts.intrinsicSize,
  }
}
