/** Extractions and gold put together from words, so that nobody types an offset. */
import type { Claim, Entity, Excerpt, Extraction } from '../../src/index.ts'
import type { GoldAttribution, Range } from '../../src/testing/testing.ts'

export const NOTHING: Extraction = { claims: [], entities: [], accusations: [] }

/** Where the words stand first. */
export function at(text: string, words: string): Range {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return [start, start + words.length]
}

export function cut(text: string, words: string): Excerpt {
  const [start, end] = at(text, words)
  return { start, end, text: words }
}

/** An empty string is a part that is missing. */
export interface Parts {
  readonly source: string
  readonly cue: string
  readonly content: string
}

export function gold(
  text: string,
  { source, cue, content }: Parts,
  rest: Partial<GoldAttribution> = {},
): GoldAttribution {
  const spans = (words: string) => (words === '' ? [] : [at(text, words)])
  return { source: spans(source), cue: spans(cue), content: spans(content), ...rest }
}

type Rest = Partial<Claim>

export function claim(text: string, { source, cue, content }: Parts, rest: Rest = {}): Claim {
  const excerpts = (words: string) => (words === '' ? [] : [cut(text, words)])
  return {
    id: 'c1',
    kind: 'indirect',
    source: excerpts(source),
    cue: excerpts(cue),
    content: excerpts(content),
    speaker: null,
    within: null,
    stance: { act: 'assert', polarity: 'neutral', certainty: 'certain', target: null, confidence: 0.5 },
    confidence: 1,
    evidence: [],
    ...rest,
  }
}

export const entity = (id: string, name: string, rest: Partial<Entity> = {}): Entity => {
  return { id, name, kind: 'person', country: null, role: null, pronoun: null, mentions: [], ...rest }
}
