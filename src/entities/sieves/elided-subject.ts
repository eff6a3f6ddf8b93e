/**
 * No source at all: the speaker of the same sentence goes on, unless the verb is passive.
 *
 *   “It works,” he said, ⟨adding⟩ that …       → he
 */
import type { AttributionFinding } from '../../findings.ts'
import { IMPERSONAL_WORDS } from '../../lexicon/function-words.ts'
import { tokenHull } from '../../span.ts'
import type { Answer, Context } from '../sieve.ts'
import { spanOf, turnsBefore } from '../sieve.ts'

export function elidedSubject(context: Context, attribution: AttributionFinding): Answer | null {
  const pieces = attribution.cue.length > 0 ? attribution.cue : attribution.content
  if (pieces.length === 0) return null
  const { words, sentenceOf } = context.scene
  const { from, to } = tokenHull(pieces)
  if (from >= to) return null
  for (let i = from; i < Math.min(to, from + 12); i++) if (IMPERSONAL_WORDS.has(words[i]!)) return null
  if (isOfNobody(context, from)) return null
  for (const turn of turnsBefore(context, from, 0)) {
    if (sentenceOf[turn.at] !== sentenceOf[from]) break
    return { who: turn.who, rule: 'elided-subject', words: [spanOf(context, turn.at, turn.at + 1)] }
  }
  return null
}

/** “he said when ⟨asked⟩”, “⟨Asked⟩ about it, he said”: the other one asks; “there is ⟨little doubt⟩”: nobody in particular. */
function isOfNobody({ scene }: Context, from: number): boolean {
  const { words, sentenceOf } = scene
  const first = scene.document.sentences[sentenceOf[from]!]!.from
  if (words[from] === 'asked') return from === first || ASKED_BEHIND.has(words[from - 1]!)
  return from - 2 >= first && words[from - 2] === 'there' && EXISTS.has(words[from - 1]!)
}
const ASKED_BEHIND: ReadonlySet<string> = new Set(['after', 'being', 'if', 'once', 'when', 'whenever', 'while'])
const EXISTS: ReadonlySet<string> = new Set(['are', 'is', 'was', 'were'])
