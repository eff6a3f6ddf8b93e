#!/usr/bin/env bash
# Lets OASIS' own validator judge the STIX bundles of the fixture and of 50 invented texts: warnings are errors.
# usage: stix-validate.sh [FOLDER]    a folder for the validator's Python environment, to be used again; temporary if none
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
venv=${1:-$work/venv}

if [ ! -x "$venv/bin/stix2_validator" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check 'stix2-validator==3.3.2'
fi
npx --no-install tsx test/export/stix-bundles.ts "$work"

validate() { # CHECKS_TO_LEAVE_OUT FILE…
  local disabled=$1
  shift
  "$venv/bin/stix2_validator" --version 2.1 --strict --strict-types --strict-properties --enforce-refs \
    --disable "$disabled" "$@" >"$work/said.txt" 2>&1 || { grep -v -e Valid -e === "$work/said.txt" >&2 && exit 1; }
  [ "$(grep -c 'STIX JSON: Valid' "$work/said.txt")" = $# ] || { cat "$work/said.txt" >&2 && exit 1; }
  echo "stix2_validator: $# bundles are valid (without $disabled)"
}
# 103 wants UUIDs of version 4, which are random; the specification recommends them and allows version 5 (section 2.9).
validate 103 "$work"/fixture.json "$work"/case-*.json
# 302 wants a hash of what a URL leads to: the page, which nobody here has seen.
validate 103,302 "$work"/linked.json
