"""Uses of camera, microphone and location that a record shows to go on after their page."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from appassay.clauses.log import events, happened, kind_names, seen
from appassay.clauses.showings import moments
from appassay.clauses.windows import is_own
from appassay.model import Event, Facts, Finding, Outcome, Package, Run, Value

SERVICE, STOP = "service.seen", "use.stop"


def overrun(uses: Iterable[Event], package: Package, facts: Facts, limit: int) -> Iterator[Finding]:
    """Yield the uses that go on for longer than the limit after the page they began on.

    Likes of a record are told once with the time of the first, so that only a use that was begun
    once, and ended once or never, can be measured.
    """
    for use in uses:
        ends = [e for e in events(facts, STOP) if e.kind == use.kind and e.record == use.record]
        if not seen(use) or use.count > 1 or any(e.count > 1 or e.time < use.time for e in ends):
            continue
        left = _left(use, package, facts)
        end = min((e.time for e in ends), default=_over(use, facts))
        served = any(e.record == use.record for e in events(facts, SERVICE))
        if left is not None and end - left > limit:
            args: dict[str, Value] = {"kinds": kind_names([use.kind])}
            args["seconds"] = f"{(end - left) / 1000:.0f}"
            says = "overran_served" if served else "overran"
            found = happened(says, [use], beside=ends[:1], args=args)
            # A foreground service of the type, which a tap started, may explain it.
            yield replace(found, outcome=Outcome.REVIEW) if served else found


def _left(use: Event, package: Package, facts: Facts) -> int | None:
    """Return when the page on which a use began was left; None where that was not seen."""
    page: frozenset[str] = frozenset()
    for moment in (m for m in moments(facts) if m.record == use.record):
        own = (w for w in moment.windows if is_own(w, package) and w.kind == "activity")
        shown = frozenset(window.activity for window in own)
        if moment.time <= use.time:
            page = shown
        elif page and not page & shown:
            return moment.time
    return None


def _over(use: Event, facts: Facts) -> int:
    """Return when the states of a record end; a use that nothing ended went on until then."""
    run = next((run for run in facts.of(Run) if run.record == use.record), None)
    return sum(seconds for _, seconds in run.states) * 1000 if run else use.time
