"""A window at one moment of an observed run, as accessibility services see it."""

from msgspec import Struct

from appassay.model.kinds import Fact

DP = 160
"""Dots per inch at which a pixel is one dp."""
_SHOWN = 6
"""Most texts by which a window is told in a sentence."""


class WindowNode(Struct, frozen=True, kw_only=True):
    """One element of a window."""

    cls: str = ""
    """Class, such as ``android.widget.TextView``."""
    id: str = ""
    """Name of its resource, without the package."""
    text: str = ""
    said: str = ""
    """What a screen reader says of it (content description)."""
    bounds: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, right and bottom in pixels of the screen."""
    parent: int = -1
    """Number of the element it lies in; -1 for the outermost."""
    clickable: bool = False
    checkable: bool = False
    checked: bool = False
    enabled: bool = True
    scrollable: bool = False
    password: bool = False
    href: str = ""
    """Of a web page: the address a link leads to."""
    cut: int = 0
    """Pixels of its content that it cuts off below, with no way to scroll to them."""
    contrast: float = 0.0
    """Of a web page: the contrast of its words with what is behind them (WCAG 2.2), from its style
    sheets; 0 where a picture lies behind them, or nothing is known."""

    @property
    def width(self) -> int:
        """Return its width in pixels."""
        return max(0, self.bounds[2] - self.bounds[0])

    @property
    def height(self) -> int:
        """Return its height in pixels."""
        return max(0, self.bounds[3] - self.bounds[1])

    @property
    def area(self) -> int:
        """Return its area in square pixels."""
        return self.width * self.height

    @property
    def words(self) -> str:
        """Return what is written on it, else what a screen reader says of it."""
        return (self.text or self.said).strip()

    def holds(self, x: int, y: int) -> bool:
        """Return whether a point lies in it."""
        left, top, right, bottom = self.bounds
        return left <= x < right and top <= y < bottom


class Look(Struct, frozen=True, kw_only=True):
    """How an element looks in the picture of its window."""

    node: int
    """Number of the element in its window."""
    contrast: float | None = None
    """Of what is drawn in it with its ground, as WCAG 2 has it: 1 to 21; None where the ground is
    a picture, or something lies above it."""
    letters: int = 0
    """Height of its letters in pixels; 0 where it could not be told."""


class WindowSeen(Fact, frozen=True, kw_only=True):
    """One window of a run record at one moment."""

    record: str = ""
    """Name of the run record."""
    number: int = 0
    """Its number in the record."""
    time: int = 0
    """Milliseconds since the record began."""
    state: str = "R0"
    kind: str = "activity"
    """activity, dialog, popup, overlay, toast, notification, system."""
    package: str = ""
    """Whose window it is; empty where the record does not tell."""
    activity: str = ""
    title: str = ""
    screen: str = ""
    """File of the picture of it; empty where none was taken."""
    nodes: tuple[WindowNode, ...] = ()
    """In the order they are drawn."""
    looks: tuple[Look, ...] = ()
    """What was measured in its picture, of some of its elements."""
    width: int = 0
    """Pixels of the screen, upright; 0 where they are not known."""
    height: int = 0
    density: int = 0
    """Dots per inch of the screen; 0 where they are not known."""
    by: str = "phone"
    """What saw it: phone, virtual, imported."""
    whole: bool = True
    """Whether its record watched windows in full, so that what it lacks is not there."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what is written in it."""
        return tuple(node.words for node in self.nodes if node.words)

    @property
    def shown(self) -> str:
        """Return the first of what is written in it, for a sentence."""
        texts = self.texts
        return " | ".join(texts[:_SHOWN]) + (" …" if len(texts) > _SHOWN else "")

    def dp(self, pixels: float) -> float | None:
        """Return a length in dp; None where the density of the screen is not known."""
        return pixels * DP / self.density if self.density else None
