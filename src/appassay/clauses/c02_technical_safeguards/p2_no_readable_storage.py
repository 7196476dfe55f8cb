"""Personal information is not left where others can read it: in the log.

Applies to: apps and their SDKs whose code was executed.
Expects: no personal information that is given to the system log. What is carried may be a part of
    it or altered, so that a log line is a suspicion, and a person looks at what it says.
Cannot tell: shared storage and the app's own files, which a run on a phone with planted values
    shows; so nothing found is no pass.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import events, grouped, happened, kind_names
from appassay.knowledge import pi_kinds
from appassay.model import (
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
    """Look for log lines that carry something personal."""
    lines = [e for e in events(facts, "sink") if e.kind == "log" and _personal(e)]
    for (_, _), group in grouped(lines, lambda event: (event.owner, event.state)):
        kinds = kind_names(kind for event in group for kind in _personal(event))
        yield happened("in_log", group, proves=False, args={"kinds": kinds})
    if not lines:
        yield Finding(
            outcome=Outcome.PASSED, says="not_in_log", evidence=tuple(facts.of(Run)), absent=TARGETS
        )


def _personal(event: Event) -> list[str]:
    """Return the kinds given away in clear that are of the person, not of the device or its use."""
    table = pi_kinds()
    rows = (table[kind] for kind in event.clear if kind in table)
    return [row.id for row in rows if row.cls != "D"]
