"""The shortest way over the screens of an app, by the taps that a run made."""

from collections.abc import Callable

from msgspec import Struct

from appassay.clauses.showings import same_by
from appassay.clauses.taps import Hit, following, hits
from appassay.clauses.windows import is_own
from appassay.model import Event, Facts, Package, WindowSeen

SOON = 10_000
"""Milliseconds after a tap within which the screen it leads to appears."""
MOST = 400
"""Most different screens that are looked at."""


class Way(Struct, frozen=True):
    """Taps from one screen to another."""

    page: WindowSeen
    taps: tuple[Event, ...]


def way_to(
    start: WindowSeen, wanted: Callable[[WindowSeen], bool], package: Package, facts: Facts
) -> Way | None:
    """Return the fewest taps from a screen to one that is wanted, as a run made them one by one.

    A walk wanders: what counts is how few taps would have done, not how many were made between.
    """
    steps, same = _steps(package, facts), same_by(facts)
    known = [start]
    ways = [Way(start, ())]
    for way in ways:
        if wanted(way.page):
            return way
        for hit, page in steps:
            if len(known) >= MOST or not same(hit.window, way.page):
                continue
            if not any(same(page, one) for one in known):
                known.append(page)
                ways.append(Way(page, (*way.taps, hit.tap)))
    return None


def _steps(package: Package, facts: Facts) -> list[tuple[Hit, WindowSeen]]:
    """Return each tap on a window of the app with the windows of it that came next."""
    same = same_by(facts)
    return [
        (hit, page)
        for hit in hits(facts)
        if is_own(hit.window, package)
        for page in following(hit, SOON, facts)
        if is_own(page, package) and not same(page, hit.window)
    ]
