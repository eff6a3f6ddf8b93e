/**
 * The tokens of a sentence → the head of each and its relation to it.
 *
 *   tokens ─► words (numbers) ─► tags ─► moves (heads) ─► relations
 *
 * Greedy: each step is decided once, so the time is linear in the sentence. What is decided by weights that add up is told
 * from the same weights on every machine.
 */
import { choose } from './choose.ts'
import { ANY_HEAD, type ParserModel, pairOf } from './model.ts'
import { addMoveKeys, createFrame, fillFrame, MOVE_KEYS } from './move-features.ts'
import { canRight, canShift, createState, done, LEFT, make, onlyMove, RIGHT, SHIFT, start } from './moves.ts'
import { addRelationKeys, createSiblings, findSiblings, RELATION_KEYS } from './relation-features.ts'
import { contextOf, sureMove } from './sure-moves.ts'
import { tagWords } from './tagger.ts'
import { createWords, LONGEST, readWords } from './words.ts'

interface Token {
  readonly text: string
  readonly tag: string
}

/** What a parse of the tokens `[from, to)` is written to: by token of the document. */
export interface ParseTarget {
  /** The index of the head; -1 for a root. */
  readonly heads: Int32Array
  /** The number of the relation, in the order of the model's names. */
  readonly relations: Uint8Array
  /** The number of the fine tag. */
  readonly tags: Uint8Array
}

export interface Parser {
  readonly model: ParserModel
  parse(tokens: readonly Token[], from: number, to: number, out: ParseTarget): void
}

export function createParser(model: ParserModel): Parser {
  const words = createWords()
  const frame = createFrame(words)
  const state = createState()
  const siblings = createSiblings()
  const relations = new Uint8Array(LONGEST + 4)
  const keys = new Int32Array(Math.max(MOVE_KEYS, RELATION_KEYS))
  const { weights, mask } = model.moveTable
  // A cell pair is found by the key's upper bits.
  const shift = Math.clz32(mask) + 1

  function findHeads(): void {
    start(state, words)
    while (!done(state)) make(state, onlyMove(state) ?? sureMove(model.sure, contextOf(frame, state)) ?? bestMove())
  }

  function bestMove(): number {
    const count = addMoveKeys(keys, frame, state)
    let left = 0
    let right = 0
    for (let k = 0; k < count; k++) {
      const cell = (keys[k]! >>> shift) << 1
      left += weights[cell]!
      right += weights[cell + 1]!
    }
    // Shifting scores nothing: the weights of the others are relative to it.
    let move = LEFT
    if (canShift(state) && left <= 0) move = SHIFT
    if (canRight(state) && right > (move === SHIFT ? 0 : left)) move = RIGHT
    return move
  }

  function findRelations(): void {
    const { heads } = state
    const { tags } = frame
    findSiblings(siblings, heads, words.n)
    for (let d = 1; d <= words.n; d++) {
      const head = heads[d]!
      const answers =
        model.relationsOfPairs[pairOf(tags[d]!, tags[head]!, head > d)] ??
        model.relationsOfPairs[pairOf(tags[d]!, ANY_HEAD, false)]!
      relations[d] =
        answers.length === 1
          ? answers[0]!
          : choose(model.relationTable, keys, addRelationKeys(keys, frame, heads, siblings, relations, d), answers)
    }
  }

  return {
    model,
    parse(tokens, from, to, out) {
      for (let start = from; start < to; start += LONGEST) {
        const end = Math.min(to, start + LONGEST)
        readWords(words, model.vocabulary, tokens, start, end)
        tagWords(model.tagTable, model.dictionary, words, frame.tags)
        fillFrame(frame, model.classes)
        findHeads()
        findRelations()
        for (let i = 1; i <= words.n; i++) {
          const head = state.heads[i]!
          out.heads[start + i - 1] = head > words.n ? -1 : start + head - 1
          out.relations[start + i - 1] = relations[i]!
          out.tags[start + i - 1] = frame.tags[i]!
        }
      }
    },
  }
}
