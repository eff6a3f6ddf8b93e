/** Weights of the decision `pronoun`. Written by `npm run train -- --only pronoun`; docs/cards/pronoun.md tells how good they are. */
import type { PackedModel } from '../model/model.ts'

export const PRONOUN: PackedModel = {
  table:
    'AadmGe2lE8CBIOLKHpHVkgGq9jfb2RONzDrJ0BCUmkfRrhWktjHPmQHdslfK5QXY5BaRggj7rRe5ggL29AH3qjLtnjz8j3nOqBPa5AfFvVfOGOwO4/Pm/OI6/TIWEAYyE+YEfB4f+4HY',
  calibration: { slope: 1.286, offset: 0 },
  rules: {},
}
