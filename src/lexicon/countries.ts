/**
 * Countries by ISO 3166-1 alpha-2 code: names as news writes them, the capital, which often stands for the government,
 * and the words for its people. Codes and short names are ISO's; the rest is our own list of common usage.
 */

/** code; names; capital; adjectives and people nouns. As one text, which is half the size of as many lists in a bundle. */
const TABLE = `
AE;United Arab Emirates|UAE|U.A.E.|Emirates;Abu Dhabi;Emirati
AF;Afghanistan;Kabul;Afghan
AL;Albania;Tirana;Albanian
AM;Armenia;Yerevan;Armenian
AO;Angola;Luanda;Angolan
AR;Argentina;Buenos Aires;Argentine|Argentinian
AT;Austria;Vienna;Austrian
AU;Australia;Canberra;Australian
AZ;Azerbaijan;Baku;Azerbaijani|Azeri
BA;Bosnia|Bosnia and Herzegovina;Sarajevo;Bosnian
BD;Bangladesh;Dhaka;Bangladeshi
BE;Belgium;Brussels;Belgian
BG;Bulgaria;Sofia;Bulgarian
BH;Bahrain;Manama;Bahraini
BI;Burundi;Bujumbura;Burundian
BJ;Benin;Porto-Novo;Beninese
BN;Brunei;Bandar Seri Begawan;Bruneian
BO;Bolivia;La Paz;Bolivian
BR;Brazil;Brasilia;Brazilian
BT;Bhutan;Thimphu;Bhutanese
BW;Botswana;Gaborone;Botswanan
BY;Belarus;Minsk;Belarusian|Belarussian
BZ;Belize;Belmopan;Belizean
CA;Canada;Ottawa;Canadian
CD;Congo|Democratic Republic of the Congo|DRC;Kinshasa;Congolese
CF;Central African Republic;Bangui;Central African
CH;Switzerland;Bern;Swiss
CI;Ivory Coast|Cote d’Ivoire;Yamoussoukro;Ivorian
CL;Chile;Santiago;Chilean
CM;Cameroon;Yaounde;Cameroonian
CN;China|PRC|People’s Republic of China|mainland China;Beijing;Chinese
CO;Colombia;Bogota;Colombian
CR;Costa Rica;San Jose;Costa Rican
CU;Cuba;Havana;Cuban
CY;Cyprus;Nicosia;Cypriot
CZ;Czech Republic|Czechia;Prague;Czech
DE;Germany;Berlin;German
DJ;Djibouti;;Djiboutian
DK;Denmark;Copenhagen;Danish|Dane
DO;Dominican Republic;Santo Domingo;Dominican
DZ;Algeria;Algiers;Algerian
EC;Ecuador;Quito;Ecuadorian|Ecuadorean
EE;Estonia;Tallinn;Estonian
EG;Egypt;Cairo;Egyptian
ER;Eritrea;Asmara;Eritrean
ES;Spain;Madrid;Spanish|Spaniard
ET;Ethiopia;Addis Ababa;Ethiopian
FI;Finland;Helsinki;Finnish|Finn
FJ;Fiji;Suva;Fijian
FR;France;Paris;French|Frenchman|Frenchwoman
GA;Gabon;Libreville;Gabonese
GB;United Kingdom|UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland;London;British|Briton|English|Scottish|Welsh
GE;Georgia;Tbilisi;Georgian
GH;Ghana;Accra;Ghanaian
GM;Gambia;Banjul;Gambian
GN;Guinea;Conakry;Guinean
GR;Greece;Athens;Greek
GT;Guatemala;Guatemala City;Guatemalan
GY;Guyana;Georgetown;Guyanese
HN;Honduras;Tegucigalpa;Honduran
HR;Croatia;Zagreb;Croatian|Croat
HT;Haiti;Port-au-Prince;Haitian
HU;Hungary;Budapest;Hungarian
ID;Indonesia;Jakarta;Indonesian
IE;Ireland;Dublin;Irish
IL;Israel;Jerusalem|Tel Aviv;Israeli
IN;India;New Delhi|Delhi;Indian
IQ;Iraq;Baghdad;Iraqi
IR;Iran|Islamic Republic of Iran;Tehran;Iranian
IS;Iceland;Reykjavik;Icelandic|Icelander
IT;Italy;Rome;Italian
JM;Jamaica;Kingston;Jamaican
JO;Jordan;Amman;Jordanian
JP;Japan;Tokyo;Japanese
KE;Kenya;Nairobi;Kenyan
KG;Kyrgyzstan;Bishkek;Kyrgyz
KH;Cambodia;Phnom Penh;Cambodian
KP;North Korea|DPRK|D.P.R.K.;Pyongyang;North Korean
KR;South Korea|Republic of Korea;Seoul;South Korean
KW;Kuwait;Kuwait City;Kuwaiti
KZ;Kazakhstan;Astana;Kazakh
LA;Laos;Vientiane;Laotian
LB;Lebanon;Beirut;Lebanese
LK;Sri Lanka;Colombo;Sri Lankan
LR;Liberia;Monrovia;Liberian
LT;Lithuania;Vilnius;Lithuanian
LU;Luxembourg;;Luxembourger
LV;Latvia;Riga;Latvian
LY;Libya;Tripoli;Libyan
MA;Morocco;Rabat;Moroccan
MD;Moldova;Chisinau;Moldovan
ME;Montenegro;Podgorica;Montenegrin
MG;Madagascar;Antananarivo;Malagasy
MK;North Macedonia|Macedonia;Skopje;Macedonian
ML;Mali;Bamako;Malian
MM;Myanmar|Burma;Naypyidaw;Burmese
MN;Mongolia;Ulaanbaatar;Mongolian
MR;Mauritania;Nouakchott;Mauritanian
MT;Malta;Valletta;Maltese
MV;Maldives;Male;Maldivian
MW;Malawi;Lilongwe;Malawian
MX;Mexico;Mexico City;Mexican
MY;Malaysia;Kuala Lumpur;Malaysian
MZ;Mozambique;Maputo;Mozambican
NA;Namibia;Windhoek;Namibian
NE;Niger;Niamey;Nigerien
NG;Nigeria;Abuja;Nigerian
NI;Nicaragua;Managua;Nicaraguan
NL;Netherlands|Holland;Amsterdam|The Hague;Dutch|Dutchman
NO;Norway;Oslo;Norwegian
NP;Nepal;Kathmandu;Nepalese|Nepali
NZ;New Zealand;Wellington;New Zealander
OM;Oman;Muscat;Omani
PA;Panama;Panama City;Panamanian
PE;Peru;Lima;Peruvian
PG;Papua New Guinea;Port Moresby;Papuan
PH;Philippines;Manila;Filipino|Philippine
PK;Pakistan;Islamabad;Pakistani
PL;Poland;Warsaw;Polish|Pole
PS;Palestine;Ramallah;Palestinian
PT;Portugal;Lisbon;Portuguese
PY;Paraguay;Asuncion;Paraguayan
QA;Qatar;Doha;Qatari
RO;Romania;Bucharest;Romanian
RS;Serbia;Belgrade;Serbian|Serb
RU;Russia|Russian Federation;Moscow;Russian
RW;Rwanda;Kigali;Rwandan
SA;Saudi Arabia;Riyadh;Saudi|Saudi Arabian
SD;Sudan;Khartoum;Sudanese
SE;Sweden;Stockholm;Swedish|Swede
SG;Singapore;;Singaporean
SI;Slovenia;Ljubljana;Slovenian|Slovene
SK;Slovakia;Bratislava;Slovak|Slovakian
SL;Sierra Leone;Freetown;Sierra Leonean
SN;Senegal;Dakar;Senegalese
SO;Somalia;Mogadishu;Somali
SS;South Sudan;Juba;South Sudanese
SV;El Salvador;San Salvador;Salvadoran
SY;Syria;Damascus;Syrian
TD;Chad;N’Djamena;Chadian
TG;Togo;Lome;Togolese
TH;Thailand;Bangkok;Thai
TJ;Tajikistan;Dushanbe;Tajik
TM;Turkmenistan;Ashgabat;Turkmen
TN;Tunisia;Tunis;Tunisian
TR;Turkey|Türkiye;Ankara;Turkish|Turk
TT;Trinidad and Tobago;Port of Spain;Trinidadian
TW;Taiwan;Taipei;Taiwanese
TZ;Tanzania;Dodoma;Tanzanian
UA;Ukraine;Kyiv|Kiev;Ukrainian
UG;Uganda;Kampala;Ugandan
US;United States|United States of America|U.S.|US|USA|U.S.A.|America;Washington;American
UY;Uruguay;Montevideo;Uruguayan
UZ;Uzbekistan;Tashkent;Uzbek
VA;Vatican|Holy See;Vatican City;
VE;Venezuela;Caracas;Venezuelan
VN;Vietnam;Hanoi;Vietnamese
XK;Kosovo;Pristina;Kosovar
YE;Yemen;Sanaa;Yemeni
ZA;South Africa;Pretoria;South African
ZM;Zambia;Lusaka;Zambian
ZW;Zimbabwe;Harare;Zimbabwean
`

