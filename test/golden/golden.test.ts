/**
 * The fixture article against its gold, field by field.
 *
 * `figures.json` has the figures of today's build: any change shows here, and `npm run update` writes it into the diff.
 * `FLOORS` are promises, and no command lowers them.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import { type GoldAccusations, type GoldClaims, scoreAccusations, scoreClaims } from './score.ts'

const read = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
const text = read('china-cyber-spying.txt')
const goldClaims = JSON.parse(read('golden-claims.json')) as GoldClaims
const goldAccusations = JSON.parse(read('golden-accusations.json')) as GoldAccusations

const extraction = extract(text)
const claims = scoreClaims(text, goldClaims, extraction)
const accusations = scoreAccusations(goldAccusations, extraction)

test('the figures are those on record', async () => {
  await expect(`${JSON.stringify({ claims, accusations }, null, 2)}\n`).toMatchFileSnapshot('figures.json')
})

const FLOORS = [
  ['claims, end to end: F1', claims['end to end: F1'], 80],
  ['speaker, of found', claims['speaker, of found'], 90],
  ['act, of found', claims['act, of found'], 65],
  ['polarity, of found', claims['polarity, of found'], 65],
  ['certainty, of found', claims['certainty, of found'], 70],
  ['accusations, detection: F1', accusations['detection: F1'], 80],
] as const

describe('no figure is below its floor', () => {
  test.each(FLOORS)('%s', (_, figure, floor) => expect(figure).toBeGreaterThanOrEqual(floor))
})
