"""Run a command and count what it costs."""

import os
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INPUTS = Path(os.environ.get("APPASSAY_INPUTS", ROOT / ".inputs"))
ASSAY = ROOT / ".venv" / "bin" / "assay"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process and its children used."""

    cpu: float
    """User and system CPU seconds."""
    wall: float
    """Seconds."""
    peak: float
    """Largest resident set, MB."""
    code: int
    """Exit code."""


def run(*command: str | Path) -> Cost:
    """Run a command with its output thrown away and return its cost."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begin
    return _cost(usage, wall, process.returncode)


def best(count: int, *command: str | Path) -> Cost:
    """Return the cheapest of several runs, by CPU: the one least disturbed by the machine."""
    return min((run(*command) for _ in range(count)), key=lambda cost: cost.cpu)


def _cost(usage: resource.struct_rusage, wall: float, code: int) -> Cost:
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, code)
