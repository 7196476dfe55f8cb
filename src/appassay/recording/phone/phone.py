"""A phone as the driver sees it."""

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from appassay.recording.drive import dialogs
from appassay.recording.drive.device import LostError, Request
from appassay.recording.imports import clock as times
from appassay.recording.imports.found import Found
from appassay.recording.phone import about as told
from appassay.recording.phone import emulator, hooks, logs
from appassay.recording.phone.adb import Adb, Clock, PhoneError
from appassay.recording.phone.look import Eye
from appassay.recording.phone.polls import Polls
from appassay.recording.phone.watched import watches
from appassay.recording.schema import AppSeen, Seen, StateName, Watch, Window

_POLLED = 10_000
"""Milliseconds between two polls of what a phone tells only when it is asked."""
_BOOTS = 240.0
"""Seconds a phone may take to start."""
_DYING = 5
"""Seconds the system is given to end a process."""
_BOOT = "cat /proc/sys/kernel/random/boot_id"
_MENU_UNLOCKS = 26
"""The first API level at which the menu key is not needed to unlock."""
_PNG = b"\x89PNG\r\n\x1a\n"
_HOME, _BACK, _MENU, _WAKE, _SLEEP = 3, 4, 82, 224, 223
_DUMPS = {
    "package": "dumpsys package {}",
    "processes": "dumpsys activity processes {}",
    "services": "dumpsys activity services {}",
    "alarm": "dumpsys alarm",
    "jobscheduler": "dumpsys jobscheduler {}",
    "notification": "dumpsys notification --noredact",
    "sensorservice": "dumpsys sensorservice",
}
_INSTALLED = "pm list packages -3"


class Setup(Struct, frozen=True, kw_only=True):
    """What is recorded, and how."""

    app: AppSeen
    file: Path | None = None
    """What is installed; none where the app on the phone is taken as it is, its data deleted."""
    update: Path | None = None
    """The next version."""
    locale: str = ""
    """Language the app is to speak, such as ``zh-CN``; that of the phone where it is empty."""
    hooks: bool = True
    """Whether Frida is used, where it can be."""


