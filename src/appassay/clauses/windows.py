"""A window of an observed run, as several checks read it: its controls, and what kind it is."""

import re

from appassay.clauses.hits import says_so, words
from appassay.knowledge import controls as tapped
from appassay.knowledge.controls import Control, agrees, answers, refuses
from appassay.model import Package, WindowNode, WindowSeen

__all__ = ["Control", "agrees", "answers", "refuses"]

FLOATING = frozenset({"dialog", "popup", "overlay"})
"""Kinds of windows that lie above a screen."""
BLIND = (
    "WebView",
    "SurfaceView",
    "TextureView",
    "VideoView",
    "PlayerView",
    "Canvas",
    "UnityPlayer",
)
"""Endings of classes whose content a dump of elements need not show."""
IMAGES = ("ImageView", "ImageButton", "Image", "SimpleDraweeView")
BOXES = ("CheckBox", "Switch", "SwitchCompat", "ToggleButton", "RadioButton", "CheckedTextView")
"""Endings of classes of what is ticked."""
COUNTDOWN = re.compile(r"\s*\d+\s*(s|S|秒)?\s*")
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""A word of the name of a resource."""
LARGE = 0.25
"""What takes more of the screen than this share is no close control, whatever stands in it."""
SMALL = 0.2
"""A control no wider than this share of the screen may be a close sign without words."""


def controls(window: WindowSeen) -> list[Control]:
    """Return what answers a tap, with all that is written in it outside of controls of its own."""
    return tapped.controls(window.nodes, window.width * window.height)


def closes(control: Control) -> bool:
    """Return whether a control says that it closes: by all its words, else by the name of its id.

    A countdown beside the word does not count. A picture with a cross in it, which answers taps as
    a whole, says other things as well, or is too large for a close control.
    """
    said = [word for word in control.words if not COUNTDOWN.fullmatch(word)]
    if said:
        return control.share <= LARGE and all(
            says_so("window.close", w) or says_so("window.noted", w) for w in said
        )
    return closes_by_id(control.node)


def closes_by_id(node: WindowNode) -> bool:
    """Return whether the id of an element is that of a close control."""
    parts = {part.lower() for part in PART.findall(node.id)}
    return bool(parts & set(words("window.close_part"))) or says_so("window.close_id", node.id)


def closing(window: WindowSeen) -> list[Control]:
    """Return the controls of a window that say that they close it."""
    return [control for control in controls(window) if closes(control)]


def unnamed(window: WindowSeen) -> list[Control]:
    """Return small controls without words that stand where close signs do.

    In a corner above, or in the middle below: a picture on them may be a cross.
    """
    wide = window.width or max((node.bounds[2] for node in window.nodes), default=0)
    left, top, right, bottom = content(window)
    found = []
    for control in controls(window):
        node = control.node
        if control.words or not 0 < max(node.width, node.height) <= SMALL * wide:
            continue
        x, y = sum(node.bounds[::2]) / 2, sum(node.bounds[1::2]) / 2
        aside = min(x - left, right - x) <= (right - left) / 4
        above, below = y - top <= (bottom - top) / 4, bottom - y <= (bottom - top) / 4
        if (aside and above) or (below and not aside):
            found.append(control)
    return found


def blind(window: WindowSeen) -> bool:
    """Return whether a window has parts whose content is not among its elements."""
    return not window.nodes or any(
        node.cls.endswith(BLIND) and _is_leaf(number, window)
        for number, node in enumerate(window.nodes)
    )


def painted(window: WindowSeen) -> bool:
    """Return whether words may stand in a picture of a window, where no dump shows them."""
    wide = window.width or max((node.bounds[2] for node in window.nodes), default=0)
    return blind(window) or any(
        node.cls.endswith(IMAGES) and not node.words and node.width > SMALL * wide
        for node in window.nodes
    )


def _is_leaf(number: int, window: WindowSeen) -> bool:
    return all(node.parent != number for node in window.nodes)


def content(window: WindowSeen) -> tuple[int, int, int, int]:
    """Return the bounds of what is drawn: of elements that hold no others, within the screen."""
    holding = {node.parent for node in window.nodes}
    drawn = [n.bounds for i, n in enumerate(window.nodes) if i not in holding and n.area > 0]
    if not drawn:
        return 0, 0, 0, 0
    left, top = min(b[0] for b in drawn), min(b[1] for b in drawn)
    right, bottom = max(b[2] for b in drawn), max(b[3] for b in drawn)
    wide, high = window.width or right, window.height or bottom
    return max(0, left), max(0, top), min(wide, right), min(high, bottom)


def share(window: WindowSeen) -> float:
    """Return the share of the screen a window's content takes; 0 where the screen is not known."""
    left, top, right, bottom = content(window)
    screen = window.width * window.height
    return max(0, right - left) * max(0, bottom - top) / screen if screen else 0.0


def is_own(window: WindowSeen, package: Package) -> bool:
    """Return whether a window is of the app."""
    return window.package in ("", package.name)


def is_ad(window: WindowSeen) -> bool:
    """Return whether a window is marked as an advertisement."""
    return any(says_so("window.ad", text) for text in window.texts)


def promotes(window: WindowSeen) -> bool:
    """Return whether a window tells of offers, updates and the like."""
    return any(says_so("window.promotes", text) for text in window.texts)


def names_rules(window: WindowSeen) -> bool:
    """Return whether a window names the rules for personal information."""
    return tapped.names_rules(window.texts)


def asks_consent(window: WindowSeen) -> bool:
    """Return whether a window names the rules and has a control that agrees."""
    return names_rules(window) and any(agrees(control) for control in controls(window))


def is_information(window: WindowSeen, package: Package, fills: float) -> bool:
    """Return whether a window is of the app and informs of something nobody asked for.

    Windows that ask for consent, that are filled in and that bridge a wait are none; a small
    window that is neither marked as an advertisement nor tells of an offer may be part of what the
    user does. A screen is one where it is marked, and its name says that it opens the app or one
    picture covers it, with nothing to scroll.

    Args:
        window: the window.
        package: the app.
        fills: share of the screen from which on a floating window is one whatever it says.
    """
    if not is_own(window, package):
        return False
    if window.kind == "activity":
        return is_ad(window) and (is_opening(window) or _is_covered(window, fills))
    if window.kind not in FLOATING or is_ad(window):
        return window.kind in FLOATING
    if asks_consent(window) or _is_filled_in(window) or _waits(window):
        return False
    return promotes(window) or share(window) >= fills


def is_opening(window: WindowSeen) -> bool:
    """Return whether the name of a screen says that it opens the app."""
    return says_so("splash.name", window.activity.rpartition(".")[2])


def _is_covered(window: WindowSeen, fills: float) -> bool:
    """Return whether one picture fills a screen; what scrolls is a page, with ads in between."""
    least = fills * window.width * window.height
    pictures = (node for node in window.nodes if node.cls.endswith((*IMAGES, *BLIND)))
    return (
        least > 0
        and not any(node.scrollable for node in window.nodes)
        and any(node.area >= least for node in pictures)
    )


def _is_filled_in(window: WindowSeen) -> bool:
    return any(node.password or node.cls.endswith("EditText") for node in window.nodes)


def _waits(window: WindowSeen) -> bool:
    waits = any(node.cls.endswith("ProgressBar") for node in window.nodes)
    waits |= any(says_so("window.waits", text) for text in window.texts)
    return waits and not controls(window)
