"""Windows that a record shows outside the app: in the background, or after it was killed."""

from collections.abc import Iterator

from appassay.clauses.showings import Showing, actions, judged, moments, nothing, showings
from appassay.clauses.windows import is_ad, is_own, promotes
from appassay.model import Facts, Finding, Outcome, Package

STATES = ("R4", "R5")
KINDS = ("activity", "dialog", "popup", "overlay")
"""Windows that lie over others; a notification waits in its place."""


def outside(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield the app's own windows that come up while something else is on screen.

    One that tells of an offer is a breach. A call, an alarm or an aid the user chose looks alike
    but for what it says, so that a person decides on others.
    """
    found = [s for s in showings(facts) if _comes_up(s, package, facts)]
    for showing in found:
        offers = any(is_ad(window) or promotes(window) for window in showing.windows)
        outcome, says = (
            (Outcome.FAILED, "shown_outside") if offers else (Outcome.REVIEW, "perhaps_chosen")
        )
        yield judged(outcome, says, [showing.first], facts)
    looked = any(m.windows[0].state in STATES for m in moments(facts))
    if looked and not found:
        yield nothing(Outcome.PASSED, "none_outside", facts)


def _comes_up(showing: Showing, package: Package, facts: Facts) -> bool:
    """Return whether a window appears in such a state, after a moment with none of the app."""
    window = showing.first
    if window.state not in STATES or window.kind not in KINDS or not is_own(window, package):
        return False
    before = [
        m
        for m in moments(facts)
        if m.record == window.record and m.windows[0].state == window.state and m.time < window.time
    ]
    acts = (act for act in actions(facts, window.record) if act.state == window.state)
    away = any(not any(is_own(w, package) for w in moment.windows) for moment in before)
    return away and not any(act.time <= window.time for act in acts)
