/** A quotation beside a sentence about its speaker, which has no word for the quotation.
 *
 *   Ann Lee was blunt. ⟨“We are broke.”⟩        ⟨“We are broke.”⟩ Ann Lee was blunt.
 *   source                                                        source
 */
import { subjectOf } from '../../syntax/subject.ts'
import type { Syntax } from '../../syntax/syntax.ts'

/** The subject of a sentence, where it may speak by `may`; -1 else. */
export function subjectOfSentence(
  syntax: Syntax,
  sentence: number,
  may: (syntax: Syntax, noun: number) => boolean,
): number {
  const { from, to } = syntax.document.sentences[sentence]!
  const verb = rootOf(syntax, from, to)
  if (verb < 0 || !/^(?:VB|MD)/.test(syntax.tag(verb))) return -1
  const subject = subjectOf(syntax, verb)
  return subject >= from && subject < to && may(syntax, subject) ? subject : -1
}

function rootOf(syntax: Syntax, from: number, to: number): number {
  for (let i = from; i < to; i++) if (syntax.head(i) < 0 && syntax.relation(i) === 'ROOT') return i
  return -1
}
