"""Which controls of a page are tapped: what closes, unfolds, tells more, downloads."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from appassay.knowledge import phrases
from appassay.knowledge.pages import lead_of
from appassay.recording.schema import Node
from appassay.recording.web.browser import HEIGHT, SCALE, WIDTH

PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
SMALL = 0.2
"""A control no wider than this share of the screen may be a close sign without words."""
SHORT = 40
"""Characters of what is written on a control, at the most, that names what it does."""


class Aim(Struct, frozen=True):
    """A control, and what is written on it."""

    node: Node
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return all that is written on it."""
        return " ".join(self.words)

    @property
    def centre(self) -> tuple[float, float]:
        """Return its middle in CSS pixels of the screen."""
        left, top, right, bottom = self.node.bounds
        return (left + right) / 2 / SCALE, (top + bottom) / 2 / SCALE


@cache
def _regex(row: str) -> re.Pattern[str]:
    return re.compile(phrases()[row].regex or r"(?!)")


def says(row: str, text: str) -> bool:
    """Return whether a text matches a row of the phrase table."""
    return bool(_regex(row).search(text))


def aims(nodes: Sequence[Node]) -> list[Aim]:
    """Return the controls among some elements, with what is written in each."""
    holder = [-1] * len(nodes)
    texts: dict[int, list[str]] = {}
    for number, node in enumerate(nodes):
        up = holder[node.parent] if 0 <= node.parent < number else -1
        taps = node.clickable and node.enabled and node.area > 0
        holder[number] = number if taps else up
        if taps:
            texts[number] = []
        if node.words and holder[number] >= 0:
            texts[holder[number]].append(node.words)
    return [Aim(nodes[number], tuple(words)) for number, words in texts.items()]


def closers(nodes: Sequence[Node]) -> list[Aim]:
    """Return what may close a thing that floats, what says so first."""
    found = [aim for aim in aims(nodes) if not aim.node.checkable]
    spoken = [a for a in found if a.words and all(closes(word) for word in a.words)]
    named = [a for a in found if a not in spoken and not a.words and _named(a.node)]
    named += [
        a for a in found if a not in spoken and a.words and len(a.text) <= 2 and _named(a.node)
    ]
    bare = [a for a in found if a not in named and not a.words and _in_corner(a.node, nodes)]
    return [*spoken, *named, *bare]


def closes(word: str) -> bool:
    """Return whether a word on a control says that it closes."""
    return any(says(row, word) for row in ("window.close", "window.noted", "page.close"))


def _named(node: Node) -> bool:
    parts = {part.lower() for part in PART.findall(node.id)}
    words = set(phrases()["window.close_part"].any)
    return bool(parts & words) or any(says("window.close_id", w) for w in node.id.split())


def _in_corner(node: Node, nodes: Sequence[Node]) -> bool:
    if not 0 < max(node.width, node.height) <= SMALL * WIDTH * SCALE:
        return False
    shown = [n.bounds for n in nodes if n.words or n.cls == "html.Image"] or [node.bounds]
    left, right = min(b[0] for b in shown), max(b[2] for b in shown)
    top, bottom = min(b[1] for b in shown), max(b[3] for b in shown)
    x, y = sum(node.bounds[::2]) / 2, sum(node.bounds[1::2]) / 2
    aside = min(x - left, right - x) <= (right - left) / 4
    above, below = y - top <= (bottom - top) / 4, bottom - y <= (bottom - top) / 4
    return (aside and above) or (below and not aside)


def calls_app(nodes: Sequence[Node]) -> bool:
    """Return whether something calls for an app."""
    return any(_calls(aim) for aim in aims(nodes)) or any(
        says("page.opens", node.words) for node in nodes if node.words
    )


def _calls(aim: Aim) -> bool:
    if lead_of(aim.node.href) in ("app", "store", "package"):
        return True
    return any(says("page.download", w) or says("page.opens", w) for w in aim.words)


def expanders(nodes: Sequence[Node]) -> Iterator[Aim]:
    """Yield what unfolds more in the page itself."""
    for aim in aims(nodes):
        leaves = _calls(aim) or (aim.node.href and not _stays(aim.node.href))
        if not leaves and aim.words and says("page.expand", aim.text):
            yield aim


def _stays(href: str) -> bool:
    return "#" in href or href.startswith("javascript:")


def details(nodes: Sequence[Node]) -> Iterator[Aim]:
    """Yield what leads to more about the app, or about who runs the page."""
    for aim in aims(nodes):
        if aim.words and len(aim.text) <= SHORT and any(says("page.detail", w) for w in aim.words):
            yield aim


def downloads(nodes: Sequence[Node]) -> list[Aim]:
    """Return what downloads or opens an app, what downloads first."""
    found = [aim for aim in aims(nodes) if not aim.node.checkable and not _only_closes(aim)]
    sure = [a for a in found if lead_of(a.node.href) == "package" or _downloads(a)]
    other = [a for a in found if a not in sure and len(a.text) <= SHORT and _calls(a)]
    return [*sure, *other]


def _downloads(aim: Aim) -> bool:
    return any(says("page.download", word) for word in aim.words)


def _only_closes(aim: Aim) -> bool:
    return bool(aim.words) and all(closes(word) for word in aim.words)


def beside(nodes: Sequence[Node]) -> tuple[float, float] | None:
    """Return a point of a mask beside what is on it, in CSS pixels; None where there is none."""
    largest = max((n.bounds for n in nodes), key=lambda b: (b[2] - b[0]) * (b[3] - b[1]))
    shown = [
        n.bounds
        for n in nodes
        if n.bounds != largest and (n.words or n.cls == "html.Image" or n.clickable)
    ]
    top = min((b[1] for b in shown), default=HEIGHT * SCALE)
    if top - max(0, largest[1]) > 24 * SCALE:
        return WIDTH / 2, (max(0, largest[1]) + 12 * SCALE) / SCALE
    bottom = max((b[3] for b in shown), default=0)
    if min(HEIGHT * SCALE, largest[3]) - bottom > 24 * SCALE:
        return WIDTH / 2, (min(HEIGHT * SCALE, largest[3]) - 12 * SCALE) / SCALE
    return None
