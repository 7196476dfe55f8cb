"""Measurements: side by side with peers in one run, and under hostile input."""

import sys
from pathlib import Path

# The scripts that fetch archives serve the benchmarks, too.
sys.path.append(str(Path(__file__).parent.parent / "scripts"))
