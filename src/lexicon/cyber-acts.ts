/**
 * Hostile acts by cyber means: verbs and nouns with their type. Our own list by the definitions in docs/definitions.md.
 * `weak` ones (“attack”, “leak”) need a word of computers in the sentence or a strong act near by.
 */
import type { AccusedAct } from '../types.ts'
import { wordList } from './word-list.ts'

export interface ActWord {
  readonly type: AccusedAct
  readonly weak: boolean
}

const entries = (type: AccusedAct, weak: boolean, words: string): [string, ActWord][] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, { type, weak }])

/** By lemma. */
export const ACT_VERBS: ReadonlyMap<string, ActWord> = new Map([
  ...entries('espionage', false, 'cyberspy eavesdrop wiretap'),
  ...entries('espionage', true, 'monitor snoop spy surveil'),
  ...entries('theft', false, 'exfiltrate'),
  ...entries('theft', true, 'copy dump harvest leak obtain siphon steal'),
  ...entries('intrusion', false, 'hack phish spearphish'),
  ...entries(
    'intrusion',
    true,
    'access breach break compromise crack hijack infect infiltrate intrude invade penetrate',
  ),
  ...entries('disruption', false, 'deface ddos'),
  ...entries('disruption', true, 'cripple disable disrupt encrypt paralyze sabotage wipe'),
  ...entries(
    'influence',
    true,
    'destabilize discredit doctor influence interfere manipulate meddle sway swing tamper undermine',
  ),
  ...entries('unspecified', true, 'attack hit strike target'),
])

export const ACT_NOUNS: ReadonlyMap<string, ActWord> = new Map(
  [
    ...entries('espionage', false, 'cyber-espionage cyberespionage cyber-spying cyberspying'),
    ...entries('espionage', true, 'eavesdropping espionage snooping spying surveillance'),
    ...entries('theft', false, ''),
    ...entries('theft', true, 'dump heist leak leaking release stealing theft'),
    ...entries('intrusion', false, 'cyberintrusion hack hacking phishing spear-phishing spearphishing'),
    ...entries('intrusion', true, 'breach break-in compromise infiltration intrusion penetration'),
    ...entries('disruption', false, 'ddos defacement ransomware wiper'),
    ...entries('disruption', true, 'denial-of-service outage sabotage'),
    ...entries('influence', true, 'disinformation interference interfering meddling tampering'),
    ...entries('unspecified', false, 'cyberattack cyber-attack cyberwarfare cyberwar'),
    ...entries('unspecified', true, 'assault attack malware virus worm blackmail campaign extortion operation ransom'),
  ].filter(([word]) => word !== '') as [string, ActWord][],
)

/**
 * Words that tell a hostile act now and then, verbs and nouns by lemma, with the type that it mostly is. Only the decision
 * `charge` may make an act of them: “boosted a candidate by fake accounts”, “its activity in our networks”.
 */
export const POSSIBLE_ACTS: ReadonlyMap<string, AccusedAct> = new Map(
  Object.entries({
    espionage: 'bug collect gather intercept listen record tap track watch wiretapping',
    theft: 'acquire cybertheft expose post publish take',
    influence:
      'account ad aid amplify boost bot divide exploit favor help hurt impersonate influence intervene intervention involvement manipulation misinformation promote propaganda sow spread support troll weaponize',
    disruption: 'alter damage delete destroy erase knock redirect threaten',
    intrusion:
      'activity add aim behavior conduct control cyberactivity cybercrime deploy exploitation implant insert install intruder involve place plant probe scan send upload use',
    unspecified: 'action attempt effort engage measure plot role scheme tactic work',
  } satisfies Readonly<Record<AccusedAct, string>>).flatMap(([type, words]) =>
    words.split(' ').map((word): [string, AccusedAct] => [word, type as AccusedAct]),
  ),
)

