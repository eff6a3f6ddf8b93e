/** Regular expressions over the classes of words, written with their names. */
import { type ClassName, LETTERS } from './word-classes.ts'

/**
 * Names stand for one word of a class each; all else is as in any regular expression, and spaces count for nothing:
 *
 *   path('^ [adv have]* be believe to $')      “⟨has  reportedly  been  said  to⟩ hack”
 *                                                have adv        be    believe  to
 */
export function path(names: string): RegExp {
  const letters = names.replace(/\{[\d,]{1,5}\}|[a-z]+/g, (part) => (part.startsWith('{') ? part : letterOf(part)))
  return new RegExp(letters.replace(/\s+/g, ''))
}

/** Patterns are made when the module is loaded: a name that there is not ends every test at once. */
function letterOf(name: string): string {
  const letter = LETTERS[name as ClassName]
  if (letter === undefined) throw new Error(`“${name}” is in no legend of word classes`)
  return letter === LETTERS.stop ? `\\${letter}` : letter
}

/** A word of a plain noun phrase. */
export const NOMINAL: RegExp = path('[det adj noun]')
/** What goes on before a noun: “the ⟨Russian hacking⟩ team”. */
export const NOUN_OR_ADJECTIVE: RegExp = path('[noun adj]')
/** What may stand between a subject and its verb: “the FBI ⟨has repeatedly⟩ accused”. */
export const VERB_GROUP: RegExp = path('[adv be have do not]')
/** “was ⟨hacked⟩”, “was allegedly not ⟨hacked⟩”: what stands before a participle of the passive. */
export const PASSIVE: RegExp = path('be [adv not]* $')
