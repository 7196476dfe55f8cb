"""The app executed on the abstract machine: what happened, and how far that can be relied on."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypedDict

from msgspec.structs import replace

from appassay import _native
from appassay.extract.doer import Doers
from appassay.extract.rows import Reading, is_library
from appassay.knowledge.models import models
from appassay.knowledge.run import adequate, reading_calls
from appassay.model import (
    APP,
    Coverage,
    Event,
    Fact,
    Frame,
    Gap,
    Level,
    Packer,
    Place,
    Run,
)

KINDS: tuple[type[Fact], ...] = (Event, Run)
ASKED = "consent.asked"
_WINDOWS = ("window.dialog", "window.activity")


class EventRow(TypedDict):
    """One event; the class of a frame stands under ``class``."""

    id: int
    state: str
    agreed: bool
    time: int
    event: str
    kind: str
    kinds: list[str]
    certainty: str
    api: str
    args: list[str]
    entry: str
    cause: str
    setting: str
    denied: str
    stack: list[dict[str, Any]]
    sources: list[int]


class FlowRow(TypedDict):
    """A source's data that reached a sink."""

    source: int
    sink: int
    certainty: str
    hashed: bool
    implicit: bool


class DoorRow(TypedDict):
    """A method of an SDK that its host called."""

    method: str
    role: str
    known: bool
    tied: bool
    returned: bool
    line: int


class Told(TypedDict):
    """What a run tells; the twin of `assay-machine/src/told.rs`."""

    events: list[EventRow]
    flows: list[FlowRow]
    consent: list[str] | None
    doors: list[DoorRow]
    coverage: dict[str, Any]


def tell(path: Path, tables: Mapping[str, Any] | None = None, **options: bool) -> Told:
    """Run the app of a file; raises what the native module raises."""
    told: Told = _native.trace(str(path), tables or models(), options)
    return told


def why_not(native: Reading, items: Iterable[Fact]) -> Gap | None:
    """Return why an artifact can't be run; None where it can."""
    if is_library(native):
        return Gap(why="not_run_library")
    if not native["code"]["dex"] or native["manifest"] is None:
        return Gap(why="no_code")
    packers = [item for item in items if isinstance(item, Packer)]
    return Gap(why="packed", detail=packers[0].name.en) if packers else None


def facts(
    native: Reading, ran: Told | str | None, doers: Doers, items: list[Fact]
) -> tuple[list[Fact], Coverage]:
    """Return what happened when the app was run, with the coverage of it."""
    gap = why_not(native, items)
    if isinstance(ran, str):
        gap = gap or Gap(why="run_stopped", detail=ran)
    if gap or ran is None or isinstance(ran, str):
        return [], Coverage(level=Level.NONE, gaps=(gap or Gap(why="not_run"),))
    told = ran
    found = run_of(told)
    return [found, *events(told, doers)], coverage(found)


def run_of(told: Told) -> Run:
    """Return the run as a whole."""
    row = told["coverage"]
    return Run(
        consent=tuple(told["consent"] or ()),
        steps=row["steps"],
        executed=row["executed"],
        entered=row["entered"],
        instructions=row["instructions"],
        methods=row["methods"],
        cuts=tuple(sorted(row["cuts"].items())),
        unmodelled=tuple(sorted(row["unmodelled"].items(), key=lambda item: (-item[1], item[0]))),
    )


def coverage(run: Run) -> Coverage:
    """Return how far the events of a run can be relied on: fully only where it was adequate."""
    rule = adequate()
    gaps = []
    if not run.executed:
        gaps.append(Gap(why="nothing_ran"))
    elif run.share < rule.share.value:
        gaps.append(Gap(why="little_ran", detail=f"{run.share:.0%}"))
    for name, count in run.cuts:
        state, _, what = name.partition(": ")
        if state in rule.watched and what not in rule.harmless:
            gaps.append(Gap(why="run_cut", file=state, detail=f"{what} ({count})"))
    unread = [name for name, _ in run.unmodelled if name in reading_calls()]
    gaps += [Gap(why="run_unread", detail=name) for name in sorted(unread)]
    level = Level.PARTIAL if gaps else Level.FULL
    return Coverage(
        level=level, read=run.executed, total=run.entered, unit="instruction", gaps=tuple(gaps)
    )


def events(told: Told, doers: Doers | None = None) -> list[Event]:
    """Return the events in order; the consent window is one of them."""
    found = [_event(row, doers) for row in told["events"]]
    found = _in_clear(found, told["flows"])
    return _with_consent(found, tuple(told["consent"] or ()))


def _event(row: EventRow, doers: Doers | None) -> Event:
    stack = tuple(frame(one) for one in row["stack"])
    kinds = (row["kind"],) if row["event"] == "source" else tuple(row["kinds"])
    return Event(
        at=place(stack),
        id=row["id"],
        state=row["state"],
        agreed=row["agreed"],
        time=row["time"],
        event=row["event"],
        kind=row["kind"],
        kinds=kinds,
        certainty=row["certainty"],
        api=row["api"],
        args=tuple(row["args"]),
        entry=row["entry"],
        cause=row["cause"],
        denied=tuple(row["denied"].split()),
        stack=stack,
        sources=tuple(row["sources"]),
        owner=doers.of(stack) if doers else APP,
    )


def _in_clear(found: list[Event], flows: list[FlowRow]) -> list[Event]:
    """Note what each sink was given as it is."""
    kinds: dict[int, set[str]] = {}
    for flow in flows:
        if not flow["hashed"] and not flow["implicit"]:
            kinds.setdefault(flow["sink"], set()).add(found[flow["source"]].kind)
    return [
        replace(event, clear=tuple(sorted(kinds[event.id]))) if event.id in kinds else event
        for event in found
    ]


def frame(row: dict[str, Any]) -> Frame:
    """Return one call that was under way."""
    return Frame(
        cls=row["class"],
        method=row["method"],
        file=row["file"],
        line=row["line"],
        pc=row["pc"],
        code=row["code"],
    )


def place(stack: tuple[Frame, ...]) -> Place:
    """Return where an event happened: the innermost call."""
    if not stack:
        return Place()
    last = stack[-1]
    return Place(member=f"{last.cls}.{last.method}", line=last.line or None, offset=last.pc)


def _with_consent(found: list[Event], texts: tuple[str, ...]) -> list[Event]:
    """Put the consent window behind the window that showed it, else at the end of R0."""
    if not texts:
        return found
    first = [event for event in found if event.state == "R0"]
    shown = [event for event in first if event.event in _WINDOWS and set(event.args) & set(texts)]
    best = max(shown, key=lambda event: len(set(event.args) & set(texts)), default=None)
    after = best or (first[-1] if first else None)
    asked = Event(
        at=best.at if best else Place(),
        id=len(found),
        state="R0",
        time=after.time if after else 0,
        event=ASKED,
        certainty=best.certainty if best else "may",
        args=texts,
        entry=best.entry if best else "",
        stack=best.stack if best else (),
        owner=best.owner if best else APP,
    )
    spot = found.index(after) + 1 if after else 0
    return [*found[:spot], asked, *found[spot:]]
