/** Counts by name, which add up over articles, and the figures computed from them. */

export type Counts = Readonly<Record<string, number>>

/** Precision, recall and F1, with the counts behind them. A share is null if there is nothing to count. */
export interface Agreement {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  readonly right: number
  readonly predicted: number
  readonly gold: number
}

/** `right` divided by `of`; null if `of` is 0. */
export interface Share {
  readonly share: number | null
  readonly right: number
  readonly of: number
}

/** The accuracy of a label. Macro-F1 is the unweighted mean over the labels that the gold has. */
export interface Labels extends Share {
  readonly macroF1: number | null
  readonly byLabel: Readonly<Record<string, Agreement>>
}

/** Counts while they are made. */
export class Tally {
  readonly #counts: Map<string, number>

  constructor(counts: Iterable<readonly [name: string, amount: number]> = []) {
    this.#counts = new Map(counts)
  }

  add(name: string, amount: number | boolean = 1): void {
    this.#counts.set(name, this.get(name) + Number(amount))
  }

  addAll(counts: Counts): void {
    for (const [name, amount] of Object.entries(counts)) this.add(name, amount)
  }

  get(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  /** The names that begin so, without their beginning. */
  under(prefix: string): string[] {
    const names = [...this.#counts.keys()].filter((name) => name.startsWith(prefix))
    return names.map((name) => name.slice(prefix.length)).sort()
  }

  agreement(right: string, predicted: string, gold: string): Agreement {
    return agreement(this.get(right), this.get(predicted), this.get(gold))
  }

  share(right: string, of: string): Share {
    return { share: ratio(this.get(right), this.get(of)), right: this.get(right), of: this.get(of) }
  }

  /** Of counts named `PREFIXgold>predicted`; a missing answer is the label `∅`, which is never right. */
  labels(prefix: string): Labels {
    const cells = this.under(prefix).map((name) => {
      const [gold = '', predicted = ''] = name.split('>')
      return { gold, predicted, count: this.get(prefix + name) }
    })
    const sum = (test: (cell: (typeof cells)[number]) => boolean) =>
      cells.reduce((all, cell) => all + (test(cell) ? cell.count : 0), 0)
    const labels = [...new Set(cells.filter(({ count }) => count > 0).map(({ gold }) => gold))].sort()
    const byLabel = labels.map((label) => {
      const right = sum(({ gold, predicted }) => gold === label && predicted === label)
      return [
        label,
        agreement(
          right,
          sum((c) => c.predicted === label),
          sum((c) => c.gold === label),
        ),
      ] as const
    })
    const [right, of] = [sum(({ gold, predicted }) => gold === predicted), sum(() => true)]
    const macroF1 = ratio(
      byLabel.reduce((all, [, { f1 }]) => all + (f1 ?? 0), 0),
      byLabel.length,
    )
    return { share: ratio(right, of), right, of, macroF1, byLabel: Object.fromEntries(byLabel) }
  }

  toCounts(): Counts {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** The counts of many articles together. */
export function sumOf(articles: Iterable<Counts>): Tally {
  const sum = new Tally()
  for (const counts of articles) sum.addAll(counts)
  return sum
}

function agreement(right: number, predicted: number, gold: number): Agreement {
  return {
    precision: ratio(right, predicted),
    recall: ratio(right, gold),
    f1: ratio(2 * right, predicted + gold),
    right,
    predicted,
    gold,
  }
}

/** Null, and not 0, where there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}
