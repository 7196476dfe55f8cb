"""The states of a visit, one after the other."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from appassay.errors import ArtifactError
from appassay.knowledge.pages import lead_of
from appassay.recording.schema import StateName, Watch
from appassay.recording.web import aims
from appassay.recording.web.browser import HEIGHT, SCALE
from appassay.recording.web.hands import TAPPED, Hands, TooLongError
from appassay.recording.web.log import Log
from appassay.recording.web.scene import Scene, scene
from appassay.recording.web.tab import STEP

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from appassay.recording.write import Writer

IDLE, AFTER, CANCEL = 15_500, 3_000, 5_000
"""Milliseconds: untouched, after scrolling, after a cancel."""
PACE = 2_000
"""Milliseconds between two looks while reading."""
MOST_TAPS = 8
LARGEST_SOURCE = 4 << 20


class Linked(Struct, frozen=True):
    """A page that a control leads to."""

    url: str
    words: str


class Walk:
    """One visit."""

    def __init__(
        self, context: "BrowserContext", url: str, *, virtual: bool, read: int, patience: int
    ) -> None:
        """Take a browser and the address."""
        self.status = 0
        self.final = self.title = ""
        self.sources: list[str] = []
        self._do = Hands(context, virtual=virtual, patience=patience)
        self._url, self._virtual, self._read = url, virtual, read
        self._broken = ""
        self._seen: set[str] = set()
        """Keys of what was closed."""
        self._opened: set[str] = set()
        """Addresses that were opened."""

    @property
    def now(self) -> int:
        """Return the milliseconds since it began."""
        return self._do.log.now

    def open(self) -> None:
        """Open the page.

        Raises:
            ArtifactError: it does not answer, or has nothing but an error.
        """
        from playwright.sync_api import Error

        try:
            self._do.open(self._url)
        except Error as error:
            why = next(iter(str(error).splitlines()), "").removeprefix("Page.goto: ")
            raise ArtifactError(f"{self._url}: can't be opened ({why})") from error
        self.status = self._do.tab.status
        if self.status >= 400:
            raise ArtifactError(f"{self._url}: the server answers {self.status}")

    def go(self, writer: "Writer") -> None:
        """Go through all states; what breaks off is told by the watches."""
        self._do.log = Log(writer, self._virtual)
        steps: tuple[tuple[StateName, Callable[[], None]], ...] = (
            ("W0", self._idle), ("W1", self._scroll), ("W2", self._cancel), ("W3", self._expand),
            ("W4", self._reading), ("W5", self._details), ("W6", self._download),
        )  # fmt: skip
        from playwright.sync_api import Error

        for state, step in steps:
            self._do.log.begin(state)
            try:
                step()
            except TooLongError:
                self._broken = f"{state}: the page keeps the browser too busy"
                return
            except Error as error:
                line = next(iter(str(error).splitlines()), "")
                self._broken = f"{state}: {line[:160]}"
                with suppress(Error, TooLongError):
                    self._do.again()

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
        if self._do.log.cut:
            told.append("more elements than are kept")
        if self._do.log.blind:
            told.append(f"frames that could not be looked into: {self._do.log.blind}")
        return "; ".join(told)

    # --- the states ------------------------------------------------------------------------------

    def _idle(self) -> None:
        """Touch nothing."""
        self._do.run(1_000)
        first = self._do.show()
        self.final, self.title = first.url, first.title
        self._do.log.page(first, self.status, "", 0, self._url)
        self._do.watch(IDLE - 1_000)
        self._do.show(always=True)
        self.sources.append(self._do.tab.source()[:LARGEST_SOURCE])

    def _scroll(self) -> None:
        """Scroll to the end of the page and back, and touch nothing else."""
        before = -1
        for _ in range(12):
            now = self._do.look()
            left = now.whole - now.top - HEIGHT
            if left <= 0 or now.top == before:
                break
            before = now.top
            self._do.move(min(left, HEIGHT * 3 // 4))
            self._do.run(STEP)
            self._do.show()
        self._do.watch(AFTER)
        self._do.tab.scroll_to(0)
        self._do.run(STEP)

    def _cancel(self) -> None:
        """Tap what closes each thing that floats, and watch what follows."""
        for _ in range(MOST_TAPS):
            now = self._do.show()
            layer = next((part for part in now.layers if part.key not in self._seen), None)
            if layer is None:
                return
            self._seen.add(layer.key)
            self._do.close(layer, CANCEL)

    def _expand(self) -> None:
        """Tap what unfolds more, wherever it comes up."""
        done: set[str] = set()
        for _ in range(MOST_TAPS):
            self._do.uncover()
            now = self._do.look()
            todo = (
                a for a in aims.expanders(now.page.nodes) if f"{a.text}|{a.node.id}" not in done
            )
            aim = next(todo, None)
            if aim is None:
                break
            done.add(f"{aim.text}|{aim.node.id}")
            if not self._do.tap(aim, "expand"):
                continue
            self._do.show(always=True)
            self._do.come_back(now.url, aim)
        self._bottom()

    def _bottom(self) -> None:
        """Show where the text ends, and what holds it back."""
        now = self._do.look()
        cut = next((n for n in now.page.nodes if n.cut > 0 and n.cls != "html.html"), None)
        if cut is not None:
            self._do.bring(cut.bounds[3] / SCALE, now)
        elif now.whole > HEIGHT:
            self._do.tab.scroll_to(now.whole)
        self._do.run(STEP)
        self._do.show(always=True)

    def _reading(self) -> None:
        """Read, and close whatever comes up, as a reader would."""
        self._do.tab.scroll_to(0)
        begin, turns, step = self._do.log.now, 0, 40
        while self._do.log.now - begin < self._read * 1_000:
            self._do.run(PACE, PACE)
            now = self._do.look()
            fresh = [layer for layer in now.layers if layer.share >= aims.SMALL]
            if fresh and turns < MOST_TAPS:
                turns += 1
                self._do.log.show(self._do.tab, now)
                self._do.close(fresh[0], PACE)
                continue
            if now.top + HEIGHT >= now.whole or (now.top <= 0 and step < 0):
                step = -step if now.top > 0 else abs(step)
            self._do.tab.scroll(step * 4)
        self._do.show()

    def _details(self) -> None:
        """Open what tells more about the app and who runs the page, one tap away."""
        self._do.again()
        self._do.run(2_000)
        self._do.uncover()
        self._tell_more(self._do.show(always=True), 1)

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
            shown = self._do.look()

    def _detail(self, aim: aims.Aim, shown: Scene, taps: int) -> None:
        href = aim.node.href
        if href.startswith(("http:", "https:")) and href.split("#")[0] != shown.url.split("#")[0]:
            self._linked(Linked(href, aim.text), taps)
            return
        if not self._do.tap(aim, "detail"):
            return
        now = self._do.show(always=True)
        if now.url.split("#")[0] != shown.url.split("#")[0]:
            self._do.log.page(now, self._do.tab.status, aim.text, taps, now.url)
        for layer in now.layers:
            if layer.key not in {part.key for part in shown.layers}:
                self._do.close(layer, TAPPED)
        self._do.come_back(shown.url, aim)

    def _linked(self, to: Linked, taps: int) -> None:
        """Look at the page a link leads to, in a tab of its own."""
        from playwright.sync_api import Error

        if to.url in self._opened or lead_of(to.url) != "page":
            return
        self._opened.add(to.url)
        before, self._do.tab = self._do.tab, self._do.blank()
        try:
            self._do.tab.open(to.url)
            self._do.run(1_500)
            now = self._do.show(always=True)
            self._do.log.page(now, self._do.tab.status, to.words, taps, to.url)
            if len(self.sources) < MOST_TAPS:
                self.sources.append(self._do.tab.source()[:LARGEST_SOURCE])
        except Error:
            nothing = scene({"url": to.url})
            self._do.log.page(nothing, 0, to.words, taps, to.url)
        finally:
            self._do.tab.close()
            self._do.tab = before

    def _download(self) -> None:
        """Tap what downloads or opens an app, up to the confirmation and that."""
        done: set[str] = set()
        for _ in range(4):
            self._do.uncover()
            now = self._do.show(always=True)
            found = [a for a in aims.downloads(now.page.nodes) if a.text + a.node.href not in done]
            if not found:
                return
            done.add(found[0].text + found[0].node.href)
            if self._do.tap(found[0], "download"):
                self._confirm(now, 2)
            self._do.again()
            self._do.run(2_000)

    def _confirm(self, before: Scene, left: int) -> None:
        """Go on from where a download led: a window that asks, or a page with a button."""
        now = self._do.show(always=True)
        moved = now.url.split("#")[0] != before.url.split("#")[0]
        if moved and lead_of(now.url) == "page" and now.url.startswith("http"):
            self._do.log.page(now, self._do.tab.status, "", 1, now.url)
            self._opened.clear()
            self._tell_more(now, 1)
            now = self._do.look()
        asks = [layer for layer in now.layers if layer.key not in {p.key for p in before.layers}]
        nodes = asks[-1].nodes if asks else now.page.nodes if moved else ()
        found = aims.downloads(nodes)
        if found and left and self._do.tap(found[0], "confirm"):
            self._confirm(now, left - 1)
