/** Words by which something looks told that nobody tells: names given, deeds done, page furniture. Our own lists. */
import { wordList } from './word-list.ts'

/** Verbs that give a name: “called the hill “the Nose””; lemmas. */
export const NAMING: ReadonlySet<string> = wordList(
  'call christen dub entitle know label name nickname refer rename subtitle title',
)

/** Who attacks with weapons, teeth or computers; lemmas. */
export const FIGHTERS: ReadonlySet<string> = wordList(`
  airstrike army attacker bear bomber burglar crowd dog drone fighter force guerrilla gunman hacker hijacker infantry
  insurgent intruder jet knifeman looter malware militant militia missile mob navy patrol pirate protester ransomware
  rebel robber shark soldier squad terrorist thief thug troop virus wolf worm`)

/** What is attacked so; lemmas. */
export const STORMED: ReadonlySet<string> = wordList(`
  bank base boy bus camp capital checkpoint child church city clinic computer consulate convoy dam embassy factory farm
  girl grid home hospital hotel house man market mosque network outpost pipeline plant police port post prison school
  server ship shop station store synagogue system tanker town train village website woman`)

/** What bears words that nobody says: “a sign reading “No Parking””; lemmas. */
export const DISPLAYS: ReadonlySet<string> = wordList(`
  badge banner billboard button cap caption flag graffiti hat hoodie inscription jacket label mug notice pin placard plaque
  plate poster shirt sign sticker sweater t-shirt tattoo tee tombstone`)

/** What anybody may perceive: “you can see the bridge”, “we know how it ends”; lemmas. */
export const PERCEIVING: ReadonlySet<string> = wordList(
  'hear imagine know learn look notice read recognise recognize see spot watch',
)

/** What a box on the page makes of its reader: “By signing up, you agree …”; lemmas. */
export const CONSENTING: ReadonlySet<string> = wordList('accept acknowledge agree certify confirm consent understand')

/** What such a box begins with. */
export const CLICKING: ReadonlySet<string> = wordList(
  'browsing checking clicking continuing entering joining pressing proceeding providing registering signing submitting subscribing tapping using',
)

/** What a link to another page begins with. */
export const LINK_WORDS: ReadonlySet<string> = wordList('click sign subscribe swipe tap')

/** Names for whom or what the police look for: “named him as a suspect” is told; lemmas. */
export const NAMED_AS_CULPRIT: ReadonlySet<string> = wordList(`
  accomplice assailant attacker bomber cause co-conspirator culprit defendant driver gunman killer leader mastermind
  origin owner perpetrator plotter shooter source spy suspect target thief victim`)
