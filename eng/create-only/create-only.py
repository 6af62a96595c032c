#!/usr/bin/env python3
"""Writes which arguments of a resource replace it when they change, for what the templates write, in both targets.

    eng/create-only/create-only.py PROVIDER

PROVIDER is the binary of Terraform's AWS provider, which is asked itself (ask-provider.mjs; `npm ci` beside it first). CloudFormation's are
those of its published schemas, which cfn-lint carries. The list is tests/ArchCompiler.SampleTests/Changes/create-only.yaml.
"""

import importlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import cfnlint

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
target = root / "tests/ArchCompiler.SampleTests/Changes/create-only.yaml"
HEAD = """\
# Which arguments replace a resource when they change: eng/create-only/create-only.py writes it, from what the provider plans and from
# CloudFormation's schemas. `maybe`: only for some values, or for some resources of the type.
"""
PROVIDER = 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n'


def written(folder, pattern):
    texts = [path.read_text() for path in (root / "templates" / folder).rglob("*.scriban")]
    texts += [p.read_text() for p in (root / "examples").rglob("*") if p.suffix in (".tf", ".yaml") and folder in p.parts]
    return sorted({found for text in texts for found in re.findall(pattern, text)})


def terraform(provider):
    types = written("terraform", r'\bresource "(aws_\w+)"')
    plugins = next(p for p in pathlib.Path(provider).resolve().parents if (p / "registry.terraform.io").is_dir())
    with tempfile.TemporaryDirectory() as work:
        (pathlib.Path(work) / "main.tf").write_text(PROVIDER)
        subprocess.run(["terraform", "init", f"-plugin-dir={plugins}"], cwd=work, check=True, capture_output=True)
        schema = subprocess.run(["terraform", "providers", "schema", "-json"], cwd=work, check=True, capture_output=True)
        (pathlib.Path(work) / "schema.json").write_bytes(schema.stdout)
        answer = subprocess.run(
            ["node", here / "ask-provider.mjs", provider, f"{work}/schema.json", *types], check=True, capture_output=True)
    for kind, told in json.loads(answer.stdout).items():
        for unknown in told["unknown"]:
            print(f"{kind}.{unknown}".replace("\n", " ")[:160], file=sys.stderr)
        yield kind, told["create"], []


def cloudformation():
    folder = pathlib.Path(cfnlint.__file__).parent / "data/schemas/resources"
    hashes = importlib.import_module("cfnlint.data.schemas.providers.us_east_1").types
    for kind in written("cloudformation", r"\bType: (AWS::\w+::\w+)"):
        if kind not in hashes:
            continue
        schema = json.loads((folder / f"{hashes[kind]}.json").read_text())
        paths = [
            sorted(path.removeprefix("/properties/").replace("/", ".") for path in schema.get(name, []))
            for name in ("createOnlyProperties", "conditionalCreateOnlyProperties")
        ]
        yield kind, *paths


def main():
    lines = [HEAD.rstrip()]
    for kind, create, maybe in [*terraform(sys.argv[1]), *cloudformation()]:
        lines.append(f"{kind}:")
        lines.append(f"  create: [{', '.join(create)}]")
        if maybe:
            lines.append(f"  maybe: [{', '.join(maybe)}]")
    target.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
