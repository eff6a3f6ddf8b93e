#!/usr/bin/env bash
# Runs the tests of saidwho/bullmq against a real redis-server and a real PostgreSQL, which are installed first where there
# are none and they can be. SAIDWHO_KILLS is how often PostgreSQL is killed, 1 if nothing is said.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

install=()
command -v redis-server >/dev/null || install+=(redis-server)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || install+=(postgresql)
if ((${#install[@]} > 0)); then
  if [ "$(id -u)" -ne 0 ]; then
    echo "only root can install what is not there: apt-get install ${install[*]}" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -qq "${install[@]}" >/dev/null || { apt-get update -qq && apt-get install -y -qq "${install[@]}" >/dev/null; }
fi
redis-server --version
export SAIDWHO_NEEDS_REDIS=1 SAIDWHO_NEEDS_POSTGRES=1
exec npx --no-install vitest run --config test/vitest.check.config.ts test/bullmq
