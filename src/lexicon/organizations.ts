/**
 * Words that make organizations known: what their names end in, what they are called without a name, and the names of
 * government bodies, news media and firms that security news is full of. Our own lists of common usage, in lower case.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/)
const lines = (words: string): readonly string[] =>
  words
    .split('|')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')

/** What kind of body a noun names: “the agency” is sought among governments, “the paper” among media. */
export type BodyClass = 'company' | 'government' | 'group' | 'media' | 'organization'

/** Nouns for a body, alone (“the ministry”) or at the end of its name (“Foreign Ministry”). */
export const BODY_NOUNS: ReadonlyMap<string, BodyClass> = new Map<string, BodyClass>([
  ...list(`
    business carrier chain company conglomerate contractor corporation firm giant manufacturer retailer startup subsidiary
    vendor`).map((word): [string, BodyClass] => [word, 'company']),
  ...list(`
    administration agency air army assembly authority bureau cabinet command commission congress consulate council court
    department directorate embassy government intelligence judiciary junta kremlin legislature military ministry navy
    office parliament police politburo pentagon presidency regime secretariat senate service state treasury
    tribunal`).map((word): [string, BodyClass] => [word, 'government']),
  ...list('camp caucus cell coalition collective commune crew faction gang group militia movement').map(
    (word): [string, BodyClass] => [word, 'group'],
  ),
  ...list(`
    broadcaster channel daily journal magazine network newspaper outlet paper publication publisher site station tabloid
    website wire`).map((word): [string, BodyClass] => [word, 'media']),
  ...list(`
    academy alliance archdiocese association board body campaign center centre charity church club college committee
    confederation conference delegation division establishment federation foundation fund hospital institute institution
    league leadership nonprofit organisation organization panel party school society task team think-tank union unit
    university watchdog`).map((word): [string, BodyClass] => [word, 'organization']),
])

/** A name that ends in one of these is an organization's; so is one with “of” or “for” behind it. */
export const NAME_HEADS: ReadonlySet<string> = new Set(
  list(`
    academy administration agency airlines airways alliance analytics archives army assembly associates association
    authority bank board broadcasting brothers bureau cabinet capital caucus center centre chamber church club coalition
    college command commission committee communications community companies company confederation conference congress
    consortium consulting corp corporation corps council court dealership delegation department directorate division
    electric embassy enterprise enterprises exchange federation fellowship financial firm force forces forum foundation
    front fund gazette government group guard health herald holdings hospital hotel hotels house inc industries initiative
    institute institution insurance intelligence international investments journal kremlin lab laboratories laboratory labs
    league legislature library llc llp ltd magazine media memorial ministry mission monitor motors museum nations navy
    network networks news newspaper nsa office organisation organization pac parliament partners partnership party patrol
    pentagon pharmaceuticals plc police post press productions program project pta publishing radio records registry
    republic research reserve review schools school security senate service services society solutions star station
    strategies studio studios summit syndicate system systems task taskforce team technologies technology telegraph
    telecom television times tribunal tribune trust tv union unit university watch weekly wire works`),
)

/** Words before “of” in an organization's name: “Department of Justice”, “Bank of America”. */
export const OF_HEADS: ReadonlySet<string> = new Set(
  list(`
    academy alliance archdiocese army association bank board brotherhood bureau center centre chamber church citizens
    coalition college commission committee conference congress council court daughters department diocese directorate
    embassy faculty federation foundation friends guards headquarters house institute institutes international league
    library medal ministry museum office order organization parliament party republic school society sons union university
    veterans women`),
)

/** Government bodies by name, without article, with the ISO 3166-1 alpha-2 code of the country whose they are. */
export const GOVERNMENT_BODIES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['AU', 'asd|asio|australian signals directorate'],
      ['CA', 'canadian security intelligence service|communications security establishment|csis canada|rcmp'],
      [
        'CN',
        `central military commission|ministry of public security|ministry of state security|mss|national people's
        congress|people's liberation army|pla|politburo|state council|unit 61398`,
      ],
      ['DE', 'bfv|bka|bnd|bsi|bundesbank|bundesrat|bundestag|bundeswehr'],
      ['FR', 'anssi|dgse|elysee|élysée|quai d’orsay'],
      [
        'GB',
        `bank of england|buckingham palace|cabinet office|downing street|foreign office|gchq|home office|house of
        commons|house of lords|metropolitan police|mi5|mi6|ministry of defence|national crime agency|national cyber
        security centre|nca|ncsc|scotland yard|whitehall`,
      ],
      ['IL', 'idf|israel defense forces|knesset|mossad|shin bet|unit 8200'],
      ['IN', 'lok sabha|rajya sabha'],
      ['IR', 'basij|irgc|islamic revolutionary guard corps|quds force|revolutionary guard|revolutionary guards'],
      ['KP', 'reconnaissance general bureau'],
      ['KR', 'blue house|national intelligence service'],
      ['PK', 'isi'],
      [
        'RU',
        `duma|federal security service|foreign intelligence service|fsb|gru|kremlin|main intelligence directorate|
        roskomnadzor|state duma|svr`,
      ],
      [
        'US',
        `air force|army|atf|capitol hill|cbp|census bureau|central intelligence agency|cia|cisa|coast guard|commerce
        department|congress|congressional budget office|customs and border protection|cyber command|cybersecurity and
        infrastructure security agency|dea|defense department|defense intelligence agency|democratic congress|department
        of agriculture|department of commerce|department of defense|department of education|department of energy|
        department of health and human services|department of homeland security|department of justice|department of
        labor|department of state|department of the interior|department of the treasury|department of transportation|
        department of veterans affairs|dhs|dia|doj|education department|energy department|environmental protection
        agency|epa|fbi|fcc|fda|fec|federal aviation administration|federal bureau of investigation|federal
        communications commission|federal election commission|federal reserve|federal trade commission|food and drug
        administration|ftc|general services administration|government accountability office|gsa|homeland security|house
        intelligence committee|house judiciary committee|house of representatives|immigration and customs
        enforcement|interior department|internal revenue service|irs|joint chiefs|joint chiefs of staff|justice
        department|labor department|marine corps|marines|national guard|national institute of standards and
        technology|national security agency|national security council|nist|nsa|nsc|odni|office of management and
        budget|office of personnel management|office of the director of national intelligence|omb|opm|oval
        office|pentagon|sec|secret service|securities and exchange commission|senate|senate intelligence
        committee|senate judiciary committee|social security administration|state department|supreme court|
        transportation department|transportation security administration|treasury|treasury department|tsa|u.s. army|
        u.s. congress|u.s. cyber command|u.s. senate|us-cert|veterans affairs|white house`,
      ],
    ] as const
  ).flatMap(([code, names]) => lines(names).map((name): [string, string] => [name.replace(/’/g, "'"), code])),
)

