/**
 * A name → the role that the text gives its bearer, before it or behind it.
 *
 *   ⟨State Department press secretary⟩ Jen Psaki          James Lewis, ⟨director of the program⟩, said
 */
import { AFTER_APPOSITION } from '../lexicon/function-words.ts'
import { isRole, singularOf } from '../lexicon/roles.ts'
import type { Name } from './name.ts'
import { isCapital, type Scene } from './scene.ts'

export interface Role {
  readonly text: string
  /** The noun in it: “director”. */
  readonly head: string
}

const LONGEST = 24
const ENDS = new Set([',', '.', ';', ':', '(', ')', '—', '–', '“', '”', '"', "''", '?', '!', '--'])

export function roleOf(scene: Scene, name: Name): Role | null {
  const after = apposition(scene, name)
  if (after !== null) return after
  const { title, lead, from } = name
  if (title === null || title === '' || lead === from) return null
  const { tokens, text } = scene.document
  return { text: text.slice(tokens[lead]!.start, tokens[from - 1]!.end), head: title }
}

/** “Ann Lee, ⟨a fellow at the council⟩, said”; “Ann Lee, 45, ⟨a nurse⟩”. */
function apposition({ document, words }: Scene, { to }: Name): Role | null {
  const { tokens, text } = document
  let at = to
  if (words[at] !== ',') return null
  at++
  if (tokens[at]?.tag === 'NUM' && words[at + 1] === ',') at += 2
  const article = words[at] === 'a' || words[at] === 'an' || words[at] === 'the'
  if (article) at++
  // The head is the last noun before a preposition: “⟨chief executive⟩ of Showtime”.
  let head = -1
  let i = at
  for (; i < tokens.length && i < at + 8; i++) {
    const { tag } = tokens[i]!
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || words[i] === '-' || words[i] === "'s") {
      if (isRole(words[i]!)) head = i
      else if (singularOf(words[i]!) !== null && isRole(singularOf(words[i]!)!)) return null
    } else if (isRole(words[i]!)) head = i
    else break
  }
  if (head < 0) return null
  // “Clinton, former ambassador ⟨John Bolton⟩ said”: the role of the next name.
  if (head < i - 1 && isCapital(tokens[head + 1]!)) return null
  let end = i
  while (end < tokens.length && end < at + LONGEST && !ENDS.has(words[end]!)) {
    // “the Center for Strategic and International Studies”: an “and” between capitals belongs to a name.
    const inName =
      words[end] === 'and' &&
      isCapital(tokens[end - 1]!) &&
      tokens[end + 1] !== undefined &&
      isCapital(tokens[end + 1]!)
    if (AFTER_APPOSITION.has(words[end]!) && !inName) break
    if (tokens[end]!.tag === 'AUX' || (tokens[end]!.tag === 'VERB' && !/ing$|ed$/.test(words[end]!))) break
    end++
  }
  // The list “Lee, director Chan and others” goes on; an apposition is closed.
  const closed =
    end >= tokens.length || ENDS.has(words[end]!) || AFTER_APPOSITION.has(words[end]!) || tokens[end]!.tag !== 'PROPN'
  if (!closed || end <= at) return null
  return { text: text.slice(tokens[at]!.start, tokens[end - 1]!.end), head: words[head]! }
}
