"""Build the probe: `python -m corpus.probe build/probe.apk`."""

import sys
from pathlib import Path

from corpus.probe import build_probe

if __name__ == "__main__":
    build_probe(Path(sys.argv[1] if len(sys.argv) > 1 else "build/probe.apk"))
