#!/usr/bin/env bash
# `npm run mutate`: needs Node 22 or later, which Stryker does; so it is fetched for this, and is no dependency.
# usage: run.sh [options of `stryker run` …]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version=10.1.1
tools=node_modules/.stryker-$version
node -e 'if (parseInt(process.versions.node) < 22) { console.error("npm run mutate needs Node 22 or later"); process.exit(2) }'

# A folder of its own, but one from which vitest is found: the runner must load the repository's own.
if [ ! -d "$tools/node_modules" ]; then
  npm install --silent --no-audit --no-fund --no-save --no-package-lock --legacy-peer-deps --prefix "$tools" \
    "@stryker-mutator/core@$version" "@stryker-mutator/vitest-runner@$version"
fi
plugin=$PWD/$tools/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js
exec node "$tools/node_modules/@stryker-mutator/core/bin/stryker.js" run test/mutation/stryker.config.json \
  --plugins "$plugin" "$@"
