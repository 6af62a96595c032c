#!/usr/bin/env python3
"""Makes templates/terraform/lambda/placeholder.zip again, byte for byte: the code that a function runs until its own is deployed.

    eng/placeholder-package.py [--check]
"""
import io, pathlib, sys, zipfile

FILES = {
    "index.py": '''def handler(event, context):
    """Stands in until the real package is deployed."""
    return {"statusCode": 200, "headers": {"content-type": "text/plain"}, "body": "placeholder"}
''',
    "index.js": '''// Stands in until the real package is deployed.
exports.handler = async () => ({ statusCode: 200, headers: { "content-type": "text/plain" }, body: "placeholder" });
''',
}

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
    for name, text in FILES.items():
        entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
        entry.external_attr = 0o644 << 16
        package.writestr(entry, text)

target = pathlib.Path(__file__).parent.parent / "templates/terraform/lambda/placeholder.zip"
if "--check" in sys.argv:
    sys.exit(0 if target.read_bytes() == buffer.getvalue() else f"{target.name} is not current: run {sys.argv[0]}")
target.write_bytes(buffer.getvalue())
