/** What is the speaker for or against? Fitted with the polarities as they are labelled, and the acts as they are decided. */

import { TARGET, type TargetQuestion } from '../../stance/target.ts'
import type { TargetCandidate } from '../../stance/target-candidates.ts'
import type { Document, TokenSpan } from '../../types.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { ranking } from '../ranking.ts'
import type { Recipe } from '../recipe.ts'
import type { StanceLesson } from './stance-lesson.ts'

export const target: Recipe<StanceLesson, Fitted> = ranking<StanceLesson, TargetQuestion, TargetCandidate>(
  {
    needs: ['act'],
    about:
      'What is the speaker for or against? The phrases of the content are compared; fitted to labelled claims of PolNeAR’s articles and of wider news.',
  },
  {
    decision: TARGET,
    settings: { epochs: 20, rate: 0.05, l1: 0.02, prune: 0.02 },
    minimum: 3,
    each({ claims }, ask) {
      for (const { words, act, label, target } of claims) {
        if (target === null || label.polarity === 'neutral') continue
        const question = { words, act: act!, polarity: label.polarity }
        const candidates = TARGET.candidates(question)
        if (candidates.length > 0)
          ask(
            question,
            candidates.map((one) => likeness(words.document, one, target)),
          )
      }
    },
    // Nothing builds on it.
    apply: () => {},
  },
)

type Tokens = Pick<TokenSpan, 'from' | 'to'>

/** Dice’s coefficient of the words of both. */
function likeness({ tokens }: Document, a: Tokens, b: Tokens): number {
  const words = (from: number, to: number): number => {
    let count = 0
    for (let i = from; i < to; i++) if (tokens[i]!.tag !== 'PUNCT') count++
    return count
  }
  const shared = words(Math.max(a.from, b.from), Math.min(a.to, b.to))
  return (2 * shared) / Math.max(1, words(a.from, a.to) + words(b.from, b.to))
}
