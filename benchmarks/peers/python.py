"""The Python peers, in an environment of their own: what they need never mixes with what we need."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from appassay.bench import Stream
from benchmarks.measure import ROOT

FOLDER = Path(os.environ.get("APPASSAY_PEERS", ROOT / "build" / "bench" / "python"))
LOCK = ROOT / "requirements" / "bench.txt"
PYTHON = FOLDER / "bin" / "python"


def install() -> None:
    """Install androguard and quark with their digests checked, unless they are there."""
    done = FOLDER / "done"
    if done.is_file() and done.read_bytes() == LOCK.read_bytes():
        return
    subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", LOCK)
    subprocess.run(pip, check=True)
    done.write_bytes(LOCK.read_bytes())


def stream(module: str) -> Stream:
    """Return one of the peers in this folder."""
    words = ("env", f"PYTHONPATH={ROOT}", str(PYTHON), "-m", f"benchmarks.peers.{module}")
    # quark leaves a log wherever it runs.
    return Stream(words, module, timeout=900, folder=Path(tempfile.gettempdir()))


def version(package: str) -> str:
    """Return the version of a package the peers have."""
    code = f"import importlib.metadata as m; print(m.version({package!r}))"
    done = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()
