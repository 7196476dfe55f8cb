"""What is on a phone's screen: elements by accessibility, kinds by the window manager."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from appassay.errors import ArtifactError
from appassay.recording.drive.device import LostError
from appassay.recording.imports import uiautomator
from appassay.recording.imports.found import File, Given
from appassay.recording.phone.adb import Adb
from appassay.recording.schema import Node, Window

if TYPE_CHECKING:
    from uiautomator2 import Device as Agent

_WINDOW = re.compile(r"^\s*Window #\d+ Window\{\w+ (?:u\d+ )?(?P<title>[^}]*)\}:", re.M)
_TYPE = re.compile(r"\bty=(\w+)")
_PACKAGE = re.compile(r"\bpackage=([\w.]+)")
_FRAME = re.compile(r"\bm?[fF]rame=\[(-?\d+),(-?\d+)\]\[(-?\d+),(-?\d+)\]")
_SHOWN = re.compile(r"\bisOnScreen=(true|false)|\bmHasSurface=(true|false)")
_NUMBERED = {
    "1": "BASE_APPLICATION", "2": "APPLICATION", "3": "APPLICATION_STARTING",
    "1000": "APPLICATION_PANEL", "1002": "APPLICATION_SUB_PANEL", "2002": "PHONE",
    "2003": "SYSTEM_ALERT", "2005": "TOAST", "2006": "SYSTEM_OVERLAY", "2010": "SYSTEM_ERROR",
    "2038": "APPLICATION_OVERLAY",
}  # fmt: skip
"""Types as Android up to 8 prints them."""
_KINDS = {
    "BASE_APPLICATION": "activity", "APPLICATION_STARTING": "activity", "APPLICATION": "dialog",
    "APPLICATION_PANEL": "popup", "APPLICATION_SUB_PANEL": "popup",
    "APPLICATION_ABOVE_SUB_PANEL": "popup", "APPLICATION_ATTACHED_DIALOG": "dialog",
    "APPLICATION_OVERLAY": "overlay", "SYSTEM_ALERT": "overlay", "PHONE": "overlay",
    "SYSTEM_ERROR": "overlay", "SYSTEM_OVERLAY": "overlay", "PRIORITY_PHONE": "overlay",
    "TOAST": "toast",
}  # fmt: skip
_TRIES = 2


class Managed(Struct, frozen=True):
    """A window as the window manager has it."""

    title: str
    kind: str
    package: str
    frame: tuple[int, int, int, int]


def managed(text: str) -> list[Managed]:
    """Return the windows on screen that `dumpsys window windows` tells of, the lowest first."""
    found: list[Managed] = []
    starts = list(_WINDOW.finditer(text))
    for match, end in zip(starts, [*(m.start() for m in starts[1:]), len(text)], strict=True):
        body = text[match.end() : end]
        shown = _SHOWN.findall(body)
        frame, kind, package = (p.search(body) for p in (_FRAME, _TYPE, _PACKAGE))
        if frame is None or kind is None or any("false" in words for words in shown):
            continue
        name = _NUMBERED.get(kind[1], kind[1])
        left, top, right, bottom = (int(number) for number in frame.groups())
        found.append(
            Managed(
                match["title"],
                _KINDS.get(name, "system"),
                package[1] if package else match["title"].partition("/")[0],
                (left, top, right, bottom),
            )
        )
    return found[::-1]


class Eye:
    """Looks at the screen, by the agent of uiautomator2 where it runs, else by the system's own."""

    def __init__(self, adb: Adb) -> None:
        self.missed = self.looks = 0
        self.why = ""
        """Why the agent is not there."""
        self._adb = adb
        self._agent: Agent | None = None
        self._before = b""
        self._windows: tuple[Window, ...] = ()

    def start(self) -> None:
        """Start the agent, if it can be."""
        import uiautomator2

        try:
            self._agent = uiautomator2.connect(self._adb.device)
        except Exception as error:  # its errors have no common base of their own
            self._agent = None
            self.why = " ".join(str(error).split())[:120] or type(error).__name__
            if not self._adb.is_there():
                raise LostError(f"{self._adb.serial} does not answer any more") from error

    def stop(self) -> None:
        """Stop the agent."""
        if self._agent is not None:
            self._agent.stop_uiautomator(wait=False)

    @property
    def has_agent(self) -> bool:
        """Return whether the agent is there: without it only the topmost window is seen."""
        return self._agent is not None

    def windows(self) -> tuple[Window, ...] | None:
        """Return every window that is seen, the lowest first; none where nothing can be told."""
        self.looks += 1
        data = self._dump()
        if data and data == self._before:
            # The same elements are the same windows: most looks change nothing.
            return self._windows
        roots = list(_roots(data)) if data else []
        if not roots:
            self.missed += 1
            return None
        told = self._adb.say("dumpsys window windows")
        self._before, self._windows = data, tuple(_ordered(roots, managed(told)))
        return self._windows

    def _dump(self) -> bytes:
        if self._agent is not None:
            try:
                return str(self._agent.dump_hierarchy(compressed=False)).encode()
            except Exception as error:  # its errors have no common base of their own
                if not self._adb.is_there():
                    raise LostError(f"{self._adb.serial} does not answer any more") from error
                return b""
        for _ in range(_TRIES):
            told = self._adb.run("uiautomator dump /dev/tty")
            begin, end = told.find(b"<?xml"), told.rfind(b"</hierarchy>")
            if 0 <= begin < end:
                return told[begin : end + len(b"</hierarchy>")]
        return b""


def _roots(data: bytes) -> Iterator[Window]:
    """Yield the windows of a dump, each with the elements that lie in it."""
    day = datetime.now(UTC).date()
    file = File(name="window.xml", data=data, given=Given(zone=UTC, day=day))
    try:
        nodes, packages = uiautomator.elements(file)
    except ArtifactError:
        return
    begins = [number for number, node in enumerate(nodes) if node.parent < 0]
    for begin, end in zip(begins, [*begins[1:], len(nodes)], strict=True):
        inside: Sequence[Node] = [
            replace(node, parent=max(node.parent - begin, -1)) for node in nodes[begin:end]
        ]
        yield Window(number=0, t=0, state="R0", package=packages[begin], nodes=tuple(inside))


def _ordered(roots: list[Window], known: list[Managed]) -> list[Window]:
    """Return windows with their kinds, in the order of the window manager.

    A window it does not tell of keeps its place behind the others.
    """
    left = list(enumerate(known))
    placed: list[tuple[int, Window]] = []
    for window in roots:
        bounds = window.nodes[0].bounds
        same = [pair for pair in left if pair[1].package == window.package]
        same.sort(key=lambda pair: (pair[1].frame != bounds, pair[1].frame[:2] != bounds[:2]))
        if not same:
            placed.append((len(known), replace(window, kind="system")))
            continue
        left.remove(same[0])
        order, one = same[0]
        name = one.title.partition("/")[2]
        placed.append(
            (order, replace(window, kind=one.kind, activity=name, title="" if name else one.title))
        )
    return [window for _, window in sorted(placed, key=lambda pair: pair[0])]
