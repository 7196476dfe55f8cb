"""Hostile apps on the virtual phone: what they try fails, and what they use up ends them alone."""

import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from appassay.cli import main
from appassay.recording.virtual import sandbox
from appassay.recording.virtual.sandbox import Inside, Limits, SandboxError
from corpus.builder.pipeline import Tools
from virtual.made import DIARY, built, recorded, texts, toolbox

TRIED = {
    "exec shell", "exec java", "exec runtime", "read passwd", "list home", "list root",
    "list var", "write root", "write etc", "write jars", "write classes", "write device",
    "write library", "large file", "many files", "shared memory", "loopback", "address", "name",
    "page", "trace",
}  # fmt: skip
ALLOWED = {"write own"}


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tools]:
    """The tools that build an app."""
    with toolbox(tmp_path_factory.mktemp("tools")) as tools:
        yield tools


class Listener:
    """A server on this computer that notes who connects."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.met = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            while True:
                self.socket.accept()[0].close()
                self.met += 1
        except OSError:
            pass


def test_an_app_gets_out_by_no_way(tools: Tools, tmp_path: Path) -> None:
    listener = Listener()
    apk = built("hostile/escape", "breach", tools, tmp_path, {"PORT": str(listener.port)})
    done, record, _ = recorded(apk, tmp_path / "record.zip", seconds=1.0)
    listener.socket.close()
    said = dict(text.split(": ", 1) for text in texts(record) if ": " in text)
    assert {name for name, what in said.items() if what == "refused"} >= TRIED
    assert {name for name, what in said.items() if what == "done"} <= ALLOWED | {"read environment"}
    assert listener.met == 0
    assert not done.cut
    # What it tried to reach is told all the same.
    reached = {arg for e in record.events() if e.event == "connect" for arg in e.args}
    assert any(str(listener.port) in where for where in reached)
    assert "run.example.edu.cn" in reached


@pytest.mark.parametrize("variant", ["loop", "memory", "threads", "flood", "forged"])
def test_an_app_that_uses_up_what_there_is_ends_alone(
    variant: str, tools: Tools, tmp_path: Path
) -> None:
    apk = built("hostile/bombs", variant, tools, tmp_path, {})
    done, record, figures = recorded(apk, tmp_path / "record.zip", seconds=1.0)
    assert figures.peak < 1_600 << 20
    # What came before is there, and the record says how it ended.
    events = list(record.events())
    assert [e.kind for e in events if e.event == "source"][:1] == ["android_id"]
    assert "user.agreed" not in {e.event for e in events}
    if variant == "forged":
        assert any("不合格式" in watch.why for watch in record.header.watches)
    assert done.cut or any(e.event == "uncaught" for e in events)
    assert all(watch.level != "full" for watch in record.header.watches)


def test_without_bubblewrap_nothing_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    sandbox.check.cache_clear()
    with pytest.raises(SandboxError, match="bubblewrap is missing"):
        sandbox.start(["/usr/bin/true"], Inside(read={}))
    # One that can't make namespaces is as good as none.
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
    fake.chmod(0o755)
    with pytest.raises(SandboxError, match="No permissions to create new namespace"):
        sandbox.start(["/usr/bin/true"], Inside(read={}))
    sandbox.check.cache_clear()


def test_the_command_refuses_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    sandbox.check.cache_clear()
    target = tmp_path / "record.zip"
    done = CliRunner().invoke(main, ["record", "--virtual", str(DIARY), "-o", str(target)])
    sandbox.check.cache_clear()
    assert done.exit_code != 0
    assert "only inside a sandbox" in done.output + str(done.exception)
    assert not target.exists()


def _python(code: str, limits: Limits) -> tuple[int, str]:
    python = Path("/usr/bin/python3").resolve()
    inside = Inside(read={python: "/usr/bin/python3"}, limits=limits)
    process = sandbox.start(["/usr/bin/python3", "-c", code], inside, stderr=subprocess.STDOUT)
    out, _ = process.communicate(timeout=30)
    return process.returncode, out.decode()


def test_a_process_in_the_sandbox_makes_no_other_and_has_no_rights() -> None:
    code = """
import os
try:
    os.fork()
    print("forked")
except OSError as error:
    print("fork", error.errno)
try:
    os.execv("/bin/sh", ["sh"])
except OSError as error:
    print("exec", error.errno)
print(os.getuid(), sorted(os.environ), os.listdir("/"))
print([line.split()[1] for line in open("/proc/self/status") if line.startswith("CapEff")])
"""
    status, said = _python(code, Limits())
    assert status == 0, said
    lines = said.splitlines()
    assert lines[0] == "fork 1"
    assert lines[1] == "exec 2"
    assert lines[2].startswith("65534 ['HOME', 'LANG', 'MALLOC_ARENA_MAX', 'PATH', 'PWD']")
    assert "home" not in lines[2]
    assert lines[3] == "['0000000000000000']"


def test_time_and_memory_are_bounded() -> None:
    status, _ = _python("while True: pass", Limits(seconds=1))
    assert status in (-9, 137, 152, -24)
    status, said = _python("x = bytearray(1 << 31)", Limits(memory=1 << 30))
    assert status == 1
    assert "MemoryError" in said
