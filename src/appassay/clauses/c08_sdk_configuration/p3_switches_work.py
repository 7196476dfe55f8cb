"""With a switch off, an SDK does not read what the switch is about.

Applies to: the switches of an SDK archive, in a host that is played: each is set both ways before
    the SDK is set going.
Expects: what the switch is about by its name, or all that needs consent, is read one way at most.
    What is certainly read either way is a breach where the switch names it or tells of consent, and
    a suspicion where other code may be what reads it. Of a switch whose name tells neither, a
    person has to find out what it holds back.
Cannot tell: switches of objects that the host of the run did not come by; what a switch holds back
    in functions of the SDK that the run did not use; what a server decides.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.c08_sdk_configuration.settings import Tried, tried
from appassay.clauses.hits import SHOWN, is_library
from appassay.clauses.log import kind_names
from appassay.model import (
    Certainty,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    SdkEntry,
    SdkEvent,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (SdkEntry, SdkEvent)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[tuple[Tried, ...]]:
    """Return the switches of the SDK as one group, if it has any."""
    found = tuple(tried(facts)) if is_library(facts) else ()
    return [found] if found else []


def expects(group: tuple[Tried, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare both settings of each switch."""
    findings = [finding for one in group for finding in _compared(one)]
    yield from findings
    if not findings:
        names = ", ".join(one.switch.method for one in group[:3])
        yield Finding(
            outcome=Outcome.UNTESTED,
            says="unseen",
            args={"switches": names, "count": len(group)},
            evidence=tuple(one.switch for one in group[:SHOWN]),
        )


def _compared(one: Tried) -> Iterable[Finding]:
    stays, changes = one.stays(), one.changes()
    args: dict[str, Value] = {"switch": one.switch.method.partition("(")[0]}
    proved = one.proves(stays)
    if stays and (one.named or not changes):
        worst, says = (
            (Outcome.FAILED, "no_effect") if proved else (Outcome.SUSPECT, "may_not_reach")
        )
        yield Finding(
            outcome=worst if one.named else Outcome.REVIEW,
            says=says if one.named else "unclear",
            args=args | {"kinds": kind_names(stays)},
            evidence=(one.switch, *one.proof(stays))[:SHOWN],
            certainty=Certainty.MUST if proved else Certainty.MAY,
        )
    elif changes:
        yield Finding(
            outcome=Outcome.PASSED,
            says="works",
            args=args | {"kinds": kind_names(changes)},
            evidence=(one.switch, *one.proof(changes))[:SHOWN],
        )
