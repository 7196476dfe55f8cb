"""The virtual phone as a check on the abstract machine: what each says of the same apps.

The app's own code on a JVM proves what it did; the machine says what it must and may do. Where they
differ, `virtual.toml` says why, case by case; a difference nobody has explained fails the bar.
"""

import json
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from appassay import trace
from appassay.cli import imported
from appassay.errors import AssayError
from appassay.model import Event
from appassay.recording import Seen, open_record
from appassay.recording.drive.plan import Plan
from appassay.recording.schema import StateName
from appassay.recording.virtual.run import Figures, Wanted, run

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "build" / "corpus"
INPUTS = ROOT / ".inputs"
TABLE = Path(__file__).with_suffix(".toml")
REPORT = ROOT / "build" / "bench" / "virtual.json"
STATES: tuple[StateName, ...] = ("R0", "R1", "R2")
EVENTS = ("source", "permission.request")
EVERY = 12
"""One of so many variants of the consent suite is run; `--every N` says otherwise."""
MOMENT = (
    "the machine answers the window at once, the phone after a minute: what was due was seen in R0"
)
LAUNCHED = 0.95
CONFIRMED = 0.9


class Point(Struct, frozen=True, order=True):
    """Something an app does, by what both can tell of it."""

    state: str
    event: str
    kind: str
    """PI kind; of a request, the permission."""
    cls: str
    line: int


class Compared(Struct):
    """What came of one app."""

    name: str
    opens: bool = True
    """Whether it has anything that can be opened."""
    launched: bool = False
    seconds: float = 0.0
    """Until it was to be seen."""
    cut: str = ""
    figures: Figures | None = None
    confirmed: int = 0
    musts: int = 0
    """Of R0 alone: what happens before anybody is asked."""
    early: frozenset[tuple[str, str, str, int]] = frozenset()
    """What was seen in R0, without its state."""
    unseen: dict[str, list[Point]] = {}
    """What the machine tells and was not seen, by certainty."""
    alone: list[Point] = []
    """What was seen and the machine does not tell."""


def _of_machine(apk: Path) -> dict[Point, str]:
    """Return what the machine says, each with its certainty, the stronger one."""
    found: dict[Point, str] = {}
    for event in trace(apk).events:
        for point in _points(event):
            if found.get(point) != "must":
                found[point] = event.certainty
    return found


def _points(event: Event | Seen) -> Iterator[Point]:
    """Return what an event is told by; the permissions of a request one by one."""
    if event.state not in STATES or event.event not in EVENTS:
        return
    last = event.stack[-1] if event.stack else None
    cls, line = (last.cls, last.line) if last else ("", 0)
    kinds = [event.kind] if event.event == "source" else list(event.args)
    for kind in kinds:
        yield Point(event.state, event.event, kind, cls, line)


def compare(name: str, apk: Path, into: Path) -> Compared:
    """Run an app on the virtual phone and by the machine."""
    found = Compared(name, unseen={"must": [], "may": []}, alone=[])
    app = imported.app(apk, "")
    assert app is not None
    plan = Plan(states=STATES, seconds=61)
    wanted = Wanted(target=into / "record.zip", apk=apk, app=app, plan=plan, made_by="benchmarks")
    wanted.target.unlink(missing_ok=True)
    done, found.figures = run(wanted, lambda _: None)
    found.cut = done.cut
    record = open_record(wanted.target)
    events = list(record.events())
    found.opens = "nothing opened" not in record.header.more
    found.launched = any(event.event in ("activity.shown", "finish") for event in events)
    seen = {point for event in events for point in _points(event)}
    told = _of_machine(apk)
    musts = {point for point, certainty in told.items() if certainty == "must"}
    first = {point for point in musts if point.state == "R0"}
    found.musts, found.confirmed = len(first), len(first & seen)
    found.early = frozenset(_place(point) for point in seen if point.state == "R0")
    for point in sorted(told.keys() - seen):
        found.unseen["must" if point in musts else "may"].append(point)
    found.alone = sorted(seen - told.keys())
    return found


def _place(point: Point) -> tuple[str, str, str, int]:
    return point.event, point.kind, point.cls, point.line


