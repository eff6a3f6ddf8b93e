/**
 * Words around names: titles, roles, words that end the names of organizations, government bodies.
 * Our own lists of common usage; one sorted list a group.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Before a name, never part of it. Lower case, without a full stop. */
export const HONORIFICS: ReadonlySet<string> = list(`
  adm ayatollah amb brig capt col cmdr dame dr father gen gov hon imam judge justice king lady lord lt madam maj miss mr
  mrs ms mx pastor pope prince princess prof pvt queen rabbi rep reps rev saint sen sens sgt sheikh sir sister st sultan`)

/** Titles that tell a woman or a man. */
export const FEMALE_TITLES: ReadonlySet<string> = list('dame lady madam miss mrs ms princess queen sister')
export const MALE_TITLES: ReadonlySet<string> = list('father king lord mr pope prince rabbi sir')

/** Role nouns: before a name a title (“President Obama”), alone a description (“the president”). */
export const ROLES: ReadonlySet<string> = list(`
  activist actor adviser advisor aide ambassador analyst anchor attorney author banker billionaire boss businessman
  candidate captain chair chairman chairwoman chancellor chief coach columnist commander commentator commissioner
  communications congressman congresswoman consultant co-founder co-host coordinator correspondent counsel counselor
  councilman councilwoman daughter delegate deputy designer detective director doctor economist editor engineer envoy
  executive expert father fellow filmmaker founder general governor head historian host husband inspector investigator
  journalist judge justice lawmaker lawyer leader lobbyist manager mayor minister moderator mogul mother nominee
  officer official operative organizer owner partner pastor pollster premier president presidents press producer
  professor prosecutor publisher rabbi reporter representative researcher scholar scientist secretary senator senior
  sheriff soldier son speaker spokesman spokesperson spokeswoman staffer star strategist student supporter teacher
  treasurer veteran vice wife witness writer`)

/** A name that ends in one of these, or holds one, is an organization. */
export const ORGANIZATION_WORDS: ReadonlySet<string> = list(`
  administration agency airlines alliance army assembly association authority bank board broadcasting bureau cabinet
  campaign center centre church club coalition college commission committee company confederation conference congress
  corp corporation council court department division embassy enterprise federation firm force forces forum foundation
  fund global government group guard holdings hospital house inc industries initiative institute institution
  intelligence international journal labs laboratories league legislature llc ltd magazine media ministry movement
  museum navy network news office organization organisation parliament partners party police post press program project
  radio research review school security senate service services society squad studio studios syndicate systems team
  technologies telegraph television times tribunal tribune trust union university`)

/** Words that make a noun phrase plural in meaning: unnamed groups. */
export const GROUP_NOUNS: ReadonlySet<string> = list(`
  activists advisers advisors aides allies americans analysts authorities backers citizens colleagues conservatives
  critics delegates democrats detractors diplomats economists employees evangelicals executives experts families fans
  friends hackers historians insiders investigators journalists lawmakers lawyers leaders liberals members men
  observers officers officials operatives opponents others parents people police pollsters prosecutors protesters
  reporters republicans researchers residents scholars scientists senators some soldiers staff strategists students
  supporters surrogates teachers troops users veterans victims viewers volunteers voters witnesses women workers`)

/** Government bodies by name, lower-cased without article, with the country whose they are. */
export const BODIES: ReadonlyMap<string, string> = new Map([
  ['air force', 'US'],
  ['bka', 'DE'],
  ['bnd', 'DE'],
  ['bundestag', 'DE'],
  ['capitol hill', 'US'],
  ['central intelligence agency', 'US'],
  ['cia', 'US'],
  ['cisa', 'US'],
  ['commerce department', 'US'],
  ['congress', 'US'],
  ['cyber command', 'US'],
  ['defense department', 'US'],
  ['department of defense', 'US'],
  ['department of homeland security', 'US'],
  ['department of justice', 'US'],
  ['dhs', 'US'],
  ['doj', 'US'],
  ['downing street', 'GB'],
  ['environmental protection agency', 'US'],
  ['epa', 'US'],
  ['fbi', 'US'],
  ['federal bureau of investigation', 'US'],
  ['federal reserve', 'US'],
  ['federal security service', 'RU'],
  ['fsb', 'RU'],
  ['gchq', 'GB'],
  ['gru', 'RU'],
  ['homeland security', 'US'],
  ['internal revenue service', 'US'],
  ['irs', 'US'],
  ['justice department', 'US'],
  ['kremlin', 'RU'],
  ['mi5', 'GB'],
  ['mi6', 'GB'],
  ['ministry of state security', 'CN'],
  ['mossad', 'IL'],
  ['national security agency', 'US'],
  ['ncsc', 'GB'],
  ['nsa', 'US'],
  ['pentagon', 'US'],
  ["people's liberation army", 'CN'],
  ['pla', 'CN'],
  ['revolutionary guard', 'IR'],
  ['secret service', 'US'],
  ['senate', 'US'],
  ['state department', 'US'],
  ['supreme court', 'US'],
  ['svr', 'RU'],
  ['treasury department', 'US'],
  ['unit 61398', 'CN'],
  ['white house', 'US'],
])
