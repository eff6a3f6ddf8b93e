/** Words of speaking: verbs, and nouns for what is spoken. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** Verbs that follow a question or a cry in quotation marks. */
export const SPEECH: ReadonlySet<string> = wordList(`
  add announce answer argue ask boast call comment complain conclude continue cry declare demand exclaim explain go
  insist interject joke note observe post quip recall remark repeat reply respond say shout state tell tweet urge warn
  wonder write yell`)

/** Verbs whose denial says nothing: “declined to answer”. */
export const SPEAKING: ReadonlySet<string> = wordList(`
  answer comment disclose discuss elaborate reply respond reveal say speak specify talk tell`)

/** What is said of others and can be turned away: “rejected the notion”, “dismissed the criticism”. */
export const TURNED_AWAY: ReadonlySet<string> = wordList(`
  accusation allegation assertion attack call charge claim contention critic criticism idea invitation notion offer
  question report request rumor suggestion theory`)

/** Cues that name what is talked about, not what is said of it. */
export const TOPIC_CUES: ReadonlySet<string> = wordList(`
  address cite describe discuss explain highlight mention point refer reference release speak talk tout`)

/** They say it without saying so. */
export const SUGGESTING: ReadonlySet<string> = wordList('hint imply insinuate speculate speculation suggest suggestion')

/** Verbs that lead up to a quotation in the next line, besides those of speech: “put it this way:”, “reads in full:”. */
export const LEADING: ReadonlySet<string> = wordList(`
  address begin chime close continue counter cry email end fire follow go issue open plead post pray promise put read
  release run share sing snap start text tweet vow warn write`)

/** Nouns for words that somebody else speaks: “in the words of Lee:”. */
export const WORDS_OF: ReadonlySet<string> = wordList(`
  account answer apology comment email letter line message note post quote remark remarks reply response speech
  statement text tweet verdict version view word words`)

/** In brackets or behind a dash they sign a picture, not a quotation. */
export const NO_SIGNERS: ReadonlySet<string> = wordList(`
  ap afp caption courtesy credit file getty graphic illustration image photo photograph photographs photos picture reuters
  screenshot source video via`)

/** To do them is to say so, whatever their object: “denied it”, “rejected the offer in a letter”. */
export const SPEECH_ACTS: ReadonlySet<string> = wordList(`
  accuse allege apologise apologize blame condemn criticise criticize decry demand denounce deny deplore dismiss dispute
  endorse insist pledge praise promise rebuke refute slam threaten urge vow warn`)
