"""Run every benchmark, print the figures, and fail where a bar is missed."""

import sys
from collections.abc import Callable
from functools import partial

from benchmarks.accuracy import accuracy, observed
from benchmarks.figures import figures
from benchmarks.hostile import hostile
from benchmarks.log import certified, log
from benchmarks.machine import machine
from benchmarks.pages import pages
from benchmarks.policies import policies
from benchmarks.records import records
from benchmarks.sdks import sdks
from benchmarks.speed import speed
from benchmarks.virtual import virtual


def main() -> None:
    """Run the suites named on the command line, or all."""
    suites: dict[str, Callable[[], list[tuple[str, bool]]]] = {
        "speed": speed,
        "machine": machine,
        "hostile": hostile,
        "accuracy": accuracy,
        "observed": observed,
        "policies": policies,
        "records": records,
        "figures": figures,
        "pages": pages,
        "log": log,
        "certified": certified,
        "sdks": sdks,
        "virtual": virtual,
        "accuracy-anew": partial(accuracy, fresh=True),
    }
    named = [word for word in sys.argv[1:] if not word.startswith("--")]
    wanted = named or [
        "speed",
        "machine",
        "hostile",
        "policies",
        "records",
        "figures",
        "pages",
        "log",
        "certified",
        "sdks",
        "accuracy-anew",
    ]
    bars = [bar for name in wanted for bar in suites[name]()]
    for name, met in bars:
        print(f"{'met   ' if met else 'MISSED'} {name}")
    sys.exit(0 if all(met for _, met in bars) else 1)


if __name__ == "__main__":
    main()
