/** What is known of a learned decision, as a page: how good it is on articles that it has not seen, and whether its probabilities hold. */
import { gzipSync } from 'node:zlib'
import { bins, calibrationError, countChance } from '../evaluation/calibration.ts'
import { ratio, Tally } from '../evaluation/counts.ts'
import { type Calibration, chanceOf, sharesOf } from '../model/calibration.ts'
import type { Judged, Learned } from './recipe.ts'

export function cardOf(learned: Learned<unknown, unknown>, files: Readonly<Record<string, string>>): string {
  const { recipe, judged, calibration, lessons } = learned
  const answers = judged.map((one) => answerOf(one, calibration))
  const bytes = Object.values(files).reduce((sum, text) => sum + gzipSync(text).length, 0)
  return `# The decision \`${recipe.name}\`

Written by \`npm run train -- --only ${recipe.name}\`; do not edit.

${recipe.about}

- **Articles:** ${lessons.length}. **Answers:** ${judged.length}, each by weights that have not seen its article.
- **Builds on:** ${recipe.needs.length === 0 ? 'no other decision' : recipe.needs.map((name) => `[${name}](${name}.md)`).join(', ')}.
- **Weights:** ${Math.round(bytes / 1000)} kB gzip, in ${Object.keys(files)
    .map((name) => `\`src/weights/${name}\``)
    .join(' and ')}.

| | |
|---|---|
${figures(judged, answers)
  .map(([name, value]) => `| ${name} | ${value} |`)
  .join('\n')}

${calibrationTable(answers)}
${rulesTable(judged, answers)}`
}

/** What the decision answers, with what probability, and whether that is right. */
interface Answer {
  readonly answer: number
  readonly chance: number
  readonly right: boolean
}

function answerOf({ scores, right, rule }: Judged, calibration: Calibration): Answer {
  if (scores.length === 1) {
    const yes = chanceOf(scores[0]!, calibration)
    const answer = yes >= 0.5 ? 1 : 0
    return { answer, chance: answer === 1 ? yes : 1 - yes, right: answer === right }
  }
  if (rule?.final) return { answer: rule.answer, chance: Number.NaN, right: rule.answer === right }
  const shares = sharesOf(scores, calibration)
  const answer = shares.indexOf(Math.max(...shares))
  return { answer, chance: shares[answer]!, right: answer === right }
}

const shareOf = (share: number | null): string => `${(100 * (share ?? 0)).toFixed(1)} %`
const percent = (part: number, whole: number): string => shareOf(ratio(part, whole))

function figures(judged: readonly Judged[], answers: readonly Answer[]): [string, string][] {
  const all = judged.length
  const right = answers.filter((one) => one.right).length
  const rows: [string, string][] = [['answers that are right', percent(right, all)]]
  if (judged.every(({ scores }) => scores.length === 1)) {
    const wanted = judged.filter((one) => one.right === 1).length
    const given = answers.filter(({ answer }) => answer === 1).length
    const found = answers.filter(({ answer, right }) => answer === 1 && right).length
    rows.push(
      ['of those that are yes', percent(wanted, all)],
      ['precision', percent(found, given)],
      ['recall', percent(found, wanted)],
      ['F1', percent(2 * found, given + wanted)],
    )
  } else {
    if (judged.some(({ rule }) => rule !== undefined)) {
      const ruled = judged.filter(({ rule, right }) => rule?.answer === right).length
      rows.push(['by the rules alone', percent(ruled, all)])
    }
    const free = judged.filter(({ rule }) => !rule?.final)
    if (free.length < all) {
      const freeRight = answers.filter((one, i) => !judged[i]!.rule?.final && one.right).length
      rows.push(['where the weights decide', `${percent(freeRight, free.length)} of ${free.length}`])
    }
    if (judged.some(({ quality }) => quality !== undefined)) {
      const first = judged.filter((one) => one.right === 0).length
      const mean = (of: (one: Judged, i: number) => number) =>
        (judged.reduce((sum, one, i) => sum + of(one, i), 0) / all).toFixed(3)
      rows.push(
        ['by taking the first candidate', percent(first, all)],
        ['mean quality of the answers', mean(({ quality }, i) => quality![answers[i]!.answer]!)],
        ['of the first candidates', mean(({ quality }) => quality![0]!)],
        ['of the best candidates', mean(({ quality }) => Math.max(...quality!))],
      )
    }
  }
  rows.push(['expected calibration error, ten bins', (calibrationError(chancesOf(answers), 'answers') ?? 0).toFixed(3)])
  return rows
}

/** The answers of weights: a rule that they do not overrule gives no probability. */
function chancesOf(answers: readonly Answer[]): Tally {
  const tally = new Tally()
  for (const answer of answers) if (!Number.isNaN(answer.chance)) countChance(tally, 'answers', answer)
  return tally
}

function calibrationTable(answers: readonly Answer[]): string {
  const rows = bins(chancesOf(answers), 'answers')
    .filter(({ answers: n }) => n > 0)
    .map(({ from, to, answers: n, meanChance, right }) => {
      return `| ${from.toFixed(1)}–${to.toFixed(1)} | ${n} | ${shareOf(meanChance)} | ${shareOf(right)} |`
    })
  return `| probability of the answer | answers | mean probability | right |\n|---|---|---|---|\n${rows.join('\n')}\n`
}

/** What each rule is right in, alone and with the weights. */
function rulesTable(judged: readonly Judged[], answers: readonly Answer[]): string {
  const counts = new Map<string, { n: number; ruled: number; right: number; final: boolean }>()
  judged.forEach(({ rule, right }, i) => {
    if (rule === undefined) return
    const count = counts.get(rule.name) ?? { n: 0, ruled: 0, right: 0, final: rule.final }
    counts.set(rule.name, count)
    count.n++
    if (rule.answer === right) count.ruled++
    if (answers[i]!.right) count.right++
  })
  if (counts.size === 0) return ''
  const rows = [...counts]
    .sort((a, b) => b[1].n - a[1].n || (a[0] < b[0] ? -1 : 1))
    .map(
      ([name, { n, ruled, right, final }]) =>
        `| ${name} | ${n} | ${percent(ruled, n)} | ${final ? 'final' : percent(right, n)} |`,
    )
  return `\n| rule | answers | right by the rule | right with the weights |\n|---|---|---|---|\n${rows.join('\n')}\n`
}
