/**
 * By which pronoun an article calls each person, where it does: “he”, “she” or “they”.
 *
 *   ⟨Ann Lee⟩ left. ⟨She⟩ was tired.       → she, since the text says so; the given name alone tells nothing
 */
import type { Pronoun } from '../types.ts'

/** How often each person, by key, was called so. */
export class OwnPronouns {
  readonly #counts = new Map<string, Map<Pronoun, number>>()

  count(key: string, pronoun: Pronoun): void {
    const known = this.#counts.get(key) ?? new Map<Pronoun, number>()
    known.set(pronoun, (known.get(pronoun) ?? 0) + 1)
    this.#counts.set(key, known)
  }

  /** The most frequent one; null where there is none, or where two are used as often. */
  of(key: string): Pronoun | null {
    const counts = this.#counts.get(key)
    if (counts === undefined) return null
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
    return second !== undefined && second[1] === first![1] ? null : first![0]
  }
}
