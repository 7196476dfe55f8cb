"""Permission states that the user set are not changed by the app.

Applies to: apps whose code was executed.
Expects: no call of AppOpsManager.setMode or setUidMode, by name or by reflection: on every way the
    app can take it is proved, on some ways it is a suspicion. No permission set to granted by the
    owner of the phone or of a profile, which may be the employer's right, so a suspicion. In the
    code no reachable command that grants or sets modes, and no accessibility service beside code
    that names the system's permission windows and presses buttons.
Cannot tell: whether a command is let through, commands put together at run time, and what happens
    over an update; so nothing found is no pass without a run on a phone.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import live, presses, suspicion, texts, the_app
from appassay.clauses.log import clean, events, grouped, happened
from appassay.model import (
    ApiCall,
    Component,
    Event,
    Fact,
    Facts,
    Finding,
    Package,
    Run,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, ApiCall, TextSeen, Component)
ACCESSIBILITY = "android.permission.BIND_ACCESSIBILITY_SERVICE"


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for changes of a mode, for commands, and for presses on the system's windows."""
    changes = [event for event in events(facts, "permission.change") if _grants(event)]
    found = [
        happened("granted_by_owner" if owned else "changed", group, proves=not owned)
        for (_, _, owned), group in grouped(changes, lambda e: (e.owner, e.state, _owned(e)))
    ]
    found += [*_commands(facts), *_presses(facts)]
    yield from found
    if not found:
        yield clean("not_changed", facts)


def _owned(event: Event) -> bool:
    return event.api.endswith(".setPermissionGrantState")


def _grants(event: Event) -> bool:
    """Return whether a change can grant; to hand back to the user, or to deny, grants nothing."""
    return not _owned(event) or event.args[3:4] not in (("0",), ("2",))


def _commands(facts: Facts) -> Iterator[Finding]:
    """Yield commands that change states, where the code starts commands at all."""
    if live(facts.calls("install.exec"), facts):
        yield from suspicion("command", live(texts(facts, "grant.shell_text"), facts))


def _presses(facts: Facts) -> Iterator[Finding]:
    services = [c for c in facts.of(Component) if c.permission == ACCESSIBILITY and c.enabled]
    windows = live(texts(facts, "grant.window"), facts)
    pressed = presses(facts)
    if services and windows and pressed:
        yield from suspicion("presses", pressed, beside=(*services[:2], *windows[:3]))
