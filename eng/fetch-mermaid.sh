#!/usr/bin/env bash
# Fetches the pinned Mermaid from npm, proves its hashes and packs its script for the documentation site. Needs Node 20 and npm.
#
#   eng/fetch-mermaid.sh           write templates/docs/html/mermaid.min.js.br and mermaid.LICENSE.txt
#   eng/fetch-mermaid.sh --check   write nothing; exit 1 where what stands does not unpack to the pinned script
#
# Raise the version here, with the integrity that `npm view mermaid@VERSION dist.integrity` prints and the script's hash.
set -euo pipefail
export LC_ALL=C

version=11.17.2
integrity=sha512-V6K3C8EBdEsPFZXSKMJe6ppQOENxuHARr9GvHX4hh47lAbhMRD9qf4oEK7LoaRQxULMa80/qt5gHO73aCleBBg==
script_sha256=581ed7d74bd9048d0e3a91363927d72ef22942d7722546b27f7cc29e35390eb8

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packed=$root/templates/docs/html/mermaid.min.js.br
licence=$root/templates/docs/html/mermaid.LICENSE.txt

prove() { # prove FILE: the packed script is the pinned one
  local found
  found=$(node -e '
    const { brotliDecompressSync } = require("node:zlib");
    process.stdout.write(brotliDecompressSync(require("node:fs").readFileSync(process.argv[1])));' "$1" | sha256sum | cut -d " " -f 1)
  if [ "$found" != "$script_sha256" ]; then
    echo "$1 does not unpack to mermaid.min.js of $version." >&2
    exit 1
  fi
}

case "${1:-}" in
  "") ;;
  --check) prove "$packed"; echo "The packed script is that of Mermaid $version."; exit ;;
  *) echo "usage: $0 [--check]" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "mermaid@$version" >/dev/null
archive=mermaid-$version.tgz
found=sha512-$(node -e '
  process.stdout.write(require("node:crypto").createHash("sha512").update(require("node:fs").readFileSync(process.argv[1])).digest("base64"));' "$archive")
if [ "$found" != "$integrity" ]; then
  echo "$archive is not the archive that was pinned: $found" >&2
  exit 1
fi

tar -xzf "$archive" package/dist/mermaid.min.js package/LICENSE
node -e '
  const { brotliCompressSync, constants } = require("node:zlib");
  const fs = require("node:fs");
  const script = fs.readFileSync(process.argv[1]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: script.length };
  fs.writeFileSync(process.argv[2], brotliCompressSync(script, { params }));' package/dist/mermaid.min.js packed.br
prove packed.br
mkdir -p "$(dirname "$packed")"
cp packed.br "$packed"
cp package/LICENSE "$licence"
echo "Wrote Mermaid $version, $(stat -c %s "$packed") bytes packed."
