"""A launcher shows the app, and goes on showing it.

Applies to: apps; SDK archives have no entry.
Expects: at least one enabled activity or alias with MAIN and LAUNCHER (or LEANBACK_LAUNCHER), and
    no code that disables it: proved where that happened when the code was executed, else suspect.
    Apps that serve others (input methods, wallpapers, plug-ins, tests) may do without an entry: a
    person decides. Where all that could start the app is meant for another app or a computer (an
    exported component with an action of its own), it is a suspicion: the app may be no more than a
    companion.
Cannot tell: which component is disabled where the code does not name it; whether the entry is
    there after use; entries enabled by a resource that differs by device.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import SHOWN, class_of, live, places, shapes, suspicion, the_app, words
from appassay.clauses.u03_uninstall.switched import (
    STATES,
    beside,
    is_open,
    open_switches,
    state,
    unfollowed,
    vanished,
)
from appassay.model import (
    APP,
    ApiCall,
    Component,
    Event,
    Fact,
    Facts,
    Finding,
    MetaData,
    MethodShape,
    Outcome,
    Package,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Package, Component)
READS: tuple[type[Fact], ...] = (ApiCall, MethodShape, MetaData, Event)
ENABLED, DISABLED = 1, {2, 3, 4}
"""States of a component (android.content.pm.PackageManager)."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for the entry, then for code that hides it."""
    entries = [c for c in facts.of(Component) if c.is_launcher()]
    shown = [c for c in entries if c.enabled]
    if not shown:
        yield _no_entry(package, entries, facts)
        return
    hidden = list(vanished(shown, facts)) or list(_hiding(entries, facts))
    hidden = hidden or list(unfollowed(open_switches(facts), facts))
    yield from hidden
    if not hidden:
        yield _stays(shown, facts)


def _no_entry(package: Package, entries: Sequence[Component], facts: Facts) -> Finding:
    role = _role(package, facts)
    runs = any(c.kind in {"activity", "service", "receiver"} for c in facts.of(Component))
    outcome, says = Outcome.FAILED, "entry_disabled" if entries else "no_entry"
    if role or not runs:
        outcome, says = Outcome.REVIEW, "serves_others" if role else "nothing_to_open"
    doors = [] if entries or role else [c for c in facts.of(Component) if _is_door(c)]
    if doors:
        outcome, says = Outcome.SUSPECT, "started_by_others"
    evidence = (package, *entries, *role, *doors)[:SHOWN]
    return Finding(outcome=outcome, says=says, evidence=evidence, absent=(Component,))


def _is_door(component: Component) -> bool:
    """Return whether others are meant to start it, by an action that is not Android's."""
    actions = [action for one in component.filters for action in one.actions]
    own = any(not a.startswith(("android.", "com.android.")) for a in actions)
    started = component.kind in {"activity", "alias", "service"}
    return component.enabled and component.exported and own and started


def _role(package: Package, facts: Facts) -> list[Fact]:
    """Return the facts that show an app made to serve other apps."""
    known = words("launcher.no_entry_role")
    served = [c for c in facts.of(Component) if c.enabled and any(_of(c, word) for word in known)]
    marks = [m for m in facts.of(MetaData) if m.name in known]
    tests = live(shapes(facts, "launcher.instrumentation"), facts)
    system = [package] if package.system_image or package.test_only else []
    return [*served, *marks, *tests, *system]


def _of(component: Component, word: str) -> bool:
    stated = [component.permission]
    for one in component.filters:
        stated += [*one.actions, *one.categories]
    return word in stated or component.name.startswith(f"{word}.")


def _hiding(entries: Sequence[Component], facts: Facts) -> Iterator[Finding]:
    calls = live(facts.calls(*STATES), facts)
    disabling = [c for c in calls if state(c) in DISABLED or state(c) is None]
    named = [c for c in disabling if _names_entry(c, entries, facts)]
    if named and not _is_switch(named, calls, entries):
        yield from suspicion("entry_hidden", named, beside=entries[:2])
    unknown = [c for c in disabling if state(c) in DISABLED and is_open(c, facts)]
    unknown = [c for c in unknown if c.owner == APP and c not in named]
    yield from suspicion("something_disabled", unknown, outcome=Outcome.REVIEW)


def _names_entry(call: ApiCall, entries: Sequence[Component], facts: Facts) -> bool:
    names = {entry.name for entry in entries} | {e.target for e in entries if e.target}
    named = beside(call, "launcher.component_name", facts)
    if any(isinstance(a, str) and a in names for c in named for a in c.args):
        return True
    return not named and bool(beside(call, "launcher.own_entry", facts))


def _is_switch(
    named: Sequence[ApiCall], calls: Sequence[ApiCall], entries: Sequence[Component]
) -> bool:
    """Return whether each class that disables an entry enables another: a change of icon."""
    enabling = {class_of(c) for c in calls if state(c) in {ENABLED, None}}
    return len(entries) > 1 and all(class_of(c) in enabling for c in named)


def _stays(shown: Sequence[Component], facts: Facts) -> Finding:
    switches = live(facts.calls(*STATES), facts)
    says = "entry_kept" if switches else "entry_shown"
    return Finding(
        outcome=Outcome.PASSED,
        says=says,
        args={"entry": shown[0].name, "where": places(switches)},
        evidence=(*shown[:3], *switches)[:SHOWN],
        absent=(ApiCall,),
    )
