"""The record of a visit as it goes on: events, windows, pages, on one clock."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec.structs import replace

from appassay.recording.schema import PAGE_STATES, Seen, StateName, Window
from appassay.recording.web.heard import Heard
from appassay.recording.web.scene import Part, Scene

if TYPE_CHECKING:
    from appassay.recording.web.tab import Tab
    from appassay.recording.write import Writer

MOST_WINDOWS = 240
MORE = 400
"""Longest quotation of what is written on a control, in characters."""


class Log:
    """What was seen so far."""

    def __init__(self, writer: "Writer", virtual: bool) -> None:
        """Begin with nothing."""
        self.now = 0
        self.state: StateName = "W0"
        self.fetched = 0
        """Bytes of files that were fetched."""
        self.cut = False
        """There was more than is kept."""
        self.blind = 0
        self._writer = writer
        self._virtual = virtual
        self._key = ""
        self._windows = 0
        self._numbers: dict[str, int] = {}

    def begin(self, state: StateName) -> None:
        """Begin a state of the protocol."""
        assert state in PAGE_STATES  # noqa: S101
        self.state, self._key = state, ""
        self._writer.begin(state, self.now, virtual=self._virtual)

    def add(self, heard: Sequence[Heard], active: bool) -> None:
        """Keep what was heard of the page in the last moment."""
        for one in heard:
            told = active if one.touched is None else one.touched
            more = {}
            if one.fetched:
                self.fetched += one.fetched.size
                values = {"name": one.fetched.name, "size": str(one.fetched.size or ""),
                          "sha256": one.fetched.sha256, "why": one.fetched.why,
                          "package": "yes" if one.fetched.package else ""}  # fmt: skip
                more = {name: value for name, value in values.items() if value}
            self._event(one.event, (one.url,), kind=one.lead, api=one.how, active=told, more=more)

    def tapped(self, x: float, y: float, words: str, aim: str, window: int | None) -> None:
        """Keep that the page was tapped, and with what in mind."""
        place = (str(round(x)), str(round(y)))
        self._event("user.tap", place, kind=aim, entry=words[:MORE], window=window)

    def scrolled(self, by: int) -> None:
        """Keep that the page was scrolled."""
        self._event("user.scroll", (str(by),))

    def opened(self, url: str) -> None:
        """Keep that the page was opened anew."""
        self._event("page.opened", (url,))

    def page(self, scene: Scene, status: int, words: str, taps: int, asked: str) -> None:
        """Keep that a page was looked at, how it answered, and what led to it."""
        more = {"status": str(status), "title": scene.title, "taps": str(taps), "asked": asked}
        more = {name: value for name, value in more.items() if value}
        self._event("page.shown", (scene.url,), entry=words[:MORE], more=more)

    def show(self, tab: "Tab", scene: Scene, *, always: bool = False) -> None:
        """Keep the windows of a moment, unless they are those that were kept last."""
        key = f"{self.state}|{scene.top}|{scene.key}" if always else f"{self.state}|{scene.key}"
        if key == self._key:
            return
        if self._windows >= MOST_WINDOWS:
            self.cut = True
            return
        self._key = key
        self._windows += 1 + len(scene.layers)
        self.blind = max(self.blind, scene.blind)
        self.cut |= scene.full
        picture = tab.picture()
        window = self._window(scene, scene.page, "page")
        number = self._writer.show(window, picture)
        self._numbers = {"": number}
        for layer in scene.layers:
            above = replace(self._window(scene, layer, "overlay"), screen=f"ui/{number:06}.png")
            self._numbers[layer.key] = self._writer.show(above)

    def number(self, part: Part | None) -> int | None:
        """Return the number under which the page, or something that floats, was kept last."""
        return self._numbers.get(part.key if part else "")

    def _window(self, scene: Scene, part: Part, kind: str) -> Window:
        try:
            host = urlsplit(scene.url).netloc
        except ValueError:
            host = ""
        return Window(
            number=0, t=self.now, state=self.state, kind=kind, package=host, activity=scene.url,
            title=scene.title, nodes=part.nodes,
        )  # fmt: skip

    def _event(
        self, event: str, args: tuple[str, ...], *, kind: str = "", api: str = "", entry: str = "",
        active: bool = False, window: int | None = None, more: dict[str, str] | None = None,
    ) -> None:  # fmt: skip
        self._writer.add(
            Seen(n=0, t=self.now, state=self.state, event=event, kind=kind,
                 args=args, api=api, entry=entry, active=active, window=window, more=more or {})
        )  # fmt: skip
