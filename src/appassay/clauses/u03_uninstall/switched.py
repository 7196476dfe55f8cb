"""What an execution does to the launcher entries."""

from collections.abc import Iterator, Sequence

from appassay.clauses.log import events, grouped, happened
from appassay.model import Component, Event, Facts, Finding

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


def _entry(event: Event, facts: Facts) -> bool:
    names = {entry.name for entry in facts.of(Component) if entry.is_launcher()}
    return event.args[0] in names
