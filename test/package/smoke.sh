#!/usr/bin/env bash
# Installs a packed saidwho into an empty project and uses it as ESM, as CommonJS, from TypeScript and as a command.
# usage: smoke.sh TARBALL EMPTY_FOLDER
set -euo pipefail
tarball=$(realpath "$1")
tsc=$(realpath node_modules/.bin/tsc)
vite=$(realpath node_modules/.bin/vite)
mkdir -p "$2"
cd "$2"

echo '{ "name": "smoke", "version": "1.0.0", "private": true }' >package.json
npm install --no-audit --no-fund --silent "$tarball"

cat >esm.mjs <<'JS'
import { extract, triples } from 'saidwho'
const [claim] = triples(extract('“We reject it,” said Ann Lee.'))
if (claim?.speaker !== 'Ann Lee' || claim.quote !== '“We reject it,”') throw new Error(JSON.stringify(claim))
console.log('ESM:', claim.speaker, claim.quote)
JS
node esm.mjs

cat >cjs.cjs <<'JS'
const { extract, triples } = require('saidwho')
const [claim] = triples(extract('“We reject it,” said Ann Lee.'))
if (claim?.speaker !== 'Ann Lee' || claim.quote !== '“We reject it,”') throw new Error(JSON.stringify(claim))
console.log('CJS:', claim.speaker, claim.quote)
JS
node cjs.cjs

for kind in mjs cjs; do
  load=$([ $kind = mjs ] && echo "import { extractAll } from 'saidwho/corpus'; import { SaidwhoError } from 'saidwho'" ||
    echo "const { extractAll } = require('saidwho/corpus'); const { SaidwhoError } = require('saidwho')")
  cat >corpus.$kind <<JS
$load
async function main() {
  const found = []
  for await (const one of extractAll([{ id: 1, text: '“No,” said Ann Lee.' }, { id: 2 }], { concurrency: 2 })) found.push(one)
  if (found[0].extraction.claims.length !== 1 || !(found[1].error instanceof SaidwhoError)) throw new Error('corpus')
  console.log('corpus, $kind: two threads')
}
main()
JS
  node corpus.$kind
done

for entry in export testing; do
  echo "import * as all from 'saidwho/$entry'; if (Object.keys(all).length < 3) throw new Error('$entry')" >"$entry.mjs"
  echo "if (Object.keys(require('saidwho/$entry')).length < 3) throw new Error('$entry')" >"$entry.cjs"
  node "$entry.mjs" && node "$entry.cjs"
done
# What only some users install is told by name where it is missing.
node -e "import('saidwho/bullmq').then(() => process.exit(1), (error) => { if (!/bullmq/.test(error.message)) process.exit(2) })"
echo 'saidwho/export, /testing; /bullmq asks for its package'

cat >types.mts <<'TS'
import { extractAll, type Outcome } from 'saidwho/corpus'
import { createExtractor, type Extraction, extract, SaidwhoError, tokenize, triples } from 'saidwho'
const extraction: Extraction = extract('')
export const names: readonly (string | null)[] = triples(extraction).map(({ speaker }) => speaker)
export const count: number = tokenize('').tokens.length + createExtractor().extract('').claims.length
// @ts-expect-error only strings are text
extract(42)
export const ids = async (outcomes: AsyncIterable<Outcome> = extractAll([])): Promise<void> => {
  for await (const outcome of outcomes) if (outcome.ok) outcome.extraction.claims.map(({ id }) => id)
}
export const code = (error: SaidwhoError): string => error.code
TS
sed 's/types.mts/types.cts/' types.mts >types.cts
flags=(--noEmit --strict --target es2022)
"$tsc" "${flags[@]}" --module node16 --moduleResolution node16 types.mts types.cts
"$tsc" "${flags[@]}" --module esnext --moduleResolution bundler types.mts
echo 'types: node16 and bundler'

printf '“We reject it,” said Ann Lee.' | npx --no-install saidwho --format jsonl | grep -q '"name":"Ann Lee"'
echo 'command: saidwho'

mkdir page
echo '<div id="out"></div><script type="module" src="./main.ts"></script>' >page/index.html
cat >page/main.ts <<'TS'
import { extract, triples } from 'saidwho'
document.getElementById('out')!.textContent = JSON.stringify(triples(extract('“We reject it,” said Ann Lee.')))
TS
"$vite" build page --logLevel warn 2>vite.log
# What a browser does not have, such as a module of Node's, Vite tells here.
if grep -i 'external\|node:\|resolve' vite.log; then exit 1; fi
ls page/dist/assets/*.js >/dev/null
echo 'Vite: builds a page'
