"""The virtual phone as the driver of a recorded run sees it."""

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from appassay.recording.drive.device import LostError, Request
from appassay.recording.schema import AppSeen, Seen, StateName, Watch, Window
from appassay.recording.schema import Device as About
from appassay.recording.virtual.classes import Classes
from appassay.recording.virtual.session import App, EndedError, Session
from appassay.recording.virtual.setup import Parts
from appassay.recording.virtual.told import Teller
from appassay.recording.virtual.watched import Lost, watches

_STEP = 10.0
"""Seconds that pass in one go: the JVM has to answer now and then."""
_SHOWN = 300
"""Most classes and failures that a record names."""


class Setup(Struct, frozen=True, kw_only=True):
    """What is recorded."""

    app: AppSeen
    apk: Path
    began: int
    """Milliseconds since 1970 at which the record begins."""


class VirtualPhone:
    """An app on a JVM. A `Device`: its time goes on only when it is waited for."""

    def __init__(self, setup: Setup, parts: Parts, classes: Classes) -> None:
        self.app = setup.app
        self.about = About(
            maker="Maker", model="M1", system="Android 15", sdk=35, virtual=True,
            width=720, height=1560, density=320, locale="zh-CN", timezone="Asia/Shanghai",
        )  # fmt: skip
        self.system_packages = frozenset[str]()
        self.lost = Lost()
        self.peak = 0
        """Bytes of memory the largest JVM used."""
        self._setup, self._parts, self._classes = setup, parts, classes
        self._session: Session | None = None
        self._time = 0
        """When the JVM that runs was started; where none does, what time it is."""
        self._first = 0
        """What that JVM's own clock showed then."""
        self._data: dict[str, str] = {}
        self._granted: set[str] = set()
        self._seen: list[Seen] = []
        self._teller = Teller(self.app.package)
        self._told_all = False
        """The process ended by a limit, and all it told before was handed on."""

    def close(self) -> None:
        """End what runs."""
        self._end()

    def now(self) -> int:
        """Return the time."""
        return self._time + (self._session.now - self._first if self._session else 0)

    def wait(self, seconds: float) -> None:
        """Let so much time pass."""
        self._alive()
        while seconds > 0:
            step = min(seconds, _STEP)
            if self._session is None:
                self._time += round(step * 1000)
            else:
                self._ask(f"pass {round(step * 1000)}")
            seconds -= step

    def cannot(self) -> Mapping[StateName, str]:
        """Return the states it can't be brought into."""
        alone = "虚拟手机不拉起应用 (the virtual phone starts no app by itself)"
        return {"R5": alone, "R6": alone, "R9": "虚拟手机不做覆盖安装 (it installs nothing over)"}

    def install(self) -> None:
        """Begin with nothing of the app there."""
        self._end()
        self._data, self._granted = {}, set()

    def update(self) -> None:
        """Not possible."""
        raise LostError("the virtual phone installs nothing over an app")

    def launch(self) -> None:
        """Open the app as its icon does; a process that has ended is started anew."""
        self._alive()
        if self._session is not None and self._session.gone:
            self.kill()
        if self._session is None:
            self._start()
        self._ask("open")

    def home(self) -> None:
        """Go to the home screen."""
        if self._session is not None:
            self._ask("home")

    def light(self, *, on: bool) -> None:
        """Switch the screen on or off: nothing of the app's notices."""

    def kill(self) -> bool:
        """End the app's process; its files stay."""
        if self._session is not None:
            self._data = self._teller.files(self._ask("keep").get("data"))
            self._end()
        return True

    def reboot(self) -> None:
        """Not possible."""
        raise LostError("the virtual phone does not start apps when it starts")

    def windows(self) -> tuple[int, tuple[Window, ...] | None]:
        """Return the time and what is on screen."""
        self._alive()
        if self._session is None or self._session.gone:
            return self.now(), ()
        reply = self._ask("windows")
        return self.now(), self._teller.windows(reply.get("windows"))

    def picture(self) -> bytes:
        """Return a PNG of the screen."""
        if self._session is None or not self._session.front:
            return b""
        data = base64.b64decode(str(self._ask("picture").get("png", "")))
        return data if data.startswith(b"\x89PNG") else b""

    def tap(self, x: int, y: int) -> None:
        """Tap a point of the screen."""
        if self._session is not None:
            self._ask(f"tap {x} {y}")

    def back(self) -> None:
        """Press back."""
        if self._session is not None:
            self._ask("back")

    def move(self, force: float, turn: float, seconds: float) -> bool:
        """Return that it can't be moved: it has no sensors."""
        return False

    def request(self, windows: Sequence[Window]) -> Request | None:
        """Return which permissions the user is being asked for."""
        if self._session is None or self._session.gone:
            return None
        names = self._teller.names(self._ask("asked").get("permissions"))
        return Request(permissions=names, text=" ".join(names)) if names else None

    def answer(self, request: Request, *, grant: bool) -> bool:
        """Answer as the user does."""
        if self._session is None:
            return False
        self._ask(f"answer {int(grant)}")
        if grant:
            self._granted |= set(request.permissions)
        return True

    def drain(self) -> Sequence[Seen]:
        """Return what happened since the last time."""
        self._collect()
        self._told_all = bool(self.lost.ended)
        found, self._seen = self._seen, []
        return found

    def dumps(self, state: StateName) -> Iterable[tuple[str, bytes]]:
        """Return nothing: there is no system to ask."""
        return ()

    def rest(self) -> Iterable[tuple[str, bytes]]:
        """Return what of the app could not be run."""
        told = {
            "classes lost": dict(sorted(self.lost.classes.items())[:_SHOWN]),
            "native libraries asked for": sorted(self.lost.native),
            "code loaded": sorted(self.lost.loaded),
            "exceptions nobody caught": self.lost.thrown[:_SHOWN],
        }
        return [("raw/virtual.json", json.dumps(told, ensure_ascii=False, indent=1).encode())]

    def watches(self) -> Sequence[Watch]:
        """Return what was watched, and what was missing."""
        return watches(self.lost)

    def notes(self) -> Mapping[str, str]:
        """Return how the app ran."""
        told = {
            "virtual": "the app's own code on a JVM, in a sandbox without a network",
            "classes run": str(self._classes.made + self._classes.kept),
        }
        return told | ({"nothing opened": self.lost.closed} if self.lost.closed else {})

    def _start(self) -> None:
        app = App(
            apk=self._setup.apk, package=self.app.package, began=self._setup.began + self.now()
        )
        try:
            self._session = Session(app, self._parts, self._classes)
            self._session.put(self.app.package, self._data)
            if self._granted:
                self._session.ask(f"grant {','.join(sorted(self._granted))}")
        except EndedError as error:
            self._gone(error)
            return
        self._first = self._session.now

    def _ask(self, command: str) -> Mapping[str, object]:
        session = self._session
        try:
            return session.ask(command) if session is not None else {}
        except EndedError as error:
            self._gone(error)
            return {}

    def _gone(self, error: EndedError) -> None:
        """Note that the JVM ended; the run is given up once all it had told was handed on."""
        self.lost.ended = str(error)
        self._end()

    def _alive(self) -> None:
        if self._told_all:
            raise LostError(f"the app's process ended: {self.lost.ended}")

    def _end(self) -> None:
        if self._session is None:
            return
        self.peak = max(self.peak, self._session.peak)
        now = self.now()
        self._collect()
        self._session.close()
        self._session, self._time = None, now

    def _collect(self) -> None:
        """Take what the JVM told, as far as it makes sense."""
        session = self._session
        if session is None:
            return
        told, session.events = session.events, []
        self.lost.take(told, session.lost | self._classes.failed)
        self.lost.often |= session.often
        self.lost.garbled += session.garbled
        session.garbled = 0
        self.lost.closed = self.lost.closed or session.closed
        shift = self._time - self._first
        for one in told:
            try:
                seen = self._teller.seen(one, shift)
            except (msgspec.ValidationError, TypeError, ValueError):
                self.lost.garbled += 1
                continue
            self._seen.append(msgspec.structs.replace(seen, t=min(seen.t, self.now())))
