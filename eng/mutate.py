#!/usr/bin/env python3
"""Breaks one condition or default at a time and sees whether a test fails: eng/mutate.py [--seed N] [--count N] [--retry FILE]

What no test notices says that a test is missing. A mutant drops the second half of a condition, turns a comparison, a flag or a negation
round, or takes the other of two values; those of a seed are spread evenly over the places below. The tree is copied and built once;
a mutant is compiled alone, by the compiler's own command line, and its assembly put where the tests look for it. The unit and sample
tests judge it and stop at the first that fails. A mutant that does not compile is none, and another is taken; one whose tests do not
end in time is killed. Prints a line each and the share that was killed, also place by place; exits 1 below --least.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import queue
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLACES = ['src/ArchCompiler.Core/Binding', 'src/ArchCompiler.Core/Exposures', 'src/ArchCompiler.Core/Planning/Lowering', 'src/ArchCompiler.Rules']
PROJECTS = sorted({place.split('/')[1] for place in PLACES})
# How often each place has its turn: the first has the most code, the second the least.
TURNS = [PLACES[at] for at in (0, 2, 3, 0, 2, 1, 0, 3, 2)]
JUDGES = [
    ('SampleTests', 'FullyQualifiedName!~MermaidPageTests&FullyQualifiedName!~TemplateGuideTests'),
    ('UnitTests', 'FullyQualifiedName!~House&FullyQualifiedName!~UnitTests.Mermaid&FullyQualifiedName!~UnitTests.Templates&FullyQualifiedName!~UnitTests.Yaml'),
]
PATIENCE = 900
BUILD = ['-c', 'Release', '-v', 'quiet', '-nologo', '-p:RunAnalyzers=false', '-p:EnforceCodeStyleInBuild=false']


def end_of(text, at):
    """Where the expression that starts at a place of a line ends, null where it goes on below."""
    depth, quoted = 0, False
    while at < len(text):
        c = text[at]
        if c == '"':
            quoted = not quoted
        elif not quoted:
            depth += (c in '([{') - (c in ')]}')
            if depth < 0 or depth == 0 and (c in ';,' or text.startswith((' && ', ' || ', ' ? ', ' : ', ' ?? ', ' => '), at)):
                return at
        at += 1
    return at if depth == 0 else None


def dropped(match):
    """A line without one operand of a condition and what joins it."""
    end = end_of(match.string, match.end())
    return None if end is None else match.string[:match.start()] + match.string[end:]


def swapped(match):
    """A line whose two alternatives have changed places."""
    line, middle = match.string, end_of(match.string, match.end())
    if middle is None or not line.startswith(' : ', middle) or (end := end_of(line, middle + 3)) is None:
        return None
    return f'{line[:match.end()]}{line[middle + 3:end]} : {line[match.end():middle]}{line[end:]}'


def put(become):
    """A line with something else in the place of a match."""
    return lambda match: match.string[:match.start()] + become(match) + match.string[match.end():]


# Each gives the line that it makes of a line and a match; only what stands on one line is taken.
OPERATORS = [
    ('half dropped', re.compile(r'(?:(?<=^)|(?<=\s))(?:&&|\|\|)\s'), dropped),
    ('and for or', re.compile(r'&&'), put(lambda m: '||')),
    ('or for and', re.compile(r'\|\|'), put(lambda m: '&&')),
    ('not dropped', re.compile(r'(?<![\w)\]!>])!(?=[\w(])'), put(lambda m: '')),
    ('flag turned', re.compile(r'\b(true|false)\b(?!")'), put(lambda m: 'false' if m.group(1) == 'true' else 'true')),
    ('test turned', re.compile(r'\bis not null\b'), put(lambda m: 'is null')),
    ('test turned', re.compile(r'\bis null\b'), put(lambda m: 'is not null')),
    ('comparison turned', re.compile(r'(?<![=<>!])== '), put(lambda m: '!= ')),
    ('comparison turned', re.compile(r'!= '), put(lambda m: '== ')),
    ('bound moved', re.compile(r' > (?=\d)'), put(lambda m: ' >= ')),
    ('bound moved', re.compile(r' >= (?=\d)'), put(lambda m: ' > ')),
    ('branches swapped', re.compile(r' \? '), swapped),
    ('default always', re.compile(r'\b[\w?.]+ \?\? '), put(lambda m: '')),
    ('first for last', re.compile(r'\.FirstOrDefault\('), put(lambda m: '.LastOrDefault(')),
    ('any for all', re.compile(r'\.Any\((?=\w)'), put(lambda m: '.All(')),
    ('all for any', re.compile(r'\.All\('), put(lambda m: '.Any(')),
]


class Mutant(NamedTuple):
    """A line of a file, what is done to it, and what it becomes."""
    path: str
    number: int
    what: str
    old: str
    new: str

    def told(self):
        return f'{self.path}:{self.number + 1}: {self.what}: {self.old.strip()} → {self.new.strip()}'

    def place(self):
        return next((place for place in PLACES if self.path.startswith(place)), self.path)


def mutants(place):
    """Every way to break a line of a file or folder, in order."""
    base = ROOT / place
    for path in sorted([base] if base.is_file() else base.rglob('*.cs')):
        if '/obj/' in str(path) or '/bin/' in str(path) or path.name.endswith('Diagnostics.cs'):
            continue
        for number, line in enumerate(path.read_text(encoding='utf-8').split('\n')):
            code = line.split('//')[0]
            if not code.strip() or code.lstrip().startswith(('using ', 'namespace ', '[', '@"', '+ @"')):
                continue
            for what, pattern, become in OPERATORS:
                for match in pattern.finditer(code):
                    if code[:match.start()].count('"') % 2 == 0 and (broken := become(match)) is not None:
                        yield Mutant(str(path.relative_to(ROOT)), number, what, line, broken.rstrip())


def chosen_by_seed(seed, only, known):
    """Mutants in the order in which they are tried: from each place in turn, never two of one line."""
    pools = {}
    for place in only or PLACES:
        pools[place] = list(mutants(place))
        random.Random(f'{seed} {place}').shuffle(pools[place])
    seen = {(mutant.path, mutant.number) for mutant in known}
    while any(pools.values()):
        for place in only or TURNS:
            while pools[place] and (pools[place][-1].path, pools[place][-1].number) in seen:
                pools[place].pop()
            if pools[place]:
                mutant = pools[place].pop()
                seen.add((mutant.path, mutant.number))
                yield mutant


def chosen_before(report):
    """The mutants that an earlier run printed, wherever their lines stand by now; those whose line is gone are named."""
    for line in pathlib.Path(report).read_text(encoding='utf-8').split('\n'):
        told = re.match(r'(?:survived|killed[^:]*): (?P<path>[^:]+):(?P<number>\d+): (?P<what>[^:]+): (?P<old>.*) → (?P<new>.*)$', line)
        if told is None:
            continue
        number = int(told['number']) - 1
        place = ROOT / told['path']
        lines = place.read_text(encoding='utf-8').split('\n') if place.exists() else []
        found = [at for at, text in enumerate(lines) if text.strip() == told['old']]
        if not found:
            print(f'gone: {line.split(": ", 1)[1]}')
            continue
        at = min(found, key=lambda one: abs(one - number))
        indent = lines[at][:len(lines[at]) - len(lines[at].lstrip())]
        yield Mutant(told['path'], at, told['what'], lines[at], indent + told['new'])


class Tree:
    """A built copy of the tree, in which one mutant at a time is compiled and judged."""

    def __init__(self, folder, before):
        self.folder = folder
        self.before = before
        self.compiler = []

    def run(self, *command, patience=None, folder=None):
        environment = {**os.environ, 'DOTNET_TieredPGO': '0', 'DOTNET_CLI_TELEMETRY_OPTOUT': '1'}
        child = subprocess.Popen(
            [*self.before, *map(str, command)], cwd=folder or self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env=environment, start_new_session=True)
        try:
            said, _ = child.communicate(timeout=patience)
            return child.returncode, said
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, 9)
            child.communicate()
            return None, ''

    def build(self):
        """Builds what the tests need and learns how the compiler is called; what went wrong, or null."""
        for tests, _ in JUDGES:
            code, said = self.run('dotnet', 'build', f'tests/ArchCompiler.{tests}', *BUILD)
            if code != 0:
                return said
            (self.output(tests) / 'xunit.runner.json').write_text('{ "stopOnFail": true }')
        version = self.run('dotnet', '--version')[1].strip()
        sdk = next(line for line in self.run('dotnet', '--list-sdks')[1].split('\n') if line.startswith(f'{version} ['))
        self.compiler = ['dotnet', f'{sdk.split("[")[1].rstrip("]")}/{version}/Roslyn/bincore/csc.dll']
        for project in PROJECTS:
            apart = self.folder.parent / project
            apart.mkdir()
            (self.folder / 'src' / project / 'obj' / 'Release' / 'net10.0' / f'{project}.dll').unlink()
            _, said = self.run(
                'dotnet', 'msbuild', f'src/{project}/{project}.csproj', '-t:PrepareResources;Compile', '-p:Configuration=Release', '-p:BuildProjectReferences=false',
                '-p:ProvideCommandLineArgs=true', '-p:SkipCompilerExecution=true', '-getItem:CscCommandLineArgs')
            arguments = [item['Identity'] for item in json.loads(said)['Items']['CscCommandLineArgs']]
            unwanted = ('/noconfig', '/doc:', '/refout:', '/warnaserror', '/additionalfile')
            kept = [one for one in arguments if not one.startswith(unwanted) and (not one.startswith('/analyzer:') or '/packs/' in one)]
            kept += ['/skipanalyzers+', '/warn:0', f'/out:{apart}/{project}.dll']
            (apart / 'compile.rsp').write_text('\n'.join(one if one.startswith('/') else f'"{one}"' for one in kept))
        return None

    def twin(self, folder):
        """The same tree once more, built as it is."""
        shutil.copytree(self.folder.parent, folder.parent)
        for project in PROJECTS:
            response = folder.parent / project / 'compile.rsp'
            response.write_text(response.read_text().replace(str(self.folder.parent), str(folder.parent)))
        twin = Tree(folder, self.before)
        twin.compiler = self.compiler
        return twin

    def output(self, tests):
        return self.folder / 'tests' / f'ArchCompiler.{tests}' / 'bin' / 'Release' / 'net10.0'

    def compiled(self, project):
        """Compiles one project alone and hands the assembly to the tests; whether it compiles."""
        apart = self.folder.parent / project
        code, _ = self.run(*self.compiler, '/noconfig', '/shared', f'@{apart}/compile.rsp', folder=self.folder / 'src' / project)
        if code != 0:
            return False
        for tests, _ in JUDGES:
            shutil.copy(apart / f'{project}.dll', self.output(tests) / f'{project}.dll')
        return True

    def judged(self):
        """The tests' verdict on what they find: 'survived', or by what it was killed."""
        for tests, chosen in JUDGES:
            code, said = self.run('dotnet', 'vstest', self.output(tests) / f'ArchCompiler.{tests}.dll', f'--TestCaseFilter:{chosen}', patience=PATIENCE)
            if code is None:
                return 'killed by the clock'
            if code != 0:
                failed = re.search(r'^\[xUnit\.net [\d:.]+\]\s+(?:ArchCompiler\.)?(\S.*) \[FAIL\]$', said, re.MULTILINE)
                by = failed.group(1) if failed else f'{tests}, {said.strip().splitlines()[-1]}'
                return f'killed by {by.replace(":", "")}'
        return 'survived'

    def verdict(self, mutant):
        """'survived', 'killed by …', or null where the mutant does not compile."""
        file = self.folder / mutant.path
        project = mutant.path.split('/')[1]
        good = file.read_text(encoding='utf-8')
        lines = good.split('\n')
        lines[mutant.number] = mutant.new
        file.write_text('\n'.join(lines), encoding='utf-8')
        try:
            return self.judged() if self.compiled(project) else None
        finally:
            file.write_text(good, encoding='utf-8')
            built = self.folder / 'src' / project / 'bin' / 'Release' / 'net10.0' / f'{project}.dll'
            for tests, _ in JUDGES:
                shutil.copy(built, self.output(tests) / f'{project}.dll')


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('--seed', default='1')
    options.add_argument('--count', type=int, default=60)
    options.add_argument('--least', type=int, default=70, help='least share, in percent, that must be killed')
    options.add_argument('--only', nargs='*', default=[], help='files or folders to break instead of the usual ones')
    options.add_argument('--retry', metavar='FILE', help='try again what an earlier run printed')
    options.add_argument('--but', metavar='FILE', nargs='*', default=[], help='leave out the lines that earlier runs broke')
    options.add_argument('--list', action='store_true', help='print the mutants that would be tried, and try none')
    options.add_argument('--jobs', type=int, default=1, help='how many mutants are judged at a time, each in a copy of its own')
    options.add_argument('--before', default='', help='what to put before each command, such as nice')
    chosen = options.parse_args()

    pool = list(chosen_before(chosen.retry) if chosen.retry else chosen_by_seed(chosen.seed, chosen.only, [one for file in chosen.but for one in chosen_before(file)]))
    count = len(pool) if chosen.retry else chosen.count
    if chosen.list:
        for mutant in pool[:count]:
            print(mutant.told())
        return 0

    with tempfile.TemporaryDirectory() as scratch:
        trees = queue.Queue()
        tree = Tree(pathlib.Path(scratch) / '0' / 'main', shlex.split(chosen.before))
        shutil.copytree(ROOT, tree.folder, ignore=shutil.ignore_patterns('.git', 'artifacts', 'node_modules', 'bin'))
        wrong = tree.build() or next((f'{one} does not compile alone' for one in PROJECTS if not tree.compiled(one)), None)
        if wrong is None and (verdict := tree.judged()) != 'survived':
            wrong = verdict
        if wrong is not None:
            print(f'the tree itself is not fine: {wrong}')
            return 2
        for number in range(chosen.jobs):
            trees.put(tree if number == 0 else tree.twin(pathlib.Path(scratch) / str(number) / 'main'))

        def attempt(mutant):
            tree = trees.get()
            try:
                return tree.verdict(mutant)
            finally:
                trees.put(tree)

        verdicts = []
        waiting = iter(pool)
        with concurrent.futures.ThreadPoolExecutor(chosen.jobs) as workers:
            running = {}
            while True:
                while len(running) + len(verdicts) < count and len(running) < chosen.jobs and (mutant := next(waiting, None)) is not None:
                    running[workers.submit(attempt, mutant)] = mutant
                if not running:
                    break
                done, _ = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
                for one in done:
                    mutant, verdict = running.pop(one), one.result()
                    if verdict is not None:
                        verdicts.append((mutant, verdict != 'survived'))
                        print(f'{verdict}: {mutant.told()}', flush=True)

    for place in dict.fromkeys(mutant.place() for mutant, _ in verdicts):
        there = [killed for mutant, killed in verdicts if mutant.place() == place]
        print(f'{sum(there)} of {len(there)} killed in {place}')
    killed = sum(killed for _, killed in verdicts)
    share = 100 * killed // max(len(verdicts), 1)
    print(f'{killed} of {len(verdicts)} killed ({share} %), ' + (f'again those of {chosen.retry}' if chosen.retry else f'seed {chosen.seed}'))
    return 0 if share >= chosen.least else 1


if __name__ == '__main__':
    sys.exit(main())
