"""Components open to other apps, and web views, give nothing away.

Applies to: exported services, receivers and providers without a permission, and settings of web
    views; in apps and SDK archives.
Expects: no unguarded provider, no unguarded component that reaches sensitive information, no file
    page that may read everything.
Cannot tell: whether the business needs the open component; what a page may do with the objects
    given to it. Activities are left out: to be opened by others is what they are for.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.c02_technical_safeguards import started
from appassay.clauses.c02_technical_safeguards.owners import SHOWN, by_owner, counts, listed, places
from appassay.knowledge import apis, pi_kinds
from appassay.model import (
    ApiCall,
    Certainty,
    Component,
    Event,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Package,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Component, ApiCall)
READS: tuple[type[Fact], ...] = (MethodShape, Package, Event)
FILES = ("webview.universal_access", "webview.file_access_from_files")
BRIDGE = "webview.js_interface"
ACTS = frozenset({"permission.call_place", "permission.install"})
"""Rows of the API table for acts that others must not trigger, beside sending messages."""
OPEN_BRIDGE_BELOW = 17
"""Below this target a page may call every public method of the object (platform behaviour)."""


def applies(facts: Facts) -> Sequence[Sequence[Component]]:
    """Return the open components as one group, if there is anything to look at."""
    exposed = [c for c in facts.of(Component) if _is_open(c)]
    return [exposed] if exposed or facts.calls(*FILES, BRIDGE) else []


def _is_open(component: Component) -> bool:
    if not component.exported or not component.enabled or component.in_code is False:
        return False
    if component.kind == "provider":
        return not (component.permission or component.read_permission)
    if component.kind == "receiver":
        return not component.permission and not _only_system(component)
    return component.kind == "service" and not component.permission


def _only_system(receiver: Component) -> bool:
    """Return whether a receiver waits for actions of the platform alone."""
    actions = [action for f in receiver.filters for action in f.actions]
    return bool(actions) and all(action.startswith("android.") for action in actions)


def expects(exposed: Sequence[Component], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the open components, then the web views."""
    found = [*_components(exposed, facts), *_web_views(facts)]
    yield from found
    if not found:
        yield Finding(
            outcome=Outcome.PASSED,
            says="nothing_given_away",
            args={"count": len(exposed)},
            evidence=tuple(exposed[:SHOWN]),
            absent=(MethodShape, ApiCall),
        )


def _components(exposed: Sequence[Component], facts: Facts) -> Iterator[Finding]:
    for component in exposed:
        reached = [s for s in _bodies(component, facts) if _sensitive(s)]
        if component.kind == "provider":
            yield _suspect("open_provider", component, reached)
        elif reached:
            yield _suspect("reaches_sensitive", component, reached)
        elif reads := started.reads(component, facts):
            yield started.found(component, reads)


def _bodies(component: Component, facts: Facts) -> list[MethodShape]:
    prefix = f"{component.name}."
    return [
        shape
        for shape in facts.of(MethodShape)
        if shape.shape.startswith("exported.") and shape.method.startswith(prefix)
    ]


def _sensitive(shape: MethodShape) -> list[str]:
    """Return the rows a body reaches that read sensitive information or act for the user."""
    table, kinds = apis(), pi_kinds()
    return [
        api
        for api in shape.reaches
        if api in ACTS
        or any(k in kinds and kinds[k].cls == "S" for row in table.get(api, ()) for k in row.kinds)
    ]


def _suspect(says: str, component: Component, reached: Sequence[MethodShape]) -> Finding:
    rows = dict.fromkeys(api for shape in reached for api in _sensitive(shape))
    return Finding(
        outcome=Outcome.SUSPECT,
        says=says,
        args={"name": component.name, "kind": component.kind, "reaches": listed(rows)},
        evidence=(component, *reached[:SHOWN]),
        certainty=Certainty.MAY,
        owner=component.owner,
    )


def _web_views(facts: Facts) -> Iterator[Finding]:
    on = [c for c in facts.calls(*FILES) if c.args[:1] == (1,) and counts(c, facts)]
    for calls in by_owner(on).values():
        yield _in_code(Outcome.SUSPECT, "file_pages_read_all", calls)
    package = facts.first(Package)
    target = (package.target_sdk or package.min_sdk or 1) if package else OPEN_BRIDGE_BELOW
    old = target < OPEN_BRIDGE_BELOW and not (package and package.library)
    for calls in by_owner(c for c in facts.calls(BRIDGE) if c.reachable).values():
        if old:
            yield _in_code(Outcome.SUSPECT, "open_bridge", calls)
        else:
            yield _in_code(Outcome.REVIEW, "bridge", calls)


def _in_code(outcome: Outcome, says: str, calls: Sequence[ApiCall]) -> Finding:
    return Finding(
        outcome=outcome,
        says=says,
        args={"count": len(calls), "where": places(calls)},
        evidence=tuple(calls[:SHOWN]),
        certainty=Certainty.MAY if calls[0].reachable else Certainty.POSSIBLE,
        owner=calls[0].owner,
    )
