/** Prints what the program gives for the article in a file. */
import { readFileSync, writeSync } from 'node:fs'
import { answer } from './answer.mjs'

const bytes = Buffer.from(answer(readFileSync(process.argv[2], 'utf8')))
for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at)
