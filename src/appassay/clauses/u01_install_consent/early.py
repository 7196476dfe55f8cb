"""Packages that were on their way while a prompt to download still asked."""

from collections.abc import Iterator

from appassay.clauses.hits import says_so
from appassay.clauses.showings import actions, judged, showings, tells_acts, while_shown
from appassay.clauses.taps import hits, words_at
from appassay.clauses.traffic import loads
from appassay.clauses.windows import controls, is_own
from appassay.model import Facts, Finding, Outcome, Package, WindowSeen

TAPPED = "R3"
BEFORE = 60_000
"""Milliseconds before a download in which a tap may have asked for it."""


def before_tap(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield packages that were on their way while a prompt asked, and nothing had been tapped."""
    found = [load for load in loads(package, facts) if load.state == TAPPED]
    for showing in showings(facts) if found else ():
        first = showing.first
        if not (is_own(first, package) and tells_acts(first) and _asks(first)):
            continue
        end = min(
            (e.time for e in while_shown(actions(facts, first.record), showing)), default=None
        )
        end = end if end is not None else showing.gone
        during = [x for x in found if x.record == first.record and first.time < x.time]
        during = [x for x in during if end is None or x.time < end]
        load = next((x for x in during if x.sure), during[0] if during else None)
        before = load and any(x.address == load.address and x.time < first.time for x in found)
        # What was asked for before, a page that reads download for instance, may be under way.
        chosen = load and any(
            0 <= load.time - hit.tap.time <= BEFORE
            and any(says_so("window.loads", word) for word in words_at(hit))
            for hit in hits(facts)
            if hit.tap.record == first.record
        )
        if load and not before and not chosen:
            outcome = Outcome.FAILED if load.sure else Outcome.SUSPECT
            yield judged(
                outcome, "before_tap", [first], facts, beside=[load.fact],
                args={"address": load.address},
            )  # fmt: skip


def _asks(window: WindowSeen) -> bool:
    words = (word.strip() for control in controls(window) for word in control.words)
    return any(says_so("window.install", word) for word in words)
