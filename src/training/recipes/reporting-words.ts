/**
 * How often does a word report, by what follows it? Counted on PolNeAR's training part, for the verbs, nouns and adjectives
 * that the rules go by.
 *
 *   said │ the talks failed      the verb heads a cue: one more for `clause`
 *   said │ a prayer              it heads none: one against `object`
 *
 * Words within what somebody else says are left out, for annotators seldom marked those. What is seen twice says little, so
 * a frame leans on all frames of its word, and a word on all words.
 */
import { complementAfter, type Frame } from '../../attribution/rules/complement.ts'
import { followedBy } from '../../attribution/rules/nominal-cue.ts'
import { Class, type Reading, readClasses } from '../../attribution/rules/reading.ts'
import { verbGroup } from '../../attribution/rules/verb-group.ts'
import { type Article, chooseHeads, countCues, readArticles } from '../corpora/polnear.ts'
import type { Counted } from '../counted.ts'
import { quoted } from '../pack.ts'

/** How often each frame of each word was seen, and how often with the word as the head of a cue. */
type Counts = Map<string, Map<string, Seen>>
interface Seen {
  uses: number
  reports: number
}

/** Fewer uses say nothing. */
const FEWEST = 2
/** A frame counts as if its word's share had been seen so often more; a word as if `USUAL` had. */
const LEANS_ON_WORD = 2
const LEANS_ON_ALL = 4
const USUAL = 0.3

/** A frame of the rules → where its rate is kept; prepositions have one each. */
const KEPT: Readonly<Record<Exclude<Frame, 'preposition'>, string>> = {
  clause: 'clause',
  question: 'clause',
  quote: 'quote',
  infinitive: 'infinitive',
  'object-infinitive': 'infinitive',
  object: 'object',
  gerund: 'object',
  adjective: 'object',
  none: 'trailing',
}
const FRAMES = ['clause', 'quote', 'infinitive', 'object', 'trailing', 'passive']

export const reportingVerbs: Counted = {
  name: 'reporting-verbs',
  count(directory) {
    const verbs = countWords(directory, (reading, i, from, to) => {
      if (reading.classes[i] !== Class.VERB) return null
      const group = verbGroup(reading, i, from)
      if (group.passive) return 'passive'
      const { frame, from: at } = complementAfter(reading, group.to, to)
      return frame === 'preposition' ? reading.words[at]! : KEPT[frame]
    })
    const list = entries(verbs, 25, (rates) => {
      const frames = FRAMES.flatMap((frame) => (rates.has(frame) ? [`${frame}: ${rates.get(frame)}`] : []))
      const prepositions = [...rates].filter(([frame]) => !FRAMES.includes(frame)).sort()
      if (prepositions.length > 0) frames.push(`prepositions: ${ratesOf(prepositions)}`)
      return `{ ${frames.join(', ')} }`
    })
    return `${VERBS_HEAD}${mapOf('REPORTING_VERBS', 'ReportingFrames', list)}`
  },
}

export const reportingNouns: Counted = {
  name: 'reporting-nouns',
  count(directory) {
    const of = (cls: number) =>
      countWords(directory, (reading, i, _, to) =>
        reading.classes[i] === cls && i + 1 < to ? followedBy(reading, i + 1) : null,
      )
    const list = (cls: number) => entries(of(cls), 35, (rates) => ratesOf([...rates].sort()))
    return `${NOUNS_HEAD}${mapOf('REPORTING_NOUNS', 'FollowedBy', list(Class.NOUN))}
${mapOf('REPORTING_ADJECTIVES', 'FollowedBy', list(Class.ADJ))}`
  },
}

