/**
 * “According to”, before or behind its content.
 *
 *   The talks failed,  according to  the ministry.          According to  the ministry,  the talks failed.
 *   └─ content ────┘       cue       └─ source ─┘                cue      └─ source ─┘   └─ content ────┘
 */
import type { Sentence } from '../../types.ts'
import { LONGEST_CONTENT, trimEnd } from './content-end.ts'
import type { Draft } from './draft.ts'
import { sourceAfter } from './noun-phrase-after.ts'
import type { Range } from './range.ts'
import { Class, type Reading } from './reading.ts'

export function accordingTo(reading: Reading, sentence: Sentence): Draft[] {
  const { words, classes, quotationOf } = reading
  const drafts: Draft[] = []
  for (let i = sentence.from; i + 2 < sentence.to; i++) {
    if (words[i] !== 'according' || words[i + 1] !== 'to' || quotationOf[i]! >= 0) continue
    const source = sourceAfter(reading, i + 2, sentence.to)
    if (source === null) continue
    let content: Range[] = []
    if (i <= sentence.from + 1) {
      let from = source.to
      // The source may run over a comma into the clause: cut at the first comma behind the core.
      while (from < sentence.to && classes[from] !== Class.COMMA && from < source.to + 25) from++
      if (from >= sentence.to || classes[from] !== Class.COMMA) from = source.to
      else from++
      const to = trimEnd(reading, from, Math.min(sentence.to, from + LONGEST_CONTENT))
      if (to > from) content = [{ from, to }]
    } else {
      let to = i
      if (classes[to - 1] === Class.COMMA) to--
      let from = sentence.from
      if (to - from > LONGEST_CONTENT) continue
      if (classes[from] === Class.CCONJ) from++
      if (to > from) content = [{ from, to }]
      if (classes[source.to] === Class.COMMA && source.to + 2 < sentence.to) {
        const end = trimEnd(reading, source.to + 1, Math.min(sentence.to, source.to + LONGEST_CONTENT))
        content.push({ from: source.to + 1, to: end })
      }
    }
    if (content.length === 0) continue
    drafts.push({ rule: 'according-to', source, cue: { from: i, to: i + 2 }, head: i, content, rate: 100 })
  }
  return drafts
}