/** Words of the subject: without one of them in the text there is nothing to find. Lower-cased forms. */
export const CYBER_WORDS: ReadonlySet<string> =
  wordList(`botnet computer computers cyber cyberattack cyberattacks cybercrime cybercriminals cyberespionage cybersecurity cyberspace
   cyber-attack cyber-attacks cyber-espionage cyber-security cyberwar cyberwarfare data database databases ddos defaced
   digital email emails e-mail e-mails hack hacked hacker hackers hacking hacks internet malicious malware network networks
   online phishing ransomware server servers software spear-phishing spearphishing spyware system systems trojan virus
   website websites wiper`)

/** Of those, the ones that make an article worth a look at all. */
export const STRONG_CYBER: ReadonlySet<string> =
  wordList(`botnet breach breached breaches cyber cyberattack cyberattacks cyberespionage cybercriminals cyber-attack cyber-attacks cyber-espionage cyberwar
   cyberwarfare ddos hack hacked hacker hackers hacking hacks malware meddling phishing ransomware spear-phishing
   spearphishing spyware wiper`)

/** Verbs that say that somebody does an act named by a noun: “launched attacks”. */
export const LIGHT_VERBS: ReadonlySet<string> =
  wordList(`authorize authorise carry commit conduct coordinate direct engineer execute initiate launch lead mastermind mount orchestrate perform perpetrate pull run
   stage oversee undertake unleash wage`)

/** Verbs of a charge: “accused X of”. */
export const BLAMING: ReadonlySet<string> =
  wordList(`accuse arraign arrest blame charge condemn convict criticize denounce fault finger implicate indict plead prosecute punish
   sanction sentence sue`)
export const LEGAL: ReadonlySet<string> = wordList(
  'arraign arrest charge convict indict plead prosecute sanction sentence sue',
)

/** Between an act and its actor: “linked to”, “attributed to”. Verbs and nouns by lemma. */
export const LINKING: ReadonlySet<string> = wordList('ascribe attribute connect link originate pin tie trace track')

/** Words before a deed that somebody tries, begins, helps or is hired to do; “attempt”, “effort” as nouns too. */
export const CONTROLLING: ReadonlySet<string> = wordList(
  `attempt begin bid conspire continue contract deploy effort exploit help hire keep manage order plot recruit seek start try use`,
)

/** “is believed to”, “appears to”, “is said to”. */
export const HEDGING_VERBS: ReadonlySet<string> = wordList(
  'allege appear assume believe claim find know observe report rumor rumour say seem show suspect think',
)

/** “behind”, “responsible for”, “a role in”. */
export const RESPONSIBLE: ReadonlySet<string> =
  wordList(`behind complicit complicity culprit culprits hand involved involvement perpetrator perpetrators responsibility responsible
   role suspect suspects`)

/** Nouns for people who do such things; with a nationality or a name they are an actor. */
export const ACTOR_NOUNS: ReadonlySet<string> =
  wordList(`actor actors adversaries adversary agent agents attacker cyber-spies cyberspies brother brothers couple duo interests intruder intruders national siblings sister student teenager woman agency agencies army attackers citizen citizens companies company criminals cybercriminals firm gang government
   group groups hacker hackers hacktivists intelligence man men military nationals navy officer officers official officials
   operative operatives people regime security service services soldiers spies spooks state students team teams unit units`)

/** Of those, words that mean the state itself or a body of it. */
export const STATE_NOUNS: ReadonlySet<string> = wordList('government regime state')
export const BODY_NOUNS: ReadonlySet<string> = wordList(
  'agencies agency agents agent army intelligence military navy officer officers official officials security service services soldiers spies unit units',
)

/** “the Iranian intelligence ⟨ministry⟩”. */
export const BODY_ENDS: ReadonlySet<string> = wordList('bureau department directorate ministry')

/** What makes a charge a mere suspicion. */
export const HEDGES: ReadonlySet<string> =
  wordList(`alleged allegedly apparent apparently appear appeared appears believe believed believes fear fears likely may might
   possible possibly probable probably purported purportedly reported reportedly suspect suspected suspects suspicion
   suspicions think thought could potentially presumably seemingly indicate indicates suggest suggests rumors speculation`)

