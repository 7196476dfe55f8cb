"""Count the calls that no model of the abstract machine covers, over many apps.

Each APK of the given files and folders is run, its first launch and as a whole, by the example
`trace` (`cargo build --release -p assay-apk --example trace`). A row is a method, the number of
apps that call it, and the number of calls; those of the most apps come first. What counts is named
by the platform: calls of a library that is not in the app have no model to write.

Usage: python scripts/unmodelled.py [--top N] [--trace BINARY] PATH...
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from appassay.knowledge.models import models

ROOT = Path(__file__).resolve().parent.parent
TRACE = ROOT / "target" / "release" / "examples" / "trace"
PLATFORM = ("android.", "dalvik.", "java.", "javax.", "org.json.", "org.xml.", "org.w3c.")
SECONDS = 120


def packages(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the APKs among files and below folders."""
    for path in paths:
        yield from sorted(path.rglob("*.apk")) if path.is_dir() else [path]


def unmodelled(trace: Path, tables: Path, apk: Path) -> Counter[str]:
    """Return the calls without a model of one app, and how often they are made."""
    found: Counter[str] = Counter()
    for mode in ([], ["--whole"]):
        command = [str(trace), str(tables), *mode, str(apk)]
        try:
            done = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            print(f"{apk.name}: more than {SECONDS} s", file=sys.stderr)
            continue
        told = json.loads(done.stdout or "{}")
        found.update(told.get("coverage", {}).get("unmodelled", {}))
    return found


def table(found: Iterable[Counter[str]]) -> list[tuple[str, int, int]]:
    """Return method, apps and calls, those of the most apps first."""
    apps: Counter[str] = Counter()
    calls: Counter[str] = Counter()
    for counts in found:
        own = {name: count for name, count in counts.items() if name.startswith(PLATFORM)}
        apps.update(own.keys())
        calls.update(own)
    rows = [(name, apps[name], calls[name]) for name in apps]
    return sorted(rows, key=lambda row: (-row[1], -row[2], row[0]))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Count calls without a model")
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--top", type=int, default=50)
    parser.add_argument("--trace", type=Path, default=TRACE)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "models.json"
        tables.write_text(json.dumps(models()))
        rows = table(unmodelled(args.trace, tables, apk) for apk in packages(args.paths))
    for name, apps, calls in rows[: args.top]:
        print(f"{apps:5} {calls:8}  {name}")
    print(f"{len(rows)} methods, {sum(row[2] for row in rows)} calls")


if __name__ == "__main__":
    main()
