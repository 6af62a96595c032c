#!/usr/bin/env bash
# What action.yml runs: checks diagrams, shows what is found beside the lines and in the summary of the job, and leaves a
# SARIF file and the text of a comment.
#
#   ARCHC_PATHS          diagrams and folders, one a line; empty: the project
#   ARCHC_FAIL_ON        error, warning, note or never
#   ARCHC_BASELINE       a file of known findings, or empty
#   ARCHC_CHANGED_SINCE  a commit, or empty
#   ARCHC_SARIF          where the SARIF file goes; empty: a temporary folder
#   ARCHC_COMMENT        where the text of the comment goes; empty: a temporary folder
#   ARCHC_COMMAND        the archc to run; empty: that of the PATH, else one built from this folder with the .NET SDK
#
# All of them may hold any text: none is ever part of a script. The exit code is that of archc.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/archc.XXXXXX")
sarif=${ARCHC_SARIF:-$work/archc.sarif}
comment=${ARCHC_COMMENT:-$work/archc.md}

archc=${ARCHC_COMMAND:-}
if [ -z "$archc" ] && command -v archc >/dev/null; then archc=archc; fi
if [ -z "$archc" ]; then
  dotnet publish "$here/src/ArchCompiler.Cli" -c Release -o "$work/bin" -v quiet >&2
  archc=$work/bin/archc
fi

paths=()
while IFS= read -r path; do
  path=${path%$'\r'}
  [ -z "$path" ] || paths+=("$path")
done <<<"${ARCHC_PATHS:-}"

options=(--format github "--format=sarif=$sarif" "--format=markdown=$comment" "--fail-on=${ARCHC_FAIL_ON:-error}")
[ -z "${ARCHC_BASELINE:-}" ] || options+=("--baseline=$ARCHC_BASELINE")
[ -z "${ARCHC_CHANGED_SINCE:-}" ] || options+=("--changed-since=$ARCHC_CHANGED_SINCE")

status=0
"$archc" validate "${options[@]}" -- ${paths[@]+"${paths[@]}"} || status=$?

# output NAME VALUE: between marks that no value can guess, so that a value cannot name another output.
output() {
  local mark
  mark=archc-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s<<%s\n%s\n%s\n' "$1" "$mark" "$2" "$mark" >>"${GITHUB_OUTPUT:-/dev/null}"
}

output exit-code "$status"
if [ -s "$comment" ]; then
  cat -- "$comment" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  output comment "$comment"
fi
if [ -s "$sarif" ]; then output sarif "$sarif"; fi
exit "$status"
