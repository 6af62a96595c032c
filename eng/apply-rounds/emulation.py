"""A local AWS, empty at its start and gone at its end, and what is in it."""

import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

here = pathlib.Path(__file__).resolve().parent


class Emulation:
    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.log = tempfile.NamedTemporaryFile(prefix="archc-emulator-")
        self.process = subprocess.Popen(
            [sys.executable, here / "emulator.py", self.folder, "-H", "127.0.0.1", "-p", str(port)],
            stdout=self.log, stderr=self.log, env={**os.environ, "MOTO_IAM_LOAD_MANAGED_POLICIES": "true", "MOTO_PORT": str(port)})
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{self.address}/moto-api/").close()
                return self
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.2)
        raise SystemExit("the emulator does not start")

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    @property
    def environment(self):
        return {
            **os.environ, "AWS_ENDPOINT_URL": self.address, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1", "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1",
        }

    def fault(self):
        """What it failed at last, where it did."""
        lines = pathlib.Path(self.log.name).read_text(errors="replace").splitlines()
        found = [i for i, line in enumerate(lines) if re.match(r"[\w.]+(Error|Exception)\b", line)]
        return f"{lines[found[-1] - 2].strip()}: {lines[found[-1]]}" if found else ""

    def things(self):
        """What there is: service.collection → how many."""
        with urllib.request.urlopen(f"{self.address}/moto-api/data.json") as answer:
            return json.load(answer)
