"""A tap anywhere on the opening screen leads nowhere else.

Applies to: apps.
Expects: no opening screen that answers a touch on any part of the window with a jump to an
    address, and no layout of an opening screen whose whole ground is a button. In a run record:
    no information window that takes taps nearly everywhere; see `hot_zone.py`.
Cannot tell: what the jump leads to, how large a view is on screen, listeners set in code on
    single views. Only screens and layouts whose names say that they open the app are looked at.
    Windows pass only where a grid of points was tapped.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, class_of, live, says_so, shapes, suspicion, the_app
from appassay.clauses.u04_closable_windows import hot_zone
from appassay.model import (
    Certainty,
    Component,
    Fact,
    Facts,
    Finding,
    LayoutNode,
    Level,
    MethodShape,
    Outcome,
    Package,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (MethodShape, LayoutNode, Component)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
TOUCHED = ("splash.touch", "splash.touch_first", "splash.touched")
JUMP = {"jump.start", "jump.address"}
"""Rows that together make a jump to an address."""
GROUND = ("Layout", "VideoView", "SurfaceView", "TextureView", "PlayerView")
"""Endings of element names that make up the ground of a screen."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the touch callbacks and layouts of opening screens, and at what a run showed."""
    read = facts.level(TARGETS) is not Level.NONE
    if read:
        yield from _in_package(package, facts)
    if facts.of(WindowSeen) or not read:
        yield from hot_zone.judged_windows(package, facts, point)


def _in_package(package: Package, facts: Facts) -> Iterable[Finding]:
    touched = [
        shape
        for shape in live(shapes(facts, *TOUCHED), facts)
        if set(shape.reaches) >= JUMP and says_so("splash.name", _simple(class_of(shape)))
    ]
    found = list(suspicion("touch_anywhere", touched))
    ground = [node for node in facts.of(LayoutNode) if _is_ground(node)]
    if ground:
        found.append(_layout(ground))
    yield from found
    if not found:
        opening = [c for c in facts.of(Component) if says_so("splash.name", _simple(c.name))]
        yield Finding(
            outcome=Outcome.PASSED,
            says="nothing_found",
            args={"count": len(opening)},
            evidence=(package, *opening)[:SHOWN],
            absent=(MethodShape, LayoutNode),
        )


def _simple(name: str) -> str:
    return name.rpartition(".")[2]


def _is_ground(node: LayoutNode) -> bool:
    if not node.on_click or not node.element.endswith(GROUND):
        return False
    closes = any(says_so("splash.close", word) for word in (node.id, node.text, node.on_click))
    return not closes and says_so("splash.name", node.at.file.rpartition("/")[2])


def _layout(nodes: Sequence[LayoutNode]) -> Finding:
    files = dict.fromkeys(node.at.file for node in nodes)
    return Finding(
        outcome=Outcome.SUSPECT,
        says="ground_is_button",
        args={"files": ", ".join(list(files)[:3]), "handler": nodes[0].on_click},
        evidence=tuple(nodes[:SHOWN]),
        certainty=Certainty.POSSIBLE,
    )
