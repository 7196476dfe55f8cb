"""The app has no means of showing windows outside itself.

Applies to: apps and SDK archives.
Expects: no reachable overlay window with the permission for it, no full-screen notification with
    the permission for it, and no window over the lock screen. Where the manifest shows a role
    whose windows users choose (calls, alarms, input, home screen), or the execution shows the
    window, or the alarm that brings it, after a tap alone, a person decides. In a run record, none
    of its windows over others in the background or after it was killed.
Cannot tell: when the window appears and what it shows; whether the user chose the function.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import (
    SHOWN,
    Hit,
    is_library,
    live,
    numbers,
    suspicion,
    words,
)
from appassay.clauses.log import LOG, events
from appassay.clauses.u04_closable_windows.outside import outside
from appassay.model import (
    ApiCall,
    Component,
    Fact,
    Facts,
    Finding,
    Level,
    Outcome,
    Package,
    Permission,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (ApiCall,)
READS: tuple[type[Fact], ...] = (Permission, Component, Package, *LOG)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
OVERLAY = "android.permission.SYSTEM_ALERT_WINDOW"
FULL_SCREEN = "android.permission.USE_FULL_SCREEN_INTENT"
TAPPED = "R3"
OVERLAY_TYPES = {2002, 2003, 2006, 2007, 2010, 2038}
"""Window types shown over other apps (android.view.WindowManager.LayoutParams)."""
SHOW_WHEN_LOCKED = 0x00080000
"""FLAG_SHOW_WHEN_LOCKED, of the same class."""
NEEDS_PERMISSION_FROM = 29
"""From this target on a full-screen notification needs a permission (platform behaviour)."""


def applies(facts: Facts) -> Sequence[str]:
    """Return one target: the whole of the code."""
    return ["code"]


def expects(target: str, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each means of showing a window outside."""
    chosen = [c for c in facts.of(Component) if c.enabled and _has_role(c)]
    outcome = Outcome.REVIEW if chosen else Outcome.SUSPECT
    found = [
        *_found(
            "overlay", _overlays(facts), OVERLAY, _asked(outcome, "window.added", facts), facts
        ),
        *_found(
            "full_screen_notice",
            _notices(facts),
            FULL_SCREEN,
            _asked(outcome, "schedule.alarm", facts),
            facts,
        ),
        *_found("over_lock_screen", _over_lock(facts), "", outcome, facts),
    ]
    seen = [f for package in facts.of(Package) for f in outside(package, facts)]
    yield from (*found, *seen)
    if not found and facts.level(TARGETS) is not Level.NONE:
        allowed = [p for p in facts.of(Permission) if p.name in (OVERLAY, FULL_SCREEN)]
        yield Finding(
            outcome=Outcome.PASSED,
            says="permission_only" if allowed else "nothing_found",
            args={"name": allowed[0].name} if allowed else {},
            evidence=tuple(allowed[:SHOWN]),
            absent=(ApiCall, Permission),
        )


def _asked(outcome: Outcome, brings: str, facts: Facts) -> Outcome:
    """Return what a window amounts to, given that the execution saw what brings it after taps."""
    states = {event.state for event in events(facts, brings)}
    return Outcome.REVIEW if states == {TAPPED} else outcome


def _has_role(component: Component) -> bool:
    stated = {component.permission}
    for one in component.filters:
        stated |= {*one.actions, *one.categories}
    return bool(stated & set(words("window.role")))


def _found(
    says: str, hits: Sequence[Hit], permission: str, outcome: Outcome, facts: Facts
) -> Iterator[Finding]:
    beside = [p for p in facts.of(Permission) if permission and p.name == permission]
    yield from suspicion(says, hits, beside=beside, outcome=outcome)


def _allowed(permission: str, facts: Facts) -> bool:
    """Return whether a permission is declared, or the host of an SDK may declare it."""
    return is_library(facts) or any(p.name == permission for p in facts.of(Permission))


def _overlays(facts: Facts) -> list[ApiCall]:
    if not _allowed(OVERLAY, facts):
        return []
    typed = live(facts.calls("window.type", "permission.window_type"), facts)
    typed = [c for c in typed if (types := numbers(_type(c))) and types <= OVERLAY_TYPES]
    # Where the type can't be seen, asking whether the app may draw over others shows the intent.
    meant = typed or live(facts.calls("window.may_draw"), facts)
    added = live(facts.calls("window.add"), facts)
    return added if meant else []


def _type(call: ApiCall) -> object:
    """Return the type given to a constructor of the window's parameters, or put in a field."""
    if len(call.args) >= 5:
        return call.args[-3]
    return call.args[0] if call.args else None


def _notices(facts: Facts) -> list[ApiCall]:
    package = facts.first(Package)
    target = (package.target_sdk or package.min_sdk or 1) if package else 1
    if target >= NEEDS_PERMISSION_FROM and not _allowed(FULL_SCREEN, facts):
        return []
    return live(facts.calls("window.full_screen_notice"), facts)


def _over_lock(facts: Facts) -> list[ApiCall]:
    shown = [c for c in facts.calls("window.over_lock") if c.args[:1] != (0,)]
    flagged = [c for c in facts.calls("window.over_lock_flags") if _has_flag(c)]
    return live([*shown, *flagged], facts)


def _has_flag(call: ApiCall) -> bool:
    flags = call.args[0] if call.args else None
    return isinstance(flags, int) and bool(flags & SHOW_WHEN_LOCKED)
