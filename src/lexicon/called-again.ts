/** Nouns that call somebody again who was named before, and words in names that tell by which nouns. */
import type { BodyClass } from './organizations.ts'
import { wordList } from './word-list.ts'

/** “the bureau” may be the FBI; “the ministry” is called one in its name. */
export const ANY_AGENCY: ReadonlySet<string> = new Set([
  'agency',
  'authority',
  'bureau',
  'department',
  'office',
  'service',
])

/** Nouns that call somebody again more often than they introduce somebody. */
export const PROTAGONIST: ReadonlySet<string> = new Set(
  `actor actress author billionaire businessman candidate comedian congressman congresswoman contender democrat
  developer economist entrepreneur frontrunner front-runner general governor historian investor lawmaker millionaire
  mogul neurosurgeon nominee politician professor republican senator singer socialist star surgeon tycoon veteran`.split(
    /\s+/,
  ),
)

/** Words in the names of news media: “the Daily Gleaner”, “Harbor Times”. */
export const MEDIA_MARKS: ReadonlySet<string> = wordList(`
  broadcasting chronicle courier daily echo examiner gazette gleaner globe guardian herald independent inquirer journal
  ledger mail mirror news observer post press radio record reporter review sentinel star sun telegraph television times
  tribune tv weekly`)

/** Words in the names of bodies of other kinds. */
export const BODY_MARKS: ReadonlyMap<string, BodyClass> = new Map<string, BodyClass>([
  ...[
    ...wordList(`
      airlines airways bank brothers co corp electric group holdings inc industries insurance labs laboratories llc llp ltd
      motors partners pharmaceuticals plc software solutions systems technologies technology telecom`),
  ].map((word): [string, BodyClass] => [word, 'company']),
  ...[
    ...wordList(`
      college federation foundation fund institute nations organisation organization school society trust union
      university watch`),
  ].map((word): [string, BodyClass] => [word, 'organization']),
])

/** Nouns for what is made to say something that call one another again: “a poll … the survey”. */
const MADE: readonly ReadonlySet<string>[] = [
  wordList('ad advertisement commercial spot video'),
  wordList(
    'analysis assessment audit data document figure finding investigation paper report research result review study',
  ),
  wordList('data finding poll polling result survey'),
  wordList('affidavit brief complaint document filing lawsuit motion petition suit'),
  wordList('email letter memo message note release statement'),
  wordList('article column editorial essay excerpt op-ed piece report story'),
  wordList('blog page post site tweet website'),
]

/** Whether two such nouns may mean one thing. */
export function madeAlike(a: string, b: string): boolean {
  return a === b || MADE.some((nouns) => nouns.has(a) && nouns.has(b))
}
