"""Commands on a phone over adb, by adbutils."""

import time
from collections.abc import Callable
from subprocess import SubprocessError
from typing import TYPE_CHECKING

from msgspec import Struct

from appassay.errors import AssayError, ConfigError
from appassay.files import printable
from appassay.recording.drive.device import LostError

if TYPE_CHECKING:
    from adbutils import AdbConnection, AdbDevice

PATIENCE = 30.0
"""Seconds a command has; `dumpsys` gives up by itself after ten."""


class PhoneError(AssayError):
    """A phone does not do what was asked of it; the message says what and why."""


class Clock(Struct, frozen=True):
    """The clock of this computer."""

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    """Seconds since 1970."""
    sleep: Callable[[float], None] = time.sleep


class Adb:
    """One phone."""

    def __init__(self, device: "AdbDevice") -> None:
        self.device = device
        self.serial = device.serial or ""
        self.unanswered: dict[str, int] = {}
        """Commands that got no answer, and how often."""

    def run(self, command: str, timeout: float = PATIENCE) -> bytes:
        """Return what a command prints; nothing where it gets no answer from a phone that is there.

        Raises:
            LostError: the phone is not there any more.
        """
        from adbutils import AdbError

        try:
            # The second version of the protocol tells where an output ends: half of one is none.
            told = self.device.shell2(command, timeout=timeout, encoding=None, v2=True)
        except (AdbError, EOFError, OSError, ValueError, IndexError) as error:
            if not self.is_there():
                raise LostError(f"{self.serial} does not answer any more ({error})") from error
            name = command.split()[0]
            self.unanswered[name] = self.unanswered.get(name, 0) + 1
            return b""
        return bytes(told.output)

    def say(self, command: str, timeout: float = PATIENCE) -> str:
        """Return what a command prints, as text without its last line break."""
        text = self.run(command, timeout).decode("utf-8", errors="replace")
        return text.replace("\r\n", "\n").rstrip("\n")

    def is_there(self) -> bool:
        """Return whether the phone answers."""
        from adbutils import AdbError

        try:
            return str(self.device.get_state()) == "device"
        except (AdbError, EOFError, OSError, ValueError):
            return False

    def stream(self, command: str) -> "AdbConnection":
        """Return the connection over which a command goes on printing.

        Raises:
            LostError: the phone is not there any more.
        """
        from adbutils import AdbError

        try:
            return self.device.shell(command, stream=True)
        except (AdbError, EOFError, OSError, ValueError) as error:
            raise LostError(f"{self.serial} does not answer any more ({error})") from error


def connect(serial: str) -> Adb:
    """Return the phone of a serial number, or the only one there is.

    Raises:
        ConfigError: adbutils is not installed, there is no phone, or several and none is named.
        PhoneError: it is not ready for commands.
    """
    try:
        from adbutils import AdbClient, AdbError
    except ImportError as error:
        raise ConfigError(
            "recording needs adbutils and uiautomator2: pip install 'appassay[record]'"
        ) from error
    client = AdbClient()
    try:
        found = {info.serial: info.state for info in client.list()}
    except (AdbError, OSError, EOFError, ValueError, SubprocessError) as error:
        raise PhoneError(f"there is no adb server to talk to ({error})") from error
    listed = ", ".join(f"{printable(name)} ({state})" for name, state in sorted(found.items()))
    if serial and serial not in found:
        there = f"there are {listed}" if found else "there is none"
        raise ConfigError(f"--device {serial}: no such phone is attached; {there}")
    if not found:
        raise ConfigError("no phone is attached; see `adb devices`")
    if not serial and len(found) > 1:
        raise ConfigError(f"several phones are attached: name one with --device: {listed}")
    serial = serial or next(iter(found))
    if found[serial] != "device":
        why = {
            "unauthorized": "allow USB debugging on its screen (请在手机上允许USB调试)",
            "offline": "plug it in again",
        }.get(found[serial], "it is not ready")
        raise PhoneError(f"{serial} is {found[serial]}: {why}")
    return Adb(client.device(serial))
