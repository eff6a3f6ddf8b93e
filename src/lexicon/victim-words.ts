/** Who and what can be hit by computers, as nouns: bodies and people without a name, and what belongs to them. Our own lists of common usage. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** In the singular: those who are hit without being named. Bodies and roles of other lists count too. */
export const VICTIM_NOUNS: ReadonlySet<string> = list(`
  airline airport ally athlete bank body broadcaster business candidacy candidate casino city client company contractor corporation country customer
  defence defense democracy dissident economy elite embassy entity exchange facility factory firm government grid
  hospital individual industry infrastructure institution journalist kingdom manufacturer media municipality nation
  operator organisation organization outlet patient people pipeline plant politician politics port provider public
  railway refinery retailer school sector state supplier telecom think-tank town university utility voter vote
  election referendum`)

/** Things of those who are hit: of “Yahoo's database” and “Foreign Office data” the owner is the victim. */
export const BELONGINGS: ReadonlySet<string> = list(`
  account accounts archive archives cable cables computer computers conversation conversations correspondence data
  database databases device devices document documents e-mail e-mails email emails endpoints file files information
  infrastructure inbox inboxes laptop laptops memo memos message messages network networks password passwords phone phones
  records secrets server servers site sites system systems website websites`)

/** Heads that name nobody unless somebody is named with them. */
export const GENERIC_HEADS: ReadonlySet<string> = list(`
  attack attacks attempt behalf bid campaign case cases effort him it kind number operation order part range response
  series sort target targets them themselves time type types user users variety victim victims way`)

/** Tools, deeds and doers: never the ones hit. */
export const NEVER_HIT: ReadonlySet<string> = list(`
  duqu notpetya petya samsam shamoon stuxnet wannacry activity actor actors attacker attackers breach breaches charge charges crew criminals confidentiality
  cyberattack cyberattacks evidence gang group groups hack hacker hackers hacking hacks interference leak leaks malware
  more operative operatives probe ransomware scandal spear spies theft use virus vulnerability vulnerabilities worm`)
