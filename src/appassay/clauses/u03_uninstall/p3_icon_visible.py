"""The icon can be seen.

Applies to: apps: their own icon and that of each launcher entry, in every configuration.
Expects: an icon that is larger than a dot, not nearly transparent, and not of one flat colour.
    Invisible in some configurations only is a suspicion, as the device decides which one shows;
    so is a flat colour.
Cannot tell: whether an icon copies a system app's; icons in formats that could not be drawn.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, the_app
from appassay.model import Certainty, Fact, Facts, Finding, Icon, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = (Icon,)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[tuple[Icon, ...]]:
    """Return the icons of the app and of each entry, one group each."""
    if not the_app(facts):
        return []
    groups: dict[str, list[Icon]] = {}
    for icon in facts.of(Icon):
        groups.setdefault(icon.component, []).append(icon)
    # Every app has an icon: none at all means that it was not found in the resources.
    return [tuple(group) for group in groups.values()] or [()]


def expects(icons: Sequence[Icon], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge one icon in all its configurations."""
    drawn = [icon for icon in icons if icon.drawn]
    if not icons:
        yield Finding(outcome=Outcome.UNTESTED, says="not_read")
        return
    if not drawn:
        yield _not_drawn(icons)
        return
    found = {
        "dot": [icon for icon in drawn if _is_dot(icon, point)],
        "transparent": [icon for icon in drawn if _is_transparent(icon, point)],
        "flat": [icon for icon in drawn if _is_flat(icon, point)],
    }
    unseen = [icon for icon in drawn if any(icon in group for group in found.values())]
    if not unseen:
        yield _finding(Outcome.PASSED, "visible", drawn)
        return
    everywhere = len(unseen) == len(icons)
    for says, group in found.items():
        # A flat icon is opaque, so it is seen as a plate; that it hides is no more than likely.
        sure = everywhere and says != "flat"
        if group:
            yield _finding(Outcome.FAILED if sure else Outcome.SUSPECT, says, group)


def _is_dot(icon: Icon, point: TestPoint) -> bool:
    side = point.number("side")
    return 0 < icon.width <= side and 0 < icon.height <= side


def _is_transparent(icon: Icon, point: TestPoint) -> bool:
    return not _is_dot(icon, point) and icon.opaque_share < point.number("opaque_share")


def _is_flat(icon: Icon, point: TestPoint) -> bool:
    limit = point.number("deviation")
    even = icon.deviation_white < limit and icon.deviation_black < limit
    return even and not _is_dot(icon, point) and not _is_transparent(icon, point)


def _not_drawn(icons: Sequence[Icon]) -> Finding:
    if all(icon.format == "missing" for icon in icons):
        # Android then shows its own picture, which can be seen.
        return _finding(Outcome.PASSED, "system_picture", icons, absent=(Icon,))
    return _finding(Outcome.REVIEW, "not_drawn", icons)


def _finding(
    outcome: Outcome, says: str, icons: Sequence[Icon], absent: tuple[type[Fact], ...] = ()
) -> Finding:
    sizes = ", ".join(dict.fromkeys(icon.configuration or "default" for icon in icons))
    return Finding(
        outcome=outcome,
        says=says,
        args={
            "configurations": sizes,
            "share": f"{min(icon.opaque_share for icon in icons):.1%}",
            "entry": icons[0].component,
        },
        evidence=tuple(icons[:SHOWN]),
        certainty=Certainty.MAY if outcome is Outcome.SUSPECT else Certainty.MUST,
        absent=absent,
    )
