/** The same as CommonJS. */
const { readFileSync } = require('node:fs')
const { SaidwhoError } = require('saidwho')
const { extractAll } = require('saidwho/corpus')

import('./runs.mjs')
  .then(({ runs }) => runs({ extractAll, SaidwhoError }, readFileSync(process.argv[2], 'utf8')))
  .then((json) => process.stdout.write(json))
