"""What of a window answers a tap, and what that says: agreeing, refusing."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from appassay.knowledge.models import models
from appassay.model.window import WindowNode

LONGEST = 24
"""A control that says more than so many characters is a text with links, and answers nothing."""


class Control(Struct, frozen=True):
    """Something that answers a tap, with what is written on it and in it."""

    node: WindowNode
    words: tuple[str, ...]
    share: float = 0.0
    """Of the screen; 0 where its size is not known."""


def controls(nodes: Sequence[WindowNode], screen: int = 0) -> list[Control]:
    """Return what answers a tap, with all that is written in it outside of controls of its own.

    Args:
        nodes: the elements of a window.
        screen: square pixels of the screen; 0 where they are not known.
    """
    holders = _holders(nodes)
    found: dict[int, list[str]] = {n: [] for n, node in enumerate(nodes) if answers(node)}
    for number, node in enumerate(nodes):
        holder = number if number in found else holders[number]
        if holder in found and node.words:
            found[holder].append(node.words)
    rows = ((nodes[number], tuple(texts)) for number, texts in found.items())
    return [Control(node, texts, node.area / screen if screen else 0.0) for node, texts in rows]


def answers(node: WindowNode) -> bool:
    """Return whether an element takes taps, and has a size to be tapped."""
    return node.clickable and node.enabled and node.area > 0


def _holders(nodes: Sequence[WindowNode]) -> list[int]:
    """Return of each element the control it lies in; -1 where it lies in none."""
    found: list[int] = []
    for node in nodes:
        # Elements stand behind those they lie in; a number that does not is no holder.
        up = node.parent if 0 <= node.parent < len(found) else -1
        inside = up >= 0 and answers(nodes[up])
        found.append(up if inside else found[up] if up >= 0 else -1)
    return found


def names_rules(texts: Iterable[str]) -> bool:
    """Return whether texts name the rules for personal information."""
    return any(says("policy", text) for text in texts)


def agrees(control: Control) -> bool:
    """Return whether a short control agrees to something; a box to tick is no such control."""
    return not control.node.checkable and any(
        len(text) <= LONGEST and says("accept", text) and not says("refuse", text)
        for text in control.words
    )


def refuses(control: Control) -> bool:
    """Return whether a control refuses, or leads away from agreeing."""
    return any(len(text) <= LONGEST and says("refuse", text) for text in control.words)


def says(row: str, text: str) -> bool:
    """Return whether a text has a word of a row of `models/consent.toml`."""
    return any(word in text.lower() for word in _words()[row])


@cache
def _words() -> Mapping[str, Sequence[str]]:
    words: Mapping[str, Sequence[str]] = models()["words"]
    return words
