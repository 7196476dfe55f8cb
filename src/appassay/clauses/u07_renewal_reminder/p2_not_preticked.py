"""Automatic renewal is neither ticked in advance nor the only way to pay.

Applies to: apps whose texts speak of automatic renewal; SDK archives sell nothing.
Expects: no box of a layout with renewal in its text that is ticked, and none that code ticks by a
    fixed value where the layouts hold no other box; beside plans that renew, one that does not.
    Code may change what a layout says before it is shown, so that this is a suspicion.
    In a run: none that is ticked when its window is first seen, which is proved; a plan that renews
    and is chosen then is a suspicion.
Cannot tell: in the package, boxes whose text stands beside them, pages that a server delivers, and
    which plan is selected or stands out; so nothing found is no pass without a run on a phone.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import SHOWN, is_library, live, says_so, texts
from appassay.clauses.u07_renewal_reminder.offered import first_seen, ticked
from appassay.model import (
    ApiCall,
    Certainty,
    Fact,
    Facts,
    Finding,
    LayoutNode,
    Level,
    Outcome,
    Package,
    TestPoint,
    TextSeen,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (LayoutNode, TextSeen)
READS: tuple[type[Fact], ...] = (Package, ApiCall)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
BOXES = ("CheckBox", "Switch", "SwitchCompat", "MaterialSwitch", "ToggleButton", "SwitchMaterial")
PLANS = 2
"""Fewer plans than this are no choice, and say nothing of what else is offered."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return one target, the package, where its texts or its windows speak of renewal."""
    package = facts.first(Package) or Package(name="")
    spoken = texts(facts, "renewal.words", "renewal.interface") or first_seen(package, facts)
    return [package] if spoken and not is_library(facts) else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the boxes, at the plans of each layout, and at what a run showed."""
    boxes = [node for node in facts.of(LayoutNode) if node.element.endswith(BOXES)]
    found = [*_ticked(boxes), *_ticked_by_code(boxes, facts), *_only_renewing(facts)]
    yield from found
    yield from ticked(package, facts)
    if not found and facts.level(TARGETS) is not Level.NONE:
        yield Finding(
            outcome=Outcome.PASSED,
            says="not_ticked",
            args={"count": sum(_renews(box) for box in boxes)},
            evidence=tuple(texts(facts, "renewal.words")[:SHOWN]),
            absent=(LayoutNode, ApiCall),
        )


def _renews(node: LayoutNode) -> bool:
    return says_so("renewal.words", node.text)


def _ticked(boxes: Sequence[LayoutNode]) -> Iterator[Finding]:
    for box in [box for box in boxes if box.checked and _renews(box)]:
        yield _suspicion("ticked", [box], {"text": box.text, "file": box.at.file})


def _ticked_by_code(boxes: Sequence[LayoutNode], facts: Facts) -> Iterator[Finding]:
    """Yield calls that tick a box, where all boxes of the layouts are about renewal."""
    ticks = [c for c in live(facts.calls("renewal.tick"), facts) if c.args[:1] == (1,)]
    if ticks and boxes and all(map(_renews, boxes)) and not any(box.checked for box in boxes):
        where = ticks[0].at.member.split("(")[0]
        yield _suspicion(
            "ticked_by_code", [*ticks, *boxes], {"text": boxes[0].text, "where": where}
        )


def _only_renewing(facts: Facts) -> Iterator[Finding]:
    plans: dict[str, list[LayoutNode]] = {}
    for node in facts.of(LayoutNode):
        if node.element.endswith("RadioButton"):
            plans.setdefault(node.at.file, []).append(node)
    for file, group in plans.items():
        if len(group) >= PLANS and all(map(_renews, group)):
            yield _suspicion("only_renewing", group, {"file": file, "count": len(group)})


def _suspicion(says: str, shown: Sequence[Fact], args: dict[str, str | int]) -> Finding:
    return Finding(
        outcome=Outcome.SUSPECT,
        says=says,
        args=dict(args),
        evidence=tuple(shown[:SHOWN]),
        certainty=Certainty.MAY,
    )
