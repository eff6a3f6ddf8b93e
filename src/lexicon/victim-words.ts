/** Who and what can be hit by computers, as nouns: bodies and people without a name, and what belongs to them. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** In the singular: those who are hit without being named. Bodies and roles of other lists count too. */
export const VICTIM_NOUNS: ReadonlySet<string> = wordList(`
  airline airport ally athlete bank body broadcaster business candidacy candidate casino city client company contractor corporation country customer
  defence defense democracy dissident economy elite embassy entity exchange facility factory firm government grid
  hospital individual industry infrastructure institution journalist kingdom manufacturer media municipality nation
  operator organisation organization outlet patient people pipeline plant politician politics port provider public
  railway refinery retailer school sector state supplier telecom think-tank town university utility voter vote
  election referendum`)

/** Things of those who are hit: of “Yahoo's database” and “Foreign Office data” the owner is the victim. */
export const BELONGINGS: ReadonlySet<string> = wordList(`
  account accounts archive archives cable cables computer computers conversation conversations correspondence data
  database databases device devices document documents e-mail e-mails email emails endpoints file files information
  infrastructure inbox inboxes laptop laptops memo memos message messages network networks password passwords phone phones
  records secrets server servers site sites system systems website websites`)

/** Heads that name nobody unless somebody is named with them. */
export const GENERIC_HEADS: ReadonlySet<string> = wordList(`
  attack attacks attempt behalf bid campaign case cases effort him it kind number operation order part range response
  series sort target targets them themselves time type types user users variety victim victims way`)

/** Tools, deeds and doers: never the ones hit. */
export const NEVER_HIT: ReadonlySet<string> = wordList(`
  duqu notpetya petya samsam shamoon stuxnet wannacry activity actor actors attacker attackers breach breaches charge charges crew criminals confidentiality
  cyberattack cyberattacks evidence gang group groups hack hacker hackers hacking hacks interference leak leaks malware
  more operative operatives probe ransomware scandal spear spies theft use virus vulnerability vulnerabilities worm`)

/** Acts that take something: what is stolen is not who was hit. Lemmas, and nouns. */
export const TAKING_WORDS: ReadonlySet<string> = wordList(
  'copy dump exfiltrate harvest leak obtain release siphon steal take theft',
)

/** “an attack that ⟨hit⟩ banks”; lemmas. */
export const HITTING_VERBS: ReadonlySet<string> = wordList(`
  affect attack breach compromise cripple disrupt encrypt hack hit hobble infect infiltrate lock paralyze
  penetrate strike target victimize`)

/** “the bank ⟨suffered⟩ a breach”; lemmas. */
export const SUFFERING_VERBS: ReadonlySet<string> = wordList('announce disclose experience suffer')

/** “hacked ⟨its⟩ computers”: whose, told by a pronoun. */
export const OWNERS: ReadonlySet<string> = wordList('her his its our their')

/** They name nobody who was hit. */
export const NO_VICTIMS: ReadonlySet<string> = wordList('he it she that there they what which who')

/** Systems before an act that are not what was hit: “the Acme ⟨data⟩ hack”. */
export const DATA_NOUNS: ReadonlySet<string> = wordList('data database e-mail email')
