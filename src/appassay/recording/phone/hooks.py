"""Calls of the app as they happen, by Frida, where it runs on the phone."""

import contextlib
import importlib.util
import json
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from appassay.knowledge import exports
from appassay.knowledge.hooks import hooks
from appassay.recording.imports.found import Found
from appassay.recording.schema import Seen, SeenFrame

SCRIPT = Path(__file__).with_name("hooks.js")
_FINDS = 3.0
"""Seconds in which Frida finds the phone."""
_NO_GATE = "其他进程（如推送进程）启动时未注入 (processes the system starts are not hooked"
_MOST = 1_000_000
"""Events that are kept between two looks."""


def source(bridge: str) -> str:
    """Return the script that runs in each process of the app.

    Args:
        bridge: what tells Frida's runtime of Java; since version 17 a script of its own.
    """
    rows = msgspec.to_builtins(hooks())
    table = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return f"{bridge}\nconst HOOKS = {table};\n{SCRIPT.read_text('utf-8')}"


def java_bridge() -> str | None:
    """Return Frida's bridge to Java, which comes with its tools; none where they are not there."""
    found = importlib.util.find_spec("frida_tools")
    places = found.submodule_search_locations if found else None
    path = Path(next(iter(places))) / "bridges" / "java.js" if places else None
    if path is None or not path.is_file():
        return None
    return f"{path.read_text('utf-8')}\nconst Java = bridge;"


class Hooks:
    """Frida in every process of an app, from its first instruction on."""

    def __init__(self, device: Any, package: str, bridge: str) -> None:  # noqa: ANN401
        self._device, self._package = device, package
        self._source = source(bridge)
        self._lock = threading.Lock()
        self._waiting: list[Mapping[str, Any]] = []
        self._sessions: dict[int, Any] = {}
        self._lacks: dict[str, None] = {}
        self._hooked = 0
        device.on("spawn-added", self._spawned)
        try:
            device.enable_spawn_gating()
        except _errors() as error:
            self._lack(f"{_NO_GATE}: {error})")

    @property
    def running(self) -> tuple[int, ...]:
        """Return the ids of the processes it is in."""
        return tuple(self._sessions)

    def why(self) -> str:
        """Return why not every call was seen; empty where all were."""
        if not self._hooked:
            return "Frida没有进入任何进程 (Frida got into no process)"
        return "; ".join(list(self._lacks)[:5])

    def spawn(self) -> bool:
        """Start the app with hooks in it; return whether that was done: it may run already."""
        if self._sessions:
            return False
        try:
            pid = self._device.spawn([self._package])
            self._attach(pid)
            self._device.resume(pid)
        except _errors() as error:
            self._lack(f"未能随启动注入 (not there from the start: {error})")
            return False
        return True

    def take(self) -> list[Found]:
        """Return what was called since the last time."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        return [found for message in waiting if (found := self._seen(message))]

    def stop(self) -> None:
        """Leave all processes."""
        for session in list(self._sessions.values()):
            with contextlib.suppress(*_errors()):
                session.detach()
        with contextlib.suppress(*_errors()):
            self._device.disable_spawn_gating()

    def lost(self, why: str) -> None:
        """Note that from now on calls are not seen."""
        self._lack(why)
        self._sessions.clear()

    def _lack(self, why: str) -> None:
        self._lacks[" ".join(why.split())[:200]] = None

    def _spawned(self, spawn: Any) -> None:  # noqa: ANN401
        """A process of any app begins; ours gets its hooks before it does anything."""
        name = spawn.identifier or ""
        if name.partition(":")[0] == self._package:
            try:
                self._attach(spawn.pid)
            except _errors() as error:
                self._lack(f"{name}: {error}")
        self._device.resume(spawn.pid)

    def _attach(self, pid: int) -> None:
        session = self._device.attach(pid)
        self._sessions[pid] = session
        session.on("detached", lambda *_: self._sessions.pop(pid, None))
        script = session.create_script(self._source)
        script.on("message", self._heard)
        script.load()

    def _heard(self, message: Mapping[str, Any], _data: bytes | None) -> None:
        if message.get("type") != "send":
            self._lack(str(message.get("description", message)))
            return
        payload = message["payload"]
        if payload.get("event") == "hooks":
            self._hooked += 1 if payload["count"] else 0
            for fault in payload["faults"]:
                self._lack(fault)
            if not payload["sockets"]:
                self._lack("未能监视连接 (connections could not be watched)")
            return
        with self._lock:
            if len(self._waiting) < _MOST:
                self._waiting.append(payload)
            else:
                self._lack("事件过多 (more events than can be kept)")

    def _seen(self, message: Mapping[str, Any]) -> Found:
        return seen(message, self._package)


def seen(message: Mapping[str, Any], package: str) -> Found:
    """Return what a message of the script tells.

    A call under which no code of the app was under way proves nothing of the app: so does the
    platform itself read, in every process.
    """
    stack = tuple(
        SeenFrame(cls=f["class"], method=f["method"], file=f["file"], line=f["line"])
        for f in message.get("stack", ())
    )
    own = any(not exports.is_system(frame.cls) for frame in stack)
    event = message["event"]
    if event in ("source", "sink") and not own:
        event = "call"
    told = Seen(
        n=0, t=0, state="R0", event=event,
        kind=message.get("kind", "") if event != "call" else "",
        api=message.get("api", ""), args=tuple(message.get("args", ())), stack=stack,
        process=package, thread=message.get("thread", ""),
        denied=tuple(message.get("denied", ())),
        more={key: message[key] for key in ("fault", "value") if message.get(key)},
    )  # fmt: skip
    return Found(datetime.fromtimestamp(message["time"] / 1000, UTC), told)


def attached(serial: str, package: str) -> Hooks | str:
    """Return Frida on a phone, or why it can't be used there."""
    try:
        import frida
    except ImportError:
        return "未安装Frida (Frida is not installed: pip install 'appassay[frida]')"
    bridge = java_bridge()
    if bridge is None:
        return "未安装frida-tools (frida-tools is not installed: pip install 'appassay[frida]')"
    try:
        device = frida.get_device(serial, timeout=_FINDS)
        device.query_system_parameters()
        return Hooks(device, package, bridge)
    except _errors() as error:
        return f"手机上没有Frida服务 (no Frida server on the phone: {error})"


def _errors() -> tuple[type[Exception], ...]:
    import frida

    return (
        frida.InvalidArgumentError, frida.InvalidOperationError, frida.NotSupportedError,
        frida.PermissionDeniedError, frida.ProcessNotFoundError, frida.ProcessNotRespondingError,
        frida.ServerNotRunningError, frida.TimedOutError, frida.TransportError,
        frida.ExecutableNotFoundError, frida.ProtocolError, frida.AddressInUseError,
        frida.OperationCancelledError,
    )  # fmt: skip
