"""One process of an app on the virtual phone: the JVM in its sandbox, and what gives it classes."""

import base64
import contextlib
import json
import os
import queue
import re
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from msgspec import Struct

from appassay.errors import AssayError
from appassay.knowledge import permissions
from appassay.recording.virtual import hooks
from appassay.recording.virtual.classes import Classes
from appassay.recording.virtual.sandbox import MIB, Inside, Limits, start
from appassay.recording.virtual.setup import Parts

STARTS = 120.0
"""Seconds in which a JVM has to be ready."""
ANSWERS = 120.0
"""Seconds in which it has to do what it is told; a watchdog in it ends what takes over 30."""
_HEAP = 768
_LONGEST_LINE = 16 * MIB
_LINES = 16
"""Lines that wait to be read: an app that writes without end waits too, and fills no memory."""
_EVENTS = 100_000
_REQUEST = 4_096


class EndedError(AssayError):
    """The JVM ended, or does not answer any more."""


class App(Struct, frozen=True, kw_only=True):
    """The app that runs."""

    apk: Path
    package: str
    began: int
    """Milliseconds since 1970 that the phone's clock shows at first."""


def dangerous() -> tuple[str, ...]:
    """Return the permissions the user decides about."""
    return tuple(sorted(n for n, row in permissions().items() if row.protection == "dangerous"))


def _command(parts: Parts, asks: int, answers: int, began: int) -> list[str]:
    names = ",".join(dangerous())
    opens = ("java.lang", "java.lang.reflect", "java.util", "java.io", "java.net", "java.text")
    return [
        "/usr/bin/prlimit", "--nproc=1024:1024", "--", "/jdk/bin/java",
        f"-Xmx{_HEAP}m", "-Xss1m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
        "-XX:ReservedCodeCacheSize=96m", "-XX:CompressedClassSpaceSize=192m",
        "-XX:MaxMetaspaceSize=512m", "-XX:MaxDirectMemorySize=64m", "-XX:-UsePerfData",
        "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
        *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in opens),
        "-Drobolectric.offline=true", "-Drobolectric.dependency.dir=/platform",
        "-Drobolectric.logging.enabled=false",
        "-Dappassay.apk=/app/base.apk", f"-Dappassay.dangerous={names}",
        f"-Dappassay.began={began}", *parts.debug,
        "-cp", ":".join((
            "/classes", *(f"/jars/{jar.name}" for jar in parts.jars),
            f"/platform/{parts.platform.name}",
        )),
        "appassay.host.Main", str(asks), str(answers), "/app/rules.tsv",
    ]  # fmt: skip


