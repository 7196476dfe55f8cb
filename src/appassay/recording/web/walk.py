"""The states of a visit, one after the other."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from appassay.errors import ArtifactError
from appassay.knowledge.pages import lead_of
from appassay.recording.schema import StateName, Watch
from appassay.recording.web import aims
from appassay.recording.web.browser import HEIGHT, SCALE
from appassay.recording.web.fetched import MOST
from appassay.recording.web.log import Log
from appassay.recording.web.scene import Part, Scene, scene
from appassay.recording.web.tab import STEP, Tab

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from appassay.recording.write import Writer

IDLE, AFTER, CANCEL, TAPPED = 15_500, 3_000, 5_000, 2_000
"""Milliseconds: untouched, after scrolling, after a cancel, after another tap."""
PACE = 2_000
"""Milliseconds between two looks while reading."""
LOOK = 1_000
"""Milliseconds between two looks while nothing is touched."""
MOST_TAPS = 8
LARGEST_SOURCE = 4 << 20


class Linked(Struct, frozen=True):
    """A page that a control leads to."""

    url: str
    words: str


class Walk:
    """One visit."""

    def __init__(self, context: "BrowserContext", url: str, *, virtual: bool, read: int) -> None:
        """Take a browser and the address."""
        self.status = 0
        self.final = self.title = ""
        self.sources: list[str] = []
        self._context, self._url = context, url
        self._virtual, self._read = virtual, read
        self._broken = ""
        self._stalled = False
        self._seen: set[str] = set()
        """Keys of what was closed."""
        self._opened: set[str] = set()
        """Addresses that were opened."""

    @property
    def now(self) -> int:
        """Return the milliseconds since it began."""
        return self._log.now

    def open(self) -> None:
        """Open the page.

        Raises:
            ArtifactError: it does not answer, or has nothing but an error.
        """
        from playwright.sync_api import Error

        try:
            self._tab = self._fresh()
        except Error as error:
            why = next(iter(str(error).splitlines()), "").removeprefix("Page.goto: ")
            raise ArtifactError(f"{self._url}: can't be opened ({why})") from error
        self.status = self._tab.status
        if self.status >= 400:
            raise ArtifactError(f"{self._url}: the server answers {self.status}")

    def go(self, writer: "Writer") -> None:
        """Go through all states; what breaks off is told by the watches."""
        self._log = Log(writer, self._virtual)
        steps: tuple[tuple[StateName, Callable[[], None]], ...] = (
            ("W0", self._idle), ("W1", self._scroll), ("W2", self._cancel), ("W3", self._expand),
            ("W4", self._reading), ("W5", self._details), ("W6", self._download),
        )  # fmt: skip
        from playwright.sync_api import Error

        for state, step in steps:
            self._log.begin(state)
            try:
                step()
            except Error as error:
                line = next(iter(str(error).splitlines()), "")
                self._broken = f"{state}: {line[:160]}"
                self._tab = self._again()

    def watches(self) -> Sequence[Watch]:
        """Return what was watched, and how well."""
        whole = "; ".join(filter(None, (self._broken, self._left_out())))
        windows = Watch(what="windows", level="partial" if whole else "full", why=whole)
        moves = Watch(
            what="navigations", level="partial" if self._broken else "full", why=self._broken
        )
        return windows, moves, Watch(what="screens")

    def _left_out(self) -> str:
        told = []
        if self._log.cut:
            told.append("more elements than are kept")
        if self._log.blind:
            told.append(f"frames that could not be looked into: {self._log.blind}")
        return "; ".join(told)

    # --- the states ------------------------------------------------------------------------------

    def _idle(self) -> None:
        """Touch nothing."""
        self._run(1_000)
        first = self._show()
        self.final, self.title = first.url, first.title
        self._log.page(first, self.status, "", 0, self._url)
        self._watch(IDLE - 1_000)
        self._show(always=True)
        self.sources.append(self._tab.source()[:LARGEST_SOURCE])

    def _scroll(self) -> None:
        """Scroll to the end of the page and back, and touch nothing else."""
        for _ in range(12):
            now = self._look()
            left = now.whole - now.top - HEIGHT
            if left <= 0:
                break
            self._move(min(left, HEIGHT * 3 // 4))
            self._run(STEP)
            self._show()
        self._watch(AFTER)
        self._tab.scroll_to(0)
        self._run(STEP)

    def _cancel(self) -> None:
        """Tap what closes each thing that floats, and watch what follows."""
        for _ in range(MOST_TAPS):
            now = self._show()
            layer = next((part for part in now.layers if part.key not in self._seen), None)
            if layer is None:
                return
            self._seen.add(layer.key)
            self._close(layer, CANCEL)

    def _expand(self) -> None:
        """Tap what unfolds more, wherever it comes up."""
        done: set[str] = set()
        for _ in range(MOST_TAPS):
            self._uncover()
            now = self._look()
            todo = (
                a for a in aims.expanders(now.page.nodes) if f"{a.text}|{a.node.id}" not in done
            )
            aim = next(todo, None)
            if aim is None:
                break
            done.add(f"{aim.text}|{aim.node.id}")
            if not self._tap(aim, "expand"):
                continue
            self._show(always=True)
            self._come_back(now.url, aim)
        self._bottom()

    def _bottom(self) -> None:
        """Show where the text ends, and what holds it back."""
        now = self._look()
        cut = next((n for n in now.page.nodes if n.cut > 0 and n.cls != "html.html"), None)
        if cut is not None:
            self._bring(cut.bounds[3] / SCALE, now)
        elif now.whole > HEIGHT:
            self._tab.scroll_to(now.whole)
        self._run(STEP)
        self._show(always=True)

    def _reading(self) -> None:
        """Read, and close whatever comes up, as a reader would."""
        self._tab.scroll_to(0)
        begin, turns, step = self._log.now, 0, 40
        while self._log.now - begin < self._read * 1_000:
            self._run(PACE, PACE)
            now = self._look()
            fresh = [layer for layer in now.layers if layer.share >= aims.SMALL]
            if fresh and turns < MOST_TAPS:
                turns += 1
                self._log.show(self._tab, now)
                self._close(fresh[0], PACE)
                continue
            if now.top + HEIGHT >= now.whole or (now.top <= 0 and step < 0):
                step = -step if now.top > 0 else abs(step)
            self._tab.scroll(step * 4)
        self._show()

    def _details(self) -> None:
        """Open what tells more about the app and who runs the page, one tap away."""
        self._tab = self._again()
        self._run(2_000)
        self._uncover()
        self._tell_more(self._show(always=True), 1)

    def _tell_more(self, shown: Scene, taps: int) -> None:
        done: set[str] = set()
        for _ in range(MOST_TAPS):
            parts = (shown.page, *shown.layers)
            found = [aim for part in parts for aim in aims.details(part.nodes)]
            aim = next((a for a in found if f"{a.text}|{a.node.href}" not in done), None)
            if aim is None:
                return
            done.add(f"{aim.text}|{aim.node.href}")
            self._detail(aim, shown, taps)
            shown = self._look()

    def _detail(self, aim: aims.Aim, shown: Scene, taps: int) -> None:
        href = aim.node.href
        if href.startswith(("http:", "https:")) and href.split("#")[0] != shown.url.split("#")[0]:
            self._linked(Linked(href, aim.text), taps)
            return
        if not self._tap(aim, "detail"):
            return
        now = self._show(always=True)
        if now.url.split("#")[0] != shown.url.split("#")[0]:
            self._log.page(now, self._tab.status, aim.text, taps, now.url)
        for layer in now.layers:
            if layer.key not in {part.key for part in shown.layers}:
                self._close(layer, TAPPED)
        self._come_back(shown.url, aim)

    def _linked(self, to: Linked, taps: int) -> None:
        """Look at the page a link leads to, in a tab of its own."""
        from playwright.sync_api import Error

        if to.url in self._opened or lead_of(to.url) != "page":
            return
        self._opened.add(to.url)
        before, self._tab = self._tab, self._blank()
        try:
            self._tab.open(to.url)
            self._run(1_500)
            now = self._show(always=True)
            self._log.page(now, self._tab.status, to.words, taps, to.url)
            if len(self.sources) < MOST_TAPS:
                self.sources.append(self._tab.source()[:LARGEST_SOURCE])
        except Error:
            nothing = scene({"url": to.url})
            self._log.page(nothing, 0, to.words, taps, to.url)
        finally:
            self._tab.close()
            self._tab = before

    def _download(self) -> None:
        """Tap what downloads or opens an app, up to the confirmation and that."""
        done: set[str] = set()
        for _ in range(4):
            self._uncover()
            now = self._show(always=True)
            found = [a for a in aims.downloads(now.page.nodes) if a.text + a.node.href not in done]
            if not found:
                return
            done.add(found[0].text + found[0].node.href)
            if self._tap(found[0], "download"):
                self._confirm(now, 2)
            self._tab = self._again()
            self._run(2_000)

    def _confirm(self, before: Scene, left: int) -> None:
        """Go on from where a download led: a window that asks, or a page with a button."""
        now = self._show(always=True)
        moved = now.url.split("#")[0] != before.url.split("#")[0]
        if moved and lead_of(now.url) == "page" and now.url.startswith("http"):
            self._log.page(now, self._tab.status, "", 1, now.url)
            self._opened.clear()
            self._tell_more(now, 1)
            now = self._look()
        asks = [layer for layer in now.layers if layer.key not in {p.key for p in before.layers}]
        nodes = asks[-1].nodes if asks else now.page.nodes if moved else ()
        found = aims.downloads(nodes)
        if found and left and self._tap(found[0], "confirm"):
            self._confirm(now, left - 1)

    # --- fingers and eyes ------------------------------------------------------------------------

    def _blank(self) -> Tab:
        tab = Tab(self._context, virtual=self._virtual, left=lambda: MOST - self._log.fetched)
        tab.stalled = self._stalled
        return tab

    def _fresh(self) -> Tab:
        tab = self._blank()
        tab.open(self._url)
        return tab

    def _again(self) -> Tab:
        """Open the page anew."""
        old = self._tab
        tab = self._fresh()
        old.close()
        self._log.opened(self._url)
        return tab

    def _run(self, span: int, step: int = STEP) -> None:
        left = span
        while left > 0:
            step = min(left, step)
            active = self._tab.active()
            heard = self._tab.run(step)
            self._stalled |= self._tab.stalled
            self._log.now += step
            self._log.add(heard, active or (bool(heard) and self._tab.active()))
            left -= step

    def _watch(self, span: int) -> None:
        """Let the page go on, and keep what changes in it."""
        left = span
        while left > 0:
            self._run(min(left, LOOK), LOOK)
            left -= LOOK
            now = self._look()
            self._log.show(self._tab, now)

    def _look(self) -> Scene:
        found: dict[str, Any] = self._tab.look()
        return scene(found)

    def _show(self, *, always: bool = False) -> Scene:
        now = self._look()
        self._log.show(self._tab, now, always=always)
        return now

    def _move(self, by: int) -> None:
        self._tab.scroll(by)
        self._log.scrolled(by)

    def _bring(self, y: float, now: Scene) -> None:
        """Bring a height of the screen, in CSS pixels, to its middle."""
        self._tab.scroll_to(max(0, int(now.top + y - HEIGHT / 2)))

    def _tap(self, aim: aims.Aim, why: str, part: Part | None = None) -> bool:
        """Tap a control where it is on screen, or once it is scrolled there; return whether."""
        now = self._look()
        if not 8 <= aim.centre[1] <= HEIGHT - 8 and part is None:
            self._bring(aim.centre[1], now)
            self._run(STEP)
            now = self._look()
            nodes = [n for p in (now.page, *now.layers) for n in p.nodes]
            again = [
                a for a in aims.aims(nodes) if a.words == aim.words and a.node.id == aim.node.id
            ]
            if not again:
                return False
            aim = again[0]
        if not 0 <= aim.centre[1] <= HEIGHT:
            return False
        self._log.show(self._tab, now, always=True)
        x, y = aim.centre
        self._log.tapped(x * SCALE, y * SCALE, aim.text, why, self._log.number(part))
        self._tab.tap(x, y)
        self._run(TAPPED)
        self._follow(self._tab.ears.popup())
        return True

    def _follow(self, popup: str) -> None:
        """Go where a tap opened a window, as if it had been opened in place."""
        if popup.startswith(("http:", "https:")) and lead_of(popup) == "page":
            old, self._tab = self._tab, self._blank()
            old.close()
            self._tab.open(popup)
            self._run(TAPPED)

    def _close(self, layer: Part, watched: int) -> bool:
        """Close something that floats, by what says so, else beside it; return whether it went."""
        for aim in aims.closers(layer.nodes)[:2]:
            if not self._tap(aim, "close", layer):
                continue
            self._watch(max(0, watched - TAPPED))
            now = self._show()
            if layer.key not in {part.key for part in now.layers}:
                return True
        point = aims.beside(layer.nodes)
        if point is None:
            return False
        self._log.tapped(point[0] * SCALE, point[1] * SCALE, "", "outside", self._log.number(layer))
        self._tab.tap(*point)
        self._watch(watched)
        return layer.key not in {part.key for part in self._look().layers}

    def _uncover(self) -> None:
        """Close what lies above the page, so that what is below can be tapped."""
        for layer in self._look().layers:
            if layer.share >= aims.SMALL:
                self._show()
                self._close(layer, TAPPED)

    def _come_back(self, url: str, aim: aims.Aim) -> None:
        """Open the page anew where a tap led away from it."""
        now = self._look()
        if now.url.split("#")[0] != url.split("#")[0]:
            if lead_of(now.url) == "page" and now.url.startswith("http"):
                self._log.page(now, self._tab.status, aim.text, 1, now.url)
            self._tab = self._again()
            self._run(2_000)
