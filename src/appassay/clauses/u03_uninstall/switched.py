"""What an execution does to the launcher entries."""

from collections.abc import Iterator, Sequence

from appassay.clauses.hits import live, suspicion
from appassay.clauses.log import events, grouped, happened
from appassay.model import APP, ApiCall, Component, Event, Facts, Finding, Outcome

STATES = ("launcher.component_state", "launcher.component_state_item")
SWITCH = "component.enabled"
ENABLED, DISABLED = {"0", "1"}, {"2", "3", "4"}
"""States of a component (android.content.pm.PackageManager); 0 is what the manifest states."""


def vanished(shown: Sequence[Component], facts: Facts) -> Iterator[Finding]:
    """Yield the events that disable every entry, with none enabled instead in that state."""
    switches = [event for event in events(facts, SWITCH) if len(event.args) > 1]
    for (_, _), group in grouped(switches, lambda event: (event.owner, event.state)):
        off = [event for event in group if event.args[1] in DISABLED and _entry(event, facts)]
        on = [event for event in group if event.args[1] in ENABLED and _entry(event, facts)]
        gone = {event.args[0] for event in off}
        if off and not on and all(entry.name in gone for entry in shown):
            proves = all(any(e.sure for e in off if e.args[0] == c.name) for c in shown)
            yield happened("entry_vanishes", off, proves=proves, beside=shown[:2])


def open_switches(facts: Facts) -> list[ApiCall]:
    """Return the app's own calls that may disable something, where the code leaves open what."""
    calls = [call for call in live(facts.calls(*STATES), facts) if call.owner == APP]
    return [c for c in calls if state(c) is None and is_open(c, facts)]


def state(call: ApiCall) -> object:
    """Return the state set, None where the code does not fix it."""
    return call.args[1] if len(call.args) > 1 else None


def beside(call: ApiCall, row: str, facts: Facts) -> list[ApiCall]:
    """Return the calls of a row in the same method."""
    return [c for c in facts.calls(row) if c.at.member and c.at.member == call.at.member]


def is_open(call: ApiCall, facts: Facts) -> bool:
    """Return whether the method leaves open which component it means."""
    named = beside(call, "launcher.component_name", facts)
    return not any(isinstance(c.args[-1], str) for c in named if c.args)


def unfollowed(calls: Sequence[ApiCall], facts: Facts) -> Iterator[Finding]:
    """Yield the calls that the execution never came to: what they disable nobody knows."""
    ran = {event.at.member for event in events(facts, SWITCH)}
    missed = [call for call in calls if call.at.member not in ran]
    yield from suspicion("switch_unknown", missed, outcome=Outcome.REVIEW)


def _entry(event: Event, facts: Facts) -> bool:
    names = {entry.name for entry in facts.of(Component) if entry.is_launcher()}
    return event.args[0] in names
