"""What a denied permission leads to, as two clauses ask it."""

from collections.abc import Iterable

from appassay.clauses.log import LOG, asked, events, grouped, groups, happened, permission_names
from appassay.model import Event, Facts, Finding, Outcome, Value

ENDS = ("finish", "exit")


def judged(facts: Facts) -> Iterable[Finding]:
    """Yield what the log tells of denials: which end the app, and whether all were followed."""
    ends = [event for event in events(facts, "denial.ends") if groups(event)]
    for _, group in grouped(ends, lambda event: (event.kind, event.args)):
        says = "leaves" if group[0].kind == "left" else "only_way_out"
        args: dict[str, Value] = {"permissions": permission_names(group)}
        yield happened(says, group, beside=_behind(group[0], facts), args=args)
    if ends:
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


def _behind(end: Event, facts: Facts) -> list[Event]:
    """Return the call that ended the app: the last one before its end was noticed."""
    before = [event for event in events(facts, *ENDS) if event.id < end.id]
    return before[-1:]
