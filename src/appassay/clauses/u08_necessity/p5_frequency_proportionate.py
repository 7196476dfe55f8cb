"""Nothing is collected silently or in the background without a function of the user.

Applies to: apps whose code was executed from the first launch on.
Expects: no read of contacts, SMS, call log, location, clipboard, app list, camera or microphone
    right after agreeing or on a later launch, in the background, or when the system starts the
    app, where nothing was tapped; nor as soon as a permission is granted that was asked for
    untapped. Whether a function of the user asks for it (a map as the main screen, navigation under
    way) the log does not tell, so a read is a suspicion, however sure it is.
    Code that reads the clipboard whenever it changes is suspect whether or not it was executed.
Cannot tell: without a run record, how often something is read and at what rhythm; so nothing found
    is no pass without one.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import live, shapes, suspicion, the_app
from appassay.clauses.log import (
    clean,
    events,
    from_outside,
    given_unasked,
    grouped,
    happened,
    kind_names,
    seen,
    when,
)
from appassay.knowledge import pi_kinds
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Package,
    Run,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, MethodShape)
CLIPBOARD, IDENTIFIER = "clipboard", "I"
UNASKED = ("R5", "R6")
"""States in which no function of the user is under way."""
SILENT = {"R2": "silent", "R8": "silent", "R4": "background", "R5": "started", "R6": "started"}
KINDS = frozenset(
    {
        "app_list",
        "call_log",
        "camera",
        "clipboard",
        "contacts",
        "location_coarse",
        "location_precise",
        "microphone",
        "sms",
    }
)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for reads in states in which nothing was tapped."""
    reads = [event for event in events(facts, "source") if event.kind in KINDS]
    # Calls the system refuses read nothing.
    reads = [event for event in reads if not event.denied]
    silent = [event for event in reads if _is_silent(event)]
    for ((state, _), _, kind), group in grouped(silent, lambda e: (when(e), e.owner, e.kind)):
        proves = state in UNASKED and any(seen(event) for event in group)
        yield happened(SILENT[state], group, proves=proves, args={"kinds": kind_names([kind])})
    often = [*_steady(facts, point), *_frequent(facts, point)]
    yield from often
    unasked = given_unasked(facts)
    given = [event for event in reads if event in unasked]
    for (_, kind), group in grouped(given, lambda e: (e.owner, e.kind)):
        yield happened("once_granted", group, proves=False, args={"kinds": kind_names([kind])})
    listening = [] if any(event.kind == CLIPBOARD for event in silent) else _listens(facts)
    yield from suspicion("clip_listener", listening)
    if not silent and not given and not listening and not often:
        yield clean("on_tap_only", facts, {"count": len(reads)})


def _steady(facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Yield reads that a record shows at a steady rhythm while nothing was tapped."""
    longest = point.number("period") * 1000
    reads = [e for e in events(facts, "source") if e.state in SILENT and 0 < e.period <= longest]
    for (state, _, kind), group in grouped(reads, lambda e: (e.state, e.owner, e.kind)):
        yield happened(
            "steady",
            group,
            proves=state in UNASKED,
            args={
                "kinds": kind_names([kind]),
                "period": f"{group[0].period / 1000:g}",
                "times": sum(event.count for event in group),
            },
        )


def _frequent(facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Yield identifiers that a record shows read many times while idle, or within few minutes."""
    table, most = pi_kinds(), point.number("idle_reads")
    dense = point.number("reads_per_minute") * point.number("rate_window")
    reads = [e for e in events(facts, "source") if seen(e) and e.kind in table]
    reads = [e for e in reads if table[e.kind].cls == IDENTIFIER]
    for (state, _, kind), group in grouped(reads, lambda e: (e.state, e.owner, e.kind)):
        times = sum(event.count for event in group)
        idle = state == "R2" and times > most
        if idle or any(event.dense > dense for event in group):
            values: dict[str, Value] = {"kinds": kind_names([kind]), "times": times}
            yield happened("frequent", group, proves=False, args=values)


def _is_silent(event: Event) -> bool:
    """Return whether nothing was tapped; before agreement a later launch is U9.9's matter.

    What another app starts is not the app's own doing.
    """
    own = event.state in SILENT and not from_outside(event)
    return own and (event.state != "R8" or event.agreed)


def _listens(facts: Facts) -> list[MethodShape]:
    """Return the callbacks that are told of every copy and read what was copied."""
    told = shapes(facts, "clipboard.changed")
    return live([shape for shape in told if f"pi.{CLIPBOARD}" in shape.reaches], facts)
