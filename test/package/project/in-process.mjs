/** Prints what a corpus gives in this process, which takes no file beside the program. */
import { readFileSync } from 'node:fs'
import { extractAll, summarise } from 'saidwho/corpus'

const articles = [{ id: 1, text: readFileSync(process.argv[2], 'utf8') }]
const outcomes = []
for await (const outcome of extractAll(articles)) outcomes.push(outcome)
process.stdout.write(JSON.stringify({ outcomes, summary: await summarise(outcomes) }))
