/**
 * Teaches the network that composes, in four steps:
 *
 *   npm run train:composed -- --corpus DIR --labelled labelled.jsonl.gz                        labelled claims → what is read of them
 *   npm run train:composed -- --corpus DIR --articles news.jsonl.gz --found found.jsonl.gz     the same of claims that we find
 *   python3 src/training/stance/teacher.py …                                                   three commands, in its docstring
 *   npm run train:composed -- --judged judged.jsonl.gz --vectors vectors.jsonl.gz --labelled labelled.jsonl.gz    weights and card
 *
 * The articles are JSON Lines with `id` and `text`; those that the corpus has, too, are left out. The same files give the same
 * bytes. `--judged` may be given several times, and the files count as one in this order. Without `--labelled` the card has no
 * figures on labels. With `--out FILE` the network is written there and nowhere else: one whose teacher was fitted to half of the
 * claims, for `npm run train -- --half FILE --half FILE`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { hashOf } from '../../model/hash.ts'
import { createNetwork } from '../../stance/composed/network.ts'
import { agreements, byLabel, byTeacher, isHeldOut } from './agreement.ts'
import { composedCard } from './card.ts'
import { type ClaimLine, writeFound, writeLabelled } from './claims.ts'
import { readLines } from './lines.ts'
import { composedFile, packNetwork } from './pack.ts'
import { fitStudent, type JudgedClaim, type JudgedLine, judgedClaim, SETTINGS } from './student.ts'
import { readVocabulary } from './vocabulary.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    labelled: { type: 'string' },
    articles: { type: 'string' },
    found: { type: 'string' },
    judged: { type: 'string', multiple: true },
    vectors: { type: 'string' },
    out: { type: 'string' },
  },
})
const { corpus, labelled, articles, found, judged, vectors, out } = values

if (judged !== undefined && vectors !== undefined) await teach(judged, vectors, labelled)
else if (corpus !== undefined && articles !== undefined && found !== undefined)
  await writeFound(articles, knownIn(corpus), found)
else if (corpus !== undefined && labelled !== undefined) await writeLabelled(corpus, labelled)
else
  throw new Error('--corpus DIR with --labelled FILE or --articles FILE --found FILE; or --judged FILE --vectors FILE')

/** Whether an article of the corpus has this text. */
function knownIn(directory: string): (text: string) => boolean {
  const known = new Set<number>()
  for (const name of readdirSync(directory).filter((name) => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(join(directory, name), 'utf8').split('\n')) {
      const text: unknown = line === '' ? null : JSON.parse(line).text
      if (typeof text === 'string') known.add(hashOf(text))
    }
  }
  return (text) => known.has(hashOf(text))
}

async function teach(files: readonly string[], vectorFile: string, labelFile: string | undefined): Promise<void> {
  const vocabulary = await readVocabulary(vectorFile)
  const claims: JudgedClaim[] = []
  const held: JudgedLine[] = []
  for (const file of files) {
    for await (const line of readLines<JudgedLine>(file)) {
      if (isHeldOut(line)) held.push(line)
      else claims.push(judgedClaim(line, vocabulary))
    }
  }
  tell(`${claims.length} claims, ${vocabulary.keys.length} words`)
  const fitted = fitStudent(claims, vocabulary.vectors, SETTINGS, (epoch, loss) =>
    tell(`epoch ${epoch}: ${loss.toFixed(3)}`),
  )
  const packed = packNetwork(vocabulary.keys, fitted)
  if (out !== undefined) {
    writeFileSync(out, JSON.stringify(packed))
    return
  }
  const file = composedFile(packed)
  writeFileSync(new URL('../../weights/composed.ts', import.meta.url), file)
  const read = createNetwork(packed)
  const labelledClaims: ClaimLine[] = []
  if (labelFile !== undefined) for await (const line of readLines<ClaimLine>(labelFile)) labelledClaims.push(line)
  const card = composedCard({
    claims: claims.length,
    words: vocabulary.keys.length,
    bytes: gzipSync(file, { level: 9 }).length,
    teacher: agreements(held, read, byTeacher),
    labels: labelFile === undefined ? null : agreements(labelledClaims, read, byLabel),
  })
  writeFileSync(new URL('../../../docs/cards/composed.md', import.meta.url), card)
  tell('written')
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
