"""Starts that are arranged: receivers that are on, jobs and alarms the app sets unasked."""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import (
    SHOWN,
    by_owner,
    class_of,
    live,
    says_so,
    shapes,
    texts,
    words,
)
from appassay.clauses.log import events, from_outside, grouped, happened
from appassay.clauses.u06_start_and_wake.broadcasts import is_delivered
from appassay.model import (
    APP,
    ApiCall,
    Certainty,
    Component,
    Event,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Run,
    TextSeen,
)

NO_CREATE = 0x20000000
"""PendingIntent.FLAG_NO_CREATE."""
RESTORES = "start.user_alarm"
TAPPED = "R3"


def told(facts: Facts) -> list[TextSeen]:
    """Return the texts of the package that tell of starts."""
    return texts(facts, "start.told")


def is_told(facts: Facts) -> bool:
    """Return whether a text of the package or of the consent window tells of starts."""
    run = facts.first(Run)
    shown = run.consent if run else ()
    return bool(told(facts)) or any(says_so("start.told", text) for text in shown)


def restores(component: Component, facts: Facts) -> bool:
    """Return whether a receiver sets the user's own alarm again, which a reboot takes away."""
    received = [s for s in shapes(facts, "exported.receiver") if _holder(s) == component.name]
    return any(RESTORES in shape.reaches for shape in received)


def arranged(facts: Facts) -> Iterator[Finding]:
    """Yield what is arranged before agreement, and after it without a word in the package.

    A run in which no consent window was recognised does not tell one from the other.
    """
    run = facts.first(Run)
    if run is None or not run.consent:
        return
    yield from _receivers(facts)
    sets = [e for e in _plans(facts) if e.state != TAPPED and not from_outside(e)]
    before = [event for event in sets if not event.agreed]
    for _, group in grouped(before, lambda event: (event.owner, event.event)):
        yield happened("planned_unagreed", group, proves=False)
    if not is_told(facts):
        after = [event for event in sets if event.agreed and event.owner not in _owners(before)]
        for _, group in grouped(after, lambda event: (event.owner, event.event)):
            yield happened("planned_untold", group, proves=False)
        yield from _revived(facts)


def _owners(found: Iterable[Event]) -> set[object]:
    return {event.owner for event in found}


def _receivers(facts: Facts) -> Iterator[Finding]:
    """Yield receivers that the manifest or the app, once agreed to, switches on."""
    waiting = [c for c in facts.of(Component) if _waits(c, facts) and not restores(c, facts)]
    on = [c for c in waiting if c.enabled]
    yield from _listed("receiver_unagreed", on)
    if is_told(facts):
        return
    switched = [e for e in events(facts, "component.enabled") if e.agreed and e.args[1:2] == ("1",)]
    off = {c.name: c for c in waiting if not c.enabled}
    for event in [e for e in switched if e.args[0] in off and e.state != TAPPED]:
        yield happened(
            "receiver_untold",
            [event],
            proves=False,
            beside=[off[event.args[0]]],
            args={"names": event.args[0]},
        )


def _listed(says: str, found: Sequence[Component]) -> Iterator[Finding]:
    for owner, group in by_owner(found):
        yield Finding(
            outcome=Outcome.SUSPECT,
            says=says,
            args={"names": ", ".join(c.name for c in group[:3]), "count": len(group)},
            evidence=tuple(group[:SHOWN]),
            certainty=Certainty.MUST,
            owner=owner,
        )


def _waits(component: Component, facts: Facts) -> bool:
    """Return whether a receiver hears of something that happens without the user."""
    awaited = {a for one in component.filters for a in one.actions} & set(words("start.broadcast"))
    reached = any(is_delivered(action, facts) for action in awaited)
    return component.kind == "receiver" and component.in_code is not False and reached


def _plans(facts: Facts) -> list[Event]:
    """Return the jobs that come again and the alarms that outlive the process."""
    lasting = live(facts.calls("start.lasting_job"), facts)
    jobs = events(facts, "schedule.job") if lasting else []
    places = {(c.at.member, c.at.offset) for c in _alarms(facts)}
    alarms = [
        event
        for event in events(facts, "schedule.alarm")
        if (event.at.member, event.at.offset) in places
    ]
    return jobs + alarms


def _alarms(facts: Facts) -> list[ApiCall]:
    """Return the alarms that start a closed app, where the class makes what they send."""
    made = facts.calls("start.pending")
    idle = {class_of(c) for c in made} - {class_of(c) for c in made if _creates(c)}
    return [c for c in facts.calls("start.alarm") if class_of(c) not in idle]


def _creates(call: ApiCall) -> bool:
    flags = call.args[3] if len(call.args) > 3 else None
    return not isinstance(flags, int) or not flags & NO_CREATE


def _revived(facts: Facts) -> Iterator[Finding]:
    """Yield services that arrange a start when the user swipes the app away."""
    homes = {class_of(call) for call in live(_alarms(facts), facts)}
    swiped = live(shapes(facts, "start.task_removed"), facts)
    found = [s for s in swiped if "start.alarm" in s.reaches and class_of(s) in homes]
    for shape in found:
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="revived_untold",
            args={"where": shape.method.split("(")[0]},
            evidence=(shape,),
            certainty=Certainty.MAY,
            owner=shape.owner or APP,
        )


def _holder(shape: MethodShape) -> str:
    return shape.method.split("(")[0].rpartition(".")[0]
