/** How often is each rule right? Counted on PolNeAR's training part, over the claims that the rules give without any model. */
import { RULE_NAMES, type RuleName } from '../../attribution/rules/rule-names.ts'
import { draftsOf } from '../../attribution/rules/rules.ts'
import { FLOOR } from '../../attribution/rules/threshold.ts'
import { matched } from '../corpora/right.ts'
import type { Counted } from '../counted.ts'
import { attributionLessons } from './attribution-lesson.ts'

const HEAD = `/**
 * How often each rule is right: a content found with its source, on PolNeAR's training part. Counted by
 * \`npm run train -- --only rule-confidence\`.
 *
 * A verb's rate in its frame says most of it, so a rule has two numbers: right at the floor of rates, and at 100 %; between
 * them it is a straight line. Rules whose cue needs no rate have the same number twice.
 */
`

/** A key is in quotation marks only where it must be. */
const keyed = (rule: string): string => (/^\w+$/.test(rule) ? rule : `'${rule}'`)

/** One claim by a rule: how often its verb reports in this frame, in percent, and whether it is right. */
interface Answer {
  readonly rate: number
  readonly right: boolean
}

export const ruleConfidence: Counted = {
  name: 'rule-confidence',
  count(directory) {
    const answers = new Map<RuleName, Answer[]>(RULE_NAMES.map((rule) => [rule, []]))
    for (const { article, view } of attributionLessons(directory)) {
      const { drafts } = draftsOf(article.document)
      const given = drafts.map(({ head, source, content }) => ({
        head,
        reading: { source: source === null ? [] : [source] },
        content,
      }))
      const matches = matched(view, article.gold, given)
      for (const [i, { rule, rate }] of drafts.entries()) {
        answers.get(rule)!.push({ rate, right: matches[i]?.right ?? false })
      }
    }
    const lines = [...answers].map(([rule, found]) => `  ${keyed(rule)}: [${line(found).join(', ')}],\n`)
    return `${HEAD}export const RULE_CONFIDENCE = {\n${lines.join('')}} as const\n`
  },
}

/**
 * Right at the floor of rates and at 100 %: the straight line that is nearest to the answers by least squares. Where all
 * have one rate it is level.
 */
function line(answers: readonly Answer[]): readonly [number, number] {
  const n = Math.max(answers.length, 1)
  const shares = answers.map(({ rate }) => Math.min(1, Math.max(0, (rate - FLOOR) / (100 - FLOOR))))
  const meanShare = shares.reduce((sum, share) => sum + share, 0) / n
  const meanRight = answers.filter(({ right }) => right).length / n
  let spread = 0
  let together = 0
  answers.forEach(({ right }, i) => {
    spread += (shares[i]! - meanShare) ** 2
    together += (shares[i]! - meanShare) * ((right ? 1 : 0) - meanRight)
  })
  const slope = spread === 0 ? 0 : together / spread
  const low = meanRight - slope * meanShare
  return [rounded(low), rounded(low + slope)]
}

const rounded = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100
