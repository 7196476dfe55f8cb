"""A page neither fetches a file nor opens a store or an app before it is touched.

Applies to: web pages that were visited.
Expects: while the page is open, scrolled and read, and the user has not just touched it, no
    download, no jump to a package, an app store or another app. A file that is no package, and a
    window the browser kept from opening, are suspicions.
Cannot tell: what a page does to real devices alone, or in certain regions.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.pages import UNASKED, address, happened, leads_out, told, visits, windows
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Mark,
    Outcome,
    PageEvent,
    PageWindow,
    TestPoint,
    Visit,
)

TARGETS: tuple[type[Fact], ...] = (PageEvent, Visit)
READS: tuple[type[Fact], ...] = (PageWindow,)
TOUCHED = 5_000
"""Milliseconds for which a tap still counts as touching the page."""


def applies(facts: Facts) -> Sequence[Visit]:
    """Return the visits."""
    return visits(facts)


def expects(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what the page did by itself."""
    found = list(_unasked(visit, facts))
    yield from found
    if not found:
        seconds = sum(length for state, length in visit.states if state in UNASKED)
        yield told(Outcome.PASSED, "nothing", (visit,), args={"seconds": seconds})


def _unasked(visit: Visit, facts: Facts) -> Iterable[Finding]:
    done: set[tuple[str, str]] = set()
    for event in happened(facts, visit, "download", "open.app", "navigate", "window.open"):
        if event.active or event.state not in UNASKED or _touched(event, visit, facts):
            continue
        outcome, says = _amounts(event)
        if says and (says, address(event)) not in done:
            done.add((says, address(event)))
            marks = _before(event, visit, facts)
            seconds = f"{event.time / 1000:g}"
            yield told(
                outcome, says, (event,), marks=marks,
                args={"address": address(event)[:160], "state": event.state, "seconds": seconds},
            )  # fmt: skip


def _amounts(event: PageEvent) -> tuple[Outcome, str]:
    if event.event == "window.open":
        tried = event.kind in ("app", "store", "package")
        return (Outcome.SUSPECT, "tried") if tried else (Outcome.PASSED, "")
    if leads_out(event):
        package = event.kind == "package" or event.package
        return Outcome.FAILED, "fetched" if package else "jumped"
    if event.event == "download":
        return Outcome.SUSPECT, "file"
    return Outcome.PASSED, ""


def _touched(event: PageEvent, visit: Visit, facts: Facts) -> bool:
    """Return whether the user tapped the page shortly before."""
    taps = happened(facts, visit, "user.tap")
    return any(0 <= event.time - tap.time <= TOUCHED and tap.id < event.id for tap in taps)


def _before(event: PageEvent, visit: Visit, facts: Facts) -> list[Mark]:
    """Return the last picture of the page before it happened."""
    seen = [w for w in windows(facts, visit) if w.kind == "page" and w.time <= event.time]
    last = seen[-1:] or windows(facts, visit)[:1]
    return [Mark(window=w, bounds=(0, 0, w.width, w.height)) for w in last]
