/** The scores found by place are the sums of the features that the training counts with. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chainRows } from '../../src/attribution/learned/chain-rows.ts'
import { scoreLabels } from '../../src/attribution/learned/chain-scores.ts'
import {
  addCueRelativeFeatures,
  addOwnFeatures,
  cueFrame,
  WINDOW,
} from '../../src/attribution/learned/label-features.ts'
import { LABELS } from '../../src/attribution/learned/labels.ts'
import { attributionModels } from '../../src/attribution/learned/models.ts'
import { ownScores } from '../../src/attribution/learned/own-scores.ts'
import { viewOf } from '../../src/attribution/learned/view.ts'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine/engine.ts'
import { Features } from '../../src/model/features.ts'
import { rowOf } from '../../src/model/table.ts'

const models = attributionModels()
const engine = createEngine()
const fixture = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
const TEXTS: Readonly<Record<string, string>> = {
  'an article': fixture,
  // Beyond the window the neighbour counts as none.
  'a sentence longer than the window': `Lee said ${'that the old mayor, who knew “them”, told Roe '.repeat(40)}.`,
}

describe('scores by place', () => {
  test.each(Object.entries(TEXTS))('%s', (_, text) => {
    const view = viewOf(readDocument(engine, text), models.rates)
    const likely = Int32Array.from({ length: view.size + 1 }, (_, i) => Math.floor(i / 9))
    const { table } = models.chain
    const rows = chainRows(table)
    const own = ownScores(view)
    const features = new Features()
    const scores = new Float64Array(2 * WINDOW * LABELS)
    let compared = 0
    for (let head = 0; head < view.size; head += 3) {
      const frame = cueFrame(view, head, likely)
      scoreLabels(rows, view, frame, own, scores)
      for (let t = frame.from; t < frame.to; t++) {
        features.clear()
        addOwnFeatures(features, view, t)
        addCueRelativeFeatures(features, view, frame, t)
        const sums = new Array<number>(LABELS).fill(0)
        for (let i = 0; i < features.count; i++) {
          const row = rowOf(table, features.keys[i]!)
          if (row >= 0) for (let k = 0; k < LABELS; k++) sums[k]! += table.rows[row + k]!
        }
        const at = (t - frame.from) * LABELS
        for (let k = 0; k < LABELS; k++) {
          if (scores[at + k] !== sums[k]! * table.scale)
            expect([head, t, k, scores[at + k]]).toEqual(sums[k]! * table.scale)
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(20_000)
  })
})
