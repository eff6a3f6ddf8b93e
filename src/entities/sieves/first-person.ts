/**
 * “I”, “we”: inside a quotation whoever says it, elsewhere the article's author.
 *
 *   “⟨I⟩ think they fear us,” said Ann Lee.       → Ann Lee, for the thinking too
 */
import { FIRST_PERSON } from '../../lexicon/pronouns.ts'
import type { Figure } from '../figure.ts'
import type { Sieve } from '../sieve.ts'

const nobody = { country: null, role: null, gender: null, heads: new Set<string>(), beside: null, count: 0 }

/** A description, since the article does not name its author. */
const AUTHOR: Figure = { key: 'author', name: '(author)', kind: 'person', ...nobody }
const WE: Figure = { key: 'we', name: 'we', kind: 'group', ...nobody }

export const firstPerson: Sieve = (context, { pronoun, from }) => {
  if (pronoun === null || !FIRST_PERSON.has(pronoun)) return null
  const speaker = context.quotedSpeaker(from)
  if (speaker !== null) return { who: speaker, rule: 'first-person', words: [] }
  const plural = pronoun === 'we' || pronoun === 'us' || pronoun === 'our'
  return { who: plural ? WE : AUTHOR, rule: 'first-person', words: [] }
}
