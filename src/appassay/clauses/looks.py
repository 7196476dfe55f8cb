"""How elements look in the pictures of windows, as several checks ask."""

from collections.abc import Iterable, Iterator

from appassay.clauses.showings import Showing
from appassay.model import Look, WindowNode, WindowSeen


def contrast(node: WindowNode, showing: Showing) -> float | None:
    """Return the contrast of an element with its ground; None where no picture tells it.

    The greatest that was seen counts, of the element or what lies in it: a window fades in.
    """
    found = [
        look.contrast
        for window in showing.windows
        for number, look in _looks(window)
        if look.contrast is not None and _is_of(window, number, node)
    ]
    return max(found, default=None)


def letters(number: int, window: WindowSeen) -> int:
    """Return the height of the letters of an element in pixels; 0 where no picture tells it."""
    return next((look.letters for at, look in _looks(window) if at == number), 0)


def measured(windows: Iterable[WindowSeen]) -> bool:
    """Return whether a picture of the windows was measured."""
    return any(window.looks for window in windows)


def _looks(window: WindowSeen) -> Iterator[tuple[int, Look]]:
    return ((look.node, look) for look in window.looks if 0 <= look.node < len(window.nodes))


def _is_of(window: WindowSeen, number: int, node: WindowNode) -> bool:
    """Return whether an element of a window is the given one, or lies in it."""
    at = number
    for _ in window.nodes:
        one = window.nodes[at]
        if one.bounds == node.bounds and one.cls == node.cls:
            return True
        at = one.parent
        if not 0 <= at < len(window.nodes):
            return False
    return False
