"""The edits that a drawing is given, by its text."""

import re

ARROW = re.compile(r"^[ \t]+\w+ -->(\|[^|\n]+\|)? \w+\n", re.MULTILINE)
HEADER = re.compile(r"^[ \t]*(flowchart|graph)\b[^\n]*\n", re.MULTILINE)
NODE = re.compile(r'(?m)^(?!\s*subgraph)(.*?\b)?(\w+)(\[\(?"?)([^\]"\n]*?)("?\)?\])')


def of(text):
    """Name of each edit → the text after it; those that a drawing has no place for are not there."""
    return dict(mermaid(text) if HEADER.search(text) else yaml(text))


def mermaid(text):
    header = HEADER.search(text)
    end = text.find("\n```", header.end())
    end = len(text) if end < 0 else end + 1

    def on_top(line):
        return text[: header.end()] + f"    {line}\n" + text[header.end():]

    def below(line):
        return text[:end] + f"    {line}\n" + text[end:]

    yield "a comment above", on_top("%% A sentence above.")
    arrows = [m for m in ARROW.finditer(text, header.end(), end)]
    if arrows:
        last = arrows[-1]
        without = text[: last.start()] + text[last.end():]
        yield "a moved line", without[: header.end()] + last.group() + without[header.end():]
        yield "an arrow taken out", without
    yield "labels changed", NODE.sub(r"\1\2\3\4<br/>Team Harbour\5", text)
    database = next((m for m in NODE.finditer(text) if re.search(r"RDS|Aurora", m[4]) and "existing" not in m[4]), None)
    if database:
        kind = "Aurora PostgreSQL" if "Aurora" in database[4] else "RDS MySQL" if "MySQL" in database[4] else "RDS PostgreSQL"
        yield "a replica added", below(f"{database[2]} -->|replicates| harbour8[({kind} replica)]")
        yield "multiAz stated", on_top(f"%% archc: {database[2]} multiAz=true")
    function = re.search(r'(\w+)\["?[^\]"a-zA-Z]*Lambda', text)
    if function:
        yield "a size changed", on_top(f"%% archc: {function[1]} memoryMib=1024")
    yield "a node and an arrow added", below("harbour9[[SQS harbour]] --> harbour7[Lambda harbour]")


def yaml(text):
    yield "a comment above", "# A sentence above.\n" + text
    relations = [m for m in re.finditer(r"^  - \w+ -> \w+: .*\n", text, re.MULTILINE)]
    last = relations[-1]
    without = text[: last.start()] + text[last.end():]
    yield "a moved line", without[: relations[0].start()] + last.group() + without[relations[0].start():]
    yield "an arrow taken out", without
    yield "labels changed", re.sub(r"(kind: .*label: \w[\w ]*)", r"\1 of Harbour", text)
    yield "a size changed", text.replace("memoryMib: 512", "memoryMib: 768")
    added = re.sub(r"^services:\n", "services:\n  harbour9: { kind: sqs, label: Harbour }\n"
                   "  harbour7: { kind: lambda, label: Harbour }\n", text, flags=re.MULTILINE)
    yield "a node and an arrow added", added.replace("relations:\n", "relations:\n  - harbour9 -> harbour7: { label: Trigger }\n")
