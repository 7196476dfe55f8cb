"""Movements of an emulator, over its console."""

import math
import re
import socket
from pathlib import Path

from appassay.recording.phone.adb import Clock

_SERIAL = re.compile(r"emulator-(\d{4,5})")
_TOKEN = Path(".emulator_console_auth_token")
_GRAVITY = 9.81
_STEP = 0.05
"""Seconds between two readings."""
_ANSWER = 5.0


def move(serial: str, clock: Clock, force: float, turn: float, seconds: float) -> bool:
    """Move an emulator to and fro; return whether that was possible.

    Args:
        serial: of the emulator; a real phone can't be moved.
        clock: the clock of this computer.
        force: peak of the acceleration without gravity, in m/s².
        turn: degrees it is turned by in all.
        seconds: how long it takes.
    """
    match = _SERIAL.fullmatch(serial)
    if match is None:
        return False
    try:
        with _Console(int(match[1])) as console:
            steps = max(2, round(seconds / _STEP))
            for step in range(steps + 1):
                part = step / steps
                console.reading(force * math.sin(4 * math.pi * part), turn * part, turn / seconds)
                clock.sleep(_STEP)
            console.reading(0.0, 0.0, 0.0)
    except (OSError, ValueError):
        return False
    return True


class _Console:
    """The console of an emulator, which only who owns its token may use."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=_ANSWER)
        self._lines = self._socket.makefile("rb")

    def __enter__(self) -> "_Console":
        greeting = self._answer()
        if b"auth" in greeting.lower():
            token = (Path.home() / _TOKEN).read_text("utf-8").strip()
            self._say(f"auth {token}")
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()
        self._socket.close()

    def reading(self, force: float, angle: float, speed: float) -> None:
        """Set what the sensors read."""
        down = math.radians(angle)
        x, y = force + _GRAVITY * math.sin(down), _GRAVITY * math.cos(down)
        self._say(f"sensor set acceleration {x:.3f}:{y:.3f}:0")
        self._say(f"sensor set gyroscope 0:0:{math.radians(speed):.3f}")

    def _say(self, command: str) -> None:
        self._socket.sendall(f"{command}\n".encode())
        self._answer()

    def _answer(self) -> bytes:
        told = b""
        while True:
            line = self._lines.readline()
            told += line
            if line.startswith(b"OK"):
                return told
            if not line or line.startswith(b"KO"):
                raise ValueError(told.decode("utf-8", errors="replace"))
