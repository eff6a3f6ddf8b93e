#!/usr/bin/env bash
# Installs a packed saidwho into an empty project, and runs the same program in it everywhere: in each Node as ESM and as
# CommonJS, under strict flags, bundled, in a browser; in Bun and Deno, if SAIDWHO_RUNTIMES is a folder that npm installed
# them into; and compiles it as TypeScript.
# usage: smoke.sh TARBALL EMPTY_FOLDER [ANOTHER_NODE_BINARY …]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tarball=$(realpath "$1")
mkdir -p "$2"
project=$(realpath "$2")
shift 2

cp test/package/project/* "$project"
echo '{ "name": "smoke", "version": "1.0.0", "private": true }' >"$project/package.json"
(cd "$project" && npm install --prefer-offline --no-audit --no-fund --silent "$tarball")

nodes=$(IFS=:; echo "$*")
SAIDWHO_PROJECT=$project SAIDWHO_NODES=$nodes npx --no-install vitest run --config test/package/vitest.config.ts
