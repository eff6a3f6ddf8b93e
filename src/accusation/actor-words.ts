/** The words of a sentence as they are looked at for actors: as written, names, and phrases for people. */
import { STATE_TIES } from '../lexicon/actor-words.ts'
import { ACTOR_NOUNS } from '../lexicon/cyber-acts.ts'
import type { Document } from '../types.ts'
import { NOUN_OR_ADJECTIVE } from './path.ts'
import type { Line } from './sentence.ts'

/** The words of the text from a position of the line on. */
export function wordsAt(document: Document, line: Line, k: number, count: number): string {
  if (k < 0 || k + count > line.forms.length) return ''
  return document.text.slice(document.tokens[line.tokens[k]!]!.start, document.tokens[line.tokens[k + count - 1]!]!.end)
}
/** Asked of nearly every word, most of which begin with a letter from A to z. */
export function isUpper(word: string): boolean {
  const first = word.charCodeAt(0)
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word)
}

export function isName(document: Document, line: Line, k: number): boolean {
  if (k >= line.forms.length) return false
  const { text } = document.tokens[line.tokens[k]!]!
  return /^\p{Lu}[\p{L}\d]|^\d*\p{Lu}+\d/u.test(text)
}

/** One past the last of adjectives and nouns that end in a noun for people; `from` where there is none. */
export function peopleEnd({ forms, tags, path }: Line, from: number): number {
  let end = from
  for (let k = from; k < Math.min(forms.length, from + 6); k++) {
    // “the Ukrainian national ⟨grid⟩” is no person.
    if (ACTOR_NOUNS.has(forms[k]!) && !(forms[k] === 'national' && NOUN_OR_ADJECTIVE.test(path[k + 1] ?? '')))
      end = k + 1
    else if (forms[k] === 'and' && k > from && /^(ADJ|NOUN)$/.test(tags[k - 1]!)) continue
    else if (forms[k]!.endsWith('ing') || forms[k] === '-' || (forms[k - 1] === '-' && STATE_TIES.has(forms[k]!)))
      continue
    else if (!/^(ADJ|NOUN|PROPN)$/.test(tags[k]!)) break
  }
  return end
}
