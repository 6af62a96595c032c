#!/usr/bin/env bash
# Publishes the command as one native file, which needs no runtime and starts at once: eng/publish.sh [RUNTIME] [FOLDER] [OPTION…]
# OPTION… goes to `dotnet publish`. A warning of the trimmer or of the native compiler is an error. It links with clang, or gcc where there is none.
set -euo pipefail
cd "$(dirname "$0")/.."
runtime=${1:-linux-x64}
folder=${2:-artifacts/$runtime}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/ArchCompiler.Cli -c Release -r "$runtime" -p:PublishAot=true -o "$work" -v quiet "${@:3}" >&2
mkdir -p "$folder"
install -m 755 "$work/archc" "$folder/archc"
echo "$folder/archc"
