#!/usr/bin/env bash
# Measures the native file beside other tools on the same files in the same run, and how it grows; ratios count, since machines differ.
#   eng/measure.sh MERMAID_FOLDER [RUNS]      MERMAID_FOLDER has node_modules/mermaid (npm install mermaid); RUNS alternating runs, 11 by default
# ARCHC_NATIVE names a file that is published already. terraform (with ARCHC_TF_PLUGIN_DIR) and cfn-lint take part where they are there.
set -euo pipefail
cd "$(dirname "$0")/.."
mermaid=${1:?the folder that has node_modules/mermaid}
runs=${2:-11}
work=$(mktemp -d)
trap 'rm -rf "$work" "$mermaid/archc-mermaid-parse.mjs"' EXIT

archc=${ARCHC_NATIVE:-}
[ -n "$archc" ] || archc=$(eng/publish.sh linux-x64 "$work/app")
cp eng/mermaid-parse.mjs "$mermaid/archc-mermaid-parse.mjs"

python3 - "$runs" "$(realpath "$archc")" examples/seed/aws-cloud-architecture.md "$mermaid/archc-mermaid-parse.mjs" "$work" <<'P'
import os, shutil, statistics, subprocess, sys, time

runs, archc, seed, parse, work = int(sys.argv[1]), *sys.argv[2:]

def once(command):
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, '/dev/null', os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1, 3, 4, 6):
        sys.exit(f'{command} ends with {code}')
    return (time.perf_counter() - start) * 1000, usage.ru_maxrss / 1024, (usage.ru_utime + usage.ru_stime) * 1000

def median(results):
    return [statistics.median(column) for column in zip(*results)]

out = f'{work}/out'
subprocess.run([archc, 'generate', seed, '-o', out, '--partial'], check=True, capture_output=True)
base = 'mermaid parse (node)'
commands = {
    base: ['node', parse, seed],
    'archc validate': [archc, 'validate', seed],
    'archc generate, all targets': [archc, 'generate', seed, '-o', out, '--partial'],
}
plugins = os.environ.get('ARCHC_TF_PLUGIN_DIR')
if shutil.which('terraform') and plugins:
    subprocess.run(['terraform', f'-chdir={out}/terraform', 'init', '-backend=false', f'-plugin-dir={plugins}'], check=True, capture_output=True)
    commands['terraform validate'] = ['terraform', f'-chdir={out}/terraform', 'validate']
else:
    print('terraform takes no part: it is not there, or ARCHC_TF_PLUGIN_DIR is not set')
stacks = sorted(f'{out}/cloudformation/{name}' for name in os.listdir(f'{out}/cloudformation') if name.endswith('.yaml'))
if shutil.which('cfn-lint'):
    commands['cfn-lint'] = ['cfn-lint', *stacks]
else:
    print('cfn-lint takes no part: it is not there')

for command in commands.values():
    once(command)  # the first run reads the files from disk
results = {name: [] for name in commands}
for turn in range(runs):
    for name, command in commands.items():
        if turn < 3 or name.startswith(('archc', 'mermaid')):
            results[name].append(once(command))
print(f'{"the seed, medians of alternating runs":<40}{"wall ms":>9}{"cpu ms":>9}{"MiB":>7}   of Mermaid\'s parser')
unit = median(results[base])[0]
for name, figures in results.items():
    wall, memory, cpu = median(figures)
    print(f'{name:<40}{wall:9.0f}{cpu:9.0f}{memory:7.0f}   {wall / unit:.3f}')

def drawing(path, nodes, reach):
    kinds = ['Lambda', 'DynamoDB', 'SQS']
    with open(path, 'w') as file:
        file.write('flowchart LR\n')
        file.writelines(f'  n{i}[{kinds[i % 3]} {i}]\n' for i in range(nodes))
        file.writelines(f'  n{i} --> n{(i * reach + 1) % nodes}\n' for i in range(nodes))

many = f'{work}/many'
os.mkdir(many)
for i in range(1000):
    shutil.copy(seed, f'{many}/a{i:04}.md')
sizes = {'validate 1,000 drawings like the seed': ['validate', many]}
for nodes in (1_000, 10_000, 100_000):
    drawing(f'{work}/n{nodes}.mmd', nodes, 7)
    sizes[f'validate {nodes:,} nodes and edges'] = ['validate', f'{work}/n{nodes}.mmd']
for target in ('terraform', 'cloudformation', 'docs'):
    for nodes in (1_000, 4_000):
        drawing(f'{work}/n{nodes}.mmd', nodes, 7)
        sizes[f'{target} of {nodes:,} nodes'] = ['generate', f'{work}/n{nodes}.mmd', '-t', target, '-o', f'{work}/{target}{nodes}', '--partial', '--force']
print(f'\n{"larger ones":<40}{"wall ms":>9}{"cpu ms":>9}{"MiB":>7}')
for name, arguments in sizes.items():
    wall, memory, cpu = once([archc, *arguments])
    print(f'{name:<40}{wall:9.0f}{cpu:9.0f}{memory:7.0f}')
P

echo
dotnet run --project tests/ArchCompiler.Benchmarks -c Release -v quiet -- --warm
dotnet run --project tests/ArchCompiler.Benchmarks -c Release -v quiet -- --growth
