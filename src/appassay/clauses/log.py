"""The log of a run, as several checks read it: what was early, whose it was, how sure it is."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

from appassay.clauses.hits import SHOWN, TAP, places
from appassay.knowledge import permissions, pi_kinds, sdks
from appassay.knowledge.moments import moment
from appassay.model import (
    Certainty,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Owner,
    Run,
    Text,
    Value,
    plain,
)

LOG: tuple[type[Fact], ...] = (Event, Run)
"""The kinds of fact a run gives."""
HOSTS = frozenset({"network", "http", "socket", "web"})
"""Channels of events that reach a server."""
NETWORK = HOSTS | {"webview"}
"""Channels by which information may get to a server."""
UNTOUCHED = ("R0", "R1", "R2")
"""States in which the user does nothing but answer the consent window."""
_UNASKED = ("R0", "R1")
"""States that are before agreement whether or not a consent window was recognised."""


def events(facts: Facts, *names: str) -> list[Event]:
    """Return the events of the given names, in order."""
    return facts.events(*names)


def asked(facts: Facts) -> list[Event]:
    """Return the requests of permissions that give access to something of the person."""
    return [event for event in events(facts, "permission.request") if groups(event)]


def groups(event: Event) -> tuple[str, ...]:
    """Return the permission groups a request asks for; notifications are no data of the person."""
    table = permissions()
    rows = (table[name] for name in event.args if name in table)
    found = {row.group or row.name for row in rows if row.protection == "dangerous"}
    return tuple(sorted(found - {"notifications"}))


def given_unasked(facts: Facts) -> list[Event]:
    """Return what follows the grant of a permission that was asked for with no tap on a function.

    The machine grants a permission and then denies it; what it does in between is in the log
    between the two. What a tap does there is left out. On a phone nothing tells where such a
    stretch ends.
    """
    requests: dict[tuple[str, ...], Event] = {}
    found: list[Event] = []
    inside = False
    for event in facts.of(Event):
        if event.event == "permission.request":
            requests[event.args] = event
        elif event.event == "permission.granted":
            request = requests.get(event.args)
            inside = request is not None and request.state in UNTOUCHED
        elif event.event == "permission.denied" or seen(event):
            inside = False
        elif inside and not TAP.search(event.entry):
            found.append(event)
    return found


def is_strict(kind: str) -> bool:
    """Return whether reading a PI kind before consent is a breach, not merely noted."""
    row = pi_kinds().get(kind)
    return row is not None and row.more.get("before_consent") == "strict"


def early(found: Iterable[Event]) -> list[Event]:
    """Return the events before the user agreed, or without it."""
    return [event for event in found if not event.agreed]


def personal(event: Event) -> list[str]:
    """Return the kinds given away in clear that are of the person, not of the device or its use."""
    table = pi_kinds()
    rows = (table[kind] for kind in event.clear if kind in table)
    return [row.id for row in rows if row.cls != "D"]


def is_plain(event: Event, facts: Facts) -> bool:
    """Return whether it is plain that nobody had agreed.

    Where no consent window was recognised, what happens after a tap may follow an agreement given
    in a way the run does not understand.
    """
    asked = any(run.consent for run in facts.of(Run) if run.by == event.by)
    return event.state in _UNASKED or asked


def seen(event: Event) -> bool:
    """Return whether an event was observed, not inferred from the code."""
    return event.by != "machine"


def is_whole(event: Event) -> bool:
    """Return whether a call reads what its kind says, whatever it is given.

    A query by intent lists what fits the intent and is visible to the app (Android 11, package
    visibility): that may be the app's own screens.
    """
    return not event.api.endswith(".queryIntentActivities")


def when(event: Event) -> tuple[str, str]:
    """Return the state of an event, and how the process was started there: findings part by it."""
    return event.state, event.cause.partition(" ")[0]


def from_outside(event: Event) -> bool:
    """Return whether an event happens only where another app starts or binds a component."""
    return when(event)[1] == "app"


def grouped(
    found: Iterable[Event], key: Callable[[Event], Hashable]
) -> Iterator[tuple[Any, list[Event]]]:
    """Yield the events of each key, keys in the order of their first event."""
    table: dict[Hashable, list[Event]] = {}
    for event in found:
        table.setdefault(key(event), []).append(event)
    yield from table.items()


def happened(
    says: str, found: Sequence[Event], *, proves: bool = True, beside: Sequence[Fact] = (),
    args: dict[str, Value] | None = None,
) -> Finding:  # fmt: skip
    """Return the finding that something happened.

    Args:
        says: the wording; it may use ``{state}``, ``{when}``, ``{where}`` and ``{count}``.
        found: the events, all of one state and owner.
        proves: whether an event that happens on every way is itself the breach.
        beside: facts that belong to the matter.
        args: further values for the wording.
    """
    sure = [event for event in found if event.sure]
    shown = sure or list(found)
    first = min(shown, key=lambda event: event.time)
    values: dict[str, Value] = {
        "state": moment(first),
        "when": f"{first.time / 1000:g}",
        "where": places(shown) or first.entry or first.api,
        "count": len(found),
    }
    return Finding(
        outcome=Outcome.FAILED if sure and proves else Outcome.SUSPECT,
        says=says,
        args=values | (args or {}),
        evidence=(*shown, *beside)[:SHOWN],
        certainty=Certainty.MUST if sure else Certainty.MAY,
        owner=first.owner,
    )


def clean(says: str, facts: Facts, args: dict[str, Value] | None = None) -> Finding:
    """Return the finding that the run was followed and nothing of the kind happened."""
    return Finding(
        outcome=Outcome.PASSED,
        says=says,
        args=args or {},
        evidence=tuple(facts.of(Run)),
        absent=LOG,
    )


def kind_names(kinds: Iterable[str]) -> Text:
    """Return the names of PI kinds."""
    table = pi_kinds()
    rows = [table[kind].text if kind in table else plain(kind) for kind in sorted(set(kinds))]
    return Text(zh="、".join(r.zh for r in rows), en=", ".join(r.en for r in rows))


def sdk_name(owner: Owner) -> Text:
    """Return the name of an SDK in both languages; one that no table lists goes by its own word."""
    row = sdks().get(owner.sdk)
    return row.text if row else plain(owner.name or owner.sdk)


def permission_names(found: Iterable[Event]) -> Text:
    """Return the names of the permissions that requests ask for."""
    table = permissions()
    rows = (table[name] for event in found for name in event.args if name in table)
    names = dict.fromkeys((row.zh, row.en) for row in rows)
    return Text(zh="、".join(zh for zh, _ in names), en=", ".join(en for _, en in names))
