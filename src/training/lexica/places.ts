/** Writes src/lexicon/places.ts from compromise's word list (MIT): cities and regions, so that no place is taken for somebody. */
import { writeFileSync } from 'node:fs'
import nlp from 'compromise/two'
import { frontCode } from './front-code.ts'

/** Parts of the world and places in the news that the list lacks. */
const MORE = `africa|alabama|alaska|alberta|america|arizona|arkansas|asia|baltics|bavaria|benghazi|british columbia|
brooklyn|california|capitol|caribbean|catalonia|colorado|connecticut|crimea|d.c|delaware|donbas|east|
east coast|england|europe|florida|gaza|guantanamo|gulf|hawaii|hollywood|hong kong|idaho|illinois|
indiana|iowa|iowa city|kansas|kentucky|kurdistan|las vegas|latin america|london|long island|los angeles|
louisiana|maine|manhattan|manitoba|maryland|massachusetts|michigan|mid-atlantic|middle east|midwest|
minnesota|mississippi|missouri|montana|nebraska|nevada|new england|new hampshire|new jersey|new mexico|
new york|new york city|north|north carolina|north dakota|northeast|northern ireland|northwest|
nova scotia|ohio|oklahoma|ontario|oregon|pennsylvania|puerto rico|quebec|queensland|rhode island|
saskatchewan|scotland|silicon valley|south|south carolina|south china sea|south dakota|southeast|
southwest|st. louis|tennessee|texas|tibet|utah|vermont|virginia|wales|wall street|washington|
washington d.c|west|west bank|west coast|west virginia|western europe|wisconsin|wyoming|xinjiang`

const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
const places = new Set(
  MORE.replace(/\n/g, '')
    .split('|')
    .concat(Object.keys(lexicon).filter((word) => lexicon[word] === 'City' || lexicon[word] === 'Region')),
)
const lines = frontCode([...places].filter((name) => name.length > 2))

writeFileSync(
  new URL('../../lexicon/places.ts', import.meta.url),
  `/**
 * Cities, regions and parts of the world, in lower case. Written by src/training/lexica/places.ts from the word list of compromise
 * (MIT, Spencer Kelly) and a list of our own; do not edit. Countries and capitals are in countries.ts.
 */
import { frontCoded } from './front-coded.ts'

export const PLACES: ReadonlySet<string> = frontCoded(\`
${lines}
\`)
`,
)