def apps(every: int) -> Iterator[tuple[str, Path]]:
    """Return names and files: a part of the open consent suite, then real apps."""
    index = json.loads((CORPUS / "index.json").read_text())["apps"]
    cases = [a for a in index if a["suite"] == "consent" and not a["sealed"]]
    for app in cases[::every]:
        yield app["id"], CORPUS / app["apk"]
    for apk in sorted(INPUTS.glob("*.apk")):
        yield f"real/{apk.stem}", apk


def explained(found: Compared) -> Iterator[tuple[Point, str, str]]:
    """Return each difference with its cause and why; an empty cause where nobody has said it."""
    rows = tomllib.loads(TABLE.read_text()).get("why", []) if TABLE.exists() else []
    for which, points in (("must", found.unseen["must"]), ("alone", found.alone)):
        for point in points:
            if which == "must" and point.state != "R0" and _place(point) in found.early:
                yield point, "moment", MOMENT
                continue
            row = next((r for r in rows if _fits(r, found.name, which, point)), None)
            yield point, (row["cause"] if row else ""), (row["why"] if row else which)
    for point in found.unseen["may"]:
        yield point, "branch", "the machine says that it may, on a way that was not taken"


def _fits(row: dict[str, str], name: str, which: str, point: Point) -> bool:
    begins = name.startswith(row["case"])
    return begins and row["which"] == which and row.get("kind", point.kind) == point.kind


def _given(word: str, default: str) -> str:
    """Return what stands behind a word on the command line."""
    found = (w.partition("=")[2] for w in sys.argv if w.startswith(f"--{word}="))
    return next(found, default)


def _run_all(every: int, only: str) -> tuple[list[Compared], dict[str, str]]:
    done, refused = [], {}
    with tempfile.TemporaryDirectory() as folder:
        for name, apk in (a for a in apps(every) if a[0].startswith(only)):
            begun = time.monotonic()
            try:
                found = compare(name, apk, Path(folder))
            except AssayError as error:
                refused[name] = str(error).replace(str(apk), apk.name)
                continue
            done.append(found)
            print(_line(found, time.monotonic() - begun), flush=True)
    return done, refused


def _line(found: Compared, seconds: float) -> str:
    counts = f"{found.confirmed}/{found.musts} must, {len(found.alone)} alone"
    shown = "" if found.launched or not found.opens else "  not launched"
    cut = f"  cut: {found.cut}" if found.cut else ""
    return f"  {found.name}: {counts}, {seconds:.0f} s{shown}{cut}"


def _report(done: Iterable[Compared], refused: dict[str, str]) -> Counter[str]:
    """Write the differential report, and return how many differences each cause has."""
    causes: Counter[str] = Counter()
    rows = []
    for found in done:
        for point, cause, why in explained(found):
            causes[cause or "unexplained"] += 1
            rows.append({
                "app": found.name, "state": point.state, "event": point.event, "kind": point.kind,
                "at": f"{point.cls}:{point.line}", "cause": cause, "why": why,
            })  # fmt: skip
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps({"differences": rows, "refused": refused}, indent=1) + "\n")
    return causes


def virtual() -> list[tuple[str, bool]]:
    """Print the figures and return each bar with whether it was met."""
    done, refused = _run_all(int(_given("every", str(EVERY))), _given("only", ""))
    causes = _report(done, refused)
    opening = [found for found in done if found.opens]
    launched = sum(found.launched for found in opening) / max(len(opening), 1)
    musts, confirmed = sum(f.musts for f in done), sum(f.confirmed for f in done)
    share = confirmed / max(musts, 1)
    figures = [found.figures for found in done if found.figures]
    print(
        f"{len(done)} apps run, {len(refused)} refused; launched {launched:.0%} of {len(opening)}"
    )
    print(f"  must-events before consent confirmed: {confirmed} of {musts} ({share:.0%})")
    print(f"  seen on the virtual phone alone: {sum(len(f.alone) for f in done)}")
    print(f"  peak {max(f.peak for f in figures) / 1e6:.0f} MB")
    for cause, count in causes.most_common():
        print(f"  {count:5} differences: {cause}")
    print(f"  {REPORT.relative_to(ROOT)}")
    return [
        (f"virtual phone launches {LAUNCHED:.0%} of the apps", launched >= LAUNCHED),
        (f"it confirms {CONFIRMED:.0%} of what the machine says must happen", share >= CONFIRMED),
        ("every difference is explained", not causes["unexplained"]),
    ]
