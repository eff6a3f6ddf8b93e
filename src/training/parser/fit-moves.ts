/** Counts the moves that are sure, and fits the weights that choose among the others. */
import {
  addMoveKeys,
  createFrame,
  type Frame,
  fillFrame,
  MOVE_KEYS,
  tagClasses,
} from '../../syntax/parser/move-features.ts'
import { createState, done, LEFT, make, onlyMove, RIGHT, SHIFT, type State, start } from '../../syntax/parser/moves.ts'
import { contextOf, type SureMoves, sureMove } from '../../syntax/parser/sure-moves.ts'
import { createWords, LONGEST } from '../../syntax/parser/words.ts'
import { Averaged } from './averaged.ts'
import { TAG_NAMES } from './inventory.ts'
import { addCosts, IMPOSSIBLE } from './oracle.ts'
import { loadWords, type Treebank } from './treebank.ts'

const MOVES = [SHIFT, LEFT, RIGHT] as const
/** Pairs of cells, for left and right: shifting scores nothing. */
const BITS = 20
const EPOCHS = 3
/** A right move must beat a wrong one by as much; 0.4 points of heads over mere errors, and smaller weights matter less. */
const MARGIN = 40
/** After the first epoch the parser follows its own choice as often, mistakes included. */
const OWN_CHOICE = 0.9

/** A context decides where it was seen as often, and one move was right in this share. */
const LEAST_SEEN = 150
const LEAST_RIGHT = 0.995

/** A sentence of the treebank, the parser's state in it, and what each move would cost. */
class Walk {
  readonly state: State = createState()
  readonly costs: Int32Array = new Int32Array(MOVES.length)
  readonly heads: Int16Array = new Int16Array(LONGEST + 4)
  readonly frame: Frame
  private readonly classes = tagClasses(TAG_NAMES)

  constructor(private readonly bank: Treebank) {
    this.frame = createFrame(createWords())
  }

  begin(sentence: number): void {
    const { words, tags } = this.frame
    loadWords(words, this.bank, sentence)
    const from = this.bank.from[sentence]!
    tags.set(this.bank.tags.subarray(from, from + words.n), 1)
    fillFrame(this.frame, this.classes)
    this.heads.set(this.bank.heads.subarray(from, from + words.n), 1)
    start(this.state, words)
  }

  /** The costs of the moves at the state as it is, and the least of them. */
  judge(): number {
    addCosts(this.costs, this.state, this.heads)
    return Math.min(this.costs[SHIFT]!, this.costs[LEFT]!, this.costs[RIGHT]!)
  }
}

/** For each move the contexts that decide for it, in ascending order. */
export function countSureMoves(bank: Treebank): number[][] {
  const walk = new Walk(bank)
  const { state, costs, frame } = walk
  const seen = new Map<number, Int32Array>()
  for (let sentence = 0; sentence < bank.from.length; sentence++) {
    walk.begin(sentence)
    while (!done(state)) {
      const least = walk.judge()
      if (onlyMove(state) === null) {
        const context = contextOf(frame, state)
        let row = seen.get(context)
        if (row === undefined) {
          row = new Int32Array(MOVES.length + 1)
          seen.set(context, row)
        }
        row[MOVES.length]!++
        for (const move of MOVES) if (costs[move] === 0) row[move]!++
      }
      make(state, costs[LEFT] === least ? LEFT : costs[RIGHT] === least ? RIGHT : SHIFT)
    }
  }
  const sure: number[][] = MOVES.map(() => [])
  for (const [context, row] of seen) {
    const all = row[MOVES.length]!
    if (all < LEAST_SEEN) continue
    // Where two moves are right alike, the one that leaves less to do.
    const move = [LEFT, RIGHT, SHIFT].find((one) => row[one]! >= all * LEAST_RIGHT)
    if (move !== undefined) sure[move]!.push(context)
  }
  return sure.map((contexts) => contexts.sort((a, b) => a - b))
}

export function fitMoves(bank: Treebank, sure: SureMoves, tell: (epoch: number, wrong: number) => void): Float32Array {
  const averaged = new Averaged(2 << BITS)
  const { weights } = averaged
  const walk = new Walk(bank)
  const { state, costs, frame } = walk
  const keys = new Int32Array(MOVE_KEYS)
  const scores = new Float64Array(MOVES.length)
  const shift = 32 - BITS
  const random = randomNumbers()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0
    let asked = 0
    for (let sentence = 0; sentence < bank.from.length; sentence++) {
      walk.begin(sentence)
      while (!done(state)) {
        const only = onlyMove(state) ?? sureMove(sure, contextOf(frame, state))
        if (only !== null) {
          make(state, only)
          continue
        }
        const least = walk.judge()
        const count = addMoveKeys(keys, frame, state)
        scores.fill(0)
        for (let k = 0; k < count; k++) {
          const cell = (keys[k]! >>> shift) << 1
          scores[LEFT]! += weights[cell]!
          scores[RIGHT]! += weights[cell + 1]!
        }
        let right = -1
        let other = -1
        for (const move of MOVES) {
          if (costs[move] === IMPOSSIBLE) continue
          if (costs[move] === least) {
            if (right < 0 || scores[move]! > scores[right]!) right = move
          } else if (other < 0 || scores[move]! > scores[other]!) other = move
        }
        asked++
        const isWrong =
          other >= 0 && (scores[other]! > scores[right]! || (scores[other] === scores[right] && other < right))
        if (isWrong) wrong++
        if (other >= 0 && scores[right]! - scores[other]! <= MARGIN) {
          for (let k = 0; k < count; k++) {
            const cell = (keys[k]! >>> shift) << 1
            if (right !== SHIFT) averaged.add(cell + right - 1, 1)
            if (other !== SHIFT) averaged.add(cell + other - 1, -1)
          }
        }
        averaged.next()
        make(state, isWrong && epoch > 0 && random() < OWN_CHOICE ? other : right)
      }
    }
    tell(epoch, wrong / asked)
  }
  return averaged.mean()
}

/** The same numbers in each run (xorshift, Marsaglia 2003). */
function randomNumbers(): () => number {
  let seed = 12_345
  return () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return (seed >>> 0) / 2 ** 32
  }
}
