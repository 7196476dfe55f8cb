"""Who refuses is not asked again and again.

Applies to: apps whose windows in a run record ask for consent, and were refused by a tap.
Expects: after a refusal one second question at the most in a session, and none on a later launch
    within the span. More are a suspicion, for no rule states a number. A question that follows a
    tap on a function does not count: the user came to it.
Cannot tell: what a longer use would have shown; whether the text asks for the same matter.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.showings import ANSWER, Showing, judged, nothing, showings
from appassay.clauses.taps import Hit, hits
from appassay.clauses.windows import asks_consent, is_own, refuses
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
SESSION, RELAUNCH = ("R0", "R1"), "R8"
"""States of the session in which it is refused, and of a later launch."""
HOUR = 3_600_000


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Count how often it was asked, one record after the other."""
    asked = [s for s in showings(facts) if is_own(s.first, package) and _asks(s)]
    refused = [h for h in hits(facts) if h.control and refuses(h.control)]
    refused = [h for h in refused if is_own(h.window, package) and asks_consent(h.window)]
    if not asked:
        # Where an event tells that it was asked, the window was missed.
        missed = bool(facts.events("consent.asked"))
        outcome = Outcome.UNTESTED if missed else Outcome.INAPPLICABLE
        yield nothing(outcome, "none_shown", facts, len(facts.of(WindowSeen)))
    elif not refused:
        yield judged(Outcome.UNTESTED, "not_refused", [asked[0].first], facts)
    else:
        for record in dict.fromkeys(hit.tap.record for hit in refused):
            own = [hit for hit in refused if hit.tap.record == record]
            yield from _of(own, [s for s in asked if s.first.record == record], facts, point)


def _asks(showing: Showing) -> bool:
    return any(map(asks_consent, showing.windows))


def _of(
    refused: Sequence[Hit], asked: Sequence[Showing], facts: Facts, point: TestPoint
) -> Iterator[Finding]:
    first = refused[0].tap
    own = [s for s in asked if s.first.time <= first.time or not _called(s, refused, facts)]
    here = [s for s in own if s.first.state in SESSION]
    later = [s for s in own if s.first.state == RELAUNCH and s.first.time > first.time]
    later = [s for s in later if s.first.time - first.time <= point.number("look_back") * HOUR]
    most = point.number("per_session")
    args: dict[str, Value] = {"count": len(here), "most": most, "hours": point.number("look_back")}
    shown = [showing.first for showing in here] or [asked[0].first]
    many = len(here) > most
    if many:
        yield judged(Outcome.SUSPECT, "many", shown, facts, beside=[first], args=args)
    agreed = any(event.agreed for event in facts.of(Event) if event.record == first.record)
    if later and not agreed:
        windows = [later[0].first, shown[0]]
        yield judged(Outcome.SUSPECT, "each_launch", windows, facts, beside=[first], args=args)
    elif not many:
        yield judged(Outcome.PASSED, "few", shown, facts, beside=[first], args=args)


def _called(showing: Showing, refused: Sequence[Hit], facts: Facts) -> bool:
    """Return whether a window follows a tap that was no refusal, so that the user came to it."""
    at = showing.first.time
    taps = {hit.tap.time for hit in refused}
    return any(
        event.record == showing.first.record
        and at - ANSWER <= event.time <= at
        and event.time not in taps
        for event in facts.events("user.tap")
    )
