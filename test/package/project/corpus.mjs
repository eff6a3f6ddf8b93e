/** Prints what a corpus gives in process, in threads, and in threads with an extractor of a module. */
import { readFileSync } from 'node:fs'
import { SaidwhoError } from 'saidwho'
import { extractAll } from 'saidwho/corpus'
import { runs } from './runs.mjs'

process.stdout.write(await runs({ extractAll, SaidwhoError }, readFileSync(process.argv[2], 'utf8')))
