/** Multinomial logistic regression with an L2 penalty, fitted by L-BFGS (Nocedal 1980): no chance in it, so the same bytes each time. */

export interface MultinomialSettings {
  readonly penalty: number
  readonly rounds: number
}

const MEMORY = 8

interface Examples {
  /** The features of each, as numbers below the number of features. */
  readonly rows: readonly Int32Array[]
  /** The label of each, as a number below `width`. */
  readonly gold: readonly number[]
  /** What is added to the scores of each, whatever the weights; empty for nothing. */
  readonly priors: readonly ArrayLike<number>[]
}

/**
 * Weights as rows, one number a label, ready to be added up.
 *
 * @param scales how far each feature may be trusted: below 1, it takes more to give it the same weight
 */
export function fitMultinomial(
  { rows, gold, priors }: Examples,
  width: number,
  scales: Float64Array,
  settings: MultinomialSettings,
): Float64Array {
  const size = scales.length * width
  const scores = new Float64Array(width)

  /** The loss at `w`; fills in its gradient. */
  function evaluate(w: Float64Array, gradient: Float64Array): number {
    let loss = 0
    for (let j = 0; j < size; j++) {
      gradient[j] = settings.penalty * w[j]!
      loss += (settings.penalty * w[j]! * w[j]!) / 2
    }
    rows.forEach((row, i) => {
      const prior = priors[i]
      if (prior === undefined) scores.fill(0)
      else scores.set(prior)
      for (const f of row) for (let k = 0; k < width; k++) scores[k]! += scales[f]! * w[f * width + k]!
      const top = Math.max(...scores)
      let sum = 0
      for (let k = 0; k < width; k++) sum += Math.exp(scores[k]! - top)
      loss += top + Math.log(sum) - scores[gold[i]!]!
      for (let k = 0; k < width; k++) scores[k] = Math.exp(scores[k]! - top) / sum - (k === gold[i] ? 1 : 0)
      for (const f of row) for (let k = 0; k < width; k++) gradient[f * width + k]! += scales[f]! * scores[k]!
    })
    return loss
  }

  return minimize(size, settings.rounds, evaluate).map((x, j) => x * scales[Math.floor(j / width)]!)
}

function minimize(
  size: number,
  rounds: number,
  evaluate: (w: Float64Array, gradient: Float64Array) => number,
): Float64Array {
  let w = new Float64Array(size)
  let gradient = new Float64Array(size)
  let loss = evaluate(w, gradient)
  const past: { step: Float64Array; change: Float64Array; rho: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const direction = towards(gradient, past)
    const slope = dot(gradient, direction)
    if (slope < 1e-6) break
    let next = w
    let nextGradient = gradient
    let nextLoss = loss
    for (let length = 1, tries = 0; tries < 12; length /= 2, tries++) {
      next = w.map((x, j) => x - length * direction[j]!)
      nextGradient = new Float64Array(size)
      nextLoss = evaluate(next, nextGradient)
      if (nextLoss <= loss - 1e-4 * length * slope) break
    }
    const step = next.map((x, j) => x - w[j]!)
    const change = nextGradient.map((x, j) => x - gradient[j]!)
    const curvature = dot(step, change)
    if (curvature > 1e-10) past.push({ step, change, rho: 1 / curvature })
    if (past.length > MEMORY) past.shift()
    const done = Math.abs(loss - nextLoss) < 1e-3
    w = next
    gradient = nextGradient
    loss = nextLoss
    if (done) break
  }
  return w
}

/** The two-loop recursion: the gradient, bent by what the last steps tell of the curvature. */
function towards(
  gradient: Float64Array,
  past: readonly { step: Float64Array; change: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.slice()
  const alphas: number[] = []
  for (let i = past.length - 1; i >= 0; i--) {
    const { step, change, rho } = past[i]!
    const alpha = rho * dot(step, q)
    alphas[i] = alpha
    for (let j = 0; j < q.length; j++) q[j]! -= alpha * change[j]!
  }
  const last = past[past.length - 1]
  const scale =
    last === undefined
      ? 1 / Math.sqrt(dot(gradient, gradient))
      : dot(last.step, last.change) / dot(last.change, last.change)
  for (let j = 0; j < q.length; j++) q[j]! *= scale
  past.forEach(({ step, change, rho }, i) => {
    const beta = rho * dot(change, q)
    for (let j = 0; j < q.length; j++) q[j]! += step[j]! * (alphas[i]! - beta)
  })
  return q
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
