"""What SDKs collect stays inside what they and the app state.

Applies to: apps whose code was executed from the first launch on.
Expects: nothing yet; what each SDK collects is listed, kind by kind, for the comparison with its
    policy and with the app's list.
Cannot tell: what the statements say, as long as they are not handed in; what SDKs do in native
    code; SDKs under shortened names count as the app's own.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, the_app
from appassay.clauses.log import clean, events, grouped, kind_names
from appassay.model import (
    Certainty,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """List what each SDK collects."""
    reads = [event for event in events(facts, "source") if event.owner.sdk]
    for owner, group in grouped(reads, lambda event: event.owner):
        yield Finding(
            outcome=Outcome.UNTESTED,
            says="collects",
            args={
                "sdk": owner.name or owner.sdk,
                "kinds": kind_names(event.kind for event in group),
                "count": len(group),
            },
            evidence=tuple(group[:SHOWN]),
            certainty=Certainty.MUST if any(e.sure for e in group) else Certainty.MAY,
            owner=owner,
        )
    if not reads:
        yield clean("collects_nothing", facts)
