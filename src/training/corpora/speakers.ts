/** Claims whose source is “he” or “she”, with who that is, from the project's gold of speakers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../../document/document.ts'
import { createEngine } from '../../document/engine.ts'
import { genderOfPronoun } from '../../entities/sieves/personal-pronoun.ts'
import { compatibleNames } from '../../evaluation/names.ts'
import type { Gender } from '../../lexicon/roles.ts'
import type { Document } from '../../types.ts'

export interface SpokenPronoun {
  readonly start: number
  readonly gender: Gender
  /** Whether somebody of this name is who speaks. */
  readonly isSpeaker: (name: string) => boolean
}

const GOLD = ['stance-dev.jsonl', 'stance-more-a.jsonl', 'stance-news-train.jsonl']
const TEXTS = ['polnear-train.jsonl', 'polnear-dev.jsonl', 'news-stance.jsonl']

interface TextRecord {
  readonly id: string
  readonly text: string
  readonly attributions?: readonly { readonly source: [number, number][] }[]
}

export function readSpokenPronouns(directory: string): { document: Document; pronouns: SpokenPronoun[] }[] {
  const lines = (name: string): string[] =>
    readFileSync(join(directory, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  const texts = new Map<string, TextRecord>()
  for (const name of TEXTS) {
    for (const line of lines(name)) {
      const record = JSON.parse(line) as TextRecord
      texts.set(record.id, record)
    }
  }
  const engine = createEngine()
  const found: { document: Document; pronouns: SpokenPronoun[] }[] = []
  for (const line of GOLD.flatMap(lines)) {
    const { doc, claims, entities } = JSON.parse(line)
    const { text, attributions } = texts.get(doc)!
    const names = new Map<string, string>(entities.map(({ id, name }: { id: string; name: string }) => [id, name]))
    const pronouns: SpokenPronoun[] = []
    for (const { source, attribution, speaker } of claims) {
      const [span] = source ?? attributions![attribution]!.source
      const gender =
        span === undefined ? undefined : genderOfPronoun(text.slice(...(span as [number, number])).toLowerCase())
      const name = names.get(speaker)
      if (gender === undefined || name === undefined) continue
      pronouns.push({ start: span[0], gender, isSpeaker: (other) => compatibleNames(name, other) })
    }
    if (pronouns.length > 0) found.push({ document: readDocument(engine, text), pronouns })
  }
  return found
}
