/** How often is an accusation right that this pattern found? Counted on labelled articles; nothing is fitted. */
import { PATTERNS, type PatternName } from '../../accusation/patterns.ts'
import { openFolder } from '../../evaluation/read-folder.ts'
import { areAccusationsRight } from '../../evaluation/score-accusations.ts'
import { extract } from '../../extract.ts'
import type { Counted } from '../counted.ts'

/** Gold to learn from, by file name. */
const GOLD = ['accusations-dev', 'accusations-news-train']
const NAMES = (Object.keys(PATTERNS) as PatternName[]).sort()

interface Count {
  right: number
  all: number
}

export const accusationPatterns: Counted = { name: 'accusation-patterns', count }

function count(directory: string): string {
  const counts = Object.fromEntries(NAMES.map((name) => [name, { right: 0, all: 0 }])) as Record<PatternName, Count>
  let articles = 0
  for (const file of openFolder(directory).read((name) => GOLD.includes(name))) {
    for (const { gold } of file.articles) {
      articles++
      const extraction = extract(gold.text)
      const right = areAccusationsRight(gold, extraction)
      extraction.accusations.forEach(({ evidence }, i) => {
        const reason = evidence.find(({ field }) => field === 'accused')
        if (reason === undefined || !(reason.rule in counts)) throw new Error(`no pattern is called ${reason?.rule}`)
        const one = counts[reason.rule as PatternName]
        one.all++
        if (right[i]) one.right++
      })
    }
  }
  return fileOf(counts, articles)
}

function fileOf(counts: Readonly<Record<PatternName, Count>>, articles: number): string {
  const rows = NAMES.map((name) => {
    const { right, all } = counts[name]
    return `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: { right: ${right}, all: ${all} },\n`
  })
  return `/**
 * How often each accusation pattern was right, and how often it fired, in ${articles} labelled articles.
 * Counted by \`npm run train -- --only accusation-patterns\`.
 */
export const PATTERN_COUNTS = {
${rows.join('')}} as const
`
}