/** Counter-measures of a state: “pulled out of talks”. Lemmas, with a particle where one is needed. */
export const RETALIATING: ReadonlyMap<string, string | null> = new Map([
  ['boycott', null],
  ['cancel', null],
  ['expel', null],
  ['impose', null],
  ['pull', 'out'],
  ['recall', null],
  ['retaliate', null],
  ['sanction', null],
  ['suspend', null],
  ['withdraw', null],
])

/** People who break into computers, when they have no nationality: only with a name, or named before. */
export const HACKER_NOUNS: ReadonlySet<string> = wordList(
  'actor actors attackers collective crew cybercriminals gang group groups hacker hackers pair duo syndicate team',
)

/** Forms that the tagger takes for nouns, of verbs in LIGHT_VERBS. */
export const LIGHT_FORMS: ReadonlySet<string> =
  wordList(`conducted conducting executed launched launching masterminded orchestrated orchestrating perpetrated perpetrating
   unleashed unleashing waged waging`)

/** The same of verbs in BLAMING. */
export const BLAMED_FORMS: ReadonlySet<string> = wordList('accused blamed indicted')

/** “⟨working⟩ on behalf of the army”. */
export const AFFILIATED_FORMS: ReadonlySet<string> = wordList('acting operating working')

/** “bears the ⟨hallmarks⟩ of”, “is the ⟨work⟩ of”. */
export const MARK_NOUNS: ReadonlySet<string> = wordList('fingerprints hallmarks handiwork work')

/** “⟨other⟩ attacks”: not those that the article tells of. */
export const OTHER_ADJECTIVES: ReadonlySet<string> = wordList('earlier other past previous prior separate similar')

/** “to ⟨influence⟩ the vote”: forms. */
export const SWAYING_WORDS: ReadonlySet<string> = wordList(`
  affect discredit hurt influence interfere interfering manipulation meddle meddling sway swaying tilt undermine`)

/** “to influence the ⟨vote⟩”: forms. */
export const VOTING_WORDS: ReadonlySet<string> = wordList(
  'candidacy candidate democracies democracy election elections electoral political vote voters',
)

/** “⟨another⟩ attack”: not the one that was told. */
export const ANOTHER_ADJECTIVES: ReadonlySet<string> = wordList(
  'another different earlier other past previous prior separate',
)

/** “⟨gained⟩ access to”; lemmas. */
export const GAINING_VERBS: ReadonlySet<string> = wordList('gain get obtain win')

/** “attacks that ⟨came⟩ from Iran”; lemmas. */
export const ORIGIN_VERBS: ReadonlySet<string> = wordList('come emanate originate stem')

/** By these, whoever means to sway voters sways them: “the ⟨leak⟩ was to influence the election”. */
export const RELEASING_WORDS: ReadonlySet<string> = wordList(`
  attack attacks campaign cyberattack cyberattacks dump hack hacked hacking hacks leak leaking leaks operation operations
  release`)

/** “a ⟨series⟩ of attacks”; lemmas. */
export const COLLECTIVE_NOUNS: ReadonlySet<string> = wordList(
  'act barrage bout campaign case count kind list lot number pair pattern range rash round series set slew spate spree string surge total type wave',
)

/** Whoever tries, begins or conspires to do it is charged with it; verbs and nouns by lemma. */
export const TRYING: ReadonlySet<string> = wordList(
  'aim attempt begin bid conspiracy conspire effort endeavor help manage order plot proceed scheme seek start succeed try',
)

/** What is broken into or taken by computers alone, so that “stole ⟨emails⟩” says enough; lemmas. */
export const COMPUTING_NOUNS: ReadonlySet<string> = wordList(`
  computer database e-mail email inbox internet laptop mailbox malware network online password phone router server smartphone software
  spyware website`)
