#!/usr/bin/env bash
# Runs two builds of the command over every example and compares all that they print and write, byte for byte:
#   eng/compare-native.sh NATIVE OTHER…      NATIVE is the published file, OTHER… the other command, as in: dotnet …/archc.dll
set -euo pipefail
cd "$(dirname "$0")/.."
native=$(realpath "${1:?the native file}")
shift
other=("${@:?the command to compare it with}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The commands of one side, each into files of its own; what a drawing comes to is in the exit codes too.
run() { # run FOLDER COMMAND…
  local folder=$1 drawing name format code
  shift
  mkdir -p "$folder"
  keep() { # keep NAME ARGUMENT…
    local name=$1
    shift
    code=0
    "${command[@]}" "$@" >"$folder/$name.out" 2>"$folder/$name.err" || code=$?
    echo "$code" >"$folder/$name.code"
  }
  local command=("$@")
  keep rules rules --format json
  keep services services --format json
  keep schema schema
  keep version --version
  keep help --help
  keep usage validate --no-such-option
  keep validate-all validate examples --format text
  for format in json sarif github gitlab junit markdown; do keep "validate-$format" validate examples --format "$format"; done
  for drawing in examples/*/*.md examples/*/*.mmd examples/*/*.yaml; do
    [ -e "$drawing" ] || continue
    name=$(basename "$(dirname "$drawing")")-$(basename "$drawing")
    [ "${drawing##*/}" != archc.yaml ] || continue
    keep "$name-generate" generate "$drawing" -o "$folder/$name-out"
    keep "$name-graph" graph "$drawing" --format json
    keep "$name-convert" convert "$drawing"
    keep "$name-fix" fix "$drawing" --diff
  done
  # A template that names each function that templates have: the trimmer must have left them all.
  local functions="$folder/functions"
  mkdir -p "$functions/templates/terraform"
  printf 'templates: templates\n' >"$functions/archc.yaml"
  printf 'flowchart LR\n  f[Lambda] -->|Send message| q[SQS]\n' >"$functions/a.mmd"
  {
    sed -n '/^+++$/,/^+++$/p' templates/terraform/queue.tf.scriban
    echo '#{{ ['
    sed -n '/^| all | /s/`/\n/gp' docs/writing-a-template.md | grep -E '^[a-z]+(\.[a-z0-9_]+)?$' | grep -vx empty | sed 's/.*/  @&,/'
    echo '] | array.size }} functions'
  } >"$functions/templates/terraform/queue.tf.scriban"
  keep functions generate "$functions/a.mmd" -t terraform -o "$folder/functions-out"
  grep -qE '^# ?[0-9]{2,} functions' "$folder/functions-out/terraform/data.tf"
  # Where it was written is no part of what was written.
  sed -i "s|$folder|OUT|g" "$folder"/*.out "$folder"/*.err
}

run "$work/native" "$native"
run "$work/other" "${other[@]}"
diff -r "$work/native" "$work/other"
files=$(find "$work/native" -type f | wc -l)
echo "$files files of output, the same bytes."
[ "$files" -gt 100 ]
