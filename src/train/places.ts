/** Writes src/lexicon/places.ts from compromise's word list (MIT): cities and regions, so that no place is taken for somebody. */
import { writeFileSync } from 'node:fs'
import nlp from 'compromise/two'

/** Parts of the world and places in the news that the list lacks. */
const MORE = `africa|america|asia|baltics|benghazi|brooklyn|california|capitol|caribbean|crimea|d.c|donbas|east|east coast|
europe|gaza|guantanamo|gulf|hollywood|hong kong|iowa city|latin america|las vegas|london|long island|los angeles|
manhattan|mid-atlantic|middle east|midwest|new england|new york city|north|northeast|northern ireland|northwest|
silicon valley|south|south china sea|southeast|southwest|st. louis|tibet|wall street|washington|washington d.c|west|
west bank|west coast|western europe|xinjiang`

const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
const places = new Set(
  MORE.replace(/\n/g, '')
    .split('|')
    .concat(Object.keys(lexicon).filter((word) => lexicon[word] === 'City' || lexicon[word] === 'Region')),
)
const lines = [...places]
  .filter((name) => name.length > 2)
  .sort()
  .join('|')
  .replace(/(.{1,112})(?:\||$)/g, '  $1|\n')

writeFileSync(
  new URL('../lexicon/places.ts', import.meta.url),
  `/**
 * Cities, regions and parts of the world, in lower case. Written by src/train/places.ts from the word list of compromise
 * (MIT, Spencer Kelly) and a list of our own; do not edit. Countries and capitals are in countries.ts.
 */
export const PLACES: ReadonlySet<string> = new Set(
  \`
${lines}\`
    .split('|')
    .map((name) => name.trim()),
)
`,
)