/** Asks of each word outside of quotations in which frame it stands; null where it is none of those that are counted. */
function countWords(
  directory: string,
  frameOf: (reading: Reading, i: number, from: number, to: number) => string | null,
): Counts {
  const counts: Counts = new Map()
  for (const { document, gold } of articles(directory)) {
    const reading = readClasses(document)
    const told = new Set(gold.flatMap(({ content }) => content))
    const heads = new Set(gold.map(({ head }) => head))
    for (const { from, to } of document.sentences) {
      for (let i = from; i < to; i++) {
        const frame = told.has(i) || reading.quotationOf[i]! >= 0 ? null : frameOf(reading, i, from, to)
        if (frame === null) continue
        const { lemma } = document.tokens[i]!
        const frames = counts.get(lemma) ?? new Map<string, Seen>()
        const seen = frames.get(frame) ?? { uses: 0, reports: 0 }
        seen.uses++
        if (heads.has(i)) seen.reports++
        counts.set(lemma, frames.set(frame, seen))
      }
    }
  }
  return counts
}

function articles(directory: string): readonly Article[] {
  const read = readArticles(directory, 'polnear-train.jsonl')
  chooseHeads(read)
  chooseHeads(read, countCues(read))
  chooseHeads(read, countCues(read))
  return read
}

/** The entries of a list, a word a line, with all rates from `floor` on. */
function entries(counts: Counts, floor: number, show: (rates: ReadonlyMap<string, number>) => string): string {
  const lines: string[] = []
  for (const lemma of [...counts.keys()].sort()) {
    const frames = [...counts.get(lemma)!]
    const uses = frames.reduce((sum, [, seen]) => sum + seen.uses, 0)
    const reports = frames.reduce((sum, [, seen]) => sum + seen.reports, 0)
    const usual = (reports + LEANS_ON_ALL * USUAL) / (uses + LEANS_ON_ALL)
    const rates = new Map<string, number>()
    for (const [frame, seen] of frames) {
      const rate = Math.round((100 * (seen.reports + LEANS_ON_WORD * usual)) / (seen.uses + LEANS_ON_WORD))
      if (seen.uses >= FEWEST && seen.reports > 0 && rate >= floor) rates.set(frame, rate)
    }
    if (rates.size > 0) lines.push(`  [${quoted(lemma)}, ${show(rates)}],\n`)
  }
  return lines.join('')
}

const ratesOf = (rates: readonly (readonly [string, number])[]): string =>
  `{ ${rates.map(([word, rate]) => `${/^\w+$/.test(word) ? word : quoted(word)}: ${rate}`).join(', ')} }`

const mapOf = (name: string, type: string, lines: string): string =>
  `export const ${name}: ReadonlyMap<string, ${type}> = new Map<string, ${type}>([\n${lines}])\n`

const VERBS_HEAD = `/**
 * Verbs that report what somebody says, thinks or wants, with the frames in which they do.
 *
 * A number is the share, in percent, of the verb's uses in that frame that annotators of news marked as a report, outside of
 * what somebody else says, smoothed. Counted by \`npm run train -- --only reporting-verbs\`.
 */

/** How often the verb reports, by what follows it. */
export interface ReportingFrames {
  /** “that …”, “whether …”, or a whole clause. */
  readonly clause?: number
  readonly quote?: number
  /** “to …”, also behind an object: “urged Congress to …”. */
  readonly infinitive?: number
  /** A noun phrase or an -ing form. */
  readonly object?: number
  /** Nothing, or a comma: the content stands before. */
  readonly trailing?: number
  /** “is expected to …”. */
  readonly passive?: number
  /** The prepositions with which the verb reports: “called for”, “spoke about”. */
  readonly prepositions?: Readonly<Record<string, number>>
}

`

const NOUNS_HEAD = `/**
 * Nouns and adjectives that report what somebody says or thinks: “the claim that”, “his criticism of”, “is confident that”.
 *
 * A number is the share, in percent, of the word's uses before these words that annotators of news marked as a report,
 * smoothed. Counted by \`npm run train -- --only reporting-nouns\`.
 */

/** By the word that follows: a preposition, \`that\` (also “whether”, “if”), or \`infinitive\` for “to” before a verb. */
export type FollowedBy = Readonly<Record<string, number>>

`
