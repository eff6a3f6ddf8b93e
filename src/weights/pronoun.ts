/** Weights of the decision `pronoun`. Written by `npm run train -- --only pronoun`; docs/cards/pronoun.md tells how good they are. */
import type { PackedModel } from '../model/model.ts'

export const PRONOUN: PackedModel = {
  table:
    'Ac42Ea2nM+LKHrvLygHopU6h6Z8B3bJXosoc2IgHuXn7rRemojbtnjzpiwbhrIYB1OgGhnzFvVfewq3JUQ0VKhInfz8aDwyB0Q==',
  calibration: { slope: 1.18, offset: 0 },
  rules: {},
}
