"""Frida's script, in Frida's own runtime: real connections, and a Java of ours in place of ART's."""

import json
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from appassay.knowledge.hooks import hooks as known
from appassay.recording.phone import hooks

frida = pytest.importorskip("frida", reason="Frida does not run on every machine")

JAVA = (Path(__file__).parent / "java.js").read_text("utf-8")


@contextmanager
def heard(code: str, script: str, wanted: int) -> Iterator[list[dict[str, Any]]]:
    """Run a program with a script in it until so many messages came."""
    messages: list[dict[str, Any]] = []
    device = frida.get_local_device()
    pid = device.spawn([sys.executable, "-c", code])
    session = device.attach(pid)
    loaded = session.create_script(script)
    loaded.on("message", lambda message, _: messages.append(message))
    loaded.load()
    device.resume(pid)
    end = time.monotonic() + 20
    while len(messages) < wanted and time.monotonic() < end:
        time.sleep(0.02)
    yield [message.get("payload", message) for message in messages]
    device.kill(pid)


def test_connections_of_native_code_are_seen() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        code = (
            f"import socket, time; socket.create_connection(('127.0.0.1', {port})); time.sleep(20)"
        )
        bridge = hooks.java_bridge()
        assert bridge is not None, "frida-tools brings the bridge to Java"
        with heard(code, hooks.source(bridge), 2) as messages:
            ready, connected = messages[:2]
    assert ready["sockets"] and ready["faults"] == ["no Java in this process"]
    found = hooks.seen(connected, "com.example.notes").seen
    assert (found.event, found.kind, found.args) == ("connect", "socket", (f"127.0.0.1:{port}",))


def test_calls_are_told_with_what_they_read_and_who_made_them() -> None:
    calls = [
        ["android.provider.Settings$Secure", "getString", ["resolver", "android_id"]],
        ["android.provider.Settings$Secure", "getString", ["resolver", "bluetooth_on"]],
        ["android.telephony.TelephonyManager", "getDeviceId", []],
        ["android.telephony.TelephonyManager", "getSubscriberId", []],
        ["android.app.Activity", "requestPermissions", [["android.permission.CAMERA"], 7]],
        ["android.content.ContentResolver", "query", ["content://com.android.contacts/data"]],
    ]
    script = f"{JAVA}\n{hooks.source('')}\nrun({json.dumps(calls)});"
    with heard("import time; time.sleep(20)", script, 7) as messages:
        ready, *told = messages
    assert ready["faults"] == [] and ready["count"] >= 6
    seen = [
        hooks.seen(message, "com.example.notes").seen
        for message in told
        if message["event"] != "done"
    ]
    rows = [(s.event, s.kind, s.api.rpartition(".")[2], s.args) for s in seen]
    assert rows == [
        ("source", "android_id", "getString", ("resolver", "android_id")),
        # Inside, the platform calls getImei: the app did not.
        ("source", "imei", "getDeviceId", ()),
        ("source", "imsi", "getSubscriberId", ()),
        ("permission.request", "", "requestPermissions", ("android.permission.CAMERA",)),
        ("source", "contacts", "query", ("content://com.android.contacts/data",)),
    ]
    assert seen[0].stack[-1].cls == "com.example.notes.Ids" and seen[0].stack[-1].line == 12
    assert seen[0].stack[0].cls == "android.app.ActivityThread"
    assert seen[2].denied == ("android.permission.READ_PHONE_STATE",), (
        "the system refused the call for want of this"
    )


def test_a_read_by_the_platform_alone_proves_nothing() -> None:
    message = {
        "event": "source", "kind": "android_id", "api": "a.b", "args": [], "time": 1_764_000_000_000,
        "stack": [{"class": "android.app.ActivityThread", "method": "main()", "file": "", "line": 1}],
    }  # fmt: skip
    found = hooks.seen(message, "com.example.notes")
    assert found.seen.event == "call" and found.seen.kind == ""
    message["stack"].append({"class": "com.x.Y", "method": "z()", "file": "", "line": 1})  # type: ignore[attr-defined]
    assert hooks.seen(message, "com.example.notes").seen.event == "source"


def test_every_kind_that_a_call_can_read_is_hooked() -> None:
    sources = {hook.kind for hook in known() if hook.event == "source"}
    assert {
        "imei",
        "android_id",
        "location_precise",
        "contacts",
        "app_list",
        "clipboard",
    } <= sources
    plain = {(h.cls, m) for h in known() if h.event == "call" for m in h.methods}
    assert not plain & {(h.cls, m) for h in known() if h.event == "source" for m in h.methods}


def test_a_program_is_started_with_hooks_in_it() -> None:
    device = frida.get_local_device()
    held = hooks.Hooks(device, sys.executable, f"{JAVA}\nrun([]);")
    try:
        assert held.why() == "Frida没有进入任何进程 (Frida got into no process)"
        assert held.spawn() is True
        end = time.monotonic() + 10
        while "no process" in held.why() and time.monotonic() < end:
            time.sleep(0.02)
        # Where the system does not hold back processes it starts, that is what is lacking.
        assert held.why() == "" or "are not hooked" in held.why()
        # It runs already: the next launch only brings it to the front.
        assert held.spawn() is False or not held.running
    finally:
        for pid in held.running:
            device.kill(pid)
        held.stop()
