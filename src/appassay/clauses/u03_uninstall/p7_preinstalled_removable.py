"""Pre-installed apps outside the basic functions can be removed.

Applies to: phones, by the list of pre-installed apps with a launcher entry in a run record.
Expects: no app kept from removal that serves no basic function, and no more for one function than
    the limit; what was removed does not come back. An app that can be disabled alone may be one
    that was updated: a person looks, and so where the list does not tell what an app is for.
Cannot tell: what the law or a network operator requires; without a full list nothing passes.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import SHOWN, the_app
from appassay.clauses.log import LOG, events, grouped, seen
from appassay.knowledge.observed import observed
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, TestPoint, Value

TARGETS: tuple[type[Fact], ...] = LOG
READS: tuple[type[Fact], ...] = (Package,)
LOCKED, DISABLE = "locked", "disable"
NONE = "none"
"""What a list tells of the function of an app that serves no basic one."""


def applies(facts: Facts) -> Sequence[str]:
    """Return the phone, if a record lists its apps, or else says that none does."""
    return ["phone"] if the_app(facts) else []


def expects(phone: str, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the apps that can't be removed, then at the list as a whole."""
    listed = _of("device.app", facts)
    found = [*_locked(listed, point), *_returned(facts)]
    yield from found
    if found:
        return
    whole = [e for e in _of("device.listed", facts) if e.args and e.args[0].isdecimal()]
    counted = whole and int(whole[0].args[0]) == len({_name(event) for event in listed})
    says, outcome = "removable", Outcome.PASSED
    if not listed:
        says, outcome = "not_listed", Outcome.UNTESTED
    elif not counted:
        says, outcome = "listed_in_part", Outcome.UNTESTED
    args: dict[str, Value] = {"count": len(listed)}
    yield Finding(outcome=outcome, says=says, args=args, evidence=(*whole, *listed)[:SHOWN])


def _of(name: str, facts: Facts) -> list[Event]:
    return [event for event in events(facts, name) if seen(event)]


def _name(event: Event) -> str:
    return event.args[0] if event.args else ""


def _function(event: Event) -> str:
    return event.args[2] if len(event.args) > 2 else ""


def _locked(listed: Sequence[Event], point: TestPoint) -> Iterator[Finding]:
    locked = [event for event in listed if event.kind == LOCKED]
    basic = observed().phone.basic
    for function, group in grouped(locked, _function):
        apps = list(dict.fromkeys(map(_name, group)))
        args: dict[str, Value] = {
            "apps": ", ".join(apps[:6]), "function": str(function), "count": len(apps),
            "most": point.number("locked_per_function"),
        }  # fmt: skip
        says, outcome = "", Outcome.FAILED
        if function == NONE:
            says = "locked"
        elif function not in basic:
            says, outcome = "function_unclear", Outcome.REVIEW
        elif len(apps) > point.number("locked_per_function"):
            says = "several"
        if says:
            yield Finding(outcome=outcome, says=says, args=args, evidence=tuple(group[:SHOWN]))
    off = [event for event in listed if event.kind == DISABLE and _function(event) not in basic]
    if off:
        args = {"apps": ", ".join(map(_name, off[:6])), "count": len(off)}
        yield Finding(
            outcome=Outcome.REVIEW, says="only_disabled", args=args, evidence=tuple(off[:SHOWN])
        )


def _returned(facts: Facts) -> Iterator[Finding]:
    for event in _of("device.returned", facts):
        args: dict[str, Value] = {"apps": _name(event)}
        yield Finding(outcome=Outcome.FAILED, says="returned", args=args, evidence=(event,))
