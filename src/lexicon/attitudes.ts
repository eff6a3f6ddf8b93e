/** Words by which a speaker blames, admits, denies or judges. Our own lists of common usage. */
import type { Act } from '../types.ts'
import { wordList } from './word-list.ts'

/** “I would be surprised if”. */
export const SURPRISED: ReadonlySet<string> = wordList('amazed astonished shocked stunned surprised surprising')

/** Verbs of liking. */
export const FOND: ReadonlySet<string> = wordList('like love prefer trust vote')

/** A charge, or what one is about. */
export const CHARGED: ReadonlySet<string> = wordList(`
  accusation allegation charge claim report rumor rumour story wrong wrongdoing`)

/** With “not” they deny a charge. */
export const DENIED: ReadonlySet<string> = wordList('accurate aware correct guilty involved responsible true')

/** They deny a charge by themselves. */
export const FALSE: ReadonlySet<string> = wordList('baseless bogus false groundless unfounded untrue')

/** Said of a charge, they deny it. */
export const UNTRUTHS: ReadonlySet<string> = wordList('fabrication falsehood fiction hoax invention lie')

/** Those that may be something else, “a ⟨new⟩ invention”, unless they stand bare or with a word of the next list. */
export const INVENTED: ReadonlySet<string> = wordList('fiction invention')
export const UTTER: ReadonlySet<string> = wordList('absolute all complete outright pure sheer total utter')

/** Said of somebody, they deny a charge. */
export const INNOCENT: ReadonlySet<string> = wordList('blameless innocent')

/** With “not” or “no” they deny that the speaker did or knew something: “played no ⟨part⟩”, “not ⟨involved⟩”. */
export const NOT_DONE: ReadonlySet<string> = wordList(`
  accept authorize aware basis bribe commit connection cover-up crime evidence guilty harm hide hit hurt intend intent
  intention involved involve involvement knowledge link merit misconduct nothing order part participate receive
  responsible responsibility role steal substance take touch truth violate wrongdoing`)

/** The speaker admits to something with them. */
export const FAULT: ReadonlySet<string> = wordList('apologise apologize apology mistake regret sorry')

/** The speaker judges what the speaker did. */
export const OWN_FAULT: ReadonlySet<string> = wordList('apologise apologize apology confess regret sorry')

/** “It is essential that”: it should be done. */
export const ESSENTIAL: ReadonlySet<string> = wordList(
  'critical crucial essential imperative important necessary time vital',
)

/** What is expressed or voiced, and the act that this makes; the first that fits counts. */
export const EXPRESSED: readonly (readonly [act: Act, nouns: readonly string[]])[] = [
  ['warn', ['alarm', 'concern', 'fear', 'worry']],
  ['support', ['admiration', 'appreciation', 'approval', 'confidence', 'gratitude', 'solidarity', 'support']],
  ['concede', ['regret', 'remorse']],
  ['criticize', ['anger', 'disappointment', 'disapproval', 'dismay', 'frustration', 'opposition', 'outrage']],
  ['question', ['doubt', 'scepticism', 'skepticism']],
]
