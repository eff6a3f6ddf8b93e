/** A content that touches a quotation takes all of it, however many sentences it runs over.
 *
 *   “We tried. We failed. ⟨We will try again,⟩” she said.
 *   └────────────── content ────────────────┘        The chain of labels sees the cue's sentence alone.
 */
import type { Run } from './readings.ts'
import { TAG, type View } from './view.ts'

/** Grows each run to the quotations at its rims, where they leave the sentence or where only marks are missing; runs that meet become one. */
export function wholeQuotations(view: View, head: number, runs: readonly Run[]): Run[] {
  const sentence = view.document.sentences[view.sentence[head]!]!
  const grown = runs.map((run) => {
    let { from, to } = run
    for (const rim of [run.from, run.to - 1]) {
      const q = view.quotation[rim]!
      if (q === -1 || q === view.quotation[head]) continue
      const quotation = view.document.quotations[q]!
      if (quotation.from < sentence.from || onlyMarks(view, quotation.from, from)) from = Math.min(from, quotation.from)
      if (quotation.to > sentence.to || onlyMarks(view, to, quotation.to)) to = Math.max(to, quotation.to)
    }
    return { from, to }
  })
  return joined(grown)
}

/** At most four tokens, none of them a word: “…,''” is two marks and a comma. */
function onlyMarks(view: View, from: number, to: number): boolean {
  if (to - from > 4) return false
  for (let i = from; i < to; i++) if (view.tag[i] !== TAG.PUNCT) return false
  return true
}

/** Runs in order, those that touch or overlap made one. */
export function joined(runs: readonly Run[]): Run[] {
  if (runs.length < 2) return [...runs]
  const out: Run[] = []
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const last = out[out.length - 1]
    if (last !== undefined && run.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, run.to) }
    else out.push(run)
  }
  return out
}
