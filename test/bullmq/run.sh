#!/usr/bin/env bash
# Runs the tests of saidwho/bullmq against a real redis-server, which is installed first where there is none and it can be.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if ! command -v redis-server >/dev/null; then
  if [ "$(id -u)" -ne 0 ]; then
    echo 'no redis-server, and only root can install one: apt-get install redis-server' >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -qq redis-server >/dev/null || { apt-get update -qq && apt-get install -y -qq redis-server >/dev/null; }
fi
redis-server --version
export SAIDWHO_NEEDS_REDIS=1
exec npx --no-install vitest run --config test/vitest.config.ts test/bullmq