type Row = readonly [code: string, names: string, capital: string, people: string]

const ROWS = rowsOf(TABLE)

/* @__NO_SIDE_EFFECTS__ */
function rowsOf(table: string): readonly Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(';') as unknown as Row)
}

const plain = (words: string): string => words.replace(/’/g, "'").toLowerCase()

// Marked, so that a bundler leaves the tables out where nobody asks for a country.
/* @__NO_SIDE_EFFECTS__ */
function tableOf(column: 1 | 2 | 3): ReadonlyMap<string, string> {
  return new Map(
    ROWS.flatMap((row) =>
      row[column].split('|').flatMap((name): [string, string][] => (name === '' ? [] : [[plain(name), row[0]]])),
    ),
  )
}

const NAMES = tableOf(1)
const CAPITALS = tableOf(2)
const PEOPLE = tableOf(3)

/**
 * The code of a country by one of its names, or undefined. Case does not count, except that “US” is no “us”.
 *
 * @example countryOf('North Korea') // 'KP'
 */
export function countryOf(words: string): string | undefined {
  return words === 'us' ? undefined : NAMES.get(plain(words))
}

/** The code of the country whose capital this is, or undefined. */
export function capitalOf(words: string): string | undefined {
  return CAPITALS.get(plain(words))
}

/** The code by an adjective or a people noun: “Chinese”, “Russians”. */
export function nationalityOf(words: string): string | undefined {
  const word = plain(words)
  if (word === 'us' && words !== 'us') return 'US'
  if (word === 'u.s.' || word === 'uk' || word === 'u.k.') return NAMES.get(word)
  return PEOPLE.get(word) ?? (word.endsWith('s') ? PEOPLE.get(word.slice(0, -1)) : undefined)
}