/** News media, by name without article. */
export const MEDIA: ReadonlySet<string> = new Set(
  lines(`
    abc|abc news|al jazeera|ap|ars technica|associated press|atlantic|axios|bbc|bbc news|bleepingcomputer|bloomberg|
    bloomberg news|boston globe|breitbart|breitbart news|business insider|buzzfeed|buzzfeed news|cbs|cbs news|china daily|
    cnbc|cnn|daily beast|daily mail|der spiegel|drudge report|economist|espn|facebook live|financial times|forbes|fox|
    fox business|fox news|global times|guardian|haaretz|hill|hollywood reporter|huffington post|huffpost|intercept|
    interfax|krebsonsecurity|le monde|los angeles times|mother jones|msnbc|national review|nbc|nbc news|new york daily
    news|new york post|new york times|new yorker|newsweek|npr|pbs|people's daily|politico|propublica|reuters|rt|slate|
    sputnik|sunday times|tass|techcrunch|telemundo|the hill|time magazine|univision|usa today|vanity fair|vice|vice news|
    vox|wall street journal|washington examiner|washington post|washington times|weekly standard|wired|xinhua|
    xinhua news agency|zdnet|zerohedge`),
)

/** Other organizations that are often named by one word, which alone could be a person. */
export const ORGANIZATIONS: ReadonlySet<string> = new Set(
  lines(`
    accenture|adobe|airbnb|al qaeda|al-qaeda|alibaba|alphabet|amazon|amnesty international|anonymous|apple|apt1|at&t|
    aurecon|avast|bae systems|baidu|barclays|bitdefender|black lives matter|blackberry|boeing|boko haram|cambridge
    analytica|check point|chevron|cisco|cisco talos|citibank|citigroup|citizen lab|citizens united|cloudflare|comcast|
    cozy bear|crowdstrike|cylance|cyveillance|darktrace|dell|deloitte|deutsche bank|dragos|dropbox|dupont|ebay|eset|
    equifax|ericsson|eset|exxon|exxonmobil|f-secure|facebook|fancy bear|fidelis|fireeye|flashpoint|forcepoint|fortinet|
    gallup|general electric|general motors|gemalto|goldman sachs|google|guccifer|hamas|harvard|hezbollah|hp|hsbc|huawei|
    human rights watch|hydro|ibm|imf|instagram|intel|interpol|europol|isis|islamic state|jpmorgan|jpmorgan chase|
    kaspersky|kaspersky lab|kpmg|lazarus|lenovo|linkedin|lockheed martin|lyft|maersk|malwarebytes|mandiant|marriott|
    mcafee|mcdonald's|merck|microsoft|monmouth|moveon|mozilla|mit|naacp|nato|netflix|netscout|nintendo|nokia|norsk
    hydro|northrop grumman|nra|nvidia|okta|opec|oracle|palantir|palo alto networks|paypal|pepsi|pfizer|planned parenthood|
    princeton|proofpoint|pwc|qualcomm|quinnipiac|rand|rand corporation|rapid7|raytheon|recorded future|reddit|rosneft|
    salesforce|samsung|secureworks|sentinelone|shell|siemens|silent circle|skype|snapchat|sony|sony pictures|sophos|
    spotify|stanford|starbucks|stratfor|surveymonkey|symantec|t-mobile|taliban|talos|target|telegram|tencent|tenable|
    tesla|toyota|trend micro|trustwave|twitter|uber|unicef|united nations|u.n.|un|verizon|visa|volexity|volkswagen|
    walmart|wells fargo|whatsapp|wikileaks|world bank|yahoo|yale|yougov|youtube|zoom|zscaler|zte`),
)
