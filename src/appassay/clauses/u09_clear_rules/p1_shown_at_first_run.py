"""The rules are shown at the first run, before use.

Applies to: apps whose code was executed from the first launch on.
Expects: a window in the first launch that names the rules: one that asks for consent, or a page
    (a login page, say) with a text on them. None is a suspicion where all of the launch was
    followed, for a window may be drawn in ways that the execution does not understand; where some
    was cut, or no screen was opened at all, nothing is concluded.
    Where a run record holds windows of the first launch, these decide: none that names the rules is
    proved where no picture and no hidden part can hold the words.
Cannot tell: by execution, whether the link opens a text of enough length about personal
    information; so a window that was found is no pass without a run on a phone that opened it.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import LOG, events
from appassay.clauses.u09_clear_rules.shown_rules import at_first_run
from appassay.knowledge.models import models
from appassay.model import (
    Certainty,
    Event,
    Fact,
    Facts,
    Finding,
    Level,
    Outcome,
    Package,
    Run,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
WINDOWS = ("window.activity", "window.dialog")


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for the window that asks for consent, in what was seen, else in what was executed."""
    seen = list(at_first_run(package, facts, point))
    yield from seen or _executed(facts, point)


def _executed(facts: Facts, point: TestPoint) -> Iterable[Finding]:
    windows = [event for event in events(facts, *WINDOWS) if event.state == "R0"]
    asked = [event for event in events(facts, "consent.asked") if event.state == "R0"]
    shown = asked or [event for event in windows if _names_rules(event)]
    late = [event for event in shown if event.time > point.number("within") * 1000]
    if shown and not late:
        yield Finding(
            outcome=Outcome.UNTESTED,
            says="shown" if asked else "named",
            args={"when": f"{shown[0].time / 1000:g}"},
            evidence=(shown[0],),
        )
        return
    if late:
        when = f"{late[0].time / 1000:g}"
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="late",
            args={"when": when},
            evidence=(*late, *windows)[:5],
            certainty=Certainty.MAY,
            absent=LOG,
        )
    else:
        yield _none_named(windows, facts)


def _none_named(windows: Sequence[Event], facts: Facts) -> Finding:
    whole = facts.level(TARGETS) is Level.FULL
    says = "not_opened" if not windows else "none_shown" if whole else "none_seen"
    return Finding(
        outcome=Outcome.SUSPECT if says == "none_shown" else Outcome.UNTESTED,
        says=says,
        args={"count": len(windows)},
        evidence=tuple(windows[:5]) or tuple(facts.of(Run)),
        certainty=Certainty.MAY,
        absent=LOG,
    )


def _names_rules(event: Event) -> bool:
    words = models()["words"]["policy"]
    return any(word in text.lower() for text in event.args for word in words)
