/**
 * How a decision is learned: a recipe each, in `recipes/`, and what runs them.
 *
 *   lessons ─► fit on three quarters ─► answers on the fourth, four times over ─► calibration, card
 *      │  ▲                                         │
 *      │  └── what a model gives that has not seen the article: later decisions build on it
 *      └────► fit on all ─► weights/NAME.ts
 *
 * Articles are held out whole: two claims of one article are no independent ones.
 */
import type { Calibration } from '../model/calibration.ts'
import type { DecisionName } from '../model/decision.ts'
import type { TemplateGroups } from '../model/templates.ts'

/** One decision on an article that the model has not seen, and what is right. */
export interface Judged {
  /** One number for a yes or no; else one for each label or candidate. */
  readonly scores: readonly number[]
  /** 1 or 0 for a yes or no; else the index of the right one, -1 where it is none of the candidates. */
  readonly right: number
  /** How good each candidate is, where it is not right or wrong alone; the best is right. */
  readonly quality?: readonly number[]
  /** What the rules say, where the decision has any. */
  readonly rule?: { readonly name: string; readonly answer: number; readonly final: boolean }
}

export interface Recipe<Lesson, Fit> {
  readonly name: DecisionName
  /** The decisions whose answers its lessons need. */
  readonly needs: readonly DecisionName[]
  /** One sentence for its card: what it decides, and what it was fitted to. */
  readonly about: string
  /** Of the decision: what is asked of each candidate, and the hand-written rules that it hears of, where it has any. */
  readonly templates: TemplateGroups
  readonly hints?: readonly { readonly name: string }[]
  readonly fit: (lessons: readonly Lesson[]) => Fit
  /** Hands a model's answers to the lesson, for the decisions after it. */
  readonly apply: (lesson: Lesson, fit: Fit, known: Pick<Learned<Lesson, Fit>, 'judged' | 'calibration'>) => void
  /**
   * False where the lessons get the answers of the model that was fitted to them, which must then be too small to know them
   * by heart.
   */
  readonly crossFitted: boolean
  /** The model's answers on a lesson, and what is right. */
  readonly judge: (lesson: Lesson, fit: Fit) => readonly Judged[]
  readonly calibrate: (judged: readonly Judged[]) => Calibration
  /** The files of weights, by name: `{ 'cue.ts': '…' }`. */
  readonly files: (learned: Learned<Lesson, Fit>) => Readonly<Record<string, string>>
}

/** A decision that has been learned. */
export interface Learned<Lesson, Fit> {
  readonly recipe: Recipe<Lesson, Fit>
  readonly lessons: readonly Lesson[]
  readonly fit: Fit
  /** Of articles that were held out. */
  readonly judged: readonly Judged[]
  readonly calibration: Calibration
}

/** A part of the extraction whose decisions share their lessons. */
export interface Course<Lesson> {
  readonly folds: number
  /** `halves`: networks, as files, that were taught without half of the labelled claims. */
  readonly lessons: (directory: string, halves: readonly string[]) => Lesson[]
  /** In the order in which they build on one another. */
  // biome-ignore lint/suspicious/noExplicitAny: each recipe fits a model of its own type
  readonly recipes: readonly Recipe<Lesson, any>[]
}

/** Learns one decision; the lessons then have its answers. */
export function learn<Lesson, Fit>(
  recipe: Recipe<Lesson, Fit>,
  lessons: readonly Lesson[],
  folds: number,
): Learned<Lesson, Fit> {
  const judged: Judged[] = []
  const fits: Fit[] = []
  for (let fold = 0; fold < folds; fold++) {
    const fit = recipe.fit(lessons.filter((_, i) => i % folds !== fold))
    for (const lesson of lessons.filter((_, i) => i % folds === fold)) judged.push(...recipe.judge(lesson, fit))
    fits.push(fit)
  }
  const fit = recipe.fit(lessons)
  const known = { judged, calibration: recipe.calibrate(judged) }
  lessons.forEach((lesson, i) => {
    recipe.apply(lesson, recipe.crossFitted ? fits[i % folds]! : fit, known)
  })
  return { recipe, lessons, fit, ...known }
}
