/** Words for people without number or name: parties and faiths, crowds, and pronouns for somebody. One list a kind. */
import { wordList } from './word-list.ts'

/** Capitalised nouns for those who belong to a party, a faith or a people that is no nation. In the singular. */
export const MEMBERS: ReadonlySet<string> = wordList(`
  african american arab asian baptist black californian catholic christian communist conservative dem democrat
  european evangelical floridian hindu hispanic hoosier independent iowan islamist jew kurd latina latino leftist
  liberal libertarian mainer marxist mormon muslim nazi nevadan ohioan protestant quaker republican senior shiite
  socialist sunni texan tory wisconsinite zionist`)

/** Nouns in the singular that mean many people. */
export const CROWDS: ReadonlySet<string> = wordList(`
  audience base clergy community coterie couple crowd duo electorate elite enforcement entourage family folk generation gop handful host
  majority mass media minority mob percent people plurality populace population press public quarter rank-and-file
  staff third throng trio youth`)

/** Quantities: “a number of delegates” means the delegates. */
export const QUANTITIES: ReadonlySet<string> = wordList(`
  bulk bunch coalition couple crowd dozen dozens group half handful host hundreds list lot lots majority million millions
  minority most number numbers one pair part percent portion quarter series share some string team tens third thousands
  variety`)

/** Pronouns that mean somebody whom nobody can name, or whom nobody found. */
export const INDEFINITE: ReadonlyMap<string, 'group' | 'person' | 'unknown'> = new Map([
  ...[...wordList('all both everybody everyone few half many most much others several some them they those')].map(
    (word): [string, 'group'] => [word, 'group'],
  ),
  ...[...wordList('another anybody anyone he her him one she somebody someone you')].map((word): [string, 'person'] => [
    word,
    'person',
  ]),
  ...[...wordList('each either neither nobody none that these this')].map((word): [string, 'unknown'] => [
    word,
    'unknown',
  ]),
])

/** What is made to say something: a poll speaks for its pollster, a complaint for the plaintiff. */
export const ARTIFACTS: ReadonlySet<string> = wordList(`
  ad advertisement advisory affidavit analysis announcement article assessment audit average bill blog book brief
  budget bulletin column comment complaint data dispatch document dossier ebook editorial email essay estimate excerpt
  figure file filing finding forecast guidance index indictment infographic interview investigation lawsuit letter
  memo memoir model motion narrative newsletter note op-ed opinion paper petition piece poll polling post profile
  projection release remark report research resolution review ruling sheet speech statement story study suit survey
  testimony transcript tweet video warning webpage website write-up writeup`)

/** Nouns for no one: several of them are no group of people. */
const THINGS: ReadonlySet<string> = wordList(`
  act action attack attempt case comparison concern cost data datum day decision document effort event evidence
  exchange fact figure file hour idea incident issue job law list log loss message minute month move name number page
  paper phrase plan policy price problem product proposal question rally reason record result rule score sign site
  statistic step term test thing threat time trend value view vote way website week word work year`)
/** Endings of nouns for what is done or felt: “disruption”, “development”. Bodies among them are known before. */
const THING_ENDINGS = ['tion', 'sion', 'ment', 'ness', 'ance', 'ence', 'ism', 'ing', 'ure']

export function isThing(noun: string): boolean {
  return THINGS.has(noun) || (noun.length > 5 && THING_ENDINGS.some((ending) => noun.endsWith(ending)))
}

/** Names of laws and events end in one of these: “the Clean Air Act”, “the Iowa Caucuses”. */
export const EVENTS: ReadonlySet<string> = wordList(`
  act agreement amendment award bill caucus caucuses constitution convention day deal debate declaration election
  emmys law month olympics order pact plan primary prize summit treaty war`)

/** Names of places end in one of these: “Harbor County”. */
export const PLACE_HEADS: ReadonlySet<string> = wordList(`
  airport avenue bay beach bridge city coast county district forest heights hills island islands lake mountain mountains
  ocean park plaza river road sea square street tower valley village`)
