// Makes one file of what the workers wrote, and shows what is in it. usage: node merge.mjs OUTPUT_FOLDER FILE
import { mergeSinks } from 'saidwho/bullmq'
import { readOutcomes, summarise, summaryTable } from 'saidwho/corpus'

const [out, file] = process.argv.slice(2)
console.log(await mergeSinks(out, file))
console.log(summaryTable(await summarise(readOutcomes(file)), 3))
