"""The stand-in speaks the protocol of adb: its real clients, and adbutils, take it for a phone."""

import subprocess
from pathlib import Path

import pytest
from adbutils import AdbClient, AdbError, adb_path

from appassay.recording.drive.device import LostError
from appassay.recording.phone.adb import Adb
from appassay.recording.phone.emulator import move
from phone.console import Console
from phone.model import Phone, Stepped, load
from phone.server import Server


def adb(port: int, *words: str) -> bytes:
    """Run the adb of Google's platform tools, which comes with adbutils."""
    command = [adb_path(), "-P", str(port), *words]
    return subprocess.run(command, capture_output=True, check=True, timeout=20).stdout


def test_the_real_adb_takes_it_for_a_phone(tmp_path: Path) -> None:
    phone = load("compliant")
    phone.start("com.example.notes", "activity|.Main")
    sent, got = tmp_path / "sent", tmp_path / "got"
    sent.write_bytes(bytes(range(256)) * 900)
    with Server({"A1": phone}) as server:
        assert adb(server.port, "devices") == b"List of devices attached\nA1\tdevice\n\n"
        assert b"model:One" in adb(server.port, "devices", "-l")
        assert adb(server.port, "-s", "A1", "get-state") == b"device\n"
        assert adb(server.port, "shell", "getprop", "ro.product.model") == b"One\n"
        assert adb(server.port, "exec-out", "screencap", "-p").startswith(b"\x89PNG")
        adb(server.port, "push", str(sent), "/sdcard/there")
        adb(server.port, "pull", "/sdcard/there", str(got))
        assert b"am_proc_start" in adb(server.port, "logcat", "-d")
        missing = subprocess.run(
            [adb_path(), "-P", str(server.port), "shell", "nonsense"],
            capture_output=True,
            timeout=20,
            check=False,
        )
    assert got.read_bytes() == sent.read_bytes() == phone.files["/sdcard/there"]
    assert missing.returncode == 127


@pytest.mark.parametrize("v2", [True, False])
def test_both_protocols_of_the_shell(v2: bool) -> None:
    phone = load("compliant")
    phone.session["phone"]["shell_v2"] = v2
    with Server({"A1": phone}) as server:
        device = AdbClient("127.0.0.1", server.port).device("A1")
        told = device.shell2("getprop ro.product.model", v2=True)
        assert (told.returncode, told.output) == (0, "One\n")
        assert device.shell2("nonsense", v2=True).returncode == 127
        assert any(request.startswith("shell,v2") for request in server.requests) is v2
        with pytest.raises(AdbError, match="No such file"):
            device.sync.read_bytes("/nowhere")
        image = device.framebuffer()
        assert image.size == (360, 780)


def test_a_phone_that_is_pulled_is_lost() -> None:
    phone = load("compliant")
    with Server({"A1": phone}) as server:
        held = Adb(AdbClient("127.0.0.1", server.port).device("A1"))
        assert held.say("echo there") == "there"
        phone.vanish()
        with pytest.raises(LostError, match="A1 does not answer"):
            held.run("echo gone")


def test_an_emulator_is_moved_as_far_as_it_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from appassay.recording.phone.adb import Clock
    from phone.console import leave_token

    clock = Stepped()
    ticks = Clock(clock.monotonic, clock.wall, clock.sleep)
    monkeypatch.setenv("HOME", str(tmp_path))
    with Console() as console:
        serial = f"emulator-{console.port}"
        assert not move(serial, ticks, 4.0, 12.0, 2.0), "without its token nothing is moved"
        leave_token(tmp_path)
        assert move(serial, ticks, 4.0, 0.0, 2.0)
        readings = [values for sensor, values in console.readings if sensor == "acceleration"]
    assert max(abs(x) for x, _, _ in readings) == pytest.approx(4.0, abs=0.2)
    assert readings[-1] == pytest.approx((0.0, 9.81, 0.0))
    assert clock.monotonic() == pytest.approx(2.0, abs=0.2)
    assert not move("1a2b3c4d", ticks, 4.0, 0.0, 2.0)


def test_forms_of_old_and_new_releases() -> None:
    from appassay.recording.phone.look import managed
    from phone.shell import answer

    def kinds(phone: Phone) -> list[tuple[str, str, str]]:
        phone.screen = "consent"
        told = answer(phone, "dumpsys window windows")[0].decode()
        return [(window.kind, window.package, window.title) for window in managed(told)]

    wanted = [
        ("activity", "com.example.notes", "com.example.notes/com.example.notes.Main"),
        ("dialog", "com.example.notes", "com.example.notes/com.example.notes.Main"),
    ]
    assert kinds(load("old")) == kinds(load("early")) == kinds(load("compliant")) == wanted
