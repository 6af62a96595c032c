#!/usr/bin/env bash
# Generates the lexers and parsers of Mermaid's languages from grammar/*.g4 into src/ArchCompiler.Mermaid/Generated. Needs Node 20 and npm, no Java.
#
#   eng/regenerate-parser.sh           write the generated files
#   eng/regenerate-parser.sh --check   write nothing; exit 1 where what stands differs from what the grammar gives
#
# The generator's version is pinned in eng/parser/package.json. Same grammar, same bytes: the output holds no path and no date.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=$root/src/ArchCompiler.Mermaid/Generated
check=false
case "${1:-}" in
  "") ;;
  --check) check=true ;;
  *) echo "usage: $0 [--check]" >&2; exit 2 ;;
esac

tool=$root/eng/parser/node_modules/antlr-ng/dist/cli/runner.js
if [ ! -f "$tool" ]; then
  (cd "$root/eng/parser" && npm ci --silent --no-audit --no-fund >&2)
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$root"/grammar/*.g4 "$work/"
cd "$work"
# Lexers first: a parser takes the names of its tokens from what its lexer gave.
grammars=(MermaidLexer MermaidParser ArchitectureLexer ArchitectureParser C4Lexer C4Parser)
for grammar in "${grammars[@]}"; do
  node "$tool" -Dlanguage=CSharp -o out --lib out -p ArchCompiler.Mermaid.Generated -l false -v false "$grammar.g4"
done

mkdir -p generated
for class in "${grammars[@]}"; do
  # Nothing outside the front end may see the generated types; and editors want no blanks at line ends.
  sed -e 's/^public partial class/internal partial class/' -e '/CLSCompliant/d' -e 's/[ \t]*$//' -e 's/\r$//' "out/$class.cs" > "generated/$class.cs"
done

if $check; then
  if ! diff -r "$work/generated" "$target" > "$work/diff"; then
    head -40 "$work/diff" >&2
    echo "The generated parser differs from the grammar: run eng/regenerate-parser.sh and commit what it writes." >&2
    exit 1
  fi
  echo "The generated parser is what the grammar gives."
else
  mkdir -p "$target"
  rm -f "$target"/*.cs
  cp generated/*.cs "$target/"
  echo "Wrote $(ls "$target" | wc -l) files to src/ArchCompiler.Mermaid/Generated."
fi
