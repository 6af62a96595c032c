#!/usr/bin/env bash
# Publishes the command for one platform, compiled ahead for a fast start: eng/publish.sh [RUNTIME] [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
runtime=${1:-linux-x64}
folder=${2:-artifacts/$runtime}
dotnet publish src/ArchCompiler.Cli -c Release -r "$runtime" --self-contained false -p:PublishReadyToRun=true -o "$folder" -v quiet
echo "$folder/archc"
