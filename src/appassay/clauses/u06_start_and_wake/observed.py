"""What a record shows of starts: other apps that are woken, processes that come back."""

from collections.abc import Iterator, Sequence

from appassay.clauses.log import LOG, clean, events, grouped, happened, seen
from appassay.clauses.showings import actions
from appassay.clauses.u06_start_and_wake.targets import STARTS, TAPPED
from appassay.model import Event, Facts, Finding, Run

SOON = 5_000
"""Milliseconds after what the user did within which a start is put down to it."""
KILLED = "R5"
START = "process.start"


def recorded(facts: Facts) -> bool:
    """Return whether there is a record of a run."""
    return any(run.record for run in facts.of(Run))


def untapped(facts: Facts) -> list[Event]:
    """Return the starts of a run that do not follow what the user did."""
    return [e for e in events(facts, *STARTS) if not _asked_for(e, facts)]


def _asked_for(event: Event, facts: Facts) -> bool:
    if not seen(event):
        return event.state == TAPPED
    acts = (act.time for act in actions(facts, event.record))
    return any(time <= event.time <= time + SOON for time in acts)


def revived(facts: Facts, most: int) -> Iterator[Finding]:
    """Yield the processes that come back more often than allowed after they were killed.

    What follows something the user did is theirs.
    """
    starts = [e for e in events(facts, START) if seen(e) and e.state == KILLED]
    silent = [e for e in starts if not _touched(e, facts)]
    for process, group in grouped(silent, lambda event: event.process):
        times = sum(event.count for event in group)
        if process and times > most:
            yield happened("revived", group, args={"process": process, "times": times})


def _touched(event: Event, facts: Facts) -> bool:
    # Of likes only the first has its time.
    acts = (act for act in actions(facts, event.record) if act.state == event.state)
    return any(act.time <= event.time or event.count > 1 for act in acts)


def none_seen(says: str, found: Sequence[Finding], facts: Facts) -> Iterator[Finding]:
    """Yield that a record shows nothing of the kind, where nothing else was found either."""
    if not found and recorded(facts):
        yield clean(says, facts)


__all__ = ["LOG", "none_seen", "recorded", "revived", "untapped"]
