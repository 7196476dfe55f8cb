"""The app can be seen among the recent ones while it runs.

Applies to: the activities an app starts with: those of its launcher entries, or, without an entry,
    those with the action MAIN.
Expects: no excludeFromRecents on them, and no reachable call that takes the task off the list.
Cannot tell: whether the process lives on in the background; what the flag is meant for. The flag
    on other screens, such as login or sharing, is listed only.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, live, places, suspicion, the_app
from appassay.model import (
    ApiCall,
    Certainty,
    Component,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Component,)
READS: tuple[type[Fact], ...] = (ApiCall, Package)
EXCLUDE = 0x00800000
"""FLAG_ACTIVITY_EXCLUDE_FROM_RECENTS (android.content.Intent)."""


def applies(facts: Facts) -> Sequence[tuple[Component, ...]]:
    """Return the activities the app starts with, as one group."""
    components = facts.of(Component) if the_app(facts) else []
    entries = [c for c in components if c.is_launcher() and c.enabled]
    entries = entries or [c for c in components if c.kind == "activity" and _is_main(c)]
    targets = {c.target for c in entries if c.target}
    behind = [c for c in components if c.name in targets and c.kind == "activity"]
    group = tuple(dict.fromkeys([*entries, *behind]))
    return [group] if group else []


def _is_main(component: Component) -> bool:
    return any("android.intent.action.MAIN" in one.actions for one in component.filters)


def expects(group: Sequence[Component], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for the flag in the manifest, then in code."""
    flagged = [c for c in group if c.exclude_from_recents]
    if flagged:
        no_icon = not any(c.is_launcher() and c.enabled for c in group)
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="excluded_without_entry" if no_icon else "excluded",
            args={"name": flagged[0].name},
            evidence=tuple(flagged[:SHOWN]),
            certainty=Certainty.MUST,
            owner=flagged[0].owner,
        )
    calls = live(facts.calls("recents.exclude_task"), facts)
    hidden = list(suspicion("task_excluded", [c for c in calls if c.args[:1] != (0,)]))
    yield from hidden
    if not flagged and not hidden:
        yield _in_sight(group, facts)


def _in_sight(group: Sequence[Component], facts: Facts) -> Finding:
    calls = live(facts.calls("recents.intent_flags"), facts)
    others = [c for c in calls if c.args and isinstance(c.args[0], int) and c.args[0] & EXCLUDE]
    return Finding(
        outcome=Outcome.PASSED,
        says="other_screens" if others else "in_sight",
        args={"name": group[0].name, "where": places(others)},
        evidence=(*group[:3], *others)[:SHOWN],
        absent=(Component, ApiCall),
    )
