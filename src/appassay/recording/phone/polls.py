"""What a phone tells only when asked: uses of permissions, connections, sensors, processes."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from ipaddress import IPv4Address, IPv6Address

from appassay.errors import ArtifactError
from appassay.recording.imports import appops, dumpsys
from appassay.recording.imports.found import File, Found, Given
from appassay.recording.phone.adb import Adb
from appassay.recording.schema import Seen

_SOCKET = re.compile(
    r"^\s*\d+: \S+ (?P<address>[0-9A-F]{8}|[0-9A-F]{32}):(?P<port>[0-9A-F]{4})"
    r" (?P<state>[0-9A-F]{2}) \S+ \S+ \S+\s+(?P<uid>\d+)",
    re.M,
)
_LISTEN = "0A"
_SENSOR = re.compile(r"0x([0-9a-f]+)\)[^\n]*?\btype: ([\w.]+)\(\d+\)")
_HEARD = re.compile(
    r"^\s*(\d\d:\d\d:\d\d)(?:\.\d+)? \+ 0x([0-9a-f]+) pid=\s*\d+ uid=\s*\d+ package=(\S+)", re.M
)
_AGAIN = timedelta(seconds=2)
"""Uses told by how long ago they were differ by the time the asking took."""
SINCE_OPS = 29
"""The first API level at which `dumpsys appops` can be asked for one package."""


class Polls:
    """What was told before, so that only what is new becomes an event."""

    def __init__(self, adb: Adb, package: str, uid: int, sdk: int) -> None:
        self.refused: set[str] = set()
        """What the phone does not tell."""
        self.uid = uid
        self._adb, self._package, self._sdk = adb, package, sdk
        self._uses: dict[tuple[str, str], datetime] = {}
        self._sockets: set[tuple[str, str]] = set()
        self._heard: set[tuple[str, str]] = set()
        self._running: set[str] | None = None

    def again(self, uid: int) -> "Polls":
        """Return these polls for the app as it was installed anew, under another user id."""
        self.uid = uid
        return self

    def appops_command(self) -> str:
        """Return the command that tells the uses of permissions."""
        if self._sdk >= SINCE_OPS:
            return f"dumpsys appops --package {self._package}"
        return f"appops get {self._package}"

    def uses(self, taken: datetime, zone: tzinfo) -> Iterator[Found]:
        """Yield the uses of permissions that the system noted since the last time."""
        for when, row in self._noted(taken, zone):
            key = (row.seen.api, ",".join(row.seen.denied))
            last = self._uses.get(key)
            if last is None or when - last > _AGAIN:
                self._uses[key] = when
                yield row

    def noted(self, taken: datetime, zone: tzinfo, since: datetime) -> frozenset[str]:
        """Return the operations whose use the system noted since a time."""
        rows = self._noted(taken, zone)
        used = (row.seen.api for when, row in rows if when >= since - _AGAIN)
        return frozenset(api.removeprefix("appops.") for api in used)

    def _noted(self, taken: datetime, zone: tzinfo) -> list[tuple[datetime, Found]]:
        """Return what the system noted, the earliest first."""
        told = self._adb.say(self.appops_command())
        given = Given(package=self._package, zone=zone, day=taken.date(), taken=taken)
        try:
            found = appops.read(File(name="appops", data=b"", given=given), told.split("\n")).found
        except ArtifactError:
            self.refused.add("appops")
            return []
        rows = [(row.when, row) for row in found if row.when is not None]
        return sorted(rows, key=lambda pair: pair[0])

    def connections(self) -> Iterator[Seen]:
        """Yield the addresses the app is connected to since the last time."""
        told = self._adb.say("cat /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6")
        if "local_address" not in told:
            self.refused.add("sockets")
        now: set[tuple[str, str]] = set()
        for match in _SOCKET.finditer(told):
            address, port = _address(match["address"]), str(int(match["port"], 16))
            if int(match["uid"]) == self.uid and match["state"] != _LISTEN and port != "0":
                now.add((address, port))
        for address, port in sorted(now - self._sockets):
            host = f"[{address}]" if ":" in address else address
            args = (f"{host}:{port}",)
            yield Seen(n=0, t=0, state="R0", event="connect", kind="socket", args=args)
        self._sockets = now

    def sensors(self, now: datetime) -> Iterator[Found]:
        """Yield the sensors the app began to listen to since the last time."""
        told = self._adb.say("dumpsys sensorservice")
        names = dict(_SENSOR.findall(told))
        if "egistrations" not in told:
            self.refused.add("sensors")
        for time, handle, package in reversed(_HEARD.findall(told)):
            if package.split(":")[0] != self._package or (time, handle) in self._heard:
                continue
            self._heard.add((time, handle))
            hour, minute, second = (int(text) for text in time.split(":"))
            when = now.replace(hour=hour, minute=minute, second=second, microsecond=0)
            when -= timedelta(days=1) if when > now + _AGAIN else timedelta(0)
            args = (names.get(handle.lower(), f"0x{handle}"),)
            api = "android.hardware.SensorManager.registerListener"
            yield Found(when, Seen(n=0, t=0, state="R0", event="call", api=api, args=args))

    def processes(self) -> Iterator[Seen]:
        """Yield the processes and services of the app that run since the last time."""
        found: set[str] = set()
        for line in self._adb.say("ps -A -o PID,NAME").split("\n"):
            pid, _, name = line.strip().partition(" ")
            if name.strip().partition(":")[0] == self._package:
                found.add(f"process.seen {name.strip()} {pid}")
        told = self._adb.say(f"dumpsys activity services {self._package}")
        given = Given(package=self._package, zone=UTC, day=datetime.now(UTC).date())
        services = dumpsys.activity(File(name="services", data=b"", given=given), told.split("\n"))
        names = services.more.get("service.seen", "").split("; ")
        found |= {f"service.seen {name}" for name in names if name}
        before, self._running = self._running, found
        for text in sorted(found - (before or set())):
            event, what, *_ = text.split(" ")
            process = what if event == "process.seen" else ""
            args = (what,) if event == "service.seen" else ()
            yield Seen(n=0, t=0, state="R0", event=event, process=process, args=args)

    def pids(self) -> list[str]:
        """Return the ids of the app's processes."""
        lines = (line.split() for line in self._adb.say("ps -A -o PID,NAME").split("\n"))
        return [row[0] for row in lines if len(row) == 2 and row[1].split(":")[0] == self._package]


def _address(text: str) -> str:
    """Return an address of the kernel: words of 32 bits, each with its last byte first."""
    words = (bytes.fromhex(text[i : i + 8])[::-1] for i in range(0, len(text), 8))
    data = b"".join(words)
    if len(data) == 4:
        return str(IPv4Address(data))
    wide = IPv6Address(data)
    return str(wide.ipv4_mapped or wide)
