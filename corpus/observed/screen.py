"""Screens as they are written in a case: one line a window or element, in dp.

    - dialog .Main                                  the window: kind, activity, package=, title=
    - button 跳过 300,40,348,72 id=skip ink=#ffffff  an element: class, text, place, and more

Places are left, top, right, bottom; what stands before is the text.
"""

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from appassay.recording import Node, Window
from corpus.builder.case import CaseError

DPI = 320
SCALE = DPI // 160
"""Pixels a dp."""
WIDTH, HEIGHT = 360, 800
"""Of the screen, in dp."""
Box = tuple[int, int, int, int]
CLASSES = {
    "text": ("android.widget.TextView", False),
    "link": ("android.widget.TextView", True),
    "button": ("android.widget.Button", True),
    "icon": ("android.widget.ImageButton", True),
    "image": ("android.widget.ImageView", False),
    "box": ("android.widget.CheckBox", True),
    "radio": ("android.widget.RadioButton", True),
    "switch": ("android.widget.Switch", True),
    "field": ("android.widget.EditText", True),
    "view": ("android.widget.FrameLayout", False),
    "list": ("androidx.recyclerview.widget.RecyclerView", False),
    "web": ("android.webkit.WebView", False),
    "surface": ("android.view.SurfaceView", False),
}
"""Words for classes of elements, and whether one of them takes taps if nothing else is said."""
CHECKABLE = {"box", "radio", "switch"}
WORDS = {"click", "still", "checked", "disabled", "password", "scroll", "painted", "undrawn"}
KEYS = {"id", "said", "ink", "on", "size", "drawn", "in"}


@dataclass(frozen=True, slots=True)
class Element:
    """One element, in dp, and how it is drawn."""

    word: str
    text: str
    box: Box
    words: frozenset[str]
    more: dict[str, str]

    @property
    def drawn(self) -> Box:
        """Where the picture shows it."""
        return box(self.more["drawn"]) if "drawn" in self.more else self.box

    @property
    def size(self) -> int:
        """Height of the type, in sp."""
        return int(self.more.get("size", "14"))


@dataclass(frozen=True, slots=True)
class Screen:
    """One window."""

    kind: str
    activity: str
    package: str
    title: str
    elements: tuple[Element, ...] = field(default=())

    def window(self, package: str, time: int, state: str) -> Window:
        """Return the window as it is kept in a record."""
        own = self.package or package
        activity = f"{own}{self.activity}" if self.activity.startswith(".") else self.activity
        dumped = [element for element in self.elements if "painted" not in element.words]
        ids = {element.more.get("id", ""): place for place, element in enumerate(dumped)}
        return Window(
            number=0, t=time, state=state, kind=self.kind, package=own,  # type: ignore[arg-type]
            activity=activity, title=self.title, nodes=tuple(_node(e, ids) for e in dumped),
        )  # fmt: skip


def _node(element: Element, ids: dict[str, int]) -> Node:
    cls, clickable = CLASSES[element.word]
    words = element.words
    left, top, right, bottom = (side * SCALE for side in element.box)
    return Node(
        cls=cls, id=element.more.get("id", ""), text=element.text,
        said=element.more.get("said", ""), bounds=(left, top, right, bottom),
        parent=ids.get(element.more.get("in", "-"), -1),
        clickable=(clickable or "click" in words) and "still" not in words,
        checkable=element.word in CHECKABLE, checked="checked" in words,
        enabled="disabled" not in words, scrollable="scroll" in words,
        password="password" in words,
    )  # fmt: skip


def screen(lines: Sequence[str], name: str) -> Screen:
    """Return the screen that the lines of a case describe.

    Raises:
        CaseError: a line makes no sense.
    """
    for line in lines:
        if not isinstance(line, str):
            raise CaseError(f"screen {name}: {line} is no line: a colon before a blank?")
    kind, *rest = shlex.split(lines[0])
    named, flags = pairs(rest, {"package", "title"})
    if len(flags) > 1:
        raise CaseError(f"screen {name}: “{lines[0]}” is no window")
    elements = tuple(element(line, name) for line in lines[1:])
    return Screen(kind, "".join(flags), named.get("package", ""), named.get("title", ""), elements)


def element(line: str, name: str) -> Element:
    """Return the element that one line describes.

    Raises:
        CaseError: it makes no sense.
    """
    word, *rest = shlex.split(line)
    at = next((n for n, part in enumerate(rest) if is_box(part)), -1)
    if word not in CLASSES or at < 0:
        raise CaseError(f"screen {name}: “{line}” is no element")
    more, flags = pairs(rest[at + 1 :], KEYS)
    if set(flags) - WORDS:
        raise CaseError(f"screen {name}: “{line}”: unknown {', '.join(set(flags) - WORDS)}")
    return Element(word, " ".join(rest[:at]), box(rest[at]), frozenset(flags), more)


def pairs(words: Iterable[str], known: set[str]) -> tuple[dict[str, str], list[str]]:
    """Return the words of the form name=value with a known name, and the others."""
    named: dict[str, str] = {}
    others = []
    for word in words:
        name, sign, value = word.partition("=")
        if sign and name in known:
            named[name] = value
        else:
            others.append(word)
    return named, others


def is_box(word: str) -> bool:
    """Return whether a word is a place: four numbers."""
    parts = word.split(",")
    return len(parts) == 4 and all(part.lstrip("-").isdecimal() for part in parts)


def box(word: str) -> Box:
    """Return a place."""
    left, top, right, bottom = (int(part) for part in word.split(","))
    return left, top, right, bottom
