/**
 * What a person can be: titles before a name, and nouns that describe one. Our own lists of common usage; kept in
 * lower case, without a full stop. Many nouns more are known by their ending, see `isRole`.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/)

export type Gender = 'female' | 'male'

/** Before a name and never part of it, with the role that an abbreviation stands for. */
export const TITLES: ReadonlyMap<string, string> = new Map<string, string>([
  ...list(`
    ambassador archbishop ayatollah baron baroness bishop brother cardinal chancellor chief coach colonel commander
    commissioner congressman congresswoman councilman councilwoman count countess dame deputy detective doctor duchess
    duke emir emperor father general governor imam judge justice king lady lieutenant lord madam mayor minister pastor
    pope premier president prince princess private professor queen rabbi representative saint secretary senator sergeant
    sheikh sheriff sir sister speaker sultan`).map((word): [string, string] => [word, word]),
  ['adm', 'admiral'],
  ['amb', 'ambassador'],
  ['brig', 'general'],
  ['capt', 'captain'],
  ['cllr', 'councillor'],
  ['cmdr', 'commander'],
  ['col', 'colonel'],
  ['const', 'constable'],
  ['cpl', 'corporal'],
  ['dci', 'inspector'],
  ['del', 'delegate'],
  ['det', 'detective'],
  ['dr', 'doctor'],
  ['gen', 'general'],
  ['gov', 'governor'],
  ['hon', ''],
  ['insp', 'inspector'],
  ['lt', 'lieutenant'],
  ['maj', 'major'],
  ['mep', 'lawmaker'],
  ['miss', ''],
  ['mp', 'lawmaker'],
  ['mr', ''],
  ['mrs', ''],
  ['ms', ''],
  ['mx', ''],
  ['pc', 'constable'],
  ['pfc', 'private'],
  ['prof', 'professor'],
  ['pte', 'private'],
  ['pvt', 'private'],
  ['rep', 'representative'],
  ['reps', 'representative'],
  ['rev', 'reverend'],
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['sgt', 'sergeant'],
  ['spc', 'specialist'],
  ['supt', 'superintendent'],
  ['wpc', 'constable'],
])

/** Titles and nouns that tell a woman from a man. Those in -man and -woman need no entry. */
export const GENDERED: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...list(`
    actress aunt baroness countess dame daughter duchess girl girlfriend grandmother heiress housewife lady madam miss
    mom mother mrs ms niece nun princess queen sister widow wife`).map((word): [string, Gender] => [word, 'female']),
  ...list(`
    baron boy boyfriend brother count dad duke emir emperor father gentleman grandfather guy husband imam king lord monk
    mr nephew pope prince rabbi sheikh sir son sultan uncle widower`).map((word): [string, Gender] => [word, 'male']),
])

