"""An adb server in front of phones that replay sessions: the protocol real clients speak, over TCP.

Sources: AOSP, packages/modules/adb: OVERVIEW.TXT, SERVICES.TXT, SYNC.TXT, shell_protocol.h.
"""

import contextlib
import shlex
import socket
import socketserver
import struct
import threading
import time
from collections.abc import Callable, Iterator

from phone import agent, shell
from phone.model import Phone

FEATURES = ("shell_v2", "cmd", "stat_v2")
FILE_MODE, DIR_MODE = 0o100644, 0o040755


class Server:
    """The server, and the phones attached to it."""

    def __init__(self, phones: dict[str, Phone], states: dict[str, str] | None = None) -> None:
        self.phones, self.states = phones, states or {}
        self.requests: list[str] = []
        self._connections: list[socket.socket] = []
        outer = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError, EOFError):
                    Connection(outer, self.request).serve()

        self._tcp = _Tcp(("127.0.0.1", 0), Handler)
        self.port = int(self._tcp.server_address[1])

    def __enter__(self) -> "Server":
        threading.Thread(target=self._tcp.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for phone in self.phones.values():
            phone.vanish()
        self._tcp.shutdown()
        self._tcp.server_close()

    def listed(self) -> dict[str, str]:
        """Return the state of each serial number."""
        there = {s: "device" for s, p in self.phones.items() if not p.gone and not is_booting(p)}
        return there | self.states


class _Tcp(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


def is_booting(phone: Phone) -> bool:
    """Return whether a phone that restarts does not answer; once it is gone it is another one."""
    away = phone.dying <= phone.monotonic() < phone.booting
    if away:
        phone.boots = max(phone.boots, 1)
    return away


class Connection:
    """What one client asks for."""

    def __init__(self, server: Server, sock: socket.socket) -> None:
        self._server, self._sock = server, sock
        self._phone: Phone | None = None
        self._serial = ""

    def serve(self) -> None:
        while True:
            asked = self._read(int(self._read(4), 16)).decode()
            self._server.requests.append(asked)
            if not self._answer(asked):
                return

    def _answer(self, asked: str) -> bool:
        """Answer a request; return whether the connection goes on."""
        if asked.startswith("host:"):
            return self._host(asked.removeprefix("host:"))
        if asked.startswith(("host-serial:", "host-transport-id:")):
            self._of_phone(asked.partition(":")[2])
            return False
        if self._phone is None or self._phone.gone:
            self._fail("device offline")
            return False
        service, _, rest = asked.partition(":")
        handler = self._services().get(service.partition(",")[0])
        if handler is None:
            self._fail(f"unknown service {asked}")
            return False
        handler(service, rest)
        return False

    def _host(self, asked: str) -> bool:
        if asked == "version":
            self._okay(b"0029")
        elif asked in ("devices", "devices-l"):
            self._okay(self._list(long=asked.endswith("-l")))
        elif asked in ("features", "host-features"):
            self._okay(",".join(FEATURES).encode())
        elif asked.startswith("tport:") or asked.startswith("transport"):
            return self._transport(asked)
        elif asked.startswith("track-devices"):
            self._okay(self._list(long=asked.endswith("-l")))
            return True
        else:
            self._fail(f"unknown host service {asked}")
        return False

    def _list(self, *, long: bool) -> bytes:
        more = " usb:1-1 product:one model:One device:one transport_id:1" if long else ""
        gap = "          " if long else "\t"
        rows = self._server.listed().items()
        return "".join(f"{serial}{gap}{state}{more}\n" for serial, state in rows).encode()

    def _transport(self, asked: str) -> bool:
        serial = asked.rpartition(":")[2]
        there = [s for s, state in self._server.listed().items() if state == "device"]
        if serial in ("any", "transport-any", "local", "usb"):
            if len(there) != 1:
                self._fail(
                    "more than one device/emulator" if there else "no devices/emulators found"
                )
                return False
            serial = there[0]
        if serial not in there:
            self._fail(f"device '{serial}' not found")
            return False
        self._serial, self._phone = serial, self._server.phones[serial]
        self._sock.sendall(b"OKAY")
        if asked.startswith("tport:"):
            self._sock.sendall(struct.pack("<Q", 1))
        return True

    def _of_phone(self, rest: str) -> None:
        serial, _, asked = rest.partition(":")
        state = self._server.listed().get(serial)
        if asked.startswith("wait-for"):
            self._sock.sendall(b"OKAY")
            while self._server.listed().get(serial) != "device":
                time.sleep(0.02)
            self._sock.sendall(b"OKAY")
        elif state is None:
            self._fail(f"device '{serial}' not found")
        elif asked == "get-state":
            self._okay(state.encode())
        elif asked == "features":
            v2 = self._server.phones[serial].about.get("shell_v2", True)
            self._okay(",".join(FEATURES if v2 else ()).encode())
        elif asked in ("get-serialno", "get-devpath"):
            self._okay(serial.encode())
        elif asked == "list-forward":
            self._okay(b"")
        else:
            self._fail(f"unknown host service {asked}")

    def _services(self) -> dict[str, Callable[[str, str], None]]:
        return {
            "shell": self._shell, "exec": self._exec, "sync": self._sync, "tcp": self._tcp,
            "framebuffer": self._framebuffer, "reboot": self._exec_reboot,
        }  # fmt: skip

    @property
    def phone(self) -> Phone:
        assert self._phone is not None
        return self._phone

    def _shell(self, service: str, command: str) -> None:
        self._sock.sendall(b"OKAY")
        v2 = ",v2" in service
        # The client of the platform sets a variable first.
        if "logcat" in command.rpartition("exec ")[2].split(" ")[0]:
            for line in self._log_lines(command):
                self._print(f"{line}\n".encode(), v2=v2)
            if v2:
                self._sock.sendall(struct.pack("<BIB", 3, 1, 0))
            return
        if command.startswith("CLASSPATH="):
            self._run_agent()
            return
        told, code = shell.answer(self.phone, command)
        if self.phone.gone or command.startswith("reboot"):
            return
        self._print(told, v2=v2)
        if v2:
            self._sock.sendall(struct.pack("<BIB", 3, 1, code))

    def _print(self, data: bytes, *, v2: bool) -> None:
        for at in range(0, len(data), 60_000):
            part = data[at : at + 60_000]
            self._sock.sendall(struct.pack("<BI", 1, len(part)) + part if v2 else part)

    def _exec(self, _: str, command: str) -> None:
        self._sock.sendall(b"OKAY")
        self._sock.sendall(shell.answer(self.phone, command)[0])

    def _exec_reboot(self, _: str, __: str) -> None:
        self._sock.sendall(b"OKAY")
        shell.answer(self.phone, "reboot")

    def _log_lines(self, command: str) -> Iterator[str]:
        phone = self.phone
        once = "-d" in shlex.split(command)
        at = 0 if once else max(0, len(phone.log) - 1)
        yield "--------- beginning of main"
        while True:
            with phone.news:
                lines = phone.log[at:]
                at += len(lines)
                if not lines and (once or phone.gone or is_booting(phone)):
                    return
                if not lines:
                    phone.news.wait(0.05)
            yield from lines

    def _run_agent(self) -> None:
        """Run the agent until the client closes the connection."""
        self.phone.flags["agent"] = bool(self.phone.about.get("agent", True))
        if self.phone.flags["agent"]:
            self._sock.sendall(b"[server] INFO: [UiAutomator2Server] Starting Server\n")
            self._read(1)

    def _tcp(self, _: str, port: str) -> None:
        if port != "9008" or not self.phone.flags.get("agent"):
            self._fail("closed")
            return
        self._sock.sendall(b"OKAY")
        agent.serve(self._sock, self.phone)

    def _framebuffer(self, _: str, __: str) -> None:
        import io

        from PIL import Image

        image = Image.open(io.BytesIO(self.phone.picture())).convert("RGBA")
        pixels = image.tobytes()
        head = (1, 32, len(pixels), *image.size, 0, 8, 16, 8, 8, 8, 24, 8)
        self._sock.sendall(b"OKAY" + struct.pack("<13I", *head) + pixels)

    def _sync(self, _: str, __: str) -> None:
        self._sock.sendall(b"OKAY")
        while True:
            name, size = struct.unpack("<4sI", self._read(8))
            if name == b"QUIT":
                return
            path = self._read(size).decode()
            if not self._synced(name.decode(), path):
                return

    def _synced(self, name: str, path: str) -> bool:
        files = self.phone.files
        if name in ("STAT", "LST2", "STA2"):
            self._stat(name, path)
        elif name == "SEND":
            files[path.rpartition(",")[0]] = self._received()
            self._sock.sendall(struct.pack("<4sI", b"OKAY", 0))
        elif name == "RECV" and path in files:
            data = files[path]
            for at in range(0, len(data), 1 << 16):
                part = data[at : at + (1 << 16)]
                self._sock.sendall(struct.pack("<4sI", b"DATA", len(part)) + part)
            self._sock.sendall(struct.pack("<4sI", b"DONE", 0))
        elif name == "RECV":
            why = b"open failed: No such file or directory"
            self._sock.sendall(struct.pack("<4sI", b"FAIL", len(why)) + why)
        elif name == "LIST":
            for known, data in files.items():
                where, _, last = known.rpartition("/")
                if where == path.rstrip("/"):
                    self._sock.sendall(
                        struct.pack("<4sIIII", b"DENT", FILE_MODE, len(data), 1, len(last.encode()))
                        + last.encode()
                    )
            self._sock.sendall(struct.pack("<4sIIII", b"DONE", 0, 0, 0, 0))
        else:
            return False
        return True

    def _stat(self, name: str, path: str) -> None:
        data = self.phone.files.get(path)
        folder = any(known.startswith(path.rstrip("/") + "/") for known in self.phone.files)
        mode = (
            FILE_MODE
            if data is not None
            else DIR_MODE
            if folder or path == "/data/local/tmp"
            else 0
        )
        size = len(data or b"")
        if name == "STAT":
            self._sock.sendall(struct.pack("<4sIII", b"STAT", mode, size, 1 if mode else 0))
            return
        error = 0 if mode else 2
        self._sock.sendall(
            struct.pack("<4sIQQIIIIQqqq", name.encode(), error, 0, 0, mode, 1, 0, 0, size, 1, 1, 1)
        )

    def _received(self) -> bytes:
        parts = []
        while True:
            name, size = struct.unpack("<4sI", self._read(8))
            if name == b"DONE":
                return b"".join(parts)
            parts.append(self._read(size))

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = self._sock.recv(size - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    def _okay(self, data: bytes) -> None:
        self._sock.sendall(b"OKAY" + f"{len(data):04x}".encode() + data)

    def _fail(self, why: str) -> None:
        self._sock.sendall(b"FAIL" + f"{len(why):04x}{why}".encode())
