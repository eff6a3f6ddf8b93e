/**
 * Sources that are “he” or “she”, with who is meant, from two places: the project's gold of speakers, and our own labels of
 * further articles in `speaker-labels.txt`. That file names an article by the hash of its id and people by offsets.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readDocument } from '../../document/document.ts'
import { createEngine } from '../../document/engine/engine.ts'
import { genderOfPronoun } from '../../entities/sieves/personal-pronoun.ts'
import { compatibleNames } from '../../evaluation/names.ts'
import type { Gender } from '../../lexicon/roles.ts'
import { hashOf } from '../../model/hash.ts'
import { overlaps } from '../../span.ts'
import type { Document, Span } from '../../types.ts'

export interface SpokenPronoun {
  readonly start: number
  readonly gender: Gender
  /** Whether the one of this name, who is told of at these places, is meant. */
  readonly isMeant: (name: string, places: readonly Span[]) => boolean
}

export interface SpokenPronouns {
  readonly document: Document
  readonly pronouns: readonly SpokenPronoun[]
}

const GOLD = ['stance-dev.jsonl', 'stance-more-a.jsonl', 'stance-news-train.jsonl']
const TEXTS_OF_GOLD = ['polnear-train.jsonl', 'polnear-dev.jsonl', 'news-stance.jsonl']
const TEXTS_OF_LABELS = 'news.jsonl.gz'

export function readSpokenPronouns(directory: string): SpokenPronouns[] {
  const engine = createEngine()
  const found: SpokenPronouns[] = []
  const add = (text: string, pronouns: readonly SpokenPronoun[]) => {
    if (pronouns.length > 0) found.push({ document: readDocument(engine, text), pronouns })
  }
  addGold(directory, add)
  addLabels(directory, add)
  return found
}

type Add = (text: string, pronouns: readonly SpokenPronoun[]) => void
type Pair = [start: number, end: number]

interface TextRecord {
  readonly id: string
  readonly text: string
  readonly attributions?: readonly { readonly source: Pair[] }[]
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

function addGold(directory: string, add: Add): void {
  const read = (name: string): string[] => lines(readFileSync(join(directory, name), 'utf8'))
  const records = TEXTS_OF_GOLD.flatMap(read).map((line) => JSON.parse(line) as TextRecord)
  const texts = new Map(records.map((record) => [record.id, record]))
  for (const line of GOLD.flatMap(read)) {
    const { doc, claims, entities } = JSON.parse(line)
    const { text, attributions } = texts.get(doc)!
    const names = new Map<string, string>(entities.map(({ id, name }: { id: string; name: string }) => [id, name]))
    const pronouns: SpokenPronoun[] = []
    for (const { source, attribution, speaker } of claims) {
      const [span]: Pair[] = source ?? attributions![attribution]!.source
      const gender = span === undefined ? undefined : genderOfPronoun(text.slice(...span).toLowerCase())
      const known = names.get(speaker)
      if (gender === undefined || known === undefined) continue
      pronouns.push({ start: span![0], gender, isMeant: (name) => compatibleNames(known, name) })
    }
    add(text, pronouns)
  }
}

/** “n” has a name, “u” a description alone; the other types say nothing of who “he” is. */
const TOLD = new Set(['n', 'u'])

function addLabels(directory: string, add: Add): void {
  const byArticle = new Map<string, string[][]>()
  for (const line of lines(readFileSync(new URL('speaker-labels.txt', import.meta.url), 'utf8'))) {
    if (line.startsWith('#')) continue
    const [article, ...label] = line.split(' ')
    byArticle.set(article!, [...(byArticle.get(article!) ?? []), label])
  }
  for (const line of lines(gunzipSync(readFileSync(join(directory, TEXTS_OF_LABELS))).toString('utf8'))) {
    const { id, text } = JSON.parse(line) as TextRecord
    const labels = byArticle.get((hashOf(id) >>> 0).toString(36)) ?? []
    add(
      text,
      labels.flatMap(([source, type, near, who]) => {
        const mark = spanOf(source!)!
        const gender = genderOfPronoun(text.slice(mark.start, mark.end).toLowerCase())
        if (gender === undefined || !TOLD.has(type!)) return []
        const [last, named] = [spanOf(near!), spanOf(who!)]
        const known = named === null ? '' : text.slice(named.start, named.end)
        const isMeant: SpokenPronoun['isMeant'] = (name, places) =>
          places.some(
            (place) => (last !== null && overlaps(place, last)) || (named !== null && overlaps(place, named)),
          ) ||
          (type === 'n' && compatibleNames(known, name))
        return [{ start: mark.start, gender, isMeant }]
      }),
    )
  }
}

/** `12-27`; null for `-`. */
function spanOf(written: string): Span | null {
  const [start, end] = written.split('-').map(Number)
  return written === '-' ? null : { start: start!, end: end! }
}
