/**
 * The fixture article against its gold, field by field.
 *
 * `figures.json` has the figures of today's build: any change shows here, and `npm run update` writes it into the diff.
 * `FLOORS` are promises, and no command lowers them: made from the record, they would fall with it.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Agreement, Share } from '../../src/evaluation/counts.ts'
import type { Gold } from '../../src/evaluation/gold.ts'
import { score } from '../../src/evaluation/score.ts'
import { extract } from '../../src/index.ts'

const read = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
const text = read('china-cyber-spying.txt')
const gold = { text, ...JSON.parse(read('golden-claims.json')), ...JSON.parse(read('golden-accusations.json')) } as Gold
const found = score(gold, extract(text))

const { claims, accusations } = figures()

/** Percentages with one decimal, by name. */
function figures() {
  const [c, a] = [found.claims!, found.accusations!]
  const [{ name, kindOfFound, countryOfFound }, { ofFound, ofAll }] = [found.speaker!, found.stance!]
  return {
    claims: {
      ...agreement('found', c.found),
      ...agreement('end to end', c.endToEnd),
      'source right, of found': percent(c.ofFound.source),
      'source exact, of found': percent(c.ofFound.sourceExact),
      'cue exact, of found': percent(c.ofFound.cueExact),
      'content exact, of found': percent(c.ofFound.contentExact),
      'kind, of found': percent(c.ofFound.kind),
      'speaker, of found': percent(name.ofFound),
      "speaker's kind, of found": percent(kindOfFound),
      "speaker's country, of found": percent(countryOfFound),
      'act, of found': percent(ofFound.act),
      'polarity, of found': percent(ofFound.polarity),
      'certainty, of found': percent(ofFound.certainty),
      'target, of found': percent(ofFound.target),
      'act and polarity, of all': percent(ofAll.actAndPolarity),
    },
    accusations: {
      ...agreement('detection', a.detection),
      ...agreement('whole', a.whole),
      'accuser, of found': percent(a.ofFound.accuser),
      "accused's name, of found": percent(a.ofFound.accusedName),
      'victim, of found': percent(a.ofFound.victim),
      'act, of found': percent(a.ofFound.act),
      'form, of found': percent(a.ofFound.form),
      'modality, of found': percent(a.ofFound.modality),
      'basis, of found': percent(a.ofFound.basis),
      'time, of found': percent(a.ofFound.time),
      ...agreement('responses, of found', a.responses),
    },
  }
}

function agreement<Name extends string>(name: Name, { precision, recall, f1 }: Agreement) {
  const values = { precision, recall, F1: f1 }
  return Object.fromEntries(
    Object.entries(values).map(([figure, share]) => [`${name}: ${figure}`, rounded(share)]),
  ) as Record<`${Name}: ${keyof typeof values}`, number>
}

function percent({ share }: Share): number {
  return rounded(share)
}

/** Of nothing, nothing is right. */
function rounded(share: number | null): number {
  return Math.round(1000 * (share ?? 0)) / 10
}

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
