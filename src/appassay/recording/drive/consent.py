"""The window that asks for consent, and what of it agrees and refuses."""

from collections.abc import Sequence

from msgspec import Struct

from appassay.knowledge.controls import Control, agrees, controls, names_rules, refuses, says
from appassay.knowledge.driving import driving
from appassay.recording.schema import Node, Window


class Asking(Struct, frozen=True):
    """A window that asks for consent."""

    window: Window
    agree: Control
    refuse: Control | None
    box: Node | None
    """A box about the rules that is to be ticked first."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what it says of the rules, and what its controls say."""
        rules = next(t for t in _texts(self.window) if names_rules((t,)))
        both = (self.agree, self.refuse)
        return (rules[:200], *(" ".join(c.words) for c in both if c and c.words))


def asking(windows: Sequence[Window], package: str) -> Asking | None:
    """Return the topmost window of an app that asks for consent, if one does."""
    for window in reversed(windows):
        if window.package in ("", package) and (found := _of(window)):
            return found
    return None


def _of(window: Window) -> Asking | None:
    if not names_rules(_texts(window)):
        return None
    found = controls(window.nodes)
    agreeing = [control for control in found if agrees(control)]
    box = next((n for n in window.nodes if n.checkable and n.enabled and n.area > 0), None)
    if not agreeing and box is not None and _beside_rules(box, window):
        agreeing = [
            c for c in found if c.node is not box and any(says("go_on", w) for w in c.words)
        ]
    if not agreeing:
        return None
    refusing = [control for control in found if refuses(control) and not agrees(control)]
    words = driving().consent
    return Asking(
        window,
        _best(agreeing, words.agree),
        _best(refusing, words.refuse) if refusing else None,
        box if box is not None and not box.checked and _beside_rules(box, window) else None,
    )


def _best(found: Sequence[Control], first: Sequence[str]) -> Control:
    """Return the control with the plainest words, of these the one that says least."""

    def rank(control: Control) -> tuple[bool, int]:
        text = " ".join(control.words).lower()
        return not any(word in text for word in first), len(text)

    return min(found, key=rank)


def _beside_rules(box: Node, window: Window) -> bool:
    """Return whether a box stands in one line with words about the rules, or has them itself."""
    top, bottom = box.bounds[1], box.bounds[3]
    near = (n for n in window.nodes if n.bounds[1] < bottom and n.bounds[3] > top)
    return names_rules(
        n.words for n in near if n.area and n.bounds[3] - n.bounds[1] < 6 * (bottom - top)
    )


def _texts(window: Window) -> list[str]:
    return [node.words for node in window.nodes if node.words]