class Phone:
    """One app on one phone."""

    def __init__(self, adb: Adb, setup: Setup, clock: Clock) -> None:
        self.adb, self.setup, self.clock = adb, setup, clock
        self.app, self.about = setup.app, told.about(adb)
        self.began = datetime.fromtimestamp(clock.wall(), UTC)
        self._start = clock.monotonic()
        self._offsets: list[told.Offset] = []
        self.zone: tzinfo = UTC
        self.measure()
        self.system_packages = told.system_packages(adb)
        self.eye, self.log = Eye(adb), logs.Log(adb)
        self.no_hooks = "按要求不使用Frida (Frida was not to be used)"
        self.hooks: hooks.Hooks | None = None
        if setup.hooks:
            got = hooks.attached(adb.serial, setup.app.package)
            self.hooks, self.no_hooks = (None, got) if isinstance(got, str) else (got, "")
        self._declared: Sequence[str] = ()
        self.polls: Polls | None = None
        self._polled = -_POLLED
        self._caught_up = -1
        """When everything that is told by itself had been taken."""
        self._before = frozenset(adb.say(_INSTALLED).split())
        self.added: set[str] = set()
        self.notes_made: dict[str, str] = {}
        self.log.start()
        self.eye.start()

    # What the driver asks.

    def now(self) -> int:
        """Return the milliseconds since the record began."""
        return round((self.clock.monotonic() - self._start) * 1000)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.sleep(max(0.0, seconds))

    def cannot(self) -> Mapping[StateName, str]:
        """Return the states this phone can't be brought into."""
        if self.setup.update is None:
            return {"R9": "没有新版本（--update） (no next version was given: --update)"}
        return {}

    def install(self) -> None:
        """Install the app where nothing is left of it, or delete its data."""
        package = self.app.package
        if self.setup.file is None:
            if "Success" not in self.adb.say(f"pm clear {package}"):
                raise PhoneError(f"the data of {package} can't be deleted on {self.adb.serial}")
        else:
            self.adb.run(f"pm uninstall {package}")
            self._put(self.setup.file, "")
        self._known()

    def update(self) -> None:
        """Install the next version over the app."""
        if self.setup.update is not None:
            self._put(self.setup.update, "-r ")
            self._known()

    def launch(self) -> None:
        """Open the app as its icon does."""
        if self.hooks is not None and self.hooks.spawn():
            return
        package = self.app.package
        start = self.adb.say(
            "cmd package resolve-activity --brief -a android.intent.action.MAIN "
            f"-c android.intent.category.LAUNCHER {package}"
        ).rpartition("\n")[2]
        if start.startswith(f"{package}/"):
            self.adb.run(
                "am start -a android.intent.action.MAIN -c android.intent.category.LAUNCHER "
                f"-n '{start}'"
            )
        else:
            self.adb.run(f"monkey -p {package} -c android.intent.category.LAUNCHER 1")

    def home(self) -> None:
        """Go to the home screen."""
        self._key(_HOME)

    def light(self, *, on: bool) -> None:
        """Switch the screen on and unlock it, or off."""
        self._key(_WAKE if on else _SLEEP)
        if on:
            self.adb.run("wm dismiss-keyguard")
            if self.about.sdk < _MENU_UNLOCKS:
                self._key(_MENU)

    def kill(self) -> bool:
        """End the app's processes as the system does for want of memory."""
        pids: list[str] = []
        for _ in range(_DYING):
            self.adb.run(f"am kill {self.app.package}")
            self.clock.sleep(1.0)
            pids = self._still_running()
            if not pids:
                return True
        if self.about.rooted:
            self.adb.run(f"su -c 'kill -9 {' '.join(pids)}' || kill -9 {' '.join(pids)}")
            self.clock.sleep(1.0)
        return not self._still_running()

    def reboot(self) -> None:
        """Restart and unlock; the app is not opened."""
        self.log.stop()
        self.eye.stop()
        if self.hooks is not None:
            self.hooks.lost("重启后Frida服务不再运行 (its server does not run after a restart)")
        boot = self.adb.say(_BOOT)
        with contextlib.suppress(LostError):
            # The phone is gone before it can answer.
            self.adb.run("reboot", timeout=5)
        self._wait_for_boot(boot)
        self.measure()
        self.log.start()
        self.eye.start()
        self.light(on=True)

    def _wait_for_boot(self, before: str) -> None:
        """Wait until the phone has started anew: for a while the old system answers still."""
        end = self.clock.monotonic() + _BOOTS
        while self.clock.monotonic() < end:
            self.clock.sleep(1.0)
            with contextlib.suppress(LostError):
                started = self.adb.is_there() and self.adb.say(_BOOT) != before
                if started and self.adb.say("getprop sys.boot_completed") == "1":
                    return
        raise LostError(f"{self.adb.serial} did not come back within {_BOOTS:g} s of its restart")

    def windows(self) -> tuple[int, tuple[Window, ...] | None]:
        """Return the time and every window on screen."""
        return self.now(), self.eye.windows()

    def picture(self) -> bytes:
        """Return a PNG of the screen."""
        data = self.adb.run("screencap -p")
        begin = data.find(_PNG)
        return data[begin:] if begin >= 0 else b""

    def tap(self, x: int, y: int) -> None:
        """Tap a point."""
        self._input(f"tap {x} {y}")

    def back(self) -> None:
        """Press back."""
        self._key(_BACK)

    def move(self, force: float, turn: float, seconds: float) -> bool:
        """Move an emulator; a real phone can't be moved by a cable."""
        return emulator.move(self.adb.serial, self.clock, force, turn, seconds)

    def request(self, windows: Sequence[Window]) -> Request | None:
        """Return what the user is being asked for."""
        return dialogs.request(windows, self._declared)

    def answer(self, request: Request, *, grant: bool) -> bool:
        """Answer a request; on a phone each has a window, so that this does nothing."""
        return not (request or grant)

    def drain(self) -> Sequence[Seen]:
        """Return what happened since the last time."""
        since, self._caught_up = self._caught_up, self.now()
        self.log.catch_up()
        rows = list(logs.events(self.log.take(), self._told()))
        if self.hooks is not None:
            rows += self.hooks.take()
        # What comes after the last time happened after it, however the two clocks differ.
        found = [replace(seen, t=max(seen.t, since)) for seen in map(self._at, rows)]
        if self.now() - self._polled >= _POLLED:
            found += self._poll()
        return found

    def dumps(self, state: StateName) -> Iterable[tuple[str, bytes]]:
        """Return what the phone tells at the end of a state."""
        self._polled = -_POLLED
        package = self.app.package
        if self.polls is not None:
            yield f"raw/appops-{state}.txt", self.adb.run(self.polls.appops_command())
        for name, command in _DUMPS.items():
            yield f"raw/{name}-{state}.txt", self.adb.run(command.format(package))
        now = frozenset(self.adb.say(_INSTALLED).split())
        if new := now - self._before - {f"package:{package}"}:
            self.added |= new
            self.notes_made[f"installed in {state}"] = ", ".join(sorted(new))
        self._before = now
        self.measure()

    def rest(self) -> Iterable[tuple[str, bytes]]:
        """Return the whole log."""
        self.log.stop()
        yield "raw/logcat.txt", self.log.kept()

    def watches(self) -> Sequence[Watch]:
        """Return what was watched, and what was missing."""
        return watches(self)

    def notes(self) -> Mapping[str, str]:
        """Return what else is told: clocks, commands without an answer, new apps."""
        notes = dict(self.notes_made)
        if self._offsets:
            rows = (f"{row.seconds:+.3f} s ±{row.sure:.3f}" for row in self._offsets)
            notes["clock"] = f"the phone's clock against this computer's: {', '.join(rows)}"
        if self.adb.unanswered:
            rows = (f"{name} ({times})" for name, times in sorted(self.adb.unanswered.items()))
            notes["unanswered"] = ", ".join(rows)
        return notes

    # What it rests on.

    def measure(self) -> None:
        """Measure how far the phone's clock is ahead: it may be set, or drift."""
        if (found := told.offset(self.adb, self.clock)) is not None:
            self._offsets.append(found)
            self.zone = times.zone(f"{found.zone[:3]}:{found.zone[3:]}")

    def close(self) -> None:
        """Let the phone go."""
        self.log.stop()
        if self.hooks is not None:
            self.hooks.stop()
        if self.adb.is_there():
            self.eye.stop()

    def phone_time(self) -> datetime:
        """Return what the phone's clock shows."""
        ahead = self._offsets[-1].seconds if self._offsets else 0.0
        return datetime.fromtimestamp(self.clock.wall() + ahead, self.zone)

    def _still_running(self) -> list[str]:
        """Return the ids of the app's processes; what runs now did not begin later."""
        if self.polls is None:
            return []
        list(self.polls.processes())
        return self.polls.pids()

    def _key(self, code: int) -> None:
        self._input(f"keyevent {code}")

    def _input(self, what: str) -> None:
        """Touch the phone; some makers' systems let a computer look but not touch."""
        told = self.adb.say(f"input {what}")
        if "INJECT_EVENTS" in told or "SecurityException" in told:
            raise PhoneError(
                f"{self.adb.serial} lets nothing be tapped over adb: switch on its further USB "
                "debugging (请打开“USB调试（安全设置）”)"
            )

    def _put(self, file: Path, flags: str) -> None:
        from adbutils import AdbError

        there = "/data/local/tmp/appassay.apk"
        try:
            self.adb.device.sync.push(file, there)
        except (AdbError, EOFError, OSError) as error:
            if not self.adb.is_there():
                raise LostError(f"{self.adb.serial} does not answer any more") from error
            raise PhoneError(
                f"{file.name} can't be copied to {self.adb.serial}: {error}"
            ) from error
        answer = self.adb.say(f"pm install -t {flags}{there}", timeout=180)
        self.adb.run(f"rm -f {there}")
        if "Success" not in answer:
            why = re.search(r"\[([A-Z_]+)", answer)
            reason = why[1] if why else answer.strip()[-200:] or "no answer"
            hint = (
                ": allow installing over USB on the phone (请在开发者选项中允许“USB安装”)"
                if "USER_RESTRICTED" in reason or "ABORTED" in reason else ""
            )  # fmt: skip
            raise PhoneError(f"{file.name} can't be installed on {self.adb.serial}: {reason}{hint}")

    def _known(self) -> None:
        package = self.app.package
        self._declared = told.declared(self.adb, package)
        if self.setup.locale:
            self.adb.run(f"cmd locale set-app-locales {package} --locales {self.setup.locale}")
        self.polls = Polls(
            self.adb, package, told.user_id(self.adb, package), self.about.sdk
        ) if self.polls is None else self.polls.again(told.user_id(self.adb, package))  # fmt: skip

    def _told(self) -> logs.Told:
        uid = self.polls.uid if self.polls else 0
        return logs.Told(self.app.package, uid, self.zone, self.phone_time())

    def _at(self, found: Found) -> Seen:
        """Return an event at its time on this computer's clock."""
        if found.when is None:
            return replace(found.seen, t=self.now())
        ahead = timedelta(seconds=self._offsets[-1].seconds if self._offsets else 0.0)
        since = found.when - ahead - self.began
        return replace(found.seen, t=round(since.total_seconds() * 1000))

    def _poll(self) -> Iterator[Seen]:
        self._polled = self.now()
        if self.polls is None:
            return
        now = self.phone_time()
        for row in (*self.polls.uses(now, self.zone), *self.polls.sensors(now)):
            yield self._at(row)
        for seen in (*self.polls.connections(), *self.polls.processes()):
            yield replace(seen, t=self.now())