class Session:
    """A running JVM. Every event it tells is kept until it is asked for."""

    def __init__(self, app: App, parts: Parts, classes: Classes) -> None:
        """Start it; it is ready when this returns.

        Raises:
            SandboxError: there can be no sandbox here.
            EndedError: the JVM ended before it was ready.
        """
        self.events: list[dict[str, Any]] = []
        self.lost: dict[str, str] = {}
        self.garbled = 0
        """Lines that no recorder writes."""
        self.closed = ""
        """Why there is nothing to open."""
        self.often: set[str] = set()
        """Calls that came so often that not all were told."""
        self.now = 0
        self.gone = self.front = False
        self._lines: queue.Queue[bytes | None] = queue.Queue(_LINES)
        self._folder = tempfile.TemporaryDirectory(prefix="appassay-")
        rules = Path(self._folder.name) / "rules.tsv"
        rules.write_text(hooks.rules(), encoding="utf-8")
        self._classes = classes
        ours, asks = os.pipe()
        answers, gives = os.pipe()
        read = {
            parts.jdk: "/jdk", parts.classes: "/classes", parts.platform.parent: "/platform",
            app.apk.resolve(): "/app/base.apk", rules: "/app/rules.tsv",
            Path("/usr/bin/prlimit"): "/usr/bin/prlimit",
            **{jar: f"/jars/{jar.name}" for jar in parts.jars},
        }  # fmt: skip
        inside = Inside(read=read, limits=Limits())
        try:
            self._process = start(
                _command(parts, asks, answers, app.began), inside, pass_fds=(asks, answers),
                stderr=sys.stderr.fileno() if parts.debug else subprocess.DEVNULL,
            )  # fmt: skip
        finally:
            os.close(asks)
            os.close(answers)
        threading.Thread(target=self._serve, args=(ours, gives), daemon=True).start()
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()
        self._until("ready", STARTS)

    def __enter__(self) -> Self:
        """Return the session itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """End the JVM."""
        self.close()

    def close(self) -> None:
        """End the JVM and all that runs in its sandbox."""
        self._process.kill()
        self._process.wait()
        while self._reading.is_alive():
            with contextlib.suppress(queue.Empty):
                self._lines.get(timeout=0.1)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._folder.cleanup()

    @property
    def peak(self) -> int:
        """Return the most memory it ever used, in bytes; 0 where that can't be told."""
        return _peak(self._process.pid)

    def ask(self, command: str) -> Mapping[str, Any]:
        """Have it do something, and return what it says when it has.

        Raises:
            EndedError: it ended, or does not answer.
        """
        pipe = self._process.stdin
        try:
            if pipe is None:
                raise BrokenPipeError
            pipe.write(command.encode() + b"\n")
            pipe.flush()
        except (OSError, ValueError) as error:
            raise EndedError(self._ended()) from error
        reply = self._until("done", ANSWERS)
        self.now = int(reply["now"])
        self.gone, self.front = bool(reply["gone"]), bool(reply["front"])
        return reply

    def put(self, package: str, files: Mapping[str, str]) -> None:
        """Put the app's files back, before it starts."""
        for name, data in files.items():
            path = base64.b64encode(f"{package}/{name}".encode()).decode()
            self.ask(f"put {path} {data}")

    def _until(self, word: str, seconds: float) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while True:
            left = end - time.monotonic()
            try:
                if left <= 0:
                    raise queue.Empty
                line = self._lines.get(timeout=left)
            except queue.Empty:
                self._process.kill()
                raise EndedError(f"it did not answer within {seconds:.0f} s") from None
            if line is None:
                raise EndedError(self._ended())
            told = _parsed(line)
            self.garbled += not told and bool(line.strip())
            if told.get("is") == word:
                return told
            self._take(told)

    def _take(self, told: dict[str, Any]) -> None:
        if told.get("is") == "event":
            if len(self.events) < _EVENTS:
                self.events.append(told)
        elif told.get("is") == "lost":
            self.lost[str(told.get("class", ""))] = str(told.get("why", ""))
        elif told.get("is") == "closed":
            self.closed = str(told.get("why", ""))
        elif told.get("is") == "often":
            self.often.add(str(told.get("api", "")))
        elif told.get("is") == "broken":
            raise EndedError(f"the platform did not start: {told.get('why', '')}")

    def _ended(self) -> str:
        try:
            code = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return "it closed its pipes"
        reasons = {3: "it ran out of memory", 137: "it was killed", 152: "it used up its time"}
        return reasons.get(code % 256 if code >= 0 else 128 - code, f"it ended with {code}")

    def _read(self) -> None:
        pipe = self._process.stdout
        try:
            while pipe is not None and (line := pipe.readline(_LONGEST_LINE)):
                self._lines.put(line)
        except (OSError, ValueError):
            pass
        self._lines.put(None)

    def _serve(self, ours: int, gives: int) -> None:
        """Answer requests for classes until the JVM has gone."""
        try:
            with open(ours, "rb") as requests, open(gives, "wb") as answers:
                while line := requests.readline(_REQUEST):
                    data = self._classes.answer(line.rstrip(b"\n"))
                    answers.write(struct.pack(">i", -1 if data is None else len(data)))
                    answers.write(data or b"")
                    answers.flush()
        except (OSError, ValueError):
            pass


def _parsed(line: bytes) -> dict[str, Any]:
    """Return what a line says; the app shares a process with its author, so it may say anything."""
    try:
        told = json.loads(line)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _peak(pid: int) -> int:
    """Return the most memory that a process, or one below it, ever used."""
    most, left = 0, [pid]
    while left:
        own = Path("/proc") / str(left.pop())
        try:
            status = (own / "status").read_text()
            left += map(int, (own / "task" / own.name / "children").read_text().split())
        except OSError:
            continue
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        most = max(most, int(found[1]) * 1024 if found else 0)
    return most
