#!/usr/bin/env python3
"""Breaks one condition or default at a time and sees whether a test fails: eng/mutate.py [--seed N] [--count N] [--only PATH…] [--list]

What no test notices says that a test is missing. Each mutant drops the second half of a condition, turns a comparison or a flag round, or
takes the other of two values; it is made in a copy of the tree, built, and judged by the unit and sample tests, the fast ones first.
A mutant that does not compile is none, and another is taken. Prints a line each and the share that was killed; exits 1 below --least.
"""
import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLACES = ['src/ArchCompiler.Core/Binding', 'src/ArchCompiler.Core/Exposures', 'src/ArchCompiler.Core/Planning/Lowering', 'src/ArchCompiler.Rules']
JUDGES = [
    ('tests/ArchCompiler.SampleTests', 'FullyQualifiedName!~MermaidPageTests'),
    ('tests/ArchCompiler.UnitTests', 'FullyQualifiedName~Binding|FullyQualifiedName~Planning|FullyQualifiedName~Rules'),
]

# Each gives the text to put in the place of a match; only what stands on one line is taken.
OPERATORS = [
    ('second half of a condition dropped', re.compile(r'\s(?:&&|\|\|)\s(?!.*(?:&&|\|\|))[^;{}]+?(?=(?:\)*;|\)*,?)$)'), lambda m: balanced(m.group(0))),
    ('and for or', re.compile(r'&&'), lambda m: '||'),
    ('or for and', re.compile(r'\|\|'), lambda m: '&&'),
    ('flag turned', re.compile(r'\b(true|false)\b(?!")'), lambda m: 'false' if m.group(1) == 'true' else 'true'),
    ('test turned', re.compile(r'\bis not null\b'), lambda m: 'is null'),
    ('test turned', re.compile(r'\bis null\b'), lambda m: 'is not null'),
    ('comparison turned', re.compile(r'(?<![=<>!])== '), lambda m: '!= '),
    ('comparison turned', re.compile(r'!= '), lambda m: '== '),
    ('bound moved', re.compile(r' > (?=\d)'), lambda m: ' >= '),
    ('first for last', re.compile(r'\.FirstOrDefault\('), lambda m: '.LastOrDefault('),
    ('any for all', re.compile(r'\.Any\((?=\w)'), lambda m: '.All('),
    ('all for any', re.compile(r'\.All\('), lambda m: '.Any('),
]


def balanced(text):
    """Nothing where the dropped half closes what it opens; the surplus of its closing brackets otherwise."""
    return ')' * max(0, text.count(')') - text.count('('))


def mutants(only):
    """Every place at which an operator fits: path, line, columns, what it becomes, what is done."""
    found = []
    for place in only or PLACES:
        base = ROOT / place
        for path in sorted([base] if base.is_file() else base.rglob('*.cs')):
            if '/obj/' in str(path) or path.name.endswith('Diagnostics.cs'):
                continue
            for number, line in enumerate(path.read_text(encoding='utf-8').split('\n')):
                code = line.split('//')[0]
                if not code.strip() or code.lstrip().startswith(('using ', 'namespace ', '[', '@"', '+ @"')):
                    continue
                for what, pattern, become in OPERATORS:
                    for match in pattern.finditer(code):
                        if code[:match.start()].count('"') % 2 == 0:
                            found.append((path.relative_to(ROOT), number, match.start(), match.end(), become(match), what))
    return found


def run(folder, *command):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def judge(folder):
    """'killed by …', 'survived', or null where the mutant does not compile."""
    for project, chosen in JUDGES:
        if run(folder, 'dotnet', 'build', project, '-v', 'quiet', '--no-restore').returncode != 0:
            return None
        if run(folder, 'dotnet', 'test', project, '--no-build', '--filter', chosen).returncode != 0:
            return f'killed by {project.split(".")[-1]}'
    return 'survived'


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--count', type=int, default=60)
    options.add_argument('--least', type=int, default=70, help='least share, in percent, that must be killed')
    options.add_argument('--only', nargs='*', default=[], help='files or folders to break instead of the usual ones')
    options.add_argument('--list', action='store_true', help='print the mutants that would be tried, and try none')
    chosen = options.parse_args()

    pool = mutants(chosen.only)
    random.Random(chosen.seed).shuffle(pool)
    if chosen.list:
        for path, number, *_, what in pool[:chosen.count]:
            print(f'{path}:{number + 1}: {what}')
        return 0

    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(scratch) / 'main'
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns('.git', 'artifacts', 'node_modules'))
        run(copy, 'dotnet', 'restore', 'ArchCompiler.sln')
        before = judge(copy)
        if before != 'survived':
            print(f'the tree itself is not fine: {before or "it does not build"}')
            return 2
        killed = tried = 0
        for path, number, start, end, text, what in pool:
            if tried == chosen.count:
                break
            file = copy / path
            good = file.read_text(encoding='utf-8')
            lines = good.split('\n')
            lines[number] = lines[number][:start] + text + lines[number][end:]
            file.write_text('\n'.join(lines), encoding='utf-8')
            verdict = judge(copy)
            file.write_text(good, encoding='utf-8')
            if verdict is None:
                continue
            tried += 1
            killed += verdict != 'survived'
            print(f'{verdict}: {path}:{number + 1}: {what}: {lines[number].strip()}', flush=True)
        share = 100 * killed // max(tried, 1)
        print(f'{killed} of {tried} killed ({share} %), seed {chosen.seed}')
        return 0 if share >= chosen.least else 1


if __name__ == '__main__':
    sys.exit(main())
