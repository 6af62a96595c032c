#!/usr/bin/env bash
# Measures a cold `archc validate` on the seed beside Mermaid's own parser on the same file in the same run, then how each stage grows.
#   eng/measure.sh MERMAID_FOLDER [RUNS]      MERMAID_FOLDER has node_modules/mermaid (npm install mermaid); RUNS alternating runs, 11 by default
set -euo pipefail
cd "$(dirname "$0")/.."
mermaid=${1:?the folder that has node_modules/mermaid}
runs=${2:-11}
seed=examples/seed/aws-cloud-architecture.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

eng/publish.sh linux-x64 "$work/app" >/dev/null
cp eng/mermaid-parse.mjs "$mermaid/archc-mermaid-parse.mjs"
trap 'rm -rf "$work" "$mermaid/archc-mermaid-parse.mjs"' EXIT

python3 - "$runs" "$work/app/archc" "$seed" "$mermaid/archc-mermaid-parse.mjs" <<'P'
import os, statistics, subprocess, sys, time

runs, archc, seed, parse = int(sys.argv[1]), *sys.argv[2:]
commands = {
    'archc validate': [archc, 'validate', seed],
    'archc generate --check': [archc, 'generate', seed, '-o', '/nonexistent', '--check'],
    'mermaid parse (node)': ['node', parse, seed],
}

def once(command):
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, '/dev/null', os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1, 3):
        sys.exit(f'{command} ends with {code}')
    return (time.perf_counter() - start) * 1000, usage.ru_maxrss / 1024, (usage.ru_utime + usage.ru_stime) * 1000

for command in commands.values():
    once(command)  # the first run reads the files from disk
results = {name: [] for name in commands}
for _ in range(runs):
    for name, command in commands.items():
        results[name].append(once(command))

print(f'{runs} alternating runs, medians           wall ms    cpu ms   peak MiB')
for name, figures in results.items():
    wall, memory, cpu = (statistics.median(column) for column in zip(*figures))
    print(f'{name:<38}{wall:9.0f}{cpu:10.0f}{memory:11.0f}')
P

echo
dotnet run --project tests/ArchCompiler.Benchmarks -c Release -v quiet -- --growth
