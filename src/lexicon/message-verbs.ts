/** Verbs that have the hearer or the message for their object, beside a quotation: “Lee texted his coach”. Our own list. */
import { wordList } from './word-list.ts'

export const MESSAGE_VERBS: ReadonlySet<string> = wordList(`
  advise answer assure berate cable caution chide coax comfort console correct counsel dare email e-mail exhort fax greet
  heckle implore instruct interrupt lecture lash message needle order petition phone plead post prod rebuke reassure
  remind reply reprimand scold scrawl scribble shout signal soothe taunt tease telegraph tell text thank tweet urge warn
  welcome whatsapp wire write yell`)

/** Particles that stand between such a verb and its subject: “chimed in Rita”, “shot back Lee”. */
export const SPEECH_PARTICLES: ReadonlySet<string> = wordList('along aloud away back down in off on out up')
