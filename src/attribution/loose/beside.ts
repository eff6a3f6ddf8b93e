/** A quotation beside a sentence about its speaker, which has no word for the quotation.
 *
 *   Ann Lee was blunt. ⟨“We are broke.”⟩        ⟨“We are broke.”⟩ Ann Lee was blunt.
 *   source                                                        source
 */
import { subjectOf } from '../../syntax/subject.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import type { TokenSpan } from '../../types.ts'
import { maySpeak, sourceOf } from './speaker-words.ts'

/** The words for the subject of a sentence, where it may speak; null else. */
export function subjectOfSentence(syntax: Syntax, sentence: number): TokenSpan | null {
  const { from, to } = syntax.document.sentences[sentence]!
  const verb = rootOf(syntax, from, to)
  if (verb < 0 || !/^(?:VB|MD)/.test(syntax.tag(verb))) return null
  const subject = subjectOf(syntax, verb)
  if (subject < from || subject >= to || !maySpeak(syntax, subject)) return null
  return sourceOf(syntax, subject)
}

function rootOf(syntax: Syntax, from: number, to: number): number {
  for (let i = from; i < to; i++) if (syntax.head(i) < 0 && syntax.relation(i) === 'ROOT') return i
  return -1
}
