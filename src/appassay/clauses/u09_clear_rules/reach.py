"""How many taps lead from the main screen of an app to its rules, as a run took them."""

from collections.abc import Iterator

from appassay.clauses.showings import actions, alike, judged, showings
from appassay.clauses.u09_clear_rules.shown_rules import is_text_of_rules, links, own
from appassay.clauses.windows import asks_consent, blind, is_own, names_rules
from appassay.model import Event, Facts, Finding, Outcome, Package, TestPoint, Value, WindowSeen

WALK = "R3"
LENGTH = 500
"""Chinese characters from which on a window holds the text of the rules, not a note of them."""
HEADED = 4
"""A page with a hidden part and no more texts than this is about what its heading names."""


def reached(
    package: Package, facts: Facts, point: TestPoint, *, with_papers: bool
) -> Iterator[Finding]:
    """Yield the shortest way to the rules that was taken on the walk.

    Args:
        package: the app.
        facts: what was read.
        point: the test point.
        with_papers: whether documents tell how the rules are set, without which nothing passes.
    """
    walk = own(package, facts, WALK)
    main = next((s.first for s in walk if s.first.kind == "activity"), None)
    if main is None:
        return
    ways = [way for s in showings(facts) if (way := _way(s.first, main, package, facts))]
    if not ways:
        entries = [s.first for s in walk if any(map(links, s.windows))]
        says, outcome = "no_entry", Outcome.REVIEW
        if entries:
            says, outcome = "entry_not_opened", Outcome.UNTESTED
        yield judged(outcome, says, entries or [main], facts)
        return
    page, taps = min(ways, key=lambda way: len(way[1]))
    args: dict[str, Value] = {"taps": len(taps), "most": point.number("taps")}
    if len(taps) > point.number("taps"):
        outcome, says = Outcome.SUSPECT, "far"
    else:
        outcome, says = Outcome.PASSED if with_papers else Outcome.UNTESTED, "near"
    yield judged(outcome, says, [page, main], facts, beside=taps[-4:], args=args)


def _way(
    page: WindowSeen, main: WindowSeen, package: Package, facts: Facts
) -> tuple[WindowSeen, list[Event]] | None:
    """Return a page of the rules with the taps since the main screen was last seen."""
    there = page.state == WALK and page.record == main.record and not asks_consent(page)
    if not there or alike(page, main) or not is_own(page, package) or not _is_rules(page):
        return None
    before = [w.time for w in facts.of(WindowSeen) if w.time <= page.time and alike(w, main)]
    since = max(before, default=main.time)
    taps = [event for event in actions(facts, page.record) if event.event == "user.tap"]
    taps = [event for event in taps if since <= event.time <= page.time]
    return (page, taps) if taps else None


def _is_rules(page: WindowSeen) -> bool:
    headed = names_rules(page) and len(page.texts) <= HEADED
    return is_text_of_rules(page, LENGTH) or (blind(page) and headed)
