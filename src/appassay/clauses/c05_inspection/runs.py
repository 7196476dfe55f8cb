"""Runs of one version of an app side by side: what one shows and another does not."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from appassay.clauses.log import UNTOUCHED, events, kind_names
from appassay.clauses.showings import actions, alike, moments
from appassay.clauses.traffic import domain, is_others
from appassay.clauses.windows import asks_consent, is_own
from appassay.knowledge import permissions, pi_kinds
from appassay.knowledge.observed import observed
from appassay.knowledge.protocol import protocol
from appassay.model import Event, Fact, Facts, Package, Request, Run, Text, WindowSeen, plain

QUIET = (*UNTOUCHED, "R4", "R8")
"""States in which nothing is touched, so that two runs of them can be compared."""
HOME = ("R2", "R8")
WALK, IDLE = "R3", 20_000
"""The walk, and milliseconds after the last act from which on nothing of it is asked for."""
NAMED = 3
"""Names of elements that two screens share at the least where what they say differs."""
DAY = 10
"""Letters of a date at the beginning of a time."""


LOADS = ("load.code", "native.load")
MEMORY = "dalvik.system.InMemoryDexClassLoader"
"""A loader of code that lies in no file."""


WATCH = {"kind": "calls", "permission": "permissions", "host": "network"}
"""What has to be watched so that a run without something tells that it was not there."""


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
    """Return the loads of code that did not come with the package, from files or from memory."""
    return [
        event
        for event in events(facts, *LOADS)
        if event.record == run.record
        and (event.api.startswith(MEMORY) or any(map(_is_outside, paths(event))))
    ]


def paths(event: Event) -> list[str]:
    """Return the files an event names: a loader is given several at once, parted by colons."""
    found = [path for arg in event.args for path in arg.split(":/")]
    return ["/" + path.rpartition("=")[2].removeprefix("file:").lstrip("/") for path in found]


def _is_outside(path: str) -> bool:
    rule = observed().loaded
    written = path.startswith(rule.written)
    return written and not any(part in path for part in rule.packaged)


def traits(run: Run, package: Package, facts: Facts, since: int = 0) -> dict[Trait, Fact]:
    """Return what a run did while nothing was touched, each with the first fact that shows it."""
    found: dict[Trait, Fact] = {}
    acts = [event.time for event in actions(facts, run.record)]
    for event in facts.of(Event):
        if event.record != run.record or event.time < since:
            continue
        if event.state in QUIET or (event.state == WALK and _is_idle(event.time, acts)):
            for what, value in _of(event):
                found.setdefault(Trait(what, value, event.state), event)
    for request in facts.of(Request):
        mine = request.record == run.record and not is_others(request, package)
        if mine and request.state in QUIET and request.time >= since and request.host:
            found.setdefault(Trait("host", domain(request.host), request.state), request)
    return found


def _is_idle(time: int, acts: Sequence[int]) -> bool:
    """Return whether the user had done nothing for a while, so that nobody asked for what comes."""
    before = bisect_right(acts, time)
    return before > 0 and time - acts[before - 1] > IDLE


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


def homes(run: Run, package: Package, facts: Facts) -> dict[str, WindowSeen]:
    """Return the main screen of a run by state: the last of the app before anything is tapped.

    The answer to the consent window does not count: it is what brings the screen.
    """
    found: dict[str, WindowSeen] = {}
    acts = [event.time for event in actions(facts, run.record)]
    for moment in moments(facts):
        pages = [w for w in moment.windows if w.kind == "activity" and is_own(w, package)]
        if moment.record != run.record or not pages or pages[-1].state not in HOME:
            continue
        state = pages[-1].state
        first = found.get(state)
        touched = first is not None and bisect_right(acts, first.time) < bisect_right(
            acts, moment.time
        )
        if not touched and not asks_consent(pages[-1]):
            found[state] = pages[-1]
    return found


def other_screen(
    mine: dict[str, WindowSeen], theirs: dict[str, WindowSeen]
) -> tuple[WindowSeen, WindowSeen] | None:
    """Return the main screens of two runs in a state where they are built differently, if any."""
    both = [state for state in HOME if state in mine and state in theirs]
    pairs = ((mine[state], theirs[state]) for state in both)
    return next(((one, other) for one, other in pairs if not same_screen(one, other)), None)


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


def named(trait: Trait) -> Text:
    """Return what a run did, in words."""
    row = permissions().get(trait.value)
    if trait.what == "kind" and trait.value in pi_kinds():
        return kind_names([trait.value])
    return Text(zh=row.zh, en=row.en) if row else plain(trait.value)
