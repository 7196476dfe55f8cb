"""Nothing jumps out of the app without any action of the user.

Applies to: apps whose code was executed from the first launch on.
Expects: no start of another app, a browser or a store while the user touches nothing. On every way
    the app can take it is proved; on some ways it is a suspicion. A page of the package whose
    script moves on by itself is one too, where the app hands addresses of pages to other apps
    without asking whether the user touched the page.
Cannot tell: jumps that an ad from a server brings about; so nothing found is no pass where pages
    from outside are shown to such code.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import live, shapes, suspicion, texts, the_app
from appassay.clauses.log import clean, events, grouped, happened
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Package,
    Run,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, MethodShape, TextSeen)
IDLE = ("R0", "R2", "R4", "R8")
"""States in which nothing was touched; an answer to the consent window apart."""
JUMP = {"jump.start", "jump.address"}
GESTURE = "page.gesture"
INSIDE = ("file:///android_asset/", "file:///android_res/", "about:blank", "data:")
"""Addresses of pages that are in the package."""
OUTSIDE = ("data=http://", "data=https://", "data=market:")
"""Addresses that a browser or a store opens."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for screens of others that open by themselves."""
    opened = [e for e in events(facts, "start.activity") if e.state in IDLE and e.kind == "other"]
    jumps = [event for event in opened if _leaves(event, package.name)]
    for _, group in grouped(jumps, lambda event: (event.owner, event.state)):
        where = sorted({_target(event, package.name) for event in group})
        yield happened("jumps", group, args={"targets": ", ".join(where[:3])})
    handed = _handed_on(facts)
    moves = texts(facts, "page.moves_on") if handed else []
    yield from suspicion("page_jumps", handed if moves else [], beside=moves[:3])
    if not jumps and not moves:
        unknown = bool(handed) and _from_outside(facts)
        finding = clean("page_unknown" if unknown else "stays", facts)
        yield replace(finding, outcome=Outcome.UNTESTED) if unknown else finding


def _handed_on(facts: Facts) -> list[MethodShape]:
    """Return the clients of web views that open other apps whether or not the user touched."""
    clients = live(shapes(facts, "page.address"), facts)
    jumping = [shape for shape in clients if set(shape.reaches) >= JUMP]
    return [shape for shape in jumping if GESTURE not in (*shape.calls, *shape.reaches)]


def _from_outside(facts: Facts) -> bool:
    """Return whether a page that is not of the package is shown, or what is shown is not known."""
    return any(
        not event.args or not event.args[0].startswith(INSIDE)
        for event in events(facts, "window.web")
    )


def _target(event: Event, own: str) -> str:
    """Return the address or package an intent leads to outside the app; empty if to neither."""
    address = next((a.removeprefix("data=") for a in event.args if a.startswith(OUTSIDE)), "")
    packages = [a.removeprefix("package=") for a in event.args if a.startswith("package=")]
    return address or next((name for name in packages if name != own), "")


def _leaves(event: Event, own: str) -> bool:
    inside = f"package={own}" in event.args
    return not inside and bool(_target(event, own))
