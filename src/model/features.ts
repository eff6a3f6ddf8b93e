/** A growing list of feature keys that is filled and emptied again and again, so that nothing is allocated per candidate. */
import { keyOf } from './hash.ts'

/** A feature's origin keeps its template in the lower bits, and above them the place it was seen at. */
const TEMPLATE_BITS = 10
const TEMPLATE_MASK: number = (1 << TEMPLATE_BITS) - 1

export class Features {
  keys: Int32Array = new Int32Array(256)
  count = 0
  /** Which template gave each feature, and where: what an explanation is made of. */
  private origins: Int32Array = new Int32Array(256)
  private place = 0

  clear(): void {
    this.count = 0
    this.place = 0
  }

  /** Adds a feature: a template's number and up to four values. */
  add(template: number, a = 0, b = 0, c = 0, d = 0): void {
    if (this.count === this.keys.length) this.grow()
    this.origins[this.count] = this.place | template
    this.keys[this.count++] = keyOf(template, a, b, c, d)
  }

  /** The features that follow were seen at this place, any whole number from 0 on, or at none (-1). */
  at(place: number): void {
    this.place = (place + 1) << TEMPLATE_BITS
  }

  /** Starts with a copy of other features: for questions that share them. */
  copy(other: Features): void {
    while (this.keys.length < other.count) this.grow()
    this.keys.set(other.keys.subarray(0, other.count))
    this.origins.set(other.origins.subarray(0, other.count))
    this.count = other.count
    this.place = 0
  }

  templateOf(i: number): number {
    return this.origins[i]! & TEMPLATE_MASK
  }

  /** The place that feature `i` was seen at, or -1. */
  placeOf(i: number): number {
    return (this.origins[i]! >>> TEMPLATE_BITS) - 1
  }

  private grow(): void {
    const keys = new Int32Array(this.keys.length * 2)
    keys.set(this.keys)
    this.keys = keys
    const origins = new Int32Array(keys.length)
    origins.set(this.origins)
    this.origins = origins
  }
}
