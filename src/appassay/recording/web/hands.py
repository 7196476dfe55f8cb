"""Fingers and eyes of a visit: what taps, scrolls and looks, and keeps what is seen."""

import time
from typing import TYPE_CHECKING, Any

from appassay.knowledge.pages import lead_of
from appassay.recording.web import aims
from appassay.recording.web.browser import HEIGHT, SCALE
from appassay.recording.web.fetched import MOST
from appassay.recording.web.log import Log
from appassay.recording.web.scene import Part, Scene, scene
from appassay.recording.web.tab import STEP, Tab

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

TAPPED = 2_000
"""Milliseconds that are watched after a tap."""
LOOK = 1_000
"""Milliseconds between two looks while nothing is touched."""


class TooLongError(Exception):
    """A page keeps the browser busier than a visit may take."""


class Hands:
    """One tab at a time, and the log of what it does."""

    tab: Tab
    log: Log

    def __init__(self, context: "BrowserContext", *, virtual: bool, patience: int) -> None:
        """Take a browser.

        Args:
            context: the browser.
            virtual: whether its pages have clocks of their own.
            patience: seconds that a visit may take beyond what is watched in real time.
        """
        self._spare = patience * 1_000.0
        self._begin = time.monotonic()
        self._context, self._virtual = context, virtual
        self._url = ""
        self._stalled = self._tapped = False
        self._asked = False
        """The page asked for an app: the browser takes no further taps for it, as it would ask."""

    def blank(self) -> Tab:
        """Open an empty tab."""
        tab = Tab(self._context, virtual=self._virtual, left=lambda: MOST - self.log.fetched)
        tab.stalled = self._stalled
        return tab

    def open(self, url: str) -> None:
        """Open the page that is visited."""
        self._url = url
        self.tab = self.blank()
        self.tab.open(url)

    def again(self) -> None:
        """Open it anew, in another tab."""
        old, self.tab = self.tab, self.blank()
        old.close()
        self._asked = False
        self.tab.open(self._url)
        self.log.opened(self._url)

    def run(self, span: int, step: int = STEP) -> None:
        """Let the page go on for some milliseconds, and keep what it does."""
        left = span
        while left > 0:
            gone = (time.monotonic() - self._begin) * 1_000
            if gone > self._spare + (0 if self._virtual else self.log.now):
                raise TooLongError
            step = min(left, step)
            # What a tap leads to at once uses up that the page was touched before it is asked.
            active = self._tapped or self.tab.active()
            self._tapped = False
            heard = self.tab.run(step)
            self._stalled |= self.tab.stalled
            self._asked |= any(one.event == "open.app" for one in heard)
            self.log.now += step
            self.log.add(heard, active or (bool(heard) and self.tab.active()))
            left -= step

    def watch(self, span: int) -> None:
        """Let the page go on, and keep what changes in it."""
        left = span
        while left > 0:
            self.run(min(left, LOOK), LOOK)
            left -= LOOK
            now = self.look()
            self.log.show(self.tab, now)

    def look(self) -> Scene:
        """Return what is on screen."""
        found: dict[str, Any] = self.tab.look()
        return scene(found)

    def show(self, *, always: bool = False) -> Scene:
        """Keep what is on screen, and return it."""
        now = self.look()
        self.log.show(self.tab, now, always=always)
        return now

    def move(self, by: int) -> None:
        """Scroll, and keep that."""
        self.tab.scroll(by)
        self.log.scrolled(by)

    def bring(self, y: float, now: Scene) -> None:
        """Bring a height of the screen, in CSS pixels, to its middle."""
        self.tab.scroll_to(max(0, int(now.top + y - HEIGHT / 2)))

    def tap(self, aim: aims.Aim, why: str, part: Part | None = None) -> bool:
        """Tap a control where it is on screen, or once it is scrolled there; return whether."""
        if self._asked:
            self.again()
            self.run(TAPPED)
            return False
        now = self.look()
        if not 8 <= aim.centre[1] <= HEIGHT - 8 and part is None:
            self.bring(aim.centre[1], now)
            self.run(STEP)
            now = self.look()
            nodes = [n for p in (now.page, *now.layers) for n in p.nodes]
            again = [
                a for a in aims.aims(nodes) if a.words == aim.words and a.node.id == aim.node.id
            ]
            if not again:
                return False
            aim = again[0]
        if not 0 <= aim.centre[1] <= HEIGHT:
            return False
        self.log.show(self.tab, now, always=True)
        x, y = aim.centre
        self.log.tapped(x * SCALE, y * SCALE, aim.text, why, self.log.number(part))
        self.tab.tap(x, y)
        self._tapped = True
        self.run(TAPPED)
        self.follow(self.tab.ears.popup())
        return True

    def follow(self, popup: str) -> None:
        """Go where a tap opened a window, as if it had been opened in place."""
        if popup.startswith(("http:", "https:")) and lead_of(popup) == "page":
            old, self.tab = self.tab, self.blank()
            old.close()
            self.tab.open(popup)
            self.run(TAPPED)

    def close(self, layer: Part, watched: int) -> bool:
        """Close something that floats, by what says so, else beside it; return whether it went."""
        for aim in aims.closers(layer.nodes)[:2]:
            if not self.tap(aim, "close", layer):
                continue
            self.watch(max(0, watched - TAPPED))
            now = self.show()
            if layer.key not in {part.key for part in now.layers}:
                return True
        point = aims.beside(layer.nodes)
        if point is None or self._asked:
            return False
        self.log.tapped(point[0] * SCALE, point[1] * SCALE, "", "outside", self.log.number(layer))
        self.tab.tap(*point)
        self._tapped = True
        self.watch(watched)
        return layer.key not in {part.key for part in self.look().layers}

    def uncover(self) -> None:
        """Close what lies above the page, so that what is below can be tapped."""
        for layer in self.look().layers:
            if layer.share >= aims.SMALL:
                self.show()
                self.close(layer, TAPPED)

    def come_back(self, url: str, aim: aims.Aim) -> None:
        """Open the page anew where a tap led away from it."""
        now = self.look()
        if now.url.split("#")[0] != url.split("#")[0]:
            if lead_of(now.url) == "page" and now.url.startswith("http"):
                self.log.page(now, self.tab.status, aim.text, 1, now.url)
            self.again()
            self.run(TAPPED)
