/** Weights of the decision `pronoun`. Written by `npm run train -- --only pronoun`; docs/cards/pronoun.md tells how good they are. */
import type { PackedModel } from '../model/model.ts'

export const PRONOUN: PackedModel = {
  table:
    'AcMxHe2lE8CBIOLKHp6hAc6CTe6FELWxGqzwUbukEaC1Ao3MOvzDTZ3BGeXYLaOLC92yV8rlBdjkFsYSkvYGuXn7rRe5ggLavnCu2oQBnN4H1OgGhnzFvVeBOO0XJxAV4seuPgUKCJsKLOTkMbPo184JvFyoUQ==',
  calibration: { slope: 1.268, offset: 0 },
  rules: {},
}
