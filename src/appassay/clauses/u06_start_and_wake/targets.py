"""Starts whose target an execution could not name."""

from appassay.clauses.log import events, grouped, happened
from appassay.model import Event, Facts, Finding, Level, Outcome, Run

STARTS = ("start.activity", "start.service", "start.bind", "start.broadcast")
TAPPED = "R3"
"""State in which the user taps; a start may be what was asked for."""
UNKNOWN = "package=?"
"""A package is named, and which one is not known: it is decoded, or out of a list or a server."""


def open_targets(facts: Facts) -> list[Finding]:
    """Return findings on starts that may be of other apps, though none is named."""
    untapped = [event for event in events(facts, *STARTS) if event.state != TAPPED]
    listed = [event for event in untapped if UNKNOWN in event.args]
    found = [
        happened("starts_listed", group, proves=False)
        for _, group in grouped(listed, lambda event: (event.owner, event.state))
    ]
    unknown = [event for event in untapped if _is_open(event)]
    if unknown and not found:
        evidence = tuple(unknown[:5])
        found.append(Finding(outcome=Outcome.UNTESTED, says="target_unknown", evidence=evidence))
    return found


def named(event: Event) -> str:
    """Return the package a start names: ``package=NAME``, or the component ``NAME/CLASS``."""
    for arg in event.args:
        package, slash, _ = arg.removeprefix("component=").partition("/")
        if arg.startswith("package="):
            return arg.removeprefix("package=")
        if slash and "." in package and ":" not in package:
            return package
    return ""


def on_tap_only(facts: Facts) -> set[str]:
    """Return the methods whose starts were all brought about by a tap; none where a run was cut."""
    if facts.level((Event, Run)) is not Level.FULL:
        return set()
    starts = [event for event in events(facts, *STARTS) if event.stack]
    tapped = {event.at.member for event in starts if event.state == TAPPED}
    return tapped - {event.at.member for event in starts if event.state != TAPPED}


def _is_open(event: Event) -> bool:
    """Return whether a service is started or bound that has no name known."""
    told = named(event) or any(arg.startswith(("component=", "package=")) for arg in event.args)
    return event.event in {"start.service", "start.bind"} and event.kind == "other" and not told
