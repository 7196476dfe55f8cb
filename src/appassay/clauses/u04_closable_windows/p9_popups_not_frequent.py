"""Pop-ups that inform are few, and do not come back once they were closed.

Applies to: apps, by the windows of a run record.
Expects: no window that the user closed and that appears again on the same page, while the user
    touched nothing; that is proved. More windows than the limits, in a span of time or on one page,
    are a suspicion, for the limits are ours. Windows about permissions and safety do not count, and
    none that follows a tap at once.
Cannot tell: what a server would have shown at another time.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import (
    ANSWER,
    Moment,
    Showing,
    actions,
    alike,
    information,
    judged,
    moments,
    nothing,
    showings,
    stays,
    while_shown,
)
from appassay.clauses.windows import is_own
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, Run, TestPoint, WindowSeen

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for windows that come back, then count."""
    shown = [
        showing
        for showing in information(facts, package, point.number("fills"))
        if showing.first.kind != "activity" and not _warns(showing) and not _called(showing, facts)
    ]
    found = [*_again(shown, package, facts), *_many(shown, facts, point)]
    found += _on_a_page(shown, package, facts, point)
    yield from found
    if not found:
        yield nothing(Outcome.PASSED, "few", facts, len(shown))


def _warns(showing: Showing) -> bool:
    return any(says_so("window.safety", text) for text in showing.first.texts)


def _called(showing: Showing, facts: Facts) -> bool:
    """Return whether a window follows a tap at once, so that the user may have asked for it."""
    at = showing.first.time
    taps = [e for e in actions(facts, showing.first.record) if e.event == "user.tap"]
    return any(at - ANSWER <= tap.time <= at for tap in taps)


def _again(shown: Sequence[Showing], package: Package, facts: Facts) -> Iterator[Finding]:
    seen = moments(facts)
    for number, before in enumerate(shown):
        after = next((s for s in shown[number + 1 :] if alike(before.first, s.first)), None)
        if after is None or before.gone is None:
            continue
        between = [m for m in seen if m.record == before.first.record]
        between = [m for m in between if before.gone <= m.time <= after.first.time]
        pages = {page for moment in between for page in [_page(moment, package)]}
        done = [e for e in actions(facts, before.first.record) if before.gone <= e.time]
        touched = [event for event in done if event.time <= after.first.time]
        if len(pages) != 1 or "" in pages or touched:
            continue
        closed = [e for e in while_shown(actions(facts, before.first.record), before)]
        closed = [event for event in closed if stays(event, before, ANSWER, facts) is False]
        outcome, says = Outcome.SUSPECT, "came_back"
        if closed:
            outcome, says = Outcome.FAILED, "again_once_closed"
        yield judged(outcome, says, [after.first, before.last], facts, beside=closed[-1:])


def _page(moment: Moment, package: Package) -> str:
    """Return the screen of the app at a moment; empty where another app's is there, or none."""
    pages = [window for window in moment.windows if window.kind == "activity"]
    own = pages and all(is_own(window, package) for window in pages)
    return pages[-1].activity if own else ""


def _many(shown: Sequence[Showing], facts: Facts, point: TestPoint) -> Iterator[Finding]:
    span, most = point.number("span") * 60_000, point.number("windows")
    for number, showing in enumerate(shown):
        first = showing.first
        group = [s.first for s in shown[number:] if s.first.record == first.record]
        group = [window for window in group if window.time - first.time <= span]
        if len(group) > most:
            args = {"count": len(group), "most": most, "span": point.number("span")}
            yield judged(Outcome.SUSPECT, "many", group, facts, args=dict(args))
            return


def _on_a_page(
    shown: Sequence[Showing], package: Package, facts: Facts, point: TestPoint
) -> Iterator[Finding]:
    """Yield pages on which more windows appeared, of different kinds, than the limit allows."""
    for page in showings(facts):
        if page.first.kind != "activity" or not is_own(page.first, package):
            continue
        end = page.gone if page.gone is not None else float("inf")
        above = [s.first for s in shown if s.first.record == page.first.record]
        above = [window for window in above if page.first.time <= window.time < end]
        different = [w for i, w in enumerate(above) if not any(alike(w, o) for o in above[:i])]
        if len(different) > point.number("per_page"):
            args = {"count": len(different), "most": point.number("per_page")}
            yield judged(Outcome.SUSPECT, "many_on_a_page", different, facts, args=dict(args))
