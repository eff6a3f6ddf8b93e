/** A growing list of feature keys that is filled and emptied again and again, so that nothing is allocated per token. */
import { keyOf } from './hash.ts'

export class Features {
  keys: Int32Array = new Int32Array(256)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** Adds a feature: a template's number and up to four values. */
  add(template: number, a = 0, b = 0, c = 0, d = 0): void {
    if (this.count === this.keys.length) {
      const longer = new Int32Array(this.keys.length * 2)
      longer.set(this.keys)
      this.keys = longer
    }
    this.keys[this.count++] = keyOf(template, a, b, c, d)
  }
}