/** The usual name of a country by its code, or undefined. */
export function countryName(code: string): string | undefined {
  return FIRST_NAMES.get(code)
}

/* @__NO_SIDE_EFFECTS__ */
function firstNames(): ReadonlyMap<string, string> {
  return new Map(ROWS.map(([code, names]) => [code, names.split('|')[0]!]))
}

const FIRST_NAMES = firstNames()

export interface CountryWord {
  readonly code: string
  readonly sort: 'capital' | 'name' | 'people'
}

/** All of the above by one look-up: lower-cased words, people in singular and plural. “US” is told from “us” by its case. */
export const COUNTRY_WORDS: ReadonlyMap<string, CountryWord> = countryWords()

/* @__NO_SIDE_EFFECTS__ */
function countryWords(): ReadonlyMap<string, CountryWord> {
  return new Map<string, CountryWord>([
    ...[...CAPITALS].map(([word, code]): [string, CountryWord] => [word, { code, sort: 'capital' }]),
    ...[...PEOPLE].flatMap(([word, code]): [string, CountryWord][] => [
      [word, { code, sort: 'people' }],
      [`${word}s`, { code, sort: 'people' }],
    ]),
    ...[...NAMES].map(([word, code]): [string, CountryWord] => [word, { code, sort: 'name' }]),
  ])
}