/** Other names for one role, so that “the congressman” finds “Rep. Lee” and “the premier” the prime minister. */
export const SAME_ROLE: ReadonlyMap<string, string> = new Map([
  ['advisor', 'adviser'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['chair', 'chairman'],
  ['chairperson', 'chairman'],
  ['chairwoman', 'chairman'],
  ['lawyer', 'attorney'],
  ['premier', 'minister'],
  ['spokesperson', 'spokesman'],
  ['spokeswoman', 'spokesman'],
])

/** Nouns for one person; those of compromise's list of actors (MIT, Spencer Kelly) that news uses are among them. */
export const ROLES: ReadonlySet<string> = new Set(
  list(`
    academic accountant acquaintance actor actress addict adjutant administrator admiral adventurer advertiser adviser
    advisor advocate affiliate agent aide alderman ally ambassador analyst ancestor anchor anchorman anchorwoman
    animator announcer apprentice archbishop architect artisan assassin assemblyman assemblywoman assistant associate
    astronaut astronomer athlete attacker attendant attorney aunt author ayatollah backer baker banker barber baron
    barrister bartender bidder billionaire bishop blogger bodyguard boss boy boyfriend bride broadcaster broker
    brother builder bureaucrat burglar businessman businesswoman butcher buyer bystander cadet caller campaigner
    candidate captain carer caretaker carpenter cashier caucus-goer celebrity ceo cfo chairman chairperson chairwoman
    champion chancellor chaplain chauffeur cheerleader chef chief child cio ciso citizen classmate cleric clerk client
    co-author co-chair co-founder co-host co-owner coach collaborator colleague colonel columnist comedian commander
    commentator commenter commissioner commuter composer comptroller comrade confidant confidante congressman
    congresswoman conservative constable constituent consultant contender contractor contributor controller
    coordinator coroner corporal correspondent councillor councilman councilwoman counsel counselor counterpart
    courier coworker craftsman creator criminal critic cto curator customer cybercriminal dad dancer daughter deacon
    dealer dean defector defendant defender delegate democrat demonstrator denizen deputy descendant deserter designer
    detainee detective detractor developer dictator diplomat director dissident doctor donor driver eavesdropper
    editor educator elder elector electrician emcee emissary emperor employee employer enemy engineer entrepreneur
    envoy evangelical examiner executive exile expert farmer father federalist fellow fighter filmmaker financier
    firefighter fireman foe forerunner founder freelancer friend front-runner frontman frontrunner fugitive fundraiser
    gambler gamer gardener general girl girlfriend goalkeeper golfer governor graduate grandchild granddaughter
    grandfather grandmother grandparent grandson grocer guard guest gunman guru guy hacker hacktivist hairdresser head
    heckler heir heiress hero heroine hiker historian homeowner host hostage housekeeper housewife humanitarian hunter
    husband illustrator immigrant incumbent independent informant inhabitant innovator insider inspector instigator
    instructor insurgent interim intern interpreter interviewer intruder inventor investigator investor janitor
    jeweller jihadist journalist journeyman judge juror justice kid kingpin lady landlord laureate lawmaker lawman
    lawyer lead leader lecturer legislator liaison liberal libertarian librarian lieutenant lifeguard lineman lobbyist
    loyalist magistrate major maker man manager marketer marshal mason mathematician mayor mechanic mediator member
    mentor merchant messenger middleman midfielder migrant militant millionaire miner minister moderator mogul mom
    monk mother musician nanny narrator neighbor nemesis nephew newcomer newsman newswoman niece nomad nominee
    novelist nun nurse observer offender officer official ombudsman onlooker operative operator opponent organizer
    owner painter panelist parent participant partner party-goer passenger passerby pastor patient pawnbroker peer
    pensioner performer philanthropist philosopher photographer physician pilgrim pilot pioneer plaintiff planner
    player playwright plumber podcaster poet policeman policewoman politician pollster pope practitioner preacher
    predecessor premier presenter president priest prime prince princess principal prisoner producer professor
    programmer progressive promoter prophet prosecutor prospector protester protestor provost publisher pundit pupil
    quarterback queen rabbi rapper reader rebel recluse recruiter referee refugee regulator relative reporter
    representative republican researcher resident respondent retiree reverend reviewer rioter rival roofer roommate
    ruler runner sailor salesman saleswoman scholar scientist scout screenwriter sculptor secretary seller senator
    senior sergeant servant sheriff shooter shopkeeper showman sibling singer sister skeptic skier smuggler socialist
    soldier solicitor son source speaker specialist spectator spokesman spokesperson spokeswoman sponsor spouse spy
    staffer star statesman stateswoman statistician stepfather stepmother strategist streamer striker student sultan
    superdelegate superintendent superstar supervisor supporter surfer surgeon surrogate survivor suspect swimmer
    sympathizer tailor taxpayer teacher teammate technician teenager tenant terrorist tester theorist therapist
    toddler trader trainer translator traveler treasurer trooper trucker trustee tutor twin tycoon uncle
    undersecretary underwriter user veteran veterinarian viceroy victim viewer villain visitor volunteer voter waiter
    waitress warrior watcher welder whistleblower widow widower wife winner witness woman worker worshiper wrestler
    writer youth youtuber`),
)

const ROLE_ENDINGS = [
  'man',
  'woman',
  'person',
  'ologist',
  'ographer',
  'ist',
  'crat',
  'maker',
  'owner',
  'holder',
  'goer',
]
/** They end like a role and are none. */
const NO_ROLES: ReadonlySet<string> = new Set(
  list('consist exist fist german insist list mist persist resist roman twist woman-owned'),
)

/** Whether the noun, in the singular and in lower case, describes one person. */
export function isRole(noun: string): boolean {
  if (ROLES.has(noun)) return true
  const last = noun.charCodeAt(noun.length - 1)
  // n, r, t: no other letter ends one of the endings.
  if (last !== 110 && last !== 114 && last !== 116) return false
  return noun.length > 4 && ROLE_ENDINGS.some((ending) => noun.endsWith(ending)) && !NO_ROLES.has(noun)
}

/** The role that two words for it share. */
export function sameRole(noun: string): string {
  return SAME_ROLE.get(noun) ?? TITLES.get(noun) ?? noun
}

export function genderOfRole(noun: string): Gender | null {
  const known = GENDERED.get(noun)
  if (known !== undefined) return known
  if (noun.endsWith('woman') || noun.endsWith('women')) return 'female'
  // “chairman”, “spokesman” are also said of women; “man” and “businessman” are not.
  return noun === 'man' || noun === 'men' || noun === 'businessman' || noun === 'congressman' ? 'male' : null
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['people', 'person'],
  ['wives', 'wife'],
])

/** A noun's singular, by its form: “officials” → “official”; null where it is no plural. */
export function singularOf(noun: string): string | null {
  const known = IRREGULAR.get(noun)
  if (known !== undefined) return known
  if (noun.endsWith('men')) return noun.length > 3 || noun === 'men' ? `${noun.slice(0, -3)}man` : null
  if (!noun.endsWith('s') || noun.endsWith('ss') || noun.endsWith('us') || noun.endsWith('is') || noun.length < 4)
    return null
  if (noun.endsWith('ies') && noun.length > 5) return `${noun.slice(0, -3)}y`
  if (noun.endsWith('sses') || noun.endsWith('xes') || noun.endsWith('ches')) return noun.slice(0, -2)
  return noun.slice(0, -1)
}
