#!/usr/bin/env bash
# Installs a packed saidwho into an empty project and uses it as ESM, as CommonJS, from TypeScript and as a command.
# usage: smoke.sh TARBALL EMPTY_FOLDER
set -euo pipefail
tarball=$(realpath "$1")
tsc=$(realpath node_modules/.bin/tsc)
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

cat >types.mts <<'TS'
import { createExtractor, type Extraction, extract, SaidwhoError, tokenize, triples } from 'saidwho'
const extraction: Extraction = extract('')
export const names: readonly (string | null)[] = triples(extraction).map(({ speaker }) => speaker)
export const count: number = tokenize('').tokens.length + createExtractor().extract('').claims.length
// @ts-expect-error only strings are text
extract(42)
export const code = (error: SaidwhoError): string => error.code
TS
sed 's/types.mts/types.cts/' types.mts >types.cts
flags=(--noEmit --strict --target es2022)
"$tsc" "${flags[@]}" --module node16 --moduleResolution node16 types.mts types.cts
"$tsc" "${flags[@]}" --module esnext --moduleResolution bundler types.mts
echo 'types: node16 and bundler'

printf '“We reject it,” said Ann Lee.' | npx --no-install saidwho --format jsonl | grep -q '"name":"Ann Lee"'
echo 'command: saidwho'
