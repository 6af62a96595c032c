#!/usr/bin/env bash
# Measures what binding takes the nodes and groups of labelled drawings for.
#   eng/measure-binding.sh [FOLDER] [LABELS]     FOLDER has NAME.mmd; LABELS is FOLDER/labels.tsv unless said (docs/binding.md)
# ARCHC names the command to measure; without it, it is built. Ends with 1 below the bars, with 0 and "skipped" where there is no folder.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-${ARCHC_SHARED:-../shared}/realworld}
labels=${2:-$folder/labels.tsv}
if [[ ! -f $labels ]]; then
    echo "SKIPPED: no labelled drawings ($labels is missing), binding was not measured" >&2
    exit 0
fi

if [[ -z ${ARCHC:-} ]]; then
    dotnet build src/ArchCompiler.Cli -v quiet --nologo >&2
    ARCHC="dotnet src/ArchCompiler.Cli/bin/Debug/net10.0/archc.dll"
fi

python3 - "$folder" "$labels" "$ARCHC" <<'P'
import collections, concurrent.futures, json, os, subprocess, sys

folder, labels, command = sys.argv[1], sys.argv[2], sys.argv[3].split()
NO_RESOURCE = {'external-user', 'external-system', 'internet', 'application', 'k8s-workload', 'generic-database',
               'on-premises', 'account', 'junction', 'concept'}
GROUP_NAMES = {'aws-cloud': 'cloud', 'az': 'zone', 'subnet-public': 'public-subnet', 'subnet-private': 'private-subnet',
               'subnet': 'private-subnet', 'ou': 'organizational-unit', 'host': 'logical'}
EXACT, INVENTED = 0.95, 0.01

def read_labels():
    rows = collections.defaultdict(list)
    for line in open(labels, encoding='utf-8').read().split('\n')[1:]:
        name, what, node, kind, also = (line.split('\t') + [''] * 4)[:5]
        if kind:
            rows[name].append((what, node, kind, also))
    return rows

def bind(name):
    """What archc gives each node and each group, or why it gives nothing."""
    path = os.path.join(folder, name + '.mmd')
    run = subprocess.run(command + ['graph', path, '--format', 'json'], capture_output=True, text=True)
    try:
        graph = json.loads(run.stdout)
    except ValueError:
        return {}, {}, f'exit {run.returncode}: {(run.stderr.strip() or "no output").splitlines()[0]}'
    graph = graph['diagrams'][0] if graph.get('diagrams') else graph
    nodes, groups = collections.defaultdict(set), {}
    for part in ('services', 'others', 'unresolved', 'boundaries'):
        for thing in graph.get(part) or []:
            for node in thing.get('nodes') or ([thing['node']] if thing.get('node') else []):
                nodes[node].add(thing.get('kind') or 'unresolved')
    for boundary in graph.get('boundaries') or []:
        groups[boundary['group']] = boundary['kind']
    return nodes, groups, None

def table(title, wrong):
    if wrong:
        print(f'\n{title}\n{"":4}{"count":>5}  {"expected":<26}  {"given":<26}  where')
    for (expected, given), where in sorted(wrong.items(), key=lambda row: (-len(row[1]), row[0])):
        print(f'{"":4}{len(where):>5}  {expected:<26}  {given:<26}  {" ".join(where)}')

rows = {name: drawn for name, drawn in sorted(read_labels().items()) if os.path.exists(os.path.join(folder, name + '.mmd'))}
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    bound = dict(zip(rows, pool.map(bind, rows)))

count, unreadable = collections.Counter(), []
wrong, partly, wrong_groups = (collections.defaultdict(list) for _ in range(3))
for name, drawn in rows.items():
    nodes, groups, failure = bound[name]
    if failure:
        unreadable.append(f'{name}: {failure}')
    for what, node, kind, also in drawn:
        if what == 'group':
            expected, given = GROUP_NAMES.get(kind, kind), groups.get(node, '-')
            count['groups'] += 1
            count['groups exact'] += expected == given
            if expected != given:
                wrong_groups[expected, given].append(f'{name}:{node}')
            continue
        given = nodes.get(node, set())
        count['nodes'] += 1
        count['exact'] += kind in given
        count['of AWS'] += kind not in NO_RESOURCE
        count['recalled'] += kind not in NO_RESOURCE and kind in given
        count['others'] += kind in NO_RESOURCE
        count['invented'] += kind in NO_RESOURCE and bool(given - NO_RESOURCE - {'unresolved'})
        bundled = {k for k in also.split(',') if k} | {kind}
        count['bundles'] += bool(also)
        count['bundles exact'] += bool(also) and bundled <= given
        if kind in given and not bundled <= given:
            partly[','.join(sorted(bundled)), ','.join(sorted(given))].append(f'{name}:{node}')
        if kind not in given:
            wrong[kind, ','.join(sorted(given)) or '-'].append(f'{name}:{node}')

def share(part, whole):
    return count[part] / count[whole] if count[whole] else 1.0 if part != 'invented' else 0.0

print(f'{len(rows)} drawings, {count["nodes"]} nodes, {count["groups"]} groups, {len(unreadable)} unreadable')
print(f'nodes with exactly their kind        {share("exact", "nodes"):7.1%}   (bar {EXACT:.0%})')
print(f'  of those that AWS or the network is{share("recalled", "of AWS"):8.1%}   of {count["of AWS"]}')
print(f'no resource, and taken for one       {share("invented", "others"):7.1%}   of {count["others"]} (bar under {INVENTED:.0%})')
print(f'bundles with all of their services   {share("bundles exact", "bundles"):7.1%}   of {count["bundles"]}')
print(f'groups with exactly their kind       {share("groups exact", "groups"):7.1%}')
for line in unreadable:
    print('unreadable', line)
table('Nodes', wrong)
table('Bundles', partly)
table('Groups', wrong_groups)
sys.exit(not (share('exact', 'nodes') >= EXACT and share('invented', 'others') < INVENTED and not unreadable))
P
