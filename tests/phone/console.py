"""The console of an emulator: who knows its token may set what the sensors read."""

import contextlib
import socketserver
import threading
from pathlib import Path

from phone.model import Phone

TOKEN = "s3cret"  # noqa: S105
FORCE = 0.5
"""What a reading has to differ from gravity by, in m/s², to set off what waits for a movement."""


class Console:
    """A console that moves a phone."""

    def __init__(self) -> None:
        self.phone: Phone | None = None
        self.readings: list[tuple[str, tuple[float, ...]]] = []
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                greeting = "Android Console: Authentication required\r\nOK\r\n"
                self.wfile.write(greeting.encode())
                allowed = False
                with contextlib.suppress(OSError):
                    for line in self.rfile:
                        words = line.decode().split()
                        allowed |= words == ["auth", TOKEN]
                        self.wfile.write(b"OK\r\n" if allowed else b"KO: not allowed\r\n")
                        if allowed and words[:2] == ["sensor", "set"]:
                            outer.moved(words[2], words[3])

        self._tcp = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._tcp.daemon_threads = True
        self.port = int(self._tcp.server_address[1])

    def moved(self, sensor: str, text: str) -> None:
        values = tuple(float(part) for part in text.split(":"))
        self.readings.append((sensor, values))
        # Gravity lies in the first two axes together; what is beyond it is the movement.
        beyond = abs((values[0] ** 2 + values[1] ** 2) ** 0.5 - 9.81)
        if self.phone and sensor == "acceleration" and beyond > FORCE:
            self.phone.happens("shake")

    def __enter__(self) -> "Console":
        threading.Thread(target=self._tcp.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._tcp.shutdown()
        self._tcp.server_close()


def leave_token(home: Path) -> None:
    """Put the token where the emulator leaves it."""
    (home / ".emulator_console_auth_token").write_text(f"{TOKEN}\n")
