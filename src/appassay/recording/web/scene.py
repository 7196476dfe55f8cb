"""What is on screen at one moment: the page, and what floats above it."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from appassay.recording.schema import Node
from appassay.recording.web.browser import HEIGHT, SCALE, WIDTH

DIGITS = re.compile(r"\d+")
LEAST = 0.02
"""Share of the screen from which on something that floats is a window of its own."""
FLAGS = ("clickable", "checkable", "checked", "enabled", "scrollable", "password")


class Part(Struct, frozen=True):
    """The page without what floats, or one thing that floats."""

    nodes: tuple[Node, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return what is written in it."""
        return tuple(node.words for node in self.nodes if node.words)

    @property
    def key(self) -> str:
        """Return what tells it from others; a countdown in it makes no other one."""
        rows = sorted(f"{n.cls}|{n.id}|{DIGITS.sub('', n.words)}" for n in self.nodes)
        return hashlib.sha256("\n".join(rows).encode("utf-8", "replace")).hexdigest()

    @property
    def share(self) -> float:
        """Return the share of the screen its largest element takes."""
        return max((_shown(node.bounds) for node in self.nodes), default=0.0)


class Scene(Struct, frozen=True):
    """One moment."""

    url: str
    title: str
    lang: str
    page: Part
    layers: tuple[Part, ...]
    top: int
    """CSS pixels the page is scrolled by."""
    whole: int
    """CSS pixels of its height."""
    full: bool
    """There are more elements than are kept."""
    blind: int
    """Frames that could not be looked into."""

    @property
    def key(self) -> str:
        """Return what tells it from another moment, wherever the page is scrolled to."""
        cuts = ",".join(str(node.cut) for node in self.page.nodes if node.cut)
        keys = (self.url, self.page.key, *(layer.key for layer in self.layers), cuts)
        return "|".join(keys)


def scene(found: dict[str, Any]) -> Scene:
    """Return what `collect.js` told of a page and its frames."""
    rows = found.get("nodes", [])
    nodes = [_node(row) for row in rows]
    floating = _floating(rows, nodes)
    page = [n for n, row in enumerate(rows) if row["layer"] not in floating]
    layers = tuple(Part(_part(nodes, group)) for group in _grouped(rows, nodes, floating))
    return Scene(
        url=str(found.get("url", "")),
        title=str(found.get("title", "")),
        lang=str(found.get("lang", "")),
        page=Part(_part(nodes, page)),
        layers=layers,
        top=int(found.get("top", 0)),
        whole=int(found.get("whole", 0)),
        full=bool(found.get("full", False)),
        blind=int(found.get("blind", 0)),
    )


def _node(row: dict[str, Any]) -> Node:
    left, top, right, bottom = (_pixels(value) for value in row["bounds"])
    flags = {name: bool(row.get(name, False)) for name in FLAGS}
    return Node(
        cls=f"html.{row['cls']}", id=row["id"], text=row["text"], said=row["said"],
        bounds=(left, top, right, bottom), parent=row["parent"], href=row.get("href", ""),
        cut=_pixels(row.get("cut", 0)), contrast=round(float(row.get("contrast", 0)), 2), **flags,
    )  # fmt: skip


def _pixels(value: float) -> int:
    return round(max(-1e6, min(1e6, float(value))) * SCALE)


def _shown(bounds: tuple[int, int, int, int]) -> float:
    left, top, right, bottom = bounds
    wide = min(right, WIDTH * SCALE) - max(left, 0)
    high = min(bottom, HEIGHT * SCALE) - max(top, 0)
    return max(0, wide) * max(0, high) / (WIDTH * HEIGHT * SCALE * SCALE)


def _floating(rows: Sequence[dict[str, Any]], nodes: Sequence[Node]) -> set[int]:
    """Return what floats above something that is written: else it is the page itself."""
    found: set[int] = set()
    for layer in sorted({row["layer"] for row in rows} - {-1}):
        mine = [n for n, row in enumerate(rows) if row["layer"] == layer]
        bounds = nodes[mine[0]].bounds
        below = [
            node for n, node in enumerate(nodes)
            if rows[n]["layer"] != layer and node.words and n not in _above(mine[0], rows)
        ]  # fmt: skip
        covers = any(_meets(bounds, node.bounds) for node in below)
        fixed = any(_shown(nodes[n].bounds) >= LEAST for n in mine)
        if covers and fixed:
            found.add(layer)
    return found


def _above(number: int, rows: Sequence[dict[str, Any]]) -> set[int]:
    found = set()
    at = rows[number]["parent"]
    while at >= 0:
        found.add(at)
        at = rows[at]["parent"]
    return found


def _meets(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> bool:
    return max(a[0], b[0], 0) < min(a[2], b[2]) and max(a[1], b[1], 0) < min(
        a[3], b[3], HEIGHT * SCALE
    )


def _grouped(
    rows: Sequence[dict[str, Any]], nodes: Sequence[Node], floating: set[int]
) -> Iterable[list[int]]:
    """Return the elements of each thing that floats; a bare mask belongs to what is on it."""
    masks: list[int] = []
    groups: list[list[int]] = []
    for layer in sorted(floating):
        mine = [n for n, row in enumerate(rows) if row["layer"] == layer]
        blank = not any(nodes[n].words or nodes[n].cls == "html.Image" for n in mine)
        if blank and len(mine) <= 2:
            masks += mine
        else:
            groups.append(mine)
    if groups and masks:
        largest = max(groups, key=lambda group: max(_shown(nodes[n].bounds) for n in group))
        largest[:0] = masks
    elif masks:
        groups.append(masks)
    return groups


def _part(nodes: Sequence[Node], numbers: Sequence[int]) -> tuple[Node, ...]:
    """Return some of the elements, with their parents numbered anew."""
    from msgspec.structs import replace

    places = {number: place for place, number in enumerate(numbers)}
    return tuple(
        replace(nodes[number], parent=places.get(nodes[number].parent, -1)) for number in numbers
    )
