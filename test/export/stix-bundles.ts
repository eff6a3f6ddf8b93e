/** Prints the bundles that OASIS' validator is to judge, one a file: `tsx stix-bundles.ts FOLDER`. See stix-validate.sh. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { toStix } from '../../src/export/stix.ts'
import { extract } from '../../src/index.ts'
import { ACCUSING, ARTICLE } from './texts.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: tsx stix-bundles.ts FOLDER')
mkdirSync(folder, { recursive: true })
const COUNT = 50

const fixture = toStix(extract(ARTICLE), ARTICLE, {
  id: 'fixture',
  title: 'China takes hard line',
  published: '2014-10-20',
})
writeFileSync(join(folder, 'fixture.json'), JSON.stringify(fixture, null, 2))
/** An address beyond ASCII, and the first day that Python can read. */
const linked = toStix(extract(ARTICLE), ARTICLE, {
  id: 'linked',
  url: 'https://näws.example/ä?ö=ü',
  published: '0001-01-01T00:30:00+00:30',
})
writeFileSync(join(folder, 'linked.json'), JSON.stringify(linked, null, 2))
const bundles = ACCUSING.map((text, i) => toStix(extract(text), text, { id: i })).filter(
  ({ objects }) => objects.length > 1,
)
if (bundles.length < COUNT) throw new Error(`only ${bundles.length} texts have accusations`)
for (const [i, bundle] of bundles.slice(0, COUNT).entries())
  writeFileSync(join(folder, `case-${String(i + 1).padStart(2, '0')}.json`), JSON.stringify(bundle, null, 2))
