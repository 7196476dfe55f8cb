"""Who was served is asked whether they are satisfied.

Applies to: apps whose windows in a run record show a chat with the customer service, or a ticket.
Expects: a window that asks for a rating, at the end of the chat or after it. Where it ended without
    one, the report says so as advice: it is no breach.
Cannot tell: ratings asked for by SMS or on the telephone; a chat that the walk did not end.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import judged, nothing
from appassay.clauses.windows import is_own
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, Run, TestPoint, WindowSeen

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a rating, from the first sight of a service on."""
    own = [w for w in facts.of(WindowSeen) if is_own(w, package)]
    own.sort(key=lambda w: (w.record, w.time, w.number))
    served = [w for w in own if _says("chat", w) or _says("receipt", w) or _says("chat_end", w)]
    if not served:
        yield nothing(Outcome.UNTESTED, "not_served", facts, len(facts.of(WindowSeen)))
        return
    since = served[0]
    after = [w for w in own if w.record == since.record and w.time >= since.time]
    rating = next((w for w in after if _says("rating", w)), None)
    ended = next((w for w in after if _says("chat_end", w)), None)
    if rating is not None:
        yield judged(Outcome.PASSED, "offered", [rating, since], facts)
    elif ended is not None:
        yield judged(Outcome.REVIEW, "not_offered", [ended, since], facts)
    else:
        yield judged(Outcome.UNTESTED, "not_ended", [since], facts)


def _says(row: str, window: WindowSeen) -> bool:
    return any(says_so(f"window.{row}", text) for text in window.texts)
