"""A phone that replays a session: a small state machine written as data.

A session tells the screens there are, and rules: what happens (`on`), on which screen, where it
leads and what else it does. `docs` of the words of a rule: `_DEEDS` below.
"""

import io
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import rtoml
from PIL import Image, ImageDraw

SESSIONS = Path(__file__).parent / "sessions"
HOME = "com.example.launcher"
UID = 10234


class Stepped:
    """A clock that goes on only when it is waited for: phone and recorder share it."""

    def __init__(self) -> None:
        self._wall, self._gone = time.time(), 0.0

    def monotonic(self) -> float:
        return self._gone

    def wall(self) -> float:
        return self._wall + self._gone

    def sleep(self, seconds: float) -> None:
        self._gone += seconds


@dataclass
class Use:
    """A use of a permission that the system notes."""

    op: str
    at: datetime
    rejected: bool = False


@dataclass
class Phone:
    """The state of the phone."""

    session: dict[str, Any]
    clock: Any = time
    ahead: float = 0.0
    """Seconds by which its clock is ahead of the computer's."""
    screen: str = "home"
    flags: dict[str, bool] = field(default_factory=dict)
    pids: dict[str, int] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)
    sockets: list[str] = field(default_factory=list)
    sensors: list[tuple[datetime, str]] = field(default_factory=list)
    granted: set[str] = field(default_factory=set)
    files: dict[str, bytes] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    installs: list[bytes] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    gone: bool = False
    awake: bool = True
    dying: float = 0.0
    booting: float = 0.0
    boots: int = 0
    news: threading.Condition = field(default_factory=threading.Condition)
    _entered: float = 0.0
    _next_pid: int = 4000

    @property
    def package(self) -> str:
        return str(self.session["package"])

    @property
    def about(self) -> dict[str, Any]:
        return dict(self.session.get("phone", {}))

    @property
    def sdk(self) -> int:
        return int(self.about.get("sdk", 34))

    def monotonic(self) -> float:
        return float(self.clock.monotonic())

    def now(self) -> datetime:
        wall = self.clock.wall() if hasattr(self.clock, "wall") else time.time()
        zone = timezone(timedelta(hours=8))
        return datetime.fromtimestamp(wall + self.ahead, UTC).astimezone(zone)

    def write(self, tag: str, text: str, pid: int = 1200, level: str = "I") -> None:
        """Write a line of the log."""
        now = self.now()
        stamp = now.strftime("%Y-%m-%d %H:%M:%S.") + f"{now.microsecond // 1000:03} +0800"
        with self.news:
            self.log.append(f"{stamp} {pid:5} {pid:5} {level} {tag}: {text}")
            self.news.notify_all()

    def happens(self, on: str, **what: str) -> None:
        """Follow the first rule that fits what happens; some do nothing."""
        for rule in self.session.get("rule", ()):
            if rule["on"] == on and self._fits(rule, what):
                self._follow(rule)
                return

    def tick(self) -> None:
        """Let happen what time alone brings."""
        for _ in range(4):
            for rule in self.session.get("rule", ()):
                if rule["on"] != "after" or not self._fits(rule, {}):
                    continue
                if self.monotonic() - self._entered >= float(rule["seconds"]):
                    self._follow(rule)
                    break
            else:
                return

    def _fits(self, rule: dict[str, Any], what: dict[str, str]) -> bool:
        if "screen" in rule and rule["screen"] != self.screen:
            return False
        if any(self.flags.get(k, False) != v for k, v in rule.get("needs", {}).items()):
            return False
        return all(rule.get(key, value) == value for key, value in what.items())

    def _follow(self, rule: dict[str, Any]) -> None:
        self.flags |= rule.get("set", {})
        for deed in rule.get("does", ()):
            verb, _, rest = deed.partition(" ")
            _DEEDS[verb](self, rest)
        if "to" in rule:
            self.go(rule["to"])

    def go(self, screen: str) -> None:
        """Show a screen."""
        self.screen, self._entered = screen, self.monotonic()

    def start(self, name: str, why: str) -> None:
        """Start a process of the app, if it does not run."""
        if name in self.pids:
            return
        self._next_pid += 7
        self.pids[name] = pid = self._next_pid
        kind, _, component = why.partition("|")
        self.write("am_proc_start", f"[0,{pid},{UID},{name},{kind},{{{component}}}]")
        self.write("ActivityManager", f"Start proc {pid}:{name}/u0a234 for {kind} {{{component}}}")

    def end(self, why: str) -> None:
        """End the app's processes."""
        for name, pid in list(self.pids.items()):
            self.write("ActivityManager", f"Process {name} (pid {pid}) has died: {why}")
            self.write("am_proc_died", f"[0,{pid},{name},900,18]")
            del self.pids[name]
        self.sockets.clear()

    def vanish(self) -> None:
        """Be gone: somebody pulled the cable."""
        with self.news:
            self.gone = True
            self.news.notify_all()

    def clear(self) -> None:
        """Delete all the app left."""
        self.end("clear data")
        self.flags, self.uses, self.granted = {}, [], set()
        self.go("home")

    def windows(self) -> list[dict[str, Any]]:
        """Return the windows on screen, the lowest first."""
        self.tick()
        shown = self.session["screen"].get(self.screen, {"windows": ["home"]})
        return [self._window(name) for name in shown["windows"]]

    def _window(self, name: str) -> dict[str, Any]:
        if name == "home":
            return {
                "type": "BASE_APPLICATION", "package": HOME, "title": f"{HOME}/{HOME}.Home",
                "node": [{"text": "12:00", "bounds": [300, 300, 700, 400]}],
            }  # fmt: skip
        found = dict(self.session["window"][name])
        found.setdefault("package", self.package)
        found.setdefault("type", "BASE_APPLICATION")
        return found

    def tapped(self, x: int, y: int) -> None:
        """Tap a point: the topmost window that has it answers."""
        self.tick()
        for window in reversed(self.windows()):
            left, top, right, bottom = window.get("frame", self.frame)
            if not (left <= x < right and top <= y < bottom):
                continue
            for node in reversed(window["node"]):
                l2, t2, r2, b2 = node["bounds"]
                if node.get("click") and l2 <= x < r2 and t2 <= y < b2:
                    self.happens("tap", tap=str(node.get("id") or node.get("text", "")))
                    return
            return

    @property
    def frame(self) -> list[int]:
        return [0, 0, *self.about.get("size", [1080, 2340])]

    def picture(self) -> bytes:
        """Return a PNG of the screen."""
        image = Image.new("RGB", (self.frame[2] // 3, self.frame[3] // 3), "white")
        draw = ImageDraw.Draw(image)
        for window in self.windows():
            area = [n // 3 for n in window.get("frame", self.frame)]
            draw.rectangle(area, fill=window.get("colour", "#f4f4f4"), outline="#888888")
            for node in window["node"]:
                box = [n // 3 for n in node["bounds"]]
                draw.rectangle(box, outline="#336699" if node.get("click") else "#dddddd")
        data = io.BytesIO()
        image.save(data, "PNG")
        return data.getvalue()


def load(name: str, **more: Any) -> Phone:
    """Return a phone that replays a session; a session may build on another one."""
    return Phone(_merged(name), **more)


def _merged(name: str) -> dict[str, Any]:
    table: dict[str, Any] = rtoml.loads((SESSIONS / f"{name}.toml").read_text("utf-8"))
    if "like" not in table:
        return table
    base = _merged(table.pop("like"))
    for key, value in table.items():
        if isinstance(value, dict):
            base[key] = {**base.get(key, {}), **value}
        elif isinstance(value, list):
            # Its own rules come first: the first that fits is followed.
            base[key] = [*value, *base.get(key, [])]
        else:
            base[key] = value
    return base


def _use(phone: Phone, text: str) -> None:
    op, _, how = text.partition(" ")
    phone.uses.append(Use(op, phone.now(), how == "rejected"))


def _log(phone: Phone, text: str) -> None:
    tag, _, rest = text.partition(" ")
    phone.write(tag, rest, phone.pids.get(phone.package, 999))


def _open(phone: Phone, text: str) -> None:
    phone.write(
        "ActivityTaskManager" if phone.sdk >= 29 else "ActivityManager",
        f"START u0 {{act=android.intent.action.VIEW flg=0x10000000 cmp={text}}} "
        f"with LAUNCH_MULTIPLE from uid {UID} (BAL_ALLOW_VISIBLE_WINDOW) result code=0",
    )


def _start(phone: Phone, text: str) -> None:
    name, _, why = text.partition(" ")
    phone.start(name or phone.package, why or f"pre-top-activity|{phone.package}/.Main")


_DEEDS: dict[str, Callable[[Phone, str], None]] = {
    "start": _start,
    "exit": lambda phone, _: (phone.end("exit"), phone.go("home"))[0],
    "use": _use,
    "log": _log,
    "open": _open,
    "connect": lambda phone, text: phone.sockets.append(text),
    "sensor": lambda phone, text: phone.sensors.append((phone.now(), text)),
    "grant": lambda phone, text: phone.granted.add(text),
    "add": lambda phone, text: phone.added.append(text),
    "cut": lambda phone, _: phone.vanish(),
}
