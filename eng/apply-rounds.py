#!/usr/bin/env python3
"""Applies the examples on a local AWS, twice, edited, and destroys them to nothing.

    eng/apply-rounds.py ARCHC [--emulator FOLDER] [--plugins FOLDER] [--target terraform|cloudformation] [--only NAME,…]

What a second plan shows is a fault, but for what eng/apply-rounds.yaml says the emulator reads back wrongly, each with its
reason; so is what is left at the end. Each edit (eng/apply-rounds/edits.py) is planned alone from what was applied; the last is
applied too. A line an example says what happened, and the lines below it what changes by which edit.
"""

import argparse
import contextlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import yaml

here = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(here / "apply-rounds"))
import edits  # noqa: E402
from emulation import Emulation  # noqa: E402

GAPS = yaml.safe_load((here / "apply-rounds.yaml").read_text())
PROVIDER = """  access_key = "test"
  secret_key = "test"
  s3_use_path_style = true
  max_retries = 3
  skip_credentials_validation = true
  skip_metadata_api_check = "true"
  skip_region_validation = true
"""


class Failed(Exception):
    pass


def run(command, folder, environment=None, timeout=1800, may_fail=False):
    try:
        ended = subprocess.run(
            [str(word) for word in command], cwd=folder, env=environment, capture_output=True, text=True, check=False,
            timeout=timeout, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as late:
        raise Failed(f"{' '.join(map(str, command))}: no end after {timeout} s") from late
    if ended.returncode != 0 and not may_fail:
        raise Failed(f"{' '.join(map(str, command))}: {(ended.stdout + ended.stderr)[-3000:]}")
    return ended.stdout + ended.stderr


@contextlib.contextmanager
def telling(aws):
    """Where something fails, what the emulator failed at."""
    try:
        yield
    except Failed as fault:
        raise Failed(f"{fault}\nThe emulator's last fault: {aws.fault() or 'none'}") from fault


def drawing_in(example):
    return next(p for p in sorted(example.iterdir()) if p.suffix in (".md", ".mmd", ".yaml") and p.name != "archc.yaml")


class Round:
    """One example in a folder of its own, against an empty AWS."""

    def __init__(self, archc, example, target, aws, work):
        self.archc, self.target, self.aws, self.home = archc, target, aws, work / example.name
        shutil.copytree(example, self.home, ignore=shutil.ignore_patterns("expected"))
        self.drawing = drawing_in(self.home)
        self.text = self.drawing.read_text(errors="surrogateescape")
        self.out = self.home / "out" / target

    def generate(self, text):
        self.drawing.write_text(text, errors="surrogateescape")
        run([self.archc, "generate", self.drawing.name, "-t", self.target, "-o", "out", "--partial"], self.home)

    def edits(self):
        return edits.of(self.text)


class Terraform(Round):
    def terraform(self, *arguments, **options):
        return run(["terraform", *arguments], self.out, self.aws.environment, **options)

    def prepare(self, plugins):
        self.generate(self.text)
        blocks = re.findall(r'^provider "aws" \{(.*?)^\}', (self.out / "providers.tf").read_text(), re.S | re.M)
        aliases = [re.search(r"^\s*alias\s*=.*\n", block, re.M) for block in blocks]
        (self.out / "emulator_override.tf").write_text(
            "".join(f'provider "aws" {{\n{alias[0] if alias else ""}{PROVIDER}}}\n' for alias in aliases))
        self.terraform("init", "-input=false", f"-plugin-dir={plugins}")

    def apply(self, *options):
        said = self.terraform("apply", "-auto-approve", "-no-color", "-input=false", *options)
        return re.search(r"Resources: (.*)\.", said)[1]

    def plan(self, *options):
        """Address → what changes: the action, and each attribute."""
        self.terraform("plan", "-no-color", "-input=false", "-out=tfplan", *options)
        planned = json.loads(run(["terraform", "show", "-json", "tfplan"], self.out, self.aws.environment).split("\n", 1)[0])
        return {
            one["address"]: (one["type"], "/".join(one["change"]["actions"]), frozenset(attributes_of(one["change"])))
            for one in planned["resource_changes"] if one["change"]["actions"] not in (["no-op"], ["read"])
        }

    def overlook(self, plan):
        """Lets Terraform pass over what the emulator reads back wrongly."""
        blocks = []
        for address, (kind, _, attributes) in sorted(plan.items()):
            wrong = sorted(of_the_emulator(kind, attributes))
            if wrong:
                blocks.append((address.split("[")[0].split("."), wrong))
        (self.out / "emulator_gaps_override.tf").write_text("".join(
            f'resource "{kind}" "{name}" {{\n  lifecycle {{\n    ignore_changes = [{", ".join(wrong)}]\n  }}\n}}\n'
            for (kind, name), wrong in dict((tuple(a), w) for a, w in blocks).items()))

    def destroy(self):
        (self.out / "teardown_override.tf").write_text((self.out / "teardown_override.tf.example").read_text()
                                                       if (self.out / "teardown_override.tf.example").exists() else "")
        declared = (self.out / "variables.tf").read_text()
        values = [f"-var={name}={value}" for name, value in
                  (("deletion_protection", "false"), ("force_destroy", "true"), ("final_snapshot", ""))
                  if f'variable "{name}"' in declared]
        if values:
            self.apply(*values)
        self.terraform("destroy", "-auto-approve", "-no-color", "-input=false", *values)
        return len(json.loads((self.out / "terraform.tfstate").read_text())["resources"])


def attributes_of(change):
    """What changes; of what is replaced, what replaces it."""
    if "delete" in change["actions"]:
        yield from {path[0] for path in change.get("replace_paths", [])}
        return
    before, after, unknown = change["before"] or {}, change["after"] or {}, change["after_unknown"] or {}
    for name in {*before, *after, *unknown}:
        if before.get(name) != after.get(name) or (unknown.get(name) and unknown[name] is True):
            yield name


def of_the_emulator(kind, attributes):
    listed = GAPS["attributes"].get(kind, {})
    return {a for a in attributes if a in listed or a in GAPS["anywhere"]}


def ours(plan):
    """What a plan shows beyond what the emulator reads back wrongly."""
    for address, (kind, action, attributes) in sorted(plan.items()):
        rest = attributes - of_the_emulator(kind, attributes)
        if action in ("create", "delete") or rest or not attributes:
            yield f"{action} {address}: {', '.join(sorted(rest))}"


def changes(plan, baseline):
    """What a plan shows beyond another."""
    for address, (kind, action, attributes) in sorted(plan.items()):
        known = baseline.get(address)
        rest = attributes - known[2] if known else attributes
        if not known or action != known[1] or rest:
            yield f"{action} {address}" + (f": {', '.join(sorted(rest))}" if rest and action != "create" else "")


def left(before, after):
    for name, count in sorted(after.items()):
        if count > before.get(name, 0) and name not in GAPS["left"]:
            yield f"{count - before.get(name, 0)} {name}"


def terraform(archc, example, asked, work):
    lines, faults = [], []
    with Emulation(asked.emulator) as aws, telling(aws):
        one = Terraform(archc, example, "terraform", aws, work)
        one.prepare(asked.plugins)
        empty = aws.things()
        created = one.apply()
        second = one.plan()
        faults += [f"second plan: {line}" for line in ours(second)]
        one.overlook(second)
        again = one.apply()
        baseline = one.plan()
        for name, text in one.edits().items():
            one.generate(text)
            found = list(changes(one.plan("-refresh=false"), baseline))
            lines.append(f"{name}: " + ("; ".join(found) if found else "nothing"))
            faults += [f"{name}: {line}" for line in found if line.startswith("delete") and name != "an arrow taken out"]
        edited = one.apply()
        state = one.destroy()
        rest = list(left(empty, aws.things()))
        faults += [f"left in the state: {state}"] if state else []
        faults += [f"left: {line}" for line in rest]
    return [created, f"{len(second)} of the emulator" if not any(f.startswith("second") for f in faults) else f"{len(second)}, see below",
            again, edited, "to nothing" if not state and not rest else "not all"], lines, faults


class CloudFormation(Round):
    def prepare(self):
        self.generate(self.text)
        run(["aws", "s3", "mb", "s3://templates"], self.out, self.aws.environment)
        self.certify()

    def generate(self, text):
        super().generate(text)
        # The emulator knows no name servers of a zone.
        for stack in self.out.glob("*.yaml"):
            stack.write_text(re.sub(r'!Join \[" ", !GetAtt \w+\.NameServers\]', "ns-1.example ns-2.example", stack.read_text()))

    def deploy(self, *options):
        # It faults where a large stack is updated, which the guard of a new one is.
        script = (self.out / "deploy.sh").read_text()
        guard = ["--parameter", "DeletionProtection=false"] if "wanted_protection" in script else []
        return run(
            [self.out / "deploy.sh", "--yes", "--bucket", "templates", *guard, *self.certificates, *options],
            self.out, self.aws.environment)

    def certify(self):
        """It validates no domain, so a listener gets a certificate that stands already."""
        self.certificates = []
        home = re.search(r"^region='(.*)'", (self.out / "deploy.sh").read_text(), re.M)[1]
        for stack in sorted(self.out.glob("*.yaml")):
            if "-edge-" in stack.name:
                continue
            region = re.search(r"[a-z]{2}(-[a-z]+)+-\d", stack.name)
            for name in re.findall(r"^  (\w+CertificateArn):$", stack.read_text(), re.M):
                arn = run(["aws", "acm", "request-certificate", "--domain-name", "example.com", "--region", region[0] if region else home,
                           "--query", "CertificateArn", "--output", "text"], self.out, self.aws.environment)
                self.certificates += ["--parameter", f"{name}={arn.strip()}"]


def changed(said):
    return (" ".join(line.split()) for line in said.splitlines() if re.match(r"  (Add|Modify|Remove) ", line))


def cloudformation(archc, example, asked, work):
    lines, faults = [], []
    with Emulation(asked.emulator) as aws, telling(aws):
        one = CloudFormation(archc, example, "cloudformation", aws, work)
        one.prepare()
        empty = aws.things()
        one.deploy()
        stacks = len(list(one.out.glob("*.yaml")))
        said = one.deploy()
        again = said.count("nothing changes")
        faults += [f"second run: {line}" for line in changed(said)]
        for name, text in one.edits().items():
            one.generate(text)
            found = list(changed(one.deploy("--dry-run")))
            lines.append(f"{name}: " + ("; ".join(found) if found else "nothing"))
            faults += [f"{name}: {line}" for line in found if "replaces" in line]
        one.deploy()
        run([one.out / "deploy.sh", "--yes", "--delete"], one.out, aws.environment)
        rest = list(left(empty, aws.things()))
    return [f"{stacks} stacks", f"{again} unchanged, {stacks - again} with an empty change set", "", "changed", "deleted; " + (", ".join(rest) or "nothing") + " kept"], lines, faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("archc", type=lambda text: str(pathlib.Path(text).resolve()))
    parser.add_argument("--examples", type=pathlib.Path, default=here.parent / "examples")
    parser.add_argument("--emulator", type=pathlib.Path, default=here.parent.parent / "shared/tools/aws-emulator")
    parser.add_argument("--plugins", default="/opt/tf-plugins")
    parser.add_argument("--only", default="")
    parser.add_argument("--target", choices=["terraform", "cloudformation"], default="terraform")
    asked = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="archc-apply-"))
    failed = 0
    print("| example | created | second plan | second apply | edited and applied | destroyed |\n|---|---|---|---|---|---|", flush=True)
    for example in sorted(asked.examples.iterdir()):
        if asked.only and example.name not in asked.only.split(","):
            continue
        if example.name in GAPS["examples"]:
            print(f"| {example.name} | not applied: {GAPS['examples'][example.name]} |", flush=True)
            continue
        started = time.monotonic()
        try:
            cells, lines, faults = globals()[asked.target](asked.archc, example, asked, work)
        except Failed as fault:
            cells, lines, faults = ["failed"], [], [str(fault)]
        print(f"| {example.name} | {' | '.join(cells)} | {time.monotonic() - started:.0f} s", flush=True)
        for line in lines:
            print(f"    {line}", flush=True)
        for fault in faults:
            print(f"    FAULT {fault}", flush=True)
        failed += bool(faults)
    print(f"{failed} failed, see {work}" if failed else "all as it should be")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
