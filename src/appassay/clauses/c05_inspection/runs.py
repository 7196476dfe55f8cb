"""Runs of one version of an app side by side: what one shows and another does not."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from appassay.clauses.log import UNTOUCHED, events
from appassay.clauses.showings import alike, moments
from appassay.clauses.traffic import domain, is_others
from appassay.clauses.windows import is_own
from appassay.knowledge.observed import observed
from appassay.knowledge.protocol import protocol
from appassay.model import Event, Fact, Facts, Package, Request, Run, WindowSeen

QUIET = (*UNTOUCHED, "R4", "R8")
"""States in which nothing is touched, so that two runs of them can be compared."""
HOME = ("R2", "R3", "R8")
WALK = "R3"
NAMED = 3
"""Names of elements that two screens share at the least where what they say differs."""
DAY = 10
"""Letters of a date at the beginning of a time."""


class Trait(Struct, frozen=True):
    """Something a run did: a kind read, a permission asked for, a host reached."""

    what: str
    """kind, permission or host."""
    value: str
    state: str


def recorded(facts: Facts) -> list[Run]:
    """Return the runs that a record tells of, in the order of time."""
    return sorted((run for run in facts.of(Run) if run.record), key=lambda r: (r.began, r.record))


def loads(run: Run, facts: Facts) -> list[Event]:
    """Return the loads of code that did not come with the package."""
    rule = observed().loaded
    return [
        event
        for event in events(facts, "load.code", "native.load")
        if event.record == run.record
        and any(
            _is_outside(path, rule.written, rule.packaged, rule.endings)
            for arg in event.args
            for path in arg.split(":/")
        )
    ]


def _is_outside(
    arg: str, written: Sequence[str], packaged: Sequence[str], endings: Sequence[str]
) -> bool:
    # A loader is given several files at once, parted by colons.
    path = "/" + arg.removeprefix("file:").lstrip("/")
    if not path.startswith(tuple(written)) or any(part in path for part in packaged):
        return False
    return path.lower().endswith(tuple(endings))


def traits(run: Run, package: Package, facts: Facts, since: int = 0) -> dict[Trait, Fact]:
    """Return what a run did while nothing was touched, each with the first fact that shows it."""
    found: dict[Trait, Fact] = {}
    for event in facts.of(Event):
        if event.record == run.record and event.state in QUIET and event.time >= since:
            for what, value in _of(event):
                found.setdefault(Trait(what, value, event.state), event)
    for request in facts.of(Request):
        mine = request.record == run.record and not is_others(request, package)
        if mine and request.state in QUIET and request.time >= since and request.host:
            found.setdefault(Trait("host", domain(request.host), request.state), request)
    return found


def newcomers(run: Run, since: int, others: Iterable[Run], facts: Facts) -> dict[Trait, Event]:
    """Return what code did on a walk that no run shows before code was loaded, by its packages."""
    names = {other.record for other in others}
    known = {
        _house(frame.cls)
        for event in facts.of(Event)
        if event.record in names or (event.record == run.record and event.time < since)
        for frame in event.stack
    }
    found: dict[Trait, Event] = {}
    for event in facts.of(Event):
        new = event.stack and _house(event.stack[-1].cls) not in known
        if event.record == run.record and event.time >= since and event.state == WALK and new:
            for what, value in _of(event):
                found.setdefault(Trait(what, value, event.state), event)
    return found


def _house(cls: str) -> str:
    return ".".join(cls.split(".")[:2])


def _of(event: Event) -> Iterator[tuple[str, str]]:
    if event.event == "source" and not event.denied:
        yield "kind", event.kind
    elif event.event == "permission.request":
        yield from (("permission", name) for name in event.args)


def compares(run: Run, state: str, *watches: str) -> bool:
    """Return whether a run was long enough in a state, and watched what is needed in full."""
    least = next((row.seconds for row in protocol().state if row.id == state), 0)
    seconds = sum(seconds for name, seconds in run.states if name == state)
    return seconds >= least and set(watches) <= set(run.watched)


def home(run: Run, package: Package, facts: Facts) -> WindowSeen | None:
    """Return the main screen of a run: the first of the app once the user had agreed."""
    shown = (w for m in moments(facts) if m.record == run.record for w in m.windows)
    return next(
        (w for w in shown if w.state in HOME and w.kind == "activity" and is_own(w, package)), None
    )


def same_screen(one: WindowSeen, other: WindowSeen) -> bool:
    """Return whether two screens are built alike; what is written there changes every day."""
    if one.activity != other.activity:
        return False
    # Elements without names are of the same few classes everywhere.
    mine, theirs = ({n.id for n in w.nodes if n.id} for w in (one, other))
    named = len(mine & theirs) >= NAMED and len(mine & theirs) * 2 >= len(mine | theirs)
    return named or alike(one, replace(other, record=one.record))


def conditions(runs: Iterable[Run]) -> list[str]:
    """Return the conditions that differ between runs, by their names."""
    tables = [dict(run.conditions) | {"day": run.began[:DAY]} for run in runs]
    names = sorted({name for table in tables for name in table})
    return [
        name
        for name in names
        if any(a.get(name) != b.get(name) for a, b in combinations(tables, 2))
    ]
