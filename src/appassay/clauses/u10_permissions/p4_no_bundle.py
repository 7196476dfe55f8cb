"""Permissions are not asked for in a bundle.

Applies to: apps whose code was executed from the first launch on.
Expects: no request with permissions of several groups, and no requests of several groups in a row
    with no step of the user between them. At start-up a request on every way is proved; inside a
    function it is a suspicion, for some functions need two (a video call).
Cannot tell: permissions whose names the code does not fix.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import (
    UNTOUCHED,
    asked,
    clean,
    grouped,
    groups,
    happened,
    permission_names,
)
from appassay.model import Event, Fact, Facts, Finding, Package, Run, TestPoint

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for one request of several groups, then for several in a row."""
    most, gap = point.number("groups"), point.number("gap") * 1000
    requests = asked(facts)
    bundles = [event for event in requests if len(groups(event)) >= most]
    found = [_finding("bundle", group) for _, group in _by_owner(bundles)]
    single = [event for event in requests if event not in bundles]
    found += [_finding("row", row) for row in _rows(single, most, gap)]
    yield from found
    if not found:
        yield clean("one_by_one" if requests else "none_asked", facts, {"count": len(requests)})


def _by_owner(events: Iterable[Event]) -> Iterator[tuple[object, list[Event]]]:
    return grouped(events, lambda event: (event.owner, event.state))


def _finding(says: str, events: Sequence[Event]) -> Finding:
    starting = events[0].state in UNTOUCHED
    names = permission_names(events)
    return happened(says, events, proves=starting, args={"permissions": names})


def _rows(requests: Sequence[Event], most: float, gap: float) -> Iterator[list[Event]]:
    """Yield the requests that follow each other at once, where they are of several groups.

    All have to be certain, or none is: of several ways the user sees only one.
    """
    for _, group in grouped(requests, lambda event: (event.state, event.entry, event.certainty)):
        row = [group[0]]
        for event in group[1:]:
            if event.time - row[-1].time > gap:
                break
            row.append(event)
        if len({name for event in row for name in groups(event)}) >= most:
            yield row
