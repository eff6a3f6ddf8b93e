/**
 * Teaches the parser, in three steps:
 *
 *   npm run train:parser -- --sentences news.jsonl.gz --out sentences.jsonl.gz    articles → tokens by sentence
 *   python3 src/training/parser/teacher.py sentences.jsonl.gz parses.jsonl.gz     the teacher's heads, relations and tags
 *   npm run train:parser -- --parses parses.jsonl.gz                              weights and card
 *
 * The articles are JSON Lines with `id`, `publisher` and `text`. The same parses give the same bytes. `--parses` may be given
 * several times, and the files count as one in this order.
 */
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { decodeParser } from '../../syntax/parser/model.ts'
import { decodeSureMoves } from '../../syntax/parser/sure-moves.ts'
import { measureAgreement } from './agreement.ts'
import { parserCard } from './card.ts'
import { packParser, parserFile } from './file.ts'
import { countSureMoves, fitMoves } from './fit-moves.ts'
import { fitRelations } from './fit-relations.ts'
import { fitTags, tagTreebank } from './fit-tags.ts'
import { countRelations, countTags, takeInventory } from './inventory.ts'
import { packSureMoves, toSteps } from './pack.ts'
import { writeSentences } from './sentences.ts'
import { isHeldOut, readTreebank } from './treebank.ts'

/**
 * How weights become whole steps: those nearer to 0 than `least` are left out, the others counted in `step`s. Chosen for 800 kB
 * in all.
 */
const STEPS = {
  tags: { least: 1, step: 1.5 },
  moves: { least: 4.5, step: 3 },
  relations: { least: 2, step: 2 },
}

const { values } = parseArgs({
  options: {
    sentences: { type: 'string' },
    out: { type: 'string' },
    parses: { type: 'string', multiple: true },
  },
})

if (values.sentences !== undefined && values.out !== undefined) await writeSentences(values.sentences, values.out)
else if (values.parses !== undefined) teach(values.parses)
else throw new Error('--sentences FILE --out FILE, or --parses FILE')

function teach(files: readonly string[]): void {
  const inventory = takeInventory(files)
  const bank = readTreebank(files, inventory, (publisher) => !isHeldOut(publisher))
  tell(`${bank.from.length} sentences, ${bank.heads.length} tokens`)
  const dictionary = countTags(bank, inventory.words.length)
  const tagCells = toSteps(fitTags(bank, dictionary), STEPS.tags)
  tagTreebank(bank, dictionary, tagCells)
  tell('tagged')
  const pairs = countRelations(bank)
  const relationCells = toSteps(fitRelations(bank, pairs), STEPS.relations)
  tell('relations fitted')
  const sure = countSureMoves(bank)
  tell(`${sure.map((contexts) => contexts.length).join(', ')} sure contexts`)
  const fitted = fitMoves(bank, decodeSureMoves(packSureMoves(sure)), (epoch, wrong) =>
    tell(`moves, epoch ${epoch}: ${(100 * wrong).toFixed(2)} % wrong`),
  )
  const moveCells = toSteps(fitted, STEPS.moves)
  const packed = packParser({ words: inventory.words, dictionary, pairs, sure, tagCells, moveCells, relationCells })
  const file = parserFile(packed)
  writeFileSync(new URL('../../weights/parser.ts', import.meta.url), file)
  const agreements = measureAgreement(files, decodeParser(packed))
  const card = parserCard({
    trained: { sentences: bank.from.length, tokens: bank.heads.length },
    bytes: gzipSync(file, { level: 9 }).length,
    agreements,
  })
  writeFileSync(new URL('../../../docs/cards/parser.md', import.meta.url), card)
  tell('written')
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
