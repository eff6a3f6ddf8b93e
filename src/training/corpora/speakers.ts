/**
 * Sources that are “he” or “she” or a description, with who is meant, from two places: the project's gold of speakers, and our own labels of
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

export interface SpokenSource {
  readonly span: Span
  /** Of a pronoun; null for a description. */
  readonly gender: Gender | null
  /** Whether the one of this name, who is told of at these places, is meant. */
  readonly isMeant: (name: string, places: readonly Span[]) => boolean
  /** Whether the source itself, a description of this name, is the first to tell of its speaker. */
  readonly isNew: (name: string) => boolean
}

export interface SpokenSources {
  readonly document: Document
  readonly sources: readonly SpokenSource[]
}

const GOLD = ['stance-dev.jsonl', 'stance-more-a.jsonl', 'stance-news-train.jsonl']
const TEXTS_OF_GOLD = ['polnear-train.jsonl', 'polnear-dev.jsonl', 'news-stance.jsonl']
const TEXTS_OF_LABELS = 'news.jsonl.gz'

export function readSpokenSources(directory: string): SpokenSources[] {
  const engine = createEngine()
  const found: SpokenSources[] = []
  const add = (text: string, sources: readonly SpokenSource[]) => {
    if (sources.length > 0) found.push({ document: readDocument(engine, text), sources })
  }
  addGold(directory, add)
  addLabels(directory, add)
  return found
}

type Add = (text: string, sources: readonly SpokenSource[]) => void
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
    const sources: SpokenSource[] = []
    for (const { source, attribution, speaker } of claims) {
      const [span]: Pair[] = source ?? attributions![attribution]!.source
      if (span === undefined) continue
      const [start, end] = span
      const gender = genderOfPronoun(text.slice(start, end).toLowerCase()) ?? null
      const known = names.get(speaker)
      if (known === undefined && gender !== null) continue
      sources.push({
        span: { start, end },
        gender,
        isMeant: (name) => known !== undefined && compatibleNames(known, name),
        isNew: (name) => known === undefined || compatibleNames(known, name),
      })
    }
    add(text, sources)
  }
}

/** “n” has a name, “u” a description alone; the other types say nothing of whom “he” means. */
const TOLD = new Set(['n', 'u'])
/** Nobody before the source is meant: it introduces its speaker, or speaks of nobody in particular. */
const INTRODUCED = new Set(['s', 'g'])

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
        const gender = genderOfPronoun(text.slice(mark.start, mark.end).toLowerCase()) ?? null
        if (!TOLD.has(type!) && (gender !== null || !INTRODUCED.has(type!))) return []
        const [last, named] = [spanOf(near!), spanOf(who!)]
        const known = named === null ? '' : text.slice(named.start, named.end)
        const isMeant: SpokenSource['isMeant'] = (name, places) =>
          places.some(
            (place) => (last !== null && overlaps(place, last)) || (named !== null && overlaps(place, named)),
          ) ||
          (type === 'n' && compatibleNames(known, name))
        return [{ span: mark, gender, isMeant, isNew: () => INTRODUCED.has(type!) }]
      }),
    )
  }
}

/** `12-27`; null for `-`. */
function spanOf(written: string): Span | null {
  const [start, end] = written.split('-').map(Number)
  return written === '-' ? null : { start: start!, end: end! }
}
