/** Weights of an averaged perceptron (Collins 2002): what is used in the end is the mean of the weights over all steps. */

export class Averaged {
  readonly weights: Float32Array
  /** Each change times the step that it was made at. */
  private readonly weighed: Float64Array
  private step = 1

  constructor(cells: number) {
    this.weights = new Float32Array(cells)
    this.weighed = new Float64Array(cells)
  }

  add(cell: number, change: number): void {
    this.weights[cell]! += change
    this.weighed[cell]! += change * this.step
  }

  /** One more example has been seen. */
  next(): void {
    this.step++
  }

  mean(): Float32Array {
    return this.weights.map((weight, cell) => weight - this.weighed[cell]! / this.step)
  }
}
