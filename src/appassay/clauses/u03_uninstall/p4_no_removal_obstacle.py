"""Nothing in the package keeps the user from removing the app.

Applies to: apps.
Expects: no device administrator that dissuades or locks when it is switched off, no reachable call
    that blocks removal, no accessibility service that leaves the windows in which a user removes
    an app, and no window drawn over the removal dialog. Where such a service goes back or home,
    but not in answer to a window, a person decides.
Cannot tell: whether device management, theft protection or parental control is what the app is
    for; whether removal succeeds on a phone.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import SHOWN, live, shapes, suspicion, texts, the_app
from appassay.model import (
    ApiCall,
    Component,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Package,
    Permission,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (Package, Component)
READS: tuple[type[Fact], ...] = (ApiCall, MethodShape, TextSeen, Permission)
ADMIN = "android.permission.BIND_DEVICE_ADMIN"
ADMIN_ACTION = "android.app.action.DEVICE_ADMIN_ENABLED"
ACCESSIBILITY = "android.permission.BIND_ACCESSIBILITY_SERVICE"
OVERLAY = "android.permission.SYSTEM_ALERT_WINDOW"
LOCK = "uninstall.lock_now"
LEAVES = {1, 2, None}
"""GLOBAL_ACTION_BACK and GLOBAL_ACTION_HOME, or a value the code does not fix."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each obstacle."""
    admins = [c for c in facts.of(Component) if _is_admin(c)]
    found = [*_admin(admins, facts), *_blocked(facts), *_leaves(facts), *_covers(facts)]
    yield from found
    if not found:
        yield Finding(
            outcome=Outcome.PASSED,
            says="plain_admin" if admins else "nothing_found",
            args={"name": admins[0].name} if admins else {},
            evidence=(package, *admins)[:SHOWN],
            absent=(Component, ApiCall, MethodShape, TextSeen),
        )


def _is_admin(component: Component) -> bool:
    actions = {action for one in component.filters for action in one.actions}
    is_one = component.permission == ADMIN or ADMIN_ACTION in actions
    return component.kind == "receiver" and component.enabled and is_one


def _admin(admins: Sequence[Component], facts: Facts) -> Iterator[Finding]:
    """Yield what the administrators of the manifest do when they are to be switched off."""
    names = {admin.name for admin in admins}
    asked = [s for s in _bodies("uninstall.disable_requested", names, facts) if not _silent(s)]
    yield from suspicion("dissuades", asked, beside=admins[:2])
    rows = ("uninstall.disable_requested", "uninstall.disabled")
    locks = [
        s for row in rows for s in _bodies(row, names, facts) if LOCK in (*s.calls, *s.reaches)
    ]
    yield from suspicion("locks", locks, beside=admins[:2])


def _bodies(row: str, names: set[str], facts: Facts) -> list[MethodShape]:
    return [s for s in shapes(facts, row) if s.method.split("(")[0].rpartition(".")[0] in names]


def _silent(shape: MethodShape) -> bool:
    """Return whether the body shows no text: it returns null."""
    return shape.returns == 0


def _blocked(facts: Facts) -> Iterator[Finding]:
    calls = [c for c in live(facts.calls("uninstall.block"), facts) if c.args[2:3] != (0,)]
    yield from suspicion("blocks", calls)


def _leaves(facts: Facts) -> Iterator[Finding]:
    services = [c for c in facts.of(Component) if c.permission == ACCESSIBILITY and c.enabled]
    windows = live(texts(facts, "uninstall.watched_window"), facts)
    calls = live(facts.calls("uninstall.global_action"), facts)
    calls = [c for c in calls if next(iter(c.args), None) in LEAVES]
    if services and windows and calls:
        events = live(shapes(facts, "uninstall.watch_windows"), facts)
        at_once = any("uninstall.global_action" in shape.reaches for shape in events)
        says = "leaves_windows" if at_once else "may_leave_windows"
        outcome = Outcome.SUSPECT if at_once else Outcome.REVIEW
        yield from suspicion(says, calls, beside=(*services[:2], *windows[:3]), outcome=outcome)


def _covers(facts: Facts) -> Iterator[Finding]:
    allowed = [p for p in facts.of(Permission) if p.name == OVERLAY]
    dialogs = live(texts(facts, "uninstall.dialog"), facts)
    drawn = live(facts.calls("window.add"), facts)
    if allowed and drawn:
        yield from suspicion("covers_dialog", dialogs, beside=(*allowed, *drawn[:3]))
