"""What a component reads when another app starts it, as the log of the run tells it."""

from collections.abc import Sequence

from appassay.clauses.c02_technical_safeguards.owners import SHOWN
from appassay.clauses.log import events, from_outside, kind_names
from appassay.knowledge import pi_kinds
from appassay.model import Certainty, Component, Event, Facts, Finding, Outcome


def reads(component: Component, facts: Facts) -> list[Event]:
    """Return the reads of sensitive information; one refused now is given once it is permitted."""
    table = pi_kinds()
    started = [e for e in events(facts, "source") if from_outside(e)]
    own = [event for event in started if event.cause.rpartition(" ")[2] == component.name]
    return [event for event in own if event.kind in table and table[event.kind].cls == "S"]


def found(component: Component, reads: Sequence[Event]) -> Finding:
    """Return the finding on a component that reads."""
    return Finding(
        outcome=Outcome.SUSPECT,
        says="reaches_sensitive",
        args={
            "name": component.name,
            "kind": component.kind,
            "reaches": kind_names(event.kind for event in reads),
        },
        evidence=(component, *reads[:SHOWN]),
        certainty=Certainty.MAY,
        owner=component.owner,
    )
