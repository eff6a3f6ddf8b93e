/** The same as CommonJS. */
const { readFileSync } = require('node:fs')
const entries = {
  saidwho: require('saidwho'),
  dates: require('saidwho/dates'),
  exporting: require('saidwho/export'),
  graphs: require('saidwho/graph'),
  testing: require('saidwho/testing'),
}

import('./program.mjs').then(({ everything }) => {
  process.stdout.write(everything(entries, readFileSync(process.argv[2], 'utf8')))
})
