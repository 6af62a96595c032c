#!/usr/bin/env python3
"""Kills `archc generate` at random moments, and looks whether one more run mends the output folder.

    eng/kill-rounds.py ARCHC [--rounds N] [--seed N] [--examples DIR]

A round takes two drawings, and kills a first run, an update or a run for a changed drawing, up to three times one after
the other, some at any moment and some while files are being written. Then it runs archc once more to its end: it must
succeed without --force, and the folder must be what a run into an empty folder gives, byte for byte and name for name.
A file of somebody else's that lies in the folder must lie there still.
"""

import argparse
import filecmp
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time


def drawings_in(folder):
    """Each with the name that its copies have."""
    found = [p for p in sorted(folder.glob("*/*")) if p.suffix in (".md", ".mmd", ".yaml")]
    return [(p, p.parent.name + p.suffix) for p in found if p.name != "archc.yaml"]


def command(archc, drawing):
    return [archc, "generate", drawing, "-o", "out", "--partial"]


def run(archc, drawing, folder):
    return subprocess.run(command(archc, drawing), cwd=folder, capture_output=True, text=True, check=False)


def kill(archc, drawing, folder, chance, longest):
    """Starts a run and kills it; says whether it was killed before its end."""
    process = subprocess.Popen(
        command(archc, drawing), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    lock = folder / "out" / ".archc-lock"
    if chance.random() < 0.3:
        time.sleep(chance.uniform(0, longest))
    else:
        while process.poll() is None and not lock.exists():
            time.sleep(0.0005)
        time.sleep(chance.choice([0, chance.uniform(0, 0.02), chance.uniform(0, longest / 4)]))
    process.kill()
    return process.wait() < 0


def names(folder):
    return {
        str(pathlib.Path(at, name).relative_to(folder))
        for at, folders, files in os.walk(folder) for name in folders + files
    }


def differences(folder, fresh, mine):
    here, there = names(folder), names(fresh)
    yield from sorted(f"has {name}" for name in here - there - mine)
    yield from sorted(f"lacks {name}" for name in there - here)
    for name in sorted(here & there):
        one, other = folder / name, fresh / name
        if one.is_file() and not filecmp.cmp(one, other, shallow=False):
            yield f"differs {name}"
        elif one.stat().st_mode != other.stat().st_mode:
            yield f"has another mode {name}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("archc", type=lambda text: str(pathlib.Path(text).resolve()))
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--examples", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "examples")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    work = pathlib.Path(tempfile.mkdtemp(prefix="archc-kill-"))
    found = drawings_in(asked.examples)
    drawings, fresh, longest = [], {}, 0.0
    for path, name in found:
        home = work / f"fresh-{name}"
        home.mkdir()
        shutil.copy(path, home / name)
        started = time.monotonic()
        if run(asked.archc, name, home).returncode == 0:
            longest = max(longest, time.monotonic() - started)
            drawings.append((path, name))
            fresh[name] = home / "out"
    print(f"seed {asked.seed}, {len(drawings)} drawings, {asked.rounds} rounds", flush=True)
    killed = failed = 0
    for number in range(asked.rounds):
        home = work / f"round-{number}"
        (home / "out").mkdir(parents=True)
        mine = {"mine.txt", "terraform/mine.tf"} if chance.random() < 0.5 else set()
        for name in mine:
            (home / "out" / name).parent.mkdir(exist_ok=True)
            (home / "out" / name).write_text("mine")
        for path, name in drawings:
            shutil.copy(path, home / name)
        first, last = chance.choice(drawings)[1], chance.choice(drawings)[1]
        kind = chance.choice(["first run", "update", "changed drawing"])
        if kind != "first run":
            run(asked.archc, first, home)
        victims = [first, last, last] if kind == "first run" else [last, first, last]
        for victim in victims[:chance.randint(1, 3)]:
            killed += kill(asked.archc, victim, home, chance, longest)
        ended = run(asked.archc, last, home)
        wrong = [] if ended.returncode == 0 else [f"exit code {ended.returncode}", ended.stderr]
        wrong += differences(home / "out", fresh[last], mine | {"terraform"} if mine else mine)
        wrong += [f"lost {name}" for name in mine if (home / "out" / name).read_text() != "mine"]
        if wrong:
            failed += 1
            print(f"round {number}, {kind}, {first} then {last}: " + "\n  ".join(wrong), flush=True)
        else:
            shutil.rmtree(home)
    print(f"{asked.rounds} rounds, {killed} runs killed before their end, {failed} rounds failed")
    if not failed:
        shutil.rmtree(work)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
