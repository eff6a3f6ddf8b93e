/** Whose words is a quotation without a cue of its own? Right is the claim whose content has most of it in PolNeAR. */
import { neighbours, uncovered } from '../../attribution/learned/attach-features.ts'
import { ATTACH, type AttachQuestion } from '../../attribution/learned/decisions.ts'
import { CUE_LIKELY } from '../../attribution/learned/models.ts'
import { attachToProbable } from '../../attribution/learned/pipeline.ts'
import type { Run } from '../../attribution/learned/readings.ts'
import { joined } from '../../attribution/learned/whole-quotations.ts'
import { Features } from '../../model/features.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import { yesNo } from '../yes-no.ts'
import type { Lesson } from './attribution-lesson.ts'

const features = new Features()

type Holder = AttachQuestion['near'][number]

export const attach: Recipe<Lesson, Fitted> = yesNo<Lesson, AttachQuestion, Holder>(
  {
    needs: ['cue', 'chain', 'reading'],
    about:
      'Whose words is a quotation without a cue of its own? Asked of each claim around it; fitted to the contents of PolNeAR’s training part.',
  },
  {
    decision: ATTACH,
    settings: { epochs: 10, rate: 0.1, l1: 0.001, prune: 0.02 },
    minimum: 3,
    each({ article, view, candidates }, ask) {
      const goldByHead = new Map(article.gold.map((gold) => [gold.head, new Set(gold.content)]))
      const holders: (Holder & { content: Run[] })[] = candidates
        .filter(({ cue }) => cue >= CUE_LIKELY)
        .map(({ head, reading, content }) => ({ head, source: reading.source, content: [...content] }))
      for (const quotation of uncovered(view, holders)) {
        const question = { view, quotation, near: neighbours(quotation, holders) }
        for (const holder of ATTACH.candidates(question)) {
          const gold = goldByHead.get(holder.head)
          let shared = 0
          if (gold !== undefined) for (let i = quotation.from; i < quotation.to; i++) if (gold.has(i)) shared++
          const yes = shared >= (quotation.to - quotation.from) / 2
          ask(question, holder, yes)
          if (yes) holder.content = joined([...holder.content, quotation])
        }
      }
    },
    apply(lesson, model) {
      lesson.attach = model
      lesson.candidates = attachToProbable(features, lesson.view, lesson.candidates, { attach: model })
    },
    asItIs: true,
    // Some thousand weights on shapes, not words: too few to know an article by heart.
    more: { crossFitted: false },
  },
)
