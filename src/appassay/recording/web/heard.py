"""What a page does that leads out of it, as the browser tells it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from appassay.knowledge.pages import lead_of
from appassay.recording.web.fetched import Fetched, taken

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession, Dialog, Download, Page

LONGEST = 2_000
"""Characters of an address that are kept."""
MOST = 2_000
"""Most things heard of one visit."""
SKIPPED = ("initialFrameNavigation",)
"""Reasons of a navigation that are none where a frame first loads a page."""


class Heard(Struct, frozen=True):
    """One thing a page did."""

    event: str
    """navigate, open.app, download, window.open, dialog."""
    url: str
    lead: str
    """Where the address leads: page, package, store, app, call."""
    how: str = ""
    """script, link, form, refresh, redirect, frame …"""
    touched: bool | None = None
    """Whether the browser tells that the user had just touched the page."""
    fetched: Fetched | None = None
    redirected: str = ""
    """Of a download: the address it came from after redirects."""


HOW = {
    "anchorClick": "link",
    "scriptInitiated": "script",
    "metaTagRefresh": "refresh",
    "httpHeaderRefresh": "refresh",
    "formSubmissionGet": "form",
    "formSubmissionPost": "form",
    "initialFrameNavigation": "frame",
    "reload": "reload",
}


class Ears:
    """Everything that is heard of one tab, in order."""

    def __init__(
        self,
        page: "Page",
        cdp: "CDPSession",
        bytes_left: Callable[[], int],
        touched: Callable[[], bool],
    ) -> None:
        """Begin to listen.

        Args:
            page: the tab.
            cdp: a session with it.
            bytes_left: tells how much may still be fetched.
            touched: tells whether the page was tapped.
        """
        self.heard: list[Heard] = []
        self._left = bytes_left
        self._touched = touched
        self._popup = ""
        self._waits = self._fetching = False
        self._pending: list[Download] = []
        cdp.on("Page.frameRequestedNavigation", self._asked)
        cdp.on("Page.windowOpen", self._opened)
        cdp.on("Page.frameNavigated", self._arrived)
        cdp.on("Network.loadingFailed", self._arrived)
        cdp.on("Network.responseReceivedExtraInfo", self._answered)
        page.on("download", self._fetches)
        page.on("dialog", self._asks)
        page.on("popup", self._popped)

    @property
    def waits(self) -> bool:
        """Whether the page asked to go somewhere, and what comes of it is not known yet."""
        return self._waits and not self._pending

    def _arrived(self, told: dict[str, Any]) -> None:
        # An address that turns out to be a file ends as a load that failed, and its download comes
        # a moment later.
        failed = "errorText" in told
        self._waits = self._waits and failed and self._fetching

    def take(self) -> list[Heard]:
        """Return what was heard since the last time, downloads read and thrown away."""
        while self._pending:
            download = self._pending.pop(0)
            fetched = taken(download, self._left())
            self._add(
                Heard("download", download.url, _package(download.url, fetched), "", None, fetched)
            )
        found, self.heard = self.heard, []
        return found

    def _add(self, heard: Heard) -> None:
        if len(self.heard) < MOST:
            self.heard.append(heard)

    def _asked(self, told: dict[str, Any]) -> None:
        url, reason = str(told.get("url", ""))[:LONGEST], str(told.get("reason", ""))
        lead = lead_of(url)
        if lead == "page" and reason in SKIPPED:
            return
        event = "open.app" if lead in ("app", "store", "call") else "navigate"
        self._waits = event == "navigate"
        self._fetching = lead == "package"
        self._add(Heard(event, url, lead, HOW.get(reason, reason)))

    def _opened(self, told: dict[str, Any]) -> None:
        url = str(told.get("url", ""))[:LONGEST]
        lead = lead_of(url)
        touched = self._touched() and bool(told.get("userGesture", False))
        event = "open.app" if lead in ("app", "store", "call") else "navigate"
        self._popup = url if touched else self._popup
        # Without a touch a phone opens no window: it was only tried.
        self._add(Heard(event if touched else "window.open", url, lead, "window", touched))

    def _popped(self, popup: "Page") -> None:
        # It stays where it is: what it would show is looked at in a tab of ours.
        popup.on("download", self._fetches)

    def popup(self) -> str:
        """Return the address of the window a touch opened last, if one was."""
        found, self._popup = self._popup, ""
        return found

    def _answered(self, told: dict[str, Any]) -> None:
        headers = {str(k).lower(): str(v) for k, v in dict(told.get("headers", {})).items()}
        to = headers.get("location", "")
        lead = lead_of(to) if to else "page"
        if lead in ("app", "store") and not to.startswith(("http:", "https:", "/")):
            self._add(Heard("open.app", to[:LONGEST], lead, "redirect"))

    def _fetches(self, download: "Download") -> None:
        self._pending.append(download)
        self._waits = False

    def _asks(self, dialog: "Dialog") -> None:
        self._add(Heard("dialog", dialog.message[:LONGEST], "page", dialog.type))
        dialog.dismiss()


def _package(url: str, fetched: Fetched) -> str:
    return "package" if fetched.package or lead_of(url, "") == "package" else "page"
