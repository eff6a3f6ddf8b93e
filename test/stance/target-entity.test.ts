/** Whom a target means, where that is somebody who speaks, accuses or is accused. */
import { expect, test } from 'vitest'
import { extract } from '../../src/index.ts'

/** The names of those whom the targets mean, by the words of the target. */
function meant(text: string): Record<string, string | null> {
  const { claims, entities } = extract(text)
  const targets = claims.flatMap(({ stance }) => (stance.target === null ? [] : [stance.target]))
  return Object.fromEntries(
    targets.map(({ text, entity }) => [text, entities.find(({ id }) => id === entity)?.name ?? entity]),
  )
}

test.each([
  ['a name', 'Ann Lee said the bridge would open. Mayor Bo Lim criticized Ann Lee.', 'Ann Lee', 'Ann Lee'],
  ['a surname', 'Ann Lee said the bridge would open. Mayor Bo Lim criticized Lee.', 'Lee', 'Ann Lee'],
  ['a pronoun', 'Ann Lee spoke at noon. “She lied to us,” said Bo Lim. Lee said she did not.', 'She', 'Ann Lee'],
  ['an accused state', 'Canada accused Russia of hacking its tax agency. Oslo condemned Russia.', 'Russia', 'Russia'],
])('%s', (_, text, target, name) => {
  expect(meant(text)[target]).toBe(name)
})

test.each([
  ['a thing', 'Ann Lee criticized the plan.', 'the plan'],
  ['somebody who has no part', 'Ann Lee criticized Bo Lim.', 'Bo Lim'],
  ['what belongs to somebody', 'Bo Lim said it would rain. Ann Lee criticized Lim’s plan.', 'Lim’s plan'],
  ['somebody else than the speaker', 'Ann Lee said it was open. Mayor Bo Lim criticized her.', 'her'],
  ['“it”', 'The bank said it would close. Ann Lee criticized it.', 'it'],
])('null for %s', (_, text, target) => {
  expect(meant(text)).toMatchObject({ [target]: null })
})
