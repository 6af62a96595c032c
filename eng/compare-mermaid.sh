#!/usr/bin/env bash
# Compares what archc reads with what Mermaid's own parser reads, on texts written at random and spoiled. Needs Node 20 and npm.
#
#   eng/compare-mermaid.sh [OPTION...]     one run with the options of eng/mermaid-check/check.mjs
#   eng/compare-mermaid.sh                 all three languages, and the percentages below which it fails
#
# ARCHC names a built archc; without it one is built.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
check=$root/eng/mermaid-check
if [ ! -d "$check/node_modules/mermaid" ]; then
  (cd "$check" && npm ci --silent --no-audit --no-fund >&2)
fi

archc=${ARCHC:-}
if [ -z "$archc" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  dotnet publish "$root/src/ArchCompiler.Cli" -c Release -o "$work" -v quiet >&2
  archc=$work/archc
fi

if [ $# -gt 0 ]; then
  node "$check/check.mjs" "$@" -- "$archc"
else
  node "$check/check.mjs" --language flowchart --count 4000 --require 97,99,99.5 -- "$archc"
  node "$check/check.mjs" --language architecture --count 1500 --require 97,99,99.5 -- "$archc"
  node "$check/check.mjs" --language c4 --count 1500 --require 97,80,99.5 -- "$archc"
fi
