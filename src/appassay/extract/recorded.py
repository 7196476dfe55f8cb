"""A run record as facts: what was observed, and how far nothing observed means nothing there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from appassay.errors import ArtifactError
from appassay.extract.run import place
from appassay.knowledge.protocol import protocol
from appassay.model import (
    APP,
    Artifact,
    Coverage,
    Event,
    Fact,
    Frame,
    Gap,
    Level,
    Owner,
    Package,
    Place,
    Request,
    Run,
    Trial,
    WindowNode,
    WindowSeen,
)
from appassay.model.run import CHAIN

if TYPE_CHECKING:
    from appassay.recording import Counted, Header, Node, Record, SeenFrame

ORDERED = frozenset(
    {"permission.request", "permission.granted", "permission.denied", "consent.asked", "exit"}
)
"""Events that part what comes before them from what comes after: likes are counted between them."""
ALONE = frozenset(
    {"user.tap", "user.back", "user.motion", "start.activity", "download", "load.code", "trial"}
)
"""What the user did, and what may follow from it: the time of each counts."""
ASKED = "consent.asked"
TRIAL = "trial"
"""What a probe tried on the phone: no event of the app, but a fact of its own."""
WINDOWS, NETWORK = "windows", "network"
"""What is watched that windows rest on, and requests."""
SENDS = frozenset({"connect", "sink", "download", "traffic"})
"""Events by which an app reaches a host."""
TOLD = ("region", "network", "installer", "account")
"""What a recorder may tell in `more` of the conditions of a run, beside the device."""

NOT_GIVEN = Coverage(level=Level.NONE, gaps=(Gap(why="not_given"),))

WINDOW = 300_000
"""Milliseconds over which events are counted: five minutes, as test point U8.5 has it."""

Whose = Callable[[Sequence[Frame]], Owner]
Fits = Callable[["Header", str], None]


class Told(Struct, frozen=True):
    """What run records say."""

    artifacts: tuple[Artifact, ...] = ()
    facts: tuple[Fact, ...] = ()
    coverage: Coverage = NOT_GIVEN
    windows: Coverage = NOT_GIVEN
    """Of windows alone: they may have been watched in full where something else was not."""
    traffic: Coverage = NOT_GIVEN
    """Of requests alone, likewise."""

    @property
    def apart(self) -> dict[type[Fact], Coverage]:
        """Return how far each kind of fact was read that does not rest on the whole run."""
        tried = any(isinstance(fact, Trial) for fact in self.facts)
        return {
            WindowSeen: self.windows, Request: self.traffic,
            Trial: Coverage() if tried else NOT_GIVEN,
        }  # fmt: skip


def is_record(path: Path) -> bool:
    """Return whether a file or folder claims to be a run record.

    A packed one begins with its chain; other programs' ZIPs of one are told by their ending.
    """
    try:
        if path.is_dir():
            return (path / CHAIN).is_file()
        if not path.is_file():
            return False
        with path.open("rb") as source:
            begins = source.read(30 + len(CHAIN))[30:] == CHAIN.encode()
    except (OSError, ValueError):
        # Whoever reads it says what is wrong with it.
        return False
    return begins or (path.suffix.lower() == ".zip" and _holds(path, CHAIN))


def _holds(path: Path, file: str) -> bool:
    import zipfile

    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return file in archive.namelist()


def records(paths: Sequence[Path], of: Fits, whose: Whose) -> Told:
    """Return what run records say, together.

    Args:
        paths: the records.
        of: raises where a record is of another app.
        whose: tells the owner of an event by the calls that were under way.

    Raises:
        ArtifactError: one can't be read, or is not as it was written.
    """
    if not paths:
        return Told()
    from appassay.extract.traffic import requests
    from appassay.recording import counted, open_record

    opened = [open_record(path) for path in paths]
    found: list[Fact] = []
    sent: list[Request] = []
    for record in opened:
        of(record.header, record.name)
        record.check_files()
        rows = counted(record, ORDERED, ALONE)
        events = _events(rows, record, whose)
        tried = [_trial(event) for event in events if event.event == TRIAL]
        done = [event for event in events if event.event != TRIAL]
        sent += requests(record, rows)
        found += [_run(record, done), *done, *tried, *_windows(record)]
    artifacts = tuple(
        Artifact(name=r.name, sha256=r.digest, size=r.size, kind="run_record") for r in opened
    )
    headers = [record.header for record in opened]
    traffic, windows = _traffic(opened, found), _coverage(headers, (WINDOWS,))
    return Told(artifacts, (*found, *sent), _coverage(headers), windows, traffic)


def _traffic(opened: "Sequence[Record]", found: Iterable[Fact]) -> Coverage:
    """Return how far requests tell all: a run that reached somebody has to keep its archive."""
    from appassay.extract.traffic import FILE

    kept = [r.header for r in opened if any(link.file == FILE for link in r.chain)]
    silent = not any(isinstance(fact, Event) and fact.event in SENDS for fact in found)
    if not kept and not silent:
        return NOT_GIVEN
    return _coverage(kept or [record.header for record in opened], (NETWORK,))


def fits(header: "Header", name: str, *, package: str, sha256: str) -> None:
    """Make sure that a record is of the app that is tested.

    Raises:
        ArtifactError: it is of another one.
    """
    app = header.app
    if header.page is not None:
        raise ArtifactError(f"{name}: is a visit to a web page, not a run of an app")
    if app.sha256 and sha256 and app.sha256 != sha256:
        raise ArtifactError(
            f"{name}: is a run of another file: {app.package}, SHA-256 {app.sha256}"
        )
    if package and app.package != package:
        raise ArtifactError(f"{name}: is a run of {app.package}, not of {package}")


def _trial(event: Event) -> Trial:
    result, *details = event.args or ("",)
    return Trial(
        at=Place(member=event.kind), what=event.kind, result=result,
        detail=" ".join(details), record=event.record, time=event.time,
    )  # fmt: skip


def beside(paths: Sequence[Path], artifact: Artifact, items: Sequence[Fact], whose: Whose) -> Told:
    """Return what records of an app say whose package was handed in; raises what `records` does."""
    package = next((item.name for item in items if isinstance(item, Package)), "")
    return records(paths, partial(fits, package=package, sha256=artifact.sha256), whose)


def alone(paths: Sequence[Path], whose: Whose) -> tuple[Package, Told]:
    """Return what records of one app say, and which it is; raises what `records` does."""
    headers: list[Header] = []

    def of(header: "Header", name: str) -> None:
        headers.append(header)
        fits(header, name, package=headers[0].app.package, sha256=headers[0].app.sha256)

    told = records(paths, of, whose)
    app = headers[0].app
    return Package(name=app.package, version_name=app.version_name), told


def better(followed: Coverage, told: Told) -> Coverage:
    """Return how far a run can be relied on that was executed, and perhaps observed as well."""
    if not told.artifacts:
        return followed
    order = list(Level)
    return max((followed, told.coverage), key=lambda coverage: order.index(coverage.level))


def _events(rows: "Iterable[Counted]", record: "Record", whose: Whose) -> list[Event]:
    """Return one event for all that are alike and lie between the same turning points."""
    stacks = _Stacks(whose)
    return [_event(row, record, stacks) for row in rows]


class _Stacks:
    """The calls under way, each looked at once, with whose doing they are."""

    def __init__(self, whose: Whose) -> None:
        self._whose = whose
        self._known: dict[tuple[SeenFrame, ...], tuple[tuple[Frame, ...], Owner, Place]] = {}

    def of(self, stack: "tuple[SeenFrame, ...]") -> tuple[tuple[Frame, ...], Owner, Place]:
        """Return the calls, the owner and the place of an event."""
        known = self._known.get(stack)
        if known is None:
            frames = tuple(
                Frame(cls=f.cls, method=f.method, file=f.file, line=f.line) for f in stack
            )
            owner = self._whose(frames) if frames else APP
            known = self._known[stack] = (frames, owner, replace(place(frames), offset=None))
        return known


def _event(row: "Counted", record: "Record", stacks: _Stacks) -> Event:
    seen = row.first
    stack, owner, at = stacks.of(seen.stack)
    return Event(
        at=at,
        id=seen.n,
        state=seen.state,
        agreed=seen.agreed,
        time=seen.t,
        event=seen.event,
        kind=seen.kind,
        kinds=(seen.kind,) if seen.event == "source" else seen.kinds,
        clear=seen.clear,
        api=seen.api,
        args=seen.args,
        entry=seen.entry,
        cause=seen.cause,
        denied=seen.denied,
        stack=stack,
        owner=owner,
        by=record.header.way,
        count=len(row.times),
        period=_period(row.times) if len(row.times) > 2 else 0,
        dense=_dense(row.times),
        record=record.name,
        window=seen.window,
        process=seen.process,
    )


def _dense(times: Sequence[int]) -> int:
    """Return how many lie within one window at the most."""
    if times[-1] - times[0] <= WINDOW:
        return len(times)
    begin = most = 0
    for end, time in enumerate(times):
        while time - times[begin] > WINDOW:
            begin += 1
        most = max(most, end - begin + 1)
    return most


def _period(times: Sequence[int]) -> int:
    """Return the milliseconds of a steady rhythm; 0 where there is none.

    It is steady where most of the times between two of many lie near the middle one.
    """
    rule = protocol().rhythm
    if len(times) < rule.least:
        return 0
    spans = sorted(b - a for a, b in pairwise(times))
    middle = spans[len(spans) // 2]
    near = sum(abs(span - middle) <= rule.within * middle for span in spans)
    return middle if near >= rule.share * len(spans) else 0


def _windows(record: "Record") -> Iterator[WindowSeen]:
    """Yield the windows of a record, with the screen they were on."""
    from appassay.extract.pictures import looked_at

    device = record.header.device
    whole = not _unwatched(record.header, (WINDOWS,))
    for window, looks in looked_at(record):
        yield WindowSeen(
            at=Place(file=f"ui/{window.number:06}.json", member=window.activity),
            record=record.name,
            number=window.number,
            time=window.t,
            state=window.state,
            kind=window.kind,
            package=window.package,
            activity=window.activity,
            title=window.title,
            screen=window.screen,
            nodes=tuple(_node(node) for node in window.nodes),
            looks=looks,
            width=device.width,
            height=device.height,
            density=device.density,
            whole=whole,
            by=record.header.way,
        )


def _node(node: "Node") -> WindowNode:
    return WindowNode(**{name: getattr(node, name) for name in WindowNode.__struct_fields__})


def _run(record: "Record", events: Iterable[Event]) -> Run:
    header = record.header
    asked = [event.args for event in events if event.event == ASKED]
    return Run(
        by=header.way,
        record=record.name,
        digest=record.digest,
        consent=asked[0] if asked else (),
        states=tuple((s.state, (s.ended - s.began) // 1000) for s in header.states),
        seen=header.events,
        version=header.app.version_code,
        began=header.began,
        watched=tuple(watch.what for watch in header.watches if watch.level == "full"),
        conditions=tuple(_conditions(header)),
    )


def _conditions(header: "Header") -> Iterator[tuple[str, str]]:
    """Yield what a run was made under, as far as its record tells."""
    device = header.device
    yield "rooted", "yes" if device.rooted else "no"
    yield "virtual", "yes" if device.virtual else "no"
    told = {"locale": device.locale, "timezone": device.timezone}
    told |= {name: header.more[name] for name in TOLD if name in header.more}
    yield from ((name, value[:80]) for name, value in told.items() if value)


def _coverage(headers: Sequence["Header"], only: Sequence[str] = ()) -> Coverage:
    """Return full coverage where every needed state was long enough and all needed was watched.

    Several records count together. One that did not watch all that is needed counts only where
    there is none that did.

    Args:
        headers: the records.
        only: what has to be watched; all that the protocol needs where it is empty.
    """
    rule = protocol()
    whole = [header for header in headers if not _unwatched(header, only)] or headers
    lasted: dict[str, int] = {}
    for header in whole:
        for state in header.states:
            seconds = (state.ended - state.began) // 1000
            lasted[state.state] = max(lasted.get(state.state, 0), seconds)
    needed = [row for row in rule.state if row.needed]
    gaps = []
    for row in needed:
        if row.id not in lasted:
            gaps.append(Gap(why="not_recorded", file=row.id))
        elif lasted[row.id] < row.seconds:
            detail = f"{lasted[row.id]} s < {row.seconds} s"
            gaps.append(Gap(why="recorded_shortly", file=row.id, detail=detail))
    read = len(needed) - len(gaps)
    gaps += dict.fromkeys(gap for header in whole for gap in _unwatched(header, only))
    return Coverage(
        level=Level.PARTIAL if gaps else Level.FULL,
        read=read,
        total=len(needed),
        unit="state",
        gaps=tuple(gaps),
    )


def _unwatched(header: "Header", only: Sequence[str]) -> list[Gap]:
    """Return what was not watched, or not fully, of what is needed."""
    watches = {watch.what: watch for watch in header.watches}
    gaps = []
    for row in protocol().watch:
        watch = watches.get(row.id)
        needed = row.id in only if only else row.needed
        if needed and (watch is None or watch.level != "full"):
            gaps.append(Gap(why="not_watched", file=row.id, detail=watch.why if watch else ""))
    return gaps
