/** The same as CommonJS. */
const { readFileSync } = require('node:fs')
const entries = {
  saidwho: require('saidwho'),
  exporting: require('saidwho/export'),
  testing: require('saidwho/testing'),
}

import('./program.mjs').then(({ everything }) => {
  process.stdout.write(everything(entries, readFileSync(process.argv[2], 'utf8')))
})
