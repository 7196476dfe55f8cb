"""What a denied permission leads to, as two clauses ask it.

In a record the same dialog that comes again and again, with nothing tapped but the dialog itself,
is a loop; a window that makes going on depend on the permission is a suspicion.
"""

from collections.abc import Iterable, Iterator

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.log import (
    LOG,
    asked,
    events,
    grouped,
    groups,
    happened,
    permission_names,
    seen,
)
from appassay.clauses.showings import judged as judged_window
from appassay.clauses.windows import is_own
from appassay.model import Event, Facts, Finding, Outcome, Value, WindowSeen

ENDS = ("finish", "exit")
ACT = "user.tap"
ONCE_MORE = 1
"""How often a dialog may come again."""


def judged(facts: Facts) -> Iterable[Finding]:
    """Yield what the log tells of denials: which end the app, and whether all were followed."""
    ends = [event for event in events(facts, "denial.ends") if groups(event)]
    for _, group in grouped(ends, lambda event: (event.kind, event.args)):
        says = "leaves" if group[0].kind == "left" else "only_way_out"
        args: dict[str, Value] = {"permissions": permission_names(group)}
        yield happened(says, group, beside=_behind(group[0], facts), args=args)
    found = [*_loops(facts), *_barred(facts)]
    yield from found
    if ends or found:
        return
    requests = asked(facts)
    denied = [event for event in events(facts, "permission.denied") if groups(event)]
    followed = {event.args for event in denied}
    if requests and all(request.args in followed for request in requests):
        yield Finding(
            outcome=Outcome.PASSED,
            says="stays",
            args={"permissions": permission_names(denied)},
            evidence=tuple(denied[:5]),
            absent=LOG,
        )
    else:
        yield Finding(
            outcome=Outcome.UNTESTED,
            says="none_followed",
            args={"count": len(requests)},
            evidence=tuple(requests[:5]),
        )


def _loops(facts: Facts) -> Iterator[Finding]:
    """Yield requests of one permission that come again right after each denial."""
    answers = {"permission.denied", "permission.request"}
    acts = [e for e in facts.of(Event) if e.event in answers | {ACT} and seen(e)]
    again: dict[tuple[str, ...], list[Event]] = {}
    denied: Event | None = None
    for event in acts:
        if event.event == "permission.denied":
            denied = event
        elif event.event == ACT:
            # The tap that denies lies before the denial; one behind it may ask for the function.
            denied = None
        elif denied and groups(event) and _same(event, denied):
            again.setdefault(event.args, []).append(event)
    for group in again.values():
        if len(group) > ONCE_MORE:
            args: dict[str, Value] = {"permissions": permission_names(group), "count": len(group)}
            yield happened("loops", group, args=args)


def _same(event: Event, other: Event) -> bool:
    return (event.record, event.args) == (other.record, other.args)


def _barred(facts: Facts) -> Iterator[Finding]:
    """Yield windows by which the app goes no further without the permission."""
    denied = [e for e in events(facts, "permission.denied") if seen(e) and groups(e)]
    package = next(iter(the_app(facts)), None)
    for window in facts.of(WindowSeen):
        after = any(e.record == window.record and e.time <= window.time for e in denied)
        if after and package and is_own(window, package) and _says_barred(window):
            yield judged_window(Outcome.SUSPECT, "barred", [window], facts)
            return


def _says_barred(window: WindowSeen) -> bool:
    return any(says_so("window.barred", text) for text in window.texts)


def _behind(end: Event, facts: Facts) -> list[Event]:
    """Return the call that ended the app: the last one before its end was noticed."""
    before = [event for event in events(facts, *ENDS) if event.id < end.id]
    return before[-1:]
