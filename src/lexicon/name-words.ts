/** Words within names, around names, and capitalised though they are none. */
import { wordList } from './word-list.ts'

/** Months and days, whole and short, and feasts: capitalised, and no names. */
export const CALENDAR: ReadonlySet<string> = wordList(`
  april august december february friday january july june march may monday november october saturday september sunday
  thursday tuesday wednesday jan feb mar apr aug sept sep oct nov dec jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.
  mon. tue. wed. thu. fri. sat. sun. christmas easter thanksgiving a.m p.m a.m. p.m. am pm est edt gmt`)
/** Months and days that are names too: “Theresa May”, “April Ryan”, “Jan Vries”. */
export const NAMED_MONTHS: ReadonlySet<string> = wordList('april august jan june mar may sun')
/** Auxiliaries that are names too: “Will Marsh”. */
export const NAMED_MODALS: ReadonlySet<string> = wordList('may will')
/** Between the parts of a name: “Ursula ⟨von der⟩ Leyen”. */
export const PARTICLES: ReadonlySet<string> = wordList(
  'al bin da de del della den der di dos du el ibn la le ter ul van von y zu',
)
/** The last syllable of a Korean given name: “Kim Jong-un”. */
export const SYLLABLES: ReadonlySet<string> = wordList(
  'chul gyu hak ho hun hwan hye hyun il in jin ju jun ki min moon nam shik sik soo suk un won woo yong young',
)
/** Capitalised only because they begin a sentence. */
export const NO_FIRST: ReadonlySet<string> = wordList(`
  about again all almost also another any as both but each either even every few fewer finally first half here how
  however if indeed instead last later less like many maybe meanwhile more most much nearly neither next no none not now
  once one only other others our perhaps plus roughly several since so some somewhere soon still such that then there
  these this those though three thus today together tomorrow tonight two what when where whether while who why with yes
  yesterday yet you your`)
/** Abbreviations of things and offices, not of bodies. */
export const NO_BODIES: ReadonlySet<string> = wordList(`
  ad ag ai am bc byod ceo cfo cio ciso coo cto ddos diy dna dvd ep faq fyi hd hiv hq id ied ig ip ipo iq isp it iot led
  lgbt lgbtq ll mia mou mvp ngo ok os pac pc pdf phd plc pm pr qa rsvp rv sms sos sql suv tpp tv url usb vip vp vpn wmd`)
/** Before one word they are firms as often as persons. */
export const MAKERS: ReadonlySet<string> = wordList(
  'buyer contractor developer maker operator owner provider publisher seller supplier',
)
/** “Secretary of State Kerry”: where the office ends and the name begins. */
export const OFFICES: ReadonlySet<string> = wordList(`
  agriculture commerce defence defense education energy health homeland interior intelligence justice labor security
  state transportation treasury war`)
/** Behind a surname. */
export const SUFFIXES: ReadonlySet<string> = wordList('jr sr ii iii iv')
/** Before a month: “⟨in⟩ May”. */
export const DATED: ReadonlySet<string> = wordList('during early in last late next on since this through till until')
/** Behind somebody who speaks: “May ⟨said⟩”. */
export const SPEAKS: ReadonlySet<string> = wordList('added argued insisted said says told')

/** “⟨Today⟩ Ann Lee won”: a noun to the tagger, and no role. */
export const DAYS: ReadonlySet<string> = wordList('today tomorrow tonight yesterday')

/** Bodies that are called by their owner. */
export const OWNED: ReadonlySet<string> = wordList(`
  administration army campaign embassy government intelligence junta leadership military ministry navy parliament police
  presidency regime secretariat`)

/** Names are told apart without them: “Bureau ⟨of⟩ Investigation” is “BI”. */
export const SMALL_WORDS: ReadonlySet<string> = wordList("& 's - and for of on the")

/** Behind a country or capital, whose name then is another's: “the South China ⟨Sea⟩”, “Washington ⟨Post⟩”. */
export const BEHIND_PLACE: ReadonlySet<string> = wordList('d.c. daily post sea square times university')
