/** Fits the choice of a relation, given the teacher's heads: where the parser's own head is wrong there is nothing to learn. */
import { cellOf, choose } from '../../syntax/parser/choose.ts'
import { ANY_HEAD, pairOf } from '../../syntax/parser/model.ts'
import { createFrame, fillFrame, tagClasses } from '../../syntax/parser/move-features.ts'
import { addRelationKeys, createSiblings, findSiblings, RELATION_KEYS } from '../../syntax/parser/relation-features.ts'
import { createWords, LONGEST } from '../../syntax/parser/words.ts'
import { Averaged } from './averaged.ts'
import { TAG_NAMES } from './inventory.ts'
import { loadWords, type Treebank } from './treebank.ts'

const BITS = 19
const EPOCHS = 2

export function fitRelations(bank: Treebank, pairs: readonly (Uint8Array | undefined)[]): Float32Array {
  const averaged = new Averaged(1 << BITS)
  const table = { weights: averaged.weights, mask: (1 << BITS) - 1 }
  const words = createWords()
  const frame = createFrame(words)
  const classes = tagClasses(TAG_NAMES)
  const siblings = createSiblings()
  const heads = new Int16Array(LONGEST + 4)
  const relations = new Uint8Array(LONGEST + 4)
  const keys = new Int32Array(RELATION_KEYS)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    bank.from.forEach((start, sentence) => {
      loadWords(words, bank, sentence)
      frame.tags.set(bank.tags.subarray(start, start + words.n), 1)
      fillFrame(frame, classes)
      heads.set(bank.heads.subarray(start, start + words.n), 1)
      findSiblings(siblings, heads, words.n)
      for (let word = 1; word <= words.n; word++) {
        const head = heads[word]!
        const tag = frame.tags[word]!
        const answers = pairs[pairOf(tag, frame.tags[head]!, head > word)] ?? pairs[pairOf(tag, ANY_HEAD, false)]!
        if (answers.length === 1) {
          relations[word] = answers[0]!
          continue
        }
        const count = addRelationKeys(keys, frame, heads, siblings, relations, word)
        const chosen = choose(table, keys, count, answers)
        const right = bank.relations[start + word - 1]!
        if (chosen !== right && answers.includes(right)) {
          for (let k = 0; k < count; k++) {
            averaged.add(cellOf(keys[k]!, right, table.mask), 1)
            averaged.add(cellOf(keys[k]!, chosen, table.mask), -1)
          }
        }
        averaged.next()
        relations[word] = chosen
      }
    })
  }
  return averaged.mean()
}
