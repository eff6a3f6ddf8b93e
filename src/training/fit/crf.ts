/** Fits the chain model of source, cue and content around one cue (a linear-chain CRF: Lafferty, McCallum & Pereira 2001). */
import { ALLOWED, FREE, isCue, LABELS } from '../../attribution/learned/labels.ts'
import { type AdaGradSettings, type Fitted, shuffled, survivors, Weights } from './adagrad.ts'

/** One cue's sentence: features a token, the gold labels, and the row of the head, which must be a cue. */
export interface Chain {
  readonly rows: readonly Int32Array[]
  readonly labels: Uint8Array
  readonly head: number
}

export interface FittedChain extends Fitted {
  readonly transitions: number[]
}

const K = LABELS
const EACH = Array.from({ length: K }, (_, k) => k)
const FROM = EACH.map((to) => EACH.filter((from) => ALLOWED[from]![to]))
const TO = EACH.map((from) => EACH.filter((to) => ALLOWED[from]![to]))
const MOVES = EACH.flatMap((from) => TO[from]!.map((to) => from * K + to))

export function fitChain(keys: readonly number[], chains: readonly Chain[], settings: AdaGradSettings): FittedChain {
  let alive: Uint8Array = new Uint8Array(keys.length).fill(1)
  let result: Float64Array = new Float64Array(0)
  let transitions: Float64Array = new Float64Array(K * K)
  const longest = chains.reduce((n, chain) => Math.max(n, chain.rows.length), 0)
  const emission = new Float64Array(longest * K)
  const forward = new Float64Array(longest * K)
  const backward = new Float64Array(longest * K)
  const gradient = new Float64Array(K)
  const step = new Float64Array(K * K)
  const pair = new Float64Array(K * K)
  const joint = new Float64Array(K * K)
  for (const round of [0, 1]) {
    const weights = new Weights(keys.length, K, settings.rate)
    const moves = new Weights(K, K, settings.rate)
    for (let epoch = 0; epoch < settings.epochs; epoch++) {
      for (const c of shuffled(chains.length, epoch + 1)) {
        const { rows, labels, head } = chains[c]!
        const n = rows.length
        for (let i = 0; i < K * K; i++) step[i] = ALLOWED[Math.floor(i / K)]![i % K] ? Math.exp(moves.w[i]!) : 0
        for (let t = 0; t < n; t++) {
          const at = t * K
          for (let k = 0; k < K; k++) emission[at + k] = 0
          for (const f of rows[t]!) {
            if (!alive[f]) continue
            const w = f * K
            for (let k = 0; k < K; k++) emission[at + k]! += weights.w[w + k]!
          }
          let top = Number.NEGATIVE_INFINITY
          for (let k = 0; k < K; k++) if (t !== head || isCue(k)) top = Math.max(top, emission[at + k]!)
          for (let k = 0; k < K; k++) emission[at + k] = t !== head || isCue(k) ? Math.exp(emission[at + k]! - top) : 0
        }
        for (let t = 0; t < n; t++) {
          const at = t * K
          let sum = 0
          for (let k = 0; k < K; k++) {
            let x = 0
            if (t === 0) x = FREE.includes(k) ? 1 : 0
            else for (const j of FROM[k]!) x += forward[at - K + j]! * step[j * K + k]!
            x *= emission[at + k]!
            forward[at + k] = x
            sum += x
          }
          for (let k = 0; k < K; k++) forward[at + k]! /= sum
        }
        for (let t = n - 1; t >= 0; t--) {
          const at = t * K
          let sum = 0
          for (let k = 0; k < K; k++) {
            let x = 0
            if (t === n - 1) x = 1
            else for (const j of TO[k]!) x += step[k * K + j]! * emission[at + K + j]! * backward[at + K + j]!
            backward[at + k] = x
            sum += x
          }
          for (let k = 0; k < K; k++) backward[at + k]! /= sum
        }
        pair.fill(0)
        for (let t = 0; t < n; t++) {
          const at = t * K
          let sum = 0
          for (let k = 0; k < K; k++) sum += gradient[k] = forward[at + k]! * backward[at + k]!
          let worth = 0
          for (let k = 0; k < K; k++) {
            gradient[k] = gradient[k]! / sum - (labels[t] === k ? 1 : 0)
            worth = Math.max(worth, Math.abs(gradient[k]!))
          }
          if (t > 0) {
            let total = 0
            for (let k = 0; k < K; k++) {
              const behind = emission[at + k]! * backward[at + k]!
              for (const j of FROM[k]!) {
                const mass = forward[at - K + j]! * step[j * K + k]! * behind
                joint[j * K + k] = mass
                total += mass
              }
            }
            for (const move of MOVES) pair[move]! += joint[move]! / total
            pair[labels[t - 1]! * K + labels[t]!]! -= 1
          }
          if (worth < 1e-3) continue
          for (const f of rows[t]!) {
            if (!alive[f]) continue
            for (let k = 0; k < K; k++) if (Math.abs(gradient[k]!) > 1e-4) weights.step(f * K + k, gradient[k]!)
          }
        }
        for (let i = 0; i < K * K; i++) if (pair[i] !== 0) moves.step(i, pair[i]!)
      }
      weights.shrink(round === 0 ? settings.l1 : settings.l1 / 2)
      if (epoch >= settings.epochs / 2) {
        weights.remember()
        moves.remember()
      }
    }
    result = weights.average(settings.prune)
    alive = weights.alive
    transitions = moves.average(0)
  }
  return { ...survivors(keys, result, K), transitions: [...transitions] }
}
